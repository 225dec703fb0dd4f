"""Levels the spelling of names, and finds phrases by their first word.

Foreign names are spelled in many ways: "Bloomberg" has four Arabic forms. Rules of the language
file level them before they are looked up, so that no list has to hold them all.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate, groupby
from typing import Generic, NamedTuple, TypeVar

from claims.lexicon.language import Language
from claims.text import fold, tokens

Value = TypeVar("Value")
SPELLED = 5  # letters from which on a foreign name is spelled freely
_WIDE = 4  # letters from which on the first and last vowel of a word may be any
_ENDING = 3  # letters of the longest ending of a case
_STEM = 4  # letters that are left of a word without the ending of its case
_STEM_IN_NAME = 3  # the same in a long name: "Kir-a Starmer-a"
REMEMBERED = 50_000  # words whose openings are kept


class Spell:
    """Levels a word before it is looked up.

    `bare` takes off the article; `foreign` levels the letters in which foreign names vary,
    `vowels=False` leaves out their inner long vowels as well. For `long` names those at both ends
    are one, too, and more letters stand for each other.
    """

    def __init__(
        self, language: Language, bare: bool = False, foreign: bool = True, vowels: bool = True, long: bool = False
    ) -> None:
        rules = language.spelling
        self._article = plain_article(language) if bare else ""
        self._sequences = [(level(a, language), level(b, language)) for a, b in rules.sequences.items()]
        self._letters = str.maketrans({**rules.letters, **(rules.names if long else {})} if foreign else {})
        self._endings = rules.endings if foreign else {}
        self._vowels = "" if vowels else rules.vowels
        self._wide, self._stem = (_WIDE, _STEM_IN_NAME) if long else (REMEMBERED, _STEM)
        self._cases = frozenset(level(ending, language) for ending in rules.cases)
        self._spelled: dict[str, str] = {}  # what is known already, since texts repeat their words

    def __call__(self, form: str) -> str:
        spelled = self._spelled.get(form)
        if spelled is None:
            spelled = self._level(form)
            if len(self._spelled) < REMEMBERED:
                self._spelled[form] = spelled
        return spelled

    def whole(self, form: str) -> str:
        """The same, for a listed word that only looks as if it had an ending of several letters: "Gazpr-om"."""
        return self._level(form, 1) if self._cases else self(form)

    def _level(self, form: str, longest: int = _ENDING) -> str:
        for written, levelled in self._sequences:
            form = form.replace(written, levelled)
        if self._article and form.startswith(self._article) and len(form) > len(self._article) + 1:
            form = form[len(self._article) :]
        room = min(longest, len(form) - self._stem) if self._cases else 0
        form = next((form[:-n] for n in range(room, 0, -1) if form[-n:] in self._cases), form)
        if len(form) >= SPELLED:
            form = form.translate(self._letters) or form
            form = form[:-1] + self._endings.get(form[-1], form[-1])
        return self._bare(form) if self._vowels else form

    def _bare(self, form: str) -> str:
        """The consonants of a word, none twice in a row, with its first and its last letter."""
        inner = (letter for letter in form[1:-1] if letter not in self._vowels)
        letters = [form[:1], *inner, form[1:][-1:]]
        if len(form) >= self._wide:
            for end in (0, -1):
                letters[end] = self._vowels[0] if letters[end] in self._vowels else letters[end]
        return "".join(letter for letter, _ in groupby(letters))


class Found(NamedTuple, Generic[Value]):
    """A phrase found in a row of words."""

    length: int  # in words
    values: tuple[Value, ...]
    surface: str  # the first word without the letters written before it


class _Opening(NamedTuple):
    surface: str
    key: str
    lengths: tuple[int, ...]  # of the phrases that begin with it, longest first


class Table(Generic[Value]):
    """Phrases by their spelled words; the cost of a look-up depends on the words alone.

    `surfaces` says what the first word may be without the letters written before it. What it
    gives for a word is kept, since texts repeat their words.
    """

    def __init__(self, spell: Spell, surfaces: Callable[[str], Iterable[str]]) -> None:
        self.spell = spell
        self._surfaces = surfaces
        self._values: dict[tuple[str, ...], dict[Value, None]] = {}
        self._lengths: dict[str, tuple[int, ...]] = {}
        self._openings: dict[str, tuple[_Opening, ...]] = {}

    def add(self, words: Iterable[str], value: Value) -> None:
        listed = tuple(words)
        for key in {tuple(map(self.spell, listed)), tuple(map(self.spell.whole, listed))}:
            self._values.setdefault(key, {})[value] = None
            lengths = self._lengths.get(key[0], ())
            if len(key) not in lengths:
                self._lengths[key[0]] = tuple(sorted((*lengths, len(key)), reverse=True))

    def longest(self, forms: Sequence[str], start: int) -> Found[Value] | None:
        """The longest phrase that begins at `start`; of equal ones that with most of its first word."""
        openings = self._openings.get(forms[start])
        if openings is None:
            openings = self._open(forms[start])
        best: Found[Value] | None = None
        for surface, key, lengths in openings:
            found = self._begin(key, lengths, forms, start)
            if found and (best is None or found[0] > best.length):
                best = Found(*found, surface)
        return best

    def opens(self, form: str) -> bool:
        """Whether a phrase may begin with `form`."""
        return bool(self._openings[form] if form in self._openings else self._open(form))

    def _begin(
        self, key: str, lengths: tuple[int, ...], forms: Sequence[str], start: int
    ) -> tuple[int, tuple[Value, ...]] | None:
        for length in lengths:
            rest = forms[start + 1 : start + length]
            found = self._values.get((key, *map(self.spell, rest)))
            if found and len(rest) == length - 1:
                return length, tuple(found)
        return None

    def _open(self, form: str) -> tuple[_Opening, ...]:
        keys = ((surface, self.spell(surface)) for surface in self._surfaces(form))
        openings = tuple(_Opening(s, key, self._lengths[key]) for s, key in keys if key in self._lengths)
        if openings or len(self._openings) < REMEMBERED:
            self._openings[form] = openings
        return openings


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
