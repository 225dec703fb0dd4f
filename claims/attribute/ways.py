"""What lies between a cue and a content that follows it: to whom, when, where and through what it was said."""

from claims.attribute.cues import Sighting
from claims.attribute.noun_phrases import is_pronoun, starts_phrase
from claims.attribute.passage import Passage, Stretch
from claims.attribute.phrases import in_lists, is_capital, listed

LONGEST_ADDRESSEE = 12  # words
LONGEST_ASIDE = 12
ENDS = ("complementizers", "time_words", "infinitives", "question_words", "prepositions")


def skip_addressee(passage: Passage, sighting: Sighting, start: int, limit: int) -> tuple[int, tuple[Stretch, ...]]:
    """The word behind the person spoken to, and that person when it is an outlet: "told Reuters"."""
    if not sighting.takes("addressee") or start >= limit:
        return start, ()
    stop = _addressee_end(passage, start, limit)
    outlet = any(passage.is_outlet(passage.name_at(k)) for k in range(start, stop))
    return stop, ((Stretch(start, stop),) if outlet else ())


def _addressee_end(passage: Passage, start: int, limit: int) -> int:
    """The end of a noun phrase behind which a clause may follow without a mark."""
    if not passage.is_word(start) or passage.grammar.match("complementizers", passage.forms, start):
        return start
    if is_pronoun(passage, start) or listed(passage, "addressees", start) == 1:
        return start + 1
    index = start
    while index < min(limit, start + LONGEST_ADDRESSEE):
        ends = in_lists(passage, ENDS, index)
        if ends or (not passage.is_word(index) and passage.forms[index] not in "'’-.&/"):
            return index
        capital = is_capital(passage, index)
        fresh = starts_phrase(passage, index) and not capital
        if index > start and (is_pronoun(passage, index) or (fresh and _complete(passage, start, index))):
            return index
        index += 1
    return index


def _complete(passage: Passage, start: int, index: int) -> bool:
    """Whether the phrase before `index` needs no further word: a determiner follows."""
    return listed(passage, "determiners", index) > 0 or is_capital(passage, index - 1)
