"""What a search looks at: the words and names of each claim, levelled so that every spelling finds them."""

from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import repeat

from claims.lexicon import load
from claims.model import Claim
from claims.pipeline import Reading
from claims.text import fold


def search_lines(reading: Reading) -> tuple[str, ...]:
    """Of each claim one line: its words, how its source is written, the names of all who speak, the outlet."""
    article = reading.article
    return tuple(level(_words(claim, article.outlet), article.language) for claim in reading.claims)


def level(text: str, code: str) -> str:
    """The text on one line, levelled: letters of the language and those that names are written with.

    >>> level("البنتاجون", "ar") == level("البنتاغون", "ar")
    True
    """
    return " ".join(filter(None, map(_level_word, text.split(), repeat(code))))


@lru_cache(maxsize=1 << 16)  # words: the same few stand in most claims
def _level_word(word: str, code: str) -> str:
    return fold(word, _letters(code)).text


def _words(claim: Claim, outlet: str | None) -> str:
    spans = (claim.overt, claim.source.mention, *claim.cue, claim.content)
    named = (part for source in (claim.source, *claim.via) for part in (source.name, source.speaker))
    return " ".join((*(span.text for span in spans if span), *filter(None, named), outlet or ""))


@cache
def _letters(code: str) -> Mapping[str, str]:
    language = load().languages.get(code)
    return {**language.letters, **language.spelling.letters} if language else {}
