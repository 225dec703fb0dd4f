"""A levelled twin of a text for matching, and the way back to the original.

News spells one word in many ways: with and without vowel marks, with a stretched line, with
another hamza, with invisible direction marks. Everything is looked up in the twin; everything
shown comes from the original.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+|[^\w\s#]")  # the # and _ of hashtags only join words
_LANGUAGES = 64  # whose letters are remembered
_TEXTS = 1024  # whose tokens are remembered
_TATWEEL = "\u0640"
_LIGATURES = range(0xFB50, 0xFEFD)  # Arabic presentation forms, as PDF files write them


@dataclass(frozen=True)
class Folded:
    """The twin of a text, and the way back, which is found when it is first asked for."""

    text: str
    original: str
    twins: Mapping[int, str] | None  # by letter; None when every letter kept its place

    @cached_property
    def back(self) -> tuple[int, ...] | None:
        """`back[i]` is the place in the original of the twin's letter `i`; None when every letter kept its place."""
        if self.twins is None:
            return None
        return tuple(place for place, letter in enumerate(self.original) for _ in self.twins[ord(letter)])

    @property
    def length(self) -> int:
        """Of the original."""
        return len(self.original)

    def span(self, start: int, stop: int) -> tuple[int, int]:
        """The original's half-open span for a half-open span of the twin.

        Marks that follow the last letter belong to the span.
        """
        if self.back is None:
            return start, stop
        if start >= stop:
            place = self.back[start] if start < len(self.back) else self.length
            return place, place
        end = self.back[stop] if stop < len(self.back) else self.length
        last = self.back[stop - 1]
        return self.back[start], max(last + 1, end) if end > last else last + 1

    def place(self, offset: int) -> int:
        """The twin's first letter at or after `offset` of the original."""
        if self.back is None:
            return offset
        return bisect_right(self.back, offset - 1)


class Token(NamedTuple):
    """A word or a single mark: its levelled form and its half-open place in the original."""

    form: str
    start: int
    stop: int

    @property
    def is_word(self) -> bool:
        return self.form[0].isalnum()


@cache
def _level(letter: str) -> str:
    """What is left of one letter before a language's own table is asked; "" for marks."""
    category = unicodedata.category(letter)
    if letter == _TATWEEL or category in ("Mn", "Me", "Cf"):
        return ""
    parts = unicodedata.normalize("NFKC", letter) if ord(letter) in _LIGATURES else letter
    if parts != letter:  # some places of the range are not assigned, and stay as they are
        return "".join(map(_level, parts))
    if category == "Nd":
        return str(unicodedata.digit(letter))
    lower = letter.lower()
    return lower if len(lower) == 1 else letter


def fold(text: str, letters: Mapping[str, str]) -> Folded:
    """A twin of `text` with case and letter variants levelled, for matching only.

    `letters` is the language's table, one letter to one letter or to none (checked when it is
    loaded). Marks, tatweel and direction controls are left out, digits of every script become
    ASCII, ligatures fall apart. `Folded.span(start, stop)` gives the span of the original; never
    show the twin.

    >>> fold("شَدّد", {}).text
    'شدد'
    >>> fold("شَدّد", {}).span(0, 2)
    (0, 4)
    >>> fold("إلى ١٢", {"إ": "ا"}).text
    'الى 12'
    """
    table = _table(letters)
    twin = text.translate(table)
    return Folded(twin, text, None if table.uneven.isdisjoint(text) else table)


class _Table(dict[int, str]):
    """The twins of letters, found as they are met, for `str.translate`."""

    def __init__(self, letters: Mapping[str, str]) -> None:
        super().__init__()
        self.letters = letters
        self.uneven: set[str] = set()  # letters whose twin is not one letter
        self.tokens: dict[str, tuple[Token, ...]] = {}  # of the last texts: several steps ask for the same

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        twin = self[code] = "".join(self.letters.get(part, part) for part in _level(letter))
        if len(twin) != 1:
            self.uneven.add(letter)
        return twin


_tables: dict[int, _Table] = {}  # by the identity of the letters, which each table keeps alive


def _table(letters: Mapping[str, str]) -> _Table:
    found = _tables.get(id(letters))
    if found is None:
        if len(_tables) >= _LANGUAGES:
            _tables.clear()
        found = _tables[id(letters)] = _Table(letters)
    return found


def tokens(text: str, letters: Mapping[str, str]) -> tuple[Token, ...]:
    """The words and marks of `text`, levelled, each with its place in the original.

    >>> [token.form for token in tokens("قالَ: «نعم»", {})]
    ['قال', ':', '«', 'نعم', '»']
    >>> [token.form for token in tokens("#كوريا_الشمالية", {})]
    ['كوريا', 'الشمالية']
    """
    kept = _table(letters).tokens
    known = kept.get(text)
    if known is None:
        if len(kept) >= _TEXTS:
            kept.clear()
        known = kept[text] = tuple(_read_tokens(fold(text, letters)))
    return known


def _read_tokens(folded: Folded) -> Iterator[Token]:
    found = _WORD.finditer(folded.text)
    if folded.back is None:
        return (Token(word.group(), word.start(), word.end()) for word in found)
    return (Token(word.group(), *folded.span(word.start(), word.end())) for word in found)


@dataclass(frozen=True, slots=True)
class Row:
    """The words and marks of a stretch of a text; offsets are those of the whole text."""

    text: str
    tokens: tuple[Token, ...]
    forms: tuple[str, ...]  # of the tokens, for phrases of several words
    letters: Mapping[str, str]

    def start(self, place: int, skipped: int = 0) -> int:
        """Where the token at `place` begins, without the first `skipped` letters of its form."""
        token = self.tokens[place]
        if not skipped:
            return token.start
        return token.start + fold(self.text[token.start : token.stop], self.letters).span(skipped, skipped + 1)[0]

    def touches(self, place: int) -> bool:
        """Whether nothing stands between the token at `place` and the next one."""
        return place + 1 < len(self.tokens) and self.tokens[place].stop == self.tokens[place + 1].start

    def is_word(self, place: int) -> bool:
        return 0 <= place < len(self.tokens) and self.tokens[place].is_word


def read_row(text: str, start: int, stop: int, letters: Mapping[str, str]) -> Row:
    """The tokens of `text[start:stop]`.

    >>> row = read_row("قال: بـ5 صواريخ", 5, 15, {})
    >>> row.forms, row.start(0), row.start(0, skipped=1)
    (('ب5', 'صواريخ'), 5, 7)
    """
    found = tuple(Token(form, start + a, start + b) for form, a, b in tokens(text[start:stop], letters))
    return Row(text, found, tuple(token.form for token in found), letters)
