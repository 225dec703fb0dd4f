"""Where a statement says that something happened: the towns it names behind "in" or "near".

Only names that no gazetteer knows are read: what is told of a country may be told of a town in it.
Where no capitals tell names, a word that news speaks about ("in the attack") is taken for none.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from claims.lexicon.dates import Dates
from claims.lexicon.parties import Party
from claims.lexicon.stems import Stems
from claims.lexicon.topics import Finder
from claims.text import Token, fold, tokens

_KINDS = 3  # words between "in" and the name: "in *the city of* Norva"


@dataclass(frozen=True, slots=True)
class Surveyor:
    """Finds places in texts of one language."""

    stems: Stems
    dates: Dates
    finder: Finder
    before: frozenset[str]  # "in", "near", with what may be written onto them: "and in"
    kinds: frozenset[str]  # "the", "city", "of"
    countries: frozenset[str]  # ids

    def read(self, text: str, parties: Iterable[Party]) -> frozenset[str]:
        """The stems of the places that `text` names; `parties` are those that the teller finds in it."""
        words = [token for token in tokens(text, self.stems.language.letters) if token.is_word]
        after = [place for place, word in enumerate(words) if word.form in self.before]
        if not after:
            return frozenset()
        named = [party.span for party in parties]
        has_capitals = any(letter.islower() or letter.isupper() for letter in text)
        found = (self._name(words, place + 1) for place in after)
        return frozenset(
            self.stems.stem(word.form)
            for word in found
            if word and not any(span.start <= word.start < span.stop for span in named)
            if (text[word.start].isupper() if has_capitals else self._may_name(word))
        )

    def country(self, text: str, parties: Iterable[Party]) -> frozenset[str]:
        """The first country that `text` names as the place, with those that are named along with it."""
        words = [token for token in tokens(text, self.stems.language.letters) if token.is_word]
        starts = {word.start: place for place, word in enumerate(words)}
        named = {starts[party.span.start]: party for party in parties if party.id in self.countries}
        after = [self._over_kinds(words, place + 1) for place, word in enumerate(words) if word.form in self.before]
        first = next((place for place in after if place in named), None)
        if first is None:
            return frozenset()
        found, last = {named[first].id}, first
        while beside := next((place for place in (last + 1, last + 2) if place in named), None):
            last = beside
            found.add(named[beside].id)
        return frozenset(found)

    def _over_kinds(self, words: list[Token], place: int) -> int:
        """The place behind the words that say what kind of place is named."""
        while place < len(words) and self._is_kind(words[place]):
            place += 1
        return place

    def _is_kind(self, word: Token) -> bool:
        return word.form in self.kinds or self.stems.stem(word.form) in self.kinds

    def _name(self, words: list[Token], place: int) -> Token | None:
        """The word that names the place, over those that say what kind of place it is."""
        for word in words[place : place + _KINDS + 1]:
            if not self._is_kind(word):
                return None if self.dates.may_begin(word.form) or word.form.isdigit() else word
        return None

    def _may_name(self, word: Token) -> bool:
        """Whether a word of a script without capitals may be a name: bare, and nothing that news speaks about."""
        language = self.stems.language
        definite = any(word.form.startswith(fold(each, language.letters).text) for each in language.clitics.articles)
        return not definite and bool(self.stems.told(word)) and not self.finder.find(word.form)


def read_surveyors(
    stems: Mapping[str, Stems], dates: Mapping[str, Dates], finders: Mapping[str, Finder], countries: Iterable[str]
) -> dict[str, Surveyor]:
    """A surveyor for every language, ready for use; `countries` are ids."""
    known = frozenset(countries)
    return {code: _read(stems[code], dates[code], finder, known) for code, finder in finders.items()}


def _read(stems: Stems, dates: Dates, finder: Finder, countries: frozenset[str]) -> Surveyor:
    language = stems.language
    before, kinds = (
        frozenset(fold(word, language.letters).text for word in words)
        for words in (language.words.whereabouts, language.words.settlements)
    )
    onto = ("", *(fold(letters, language.letters).text for letters in language.clitics.before))
    before = frozenset(letters + word for letters in onto for word in before)
    return Surveyor(stems, dates, finder, before, kinds, countries)


def are_apart(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both name places, and none in common."""
    return bool(one) and bool(other) and one.isdisjoint(other)
