"""Finds the subject of a cue: behind it, before it, or the subject of the clause it stands in."""

from collections.abc import Sequence

from claims.attribute.adjuncts import skip_adjuncts
from claims.attribute.cues import Sighting
from claims.attribute.draft import Clause
from claims.attribute.openings import complementizer_at
from claims.attribute.passage import Passage, Stretch
from claims.attribute.phrases import (
    COMMAS,
    agrees,
    can_start,
    features_of,
    is_event,
    is_speaker,
    letters_before_speaker,
    listed,
)
from claims.attribute.sources import read_region, read_source
from claims.attribute.speakers import first_phrase
from claims.attribute.verbs import verb_group

LONGEST_SUBJECT = 40  # words between a clause's beginning and its verb
EVENTS_DO = frozenset({"show", "threaten"})  # acts of things as well as of people: "a quarrel threatens"
LONGEST_HEADLINE_NAME = 2  # words
LINKS = ("clause_links", "complementizers", "content_enders", "adverbs", "auxiliaries", "conjunctions", "contrasts")


def find_clause(
    passage: Passage, sentence: Stretch, sighting: Sighting, limit: int, preps: Sequence[str] | None = None
) -> Clause:
    """The clause of a verb whose content starts at `limit` or, with `preps`, before it."""
    before, features = subject_before(passage, sentence, sighting), _features(sighting)
    begin = sighting.begin
    if before and preps is not None:
        stop, _ = skip_adjuncts(passage, sighting.stop, limit, preps)
        return Clause(before, features_of(passage, before.start), before.start, begin, stop)
    region = read_region(passage, sighting.stop, limit, features, preps)
    if before and not region.pronoun and (region.source is None or _follows_auxiliary(passage, sentence, before.start)):
        named = features_of(passage, before.start) or features
        return Clause(before, named, before.start, begin, region.stop, region.via)
    return Clause(region.source, region.features or features, begin, begin, region.stop, region.via, True)


def _follows_auxiliary(passage: Passage, sentence: Stretch, index: int) -> bool:
    """Whether an auxiliary opens the clause: in "had the spokesman … threatened" the subject is there."""
    return index > sentence.start and passage.grammar.has("auxiliaries", passage.forms[index - 1])


def _features(sighting: Sighting) -> str:
    return sighting.form.features if sighting.form else ""


def subject_before(passage: Passage, sentence: Stretch, sighting: Sighting) -> Stretch | None:
    """The noun phrase directly before a verb, its subject in "Moscow says that", or None.

    A verb behind "and" opens a new clause: what stands before it is no subject of it.
    """
    if sighting.form is None or sighting.form.kind != "verb":
        return None
    conjunctions = passage.grammar.language.clitics.conjunctions
    topic = _topic_start(passage, sentence)
    if any(letters in sighting.before for letters in conjunctions) and topic is None:
        return None
    stop = verb_group(passage, sentence, sighting)
    relative = stop > sentence.start and listed(passage, "relatives", stop - 1) > 0
    stop -= relative
    while stop > sentence.start and passage.forms[stop - 1] in COMMAS:
        stop -= 1
    if stop > sentence.start and complementizer_at(passage, stop - 1):
        return _experiencer(passage, sentence, stop - 1)
    for start in _starts(passage, sentence, stop):
        found = _subject_from(passage, sighting, start, stop)
        if found:
            return found
    return None


def _experiencer(passage: Passage, sentence: Stretch, stop: int) -> Stretch | None:
    """The subject of "it has happened to X that it announced": behind an auxiliary and a preposition."""
    for index in range(stop - 1, max(sentence.start, stop - 8), -1):
        if letters_before_speaker(passage, index) in passage.grammar.language.clitics.addressee:
            return Stretch(index, stop) if passage.grammar.has("auxiliaries", passage.forms[index - 1]) else None
    return None


def _topic_start(passage: Passage, sentence: Stretch) -> int | None:
    """The word after a topic marker that opens the sentence: "as for X, he said"."""
    length = passage.grammar.match("contrasts", passage.forms, sentence.start)
    return sentence.start + length if length else None


def _starts(passage: Passage, sentence: Stretch, stop: int) -> list[int]:
    """Where a subject that ends at `stop` may begin, the nearest clause first."""
    found: list[int] = []
    index = stop - 1
    while index >= max(sentence.start, stop - LONGEST_SUBJECT):
        if letters_before_speaker(passage, index) in passage.grammar.language.clitics.conjunctions:
            found.append(index)
        if _ends_clause(passage, index):
            found.append(index + 1)
            if passage.forms[index] not in COMMAS or len(found) > 2:
                return found
        index -= 1
    if index < sentence.start:
        found.append(sentence.start)
    return found


def _ends_clause(passage: Passage, index: int) -> bool:
    form = passage.forms[index]
    if not passage.is_word(index):
        return form in COMMAS or form in ":;؛.!?؟…" or (form in '"“”«»' and passage.quoted[index] < 0)
    return any(passage.grammar.match(name, passage.forms, index) == 1 for name in ("complementizers", "clause_links"))


def _subject_from(passage: Passage, sighting: Sighting, start: int, stop: int) -> Stretch | None:
    """The phrase from `start`, past links, when it reaches to `stop` and agrees with the cue."""
    grammar = passage.grammar
    while start < stop:
        length = next((n for name in LINKS if (n := grammar.match(name, passage.forms, start))), 0)
        if not length:
            break
        start += length
    joined = start < stop and letters_before_speaker(passage, start) != ""
    if start >= stop or not (joined or can_start(passage, start)):
        return None
    subject = start > 0 and complementizer_at(passage, start - 1) > 0  # the first noun of a clause
    if not (
        subject or is_speaker(passage, start) or grammar.article(passage.forms[start]) or passage.opens_quotation(start)
    ) and not _heads_line(passage, sighting, start, stop):
        return None
    if not agrees(_features(sighting), features_of(passage, start), before=False):
        return None
    end = read_source(passage, start, stop)
    after, _ = skip_adjuncts(passage, end, stop)
    return Stretch(start, end) if after >= stop else None


def _heads_line(passage: Passage, sighting: Sighting, start: int, stop: int) -> bool:
    """Whether an unknown name of a word or two opens a line before a verb in the present, as in a headline."""
    if sighting.form is None or sighting.form.key != "present" or stop - start > LONGEST_HEADLINE_NAME:
        return False
    if sighting.cue.act in EVENTS_DO:
        return False
    text, place = passage.article.text, passage.tokens[start].start
    opens = not text[:place].strip() or "\n" in text[:place][len(text[:place].rstrip()) :]
    return opens and not is_event(passage, start, passage.forms[start])


def clause_subject(passage: Passage, sentence: Stretch, index: int) -> tuple[Stretch, int] | None:
    """The first phrase before `index` in its clause that names somebody who can speak, and where
    the clause begins.

    What a preposition governs is passed over: "summoned the ministry the ambassador in Moscow to
    warn her" has the ministry.
    """
    start = index
    while start > sentence.start and not _opens_clause(passage, start):
        start -= 1
    found = first_phrase(passage, start, index)
    return (found, start) if found else None


def _opens_clause(passage: Passage, index: int) -> bool:
    if passage.grammar.match("clause_links", passage.forms, index):
        return True
    return passage.forms[index - 1] in ";؛.!?؟…"
