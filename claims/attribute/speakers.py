"""Who speaks when nobody is named: "… and added that" goes back to the last speaker who agrees.

The last speakers are carried along with the gender and number in which the text showed them. Two
sentences back are enough for nearly all cases; further back it would be a guess.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.attribute.draft import Draft
from claims.attribute.marks import JOINTS
from claims.attribute.noun_phrases import is_pronoun, is_silent, stands_for_another, starts_phrase
from claims.attribute.passage import Passage, Stretch
from claims.attribute.phrases import (
    CLOSED,
    COMMAS,
    agrees,
    features_of,
    in_lists,
    is_capital,
    is_speaker,
    is_verb,
    listed,
)
from claims.attribute.sources import read_source

LONGEST_NAME = 8  # words
NO_HEAD = (*CLOSED, "contrasts", "time_words", "adverbs")
WINDOW = 2  # sentences back


@dataclass(frozen=True, slots=True)
class Speaker:
    """A mention of somebody who spoke, or could have."""

    sentence: int
    mention: Stretch
    features: str
    via: tuple[Stretch, ...]  # the outlets that relayed this speech
    words: Stretch | None = None  # the pronoun that stood for the mention, when one did


def find_speaker(speakers: Sequence[Speaker], sentence: int, draft: Draft) -> Speaker | None:
    """The nearest earlier speaker who agrees with an elided cue, None when there is none near."""
    wanted = draft.features or (draft.sighting.form.features if draft.sighting.form else "")
    for speaker in reversed(speakers):
        if sentence - speaker.sentence > WINDOW:
            return None
        if agrees(wanted, speaker.features, before=False):
            return speaker
    return None


def carried_relay(speakers: Sequence[Speaker], sentence: int) -> tuple[Stretch, ...]:
    """Who relays a speech that goes on: the outlet of the last speaker, when that is near."""
    near = bool(speakers) and sentence - speakers[-1].sentence <= WINDOW
    return speakers[-1].via if near else ()


def speakers_of(passage: Passage, number: int, draft: Draft, found: Speaker | None) -> list[Speaker]:
    """Who can be gone back to after `draft`: whoever relays it, and last its source.

    A relay counts only where its gender is known, as of "the paper": "he" is never an agency.
    """
    known = ((stretch, features_of(passage, stretch.start)) for stretch in draft.via)
    relays = [Speaker(number, stretch, features, ()) for stretch, features in known if features]
    if draft.source and found:
        return [Speaker(number, found.mention, draft.features or found.features, found.via, draft.source)]
    if draft.source and not stands_for_another(passage, draft.source):
        verb = draft.sighting.form.features if draft.sighting.form and draft.rule != "relay" else ""
        features = draft.features or verb  # the verb of a relay agrees with the relay
        return [*relays, Speaker(number, draft.source, features, draft.via)]
    if found:
        words = found.words if found.sentence == number else None
        return [Speaker(number, found.mention, found.features, found.via, words)]
    return []


def bystander(passage: Passage, number: int, before: int) -> Speaker | None:
    """The first phrase of a sentence, before the word `before`, that names somebody who can speak.

    For a sentence that reports an action before a participle: "the minister met …, stressing that".
    """
    sentence = passage.sentences[number]
    limit = min(before, sentence.stop)
    phrase = first_phrase(passage, sentence.start, limit)
    if phrase is None:
        return None
    joined = _joined(passage, phrase, limit)
    return Speaker(number, joined, _features(passage, phrase) if joined == phrase else "x.pl", ())


def first_phrase(passage: Passage, start: int, stop: int) -> Stretch | None:
    """The first noun phrase between two words that no preposition governs: most often the subject.

    Where a verb follows it its end is a guess: a run of capitals, or the noun behind a determiner.
    """
    for index in range(start, stop):
        governed = index > start and passage.grammar.match("prepositions", passage.forms, index - 1)
        if governed or not starts_phrase(passage, index) or is_silent(passage, index):
            continue
        if passage.quoted[index] < 0 and not in_lists(passage, NO_HEAD, index):
            end = _name_end if passage.grammar.language.syntax.modifiers_first else _phrase_end
            return Stretch(index, end(passage, index, stop))
    return None


def _phrase_end(passage: Passage, start: int, stop: int) -> int:
    return read_source(passage, start, stop, bounded=False)


def _name_end(passage: Passage, start: int, stop: int) -> int:
    stop, index = min(stop, start + LONGEST_NAME), start + 1
    while index < stop and not (is_pronoun(passage, start) or in_lists(passage, NO_HEAD, index)):
        goes_on = is_capital(passage, index) or passage.forms[index] in JOINTS | {"."}
        named = index - 1 > start and is_capital(passage, index - 1)
        if not goes_on and (named or is_speaker(passage, index - 1) or is_verb(passage, index)):
            break
        index += 1
    return index


def _joined(passage: Passage, phrase: Stretch, limit: int) -> Stretch:
    """The phrase with the names listed behind it up to the last, which "and" joins: "A, B and C"."""
    if not is_capital(passage, phrase.start):
        return phrase
    stop = phrase.stop
    while stop + 1 < limit and is_capital(passage, stop + 1):
        joined = listed(passage, "conjunctions", stop) == 1
        if not (joined or passage.forms[stop] in COMMAS):
            break
        stop += 1
        while stop < limit and passage.is_word(stop) and is_capital(passage, stop):
            stop += 1
        if joined:
            return Stretch(phrase.start, stop)
    return phrase


def _features(passage: Passage, phrase: Stretch) -> str:
    """Gender and number of a phrase; a masculine noun of office with a person's name tells no gender."""
    found, last = features_of(passage, phrase.start), phrase.stop - 1
    name = passage.name_at(last)
    named = last > phrase.start and is_capital(passage, last) and (name is None or passage.is_person(name))
    return "x.sg" if found == "m.sg" and named else found
