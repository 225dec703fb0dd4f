"""The terms of a claim: its telling words, and up to three of them in a row."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from claims.lexicon.parties import NAME, Teller
from claims.model import Claim
from claims.text import Token, tokens

_LONGEST = 3  # words of a term
_BESIDE = 3  # words on either side: "the sabotage *of the dam*"


@dataclass(frozen=True, slots=True)
class Place:
    """A term where it stands: the stem or else the form of the words around it ("" at an end)."""

    before: str
    behind: str
    beside: frozenset[str]  # the stem of the next telling word on either side, each marked with its side


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """A claim with its terms and what it is about."""

    claim: Claim
    voice: str
    content: str
    words: tuple[Token, ...]  # of the content, with its marks
    stems: tuple[str, ...]  # of the words; "" where one tells nothing
    terms: Mapping[str, tuple[range, ...]]  # by term, which is written as its stems, the words it takes up
    told: frozenset[str]  # the stems of the whole sentence
    parties: frozenset[str]  # the known names in it
    issue_ids: tuple[str, ...]

    def places(self, key: str) -> tuple[Place, ...]:
        """Where the term stands; few terms are ever asked for."""
        return tuple(map(self._place, self.terms[key]))

    def written(self, key: str) -> Iterator[str]:
        """The term as it is written each time."""
        for taken in self.terms[key]:
            yield " ".join(self.content[self.words[taken.start].start : self.words[taken.stop - 1].stop].split())

    def neighbours(self) -> tuple[set[str], set[str]]:
        """The words before and those behind any term, as its places have them."""
        taken = {place for places in self.terms.values() for place in places}
        return {self._at(place.start - 1) for place in taken}, {self._at(place.stop) for place in taken}

    def _at(self, place: int) -> str:
        return self.stems[place] or self.words[place].form if 0 <= place < len(self.words) else ""

    def _place(self, taken: range) -> Place:
        ahead = _first(self.stems[taken.stop : taken.stop + _BESIDE])
        back = _first(reversed(self.stems[max(0, taken.start - _BESIDE) : taken.start]))
        beside = frozenset(mark + stem for mark, stem in (("<", back), (">", ahead)) if stem)
        return Place(self._at(taken.start - 1), self._at(taken.stop), beside)


def _first(stems: Iterable[str]) -> str:
    return next(filter(None, stems), "")


def read_terms(claim: Claim, voice: str, teller: Teller, issue_ids: tuple[str, ...]) -> Said:
    """The claim, which has a content, with its terms."""
    content = claim.content.text if claim.content else ""
    words = tokens(content, teller.stems.language.letters)
    stems = tuple(map(teller.stems.told, words))
    terms: dict[str, tuple[range, ...]] = {}
    for key, taken in _terms(words, stems, _named(content, words, teller)):
        terms[key] = (*terms.get(key, ()), taken)
    told = teller.words(claim.sentence.text)
    parties = frozenset(stem for stem in told if stem.startswith(NAME))
    return Said(claim, voice, content, words, stems, terms, told, parties, issue_ids)


def _named(content: str, words: tuple[Token, ...], teller: Teller) -> frozenset[int]:
    """The places of the words that belong to a known name: names are no wording."""
    names = [party.span for party in teller.read(content)[1]]
    return frozenset(
        place for name in names for place, word in enumerate(words) if name.start <= word.start < name.stop
    )


def _terms(words: tuple[Token, ...], stems: tuple[str, ...], named: frozenset[int]) -> Iterator[tuple[str, range]]:
    """Each term with the words it takes up; it begins and ends with a word that tells something."""
    parts = [stem or word.form for stem, word in zip(stems, words, strict=True)]
    telling = [bool(stem) and place not in named for place, stem in enumerate(stems)]
    for start, begins in enumerate(telling):
        if not begins:
            continue
        for stop in range(start + 1, min(start + _LONGEST, len(words)) + 1):
            if not words[stop - 1].is_word:  # a mark ends the term
                break
            if telling[stop - 1]:
                yield " ".join(parts[start:stop]), range(start, stop)
