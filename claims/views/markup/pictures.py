"""What a picture shows, as a table."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape

from claims.tables import words
from claims.tables.citations import Link as Citation
from claims.tables.leads import Address
from claims.tables.overview import Counts
from claims.views.markup import parts
from claims.views.markup.parts import Link

SHOWN = 12  # claims of a line of the network that are opened one by one; the page Claims has all


def legend(places: Mapping[str, int]) -> str:
    """What each colour stands for, by the place in the palette."""
    entries = "".join(
        f'<li class="side-{parts.colour_class(place)}"><i class="dot" aria-hidden="true"></i>'
        f"<bdi>{escape(name)}</bdi></li>"
        for name, place in places.items()
        if name
    )
    return f'<ul class="legend">{entries}</ul>'


def counted_table(counts: Counts, address: Address) -> str:
    """Each row as it was counted; its number leads to what it counts."""
    *named, number = counts.columns
    lines = (
        f"<tr>{''.join(_cell(row[name]) for name in named)}<td>{_number(row[number], address(lead))}</td></tr>"
        for row, lead in zip(counts.rows, counts.leads, strict=True)
    )
    return _table([words.COUNT_COLUMNS[name] for name in counts.columns], "".join(lines), counts.title)


def citation_table(links: Iterable[Citation], link: Link, address: Address) -> str:
    """Each step from one to the next, with its claims: the number leads to all of them, the places to the first."""
    lines = "".join(_citation(each, link, address) for each in links)
    return _table(words.CITATION_COLUMNS, lines, words.CITATIONS)


def _citation(each: Citation, link: Link, address: Address) -> str:
    claims = " ".join(
        f'<a href="{escape(link(claim_id))}">{place}</a>' for place, claim_id in enumerate(each.claim_ids[:SHOWN], 1)
    )
    address_of_all = escape(address(each.lead))
    more = f' <a href="{address_of_all}">+{len(each.claim_ids) - SHOWN:,}</a>' if len(each.claim_ids) > SHOWN else ""
    return (
        f'<tr><th scope="row">{parts.name(each.start.name)}</th><td>{parts.name(each.stop.name)}</td>'
        f"<td>{_number(len(each.claim_ids), address(each.lead))}</td><td>{claims}{more}</td></tr>"
    )


def _number(value: str | int | None, address: str) -> str:
    return f'<a href="{escape(address)}">{parts.apart(f"{value:,}")}</a>'


def _table(header: Sequence[str], lines: str, label: str) -> str:
    heads = "".join(f'<th scope="col">{escape(name)}</th>' for name in header)
    return (
        f'<div class="scroll" role="region" tabindex="0" aria-label="{escape(label)}"><table class="figures">'
        f"<thead><tr>{heads}</tr></thead><tbody>{lines}</tbody></table></div>"
    )


def _cell(value: str | int | None) -> str:
    return f"<td><bdi>{escape(str(words.NO_DATE if value is None else value))}</bdi></td>"
