"""What is loaded, at a glance: who is cited when, what clashes, what each outlet carries."""

from functools import partial

import streamlit as st

from claims import pictures
from claims.tables import words
from claims.tables.overview import Counts, overview
from claims.tables.project import Project
from claims.views import pictures as drawn
from claims.views import session
from claims.views.markup.pictures import counted_table, legend


def show(project: Project) -> None:
    """The whole screen."""
    st.title(words.OVERVIEW, anchor=False)
    if not project.claims:
        st.info(words.NOTHING_FOUND if project.articles else words.NOTHING_LOADED, icon=":material/info:")
        st.page_link("claims/views/articles.py", label=words.TO_ARTICLES, icon=":material/arrow_forward:")
        return
    st.caption(words.OVERVIEW_LEAD)
    for counts in overview(project):
        st.header(counts.title, anchor=False)
        st.caption(f"{counts.help} {counts.summary}")
        if counts.rows:
            _drawn(counts)


def _drawn(counts: Counts) -> None:
    drawn.show(
        pictures.bars(counts, session.address),
        legend(counts.legend),
        "-".join(counts.columns[:2]),
        counts.summary,
        partial(counted_table, counts, session.address),
        partial(pictures.bars, counts),
        lambda: (counts.columns, list(counts.rows)),
    )


show(session.project())
