"""The terms of a claim: its telling words, and up to three of them in a row."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from claims.lexicon.parties import NAME, Teller
from claims.model import Claim
from claims.text import Token, tokens

_LONGEST = 3  # words of a term
_BESIDE = 3  # words on either side: "the sabotage *of the dam*"


@dataclass(frozen=True, slots=True)
class Place:
    """A term where it stands: as written, with the stem or else the form of the words around it ("" at an end)."""

    key: str  # its stems
    words: str
    before: str
    behind: str
    beside: frozenset[str]  # the stem of the next telling word on either side, each marked with its side


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """A claim with its terms and what it is about."""

    claim: Claim
    voice: str
    places: Mapping[str, tuple[Place, ...]]  # by term
    told: frozenset[str]  # the stems of the whole sentence
    parties: frozenset[str]  # the known names in it
    issue_ids: tuple[str, ...]


def read_terms(claim: Claim, voice: str, teller: Teller, issue_ids: tuple[str, ...]) -> Said:
    """The claim, which has a content, with its terms."""
    content = claim.content.text if claim.content else ""
    told = teller.words(claim.sentence.text)
    parties = frozenset(stem for stem in told if stem.startswith(NAME))
    places: dict[str, tuple[Place, ...]] = {}
    for place in _places(content, teller):
        places[place.key] = (*places.get(place.key, ()), place)
    return Said(claim, voice, places, told, parties, issue_ids)


def _places(content: str, teller: Teller) -> Iterator[Place]:
    words = list(tokens(content, teller.stems.language.letters))
    stems = [teller.stems.told(word) for word in words]
    names = [party.span for party in teller.read(content)[1]]
    named = {place for place, word in enumerate(words) if any(name.start <= word.start < name.stop for name in names)}
    for start in range(len(words)):
        for stop in range(start + 1, min(start + _LONGEST, len(words)) + 1):
            if not words[stop - 1].is_word:  # a mark ends the term
                break
            if stems[start] and stems[stop - 1] and not named & {start, stop - 1}:  # names are no wording
                yield _place(content, words, stems, start, stop)


def _place(content: str, words: list[Token], stems: list[str], start: int, stop: int) -> Place:
    key = " ".join(stems[place] or words[place].form for place in range(start, stop))
    shown = " ".join(content[words[start].start : words[stop - 1].stop].split())
    before = stems[start - 1] or words[start - 1].form if start else ""
    behind = stems[stop] or words[stop].form if stop < len(words) else ""
    ahead = next((">" + stem for stem in stems[stop : stop + _BESIDE] if stem), "")
    back = next(("<" + stem for stem in stems[max(0, start - _BESIDE) : start][::-1] if stem), "")
    return Place(key, shown, before, behind, frozenset(filter(None, (back, ahead))))
