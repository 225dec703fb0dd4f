"""The words around a date, the records to look them up in, and small things all readers ask for."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from claims.lexicon.counting import Counting
from claims.lexicon.dates import Dates
from claims.moments.days import Days, Shift, year_of
from claims.text import Row

_YEARS = range(1900, 2101)  # four digits that may be a year without the word for it
STEPS: Mapping[Shift, int] = {"last": -1, "next": 1, "this": 0}


class Dated(NamedTuple):
    """A date as written; `days` is None when it is not known which days are meant."""

    start: int  # the first token
    stop: int  # the token after the last one
    skipped: int  # letters before the date in its first token
    days: Days | None


@dataclass(frozen=True, slots=True)
class Page:
    """A row of words and the day on which they were published."""

    row: Row
    dates: Dates
    counting: Counting
    published: date | None

    def may_begin(self, place: int) -> bool:
        """Whether it is worth while to look for a date at `place`."""
        form = self.row.forms[place]
        if self.dates.may_begin(form):
            return True
        article = self.counting.article
        if article and form.startswith(article) and self.counting.counted.begins(form[len(article) :]):
            return True
        tables = (self.counting.first, self.counting.counted) if self.dates.calendar.ago_after else ()
        return any(table.begins(form) for table in tables)

    def list_at(self, name: str, place: int) -> int:
        """How many words from `place` make a phrase of the list `name`, nothing written before it."""
        hit = self.dates.find(name, self.row.forms, place)
        return hit.length if hit and not hit.skipped else 0

    def shift(self, place: int) -> tuple[Shift | None, int]:
        """ "last", "next" or "this" at `place`, and the token after it."""
        for name in STEPS:
            length = self.list_at(name, place)
            if length:
                return name, place + length
        return None, place

    def mark(self, place: int, marks: str) -> bool:
        return place < len(self.row.forms) and self.row.forms[place] in marks

    def number(self, place: int, highest: int) -> tuple[int, int] | None:
        """Digits at `place` up to `highest`, and how many letters are written before them."""
        if not 0 <= place < len(self.row.forms):
            return None
        found = re.fullmatch(r"([^\W\d]*)(\d{1,4})", self.row.forms[place])
        if not found or found[1] not in ("", *self.dates.before) or not 0 < int(found[2]) <= highest:
            return None
        return int(found[2]), len(found[1])

    def bare_year(self, place: int) -> int | None:
        """Four digits that may be a year, neither a count of things nor part of a longer number."""
        found = self.number(place, _YEARS[-1])
        if found is None or found[0] not in _YEARS or self._is_tied(place):
            return None
        named = self.list_at("year_names", place + 1) > 0
        if not named and self.counting.at(self.counting.counted, self.row.forms, place + 1) is not None:
            return None
        return found[0]

    def _is_tied(self, place: int) -> bool:
        """Whether a mark ties the digits to further ones: "2,014.5"."""
        forms = self.row.forms
        tied = self.row.touches(place) and place + 2 < len(forms) and self.row.touches(place + 1)
        return tied and forms[place + 1] in ".,:٫٬" and forms[place + 2].isdigit()


def labelled_year(page: Page, place: int) -> Dated | None:
    """ "the year 2014" at `place`."""
    hit = page.dates.find("year_labels", page.row.forms, place)
    if hit is None:
        return None
    found = page.number(place + hit.length, 9999)
    if found is None or found[1] or found[0] < 1000:
        return None
    return Dated(place, place + hit.length + 1, hit.skipped, year_of(found[0]))
