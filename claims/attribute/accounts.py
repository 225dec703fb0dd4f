"""Rules for sources without a verb: "according to X", "the claim of X that", "Moscow's claim that"."""

from claims.attribute.adjuncts import skip_adjuncts
from claims.attribute.around import MARKS, comma_after, first_content, rest_behind
from claims.attribute.cues import Sighting
from claims.attribute.draft import ABSTRACT, NO_CONTENT, NO_SOURCE, Answer, Draft
from claims.attribute.frames import PREPOSITION, prepositions
from claims.attribute.free_phrases import closed_at, is_oblique
from claims.attribute.leading import subject_features
from claims.attribute.noun_phrases import is_pronoun, noun_phrase_before
from claims.attribute.openings import complementizer_at, find_that, joined_complementizer_at
from claims.attribute.outlets import is_outlet, names_outlet, outlet_at
from claims.attribute.passage import Passage, Stretch
from claims.attribute.phrases import (
    COMMAS,
    can_start,
    is_capital,
    is_name_quote,
    is_participle,
    is_speaker,
    is_verb,
    issuer,
    letters_before_speaker,
    listed,
)
from claims.attribute.prefixed import is_prefixed
from claims.attribute.sources import read_region, read_source
from claims.attribute.subjects import clause_subject

LONGEST_OWNER = 15  # words between a noun of speech and its content


