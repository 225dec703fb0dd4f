"""Sources: who speaks under which words, on which side, how reliable; two spellings become one after a preview."""

from urllib.parse import urlencode

import streamlit as st

from claims.corrections import make
from claims.model import Correction
from claims.store import user_name
from claims.tables import words
from claims.tables.project import Project
from claims.tables.sources import SourceRow, changes, merge, own_side, search, sides, sources
from claims.views import history, session
from claims.views.markup import sources as markup

PAGE = 50  # sources shown at once


def show(project: Project) -> None:
    """The whole screen."""
    rows = sources(project)
    head, back = st.columns([2, 1], gap="medium", vertical_alignment="bottom")
    head.title(words.SOURCES, anchor=False)
    with back:
        history.show()
    if not rows:
        st.info(words.NO_SOURCES if project.articles else words.NOTHING_LOADED, icon=":material/info:")
        st.page_link("claims/views/articles.py", label=words.TO_ARTICLES, icon=":material/arrow_forward:")
        return
    table, card = st.columns([2, 1], gap="medium")
    opened = next((row for row in rows if row.key == st.query_params.get("who")), None)
    with table:
        _table(project, rows, opened)
    with card.container(key="source"):
        if opened:
            _one(project, rows, opened)
        else:
            st.info(words.CHOOSE_SOURCE, icon=":material/info:")


def _table(project: Project, rows: tuple[SourceRow, ...], opened: SourceRow | None) -> None:
    sought = st.text_input(words.SOURCE_SEARCH, key="sought", bind="query-params", icon=":material/search:") or ""
    found = search(project, rows, sought)
    if not found:
        st.info(words.NO_SOURCE_FOUND.format(sought=sought), icon=":material/search_off:")
        return
    pages = -(-len(found) // PAGE)
    first = (st.pagination(pages, key="sources", bind="query-params") - 1) * PAGE if pages > 1 else 0
    st.html(markup.sources_table(found[first : first + PAGE], _link, opened.key if opened else None))


def _link(key: str) -> str:
    kept = {name: st.query_params.get_all(name) for name in st.query_params if name != "who"}
    return "?" + urlencode({"who": key, **kept}, doseq=True)


def _one(project: Project, rows: tuple[SourceRow, ...], row: SourceRow) -> None:
    """The source that is open, with everything that can be changed about it."""
    st.html(markup.source(row))
    names = sides(project)
    st.session_state["side"] = row.side.id
    st.selectbox(words.SIDE, list(names), key="side", format_func=names.__getitem__, on_change=_set_side, args=(row,))
    with st.form("new-side", border=False, clear_on_submit=True):
        st.text_input(words.NEW_SIDE, key="side-name")
        st.form_submit_button(words.SET_SIDE, on_click=_new_side, args=(row,))
    st.session_state["letter"] = row.letter
    st.selectbox(
        words.RELIABILITY, list(words.LETTERS), key="letter", format_func=words.LETTERS.__getitem__,
        help=words.RELIABILITY_HELP, on_change=_grade, args=(row,),
    )  # fmt: skip
    with st.expander(words.MERGE, icon=":material/merge:"):
        _merge(project, rows, row)


def _merge(project: Project, rows: tuple[SourceRow, ...], row: SourceRow) -> None:
    others = {other.key: other for other in rows if other.key != row.key}
    chosen = st.selectbox(
        words.MERGE_INTO, list(others), index=None, placeholder=words.CHOOSE, key=f"into-{row.key}",
        format_func=lambda key: markup.choice(others[key].name, others[key].claims),
    )  # fmt: skip
    if chosen:
        corrections = merge(row, others[chosen], user_name())
        after = session.preview(corrections)
        questions = (len(project.comparison.issues), len(after.comparison.issues))
        st.html(markup.preview(changes(project, after), questions))
        st.button(
            words.APPLY_MERGE, on_click=_apply, args=(corrections, chosen), type="primary", icon=":material/merge:"
        )


def _apply(corrections: tuple[Correction, ...], key: str) -> None:
    for correction in corrections:
        session.store().log(correction)
    st.query_params["who"] = key
    history.did(words.MERGED)


def _set_side(row: SourceRow) -> None:
    _keep(make.side(row.key, user_name(), st.session_state["side"], None, row.side.id))


def _new_side(row: SourceRow) -> None:
    if name := st.session_state["side-name"].strip():
        _keep(make.side(row.key, user_name(), own_side(name), name, row.side.id))


def _grade(row: SourceRow) -> None:
    letter = st.session_state["letter"]
    _keep(make.grade(row.key, user_name(), letter=letter, old={"letter": row.letter}))


def _keep(correction: Correction) -> None:
    session.store().log(correction)
    history.did(words.DID[correction.verb])


show(session.project())
