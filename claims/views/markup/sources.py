"""The sources as a table, one source with its names, and what a merge would change."""

from collections.abc import Callable, Iterable
from html import escape

from claims.tables import words
from claims.tables.project import Quote
from claims.tables.sources import Change, SourceRow
from claims.views.markup import parts

SHOWN = 3  # aliases of a row


def sources_table(rows: Iterable[SourceRow], link: Callable[[str], str], opened: str | None) -> str:
    """The rows; `link` gives the address that opens a source."""
    heads = "".join(f'<th scope="col">{column}</th>' for column in words.SOURCE_COLUMNS)
    lines = "".join(_row(row, link, row.key == opened) for row in rows)
    return (
        f'<div class="scroll" role="region" aria-label="{words.SOURCES}" tabindex="0"><table class="sources">'
        f"<caption>{words.SOURCES_CAPTION}</caption><thead><tr>{heads}</tr></thead><tbody>{lines}</tbody></table></div>"
    )


def source(row: SourceRow) -> str:
    """What is known of one source."""
    aliases = "".join(f"<li>{parts.name(alias)} <span>×{count}</span></li>" for alias, count in row.aliases)
    lines = (
        (words.KIND, escape(row.kind)),
        (words.PARENT, escape(row.parent or "")),
        (words.SIDE, parts.side(row.side)),
    )
    facts = "".join(f"<dt>{label}</dt><dd>{value}</dd>" for label, value in lines if value)
    return (
        f'<div class="card"><h2>{parts.name(row.name)}</h2><dl>{facts}'
        f'<dt>{words.ALIASES}</dt><dd><ul class="aliases">{aliases}</ul></dd></dl></div>'
    )


def preview(changes: tuple[Change, ...], questions: tuple[int, int]) -> str:
    """What becomes of each claim, and of the number of questions."""
    heads = "".join(f'<th scope="col">{column}</th>' for column in words.CHANGE_COLUMNS)
    rows = "".join(_change(change) for change in changes)
    told = words.WILL_CHANGE.format(claims=words.counted(len(changes), "claim"))
    became = words.QUESTIONS_BECOME.format(before=questions[0], after=questions[1])
    return (
        f"<p><b>{told}.</b> {became if questions[0] != questions[1] else ''}</p>"
        f'<div class="scroll" role="region" aria-label="{words.CHANGES_CAPTION}" tabindex="0"><table class="changes">'
        f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def choice(name: Quote, claims: int) -> str:
    """A source in a list."""
    return f"{name.text} · {claims}"


def _row(row: SourceRow, link: Callable[[str], str], is_open: bool) -> str:
    aliases = "".join(f"<li>{parts.name(alias)}</li>" for alias, _ in row.aliases[:SHOWN])
    rest = len(row.aliases) - SHOWN
    more = f'<li class="place">{words.MORE_ALIASES.format(number=rest)}</li>' if rest > 0 else ""
    current = ' aria-current="true"' if is_open else ""
    return (
        f'<tr data-source="{escape(row.key)}"><th scope="row"><a href="{escape(link(row.key))}"{current}>'
        f"{parts.name(row.name)}</a></th><td>{parts.side(row.side)}</td><td>{escape(row.parent or '')}</td>"
        f'<td class="count">{row.claims}</td><td><ul class="aliases">{aliases}{more}</ul></td>'
        f'<td class="count">{row.letter}</td></tr>'
    )


def _change(change: Change) -> str:
    return (
        f'<tr data-claim="{escape(change.claim_id)}"><td {parts.tongue(change.words)}>{escape(change.words.text)}</td>'
        f"<td>{parts.name(change.before)}</td><td>{parts.name(change.after)}</td></tr>"
    )
