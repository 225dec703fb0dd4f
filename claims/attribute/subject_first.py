"""Rules for languages in which the subject stands before its verb, in the order in which they are asked.

The content follows the verb ("X said that A"), stands before it ("A, X said"), or on both sides
("A," X said, "B").
"""

from dataclasses import replace

from claims.attribute.clauses import Clause, find_clause, is_passive
from claims.attribute.cues import Sighting
from claims.attribute.draft import Draft, Refusal
from claims.attribute.frames import act_of, frame_word
from claims.attribute.noun_phrases import is_capital, is_pronoun, noun_phrase_after, noun_phrase_before
from claims.attribute.passage import Passage, Stretch
from claims.attribute.phrases import COMMAS, DASHES, features_of
from claims.attribute.places import Place, find_place, first_word, quotation_before, within_clause
from claims.attribute.verbs import Answer
from claims.attribute.ways import skip_addressee, skip_way

NO_CONTENT = Refusal("cue without content")
NO_SOURCE = Refusal("no source beside the cue")
QUOTED = Refusal("inside a quotation")
PASSIVE = Refusal("the subject does not speak")


def _draft(
    passage: Passage, rule: str, sighting: Sighting, clause: Clause, place: Place | None,
    rest: Stretch | None = None, via: tuple[Stretch, ...] = (),
) -> Draft:  # fmt: skip
    subject = clause.subject
    features = subject_features(passage, subject) if subject else ""
    begin = clause.begin if not clause.inverted else clause.group
    cue = Stretch(clause.group if sighting.negation else sighting.begin, sighting.stop)
    if place is None:
        return Draft(rule, sighting, begin, subject, features, via, (cue,), None, act=act_of(sighting))
    return Draft(rule, sighting, begin, subject, features, via, (cue,), place.first, 0, place.stop, rest,
                 act_of(sighting), place.in_marks, place.clauses)  # fmt: skip


def subject_features(passage: Passage, subject: Stretch) -> str:
    if subject.stop == subject.start + 1 and is_pronoun(passage, subject.start):
        return passage.grammar.language.syntax.pronouns[passage.forms[subject.start]]
    return features_of(passage, subject.start)


