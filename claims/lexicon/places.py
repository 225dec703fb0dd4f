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
    before: frozenset[str]  # "in", "near"
    kinds: frozenset[str]  # "the", "city", "of"

    def read(self, text: str, parties: Iterable[Party]) -> frozenset[str]:
        """The stems of the places that `text` names; `parties` are those that the teller finds in it."""
        words = [token for token in tokens(text, self.stems.language.letters) if token.is_word]
        after = [place for place, word in enumerate(words) if word.form in self.before]
        if not after:
            return frozenset()
        named = [party.span for party in parties]
        has_capitals = any(letter.isupper() for letter in text)
        found = (self._name(words, place + 1) for place in after)
        return frozenset(
            self.stems.stem(word.form)
            for word in found
            if word and not any(span.start <= word.start < span.stop for span in named)
            if (text[word.start].isupper() if has_capitals else self._may_name(word))
        )

    def _name(self, words: list[Token], place: int) -> Token | None:
        """The word that names the place, over those that say what kind of place it is."""
        for word in words[place : place + _KINDS + 1]:
            if word.form not in self.kinds:
                return None if self.dates.may_begin(word.form) or word.form.isdigit() else word
        return None

    def _may_name(self, word: Token) -> bool:
        """Whether a word of a script without capitals may be a name: bare, and nothing that news speaks about."""
        language = self.stems.language
        definite = any(word.form.startswith(fold(each, language.letters).text) for each in language.clitics.articles)
        return not definite and bool(self.stems.told(word)) and not self.finder.find(word.form)


def read_surveyors(
    stems: Mapping[str, Stems], dates: Mapping[str, Dates], finders: Mapping[str, Finder]
) -> dict[str, Surveyor]:
    """A surveyor for every language, ready for use."""
    return {code: _read(stems[code], dates[code], finder) for code, finder in finders.items()}


def _read(stems: Stems, dates: Dates, finder: Finder) -> Surveyor:
    language = stems.language
    before, kinds = (
        frozenset(fold(word, language.letters).text for word in words)
        for words in (language.words.whereabouts, language.words.settlements)
    )
    return Surveyor(stems, dates, finder, before, kinds)


def are_apart(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both name places, and none in common."""
    return bool(one) and bool(other) and one.isdisjoint(other)
