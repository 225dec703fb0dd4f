"""What a picture shows, as a table."""

from collections.abc import Iterable, Sequence
from html import escape

from claims.export import Row
from claims.tables import words
from claims.tables.citations import Link as Citation
from claims.views.markup import parts
from claims.views.markup.parts import Link

SHOWN = 12  # claims that a line of the network opens; the page Claims has all


def counted_table(header: Sequence[str], rows: Iterable[Row], label: str) -> str:
    """Each row as it was counted."""
    lines = "".join(f"<tr>{''.join(_cell(row[name]) for name in header)}</tr>" for row in rows)
    return _table([words.COUNT_COLUMNS[name] for name in header], lines, label)


def citation_table(links: Iterable[Citation], link: Link) -> str:
    """Each step from one to the next, with its claims."""
    lines = "".join(_citation(each, link) for each in links)
    return _table(words.CITATION_COLUMNS, lines, words.CITATIONS)


def _citation(each: Citation, link: Link) -> str:
    claims = " ".join(
        f'<a href="{escape(link(claim_id))}">{place}</a>' for place, claim_id in enumerate(each.claim_ids[:SHOWN], 1)
    )
    more = " …" if len(each.claim_ids) > SHOWN else ""
    return (
        f'<tr><th scope="row">{parts.name(each.start.name)}</th><td>{parts.name(each.stop.name)}</td>'
        f"<td>{parts.apart(f'{len(each.claim_ids):,}')}</td><td>{claims}{more}</td></tr>"
    )


def _table(header: Sequence[str], lines: str, label: str) -> str:
    heads = "".join(f'<th scope="col">{escape(name)}</th>' for name in header)
    return (
        f'<div class="scroll" role="region" tabindex="0" aria-label="{escape(label)}"><table class="figures">'
        f"<thead><tr>{heads}</tr></thead><tbody>{lines}</tbody></table></div>"
    )


def _cell(value: str | int | None) -> str:
    return f"<td><bdi>{escape(str(words.NO_DATE if value is None else value))}</bdi></td>"
