"""Leaves of many like findings those that tell a reader most.

Two sources that both speak at length meet in every pair of their statements, and of most pairs there
is no more to say than that they differ. So where two speakers only diverge, a statement is held against the one
of the other speaker that it has most words in common with; so are those of two articles that may contradict
each other. Figures, denials and silences are never folded, nor what the journalist sets apart: each of them
says something else.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from claims.compare.standing import Finding, Standing, share


class Found(NamedTuple):
    """A finding with the two claims it joins."""

    finding: Finding
    left: Standing
    right: Standing


def fold(found: Iterable[Found]) -> tuple[Found, ...]:
    """The findings in their order, without those of which one of the two has a nearer partner on the other side."""
    rated = [(each, _keys(each), _nearness(each) if _is_folded(each) else 0) for each in found]
    best: dict[tuple[str, str, str], int] = {}
    for _, keys, nearness in rated:
        for key in keys:
            best[key] = max(best.get(key, 0), nearness)
    return tuple(each for each, keys, nearness in rated if all(best[key] == nearness for key in keys))


def _is_folded(found: Found) -> bool:
    """Not where the journalist's own words set the two apart."""
    if found.finding.kind == "possible_conflict":
        return found.finding.aspect != "quantity" and found.left.article.id != found.right.article.id
    return found.finding.kind == "divergent" and len(found.finding.evidence) == 2


def _keys(found: Found) -> Sequence[tuple[str, str, str]]:
    """For either claim: how it stands, itself and the other speaker."""
    if not _is_folded(found):
        return ()
    kind, left, right = found.finding.kind, found.left, found.right
    return (kind, left.claim.id, right.speaker), (kind, right.claim.id, left.speaker)


def _nearness(found: Found) -> int:
    return share(found.left, found.right)[0]
