"""Where a part of a picture leads: to a page of the dashboard with filters in its address."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from claims.model import RelationKind

Filters = tuple[tuple[str, tuple[str, ...]], ...]  # by name of the address the keys of the values


@dataclass(frozen=True, slots=True)
class Lead:
    """A page, by its name in the address, and its filters."""

    page: str
    filters: Filters


Address = Callable[[Lead], str]  # of a page with its filters


def to_claims(**filters: Iterable[str]) -> Lead:
    """The claims that have one of the values of each filter; a filter without values lets all through."""
    chosen = ((name, tuple(values)) for name, values in filters.items())
    return Lead("claims", tuple((name, values) for name, values in chosen if values))


def to_question(id: str) -> Lead:
    """The accounts to one question, side by side."""
    return Lead("compare", (("question", (id,)),))


def to_questions(kind: RelationKind) -> Lead:
    """The questions with this relation between two of their accounts."""
    return Lead("compare", (("relation", (kind,)),))
