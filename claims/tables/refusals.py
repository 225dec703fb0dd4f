"""Why an input was refused, or what there is to know of how it was read, in the language of the screens.

The reason is kept in English, as the command line says it; the same sentence is found among those
of data/interface/, and what it is filled in with stays as it is.
"""

import re
from collections.abc import Mapping
from functools import cache
from string import Formatter

from claims.lexicon.interface import REFERENCE
from claims.tables import words

DUPLICATE = "duplicate"  # the sentence for a text that is there already


def reason_words(reason: str) -> str:
    """The reason in the language of the screens; as it was kept when it is none of the sentences.

    Among words from right to left, what it is filled in with is isolated: a Latin name turns no word around it.

    A reason within another is said in that language, too.

    >>> reason_words("from the feed; its page: is larger than 200 MB")
    'from the feed; its page: is larger than 200 MB'
    """
    for sentence, pattern in _patterns().items():
        if found := pattern.fullmatch(reason):
            around = "\u2068{}\u2069" if words.spoken().direction == "rtl" else "{}"
            filled = {place: around.format(reason_words(told)) for place, told in found.groupdict().items()}
            return words.REFUSALS[sentence].format_map(filled)
    return reason


def kept_words(sentence: str) -> str:
    """A sentence as it is kept."""
    return words.interfaces()[REFERENCE].tables["refusals"][sentence]


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    """By sentence what its English words look like, whatever they are filled in with."""
    return {sentence: _pattern(kept_words(sentence)) for sentence in words.REFUSALS}


def _pattern(text: str) -> re.Pattern[str]:
    parts = ((re.escape(before), place) for before, place, _, _ in Formatter().parse(text))
    return re.compile("".join(before + (f"(?P<{place}>.+)" if place else "") for before, place in parts), re.DOTALL)
