"""The log of corrections as a table."""

from collections.abc import Iterable
from html import escape

from claims.tables import words
from claims.tables.history import Event


def log_table(events: Iterable[Event]) -> str:
    """The events; what was taken back is struck out and says so."""
    heads = "".join(f'<th scope="col">{column}</th>' for column in words.LOG_COLUMNS)
    rows = "".join(map(_row, events))
    return (
        f'<div class="scroll" role="region" aria-label="{words.LOG}" tabindex="0"><table class="log">'
        f"<caption>{words.LOG_CAPTION}</caption><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _row(event: Event) -> str:
    did = escape(event.did) if event.holds else f"<s>{escape(event.did)}</s> ({words.TAKEN_BACK_MARK})"
    return (
        f'<tr><td class="count">{event.number}</td><td><bdi dir="ltr">{event.at}</bdi></td>'
        f"<td><bdi>{escape(event.who)}</bdi></td><td>{did}</td>"
        f"<td><bdi>{escape(event.on)}</bdi></td><td><bdi>{escape(event.change)}</bdi></td></tr>"
    )
