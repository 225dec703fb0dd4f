"""Reckons with days: the first and last day of a month, the Tuesday before, sixteen months ago."""

import math
from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Literal, NamedTuple

Shift = Literal["last", "next", "this"]
_THIRDS = 3


class Days(NamedTuple):
    """A period by its first and its last day."""

    first: date
    last: date


def one_day(year: int, month: int, day: int) -> Days | None:
    """A single day; None when the calendar has no such day."""
    try:
        return Days(date(year, month, day), date(year, month, day))
    except ValueError:
        return None


def month_of(year: int, month: int) -> Days | None:
    """A whole month; months below 1 and over 12 count into the years beside."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    if not date.min.year <= year <= date.max.year:
        return None
    return Days(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def year_of(year: int) -> Days | None:
    """A whole year."""
    if not date.min.year <= year <= date.max.year:
        return None
    return Days(date(year, 1, 1), date(year, 12, 31))


def moved(day: date, days: int) -> date | None:
    """The day so many days later; None beyond the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def stretch(first: date | None, last: date | None) -> Days | None:
    """The period between two days; None when one is unknown or they stand the wrong way round."""
    return Days(first, last) if first and last and first <= last else None


def week_of(day: date, start: int) -> Days | None:
    """The week around a day; `start` is the weekday on which weeks begin, 0 for Monday."""
    first = moved(day, -((day.weekday() - start) % 7))
    return stretch(first, first and moved(first, 6))


def weekday_near(published: date, weekday: int, shift: Shift | None, start: int) -> Days | None:
    """The weekday meant on the day of publication.

    Without a shift the latest one, that day included; "last" and "next" leave that day out;
    "this" stays inside the week of publication.
    """
    back = (published.weekday() - weekday) % 7
    if shift == "this":
        week = week_of(published, start)
        day = week and moved(week.first, (weekday - start) % 7)
    elif shift == "next":
        day = moved(published, 7 - back)
    else:
        day = moved(published, -(back or 7) if shift == "last" else -back)
    return stretch(day, day)


def pick(candidates: Iterable[Days | None], published: date, shift: Shift | None) -> Days | None:
    """The one meant: the nearest to publication, or the nearest before, after or around it."""
    known = [days for days in candidates if days]
    if shift == "last":
        known = [days for days in known if days.last < published]
    elif shift == "next":
        known = [days for days in known if days.first > published]
    elif shift == "this":
        known = [days for days in known if (days.first.year, days.first.month) == (published.year, published.month)]
    return min(known, key=lambda days: _distance(days, published), default=None)


def _distance(days: Days, published: date) -> int:
    """How far off the days are; what is to come counts twice, for news tells of what has been."""
    if days.first <= published <= days.last:
        return 0
    return 2 * (days.first - published).days if days.first > published else (published - days.last).days


def period_at(kind: str, published: date, steps: int, start: int) -> Days | None:
    """The day, week, month or year `steps` after the one of publication."""
    if kind == "year":
        return year_of(published.year + steps)
    if kind == "month":
        return month_of(published.year, published.month + steps)
    day = moved(published, steps * (7 if kind == "week" else 1))
    if day is None:
        return None
    return week_of(day, start) if kind == "week" else Days(day, day)


def share_of(year: Days, number: int, parts: int) -> Days | None:
    """The second of four parts of a year, and the like, in whole months."""
    first = month_of(year.first.year, (number - 1) * 12 // parts + 1)
    last = month_of(year.first.year, number * 12 // parts)
    return stretch(first and first.first, last and last.last)


def third_of(days: Days, part: Literal["early", "middle", "late"]) -> Days:
    """The first, middle or last third of a period, rounded up to whole days."""
    length = (days.last - days.first).days + 1
    third = math.ceil(length / _THIRDS)
    skipped = {"early": 0, "middle": (length - third) // 2, "late": length - third}[part]
    first = days.first + timedelta(days=skipped)
    return Days(first, first + timedelta(days=third - 1))


def ago(published: date, unit: str, low: float, high: float) -> Days | None:
    """The period in which something lies that happened `low` to `high` units before publication.

    It is as sharp as the unit: a month ago is a whole month, a week ago seven days around that day.
    """
    if unit in ("month", "year") and high < 100_000:
        earliest = period_at(unit, published, -math.ceil(high), 0)
        latest = period_at(unit, published, -math.floor(low), 0)
        return stretch(earliest and earliest.first, latest and latest.last)
    length = {"week": 7.0, "day": 1.0, "hour": 1 / 24}.get(unit, 0.0)
    if high * length > date.max.toordinal():
        return None
    slack = 3 if unit == "week" else 0
    first = moved(published, -math.ceil(high * length) - slack)
    return stretch(first, moved(published, -math.floor(low * length) + slack))
