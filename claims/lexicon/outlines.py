"""The consonants of names, by which a place or person meets itself in another script.

Vowels are written differently everywhere, or not at all; what is left of a name's consonants, with
like sounds made one, is the same in Arabic, Latin and Cyrillic letters. Outlines are only compared.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from claims.lexicon.dates import Dates
from claims.lexicon.parties import Teller
from claims.lexicon.romanising import romanise
from claims.text import tokens

_SOUNDS = (  # like ones are made one, longest first
    ("dzh", "g"), ("shch", "s"), ("zh", "g"), ("kh", "h"), ("gh", "g"), ("sh", "s"), ("ch", "s"), ("ts", "s"),
    ("th", "t"), ("dh", "d"), ("ph", "f"), ("ck", "k"), ("x", "ks"), ("j", "g"), ("q", "k"), ("c", "k"), ("p", "b"),
    ("v", "f"), ("z", "s"),
)  # fmt: skip
_SILENT = re.compile(r"[^b-df-hj-np-tvxz]|h$")
_TWICE = re.compile(r"(.)\1+")
_SHORTEST = 3  # consonants; with fewer too many names sound alike


@dataclass(frozen=True, slots=True)
class Outlines:
    """The outlines in one text."""

    names: frozenset[str]
    sure: bool  # capitals tell names from other words; without them every word is taken for one


def outline(name: str) -> str:
    """The consonants of a name in Latin letters, or "" when they are too few.

    >>> outline("Kharkiv"), outline("Kharkov"), outline("Oslo")
    ('hrkf', 'hrkf', '')
    """
    left = consonants(name.lower().removeprefix("al-"))
    return left if len(left) >= _SHORTEST else ""


def consonants(word: str) -> str:
    """The consonants of a word in Latin letters, like ones made one; "" for vowels alone.

    >>> consonants("zhukov"), consonants("ou")
    ('gkf', '')
    """
    for letters, sound in _SOUNDS:
        word = word.replace(letters, sound)
    return _TWICE.sub(r"\1", _SILENT.sub("", word))


@dataclass(frozen=True, slots=True, eq=False)
class Outliner:
    """Finds outlines in texts of one language; parties that the gazetteer knows are left out."""

    teller: Teller
    dates: Dates
    _known: dict[str, frozenset[str]] = field(default_factory=dict)  # by word

    def read(self, text: str) -> tuple[frozenset[str], Outlines]:
        """What `text` tells, as the teller has it, and the outlines of its names."""
        stems = self.teller.stems
        words = [token for token in tokens(text, stems.language.letters) if token.is_word]
        has_capitals = any(letter.isupper() for letter in text)
        told, parties = self.teller.read_words(text, words)
        taken = [party.span for party in parties]
        names = [
            word.form
            for place, word in enumerate(words)
            if not has_capitals or (place and text[word.start].isupper())
            if not any(span.start <= word.start < span.stop for span in taken)
        ]
        return told, Outlines(frozenset().union(*map(self._outlines, names)), has_capitals)

    def _outlines(self, form: str) -> frozenset[str]:
        """Those of a word as it stands, and without what is written onto it."""
        found = self._known.get(form)
        if found is None:
            found = frozenset() if self._is_none(form) else frozenset(filter(None, map(self._outline, self._cut(form))))
            self._known[form] = found
        return found

    def _is_none(self, form: str) -> bool:
        """Whether the word names a day or says nothing of what a text is about."""
        stems = self.teller.stems
        return self.dates.may_begin(form) or stems.stem(form) in stems.left_out

    def _cut(self, form: str) -> tuple[str, ...]:
        return (*self.teller.stems.readings(form), self.teller.stems.stem(form))

    def _outline(self, form: str) -> str:
        return outline(romanise(form, self.teller.stems.language))


def read_outliners(tellers: Mapping[str, Teller], dates: Mapping[str, Dates]) -> dict[str, Outliner]:
    """An outliner for every language, ready for use."""
    return {code: Outliner(teller, dates[code]) for code, teller in tellers.items()}
