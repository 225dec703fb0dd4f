"""Reads weekdays, years, periods and spans of time ago; one small function for each shape."""

import re
from collections.abc import Callable

from claims.lexicon.numerals import read_number
from claims.model import Bound
from claims.moments.days import Days, ago, moved, one_day, period_at, stretch, third_of, weekday_near, year_of
from claims.moments.months import read_day, read_month, read_month_and_day
from claims.moments.page import STEPS, Dated, Page, labelled_year

_PARTS = ("early", "middle", "late")
_HIGHEST = 9999  # year
_TENTHS = 10  # "about" is one of them either way

Reader = Callable[[Page, int], Dated | None]


def read_digits(page: Page, place: int) -> Dated | None:
    """ "2024-06-25", "25/6/2024", "25.06.2024": the year first, or the day."""
    row = page.row
    if place + 4 >= len(row.forms) or not all(row.touches(place + n) for n in range(4)):
        return None
    first, mark, month, same, last = row.forms[place : place + 5]
    if mark != same or mark not in "-/." or not all(re.fullmatch(r"\d{1,4}", part) for part in (first, month, last)):
        return None
    if len(first) == 4:
        days = one_day(int(first), int(month), int(last))
    else:
        days = one_day(int(last), int(month), int(first)) if len(last) == 4 else None
    return Dated(place, place + 5, 0, days) if days else None


def read_near(page: Page, place: int) -> Dated | None:
    """ "yesterday", "Tuesday", "yesterday, Tuesday", "Tuesday 25 June": each must agree with the other."""
    hit = page.dates.word(page.row.forms, place)
    if hit is None or hit.value.kind not in ("relative", "weekday"):
        return None
    stop, days = place + hit.length, None
    if hit.value.kind == "relative":
        if page.published:
            day = moved(page.published, int(hit.value.value))
            days = stretch(day, day)
        return _with_weekday(page, Dated(place, stop, hit.skipped, days))
    shift, stop = page.shift(stop)
    if page.published:
        days = weekday_near(page.published, int(hit.value.value), shift, page.dates.week_start)
    return _with_date(page, Dated(place, stop, hit.skipped, days), int(hit.value.value))


def _with_weekday(page: Page, near: Dated) -> Dated:
    """ "yesterday" with the weekday behind it, which must be the same day."""
    stop = near.stop + page.mark(near.stop, "،,(")
    hit = page.dates.word(page.row.forms, stop)
    if hit is None or hit.value.kind != "weekday" or hit.skipped:
        return _with_date(page, near, None)
    near = near._replace(stop=stop + hit.length)
    return _with_date(page, _checked(near, int(hit.value.value)), int(hit.value.value))


def _with_date(page: Page, near: Dated, weekday: int | None) -> Dated:
    """A weekday or "yesterday" with the day of the month behind it, which must be the same day."""
    stop = near.stop + page.mark(near.stop, "،,(")
    dated = read_day(page, stop) or read_month_and_day(page, stop)
    if dated is None or dated.skipped:
        return near
    if weekday is None:
        same = near.days is None or near.days == dated.days
        return near._replace(stop=dated.stop, days=dated.days if same else None)
    return _checked(near._replace(stop=dated.stop, days=dated.days), weekday)


def _checked(dated: Dated, weekday: int) -> Dated:
    """The date, known only if it falls on that weekday."""
    agrees = dated.days is not None and dated.days.first.weekday() == weekday
    return dated if agrees else dated._replace(days=None)


def read_year(page: Page, place: int) -> Dated | None:
    """ "the year 2014", "in 2014", "2014-2016"; bare digits only after a word that opens a date."""
    dated = labelled_year(page, place)
    if dated is None:
        year, number = page.bare_year(place), page.number(place, _HIGHEST)
        if year is None or number is None or not (_is_opened(page, place) or _is_second(page, place)):
            return None
        dated = Dated(place, place + 1, number[1], year_of(year))
    return _until(page, dated)


def _is_opened(page: Page, place: int) -> bool:
    return page.dates.ends("openers", page.row.forms, place)


