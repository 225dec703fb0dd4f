"""Who cites whom, drawn and listed."""

import streamlit as st

from claims import pictures
from claims.export import Row
from claims.tables import words
from claims.tables.citations import citations
from claims.tables.project import Project
from claims.views import pictures as drawn
from claims.views import session
from claims.views.markup.pictures import citation_table

PAGE = 50  # lines of the table


def show(project: Project) -> None:
    """The network from the outlets to the sources, and each of its lines with its claims."""
    links = citations(project)
    st.caption(words.CITATIONS_HELP)
    rows: list[Row] = [
        {"from": link.start.name.text, "to": link.stop.name.text, "claims": len(link.claim_ids),
         "claim_ids": " ".join(link.claim_ids)}
        for link in links
    ]  # fmt: skip
    table = citation_table(links[:PAGE], session.link, session.address)
    columns = ("from", "to", "claims", "claim_ids")
    shown = pictures.network(links, session.address)
    drawn.show(pictures.network(links), "citations", columns, rows, table, words.CITATIONS, shown)
