"""The analyst's questions: renamed, merged, split, with claims moved between them."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from operator import lt
from typing import Any

from claims.model import Correction, Issue

VERBS = ("rename", "merge", "split", "move")  # what is decided on questions


def questions(issues: Iterable[Issue], corrections: Iterable[Correction], places: Mapping[str, int]) -> list[Issue]:
    """The questions as the analyst has them; `places` gives the order of the claims."""
    current = list(issues)
    for correction in corrections:
        current = _apply(correction, current)
    ordered = (_order(issue, places) for issue in current)
    return [issue for issue in ordered if issue.claim_ids]


def _order(issue: Issue, places: Mapping[str, int]) -> Issue:
    """The question with the claims that are still there, in their order; the same where nothing changes."""
    at = [places.get(id, -1) for id in issue.claim_ids]
    if all(map(lt, (-1, *at), at)):
        return issue
    kept = {id for id in issue.claim_ids if id in places}
    return replace(issue, claim_ids=tuple(sorted(kept, key=places.__getitem__)))


def find_issue(id: str | None, claim_ids: Iterable[str], issues: Sequence[Issue]) -> Issue | None:
    """The question with this id, else the one that has more than half of its claims."""
    claim_ids = set(claim_ids)
    best = max(issues, key=lambda issue: (issue.id == id, len(claim_ids & set(issue.claim_ids))), default=None)
    if best is None or best.id == id or 2 * len(claim_ids & set(best.claim_ids)) > len(claim_ids):
        return best
    return None


def _apply(correction: Correction, issues: list[Issue]) -> list[Issue]:
    if correction.verb == "move":
        return _move(correction, issues)
    if correction.verb not in ("rename", "merge", "split"):
        return issues
    issue = find_issue(correction.target, correction.old.get("claims", ()), issues)
    if issue is None:
        return issues
    if correction.verb == "rename":
        return _swap(issues, issue, replace(issue, title=correction.new["title"]))
    return _merge(issue, correction.new, issues) if correction.verb == "merge" else _split(issue, correction, issues)


def _merge(issue: Issue, new: Mapping[str, Any], issues: list[Issue]) -> list[Issue]:
    found = [find_issue(other["id"], other["claims"], issues) for other in new["questions"]]
    others = [other for other in found if other and other is not issue]
    whole = replace(issue, claim_ids=(*issue.claim_ids, *(id for other in others for id in other.claim_ids)))
    return [each for each in _swap(issues, issue, whole) if each not in others]


def _split(issue: Issue, correction: Correction, issues: list[Issue]) -> list[Issue]:
    chosen = tuple(id for id in issue.claim_ids if id in correction.new["claims"])
    rest = tuple(id for id in issue.claim_ids if id not in chosen)
    if not chosen or not rest:
        return issues
    id = hashlib.sha256(f"{issue.id}\n{chosen[0]}".encode()).hexdigest()[:16]
    apart = replace(issue, id=id, title=correction.new.get("title") or issue.title, claim_ids=chosen)
    place = issues.index(issue)
    return [*issues[:place], replace(issue, claim_ids=rest), apart, *issues[place + 1 :]]


def _move(correction: Correction, issues: list[Issue]) -> list[Issue]:
    id, to = str(correction.target), correction.new.get("question")
    target = find_issue(to["id"], to["claims"], issues) if to else None
    if to and target is None:
        return issues
    moved = []
    for issue in issues:
        kept = tuple(claim_id for claim_id in issue.claim_ids if claim_id != id)
        claim_ids = (*kept, id) if issue is target else kept
        moved += [issue if claim_ids == issue.claim_ids else replace(issue, claim_ids=claim_ids)] if claim_ids else []
    return moved


def _swap(issues: list[Issue], old: Issue, new: Issue) -> list[Issue]:
    return [new if each is old else each for each in issues]
