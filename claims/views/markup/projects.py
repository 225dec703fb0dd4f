"""What a verification found, in words."""

from collections.abc import Iterable
from dataclasses import asdict
from html import escape

from claims.tables import words
from claims.workspace import Verification


def verification(found: Verification) -> str:
    """What was looked at, and what is wrong; else that nothing is."""
    looked = words.VERIFIED.format_map(asdict(found))
    faults = _list(found.faults, "fault") or f"<p><b>{escape(words.ALL_WHOLE)}</b></p>"
    changed = _list(found.changed_files, "changed_file")
    return f'<div class="verified" role="status"><p>{escape(looked)}</p>{faults}{changed}</div>'


def _list(found: Iterable[str], noun: str) -> str:
    lines = [f"<li><bdi>{escape(told)}</bdi></li>" for told in found]
    head = escape(words.counted(len(lines), noun))
    return f"<p><b>{head}</b></p><ul>{''.join(lines)}</ul>" if lines else ""
