"""Earlier mentions that a definite noun such as "the ministry" may go back to, and which of them fit it."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from claims.lexicon.gazetteer import Gazetteer, Head
from claims.resolve.compose import Body
from claims.resolve.describe import country_of
from claims.resolve.phrase import Part

BACK = 200  # mentions that a definite noun looks back over


class Candidate(NamedTuple):
    """An earlier mention that a definite noun may go back to."""

    start: int
    id: str
    kind: str | None
    role: str | None  # id of the role noun, when a person speaks
    speaker: str | None
    speaks: bool  # it is the source of an attribution
    noun: str | None = None  # id of the noun with which it begins as written: "agency"
    name: str | None = None  # English, of an id that is in no file


def role_of(head: Head | None) -> str | None:
    """The id of a noun for somebody who speaks for a body; None for other nouns."""
    return head.id if head and head.kind == "role" else None


def rank_of(head: Head | None, identifier: str | None) -> str | None:
    """The role under which a person holds an office; one for all nouns for whoever leads it.

    A minister does not lead the government that he is of.
    """
    if head and head.leads and head.plain != (identifier or "").partition(".")[2]:
        return "leads"
    return role_of(head)


def last(candidates: Sequence[Candidate], before: int) -> Sequence[Candidate]:
    """The candidates not far before a place; `candidates` are in the order of the text."""
    stop = bisect_left(candidates, before, key=lambda candidate: candidate.start)
    return candidates[max(0, stop - BACK) : stop]


def runs(parts: Sequence[Part]) -> Iterable[list[Part]]:
    """Stretches of known parts with no mark and no unknown word between them."""
    run: list[Part] = []
    for part in parts:
        if part.kind in ("mark", "word", "relative", "appointed", "title"):
            if run:
                yield run
            run = []
        else:
            run.append(part)
    if run:
        yield run


def completes(candidate: Candidate, body: Body, gazetteer: Gazetteer) -> bool:
    """Whether the candidate has the country, and the role, field, office or kind, that the noun asks for."""
    office = candidate.id.partition(".")[2]
    head = body.head
    if head and head.kind == "counterpart":
        return bool(candidate.role and office) and candidate.id != f"{body.country}.{office}"
    if candidate.id == body.id or (body.country and country_of(candidate.id, gazetteer) != body.country):
        return False
    if head and head.kind == "role" and candidate.role != head.id:
        return False
    if body.field:
        return office == body.field
    if head is None or head.kind == "role":
        return head is not None
    if head.office:
        return office == head.office
    return head.id == candidate.noun or candidate.kind in (head.body, *head.back_to)
