"""Terms by which different voices name the same thing, as rows with counts and examples.

The screen looks at no more claims than it can in a second: in a large project at those of the questions
with most accounts, for there voices meet. A file that the command line writes looks at all.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from claims.lexicon.gazetteer import shown
from claims.model import Claim, Issue
from claims.tables import words
from claims.tables.accounts import Account, account, sorted_issues
from claims.tables.once import once_compared
from claims.tables.project import Lines, Project, Quote, in_language, title_of
from claims.wording import Term, Wording, find_wordings

_MOST_CLAIMS = 1_500  # that the screen looks at


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


def wording_rows(project: Project, issues: Iterable[Issue], claims: Iterable[Claim]) -> tuple[WordingRow, ...]:
    """The pairs of terms in these claims, the clearest first; `issues` say what is spoken about."""
    asked = {issue.id: issue for issue in issues}
    found = find_wordings(claims, project.articles, asked.values(), project.lexicon)
    return tuple(_row(project, wording, asked) for wording in found)


@once_compared
def shown_wordings(project: Project) -> tuple[WordingRow, ...]:
    """What the screen shows."""
    return wording_rows(project, sorted_issues(project), _looked_at(project))


def wording_note(project: Project) -> str | None:
    """How many of how many claims the screen looked at; None when it was all."""
    part, whole = len(_looked_at(project)), len(project.claims)
    return words.WORDING_PART.format(part=f"{part:,}", whole=f"{whole:,}") if part < whole else None


@once_compared
def _looked_at(project: Project) -> tuple[Claim, ...]:
    if len(project.claims) <= _MOST_CLAIMS:
        return tuple(project.claims.values())
    return most_discussed(project, _MOST_CLAIMS)


def most_discussed(project: Project, most: int) -> tuple[Claim, ...]:
    """At most so many claims, of the questions with most accounts; of the last question a part from all over it."""
    found: dict[str, Claim] = {}
    for issue in sorted(project.comparison.issues, key=lambda issue: -len(issue.claim_ids)):
        if len(found) == most:
            break
        new = [id for id in issue.claim_ids if id not in found]
        step = -(-len(new) // (most - len(found)))
        found.update((id, project.claims[id]) for id in new[:: max(step, 1)])
    return tuple(found.values())


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
    """The pairs in all claims for a file, one a line."""
    return _lines(wording_rows(project, issues, project.claims.values()))


def shown_wording_lines(project: Project) -> Lines:
    """The same of what the screen shows."""
    return _lines(shown_wordings(project))


def _lines(rows: Iterable[WordingRow]) -> Lines:
    sides = ("left", "right")
    parts = ("voice", "words", "count", "others", "example", "claim_id")
    header = ("language", "question", "alike", *(f"{side}_{part}" for side in sides for part in parts))
    return header, [dict(zip(header, _line(row), strict=True)) for row in rows]


def _line(row: WordingRow) -> tuple[str | int | None, ...]:
    cells = (*_told(row.left), *_told(row.right))
    return (row.left.words.language, row.question.text if row.question else None, row.alike, *cells)


def _told(cell: TermCell) -> tuple[str | int, ...]:
    first = cell.examples[0]
    return (cell.voice, cell.words.text, cell.count, cell.others, first.words.text, first.claim_id)
