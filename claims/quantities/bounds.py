"""What an amount is: a number as an interval, with what is counted; and the words that bound it or make it change."""

import math
from dataclasses import dataclass, replace

from claims.lexicon.counting import Counting
from claims.lexicon.numerals import Number
from claims.model import Bound, Sense
from claims.text import Row

_TENTHS = 10  # "about" is one of them either way
_REACH = 12  # words back to "rose" in "rose from 5 to 10"


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount as written, before its role in the sentence is known."""

    start: int  # the first token
    stop: int  # the token after the last one
    skipped: int  # letters before the amount in its first token
    low: float
    high: float
    bound: Bound = "exactly"
    unit: str | None = None
    role: str | None = None  # when the counted noun says it: "5 wounded"
    total: float | None = None
    group: int | None = None  # the token of the noun it is taken from: "5 of the wounded"
    digits: bool = False
    sense: Sense = "count"


def exactly(number: Number) -> Amount:
    bound: Bound = "exactly" if number.low == number.high else "between"
    return Amount(number.start, number.stop, number.skipped, number.low, number.high, bound, digits=number.digits)


def bounded(amount: Amount, bound: Bound, counting: Counting) -> Amount:
    """The amount as the interval that `bound` makes of it."""
    low, high = amount.low, amount.high
    whole = amount.unit not in counting.fractional and amount.sense == "count"
    step = 1 if whole and low == high else 0
    ends = {
        "at_least": (low, math.inf),
        "more_than": (low + step, math.inf),
        "at_most": (0, high),
        "less_than": (0, max(0, high - step)),
        "about": about(low, high, whole),
    }
    low, high = ends.get(bound, (low, high))
    return replace(amount, low=low, high=high, bound=bound)


def about(low: float, high: float, whole: bool) -> tuple[float, float]:
    low, high = low - low / _TENTHS, high + high / _TENTHS
    return (math.floor(low), math.ceil(high)) if whole else (low, high)


def is_change(row: Row, place: int, counting: Counting) -> bool:
    """Whether a verb of change stands shortly before: "rose from 5 to 10" is no range."""
    for back in range(place - 1, max(-1, place - _REACH - 1), -1):
        if counting.has("changes", row.forms, back):
            return True
        if row.forms[back] in ".;؛\n":
            break
    return False
