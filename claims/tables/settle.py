"""What the analyst makes of the figures of a question: one of a few rules, each printed with its name.

Nothing is ever summed or averaged: a rule only picks among the figures as they were given.
"""

import math
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from claims.tables import words

_FIGURE = re.compile(r"(?:[=<>≤≥≈] )?\d+(?:[.,]\d+)*(?: – \d+(?:[.,]\d+)*)?")  # with its sign: "≥ 5"
Rule = Literal["all", "range", "conservative", "majority", "chosen"]


class Given(NamedTuple):
    """A figure as it was given."""

    low: float
    high: float  # math.inf when open
    words: str  # such as "≥ 5"
    origin: str  # accounts that go back to one voice have one origin
    is_chosen: bool = False  # by the analyst


def settle(figures: Sequence[Given], rule: Rule) -> str:
    """The figures under a rule, in words; "" when there are none.

    >>> five, more = Given(5, 5, "5", "a"), Given(3, math.inf, "≥ 3", "b")
    >>> settle([five, more], "all")
    '5; ≥ 3'
    >>> settle([five, more], "range")
    '3 or more'
    >>> settle([five, more], "conservative")
    'at least 3'
    >>> settle([five, more], "majority")
    '5 (2 of 2 origins)'
    >>> settle([five, more._replace(is_chosen=True)], "chosen")
    '≥ 3 (chosen by the analyst)'
    """
    return RULES[rule](figures) if figures else ""


def number(value: float) -> str:
    """A value as it is read: "1,240", "2.5", "∞"."""
    return words.INFINITY if math.isinf(value) else f"{value:,.10g}"


def apart(told: str) -> Iterator[tuple[str, bool]]:
    """The words in pieces; each says whether it is a figure, whose sign stands before its number in every direction.

    >>> list(apart("Kremlin: ≥ 5. Nobody"))
    [('Kremlin: ', False), ('≥ 5', True), ('. Nobody', False)]
    """
    place = 0
    for found in _FIGURE.finditer(told):
        yield told[place : found.start()], False
        yield found[0], True
        place = found.end()
    yield told[place:], False


def _all(figures: Sequence[Given]) -> str:
    return "; ".join(dict.fromkeys(figure.words for figure in figures))


def _range(figures: Sequence[Given]) -> str:
    """From the lowest value that was named to the highest."""
    low, high = min(figure.low for figure in figures), max(figure.high for figure in figures)
    return _interval(low, high)


def _conservative(figures: Sequence[Given]) -> str:
    """What even the lowest figure grants."""
    return words.AT_LEAST.format(value=number(min(figure.low for figure in figures)))


def _majority(figures: Sequence[Given]) -> str:
    """The values that more than half of the origins share."""
    everyone = {figure.origin for figure in figures}
    best: list[Given] = []
    for point in sorted({figure.low for figure in figures}):
        agreed = [figure for figure in figures if figure.low <= point <= figure.high]
        if len({figure.origin for figure in agreed}) > len({figure.origin for figure in best}):
            best = agreed
    share = len({figure.origin for figure in best})
    if 2 * share <= len(everyone):
        return words.NO_MAJORITY.format(figures=_all(figures))
    low, high = max(figure.low for figure in best), min(figure.high for figure in best)
    return words.MAJORITY.format(value=_interval(low, high), share=share, all=len(everyone))


def _chosen(figures: Sequence[Given]) -> str:
    """The one that the analyst has chosen."""
    found = next((figure for figure in figures if figure.is_chosen), None)
    return words.CHOSEN_FIGURE.format(value=found.words) if found else words.NONE_CHOSEN.format(figures=_all(figures))


def _interval(low: float, high: float) -> str:
    if math.isinf(high):
        return words.OR_MORE.format(value=number(low))
    return number(low) if low == high else f"{number(low)} – {number(high)}"


RULES: Mapping[Rule, Callable[[Sequence[Given]], str]] = {
    "all": _all,
    "range": _range,
    "conservative": _conservative,
    "majority": _majority,
    "chosen": _chosen,
}
