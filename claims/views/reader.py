"""Shows one claim in its article, above whatever screen is open."""

import streamlit as st

from claims.tables import words
from claims.tables.articles import passage, title
from claims.tables.claims import rows
from claims.tables.project import Project
from claims.tables.why import steps
from claims.views.markup import parts
from claims.views.markup import reader as markup


def show(project: Project, claim_id: str) -> None:
    """The original with the claim highlighted, and the claim's card beside it."""
    claim = project.claims.get(claim_id)
    if claim is None:
        st.warning(words.NO_SUCH_CLAIM, icon=":material/search_off:")
        st.button(words.CLOSE, on_click=_close, key="close-claim")
        return
    with st.container(border=True, key="reader"):
        head, close = st.columns([4, 1], vertical_alignment="top")
        head.html(f"<h2>{parts.name(title(project, project.articles[claim.article_id]))}</h2>")
        with close.container(horizontal=True, horizontal_alignment="right"):
            st.button(words.CLOSE, on_click=_close, key="close-claim", icon=":material/close:", type="tertiary")
        text, card = st.columns([2, 1], gap="medium")
        whole = text.toggle(words.WHOLE_ARTICLE, key="whole-article")
        text.html(markup.original(passage(project, claim, whole=whole)))
        card.html(markup.card(rows(project, [claim])[0], steps(project, claim)))


def _close() -> None:
    st.query_params.pop("claim", None)
