"""Which claims of a question are held against each other, so that a long question stays readable.

Within one article every claim meets those not far before it. Across articles an account that was
heard before, of the same source with the same figures or words, is only joined to the one before
it; a new account meets the last few of other sources, and the last of its own. So the cost grows
with the number of claims and not with its square.
"""

from collections.abc import Hashable, Iterator

from claims.compare.standing import Question, Standing
from claims.lexicon.slots import read_slot

_BACK = 30  # claims of the same article, looked back
_HEADS = 8  # accounts of other articles that a new account meets
_OF_ONE = 2  # of them, of one source
_SEEN = 40  # accounts looked through for them


def choose_pairs(question: Question) -> Iterator[tuple[Standing, Standing]]:
    """Earlier and later claims of the question that are compared."""
    heads: list[Standing] = []  # the first claim of every account
    last: dict[Hashable, Standing] = {}  # the last of each account
    for place, later in enumerate(question.standings):
        yield from ((earlier, later) for earlier in _of_article(question, place))
        account = _account(later, question)
        before = last.get(account)
        if before is not None and before.article.id != later.article.id:
            yield before, later
        elif before is None and later.is_telling:
            yield from ((earlier, later) for earlier in _meet(later, heads))
            heads.append(later)
        last[account] = later


def _of_article(question: Question, place: int) -> Iterator[Standing]:
    later = question.standings[place]
    for earlier in question.standings[max(0, place - _BACK) : place]:
        if earlier.article.id == later.article.id:
            yield earlier


def _account(standing: Standing, question: Question) -> Hashable:
    """What tells accounts apart: who gives it, and its figures or words."""
    slot = read_slot(question.issue.aspect)
    figures = frozenset((each.unit, each.role, each.low, each.high) for each in standing.claim.quantities)
    told = figures if slot and figures else standing.roots
    return standing.speaker, standing.claim.act, standing.is_negative, told


def _meet(later: Standing, heads: list[Standing]) -> list[Standing]:
    """The last accounts of other articles, in order; few of any one source, and the last of the own."""
    counts: dict[str, int] = {}
    found: list[Standing] = []
    for earlier in heads[: -_SEEN - 1 : -1]:
        if earlier.article.id == later.article.id or len(found) >= _HEADS:
            continue
        counts[earlier.speaker] = counts.get(earlier.speaker, 0) + 1
        if counts[earlier.speaker] <= _OF_ONE:
            found.append(earlier)
    own = next((earlier for earlier in heads[: -_SEEN - 1 : -1] if earlier.speaker == later.speaker), None)
    if own and own not in found and own.article.id != later.article.id:
        found.append(own)
    return found[::-1]
