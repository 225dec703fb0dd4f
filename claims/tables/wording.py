"""Terms by which different voices name the same thing, as rows with counts and examples."""

from collections.abc import Iterable
from dataclasses import dataclass

from claims.lexicon.gazetteer import shown
from claims.model import Issue
from claims.tables.accounts import Account, account, sorted_issues
from claims.tables.once import once_compared
from claims.tables.project import Lines, Project, Quote, in_language, title_of
from claims.wording import Term, Wording, find_wordings


@dataclass(frozen=True, slots=True)
class TermCell:
    """One term of one voice, with claims that have it."""

    words: Quote
    voice: str  # as it is shown
    count: int  # claims of this voice that have it
    others: int  # claims of all others that have it
    examples: tuple[Account, ...]


@dataclass(frozen=True, slots=True)
class WordingRow:
    """Two terms that may name the same thing."""

    left: TermCell
    right: TermCell
    question: Quote | None  # the one about which both are said most often
    alike: int  # how alike their surroundings are, in percent


def wording_rows(project: Project, issues: Iterable[Issue]) -> tuple[WordingRow, ...]:
    """The pairs of terms in the claims of the project, the clearest first; `issues` say what is spoken about."""
    asked = {issue.id: issue for issue in issues}
    found = find_wordings(project.claims.values(), project.articles, asked.values(), project.lexicon)
    return tuple(_row(project, wording, asked) for wording in found)


@once_compared
def all_wordings(project: Project) -> tuple[WordingRow, ...]:
    """Those of all questions."""
    return wording_rows(project, sorted_issues(project))


def _row(project: Project, wording: Wording, asked: dict[str, Issue]) -> WordingRow:
    question = title_of(project, asked[wording.issue_ids[0]])[1] if wording.issue_ids else None
    left, right = (_cell(project, term, wording.language) for term in (wording.left, wording.right))
    return WordingRow(left, right, question, round(100 * wording.alike))


def _cell(project: Project, term: Term, language: str) -> TermCell:
    examples = tuple(account(project, project.claims[id]) for id in term.claim_ids)
    words = in_language(project, term.words, language)
    return TermCell(words, _voice(project, term.voice), term.count, term.others, examples)


def _voice(project: Project, voice: str) -> str:
    """The name of a side or of a source; a composed or unknown one as its claims name it."""
    if voice in project.sides:
        return project.sides[voice].name
    entry = project.lexicon.gazetteer.entries.get(voice)
    return shown(entry) if entry else voice


def wording_lines(project: Project, issues: Iterable[Issue]) -> Lines:
    """The pairs for a file, one a line."""
    sides = ("left", "right")
    parts = ("voice", "words", "count", "others", "example", "claim_id")
    header = ("language", "question", "alike", *(f"{side}_{part}" for side in sides for part in parts))
    rows = (_line(row) for row in wording_rows(project, issues))
    return header, [dict(zip(header, row, strict=True)) for row in rows]


def _line(row: WordingRow) -> tuple[str | int | None, ...]:
    cells = (*_told(row.left), *_told(row.right))
    return (row.left.words.language, row.question.text if row.question else None, row.alike, *cells)


def _told(cell: TermCell) -> tuple[str | int, ...]:
    first = cell.examples[0]
    return (cell.voice, cell.words.text, cell.count, cell.others, first.words.text, first.claim_id)
