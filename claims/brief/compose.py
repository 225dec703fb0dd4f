"""What stands in a brief: each chosen question with its accounts, every account with its footnote."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from claims import __version__
from claims.model import Claim, Correction, Issue, Status
from claims.rules import rules_version
from claims.tables import words
from claims.tables.accounts import Account, Accounts, Why, accounts
from claims.tables.articles import outlet, title
from claims.tables.history import Event, history
from claims.tables.numbers import charts
from claims.tables.project import Project, Quote, cited, day
from claims.tables.settle import Rule, settle


@dataclass(frozen=True, slots=True)
class Footnote:
    """Where words stand: enough to find them again in the very file."""

    number: int
    title: Quote
    outlet: Quote
    published: str
    url: str | None
    place: str  # "characters 477–512"
    sha256: str
    claim_id: str
    rule: str


@dataclass(frozen=True, slots=True)
class Statement:
    """One account with its footnote."""

    account: Account
    status: Status
    notes: tuple[str, ...]  # of the analyst
    footnote: int


@dataclass(frozen=True, slots=True)
class Section:
    """One question."""

    topic: str
    title: Quote
    origins: str
    statements: tuple[Statement, ...]
    whys: tuple[Why, ...]
    figures: str  # under the rule for numbers; "" when there are none


@dataclass(frozen=True, slots=True)
class Brief:
    """The whole document."""

    title: str
    made: str
    facts: tuple[tuple[str, str], ...]  # heading and words: program, rules, rule for numbers, how much is reviewed
    sections: tuple[Section, ...]
    articles: tuple[tuple[Quote, Quote, str, str], ...]  # title, outlet, day, hash
    limits: tuple[str, ...]
    events: tuple[Event, ...]
    footnotes: tuple[Footnote, ...]


def compose(
    project: Project,
    issues: Sequence[Issue],
    log: Iterable[Correction],
    rule: Rule,
    heading: str,
    today: date,
    user: str,
) -> Brief:
    """The brief on `issues`, in their order."""
    table = accounts(project, issues, {None, *project.sides})
    told = (account.claim_id for question in table.questions for cell in question.cells for account in cell)
    claims = [project.claims[id] for id in dict.fromkeys(told)]
    footnotes = {claim.id: _footnote(project, claim, number) for number, claim in enumerate(claims, 1)}
    cited_in = {claim.article_id for claim in claims}
    return Brief(
        title=heading,
        made=words.MADE.format(day=day(today), who=user),
        facts=_facts(project, rule),
        sections=_sections(project, table, issues, footnotes, rule),
        articles=tuple(
            (title(project, article), outlet(project, article), day(article.published), article.sha256)
            for article in project.articles.values()
            if article.id in cited_in
        ),
        limits=tuple(words.LIMITS),
        events=history(project, log),
        footnotes=tuple(footnotes.values()),
    )


def _facts(project: Project, rule: Rule) -> tuple[tuple[str, str], ...]:
    reviewed = sum(status != "unreviewed" for status in project.status.values())
    return (
        (words.PROGRAM, f"{words.PRODUCT} {__version__}"),
        (words.RULES_VERSION, rules_version()),
        (words.NUMBER_RULE, f"{words.NUMBER_RULES[rule]} {words.NEVER_SUMMED}"),
        (words.REVIEW, words.REVIEWED.format(done=reviewed, all=len(project.status))),
    )


def _sections(
    project: Project, table: Accounts, issues: Sequence[Issue], footnotes: Mapping[str, Footnote], rule: Rule
) -> tuple[Section, ...]:
    given = {chart.issue_id: chart.given for chart in charts(project, issues)}
    return tuple(
        Section(
            topic=question.topic,
            title=question.title,
            origins=question.origins,
            statements=tuple(
                Statement(
                    account,
                    project.status[account.claim_id],
                    _notes(project, account),
                    footnotes[account.claim_id].number,
                )
                for cell in question.cells
                for account in cell
            ),
            whys=question.whys,
            figures=settle(given.get(issue.id, ()), rule),
        )
        for question, issue in zip(table.questions, issues, strict=True)
    )


def _notes(project: Project, account: Account) -> tuple[str, ...]:
    return tuple(note.new["note"] for note in project.corrected.notes.get(account.claim_id, ()))


def _footnote(project: Project, claim: Claim, number: int) -> Footnote:
    article, span = project.articles[claim.article_id], cited(project, claim)
    return Footnote(
        number=number,
        title=title(project, article),
        outlet=outlet(project, article),
        published=day(article.published),
        url=article.url,
        place=words.CHARACTERS.format(start=span.start, stop=span.stop),
        sha256=article.sha256,
        claim_id=claim.id,
        rule=claim.rule,
    )
