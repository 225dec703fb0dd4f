"""Levels the spelling of names, and finds phrases by their first word.

Foreign names are spelled in many ways: "Bloomberg" has four Arabic forms. Rules of the language
file level them before they are looked up, so that no list has to hold them all.
"""

from collections.abc import Iterable, Sequence
from itertools import accumulate, groupby
from typing import Generic, TypeVar

from claims.lexicon.language import Language
from claims.text import fold, tokens

Value = TypeVar("Value")
SPELLED = 5  # letters from which on a foreign name is spelled freely


class Spell:
    """Levels a word before it is looked up.

    `bare` takes off the article; `foreign` levels the letters in which foreign names vary,
    `vowels=False` leaves out their inner long vowels as well.
    """

    def __init__(self, language: Language, bare: bool = False, foreign: bool = True, vowels: bool = True) -> None:
        rules = language.spelling
        self._article = plain_article(language) if bare else ""
        self._sequences = [(level(a, language), level(b, language)) for a, b in rules.sequences.items()]
        self._letters = str.maketrans(dict(rules.letters) if foreign else {})
        self._endings = rules.endings if foreign else {}
        self._vowels = "" if vowels else rules.vowels

    def __call__(self, form: str) -> str:
        if self._article and form.startswith(self._article) and len(form) > len(self._article) + 1:
            form = form[len(self._article) :]
        for written, levelled in self._sequences:
            form = form.replace(written, levelled)
        if len(form) >= SPELLED:
            form = form.translate(self._letters)
            form = form[:-1] + self._endings.get(form[-1], form[-1])
        if self._vowels:
            inner = (letter for letter in form[1:-1] if letter not in self._vowels)
            form = "".join(letter for letter, _ in groupby((form[0], *inner, *form[1:][-1:])))
        return form


class Table(Generic[Value]):
    """Phrases by their spelled words, tried longest first; the cost depends on the words alone."""

    def __init__(self, spell: Spell) -> None:
        self.spell = spell
        self._values: dict[tuple[str, ...], dict[Value, None]] = {}
        self._lengths: dict[str, tuple[int, ...]] = {}

    def add(self, words: Iterable[str], value: Value) -> None:
        key = tuple(map(self.spell, words))
        self._values.setdefault(key, {})[value] = None
        lengths = self._lengths.get(key[0], ())
        if len(key) not in lengths:
            self._lengths[key[0]] = tuple(sorted((*lengths, len(key)), reverse=True))

    def longest(self, first: str, forms: Sequence[str], start: int) -> tuple[int, tuple[Value, ...]] | None:
        """The longest phrase that begins with `first` in place of `forms[start]`, and its values."""
        key = self.spell(first)
        for length in self._lengths.get(key, ()):
            rest = forms[start + 1 : start + length]
            found = self._values.get((key, *map(self.spell, rest)))
            if found and len(rest) == length - 1:
                return length, tuple(found)
        return None


def plain_article(language: Language) -> str:
    articles = language.clitics.articles
    return level(articles[0], language) if articles else ""


def level(text: str, language: Language) -> str:
    return fold(text, language.letters).text


def level_all(texts: Iterable[str], language: Language) -> dict[str, tuple[str, ...]]:
    """Each text with its words; all are levelled at once, which is many times faster."""
    listed = list(dict.fromkeys(texts))
    words: list[list[str]] = [[] for _ in listed]
    stops = list(accumulate(len(text) + 1 for text in listed))
    place = 0
    for token in tokens("\n".join(listed), language.letters):
        while token.start >= stops[place]:
            place += 1
        words[place].append(token.form)
    return {text: tuple(forms) for text, forms in zip(listed, words, strict=True)}
