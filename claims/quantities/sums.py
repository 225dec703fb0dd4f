"""Reads sums of money with the mark of a currency before them: "$3 million", "€20m", "US$4bn to US$5bn"."""

from dataclasses import replace

from claims.lexicon.counting import Counting
from claims.lexicon.numerals import read_number
from claims.quantities.bounds import Amount, exactly, is_change
from claims.text import Row


def read_sum(row: Row, place: int, counting: Counting) -> Amount | None:
    """A number with its unit as a mark before it: "$3 million", "$3m"; with letters too, "US$3"."""
    if place + 1 >= len(row.forms) or not row.touches(place):
        return None
    mark = place + row.is_word(place)
    if row.is_word(mark) or not row.touches(mark) or (mark == place > 0 and _is_lettered(row, mark)):
        return None
    found = counting.counted.longest(row.forms[place : mark + 1], 0)
    number = read_number(row, mark + 1, counting) if found and found[0] == mark + 1 - place else None
    times = number and _sum_of(number.suffix, counting)
    if not found or not number or not times or number.skipped:
        return None
    amount = exactly(replace(number, low=number.low * times, high=number.high * times))
    return _marked_range(row, replace(amount, start=place, unit=found[1][0].unit), counting)


def _marked_range(row: Row, amount: Amount, counting: Counting) -> Amount:
    """ "$4bn to $5bn", with both ends marked; after a verb of change it is no range."""
    link = counting.has("range_links", row.forms, amount.stop)
    if link is None or link.skipped or is_change(row, amount.start, counting):
        return amount
    other = read_sum(row, amount.stop + link.length, counting)
    if other is None or other.unit != amount.unit or other.low <= amount.low:
        return amount
    return replace(amount, stop=other.stop, high=other.high, bound="between")


def _is_lettered(row: Row, mark: int) -> bool:
    """Whether letters are written onto the mark of a currency: "A$" is another one than "$"."""
    return row.is_word(mark - 1) and row.touches(mark - 1) and row.forms[mark - 1].isalpha()


def _sum_of(suffix: str, counting: Counting) -> float | None:
    """What the letters written onto a sum of money are worth; None for none known."""
    found = (times for times, letters in counting.numerals.sums.items() if suffix in letters)
    return next(found, None) if suffix else 1
