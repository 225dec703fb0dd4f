"""Who held an office on a day: "the Russian defence minister" of 2023 and of 2025 are two people.

Only what is sure counts. A year instead of a day leaves that whole year open, and an office whose
end is not listed is known to be held up to the day on which the list was last checked.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import NamedTuple

from claims.lexicon.language import STRICT

End = date | int | None  # a day, or a year of which no day is known


@dataclass(frozen=True, slots=True)
class Office:
    """What a person speaks for, and from when to when, as far as that is known."""

    __pydantic_config__ = STRICT
    id: str  # an entry or a composed id such as "ru.defence"
    role: str | None = None  # the noun under which it is held, an id of institutions.toml: "minister"
    since: End = None  # the first day
    until: End = None  # the last day

    def held(self, day: date | None) -> bool:
        """Whether nothing says that the office was not held on `day`."""
        return day is None or (_first(self.since) or day) <= day <= (_last(self.until) or day)

    def surely_held(self, day: date, checked: date) -> bool:
        """Whether `day` lies between two known days; `checked` stands for an end that is not listed."""
        since, until = _last(self.since), _first(self.until) or checked
        return since is not None and since <= day <= until


class Term(NamedTuple):
    """One time in one office."""

    holder: str  # id of a person
    office: Office


Terms = Mapping[str, Sequence[Term]]  # by the id of the office


def read_terms(offices: Iterable[tuple[str, Office]]) -> Terms:
    """The terms of every office held under a known role, from pairs of a person's id and an office."""
    terms: dict[str, list[Term]] = defaultdict(list)
    for holder, office in offices:
        if office.role:
            terms[office.id].append(Term(holder, office))
    return terms


def find_term_faults(terms: Terms, leading: frozenset[str]) -> Iterator[str]:
    """Terms that end before they begin, and two people at once in a role that only one can have.

    `leading` are the ids of the roles that stand at the head of a body. Terms may share one day.
    """
    for identifier, found in terms.items():
        for term in found:
            first, last = _first(term.office.since), _last(term.office.until)
            if first and last and last < first:
                yield f"sources.toml, [{term.holder}]: office {identifier!r} ends before it begins; correct the days"
        for one, other in combinations((term for term in found if term.office.role in leading), 2):
            if one.office.role == other.office.role and overlap(one.office, other.office):
                yield f"sources.toml: {one.holder} and {other.holder} hold {identifier!r} at once; correct the days"


def overlap(one: Office, other: Office) -> bool:
    """Whether two terms surely share more than the day on which one followed the other."""
    since = max(_last(one.since) or date.max, _last(other.since) or date.max)
    until = min(_first(one.until) or date.max, _first(other.until) or date.max)
    return since < until


def _first(end: End) -> date | None:
    return date(end, 1, 1) if isinstance(end, int) else end


def _last(end: End) -> date | None:
    return date(end, 12, 31) if isinstance(end, int) else end
