"""Says how the claims of a question stand to each other, why, and by which words of the articles.

Two claims are shown to each rule in turn, either way round; the first rule that answers decides.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping

from claims.compare.accounts import affirms, agrees, copies, diverges, echoes, holds_alike, tells_otherwise
from claims.compare.blame import holds_same, rebuts
from claims.compare.elsewhere import names_other_day, names_other_place
from claims.compare.figures import compare_counts, compare_figures
from claims.compare.folding import Found, fold
from claims.compare.opposed import (
    answers_accuser,
    denies_opposite,
    names_each_other,
    names_other_actor,
    names_other_cause,
    says_no,
    says_opposite,
)
from claims.compare.pairing import choose_pairs
from claims.compare.reading import Accounts
from claims.compare.silence import calls_untrue, denies, keeps_silent
from claims.compare.standing import Finding, Question, Standing
from claims.lexicon import Lexicon
from claims.model import Article, Claim, Issue, Reason, Relation, because

__all__ = ["Accounts", "compare_accounts", "compare_claims"]

RULES: tuple[Callable[[Standing, Standing, Question], Finding | None], ...] = (
    keeps_silent,
    denies_opposite,
    calls_untrue,
    denies,
    copies,
    compare_figures,
    rebuts,
    holds_same,
    compare_counts,
    names_other_cause,
    names_other_actor,
    says_opposite,
    names_other_place,
    names_other_day,
    echoes,
    agrees,
    affirms,
    answers_accuser,
    names_each_other,
    diverges,
    says_no,
    holds_alike,
    tells_otherwise,
)
# What they find does not depend on which claim is shown first.
EITHER_WAY = {copies, holds_same, names_other_cause, names_other_actor, says_opposite, names_other_place,
              names_other_day, echoes, agrees, names_each_other, diverges, holds_alike, tells_otherwise}  # fmt: skip
_WAYS = tuple((rule, rule in EITHER_WAY) for rule in RULES)


def _relate(question: Question) -> Iterator[Relation]:
    """The relations of the question's claims, like ones folded."""
    pairs = (_find(earlier, later, question) for earlier, later in choose_pairs(question))
    for found in fold(found for found in pairs if found):
        yield _relation(found.finding, found.left, found.right, question)


def _find(earlier: Standing, later: Standing, question: Question) -> Found | None:
    for rule, either_way in _WAYS:
        if finding := rule(earlier, later, question):
            return Found(finding, earlier, later)
        if not either_way and (finding := rule(later, earlier, question)):
            return Found(finding, later, earlier)
    return None


def _relation(finding: Finding, left: Standing, right: Standing | None, question: Question) -> Relation:
    sides = (left.claim.source.side, right.claim.source.side if right else None)
    other = right.claim.id if right else None
    named = f"{question.issue.id}\n{left.claim.id}\n{other or ''}\n{finding.kind}"
    return Relation(
        id=hashlib.sha256(named.encode()).hexdigest()[:16],
        issue_id=question.issue.id,
        left=left.claim.id,
        right=other,
        kind=finding.kind,
        aspect=finding.aspect,
        reason=Reason(finding.reason.sentence, (*finding.reason.places, *_names(left, right))),
        evidence=finding.evidence,
        inside_side=sides[0] is not None and sides[0] == sides[1],
    )


def _names(left: Standing, right: Standing | None) -> Iterator[tuple[str, str]]:
    yield "left", left.name
    if right:
        yield "right", right.name


def _single(question: Question) -> Relation | None:
    """That one source alone speaks to the question; those who keep silent do not count."""
    telling = [standing for standing in question.standings if standing.is_telling]
    if len({standing.speaker for standing in telling}) != 1:
        return None
    first = telling[0]
    reason = because("only_one")
    return _relation(Finding("single_sided", "coverage", reason, (first.shows(),)), first, None, question)


def compare_claims(
    issues: Iterable[Issue], claims: Iterable[Claim], articles: Mapping[str, Article], lexicon: Lexicon
) -> tuple[Relation, ...]:
    """The relations within each of `issues`, in their order and that of their claims.

    `claims` are all those of the articles that have a part in them.
    """
    return compare_accounts(issues, Accounts(claims, articles, lexicon))


def compare_accounts(issues: Iterable[Issue], accounts: Accounts) -> tuple[Relation, ...]:
    """The same with `accounts` that may have been read before."""
    relations: list[Relation | None] = []
    for question in map(accounts.question, issues):
        relations += _relate(question)
        relations.append(_single(question))
    return tuple(relation for relation in relations if relation)
