"""The ledger of silences: for each question what each side does, speak, deny or stay silent, and in which way.

To decline a comment, to be unable to verify and never to be asked are three different things, and
none of them is a denial; so every side has a word for every question.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from claims.model import Act, Claim, Issue
from claims.tables.accounts import Account, account, by_voice, side_of
from claims.tables.project import Lines, Project, Quote, Side, title_of

Stand = Literal["denies", "says", "cannot verify", "no comment", "not in the loaded articles"]
STANDS: tuple[Stand, ...] = ("denies", "says", "cannot verify", "no comment", "not in the loaded articles")
_SILENCES: dict[Act, Stand] = {
    "cannot-verify": "cannot verify",
    "not-confirm": "cannot verify",
    "decline-to-comment": "no comment",
    "not-say": "no comment",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """What one side does about one question, with the accounts that show it; none when it is not heard."""

    stand: Stand
    accounts: tuple[Account, ...]


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One question: for each side its entries, of which there is at least one."""

    id: str
    topic: str  # "" when it has none
    title: Quote  # in the words of its claims
    entries: tuple[tuple[Entry, ...], ...]  # one tuple for each side of the ledger


@dataclass(frozen=True, slots=True)
class Ledger:
    """All questions against all sides that are heard anywhere."""

    sides: tuple[Side, ...]
    rows: tuple[LedgerRow, ...]


def stand_of(claim: Claim) -> Stand:
    """What a claim does: a silence of its own kind, a denial, else a statement."""
    if silence := _SILENCES.get(claim.act):
        return silence
    return "denies" if claim.stance.denied or claim.act == "deny" else "says"


def ledger(project: Project, issues: Iterable[Issue]) -> Ledger:
    """The ledger of `issues` in their order; a side with two voices may have two entries for one question."""
    issues = tuple(issues)
    sides = by_voice(project, issues)
    return Ledger(sides, tuple(_row(project, issue, sides) for issue in issues))


def _row(project: Project, issue: Issue, sides: tuple[Side, ...]) -> LedgerRow:
    heard: dict[str | None, dict[Stand, list[Account]]] = {side.id: {} for side in sides}
    for claim in (project.claims[id] for id in issue.claim_ids):
        entries = heard[side_of(project, claim).id]
        entries.setdefault(stand_of(claim), []).append(account(project, claim))
    topic, title = title_of(project, issue)
    return LedgerRow(issue.id, topic, title, tuple(_entries(heard[side.id]) for side in sides))


def _entries(heard: dict[Stand, list[Account]]) -> tuple[Entry, ...]:
    found = tuple(Entry(stand, tuple(heard[stand])) for stand in STANDS if stand in heard)
    return found or (Entry("not in the loaded articles", ()),)


def silence_lines(project: Project, issues: Iterable[Issue]) -> Lines:
    """The ledger for a file: one line a question, one column a side: "says (2); no comment"."""
    found = ledger(project, issues)
    header = ("question_id", "question", *(side.name for side in found.sides))
    return header, [dict(zip(header, _line(row), strict=True)) for row in found.rows]


def _line(row: LedgerRow) -> tuple[str, ...]:
    question = ": ".join(filter(None, (row.topic, row.title.text)))
    return (row.id, question, *("; ".join(map(_counted, entries)) for entries in row.entries))


def _counted(entry: Entry) -> str:
    return f"{entry.stand} ({len(entry.accounts)})" if len(entry.accounts) > 1 else entry.stand
