"""Accounts in words: the same said twice, passed on, or the same question answered with another emphasis.

Where the journalist says that accounts differ ("conflicting accounts", "in contrast"), those words
are evidence too.
"""

from claims.compare.marks import find_marks
from claims.compare.standing import Finding, Question, Standing, is_nested, other_sides, share
from claims.lexicon.slots import read_slot

_SHARED = 4  # telling words that two claims have in common when they say the same
_PART = 0.6  # of the shorter claim's telling words


def echoes(left: Standing, right: Standing, question: Question) -> Finding | None:
    """One origin: a claim is told inside the other, or the same source says the same elsewhere."""
    if is_nested(left, right) and left.is_telling and right.is_telling:
        inner, outer = sorted((left, right), key=lambda each: len(each.shows().span.text))
        if inner.name == outer.name:
            return None
        reason = f"{outer.name} passes on what {inner.name} says: one origin."
        return Finding("echoes", "origin", reason, (left.shows(), right.shows()))
    elsewhere = left.article.id != right.article.id or _relays(left) != _relays(right)
    if left.speaker != right.speaker or not elsewhere or not _says_the_same(left, right, question):
        return None
    reason = f"Both go back to {left.name}: one origin."
    return Finding("echoes", "origin", reason, (left.shows(), right.shows()))


def agrees(left: Standing, right: Standing, question: Question) -> Finding | None:
    """Two sources state the same, in much the same words."""
    if left.speaker == right.speaker or not _says_the_same(left, right, question):
        return None
    reason = f"{left.name} and {right.name} say the same in much the same words."
    return Finding("agrees", "content", reason, (left.shows(), right.shows()))


def diverges(left: Standing, right: Standing, question: Question) -> Finding | None:
    """Two sides answer one question with another emphasis, and the journalist sets them apart."""
    if not (left.is_telling and right.is_telling and other_sides(left, right)) or read_slot(question.issue.aspect):
        return None
    marks = find_marks(left, right, question)
    if not marks:
        return None
    quoted = ", ".join(f"“{mark.text}”" for mark in marks)
    reason = f"{left.name} and {right.name} tell it differently; the journalist says so: {quoted}."
    evidence = (left.shows(), right.shows(), *(left.shows(mark) for mark in marks))
    return Finding("divergent", "emphasis", reason, evidence)


def _relays(standing: Standing) -> tuple[str, ...]:
    return tuple(source.id or source.name or "" for source in standing.claim.via)


def _says_the_same(left: Standing, right: Standing, question: Question) -> bool:
    if read_slot(question.issue.aspect) or not (left.is_telling and right.is_telling):
        return False  # where figures answer, only figures are compared
    if left.is_denial != right.is_denial or left.negated != right.negated:
        return False
    shared, part = share(left, right)
    return shared >= _SHARED and part >= _PART and _match(left.figures, right.figures) and _begin_alike(left, right)


def _match(left: frozenset[str], right: frozenset[str]) -> bool:
    return not left or not right or bool(left & right)


def _begin_alike(left: Standing, right: Standing) -> bool:
    """Whether the same party comes first: "A shelled B" is not what "B shelled A" says."""
    return not left.parties or not right.parties or left.parties[0].id == right.parties[0].id