def _is_second(page: Page, place: int) -> bool:
    """Whether a joiner ties the year to one right before: "between 2014 and 2016"."""
    joiners, forms = page.counting.joiners, page.row.forms
    apart = place > 1 and forms[place - 1] in joiners
    return (apart or forms[place].startswith(joiners)) and page.bare_year(place - 1 - apart) is not None


def _until(page: Page, dated: Dated) -> Dated:
    """The period up to a second year: "2014-2016"."""
    link = page.list_at("links", dated.stop)
    end = page.bare_year(dated.stop + link) if link else None
    days = end and dated.days and stretch(dated.days.first, year_of(end).last)  # type: ignore[union-attr]
    return dated._replace(stop=dated.stop + link + 1, days=days) if days else dated


def read_period(page: Page, place: int) -> Dated | None:
    """ "last week", "this year"."""
    before, start = page.shift(place)
    hit = page.dates.word(page.row.forms, start)
    if hit is None or hit.value.kind != "period":
        return None
    shift, stop = page.shift(start + hit.length)
    shift, skipped = shift or before, 0 if before else hit.skipped
    if shift is None:
        return None
    days = None
    if page.published:
        days = period_at(str(hit.value.value), page.published, STEPS[shift], page.dates.week_start)
    return Dated(place, stop, skipped, days)


def read_part(page: Page, place: int) -> Dated | None:
    """ "early this week", "the end of March 2023": a third of the period."""
    for part in _PARTS:
        hit = page.dates.find(part, page.row.forms, place)
        if hit is None:
            continue
        start = place + hit.length
        whole = read_period(page, start) or read_month(page, start, opened=True) or read_year(page, start)
        if whole is None or whole.skipped:
            start += page.list_at("openers", start)
            whole = read_month(page, start, opened=True)
        if whole is not None and not whole.skipped:
            days = whole.days and third_of(whole.days, part)  # type: ignore[arg-type]
            return Dated(place, whole.stop, hit.skipped, days)
    return None


def read_ago(page: Page, place: int) -> Dated | None:
    """ "3 days ago", "for about 16 months": the period that lies so far back.

    Counted from another event ("two days before the vote"), or open at one end, it stays unknown.
    """
    before = page.dates.find("ago", page.row.forms, place)
    if before is None and not page.dates.calendar.ago_after:
        return None
    length = _read_length(page, place + (before.length if before else 0))
    if length is None:
        return None
    stop, unit, low, high = length
    behind = page.list_at("ago_after", stop)
    if before is None and not behind:
        return None
    elsewhere = before is not None and page.list_at("other", stop)
    days: Days | None = None
    if page.published and not elsewhere and high is not None:
        days = ago(page.published, unit, low, high)
    return Dated(place, stop + behind, before.skipped if before else 0, days)


def _read_length(page: Page, place: int) -> tuple[int, str, float, float | None] | None:
    """A length of time: the token after it, its unit, its least and greatest size (None when open)."""
    counting, forms = page.counting, page.row.forms
    opened = counting.at(counting.bounds, forms, place)
    place += opened[0].length if opened else 0
    number = read_number(page.row, place, counting)
    if number and number.suffix:
        return None
    found = counting.at(counting.counted, forms, number.stop if number else place)
    if found is None or found[0].skipped or found[1][0].unit not in counting.periods:
        return None
    noun, stop = found[1][0], (number.stop if number else place) + found[0].length
    if number is None and (noun.number == "many" or page.bare_year(stop)):  # "since days", "since the year 2019"
        return None
    size = {"one": 1.0, "two": 2.0}.get(noun.number, 1.0)
    low, high = (number.low, number.high) if number else (size, size)
    return (stop, noun.unit, *_bounded(low, high, opened[1] if opened else None))


def _bounded(low: float, high: float, bound: Bound | None) -> tuple[float, float | None]:
    if bound == "about":
        return low - low / _TENTHS, high + high / _TENTHS
    return (low, high) if bound is None else (low, None)


READERS: tuple[Reader, ...] = (
    read_ago, read_digits, read_day, read_near, read_part, read_month_and_day, read_month, read_year, read_period,
)  # fmt: skip
