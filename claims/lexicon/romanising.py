"""Writes a name in Latin letters, so that a speaker in no entry can be read and filed in English.

Common names are listed with the spelling news uses; all others go letter by letter. Where a
language leaves short vowels unwritten, one vowel stands wherever no reader could do without:
between the first two consonants, and within three.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pydantic import ConfigDict

from claims.lexicon.declining import Declining, is_declined, nominative

if TYPE_CHECKING:
    from claims.lexicon.language import Language

_WORD = re.compile(r"[^\W_]+")
_HYPHEN, _TATWEEL = "-", "\u0640"
_VOWELS = "aeiouy"  # in Latin; a sign without a sound counts with them


@dataclass(frozen=True, slots=True)
class Variant:
    """What is written otherwise in the names of one country: a Ukrainian "Nikolai" is Mykola."""

    __pydantic_config__ = ConfigDict(extra="forbid")
    letters: Mapping[str, str] = field(default_factory=dict)
    finals: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Romanising:
    """How the letters of a language are written in Latin ones; empty where they are Latin already."""

    __pydantic_config__ = ConfigDict(extra="forbid")
    letters: Mapping[str, str] = field(default_factory=dict)  # of consonants, or of every letter
    vowels: Mapping[str, str] = field(default_factory=dict)  # long ones; beside a vowel `letters` counts
    endings: Mapping[str, str] = field(default_factory=dict)  # letters at the end of a word
    marks: Mapping[str, str] = field(default_factory=dict)  # short vowels, where a text writes them
    open: str = ""  # the vowel that is put where none is written
    article: str = ""  # how the article is written before its word: "al-"
    openings: Mapping[str, str] = field(default_factory=dict)  # letters that begin a syllable
    finals: Mapping[str, str] = field(default_factory=dict)  # several letters at the end of a word
    names: Mapping[str, str] = field(default_factory=dict)  # common given names, as news writes them
    families: Mapping[str, str] = field(default_factory=dict)  # last names and their small words
    countries: Mapping[str, Variant] = field(default_factory=dict)  # by the country of whoever bears the name
    declined: Declining = field(default_factory=Declining)


def romanise(text: str, language: "Language", country: str | None = None) -> str:
    """The words of `text` in Latin letters with capitals; `text` itself where no rule is given.

    A name in another case is brought to the nominative first. `country` is that of its bearer.
    """
    rules = _of(country, language.romanising)
    if not rules.letters:
        return text
    marked = text.split()
    words = nominative([_plain(word) for word in marked], rules.declined, rules.names)
    written: list[str] = []
    place = 0
    while place < len(words):
        double = rules.names.get(" ".join(words[place : place + 2])) if place + 1 < len(words) else None
        written.append(double or _romanise_word(words[place], marked[place], rules, language))
        place += 2 if double else 1
    return " ".join(filter(None, written))


def as_listed(name: str, language: "Language") -> str:
    """A name in the case in which names are listed; as it stands where nothing tells its case."""
    rules = language.romanising
    return " ".join(nominative([_plain(word) for word in name.split()], rules.declined, rules.names))


def _of(country: str | None, rules: Romanising) -> Romanising:
    """The rules for the names of one country."""
    other = rules.countries.get(country or "")
    if other is None:
        return rules
    return replace(
        rules,
        letters={**rules.letters, **other.letters},
        finals={**rules.finals, **other.finals},
        names={**rules.names, **other.names},
    )


def is_listed(word: str, language: "Language") -> bool:
    """Whether `word` is a common given name of the language's list, in any case."""
    plain, rules = _plain(word).partition(_HYPHEN)[0], language.romanising
    return plain in rules.names or is_declined(plain, rules.declined, rules.names)


def is_particle(word: str, language: "Language") -> bool:
    """Whether `word` stands in last names with a small letter: "de", "von"."""
    return word.islower() and word in language.romanising.families


def _plain(word: str) -> str:
    """The letters of a word and the hyphens within, without marks and other punctuation.

    Capitals stay: they tell a name from a word that looks like it.
    """
    whole = unicodedata.normalize("NFKC", word).replace(_TATWEEL, "").strip(_HYPHEN)
    return _HYPHEN.join("".join(_WORD.findall(part)) for part in whole.split(_HYPHEN))


def _romanise_word(word: str, marked: str, rules: Romanising, language: "Language") -> str:
    """One word, `marked` with the short vowels that the text may write."""
    listed = rules.names.get(word) or rules.families.get(word)
    if listed or word.isascii():
        return listed or (word if word.isupper() else word.capitalize())
    if _HYPHEN in word:
        return _HYPHEN.join(_romanise_word(part, part, rules, language) for part in word.split(_HYPHEN))
    article = next(iter(language.clitics.articles), "") if rules.article else ""
    if article and word.startswith(article) and len(word) > len(article) + 2:
        rest = marked[marked.index(article[-1]) + 1 :] if article[-1] in marked else marked
        return rules.article + _romanise_word(word[len(article) :], rest, rules, language)
    if any(letter in rules.marks for letter in marked[:-1]):
        return _capital("".join(_spoken(marked, rules)))
    final = max((ending for ending in rules.finals if word.endswith(ending)), key=len, default="")
    stem = word[: len(word) - len(final)]
    return _capital("".join(_voiced(tuple(_sounds(stem.lower(), rules)), rules.open)) + rules.finals.get(final, ""))


def _spoken(marked: str, rules: Romanising) -> Iterator[str]:
    """A word with its short vowels, each left out before the long one that it announces."""
    letters = [letter for letter in marked if letter.isalpha() or letter in rules.marks]
    for place, letter in enumerate(letters):
        following = letters[place + 1] if place + 1 < len(letters) else ""
        if letter in rules.marks:
            last = place + 1 == len(letters)  # an ending of case, not of the name
            yield "" if last or rules.vowels.get(following) == rules.marks[letter] else rules.marks[letter]
        elif following in rules.marks:
            yield rules.letters.get(letter, "")
        elif letter in rules.endings and place + 2 >= len(letters):
            yield "" if place and letters[place - 1] in rules.marks else rules.endings[letter]
        else:
            yield rules.vowels.get(letter, rules.letters.get(letter, ""))


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


def _sounds(word: str, rules: Romanising) -> Iterator[tuple[str, bool]]:
    """Each letter in Latin, and whether it is a vowel."""
    vowel = False
    for place, letter in enumerate(word):
        follows = place + 1 < len(word) and word[place + 1] in rules.vowels
        if not place and follows and letter in rules.vowels and letter not in rules.letters:
            continue  # a seat for the vowel behind it
        if letter in rules.openings and (not place or rules.letters.get(word[place - 1], "")[-1:] in _VOWELS):
            yield rules.openings[letter], True
        elif place + 1 == len(word) and letter in rules.endings:
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