def clause_of_noun(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "the claim of X that A", "claims by X that A", "Moscow's claim that A": a noun of speech and a clause."""
    if not any(frame == "clause" or frame.startswith(PREPOSITION) for frame in sighting.cue.frames):
        return None
    start, source = sighting.stop, _owner(passage, sentence, sighting.start)
    if source is None and start < sentence.stop and listed(passage, "agents", start):
        source = Stretch(start + 1, read_source(passage, start + 1, sentence.stop))
        start = source.stop
    if start < sentence.stop and is_participle(passage, start):
        return NO_CONTENT  # "ended his remarks, stressing that": the participle's
    found = find_that(passage, start, min(sentence.stop, start + LONGEST_OWNER)) if start < sentence.stop else None
    return _of_noun(passage, sentence, sighting, source, (*found, 0)) if found else NO_CONTENT


def phrase_of_noun(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "the allegations of the group of …": a noun of speech, its source and a noun phrase."""
    preps = prepositions(passage, sighting, PREPOSITION)
    start = sighting.stop
    verb_first = not passage.grammar.language.syntax.modifiers_first
    if not (preps and verb_first) or sighting.behind or start >= sentence.stop or not is_speaker(passage, start):
        return None
    region = read_region(passage, start, min(sentence.stop, start + LONGEST_OWNER), None, preps)
    index = region.stop
    if region.source is None or index >= sentence.stop:
        return NO_CONTENT
    for letters in preps:
        if passage.forms[index] == letters and index + 1 < sentence.stop:
            return _of_noun(passage, sentence, sighting, None, (index, index + 1, 0))
        if passage.forms[index].startswith(letters) and is_prefixed(passage, index, letters):
            return _of_noun(passage, sentence, sighting, None, (index, index, len(letters)))
    return NO_CONTENT


def _of_noun(
    passage: Passage, sentence: Stretch, sighting: Sighting, source: Stretch | None, place: tuple[int, int, int]
) -> Answer:
    """The draft of a noun of speech; whose it is stands around it.

    `place` holds what opens the content, its first word and the letters of that which do not belong to it.
    """
    begin, (limit, content, offset) = sighting.start, place
    while limit > sighting.stop and listed(passage, "prepositions", limit - 1) == 1:
        limit -= 1
    if sighting.behind:  # "to warn her that": a pronoun is written onto the noun
        purpose = sighting.before in passage.grammar.language.clitics.addressee
        source, begin = (clause_subject(passage, sentence, sighting.start) if purpose else None) or (None, begin)
    elif source is None and limit > sighting.stop:
        source = _between(passage, sighting.stop, limit)
        if source is None:
            return NO_SOURCE
    elif source is None and not (_is_pretext(sighting) or passage.grammar.language.syntax.bare_clauses):
        return NO_SOURCE
    features = subject_features(passage, source) if source else ""
    begin = min(begin, source.start) if source else begin
    cue = Stretch(sighting.start, sighting.stop)
    return Draft("noun_of_speech", sighting, begin, source, features, (), (cue,), content, offset,
                 act=sighting.cue.act, clauses=True)  # fmt: skip


def _is_pretext(sighting: Sighting) -> bool:
    """ "on the pretext that": whose pretext it is stands before."""
    return bool(sighting.before) and sighting.cue.hedged


def _between(passage: Passage, start: int, limit: int) -> Stretch | None:
    """Who speaks between a noun of speech and its content."""
    if not passage.grammar.language.syntax.modifiers_first:
        return read_region(passage, start, limit, None).source if can_start(passage, start, subject=False) else None
    if closed_at(passage, start) or is_verb(passage, start):
        return None
    stop = min(read_source(passage, start, limit), comma_after(passage, start, limit))
    return Stretch(start, stop) if stop > start else None


def _owner(passage: Passage, sentence: Stretch, index: int) -> Stretch | None:
    """Whose the noun at `index` is: "Moscow's", "his"."""
    for length in (2, 1):
        start = index - length
        if start > sentence.start and listed(passage, "possessives", start) == length:
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
    opens = (k for k in range(start, found.start - 1, -1) if listed(passage, "determiners", k))
    return Stretch(next(opens, found.start), stop)


def according_to(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "according to X, A", "A, according to X" and "A, according to X, B".

    A verb right behind the phrase belongs to the cue: "according to what X announced".
    """
    assert sighting.according is not None
    entry, start, act = sighting.according, sighting.stop, sighting.according.act
    verbs = passage.grammar.readings(passage.forms[start]) if start < sentence.stop else ()
    verb = next((reading.form.cue for reading in verbs if reading.form.kind == "verb"), None)
    if verb and not is_speaker(passage, start):
        act, start = verb.act, start + 1
    spoken = start > sighting.stop  # "according to what X announced": whatever a verb of speech has as its subject
    source = None if _is_owned(passage, sighting) else _source(passage, sentence, sighting, start, spoken)
    if source is None and not _stands_alone(passage, sentence, sighting):
        return ABSTRACT
    behind = source.stop if source else start
    behind, via = _told(passage, behind, sentence.stop) if spoken else (behind, ())
    if entry.cites and behind < sentence.stop and is_verb(passage, behind):
        return NO_CONTENT  # "X, citing Y, writes": read with the verb
    if entry.documents and source and not _can_be_cited(passage, source):
        return ABSTRACT
    source, relays = _without_relay(passage, source) if source else (None, ())
    via = (*via, *relays)
    act = "report" if act == "say" and source and is_outlet(passage, source.start) else act
    cue, features = Stretch(sighting.start, start), subject_features(passage, source) if source else ""
    before = first_content(passage, sentence, sighting.start)
    if before is None:
        if entry.cites:
            return NO_CONTENT  # "Citing Y, X writes": read with the verb
        after = _content_after(passage, sentence, behind)
        if after is None:
            return NO_CONTENT
        return Draft("according_to", sighting, sighting.start, source, features, via, (cue,), after,
                     stop=_next_account(passage, after, sentence.stop), act=act, clauses=True)  # fmt: skip
    offset = len(passage.grammar.conjunction(passage.forms[before]))
    return Draft("according_to", sighting, sighting.start, source, features, via, (cue,), before, offset,
                 sighting.start, rest_behind(passage, sentence, behind), act)  # fmt: skip


def _told(passage: Passage, index: int, limit: int) -> tuple[int, tuple[Stretch, ...]]:
    """The word behind whoever was told, and that one: "according to what the mayor told Reuters"."""
    written = index < limit and passage.is_word(index)
    return skip_adjuncts(passage, index, limit) if written else (index, ())


def _is_owned(passage: Passage, sighting: Sighting) -> bool:
    """Whether the phrase holds its source as a pronoun: "by his words"."""
    return any(listed(passage, "owners", k) for k in range(sighting.start, sighting.stop))


def _stands_alone(passage: Passage, sentence: Stretch, sighting: Sighting) -> bool:
    """Whether the phrase needs no source behind it: it holds a pronoun, or a comma closes it."""
    last = passage.forms[sighting.stop - 1]
    written = any(last.endswith(ending) for ending in passage.grammar.language.clitics.behind)
    closed = sighting.stop < sentence.stop and passage.forms[sighting.stop] in COMMAS
    return written or _is_owned(passage, sighting) or (closed and passage.grammar.language.syntax.commas)


def _source(passage: Passage, sentence: Stretch, sighting: Sighting, start: int, spoken: bool) -> Stretch | None:
    """Who speaks behind an according-to phrase, or behind its verb of speech."""
    if start >= sentence.stop:
        return None
    leads = passage.grammar.language.syntax.modifiers_first
    if not (leads or _can_speak(passage, start) or (spoken and can_start(passage, start))):
        return None
    comma = next((k for k in range(start, sentence.stop) if passage.forms[k] in COMMAS), sentence.stop)
    stop = read_source(passage, start, sentence.stop if leads else comma, subject=False)
    if stop + 1 < sentence.stop and passage.forms[stop] in COMMAS:
        stop = _described(passage, stop, sentence.stop)
    elif sighting.start <= sentence.start + 1 and start < comma < stop:
        stop = comma  # the phrase that opens a sentence ends with its first comma
    found = Stretch(start, stop)
    return (found if leads else issuer(passage, found)) if stop > start else None


def _can_speak(passage: Passage, index: int) -> bool:
    """Whether a speaker starts here, with its preposition or not, a name in marks, or an account of a nation."""
    if passage.opens_quotation(index):
        return is_name_quote(passage, index)
    if is_speaker(passage, index) or letters_before_speaker(passage, index):
        return True
    national = index + 1 < len(passage.forms) and passage.names.adjective((passage.forms[index + 1],), 0)
    return bool(passage.name_at(index) or national)


def _described(passage: Passage, comma: int, limit: int) -> int:
    """The end of a source behind whose comma a participial clause up to the next comma describes it."""
    endings = passage.grammar.language.syntax.participle_endings
    governed = listed(passage, "prepositions", comma + 1) == 1 and comma + 2 < limit
    relative = listed(passage, "relatives", comma + 1 + governed) and bool(endings)
    described = relative or (endings and passage.forms[comma + 1].endswith(endings))
    described = described or (bool(endings) and _names_role(passage, comma + 1, limit))
    end = comma_after(passage, comma + 1, limit)
    return end if described and end < limit else comma


def _names_role(passage: Passage, index: int, limit: int) -> bool:
    """Whether a role in an oblique case stands here, adjectives before it: "of X, the *director* of the museum,"."""
    for k in range(index, min(limit, index + 3)):
        head = passage.names.head((passage.forms[k],), 0)
        if head and head.head.kind == "role":
            return passage.forms[k] not in passage.grammar.speakers or is_oblique(passage, k)
        if not is_oblique(passage, k):
            return False
    return False


def _without_relay(passage: Passage, source: Stretch) -> tuple[Stretch, tuple[Stretch, ...]]:
    """ "The words of X, which the agency Y quotes": whoever speaks, and the outlet that relays it."""
    for comma in range(source.start + 1, source.stop - 2):
        if passage.forms[comma] in COMMAS and listed(passage, "relatives", comma + 1):
            relay = outlet_at(passage, comma + 3) if comma + 3 < source.stop else None
            if relay:
                return Stretch(source.start, comma), (relay,)
    return source, ()


def _can_be_cited(passage: Passage, source: Stretch) -> bool:
    """Whether a document or somebody who speaks is named, rather than a law or a plan."""
    for k in range(source.start, min(source.stop, source.start + 4)):
        if not passage.is_word(k):
            continue
        if listed(passage, "media_nouns", k) or listed(passage, "places", k) or is_capital(passage, k):
            return True
    return False


def _content_after(passage: Passage, sentence: Stretch, index: int) -> int | None:
    while index < sentence.stop and passage.forms[index] in MARKS:
        index += 1
    if index < sentence.stop:
        index += complementizer_at(passage, index) or joined_complementizer_at(passage, index)
    opens = index < sentence.stop and (passage.is_word(index) or passage.opens_quotation(index))
    return index if opens else None


def _next_account(passage: Passage, start: int, stop: int) -> int | None:
    """Where the words of the next source begin; what others say inside an account belongs to it."""
    if not passage.grammar.language.syntax.commas:
        return None
    phrases = passage.grammar.according
    for index in range(start + 1, stop):
        if passage.forms[index - 1] in COMMAS and is_verb(passage, index) and names_outlet(passage, index + 1, stop):
            return index - 1  # "…, writes the agency"
        if phrases.longest(passage.forms, index) and passage.quoted[index] < 0:
            link = index - 1
            while link > start and (not passage.is_word(link) or listed(passage, "clause_links", link)):
                link -= 1
            return link + 1
    return stop
