"""Rules for a cue that stands behind its content or inside it: "A, said X", "«A, — said X. — B»", "A, as X said"."""

from bisect import bisect_left
from typing import NamedTuple

from claims.attribute.adjuncts import skip_adjuncts
from claims.attribute.clauses import find_clause, is_passive
from claims.attribute.cues import BEFORE, Sighting
from claims.attribute.documents import issuer_of
from claims.attribute.draft import NO_CONTENT, NO_SOURCE, Answer, Clause, Draft, draft_of
from claims.attribute.frames import IMPERSONAL
from claims.attribute.free_phrases import closed_at
from claims.attribute.noun_phrases import is_pronoun
from claims.attribute.openings import find_opening
from claims.attribute.passage import Passage, Stretch
from claims.attribute.phrases import COMMAS, DASHES, in_lists, is_capital, is_speaker, is_verb, listed, touches
from claims.attribute.sources import read_source

MARKS = COMMAS | DASHES
LONGEST_SUBJECT = 20  # words between "this" and its verb
LONGEST_DATELINE = 14  # words and marks
LEAST = 2  # words of a content before its cue


class Place(NamedTuple):
    """Where a content stands before its cue, and the rule that this is."""

    rule: str
    first: int
    stop: int
    in_marks: bool


def content_in_sentence_before(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "This was reported by X": the content is the sentence before."""
    opening = listed(passage, "anaphors", sentence.start)
    number = bisect_left(passage.sentences, sentence) if opening else 0
    if number == 0 or not (sighting.takes("clause") or sighting.takes(BEFORE)):
        return None
    clause = _clause(passage, sentence, sighting)
    if clause is None or sentence.start + opening + LONGEST_SUBJECT < clause.group:
        return None
    before = passage.sentences[number - 1]
    pronoun = any(is_pronoun(passage, k) for k in range(sentence.start, clause.stop))
    told = any(passage.forms[k] == ":" for k in range(clause.stop, sentence.stop))
    if (clause.subject is None and not pronoun) or told:
        return None
    return draft_of("sentence_before", sighting, clause, before.start, begin=sentence.start, stop=before.stop)


def _clause(passage: Passage, sentence: Stretch, sighting: Sighting) -> Clause | None:
    """The clause of a cue; of a verb that nobody is the subject of, with the document that speaks."""
    limit = next((k for k in range(sighting.stop, sentence.stop) if not _goes_on(passage, k)), sentence.stop)
    clause = find_clause(passage, sentence, sighting, limit)
    return issuer_of(passage, sentence, sighting, clause) if clause and sighting.takes(IMPERSONAL) else clause


def _goes_on(passage: Passage, index: int) -> bool:
    """Whether a clause behind a content goes on: no full stop and no quotation stands here."""
    return passage.forms[index] not in ";؛.!?؟…:" and passage.opens_quotation(index) is None


def as_reported(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "As X reported, A" and "A, as X reported": a cue behind "as" opens no content of its own."""
    if not (sighting.takes("clause") or sighting.takes("quotation")):
        return None
    clause = find_clause(passage, sentence, sighting, sentence.stop)
    starts = (clause.begin, clause.begin - 1) if clause else ()
    particle = next((k for k in starts if k >= sentence.start and listed(passage, "as_words", k) == 1), None)
    if clause is None or particle is None:
        return None
    stop = comma_after(passage, max(clause.stop, clause.subject.stop if clause.subject else 0), sentence.stop)
    parted = particle == sentence.start or passage.forms[particle - 1] in MARKS
    return _around(passage, sentence, sighting, clause, Stretch(particle, stop)) if parted else None


def _around(passage: Passage, sentence: Stretch, sighting: Sighting, clause: Clause, inserted: Stretch) -> Answer:
    """A content before and behind an inserted clause."""
    begin, stop = inserted
    before = first_content(passage, sentence, begin)
    if before is None:
        if stop + 1 >= sentence.stop:
            return NO_CONTENT
        return draft_of("clause_after_cue", sighting, clause, stop + 1, begin=begin, clauses=True)
    rest = rest_behind(passage, sentence, stop)
    return draft_of("clause_before_cue", sighting, clause, before, begin=begin, stop=begin, rest=rest)


def cue_in_quotation(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "«A, — said X. — B»": the cue stands between dashes inside the marks."""
    number = passage.quoted[sighting.start]
    if number < 0 or not sighting.takes("quotation"):
        return None
    quotation = passage.quotations[number]
    clause = find_clause(passage, sentence, sighting, quotation.stop - 1)
    dash = clause.group - 1 if clause else sentence.start
    if clause is None or dash - 1 <= quotation.start or passage.forms[dash] not in DASHES or passage.is_word(dash - 1):
        return None
    inside = range(sighting.stop, quotation.stop)
    closing = next((k for k in inside if passage.forms[k] in DASHES and not _is_hyphen(passage, k)), None)
    rest = Stretch(closing + 1, quotation.stop - 1) if closing and closing + 1 < quotation.stop - 1 else None
    return draft_of("quotation_before_cue", sighting, clause, quotation.start + 1, begin=quotation.start,
                  stop=dash, rest=rest, in_marks=True)  # fmt: skip


def _is_hyphen(passage: Passage, index: int) -> bool:
    """Whether a dash is a hyphen inside a word."""
    return touches(passage, index) and touches(passage, index + 1)


def before_marks(passage: Passage, sentence: Stretch, sighting: Sighting, clause: Clause) -> Place | None:
    """The quotation that ends where the clause of a cue begins, with the words of its sentence before it."""
    begin = clause.group if clause.behind or clause.subject is None else clause.subject.start
    index = begin - 1
    if begin == sentence.start and index >= 0 and _parted_by_line(passage, index):
        return None
    while index > sentence.start and passage.quoted[index] < 0 and passage.forms[index] in MARKS | set(".…?!'"):
        index -= 1
    number = passage.quoted[index] if index >= 0 else -1
    if number < 0 or passage.quotations[number].stop != index + 1 or passage.quoted[sighting.start] == number:
        return None
    quotation = passage.quotations[number]
    if index + 1 == begin and passage.words_in(quotation) < LEAST and passage.is_word(index - 1):
        return None
    first = _first_words(passage, sentence, quotation.start)
    if first == quotation.start:
        return Place("quotation_before_cue", quotation.start + 1, quotation.stop - 1, True)
    spoken = passage.forms[quotation.stop - 2] in COMMAS or passage.forms[quotation.stop] in MARKS
    return Place("clause_before_cue", first, index + 1, False) if spoken else None


def _may_end(sighting: Sighting) -> bool:
    """Whether the content of a cue may stand before it: "and said" and "saying" open one behind them."""
    return sighting.form is not None and sighting.form.kind == "verb" and not sighting.before


def _parted_by_line(passage: Passage, index: int) -> bool:
    """Whether a line ends behind the token at `index`."""
    return "\n" in passage.article.text[passage.tokens[index].stop : passage.tokens[index + 1].start]


def quotation_before(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "«A», — said X" and "«A», — said X. — «B»": the quotation ends where the cue begins."""
    if not sighting.takes("quotation") or not _may_end(sighting):
        return None
    clause = _clause(passage, sentence, sighting)
    place = before_marks(passage, sentence, sighting, clause) if clause else None
    if clause is None or place is None or is_passive(passage, sentence, sighting):
        return None
    via, cues = _relayed_by(passage, sighting, clause, sentence)
    return draft_of(place.rule, sighting, clause, place.first, begin=min(place.first, clause.begin), stop=place.stop,
                    in_marks=place.in_marks, via=via, cues=cues)  # fmt: skip


def clause_before(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "A, says X", "A, X said" and "A, says X, B": a clause before the clause of a cue."""
    if not (sighting.takes("clause") or sighting.takes("quotation")) or not _may_end(sighting):
        return None
    clause = _clause(passage, sentence, sighting)
    if clause is None or is_passive(passage, sentence, sighting) or passage.quoted[sighting.start] >= 0:
        return NO_SOURCE
    comma = clause.group - 1 if clause.behind or clause.subject is None else clause.subject.start - 1
    if comma <= sentence.start or passage.forms[comma] not in MARKS or passage.quoted[comma] >= 0:
        return None
    if not _may_follow(passage, sighting, clause, sentence):
        return NO_CONTENT
    via, cues = _relayed_by(passage, sighting, clause, sentence)
    before = first_content(passage, sentence, comma)
    if before is None:
        return NO_CONTENT
    end = cues[-1].stop if len(cues) > 1 else skip_adjuncts(passage, clause.stop, sentence.stop)[0]
    rest = rest_behind(passage, sentence, end) if len(cues) == 1 else None
    described = end < sentence.stop and listed(passage, "relatives", end) > 0  # "said X, the head of the clinic where"
    if rest is None and len(cues) == 1 and end < sentence.stop and passage.is_word(end) and not described:
        return NO_CONTENT
    clause_first = comma if passage.grammar.language.syntax.commas else clause.begin
    begin = clause_first if clause.subject else before
    return draft_of("clause_before_cue", sighting, clause, before, begin=begin, stop=comma, rest=rest, via=via,
                    cues=cues)  # fmt: skip


def _may_follow(passage: Passage, sighting: Sighting, clause: Clause, sentence: Stretch) -> bool:
    """Whether a clause of a cue may follow what it introduces in this order of words."""
    syntax, subject = passage.grammar.language.syntax, clause.subject
    ends = clause.stop >= sentence.stop or not passage.is_word(clause.stop)
    if subject is not None and not syntax.commas:
        return syntax.modifiers_first or (clause.behind and ends and is_speaker(passage, subject.start))
    return syntax.commas and (clause.behind or sighting.takes(IMPERSONAL) or (subject is None and ends))


def impersonal(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "It is reported that A", "in its statement it is said that A": nobody, or a document, speaks."""
    if not sighting.takes(IMPERSONAL) or listed(passage, "content_enders", sentence.start):
        return None
    clause = _clause(passage, sentence, sighting)
    if clause is None:
        return NO_SOURCE
    opening = find_opening(passage, sighting, max(clause.stop, sighting.stop), sentence.stop, True)
    if opening:
        return draft_of(opening.rule, sighting, clause, opening.first, stop=opening.stop, in_marks=opening.in_marks,
                        clauses=opening.clauses)  # fmt: skip
    answer = quotation_before(passage, sentence, sighting)
    return answer if isinstance(answer, Draft) else clause_before(passage, sentence, sighting)


def comma_after(passage: Passage, index: int, stop: int) -> int:
    """The next comma outside quotations, or `stop`."""
    return next((k for k in range(index, stop) if passage.forms[k] in COMMAS and passage.quoted[k] < 0), stop)


def first_content(passage: Passage, sentence: Stretch, stop: int) -> int | None:
    """The first word of the clause that ends at `stop`; None when it is no more than a word or two."""
    start = sentence.start
    for k in range(stop - 1, sentence.start - 1, -1):
        if passage.quoted[k] < 0 and (passage.forms[k] == ";" or _opens_inner(passage, k, stop)):
            start = k + 1
            break
    while start < stop and (length := _link_at(passage, start)):
        start += length
    start = _past_dateline(passage, start, stop)
    words = sum(passage.is_word(k) for k in range(start, stop))
    aside = words < 6 and listed(passage, "prepositions", start) if start < stop else True
    return None if words < LEAST or (aside and passage.grammar.language.syntax.bare_clauses) else start


def _opens_inner(passage: Passage, index: int, stop: int) -> bool:
    """Whether a relative or a "that" here opens the clause that goes on behind the inserted one."""
    if not passage.grammar.language.syntax.commas or not any(
        listed(passage, name, index) for name in ("relatives", "complementizers")
    ):
        return False
    return index >= stop - 2 or bool(listed(passage, "complementizers", index) and passage.forms[index - 1] in COMMAS)


def _link_at(passage: Passage, index: int) -> int:
    if not passage.is_word(index):
        return 0 if passage.opens_quotation(index) else 1
    if passage.grammar.language.syntax.bare_clauses:
        return 0  # "But …": a part of what is said
    names = ("contrasts", "adverbs", "clause_links")
    return max(passage.grammar.match(name, passage.forms, index) for name in names)


def _past_dateline(passage: Passage, start: int, stop: int) -> int:
    """The word behind "WASHINGTON, June 26 (Reuters) -": capitals, digits and marks before a free dash."""
    for index in range(start, min(stop, start + LONGEST_DATELINE)):
        if passage.forms[index] in DASHES and not touches(passage, index):
            return index + 1 if index > start else start
        if passage.is_word(index) and not (is_capital(passage, index) or passage.forms[index].isdigit()):
            return start
    return start


def rest_behind(passage: Passage, sentence: Stretch, index: int) -> Stretch | None:
    """The end of a clause that a cue interrupts: "The plan, he said, would cost more"."""
    start = index
    while start < sentence.stop and passage.forms[start] in MARKS:
        start += 1
    spoken = any(passage.is_word(k) and is_verb(passage, k) for k in range(start, min(sentence.stop, start + 3)))
    if start >= sentence.stop - 1 or not passage.is_word(start) or spoken:
        return None
    if passage.grammar.language.syntax.modifiers_first:
        described = listed(passage, "relatives", start) > 0  # "…, according to the mayor, who visited the site"
        return Stretch(start, sentence.stop) if start > index and not described else None
    links = ("prepositions", "negations", "complementizers", "relatives")
    goes_on = start == index or in_lists(passage, links, start)
    return Stretch(start, sentence.stop) if goes_on else None


def _first_words(passage: Passage, sentence: Stretch, index: int) -> int:
    """The first word of the sentence when words stand before the quotation at `index`, which no cue opens."""
    start = min(sentence.start, index)  # a question in marks may end a sentence of its own
    while start < index and (length := _link_at(passage, start)):
        start += length
    start = _past_dateline(passage, start, index)
    if start < index and passage.is_word(index - 1) and passage.grammar.language.syntax.commas:
        return start  # "He is not guilty of what he is charged with, but “…”": the marks open no clause
    opened = any(listed(passage, "complementizers", k) or passage.forms[k] == ":" for k in range(start, index))
    spoken = any(passage.is_word(k) and is_verb(passage, k) for k in range(start, index))
    return index if opened or spoken else start


def _relayed_by(
    passage: Passage, sighting: Sighting, clause: Clause, sentence: Stretch
) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...]]:
    """Who relays a statement behind its source: "…, says X, writes Y"."""
    cue = Stretch(sighting.begin, sighting.stop)
    if clause.cited:
        return clause.via, (cue, clause.cited)
    comma = comma_after(passage, clause.stop, sentence.stop)
    index = comma + 1
    phrase = passage.grammar.according.longest(passage.forms, index) if index < sentence.stop else None
    if comma != clause.stop or index + 1 >= sentence.stop or not (phrase or is_verb(passage, index)):
        return clause.via, (cue,)
    first = index + (phrase[0] if phrase else 1)
    stop = read_source(passage, first, sentence.stop)
    ends = stop >= sentence.stop or not passage.is_word(stop)
    if stop == first or not ends or closed_at(passage, first):
        return clause.via, (cue,)
    return (*clause.via, Stretch(first, stop)), (cue, Stretch(index, first))
