"""Says how the claims of a question stand to each other, why, and by which words of the articles.

Two claims are shown to each rule in turn, either way round; the first rule that answers decides.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping

from claims.compare.accounts import affirms, agrees, copies, diverges, echoes, holds_alike, tells_otherwise
from claims.compare.asked import Asked
from claims.compare.blame import holds_same, rebuts
from claims.compare.elsewhere import names_other_day, names_other_place
from claims.compare.figures import compare_counts, compare_figures
from claims.compare.folding import Found, fold
from claims.compare.marks import read_marks
from claims.compare.opposed import (
    answers_accuser,
    names_each_other,
    names_other_actor,
    names_other_cause,
    says_no,
    says_opposite,
)
from claims.compare.pairing import choose_pairs
from claims.compare.silence import calls_untrue, denies, keeps_silent
from claims.compare.standing import Finding, Mark, Question, Standing, find_worn, stand
from claims.compare.turns import roots_of
from claims.lexicon import Lexicon
from claims.lexicon.parties import read_tellers
from claims.lexicon.topics import Disaster, Finder, Topic, find_disaster, read_finder
from claims.model import Article, Claim, Issue, Reason, Relation, because

__all__ = ["compare_claims"]

RULES: tuple[Callable[[Standing, Standing, Question], Finding | None], ...] = (
    keeps_silent,
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
_WAYS = tuple((rule, 1 if rule in EITHER_WAY else 2) for rule in RULES)


def _relate(question: Question) -> Iterator[Relation]:
    """The relations of the question's claims, like ones folded."""
    pairs = (_find(earlier, later, question) for earlier, later in choose_pairs(question))
    for found in fold(found for found in pairs if found):
        yield _relation(found.finding, found.left, found.right, question)


def _find(earlier: Standing, later: Standing, question: Question) -> Found | None:
    both = ((earlier, later), (later, earlier))
    for rule, ways in _WAYS:
        for left, right in both[:ways]:
            finding = rule(left, right, question)
            if finding:
                return Found(finding, left, right)
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
    question_of = _read_questions(claims, articles, lexicon)
    relations: list[Relation | None] = []
    for question in map(question_of, issues):
        relations += _relate(question)
        relations.append(_single(question))
    return tuple(relation for relation in relations if relation)


def _read_finders(topics: Iterable[Topic | Disaster], lexicon: Lexicon) -> dict[str, Finder]:
    """What finds `topics` in a text, by the code of its language."""
    return {code: read_finder(topics, language, lexicon.stems[code]) for code, language in lexicon.languages.items()}


def _read_questions(
    claims: Iterable[Claim], articles: Mapping[str, Article], lexicon: Lexicon
) -> Callable[[Issue], Question]:
    """What makes an issue ready to be compared."""
    tellers = read_tellers(lexicon.stems, lexicon.names, lexicon.gazetteer)
    finders = _read_finders(lexicon.topics.topic, lexicon)
    disasters = _read_finders(lexicon.topics.disaster, lexicon)
    by_id = {claim.id: claim for claim in claims}
    by_article: dict[str, list[Claim]] = {}
    for claim in by_id.values():
        by_article.setdefault(claim.article_id, []).append(claim)

    def read(claim_id: str) -> Standing:
        article = articles[by_id[claim_id].article_id]
        return stand(by_id[claim_id], article, tellers[article.language], finders[article.language], lexicon)

    def roots(claim: Claim) -> frozenset[str]:
        """Those of a claim that need not stand in a question."""
        if claim.id in standings or claim.content is None:
            return standings[claim.id].roots
        teller = tellers[articles[claim.article_id].language]
        return roots_of(teller.words(claim.content.text), teller)

    def mark(article_id: str) -> tuple[Mark, ...]:
        article, code = articles[article_id], articles[article_id].language
        return read_marks(article, lexicon.grammars[code], tellers[code], finders[code])

    standings, marks = Asked(read), Asked(mark)
    struck = Asked(lambda article_id: find_disaster(articles[article_id], disasters[articles[article_id].language]))
    worn = Asked(lambda article_id: find_worn([roots(claim) for claim in by_article[article_id]]))

    def question(issue: Issue) -> Question:
        places = {claim: place for place, claim in enumerate(issue.claim_ids)}
        standing = tuple(standings[claim] for claim in issue.claim_ids)
        return Question(issue, standing, places, marks, struck, worn, lexicon)

    return question
