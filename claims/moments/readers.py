"""Reads weekdays, years, periods and their parts; one small function for each shape."""

import re
from collections.abc import Callable

from claims.moments.days import moved, one_day, period_at, share_of, stretch, third_of, weekday_near, year_of
from claims.moments.lengths import read_ago, read_past
from claims.moments.months import read_day, read_month, read_month_and_day, read_months
from claims.moments.page import STEPS, Dated, Page, labelled_year

_PARTS = ("early", "middle", "late")
_HIGHEST = 9999  # year

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
        named = page.list_at("year_names", place + 1) > 0
        if year is None or number is None or not (named or _is_opened(page, place) or _is_second(page, place)):
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


def read_share(page: Page, place: int) -> Dated | None:
    """ "the first quarter of 2021", "the second half of last year"; without its year it dates nothing."""
    hit = page.dates.word(page.row.forms, place)
    if hit is None or hit.value.kind != "share":
        return None
    number, parts = map(int, str(hit.value.value).split("/"))
    stop = place + hit.length
    for start in range(stop, stop + page.list_at("of", stop) + 1):
        year = _whole_year(page, start)
        if year is not None and not year.skipped:
            return Dated(place, year.stop, hit.skipped, year.days and share_of(year.days, number, parts))
    return None


def _whole_year(page: Page, place: int) -> Dated | None:
    """The year at `place`: "2021", "the year 2021", "last year"."""
    year = page.bare_year(place)
    if year is not None:
        return Dated(place, place + 1, 0, year_of(year))
    labelled = labelled_year(page, place)
    if labelled is not None:
        return labelled
    hit = page.dates.word(page.row.forms, page.shift(place)[1])
    return read_period(page, place) if hit and hit.value == ("period", "year") else None


READERS: tuple[Reader, ...] = (
    read_past, read_ago, read_digits, read_day, read_near, read_part, read_share, read_month_and_day, read_months,
    read_month, read_year, read_period,
)  # fmt: skip