def speaks_not(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "declined to comment", "did not respond to requests": a cue with a source and no content."""
    clause = find_clause(passage, sentence, sighting)
    word = frame_word(passage, sighting, "none", min(sentence.stop, sighting.stop + 12))
    if word is None or (sighting.cue.act != "decline-to-comment" and not sighting.negation):
        return None
    if clause is None or (clause.subject is None and clause.group == sentence.start):
        return NO_SOURCE
    return replace(_draft(passage, "decline_to_comment", sighting, clause, None), act="decline-to-comment")


def content_behind(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "X said (that) A", "X said: “A”", "X denied A", "X told Y that A"."""
    clause = find_clause(passage, sentence, sighting)
    if clause is None:
        return NO_SOURCE
    if is_passive(passage, sentence, sighting):
        return PASSIVE
    if passage.quoted[sighting.start] >= 0 and clause.subject and is_pronoun(passage, clause.subject.start):
        return QUOTED
    if clause.inverted and not _opens_content(passage, sentence, clause.stop):
        return None
    limit = _limit(passage, sentence, sighting)
    start, via = (clause.stop, ()) if clause.inverted else skip_addressee(passage, sighting, clause.stop, limit)
    found = find_place(passage, sighting, start, limit)
    if found is None:
        return None
    rule, place = found
    if clause.governed and rule == "clause_after_cue" and not place.clauses:
        return None  # "in favour of admitting Poland"
    place = within_clause(passage, sentence, clause, place, limit)
    before = quotation_before(passage, sentence, clause.begin if not clause.inverted else clause.group)
    if before and rule == "clause_after_cue" and not place.clauses | (passage.forms[place.first - 1] in COMMAS):
        return None  # ""…," she said months later": what follows says when
    if before and place.in_marks and rule == "quotation_after_cue":
        rest = Stretch(place.first, place.stop or sentence.stop)
        return _draft(passage, "quotation_before_cue", sighting, clause, before, rest, via)
    return _draft(passage, rule, sighting, clause, place, None, via)


def _limit(passage: Passage, sentence: Stretch, sighting: Sighting) -> int:
    number = passage.quoted[sighting.start]
    return min(sentence.stop, passage.quotations[number].stop - 1) if number >= 0 else sentence.stop


def _opens_content(passage: Passage, sentence: Stretch, index: int) -> bool:
    while index < sentence.stop and passage.forms[index] in COMMAS:
        index += 1
    return index < sentence.stop and passage.opens_quotation(index) is not None


def content_before(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "A, X said", "“A,” said X": the content ends where the clause of the cue begins."""
    if not sighting.takes("quotation") or is_passive(passage, sentence, sighting):
        return None
    clause = find_clause(passage, sentence, sighting)
    if clause is None or (clause.subject is None and passage.grammar.language.syntax.bare_clauses):
        return NO_SOURCE
    quotation = quotation_before(passage, sentence, clause.begin)
    behind, via = (
        (clause.stop, ()) if clause.inverted else skip_addressee(passage, sighting, clause.stop, sentence.stop)
    )
    if quotation:
        return _draft(passage, "quotation_before_cue", sighting, clause, quotation, None, via)
    comma = clause.begin - 1
    if comma >= sentence.start and passage.grammar.lists["parentheticals"].longest((passage.forms[comma],), 0):
        comma -= 1
        opened = _opened(passage, sentence, sighting, clause, behind) if comma < sentence.start else None
        if opened:
            return opened
    if comma <= sentence.start or passage.forms[comma] not in COMMAS | DASHES or passage.quoted[comma] >= 0:
        return None
    first = first_word(passage, sentence, comma)
    if first is None:
        return NO_CONTENT
    rest = _rest(passage, sentence, skip_way(passage, behind, sentence.stop))
    if rest is None and not _ends(passage, sentence, skip_way(passage, behind, sentence.stop)):
        return NO_CONTENT
    return _draft(passage, "clause_before_cue", sighting, clause, Place(first, comma), rest, via)


def _opened(passage: Passage, sentence: Stretch, sighting: Sighting, clause: Clause, behind: int) -> Draft | None:
    """ "As X pointed out, A": the aside opens the sentence."""
    index = skip_way(passage, behind, sentence.stop)
    if index + 1 >= sentence.stop or passage.forms[index] not in COMMAS:
        return None
    return _draft(passage, "clause_behind_aside", sighting, clause, Place(index + 1))


def _ends(passage: Passage, sentence: Stretch, index: int) -> bool:
    return index >= sentence.stop or not passage.is_word(index)


def _rest(passage: Passage, sentence: Stretch, index: int) -> Stretch | None:
    """The end of a clause that the cue interrupts: "The plan, he said, would cost more"."""
    if index >= sentence.stop - 1 or passage.forms[index] not in COMMAS:
        return None
    start = index + 1
    spoken = any(r.form.kind != "noun" for r in passage.grammar.readings(passage.forms[start]))
    if spoken or not passage.is_word(start):
        return None
    return Stretch(start, sentence.stop)


def according_to_phrase(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "according to X, A" and "A, according to X"."""
    assert sighting.according is not None
    start = sighting.stop
    stop = _source_end(passage, sentence, sighting)
    if stop == start:
        return NO_SOURCE
    source, cue = Stretch(start, stop), Stretch(sighting.start, sighting.stop)
    features = subject_features(passage, source)
    before = first_word(passage, sentence, sighting.start)
    act = sighting.according.act
    if before is not None:
        rest = _rest(passage, sentence, stop)
        return Draft("according_to", sighting, sighting.start, source, features, (), (cue,), before, 0,
                     sighting.start, rest, act)  # fmt: skip
    index = stop
    while index < sentence.stop and passage.forms[index] in COMMAS:
        index += 1
    if index >= sentence.stop or not (passage.is_word(index) or passage.opens_quotation(index)):
        return NO_CONTENT
    return Draft("according_to", sighting, sighting.start, source, features, (), (cue,), index, act=act)


def _source_end(passage: Passage, sentence: Stretch, sighting: Sighting) -> int:
    """The end of the source of an according-to phrase; one that opens its sentence ends with the last comma."""
    stop = noun_phrase_after(passage, sighting.stop, sentence.stop)
    if sighting.start > sentence.start + 1 or (stop < sentence.stop and passage.forms[stop] in COMMAS):
        return stop
    commas = [k for k in range(sighting.stop, stop) if passage.forms[k] in COMMAS]
    return commas[-1] if commas else stop


def clause_of_noun(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "Moscow's claim that A", "allegations by rebels that A": a noun of speech and a clause."""
    if not sighting.takes("clause"):
        return None
    grammar, forms = passage.grammar, passage.forms
    index, source = sighting.stop, _owner(passage, sentence, sighting.start)
    if source is None and index < sentence.stop and grammar.lists["agents"].longest((forms[index],), 0):
        stop = noun_phrase_after(passage, index + 1, sentence.stop)
        source, index = Stretch(index + 1, stop) if stop > index + 1 else None, stop
    length = grammar.match("complementizers", forms, index) if index < sentence.stop else 0
    if not length or index + length >= sentence.stop:
        return NO_CONTENT
    features = subject_features(passage, source) if source else ""
    begin = source.start if source else sighting.start
    return Draft("noun_of_speech", sighting, min(begin, sighting.start), source, features, (),
                 (Stretch(sighting.start, sighting.stop),), index + length, act=sighting.cue.act,
                 clauses=True)  # fmt: skip


def _owner(passage: Passage, sentence: Stretch, index: int) -> Stretch | None:
    """Whose the noun at `index` is: "Moscow's", "his"."""
    for length in (2, 1):
        start = index - length
        if start > sentence.start and passage.grammar.lists["possessives"].longest(passage.forms[start:index], 0):
            return _nearest_phrase(passage, sentence.start, start)
    before = index - 1
    owned = before >= sentence.start and is_pronoun(passage, before)
    return Stretch(before, index) if owned else None


def _nearest_phrase(passage: Passage, floor: int, stop: int) -> Stretch | None:
    """The noun phrase that ends at `stop`, cut down to its last name or to what its last determiner opens."""
    found = noun_phrase_before(passage, floor, stop)
    if found is None:
        return None
    start = stop - 1
    if is_capital(passage, start):
        while start > found.start and (is_capital(passage, start - 1) or not passage.is_word(start - 1)):
            start -= 1
        return Stretch(start, stop)
    lists = passage.grammar.lists
    opens = (k for k in range(start, found.start - 1, -1) if lists["determiners"].longest((passage.forms[k],), 0))
    return Stretch(next(opens, found.start), stop)


_VERB_RULES = (speaks_not, content_behind, content_before)
SUBJECT_FIRST = {
    "verb": _VERB_RULES,
    "participle": _VERB_RULES,
    "noun": (clause_of_noun,),
    "according": (according_to_phrase,),
}
