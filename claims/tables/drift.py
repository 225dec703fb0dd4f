"""How the account of one source changed: what it said to one question, the oldest first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from claims.model import Claim, Issue, Relation
from claims.tables.accounts import Account, account, relations_of, sorted_issues
from claims.tables.numbers import figure_words
from claims.tables.once import once_compared
from claims.tables.project import Lines, Project, Quote, source_key, title_of, who


@dataclass(frozen=True, slots=True)
class Step:
    """What the source said in one article."""

    day: date | None  # of the article; None when it is not known, and such steps come last
    account: Account
    figures: tuple[str, ...]  # "≥ 5 killed"
    superseded_by: str | None  # the claim of the same source with a later figure


@dataclass(frozen=True, slots=True)
class Drift:
    """One source on one question, from article to article."""

    issue_id: str
    topic: str
    title: Quote
    source: Quote
    steps: tuple[Step, ...]
    is_changed: bool  # a figure was superseded


def drifts(project: Project, issues: Iterable[Issue]) -> tuple[Drift, ...]:
    """Every source that speaks to one of `issues` on more than one day, or that changes its figure on one.

    Those that changed a figure come first; else in the order of `issues`.
    """
    relations = relations_of(project)
    found = [drift for issue in issues for drift in _of_issue(project, issue, relations.get(issue.id, []))]
    return tuple(sorted(found, key=lambda drift: not drift.is_changed))


@once_compared
def all_drifts(project: Project) -> tuple[Drift, ...]:
    """Those of all questions, what clashes first."""
    return drifts(project, sorted_issues(project))


def _of_issue(project: Project, issue: Issue, relations: Iterable[Relation]) -> Iterable[Drift]:
    later = {relation.right: relation.left for relation in relations if relation.kind == "updates" and relation.right}
    told: dict[str, list[Claim]] = {}
    for claim in (project.claims[id] for id in issue.claim_ids):
        if claim.content:
            told.setdefault(source_key(claim), []).append(claim)
    for claims in told.values():
        days = {project.articles[claim.article_id].published for claim in claims}
        if len(days) > 1 or any(claim.id in later for claim in claims):
            yield _drift(project, issue, claims, later)


def _drift(project: Project, issue: Issue, claims: list[Claim], later: dict[str, str]) -> Drift:
    topic, title = title_of(project, issue)
    steps = tuple(_step(project, claim, later.get(claim.id)) for claim in claims)
    return Drift(
        issue_id=issue.id,
        topic=topic,
        title=title,
        source=who(project, claims[0].article_id, claims[0].source),
        steps=tuple(sorted(steps, key=lambda step: step.day or date.max)),
        is_changed=any(step.superseded_by for step in steps),
    )


def _step(project: Project, claim: Claim, later: str | None) -> Step:
    return Step(
        day=project.articles[claim.article_id].published,
        account=account(project, claim),
        figures=tuple(figure_words(project, quantity) for quantity in claim.quantities),
        superseded_by=later,
    )


def drift_lines(project: Project, issues: Iterable[Issue]) -> Lines:
    """The drifts for a file: one line a step, those of one source and question together."""
    header = ("question_id", "question", "source", "published", "act", "words", "figures", "claim_id", "superseded_by")
    lines = (_line(drift, step) for drift in drifts(project, issues) for step in drift.steps)
    return header, [dict(zip(header, line, strict=True)) for line in lines]


def _line(drift: Drift, step: Step) -> tuple[str | None, ...]:
    day = step.day.isoformat() if step.day else None
    question = ": ".join(filter(None, (drift.topic, drift.title.text)))
    said = (step.account.act, step.account.words.text, "; ".join(step.figures))
    return (drift.issue_id, question, drift.source.text, day, *said, step.account.claim_id, step.superseded_by)
