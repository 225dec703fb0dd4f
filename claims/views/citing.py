"""Who cites whom, drawn and listed."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from claims import pictures
from claims.tables import words
from claims.tables.citations import Link, citations
from claims.tables.project import Lines, Project
from claims.views import pictures as drawn
from claims.views import session
from claims.views.markup.pictures import citation_table, legend

PAGE = 50  # lines of the table shown at once


def show(project: Project) -> None:
    """The network from the outlets to the sources, and each of its lines with its claims."""
    links = citations(project)
    st.caption(words.CITATIONS_HELP)
    drawn.show(
        pictures.network(links, session.address),
        legend(pictures.drawn_sides(links)),
        "citations",
        words.CITATIONS,
        partial(_table, links),
        partial(pictures.network, links),
        partial(_lines, links),
    )


def _table(links: Sequence[Link]) -> str:
    """The lines of the page that is open."""
    pages = -(-len(links) // PAGE)
    first = (st.pagination(pages, key="links", bind="query-params") - 1) * PAGE if pages > 1 else 0
    return citation_table(links[first : first + PAGE], session.link, session.address)


def _lines(links: Sequence[Link]) -> Lines:
    rows: list[dict[str, str | int | None]] = [
        {"from": link.start.name.text, "to": link.stop.name.text, "claims": len(link.claim_ids),
         "claim_ids": " ".join(link.claim_ids)}
        for link in links
    ]  # fmt: skip
    return ("from", "to", "claims", "claim_ids"), rows
