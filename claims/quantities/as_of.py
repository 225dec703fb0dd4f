"""Finds the day for which a number holds: "as of Tuesday 20 people had been killed"."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from claims.lexicon import Lexicon
from claims.lexicon.counting import Counting
from claims.model import Article, Moment, Quantity, Span
from claims.text import Row, read_row

_BETWEEN = 2  # words between "by" and the day: "by *the evening of* Tuesday"
_ENDS = ".!?؟;؛\n"


def date_quantities(
    quantities: Iterable[Quantity], moments: Iterable[Moment], article: Article, content: Span, lexicon: Lexicon
) -> tuple[Quantity, ...]:
    """The quantities, those of a sentence that says "as of" with the day for which they hold.

    `moments` are those of the same content. Lengths of time hold for no day: "3 days until Tuesday".
    """
    quantities, counting = tuple(quantities), lexicon.counting[article.language]
    if not quantities:
        return ()
    row = read_row(article.text, content.start, content.stop, counting.language.letters)
    days = tuple(moment for moment in moments if _is_as_of(row, moment, counting))
    return tuple(
        quantity
        if quantity.sense != "count" or quantity.unit in counting.periods
        else replace(quantity, as_of=_nearest(quantity, days, article.text))
        for quantity in quantities
    )


def _is_as_of(row: Row, moment: Moment, counting: Counting) -> bool:
    """Whether "as of" stands right before the moment, or a word or two before it."""
    place = next((place for place, token in enumerate(row.tokens) if token.stop > moment.span.start), 0)
    if row.tokens[place].start < moment.span.start:  # written onto the day
        return False
    for start in _words_back(row, place):
        found = counting.has("as_of", row.forms, start)
        if found and place - _BETWEEN <= start + found.length <= place:
            return True
    return False


def _words_back(row: Row, place: int) -> Iterator[int]:
    """Places before `place`, nearest first, up to a mark or a number."""
    for start in range(place - 1, max(-1, place - _BETWEEN - 4), -1):
        if not row.is_word(start) or row.forms[start].isdigit():
            return
        yield start


def _nearest(quantity: Quantity, days: Iterable[Moment], text: str) -> Moment | None:
    """The nearest of the days that stand in the sentence of the quantity."""
    apart = [(length, day) for day in days if (length := _between(quantity.span, day.span, text)) is not None]
    return min(apart, key=lambda pair: pair[0])[1] if apart else None


def _between(one: Span, other: Span, text: str) -> int | None:
    """How many letters stand between two spans; None when a sentence ends there."""
    first, second = sorted((one, other))
    between = text[first.stop : second.start]
    return None if any(mark in between for mark in _ENDS) else len(between)
