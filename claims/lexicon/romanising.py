"""Writes a name in Latin letters, so that a speaker in no entry can be read and filed in English.

Common names are listed with the spelling news uses; all others go letter by letter. Where a
language leaves short vowels unwritten, one vowel stands wherever no reader could do without:
between the first two consonants, and within three.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pydantic import ConfigDict

from claims.text import fold

if TYPE_CHECKING:
    from claims.lexicon.language import Language

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Romanising:
    """How the letters of a language are written in Latin ones; empty where they are Latin already."""

    __pydantic_config__ = ConfigDict(extra="forbid")
    letters: Mapping[str, str] = field(default_factory=dict)  # of consonants, or of every letter
    vowels: Mapping[str, str] = field(default_factory=dict)  # long ones; beside a vowel `letters` counts
    endings: Mapping[str, str] = field(default_factory=dict)  # letters at the end of a word
    open: str = ""  # the vowel that is put where none is written
    article: str = ""  # how the article is written before its word: "al-"
    names: Mapping[str, str] = field(default_factory=dict)  # common names, as news writes them


def romanise(text: str, language: "Language") -> str:
    """The words of `text` in Latin letters with capitals; `text` itself where no rule is given."""
    rules = language.romanising
    if not rules.letters:
        return text
    words = [match.group() for match in _WORD.finditer(fold(text, {}).text)]
    written: list[str] = []
    while words:
        double = rules.names.get(" ".join(words[:2]))
        written.append(double if double and words[1:] else _romanise_word(words[0], language))
        words = words[2 if double and words[1:] else 1 :]
    return " ".join(written)


def is_listed(word: str, language: "Language") -> bool:
    """Whether `word` is a common name of the language's list."""
    return word in language.romanising.names


def _romanise_word(word: str, language: "Language") -> str:
    rules = language.romanising
    if word in rules.names or word.isascii():
        return rules.names.get(word, word.capitalize())
    article = next(iter(language.clitics.articles), "") if rules.article else ""
    if article and word.startswith(article) and len(word) > len(article) + 2:
        return rules.article + _romanise_word(word[len(article) :], language)
    return _capital("".join(_voiced(tuple(_sounds(word, rules)), rules.open)))


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


def _sounds(word: str, rules: Romanising) -> Iterator[tuple[str, bool]]:
    """Each letter in Latin, and whether it is a vowel."""
    vowel = False
    for place, letter in enumerate(word):
        follows = place + 1 < len(word) and word[place + 1] in rules.vowels
        if not place and follows and letter in rules.vowels and letter not in rules.letters:
            continue  # a seat for the vowel behind it
        if place + 1 == len(word) and letter in rules.endings:
            yield rules.endings[letter], True
        elif letter in rules.vowels and not vowel and not (follows and letter in rules.letters) and (place or follows):
            vowel = True
            yield rules.vowels[letter], True
        else:
            vowel = letter in rules.vowels and letter not in rules.letters
            yield rules.letters.get(letter, rules.vowels.get(letter, letter)), vowel


def _voiced(sounds: tuple[tuple[str, bool], ...], vowel: str) -> Iterator[str]:
    """The sounds with `vowel` after a first consonant, and within every three, that have none."""
    run = 1  # consonants that stand together; a word begins as if one stood before it
    for place, (sound, is_vowel) in enumerate(sounds):
        run = 0 if is_vowel else run + 1
        if vowel and ((run == 2 and place == 1) or run == 3):
            yield vowel
            run = 1
        yield sound
