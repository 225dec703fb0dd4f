"""Shows one claim in its article, above whatever screen is open; closed, it leads back to where it was opened."""

from pathlib import Path

import streamlit as st

from claims.tables import words
from claims.tables.articles import passage, title
from claims.tables.claims import rows
from claims.tables.project import Project
from claims.tables.why import steps
from claims.views.markup import parts
from claims.views.markup import reader as markup

_back = st.components.v2.component(
    "back", js=Path(__file__).with_suffix(".js").read_text(encoding="utf-8"), isolate_styles=False
)


def show(project: Project, claim_id: str) -> None:
    """The original with the claim highlighted, and the claim's card beside it."""
    claim = project.claims.get(claim_id)
    if claim is None:
        st.warning(words.NO_SUCH_CLAIM, icon=":material/search_off:")
        st.button(words.CLOSE, on_click=_close, key="close-claim")
        return
    with st.container(border=True, key="reader"):
        head, buttons = st.columns([3, 1], vertical_alignment="top")
        head.html(f"<h2>{parts.name(title(project, project.articles[claim.article_id]))}</h2>")
        with buttons.container(horizontal=True, horizontal_alignment="right", vertical_alignment="center"):
            st.page_link(
                "claims/views/review.py", label=words.REVIEW, icon=":material/fact_check:",
                query_params={"claim": claim_id},
            )  # fmt: skip
            st.button(words.CLOSE, on_click=_close, key="close-claim", icon=":material/close:", type="tertiary")
        text, card = st.columns([2, 1], gap="medium")
        whole = text.toggle(words.WHOLE_ARTICLE, key="whole-article")
        text.html(markup.original(passage(project, claim, whole=whole)))
        card.html(markup.card(rows(project, [claim])[0], steps(project, claim)))


def lead_back() -> None:
    """After a claim was closed, once: the link that opened it comes into sight and has the focus."""
    if claim_id := st.session_state.pop("closed", None):
        with st.container(key="way-back"):
            _back(key="back", data={"claim": claim_id})


def _close() -> None:
    st.session_state["closed"] = st.query_params.pop("claim", None)
