"""The names of the world in a text, and the words that tell beside them what it is about.

A capital, a country and its adjective all stand for one party, in any language: that is how texts
which share no word can still be seen to speak of the same thing.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from claims.lexicon.gazetteer import Gazetteer
from claims.lexicon.names import NameIndex
from claims.lexicon.stems import Stems
from claims.model import Span
from claims.text import Token, tokens

NAME = "="  # before the id of a party among telling words
_ACRONYM = 3  # letters of one that may be a word as well: "WHO", "US"
_TEXTS = 100_000  # that are remembered: every step of a comparison asks for the words of every claim


@dataclass(frozen=True, slots=True)
class Party:
    """A known country, person or organisation that a text names."""

    id: str  # of countries.toml, sources.toml or outlets.toml
    side: str | None  # on which it stands, by itself or by its country
    span: Span  # offsets within the text that was searched
    described: bool  # an adjective: "the Russian …"


@dataclass(frozen=True, slots=True)
class Teller:
    """Finds in one language what a text is about."""

    stems: Stems
    names: NameIndex
    gazetteer: Gazetteer
    _known: dict[str, tuple[frozenset[str], tuple[Party, ...]]] = field(default_factory=dict)  # by text

    def read(self, text: str) -> tuple[frozenset[str], tuple[Party, ...]]:
        """The stems of what `text` tells, and the parties it names, in order.

        A known name counts once among the stems, as "=" and its id; ambiguous names are left out.
        """
        known = self._known.get(text)
        if known is None:
            if len(self._known) >= _TEXTS:
                self._known.clear()
            words = [token for token in tokens(text, self.stems.language.letters) if token.is_word]
            known = self._known[text] = self.read_words(text, words)
        return known

    def read_words(self, text: str, words: list[Token]) -> tuple[frozenset[str], tuple[Party, ...]]:
        """The same, of a text that need not be remembered; `words` are its tokens without marks."""
        named = list(self._named(text, words))
        taken = {place for start, stop, _ in named for place in range(start, stop)}
        rest = (self.stems.told(word) for place, word in enumerate(words) if place not in taken)
        told = frozenset(stem for stem in rest if stem) | {NAME + party.id for _, _, party in named}
        return told, tuple(party for _, _, party in named)

    def words(self, text: str) -> frozenset[str]:
        """The stems of what `text` tells."""
        return self.read(text)[0]

    def _side(self, party: str) -> str | None:
        entry = self.gazetteer.entries.get(party)
        own = self.gazetteer.side_of.get(party)
        return own or (self.gazetteer.side_of.get(entry.country) if entry and entry.country else None)

    def _named(self, text: str, words: list[Token]) -> Iterator[tuple[int, int, Party]]:
        """Each party with the places of its first word and of the word after its last."""
        forms, place = [word.form for word in words], 0
        while place < len(forms):
            found = self._at(forms, place)
            length = found[0] if found else 1
            if found and len(found[1]) == 1 and not (length == 1 and self._is_small(text, words[place])):
                start, stop = words[place].start, words[place + length - 1].stop
                span = Span(start, stop, text[start:stop])
                yield place, place + length, Party(found[1][0], self._side(found[1][0]), span, found[2])
            place += length

    def _is_small(self, text: str, word: Token) -> bool:
        """Whether a short word is none of the acronyms that it looks like: "who told us", where names have capitals."""
        if not self.stems.language.syntax.capital_names or word.stop - word.start > _ACRONYM:
            return False
        return text[word.start : word.stop].islower()

    def _at(self, forms: list[str], place: int) -> tuple[int, tuple[str, ...], bool] | None:
        kinds = self.names.begins(forms[place])
        if "name" not in kinds and "adjective" not in kinds:
            return None
        name, adjective = self.names.longest(forms, place), self.names.adjective(forms, place)
        if name and (adjective is None or name[0] >= adjective.length):
            return name[0], name[1], False
        return (adjective.length, adjective.countries, True) if adjective else None
