"""Reads a number at a place in a text: in digits of any script, in words, or both ("3 million")."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from claims.lexicon.counting import Counting
from claims.text import Row

_DIGITS = re.compile(r"([^\W\d]*)(\d{1,15})([^\W\d]*)")
_THOUSAND = 1000
_LONGEST = 15  # digits
_NO_ROOM = 0.0


@dataclass(frozen=True, slots=True)
class Number:
    """A number as read; `low` and `high` differ for a rough one ("dozens")."""

    start: int  # the first token
    stop: int  # the token after the last one
    skipped: int  # letters before the number in its first token
    low: float
    high: float
    room: float = _NO_ROOM  # what is added to it must be smaller
    scale: float = 1  # the largest multiplier in it
    digits: bool = False
    suffix: str = ""  # letters written behind the digits: "500km"


def read_number(row: Row, place: int, counting: Counting) -> Number | None:
    """The longest number whose first word or digit stands at `place`; None for none.

    Not read, because they name or date something: digits grown together with other letters, and
    digits beside a colon, a slash or further marks and digits that make no number.
    """
    number = _read_period(row, place, counting, joined=False)
    if number is None or (number.digits and is_torn(row, number)):
        return None
    while number.room > 1:
        more = next(_joined_periods(row, number, counting), None)
        if more is None:
            break
        number = replace(
            number, stop=more.stop, low=number.low + more.low, high=number.high + more.high,
            room=more.room, suffix=more.suffix,
        )  # fmt: skip
    return number


def is_torn(row: Row, number: Number) -> bool:
    """Whether digits or joining marks touch the number, so that it is a time, a date or a code."""
    after = number.stop - 1
    if row.touches(after) and _joins(row, number.stop):
        return True
    before = number.start - 1
    return not number.skipped and before > 0 and row.touches(before) and _joins(row, before, backwards=True)


def _joins(row: Row, place: int, backwards: bool = False) -> bool:
    """Whether the mark at `place` ties a number to further digits; a hyphen may make a range."""
    mark, other = row.forms[place], place - 1 if backwards else place + 1
    if row.tokens[place].is_word or not 0 <= other < len(row.forms):
        return False
    tied = row.touches(other) if backwards else row.touches(place)
    return tied and mark in ":/.,+\\٫٬،" and row.forms[other][-1 if backwards else 0].isdigit()


def _joined_periods(row: Row, number: Number, counting: Counting) -> Iterator[Number]:
    """What may be added: "6 million *and 567 thousand*", "a million *and a half*"."""
    for place, joined in _next_places(row, number.stop, counting):
        more = _read_period(row, place, counting, joined)
        if more and more.high < number.room:
            yield more
        fraction = _read_fraction(row, place, number, counting)
        if fraction:
            yield fraction


def _next_places(row: Row, place: int, counting: Counting) -> Iterator[tuple[int, bool]]:
    """Where a further part may begin, and whether a joiner must still be written onto it."""
    if place >= len(row.forms):
        return
    if row.forms[place] in counting.joiners:
        yield place + 1, False
    elif counting.is_joined(row.forms[place]):
        yield place, True
    elif not counting.numerals.joined:
        yield place, False


def _read_fraction(row: Row, place: int, number: Number, counting: Counting) -> Number | None:
    found = counting.at(counting.first, row.forms, place)
    if found is None or found[1].kind != "fraction" or number.scale < _THOUSAND:
        return None
    value, stop = found[1].low * number.scale, place + found[0].length
    scale = counting.at(counting.scales, row.forms, stop, article=True)
    if scale and scale[1].low == number.scale:
        stop += scale[0].length
    return Number(place, stop, 0, value, value)


def _read_period(row: Row, place: int, counting: Counting, joined: bool) -> Number | None:
    """A number below a thousand and what multiplies it: "twenty five thousand"."""
    number = _read_group(row, place, counting, joined)
    if number is None or number.suffix:
        return number and _with_scale(number, counting)
    rough = number.low != number.high or not number.low.is_integer()
    while found := counting.at(counting.scales, row.forms, number.stop, article=rough):
        where, scale = found
        bare = not where.skipped or (rough and row.forms[number.stop][: where.skipped] in counting.articles)
        unit = where.skipped and counting.counted.longest(row.forms, number.stop)  # "per cent", not "the hundred"
        if not bare or unit or number.room >= scale.low > 1:
            break
        number = _multiply(number, where.length, scale.low)
    return None if number.scale == 1 and number.low < 1 and not number.digits and number.low else number


def _with_scale(number: Number, counting: Counting) -> Number:
    """The number times what is written onto its digits: "3.2bn"."""
    found = counting.scales.longest((number.suffix,), 0)
    return replace(_multiply(number, 0, found[1].low), suffix="") if found else number


def _multiply(number: Number, length: int, scale: float) -> Number:
    rough = number.low != number.high
    high = (number.high + 1) * scale - 1 if rough else number.high * scale
    return replace(
        number, stop=number.stop + length, low=number.low * scale, high=high,
        room=_NO_ROOM if rough else scale, scale=scale,
    )  # fmt: skip


def _read_group(row: Row, place: int, counting: Counting, joined: bool) -> Number | None:
    """A number below a thousand, or a single word for a larger one."""
    number = _read_digits(row, place, counting, joined) or _read_word(row, place, counting, joined)
    if number is None or number.digits or number.low != number.high:
        return number
    last = number.low
    while more := next(_smaller(row, number, last, counting), None):
        number = replace(number, stop=more.stop, low=number.low + more.low, high=number.high + more.high, room=0)
        last = more.low
    return number


def _smaller(row: Row, number: Number, last: float, counting: Counting) -> Iterator[Number]:
    """What may be added to a part worth `last` below a thousand: "a hundred *and five*"."""
    for place, joined in _next_places(row, number.stop, counting):
        more = _read_word(row, place, counting, joined)
        if more and more.low == more.high and _fits(last, more.low, counting.numerals.ones_first):
            yield more


def _fits(last: float, more: float, ones_first: bool) -> bool:
    if 100 <= last < _THOUSAND and last % 100 == 0:
        return 0 < more < 100
    tens, ones = (more, last) if ones_first else (last, more)
    return 20 <= tens <= 90 and tens % 10 == 0 and 0 < ones < 10


def _read_word(row: Row, place: int, counting: Counting, joined: bool) -> Number | None:
    found = counting.at(counting.first, row.forms, place)
    if found is None:
        return None
    where, numeral = found
    if joined and row.forms[place][: where.skipped] not in counting.joiners:
        return None
    stop = place + where.length
    room = numeral.low if numeral.kind == "scale" else _NO_ROOM
    if numeral.kind == "value" and numeral.low >= _THOUSAND:
        room = max(scale for scale in counting.numerals.scales if numeral.low % scale == 0)
    scale = room if room >= _THOUSAND else 1
    return Number(place, stop, where.skipped, numeral.low, numeral.high, room, scale)


def _read_digits(row: Row, place: int, counting: Counting, joined: bool) -> Number | None:
    if place >= len(row.forms):
        return None
    found = _DIGITS.fullmatch(row.forms[place])
    if found is None:
        return None
    before, digits, behind = found.groups()
    if before not in (counting.joiners if joined else ("", *counting.before)):
        return None
    if behind:
        return Number(place, place + 1, len(before), float(digits), float(digits), digits=True, suffix=behind)
    value, stop, suffix = _read_groups(row, place, digits, counting)
    return None if value is None else Number(place, stop, len(before), value, value, digits=True, suffix=suffix)


def _read_groups(row: Row, place: int, digits: str, counting: Counting) -> tuple[float | None, int, str]:
    """The value of "1,234.5km", the token after it, and the letters written onto it.

    No value when the marks could mean two things: "1.234" is a thousand or a little over one, while
    "1.234 billion" is not, nor are "1.234 people".
    """
    numerals, whole, stop, suffix = counting.numerals, digits, place + 1, ""
    while len(digits) <= 3 and not suffix:
        (group, letters), step = _tied_digits(row, stop, numerals.thousands), 2
        if not group:
            group, step = _spaced_digits(row, stop, numerals.thousands), 1
        if len(group) != 3:
            break
        whole, stop, suffix = whole + group, stop + step, letters
        if len(whole) > _LONGEST:
            return None, stop, ""
    group, letters = ("", "") if suffix else _tied_digits(row, stop, numerals.decimal)
    if not group:
        return float(whole), stop, suffix
    unclear = stop == place + 1 and len(group) == 3 and digits != "0"
    if unclear and not letters and _is_whole(row, stop + 2, counting):
        return float(whole + group), stop + 2, ""
    if unclear and not _is_scaled(row, stop + 2, letters, counting):
        return None, stop + 2, ""
    return float(f"{whole}.{group}"), stop + 2, letters


def _is_whole(row: Row, place: int, counting: Counting) -> bool:
    """Whether what stands at `place` comes in whole numbers only."""
    found = counting.counted.longest(row.forms, place)
    return found is not None and all(noun.unit not in counting.fractional for noun in found[1])


def _is_scaled(row: Row, place: int, suffix: str, counting: Counting) -> bool:
    """Whether a million or more is written onto the digits or stands behind them."""
    found = counting.scales.longest((suffix,) if suffix else row.forms[place : place + 1], 0)
    return found is not None and found[1].low > _THOUSAND


def _spaced_digits(row: Row, place: int, marks: tuple[str, ...]) -> str:
    """The digits behind a single space at `place`, where a language parts thousands so: "10 000"."""
    if place >= len(row.forms) or not re.fullmatch(r"\d{3}", row.forms[place]):
        return ""
    return row.forms[place] if row.text[row.tokens[place - 1].stop : row.tokens[place].start] in marks else ""


def _tied_digits(row: Row, place: int, marks: tuple[str, ...]) -> tuple[str, str]:
    """The digits behind one of `marks` at `place`, all of it written without a space, and letters onto them."""
    tied = place + 1 < len(row.forms) and row.touches(place - 1) and row.touches(place)
    found = re.fullmatch(r"(\d{1,15})([^\W\d]*)", row.forms[place + 1]) if tied and row.forms[place] in marks else None
    return (found[1], found[2]) if found else ("", "")
