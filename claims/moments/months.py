"""Reads days of a month and months: "12 May last", "from 21 to 23 July", "March 2023"."""

from claims.lexicon.dates import Hit
from claims.moments.days import Days, month_of, one_day, pick, stretch
from claims.moments.page import STEPS, Dated, Page, labelled_year

_DAYS = 31


def read_day(page: Page, place: int) -> Dated | None:
    """One or two days of a month, with or without a year."""
    first = _read_first(page, place)
    if first is None:
        return None
    stop, last = first[2], first[0]
    if (end := _read_last(page, stop)) is not None:
        last, stop = end
    stop += 0 if _month_at(page, stop) else page.list_at("of", stop)
    month = _read_name(page, stop)
    if month is None:
        return None
    number, stop = month
    year, stop = _read_year(page, stop)
    shift, stop = page.shift(stop) if year is None else (None, stop)
    if year is not None:
        return Dated(place, stop, first[1], _days(year, number, first[0], last))
    if page.published is None:
        return Dated(place, stop, first[1], None)
    years = range(page.published.year - 1, page.published.year + 2)
    days = pick((_days(y, number, first[0], last) for y in years), page.published, shift)
    return Dated(place, stop, first[1], days)


def read_month_and_day(page: Page, place: int) -> Dated | None:
    """ "May 12", "May 12, 2023", "July 21 to 23": the day behind its month."""
    month, hit = _read_name(page, place), _month_at(page, place)
    if month is None or hit is None or hit.skipped or not page.dates.calendar.month_first:
        return None
    number, stop = month
    first = _read_first(page, stop, opened=True)
    if first is None or first[1]:
        return None
    stop, last = first[2], first[0]
    if (end := _read_last(page, stop)) is not None:
        last, stop = end
    year, stop = _read_year(page, stop)
    if year is not None:
        return Dated(place, stop, 0, _days(year, number, first[0], last))
    if page.published is None:
        return Dated(place, stop, 0, None)
    years = range(page.published.year - 1, page.published.year + 2)
    return Dated(place, stop, 0, pick((_days(y, number, first[0], last) for y in years), page.published, None))


def _read_first(page: Page, place: int, opened: bool = False) -> tuple[int, int, int] | None:
    """The day of the month at `place`: its number, the letters before it, the token after it.

    In words only after a mark, a weekday or a word such as "on": "the week *the ninth* of March" tells no day.
    """
    digits, hit = page.number(place, _DAYS), page.dates.word(page.row.forms, place)
    if hit is None or hit.value.kind != "ordinal":
        return (*digits, place + 1) if digits else None
    before = page.dates.word(page.row.forms, place - 1)
    named = before is not None and before.value.kind == "weekday"
    opened = opened or named or hit.skipped > 0 or place == 0 or not page.row.is_word(place - 1) or digits is not None
    if not opened and not page.dates.ends("openers", page.row.forms, place):
        return None
    return int(hit.value.value), hit.skipped, place + hit.length


def read_months(page: Page, place: int) -> Dated | None:
    """ "January–June 2023", "from March to May": from the first day of one month to the last of another."""
    first, hit = _read_name(page, place), _month_at(page, place)
    if first is None or hit is None:
        return None
    own, end = _read_year(page, first[1])
    link = page.list_at("links", end)
    last = _read_name(page, end + link) if link and _is_like(page, place, end + link) else None
    if last is None or (own and page.row.forms[end] in page.counting.joiners):  # "in May 2019 and May 2020"
        return None
    other, stop = _read_year(page, last[1])
    if own and other is None and (page.shift(stop)[0] or last[0] <= first[0]):  # "January 2017 to last January"
        return None
    shift, stop = page.shift(stop) if own is None and other is None else (None, stop)
    over = int(first[0] > last[0])  # "from November to March"
    if own or other:
        begin = own or (other or 0) - over
        return Dated(place, stop, hit.skipped, _months(begin, first[0], other or begin + over, last[0]))
    if shift is None and not page.dates.ends("openers", page.row.forms, place):
        return None
    if page.published is None:
        return Dated(place, stop, hit.skipped, None)
    years = range(page.published.year - 1, page.published.year + 2)
    days = pick((_months(y, first[0], y + over, last[0]) for y in years), page.published, shift)
    return Dated(place, stop, hit.skipped, days)


