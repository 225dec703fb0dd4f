"""Reads one amount: a number with the words that bound it and the noun that is counted.

"More than 100" is 101 and up, "at least 5" is 5 and up, "about 100" is 90 to 110 (a tenth either
way, widened to whole things), "dozens" is what the language file says a reader may take it for.
What is measured, as kilometres are, has no next whole number: "more than 100 km" keeps 100 as its
lower end, and its bound says that the end is open.
"""

from dataclasses import replace

from claims.lexicon.counting import Counted, Counting
from claims.lexicon.numerals import Number, read_number
from claims.model import Bound
from claims.quantities.bounds import Amount, about, bounded, exactly, is_change
from claims.quantities.sums import read_sum
from claims.text import Row

_GAP = 2  # words between the counted noun and "at least"
_HYPHENS = ("-", "–")


def read_amount(row: Row, place: int, counting: Counting) -> Amount | None:
    """The amount whose first word stands at `place`; None for none."""
    opened = counting.at(counting.bounds, row.forms, place)
    if opened is not None and not _is_reached(row, place, counting):
        where, bound = opened
        amount = _read_counted(row, place + where.length, counting)
        if amount is not None:
            amount = replace(amount, start=place, skipped=where.skipped)
            return bounded(_read_after(row, amount, counting)[0], bound, counting)
    amount = _read_counted(row, place, counting)
    if amount is None:
        return None
    amount, after = _read_after(row, amount, counting)
    return bounded(amount, after, counting) if after else amount


def _read_after(row: Row, amount: Amount, counting: Counting) -> tuple[Amount, Bound | None]:
    """The amount with a bound that stands behind it, over an adjective or two."""
    for place in range(amount.stop, min(amount.stop + _GAP + 1, len(row.forms))):
        found = counting.after_bounds.longest(row.forms, place)
        if found:
            return replace(amount, stop=place + found[0]), found[1]
        if not row.is_word(place) or counting.is_joined(row.forms[place]) or row.forms[place].isdigit():
            break
    return amount, None


def _read_counted(row: Row, place: int, counting: Counting) -> Amount | None:
    """A range, a number, a share or a dual, with its noun and the whole it is a part of."""
    found = read_sum(row, place, counting) or _read_share(row, place, counting)
    if found is not None:
        return found
    amount = _read_range(row, place, counting)
    suffix = ""
    if amount is None:
        number = read_number(row, place, counting)
        if number is None:
            return _read_noun(row, place, counting)
        suffix = number.suffix
        amount = exactly(number)
        amount = _read_total(row, amount, counting)
    amount = _read_suffix(amount, suffix, counting) if suffix else _read_unit(row, amount, counting)
    if amount is None or amount.total or amount.unit in counting.fractional:  # "17% of 18-year-olds"
        return amount
    return _read_total(row, amount, counting)


def _read_share(row: Row, place: int, counting: Counting) -> Amount | None:
    """ "two thirds of the voters", in per cent, as roughly as it is said; "half a million" is no share."""
    found = counting.at(counting.shares, row.forms, place)
    if found is None or counting.at(counting.scales, row.forms, place + found[0].length, article=True):
        return None
    where, share = found
    behind = range(place + where.length, place + where.length + 2)  # "of *the voters*"
    noun = next((at for at in behind if _is_shared(row, at, counting)), None)
    if noun is None:
        return None
    low, high = about(share, share, whole=True)
    return Amount(place, place + where.length, where.skipped, low, high, "about", unit="percent", group=noun)


def _is_shared(row: Row, place: int, counting: Counting) -> bool:
    """Whether a counted noun stands at `place`, other than a length of time: "half an hour"."""
    found = counting.at(counting.counted, row.forms, place, article=True)
    return found is not None and found[1][0].unit not in counting.periods


def _read_total(row: Row, amount: Amount, counting: Counting) -> Amount:
    """The amount with the 3 of "2 of 3"."""
    found = counting.has("totals", row.forms, amount.stop)
    whole = read_number(row, amount.stop + found.length, counting) if found and not found.skipped else None
    if whole is None or whole.skipped or whole.low != whole.high or whole.low < amount.high:
        return amount
    return replace(amount, stop=whole.stop, total=whole.low)


def _read_range(row: Row, place: int, counting: Counting) -> Amount | None:
    """ "between 20 and 30", "from 10 to 13 thousand", "20-30"."""
    between = counting.has("between", row.forms, place)
    opener = between or counting.has("range_openers", row.forms, place)
    for found in (opener, None):
        low = read_number(row, place + found.length if found else place, counting)
        high = low and _read_end(row, low, counting, joined=found is not None and found is between)
        if low and high and low.low == low.high and high.low == high.high:
            first = low.low * high.scale if low.scale == 1 and low.low < high.low / high.scale else low.low
            closed = found is not None and found is between
            if first < high.low and (closed or not is_change(row, place, counting)):
                skipped = found.skipped if found else low.skipped
                return Amount(place, high.stop, skipped, first, high.low, "between", digits=low.digits)
    return None


