"""Rules for nouns of speech ("Ukraine's announcement that") and for "according to"."""

from claims.attribute.adjuncts import is_outlet
from claims.attribute.cues import Sighting
from claims.attribute.draft import Draft, Refusal
from claims.attribute.frames import PREPOSITION, prepositions
from claims.attribute.openings import find_complementizer
from claims.attribute.passage import Passage, Stretch
from claims.attribute.phrases import (
    COMMAS,
    can_start,
    features_of,
    is_name_quote,
    is_speaker,
    letters_before_speaker,
)
from claims.attribute.sources import is_prefixed, issuer, read_region, read_source
from claims.attribute.subjects import clause_subject
from claims.attribute.verbs import NO_CONTENT, Answer

LONGEST_NOUN_SOURCE = 12  # words between a noun of speech and its content
ABSTRACT = Refusal("subject is abstract")


def clause_after_noun(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "after Ukraine's announcement that …", "to warn her that …": a noun of speech and a clause."""
    if not any(frame == "clause" or frame.startswith(PREPOSITION) for frame in sighting.cue.frames):
        return None
    found = find_complementizer(passage, sighting.stop, min(sentence.stop, sighting.stop + LONGEST_NOUN_SOURCE))
    if found is None or found[1] >= sentence.stop:
        return NO_CONTENT
    return _after_noun(passage, sentence, sighting, found[0], found[1], 0)


def phrase_after_noun(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "the allegations of the group of …": a noun of speech, its source and a noun phrase."""
    preps = prepositions(passage, sighting, PREPOSITION)
    start = sighting.stop
    if not preps or sighting.behind or start >= sentence.stop or not is_speaker(passage, start):
        return None
    region = read_region(passage, start, min(sentence.stop, start + LONGEST_NOUN_SOURCE), None, preps)
    index = region.stop
    if region.source is None or index >= sentence.stop:
        return NO_CONTENT
    for letters in preps:
        if passage.forms[index] == letters and index + 1 < sentence.stop:
            return _after_noun(passage, sentence, sighting, index, index + 1, 0)
        if passage.forms[index].startswith(letters) and is_prefixed(passage, index, letters):
            return _after_noun(passage, sentence, sighting, index, index, len(letters))
    return NO_CONTENT


def _after_noun(
    passage: Passage, sentence: Stretch, sighting: Sighting, limit: int, content: int, offset: int
) -> Answer:
    while limit > sighting.stop and passage.grammar.lists["prepositions"].longest((passage.forms[limit - 1],), 0):
        limit -= 1
    source: Stretch | None = None
    begin = sighting.start
    if sighting.behind:
        purpose = sighting.before in passage.grammar.language.clitics.addressee
        found = clause_subject(passage, sentence, sighting.start) if purpose else None
        source, begin = found or (None, begin)
    elif limit == sighting.stop and sighting.before and sighting.cue.hedged:
        pass  # "on the pretext that": whose pretext it is stands before
    elif not can_start(passage, sighting.stop, subject=False):
        return Refusal("no source beside the cue")
    else:
        source = read_region(passage, sighting.stop, limit, None).source
        if source is None:
            return Refusal("no source beside the cue")
    features = features_of(passage, source.start) if source else ""
    cue = Stretch(sighting.start, sighting.stop)
    return Draft("noun_of_speech", sighting, begin, source, features, (), (cue,), content, offset,
                 act=sighting.cue.act, clauses=True)  # fmt: skip


def according_to(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "according to X, …" and "…, according to X": a source without a verb of its own.

    A verb behind the phrase belongs to the cue: "according to what X announced".
    """
    assert sighting.according is not None
    start = sighting.stop
    cue = Stretch(sighting.start, sighting.stop)
    act = sighting.according.act
    verbs = passage.grammar.readings(passage.forms[start]) if start < sentence.stop else ()
    verb = next((reading.form.cue for reading in verbs if reading.form.kind == "verb"), None)
    if verb:
        cue, act, start = Stretch(sighting.start, start + 1), verb.act, start + 1
    source = _source_after(passage, sentence, start)
    if source is None and not _has_pronoun(passage, sighting):
        return ABSTRACT
    behind = source.stop if source else sighting.stop
    before = _words_before(passage, sentence, sighting.start)
    after = _content_after(passage, sentence, behind)
    features = features_of(passage, source.start) if source else ""
    if act == "say" and source and is_outlet(passage, source.start):
        act = "report"
    if before is None:
        if after is None:
            return NO_CONTENT
        return Draft("according_to", sighting, sighting.start, source, features, (), (cue,), after,
                     act=act, clauses=True)  # fmt: skip
    rest = _rest(passage, sentence, behind)
    return Draft("according_to", sighting, sighting.start, source, features, (), (cue,), before,
                 len(passage.grammar.conjunction(passage.forms[before])), sighting.start, rest,
                 act)  # fmt: skip


def _source_after(passage: Passage, sentence: Stretch, start: int) -> Stretch | None:
    """The speaker behind an according-to phrase, letters of a preposition left to the phrase."""
    if start >= sentence.stop:
        return None
    quotation = passage.opens_quotation(start)
    known = is_name_quote(passage, start) if quotation else _can_speak(passage, start)
    if not known:
        return None
    comma = next((k for k in range(start, sentence.stop) if passage.forms[k] in COMMAS), sentence.stop)
    stop = read_source(passage, start, comma)
    return issuer(passage, Stretch(start, stop)) if stop > start else None


def _can_speak(passage: Passage, index: int) -> bool:
    """Whether a speaker starts here, with its preposition or not, or an account of a nation."""
    if is_speaker(passage, index) or letters_before_speaker(passage, index):
        return True
    national = index + 1 < len(passage.forms) and passage.names.adjective((passage.forms[index + 1],), 0)
    return bool(passage.name_at(index) or national)


def _has_pronoun(passage: Passage, sighting: Sighting) -> bool:
    """Whether the phrase holds its source as a pronoun: "as he put it"."""
    last = passage.forms[sighting.stop - 1]
    return any(last.endswith(ending) for ending in passage.grammar.language.clitics.behind)


def _words_before(passage: Passage, sentence: Stretch, index: int) -> int | None:
    """The first word of the clause before an according-to phrase, None when the phrase opens it."""
    start = sentence.start
    while start < index and (not passage.is_word(start) or _is_link(passage, start)):
        start += 1
    words = sum(passage.is_word(k) for k in range(start, index))
    return start if words > 1 else None


def _is_link(passage: Passage, index: int) -> bool:
    return any(passage.grammar.match(name, passage.forms, index) for name in ("clause_links", "contrasts"))


def _content_after(passage: Passage, sentence: Stretch, index: int) -> int | None:
    while index < sentence.stop and passage.forms[index] in COMMAS:
        index += 1
    found = find_complementizer(passage, index, min(sentence.stop, index + 1))
    index = found[1] if found else index
    return index if index < sentence.stop and passage.is_word(index) else None


def _rest(passage: Passage, sentence: Stretch, index: int) -> Stretch | None:
    """The end of a clause that an according-to phrase interrupts: no new clause starts behind it."""
    start = index
    while start < sentence.stop and passage.forms[start] in COMMAS:
        start += 1
    if start >= sentence.stop or not passage.is_word(start):
        return None
    links = ("prepositions", "negations", "complementizers", "relatives")
    goes_on = start == index or any(
        passage.grammar.lists[n].longest(passage.forms[start : start + 4], 0) for n in links
    )
    return Stretch(start, sentence.stop) if goes_on else None


NOUN_RULES = (clause_after_noun, phrase_after_noun)