def _is_like(page: Page, place: int, other: int) -> bool:
    """Whether both words begin with a capital, or neither: "in March and may return" names one month."""
    tokens, text = page.row.tokens, page.row.text
    return other < len(tokens) and text[tokens[place].start].isupper() == text[tokens[other].start].isupper()


def _months(year: int, month: int, other_year: int, other: int) -> Days | None:
    first, last = month_of(year, month), month_of(other_year, other)
    return stretch(first and first.first, last and last.last)


def read_month(page: Page, place: int, opened: bool = False) -> Dated | None:
    """A month; without a year or "last" only after a word such as "in", for its name may be another word."""
    month = _read_name(page, place)
    hit = _month_at(page, place)
    if month is None or hit is None:
        return None
    number, stop = month
    year, stop = _read_year(page, stop)
    if year is not None:
        return Dated(place, stop, hit.skipped, month_of(year, number))
    shift, stop = page.shift(stop)
    if shift is None and not opened and not page.dates.ends("openers", page.row.forms, place):
        return None
    if page.published is None:
        return Dated(place, stop, hit.skipped, None)
    years = range(page.published.year - 1, page.published.year + 2)
    return Dated(place, stop, hit.skipped, pick((month_of(y, number) for y in years), page.published, shift))


def _days(year: int, month: int, first: int, last: int) -> Days | None:
    begin, end = one_day(year, month, first), one_day(year, month, last)
    return stretch(begin and begin.first, end and end.last)


def _read_last(page: Page, place: int) -> tuple[int, int] | None:
    """The second day of "21 to 23" or "21 and 23", and the token after it."""
    link = page.list_at("links", place)
    last = page.number(place + link, _DAYS)
    if last is None:
        return None
    joined = page.row.forms[place + link][: last[1]] in page.counting.joiners
    return (last[0], place + link + 1) if (link and not last[1]) or joined else None


def _month_at(page: Page, place: int) -> Hit[object] | None:
    hit = page.dates.word(page.row.forms, place)
    return Hit(hit.skipped, hit.length, hit.value) if hit and hit.value.kind == "month" else None


def _read_name(page: Page, place: int) -> tuple[int, int] | None:
    """The number of the month at `place` and the token after it, its second name included."""
    hit = page.dates.word(page.row.forms, place)
    if hit is None or hit.value.kind != "month":
        return None
    number, stop = int(hit.value.value), place + hit.length
    if page.mark(stop, "/("):  # "March/Adhar", "March (Adhar)"
        second = page.dates.word(page.row.forms, stop + 1)
        if second and second.value == hit.value:
            stop += 1 + second.length
            stop += page.mark(stop, ")")
    return number, stop


def _read_year(page: Page, place: int) -> tuple[int | None, int]:
    """The year behind a month, if one stands there, and the token after it."""
    for skipped in (*range(page.list_at("of", place) + 1), int(page.mark(place, "،,"))):
        year = page.bare_year(place + skipped)
        if year is not None and not page.number(place + skipped, year)[1]:  # type: ignore[index]
            return year, place + skipped + 1
        labelled = labelled_year(page, place + skipped)
        if labelled and labelled.days and not page.mark(place, "،,"):
            return labelled.days.first.year, labelled.stop
        relative = _read_relative_year(page, place + skipped)
        if relative is not None:
            return relative
    return None, place


def _read_relative_year(page: Page, place: int) -> tuple[int | None, int] | None:
    """The year meant by "last year" at `place`, None without publication, and the token after it."""
    hit = page.dates.word(page.row.forms, place)
    if hit is None or hit.skipped or hit.value != ("period", "year"):
        return None
    shift, stop = page.shift(place + hit.length)
    if shift is None:
        return None
    return (page.published.year + STEPS[shift] if page.published else None), stop
