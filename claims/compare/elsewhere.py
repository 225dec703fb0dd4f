"""The same told of another place or another day: if both mean one event, they contradict each other.

Only statements in the same words are held against each other, "the fire began on the third floor"
and "the fire began in the next building"; two strikes on two days are two strikes.
"""

from claims.compare.opposed import may_oppose
from claims.compare.standing import Finding, Question, Standing, begin_alike, of_other_days, share
from claims.model import because

_SAME = 2  # telling words in common of what is told of two places
_SAME_PART = 0.75  # of the shorter one
_ALL = 3  # telling words in common of what is told of two days
_ALL_PART = 0.8  # of the longer claim


def names_other_place(left: Standing, right: Standing, question: Question) -> Finding | None:
    """Both say where the same happened, and not at one place."""
    one, other = left.where, right.where
    if one is None or other is None or not _may_differ(left, right) or one.roots & other.roots:
        return None
    shared = len(one.effect & other.effect)
    if shared < _SAME or shared < _SAME_PART * min(len(one.effect), len(other.effect)):
        return None
    reason = because("other_place", one=one.words.text, other=other.words.text)
    return Finding("possible_conflict", "place", reason, (left.shows(), right.shows()))


def names_other_day(left: Standing, right: Standing, question: Question) -> Finding | None:
    """Both tell the same of two days."""
    if not _may_differ(left, right) or not of_other_days(left, right):
        return None
    shared, _ = share(left, right)
    if shared < _ALL or shared < _ALL_PART * max(len(left.roots), len(right.roots)):
        return None
    reason = because("other_day")
    days = tuple(each.shows(each.claim.moments[0].span) for each in (left, right))
    return Finding("possible_conflict", "time", reason, days)


def _may_differ(left: Standing, right: Standing) -> bool:
    if left.is_negative or right.is_negative or "accuse" in (left.claim.act, right.claim.act):
        return False
    return may_oppose(left, right) and begin_alike(left, right) and not _counts(left, right)


def _counts(left: Standing, right: Standing) -> bool:
    """Whether either gives figures: of two places they are no contradiction."""
    return bool(left.claim.quantities or right.claim.quantities)
