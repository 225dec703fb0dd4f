"""Rules for a content behind its cue: "X said that A", "X: «A»", "X denied A", "X declined to comment"."""

from dataclasses import replace

from claims.attribute.around import before_marks
from claims.attribute.clauses import clause_end, find_clause, is_passive, limit_of
from claims.attribute.cues import Sighting
from claims.attribute.draft import NO_CONTENT, NO_SOURCE, Answer, Clause, Draft, Refusal, draft_of
from claims.attribute.frames import IMPERSONAL, INFINITIVE, PREPOSITION, act_of, frame_word, prepositions
from claims.attribute.free_phrases import is_infinitive
from claims.attribute.noun_phrases import starts_phrase
from claims.attribute.openings import Opening, find_opening, find_quotation, find_that, nearer
from claims.attribute.passage import Passage, Stretch
from claims.attribute.phrases import COMMAS, features_of, is_speaker, listed
from claims.attribute.prefixed import carries
from claims.attribute.sources import read_region, read_source

RELAY = "relay:"
LONGEST_SILENCE = 12  # words between a cue and what the source does not do
PASSIVE = Refusal("the subject does not speak")


def decline_to_comment(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "did not comment", "refused to comment": a cue with a source and no content."""
    silent = sighting.negation is not None and act_of(sighting) == "decline-to-comment"
    verb_first = not passage.grammar.language.syntax.modifiers_first
    limit = clause_end(passage, sighting.stop, sentence.stop) if verb_first else sentence.stop
    word = frame_word(passage, sighting, "none", min(limit, sighting.stop + LONGEST_SILENCE))
    if not silent and (word is None or not (sighting.negation or sighting.cue.act == "decline-to-comment")):
        return None
    limit = limit if word is None else word
    clause = find_clause(passage, sentence, sighting, limit)
    if clause and clause.subject is None:
        clause = clause._replace(subject=_behind_preposition(passage, limit + 1, sentence.stop))
    alone = clause is None or clause.begin == sentence.start or verb_first
    if clause is None or (clause.subject is None and alone):
        return NO_SOURCE
    return draft_of("decline_to_comment", sighting, clause, None, act="decline-to-comment")


def _behind_preposition(passage: Passage, start: int, limit: int) -> Stretch | None:
    """The source of "no comment came from X"."""
    for index in range(start, min(limit, start + 4)):
        length = listed(passage, "prepositions", index)
        if length and index + length < limit and is_speaker(passage, index + length):
            return read_region(passage, index + length, limit, None).source
    return None


def relay(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "the agency quoted an official as saying that …": the inner source speaks, the outer relays."""
    preps = prepositions(passage, sighting, RELAY)
    if not preps:
        return None
    clause = find_clause(passage, sentence, sighting, sentence.stop, preps)
    if clause is None or clause.stop >= sentence.stop or passage.forms[clause.stop] not in preps:
        return None
    start = clause.stop + 1
    opening = nearer(find_that(passage, start - 1, sentence.stop), find_quotation(passage, start - 1, sentence.stop))
    if opening is None:
        return NO_CONTENT
    saying = next((k for k in range(start, opening.way) if _is_saying(passage, k)), None)
    source = Stretch(start, read_source(passage, start, saying or opening.way))
    via = (clause.subject,) if clause.subject else ()
    inner = clause._replace(subject=source, features=features_of(passage, start), begin=sighting.begin, via=via)
    answer = _behind(sighting, inner, opening, "relay")
    return replace(answer, cues=(*answer.cues, Stretch(saying, saying + 1))) if saying else answer


def _is_saying(passage: Passage, index: int) -> bool:
    """Whether the word is a noun or participle of speech, "his saying"."""
    readings = passage.grammar.readings(passage.forms[index])
    return any(r.form.kind in ("noun", "participle") for r in readings) and not is_speaker(passage, index)


def _behind(sighting: Sighting, clause: Clause, opening: Opening, rule: str | None = None) -> Draft:
    return draft_of(rule or opening.rule, sighting, clause, opening.first, stop=opening.stop,
                    in_marks=opening.in_marks, clauses=opening.clauses)  # fmt: skip


def content_behind(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "X said (that) A", "X told Y that A", "X said: «A»"."""
    if sighting.takes(IMPERSONAL):
        return None
    limit = limit_of(passage, sentence, sighting)
    found = _clause_and_opening(passage, sentence, sighting, limit)
    if not isinstance(found, tuple):
        return found
    clause, opening = found
    if opening.first >= sentence.stop and opening.stop is None:
        return NO_CONTENT
    if clause.governed and not opening.in_marks and not opening.clauses:
        return None  # "in favour of admitting Poland"
    before = None if sighting.before else before_marks(passage, sentence, sighting, clause)
    plain = not opening.in_marks and not opening.clauses and passage.forms[opening.first - 1] not in COMMAS
    if before and plain:
        return None  # ""…," she said months later": what follows says when
    if before and opening.in_marks and passage.forms[opening.way - 1] in COMMAS | {":"} | set('"”»'):
        rest = Stretch(opening.first, opening.stop or sentence.stop)
        begin = min(clause.begin, before.first)
        return draft_of(before.rule, sighting, clause, before.first, begin=begin, stop=before.stop, rest=rest,
                        in_marks=before.in_marks)  # fmt: skip
    opening = _within_clause(passage, sentence, clause, opening, limit)
    if opening.clauses and opening.stop is None and limit < sentence.stop:
        opening = opening._replace(stop=limit)  # a cue inside a quotation
    return _behind(sighting, clause, opening)


def _clause_and_opening(
    passage: Passage, sentence: Stretch, sighting: Sighting, limit: int
) -> tuple[Clause, Opening] | Refusal | None:
    """The clause of a cue and the opening behind it: where the verb comes first, who speaks stands between them."""
    that = any(frame == "clause" or frame.startswith(PREPOSITION) for frame in sighting.cue.frames)
    verb_first = not passage.grammar.language.syntax.modifiers_first
    opening = find_opening(passage, sighting, sighting.stop, limit, that) if verb_first else None
    if verb_first and (opening is None or _is_labelled(passage, sighting, opening)):
        return None
    way = _before_preposition(passage, sighting, opening) if opening else limit
    clause = find_clause(passage, sentence, sighting, way)
    if clause is None:
        return NO_SOURCE
    if opening:
        return clause, opening
    if is_passive(passage, sentence, sighting):
        return PASSIVE
    if clause.stop < limit and sighting.takes(INFINITIVE) and is_infinitive(passage, clause.stop):
        return None
    opening = find_opening(passage, sighting, clause.stop, limit, sighting.takes("clause"))
    if opening is None or (clause.behind and sighting.takes("bare") and not opening.in_marks):
        return None
    return clause, opening


def _before_preposition(passage: Passage, sighting: Sighting, opening: Opening) -> int:
    """The end of the words before a "that", without the preposition that may introduce it."""
    index = opening.way
    while index > sighting.stop and not opening.in_marks and listed(passage, "prepositions", index - 1) == 1:
        index -= 1
    return index


def _is_labelled(passage: Passage, sighting: Sighting, opening: Opening) -> bool:
    """ "described the deal as being …": the target belongs to the content."""
    label = sighting.cue.act == "label" and not opening.in_marks
    return label and carries(passage, opening.way, prepositions(passage, sighting, PREPOSITION))


def _within_clause(passage: Passage, sentence: Stretch, clause: Clause, opening: Opening, limit: int) -> Opening:
    """ "Although X said that A, …": the content of a cue in a subordinate clause ends with that clause."""
    before = clause.begin - 1
    if opening.stop or before != sentence.start or not listed(passage, "clause_links", before):
        return opening
    if listed(passage, "conjunctions", before):
        return opening
    for comma in range(opening.first + 3, limit - 1):
        fresh = passage.forms[comma] in COMMAS and passage.quoted[comma] < 0 and starts_phrase(passage, comma + 1)
        if fresh:
            return opening._replace(stop=comma)
    return opening
