"""Says which language a text is written in, by its letters and its smallest words.

Only a language with a file in `data/languages` can be read. Those that share its letters stand in
`data/neighbours.toml`, so that Persian is refused by name and not misread as Arabic.
"""

import unicodedata
from collections import Counter
from collections.abc import Collection, Mapping
from functools import cache

from claims.errors import UnreadableError
from claims.lexicon import Language, Lexicon, Neighbour
from claims.text import fold, tokens

_SAMPLE = 4_000  # letters: enough for a verdict, and the same cost for every article
_LETTER_WEIGHT = 10  # one letter in a hundred that only Persian has tells as much as one word in ten


def find_language(text: str, lexicon: Lexicon) -> str:
    """The code of the data file that can read `text`.

    Raises UnreadableError, naming the language where it is known, when there is no such file.

    >>> from claims.lexicon import load
    >>> find_language("قال الوزير إن الخسائر محدودة في المدينة.", load())
    'ar'
    """
    sample = text.strip()[:_SAMPLE]
    script = _main_script(sample)
    if script is None:
        raise UnreadableError("holds no words; give the text of an article")
    readable = {code: _share_of(sample, language)
                for code, language in lexicon.languages.items() if language.script == script}  # fmt: skip
    plain = _forms(sample, {})
    others = {neighbour.code: _likeness(sample, plain, neighbour)
              for neighbour in lexicon.neighbours if neighbour.script == script}  # fmt: skip
    best = max(readable, key=readable.__getitem__, default=None)
    other = max(others, key=others.__getitem__, default=None)
    if other and others[other] > (readable[best] if best else 0):
        raise UnreadableError(missing(other, lexicon))
    if best is None:
        raise UnreadableError(f"is written in {script.capitalize()} letters, which no data file covers")
    return best


def check_language(code: str, lexicon: Lexicon) -> str:
    """`code` itself when there is a data file for it; raises UnreadableError otherwise."""
    if code not in lexicon.languages:
        raise UnreadableError(missing(code, lexicon))
    return code


def share_of_small_words(text: str, lexicon: Lexicon) -> float:
    """Which part of the words are the smallest of a language with the letters of `text`; 1 when none is known.

    >>> from claims.lexicon import load
    >>> share_of_small_words("ريزولا لاق نإ رئاسخلا ةدودحم يف ةنيدملا", load())
    0.0
    """
    script = _main_script(text)
    plain = _forms(text, {})
    shares = [_share_of(text, language) for language in lexicon.languages.values() if language.script == script]
    shares += [_share(plain, _levelled(neighbour.words, ()))
               for neighbour in lexicon.neighbours if neighbour.script == script]  # fmt: skip
    return max(shares, default=1.0)


def missing(code: str, lexicon: Lexicon) -> str:
    """The words in which a language without a data file is refused."""
    names = [neighbour.name for neighbour in lexicon.neighbours if neighbour.code == code]
    return f"language {code}{f' ({names[0]})' if names else ''} has no data file"


def _main_script(sample: str) -> str | None:
    """The first word of Unicode's names for most letters of `sample`; None without letters."""
    scripts: Counter[str] = Counter()
    for letter, count in Counter(sample).items():
        if letter.isalpha():
            scripts[unicodedata.name(letter, "").partition(" ")[0]] += count
    return scripts.most_common(1)[0][0] if scripts else None


def _small_words(language: Language) -> tuple[str, ...]:
    words = language.words
    small = words.complementizers + words.conjunctions + words.prepositions + words.negations
    return small + words.pronouns + words.auxiliaries + words.demonstratives + words.relatives


@cache
def _levelled(words: tuple[str, ...], letters: tuple[tuple[str, str], ...]) -> frozenset[str]:
    return frozenset(fold(word, dict(letters)).text for word in words)


def _forms(sample: str, letters: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(token.form for token in tokens(sample, letters) if token.is_word)


def _share_of(sample: str, language: Language) -> float:
    """Which part of the words of `sample` is among the smallest of the language."""
    words = _levelled(_small_words(language), tuple(language.letters.items()))
    return _share(_forms(sample, language.letters), words)


def _share(forms: Collection[str], words: Collection[str]) -> float:
    return sum(form in words for form in forms) / max(len(forms), 1)


def _likeness(sample: str, forms: Collection[str], neighbour: Neighbour) -> float:
    own = sum(sample.count(letter) for letter in neighbour.letters)
    return _share(forms, _levelled(neighbour.words, ())) + _LETTER_WEIGHT * own / len(sample)
