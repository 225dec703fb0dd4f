"""Tables that are made once: opening a page again makes nothing anew that has not changed.

What is made of a comparison stays while claims are confirmed, for that changes neither claims nor questions.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar
from weakref import ref

from claims.tables import words
from claims.tables.project import Project

Table = TypeVar("Table")
_KEPT: dict[int, tuple[ref[Any], dict[tuple[str, str], Any]]] = {}  # by the id of a record that is alive


def once(make: Callable[[Project], Table]) -> Callable[[Project], Table]:
    """The same table, made once for a project; for what rests on the analyst's decisions, too."""
    return _kept_with(lambda project: project, make)


def once_compared(make: Callable[[Project], Table]) -> Callable[[Project], Table]:
    """The same table, made once for a comparison; for what rests on claims, questions and relations alone."""
    return _kept_with(lambda project: project.comparison, make)


def _kept_with(subject: Callable[[Project], object], make: Callable[[Project], Table]) -> Callable[[Project], Table]:
    name = f"{make.__module__}.{make.__qualname__}"

    @wraps(make)
    def made(project: Project) -> Table:
        kept = _tables_of(subject(project))
        key = name, words.spoken().code  # a table holds words of the screen
        if key not in kept:
            kept[key] = make(project)
        table: Table = kept[key]
        return table

    return made


def _tables_of(record: object) -> dict[tuple[str, str], Any]:
    known = _KEPT.get(id(record))
    if known is None or known[0]() is not record:
        place = id(record)
        known = _KEPT[place] = (ref(record, lambda _: _KEPT.pop(place, None)), {})
    return known[1]
