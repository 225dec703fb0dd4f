"""The ledger of silences, the changes of accounts and the pairs of terms, as accessible HTML."""

from collections.abc import Iterable
from html import escape

from claims.tables import words
from claims.tables.drift import Drift, Step
from claims.tables.project import Side
from claims.tables.silences import Entry, Ledger, LedgerRow
from claims.tables.wording import TermCell, WordingRow
from claims.views.markup import parts
from claims.views.markup.parts import Link


def ledger_table(ledger: Ledger, link: Link) -> str:
    """Questions down, sides across; each cell says what the side does and opens to show it."""
    heads = "".join(_head(parts.side(side)) for side in ledger.sides)
    rows = "".join(_ledger_row(row, ledger.sides, link) for row in ledger.rows)
    return _table(words.SILENCES, _head(words.QUESTION) + heads, rows, "ledger")


def drift(drift: Drift, link: Link) -> str:
    """One source on one question, the oldest account first."""
    steps = "".join(_step(step, link) for step in drift.steps)
    return (
        f'<section class="chart"><h2>{parts.name(drift.source)}</h2>'
        f"<p>{parts.question(drift.topic, drift.title)}</p><ol>{steps}</ol></section>"
    )


def wording_table(rows: Iterable[WordingRow], link: Link) -> str:
    """Two terms a row, each with its voice, its counts and examples."""
    lines = "".join(
        f'<tr role="row">{_term(row.left, link)}{_term(row.right, link)}'
        f'<td role="cell">{_question(row)}</td><td role="cell">{parts.apart(f"{row.alike} %")}</td></tr>'
        for row in rows
    )
    heads = (words.TERM, words.OTHER_TERM, words.SAID_ABOUT, words.ALIKE)
    return _table(words.WORDING, "".join(map(_head, heads)), lines)


def _table(caption: str, heads: str, rows: str, kind: str = "") -> str:
    return (
        f'<div class="scroll" role="region" aria-label="{escape(caption)}" tabindex="0">'
        f'<table class="accounts {kind}" role="table"><caption>{escape(caption)}</caption>'
        f'<thead role="rowgroup"><tr role="row">{heads}</tr></thead><tbody role="rowgroup">{rows}</tbody></table></div>'
    )


def _head(shown: str) -> str:
    return f'<th scope="col" role="columnheader">{shown}</th>'


def _ledger_row(row: LedgerRow, sides: Iterable[Side], link: Link) -> str:
    cells = "".join(_ledger_cell(side, cell, link) for side, cell in zip(sides, row.entries, strict=True))
    title = parts.question(row.topic, row.title)
    return f'<tr role="row"><th scope="row" role="rowheader" class="question">{title}</th>{cells}</tr>'


def _ledger_cell(side: Side, entries: tuple[Entry, ...], link: Link) -> str:
    """What one side does; its name stands there for narrow screens, which have no heads."""
    kind = f"side-{parts.side_class(side)}" if any(entry.accounts for entry in entries) else "absent"
    told = "".join(_entry(entry, link) for entry in entries)
    return f'<td role="cell" class="{kind}"><span class="label">{escape(side.name)}</span>{told}</td>'


def _entry(entry: Entry, link: Link) -> str:
    if not entry.accounts:
        return f"<span>{escape(words.STANDS[entry.stand])}</span>"
    count = f" ({len(entry.accounts)})" if len(entry.accounts) > 1 else ""
    told = "".join(f"{parts.head(account)}{parts.said(account, link)}" for account in entry.accounts)
    return f"<details><summary>{escape(words.STANDS[entry.stand])}{count}</summary>{told}</details>"


def _step(step: Step, link: Link) -> str:
    figures = " ".join(f'<span class="badge chain">{parts.figures(figure)}</span>' for figure in step.figures)
    old = f" {parts.badge(words.SUPERSEDED, 'silence')}" if step.superseded_by else ""
    return f"<li>{parts.head(step.account)}{figures}{old}{parts.said(step.account, link)}</li>"


def _term(cell: TermCell, link: Link) -> str:
    counts = words.TERM_COUNTS.format(voice=cell.voice, count=cell.count, others=cell.others)
    told = "".join(f"{parts.head(account)}{parts.said(account, link)}" for account in cell.examples)
    return (
        f'<td role="cell"><span class="title" {parts.tongue(cell.words)}>{escape(cell.words.text)}</span>'
        f"<span>{escape(counts)}</span><details><summary>{words.EXAMPLES}</summary>{told}</details></td>"
    )


def _question(row: WordingRow) -> str:
    return parts.question("", row.question) if row.question else ""
