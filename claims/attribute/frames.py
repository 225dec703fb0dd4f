"""Reads the frames of a cue: how its content follows, and which act it is.

A frame may be narrowed to a word: "holds … responsible" is an accusation, "holds a flag" is none.
"""

from claims.attribute.cues import Sighting
from claims.attribute.passage import Passage
from claims.model import Act

PREPOSITION = "prep:"
IMPERSONAL, INFINITIVE, LABEL, QUOTES = "impersonal", "infinitive", "label", "quotes"
LONGEST_CLAUSE = 40  # words in which a narrowed frame looks for its word


def act_of(sighting: Sighting) -> Act:
    """The act of a verb, another one behind a negation."""
    if sighting.negation:
        return sighting.cue.negated_act or "not-say"
    return sighting.cue.act


def frame_word(passage: Passage, sighting: Sighting, kind: str, stop: int) -> int | None:
    """The place of the word that a narrowed frame ("none:comment") asks for, before `stop`.

    The end of the cue for a frame that is not narrowed, None when the cue has no such frame here.
    """
    for frame in sighting.cue.frames:
        name, _, word = frame.partition(":")
        if name == kind:
            place = _place_of(passage, passage.grammar.level(word), sighting.stop, stop) if word else sighting.stop
            if place is not None:
                return place
    return None


def _place_of(passage: Passage, word: str, start: int, stop: int) -> int | None:
    """Where `word` follows, with or without letters before it or a pronoun behind it."""
    grammar = passage.grammar
    for index in range(start, stop):
        form = passage.forms[index]
        bare = {form, form[len(grammar.article(form)) :], *(form[len(c) :] for c in grammar.prefixes(form))}
        if any(b == word or (b.startswith(word) and b[len(word) :] in grammar.language.clitics.behind) for b in bare):
            return index
    return None


def prepositions(passage: Passage, sighting: Sighting, kind: str) -> list[str]:
    """The levelled prepositions that the frames of a cue name behind `kind`.

    One narrowed to a word ("prep:from:verification") counts only when the word follows soon.
    """
    found: list[str] = []
    for frame in sighting.cue.frames:
        if frame.startswith(kind):
            letters, _, word = frame.removeprefix(kind).partition(":")
            stop = min(len(passage.forms), sighting.stop + LONGEST_CLAUSE)
            if not word or _place_of(passage, passage.grammar.level(word), sighting.stop, stop) is not None:
                found.append(passage.grammar.level(letters))
    return found
