"""Reads lengths of time that are counted from the day of publication: "3 days ago", "the past 24 hours"."""

import re

from claims.lexicon.numerals import read_number
from claims.model import Bound
from claims.moments.days import Days, ago, stretch
from claims.moments.page import Dated, Page

_TENTHS = 10  # "about" is one of them either way

Length = tuple[int, str, float, float | None]  # the token after it, its unit, least and greatest size (None when open)


def read_past(page: Page, place: int) -> Dated | None:
    """ "the past 24 hours", "the last three days": from so long ago up to the day of publication.

    "Last year" is the year before, and "the last two days of the campaign" are not reckoned from today.
    """
    opened = page.dates.find("past", page.row.forms, place)
    start = place + opened.length if opened else place
    length = _read_length(page, start) if opened else _read_definite(page, place)
    if length is None:
        return None
    stop, unit, low, high = length
    closed = 0 if opened else page.list_at("past", stop)
    if opened:
        single = stop == start + 1 and page.list_at("last", place) > 0
        if single or page.counting.has("of", page.row.forms, stop):
            return None
    elif not closed:
        return None
    since = ago(page.published, unit, low, high) if page.published and high is not None else None
    days = stretch(since.first, page.published) if since else None
    return Dated(place, stop + closed, opened.skipped if opened else 0, days)


def _read_definite(page: Page, place: int) -> Length | None:
    """A length whose number and noun have the article: "the 24 hours", in either order; "the two days" in one word."""
    counting, forms = page.counting, page.row.forms
    if not counting.article:
        return None
    number = _definite_number(page, place)
    found = counting.at(counting.counted, forms, number[1] if number else place, article=True)
    if found is None or found[1][0].unit not in counting.periods:
        return None
    stop, noun = (number[1] if number else place) + found[0].length, found[1][0]
    if number is None and not found[0].skipped:
        return None
    if number is None and noun.number != "two":
        number = _definite_number(page, stop)
        if number is None:
            return None
        stop = number[1]
    size = number[0] if number else 2.0
    return stop, noun.unit, size, size


def _definite_number(page: Page, place: int) -> tuple[float, int] | None:
    """A number with the article at `place`, and the token after it."""
    counting, forms = page.counting, page.row.forms
    if place >= len(forms):
        return None
    if forms[place] == counting.article and place + 1 < len(forms) and re.fullmatch(r"\d{1,4}", forms[place + 1]):
        return float(forms[place + 1]), place + 2
    digits = re.fullmatch(re.escape(counting.article) + r"(\d{1,4})", forms[place])
    if digits:
        return float(digits[1]), place + 1
    word = counting.at(counting.first, forms, place, article=True)
    if word is None or not word[0].skipped or word[1].kind != "value":
        return None
    return word[1].low, place + word[0].length


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


def _read_length(page: Page, place: int) -> Length | None:
    """A length of time."""
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
