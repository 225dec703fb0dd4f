"""Who is held responsible: the party a claim names first, and whether others name another one."""

from claims.compare.standing import Finding, Question, Standing, other_sides, share
from claims.model import because

_RESPONSIBILITY = "responsibility"
_SHARED = 3  # telling words in common of two accusations of one deed


def rebuts(left: Standing, right: Standing, question: Question) -> Finding | None:
    """`left` names another responsible party than `right`, which has named the side of `left`."""
    named = _two_named(left, right, question)
    if named is None or not other_sides(left, right):
        return None
    mine, theirs = named
    if mine == theirs or theirs != left.claim.source.side or _speak_of_two_deeds(left, right):
        return None
    reason = because("names_other_party", party=_name(theirs, question), other_party=_name(mine, question))
    return Finding("rebuts", _RESPONSIBILITY, reason, (left.shows(), right.shows()))


def holds_same(left: Standing, right: Standing, question: Question) -> Finding | None:
    """Both claims hold the same party responsible, another than their own side."""
    named = _two_named(left, right, question)
    if named is None or named[0] != named[1] or left.speaker == right.speaker:
        return None
    if named[0] in (left.claim.source.side, right.claim.source.side):
        return None
    reason = because("names_same_party", party=_name(named[0], question))
    return Finding("agrees", _RESPONSIBILITY, reason, (left.shows(), right.shows()))


def _speak_of_two_deeds(left: Standing, right: Standing) -> bool:
    """Whether two who accuse each other hardly mean one deed: few words in common, or other numbers."""
    if left.figures and right.figures and not left.figures & right.figures:
        return True
    return left.claim.act == right.claim.act == "accuse" and share(left, right)[0] < _SHARED


def _two_named(left: Standing, right: Standing, question: Question) -> tuple[str, str] | None:
    """The sides that the two claims hold responsible; None when either says nothing plain."""
    if question.issue.aspect != _RESPONSIBILITY or any(_RESPONSIBILITY not in each.topics for each in (left, right)):
        return None
    mine, theirs = _named(left), _named(right)
    return (mine, theirs) if mine and theirs else None


def _named(standing: Standing) -> str | None:
    """The side of the first party the content names; None for none, where it may be negated, or for "each other"."""
    if not standing.parties or standing.negation.stands or standing.is_denial or not standing.is_telling:
        return None
    if standing.speaks_of_other:
        return None
    return standing.parties[0].side


def _name(side: str, question: Question) -> str:
    known = question.lexicon.gazetteer.sides.get(side)
    return known.name if known else side
