"""The words of one language for days, weeks, months and years."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from pydantic import ConfigDict

_STRICT = ConfigDict(extra="forbid")
Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
Share = Literal["1/4", "2/4", "3/4", "4/4", "1/2", "2/2"]
Period = Literal["day", "week", "month", "year"]


@dataclass(frozen=True, slots=True)
class Calendar:
    """How a language dates: words stand as written in news, phrases of several words included."""

    __pydantic_config__ = _STRICT
    week_start: Weekday = "monday"  # for "this week" and "early in the week"
    month_first: bool = False  # "May 12": the day stands behind its month
    weekdays: Mapping[Weekday, tuple[str, ...]] = field(default_factory=dict)
    months: Mapping[int, tuple[str, ...]] = field(default_factory=dict)  # 1 is January
    relative: Mapping[int, tuple[str, ...]] = field(default_factory=dict)  # days after publication: "yesterday" -1
    periods: Mapping[Period, tuple[str, ...]] = field(default_factory=dict)  # "the week", to be moved by the next three
    ordinals: Mapping[int, tuple[str, ...]] = field(default_factory=dict)  # days of a month in words: "the ninth"
    shares: Mapping[Share, tuple[str, ...]] = field(default_factory=dict)  # of a year: "first quarter" is "1/4"
    last: tuple[str, ...] = ()  # beside a day or period: the one before
    next: tuple[str, ...] = ()
    this: tuple[str, ...] = ()
    early: tuple[str, ...] = ()  # the first third of a period
    middle: tuple[str, ...] = ()
    late: tuple[str, ...] = ()
    year_labels: tuple[str, ...] = ()  # before the digits of a year: "the year", or
    year_names: tuple[str, ...] = ()  # behind them
    openers: tuple[str, ...] = ()  # before a bare year or month: "in", "since"
    links: tuple[str, ...] = ()  # between the ends of a period: "from 21 to 23 July"
    of: tuple[str, ...] = ()  # between a day or month and what it is part of: "March *of the year* 2023"
    past: tuple[str, ...] = ()  # beside a length of time up to publication: "the *past* 24 hours"
    ago: tuple[str, ...] = ()  # before a length of time, or
    ago_after: tuple[str, ...] = ()  # behind it: "three days ago"
    other: tuple[str, ...] = ()  # behind that: counted from another event, "two days before the vote"
    false_friends: tuple[str, ...] = ()  # "the next day": dates nothing by itself