def _read_end(row: Row, low: Number, counting: Counting, joined: bool) -> Number | None:
    """The upper end of a range whose lower end is `low`."""
    place = low.stop
    link = counting.has("range_links", row.forms, place)
    if link is not None and not link.skipped:
        hyphen = row.forms[place] in _HYPHENS
        if hyphen and _is_chain(row, low.start, place):
            return None
        high = read_number(row, place + link.length, counting)
        return high if high and not high.skipped else None
    if not joined or place >= len(row.forms):
        return None
    apart = row.forms[place] in counting.joiners
    high = read_number(row, place + apart, counting)
    is_end = high is not None and (apart or row.forms[place][: high.skipped] in counting.joiners)
    return high if is_end else None


def _is_chain(row: Row, first: int, hyphen: int) -> bool:
    """Whether a hyphen joins more than two numbers ("2024-05-12"), or joins them loosely."""
    tight = row.touches(hyphen - 1) and row.touches(hyphen)
    before = first > 0 and row.forms[first - 1] in _HYPHENS and row.touches(first - 1)
    after = hyphen + 2 < len(row.forms) and row.forms[hyphen + 2] in _HYPHENS and row.touches(hyphen + 1)
    return not tight or before or after


def _is_reached(row: Row, place: int, counting: Counting) -> bool:
    """Whether the word is "to" in "rose to 10", which in other places is "up to"."""
    return counting.has("reaches", row.forms, place) is not None and is_change(row, place, counting)


def _read_noun(row: Row, place: int, counting: Counting) -> Amount | None:
    """A noun that carries its own number: a dual, or a singular with "one" behind it."""
    found = counting.at(counting.counted, row.forms, place)
    if found is None:
        return None
    where, readings = found
    noun, stop, count = readings[0], place + where.length, 2.0
    if noun.number == "one" and counting.has("one", row.forms, stop):
        stop, count = stop + 1, 1.0
    elif noun.number != "two":
        return None
    amount = Amount(place, stop, where.skipped, count, count, unit=noun.unit, role=noun.role)
    return _read_total(row, amount, counting)


def _read_suffix(amount: Amount, suffix: str, counting: Counting) -> Amount | None:
    """The unit written onto the digits; None when it is no unit, and the whole a code."""
    found = counting.counted.longest((suffix,), 0)
    return replace(amount, unit=found[1][0].unit) if found else None


def _read_unit(row: Row, amount: Amount, counting: Counting) -> Amount:
    """The amount with the noun that it counts, when that is a noun the data knows."""
    for place in range(amount.stop, min(amount.stop + counting.numerals.gap + 1, len(row.forms))):
        found = _find_noun(row, place, counting, definite=amount.low != amount.high)  # "dozens of *the* dead"
        if found:
            stop, noun = found
            return replace(amount, stop=stop, unit=noun.unit, role=noun.role)
        if not row.is_word(place) or row.forms[place][0].isdigit() or counting.first.longest(row.forms, place):
            break
    return _read_of(row, amount, counting)


def _is_elsewhere(row: Row, place: int, stop: int) -> bool:
    """Whether the noun up to `stop` belongs to what follows: "in 2005 revenue of *$*4bn", "300 *man*-made fires"."""
    if not row.touches(stop - 1):
        return False
    if not row.is_word(place):
        return row.forms[stop][0].isdigit()
    return row.forms[stop] in _HYPHENS and row.touches(stop)


def _read_of(row: Row, amount: Amount, counting: Counting) -> Amount:
    """ "two of the soldiers"; of a noun that tells a role, "two of the wounded", it is a part."""
    found = counting.has("of", row.forms, amount.stop)
    place = amount.stop + found.length if found and not found.skipped else len(row.forms)
    noun = _find_noun(row, place, counting, definite=True)
    definite = noun and row.forms[place].startswith(counting.article)
    if not noun or not definite:
        return amount
    group = place if noun[1].role else None
    return replace(amount, stop=noun[0], unit=noun[1].unit, role=noun[1].role, group=group)


def _find_noun(row: Row, place: int, counting: Counting, definite: bool) -> tuple[int, Counted] | None:
    """The counted noun at `place`, bare or with the article alone, and the token after it."""
    found = counting.at(counting.counted, row.forms, place, article=definite)
    if found is None:
        return None
    where, readings = found
    if where.skipped and row.forms[place][: where.skipped] != counting.article:
        return None
    if _is_elsewhere(row, place, place + where.length):
        return None
    nouns = [noun for noun in readings if noun.number != "two"]
    return (place + where.length, nouns[0]) if nouns else None
