"""The loaded articles: three ways in, what was read of each, what was not understood."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import streamlit as st

from claims.ingest import read_bytes, read_paths
from claims.model import Article, Rejection
from claims.tables import words
from claims.tables.articles import ArticleRow, article_rows
from claims.tables.project import Project
from claims.views import session
from claims.views.markup import articles as markup

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
EXAMPLE = {SEEDS / "austin-belousov-call.ar.txt": date(2024, 6, 26)}  # file: the day it appeared
ENDINGS = ["txt", "jsonl"]
DAY = "YYYY-MM-DD"  # how a day is typed
PAGE = 20  # articles shown at once


def show(project: Project) -> None:
    """The whole screen."""
    st.title(words.ARTICLES, anchor=False)
    if not project.articles:
        st.html(markup.welcome())
    _said_before()
    _refused()
    with st.expander(words.ADD, expanded=not project.articles, icon=":material/add:"):
        _ways_in()
    rows = article_rows(project)
    pages = -(-len(rows) // PAGE)
    first = (st.pagination(pages, key="page", bind="query-params") - 1) * PAGE if pages > 1 else 0
    for row in rows[first : first + PAGE]:
        _article(row)


def _ways_in() -> None:
    example, upload, paste = st.columns(3, gap="large")
    with example:
        st.header(words.EXAMPLE, anchor=False)
        st.caption(words.EXAMPLE_HELP)
        if st.button(words.LOAD_EXAMPLE, type="primary", icon=":material/play_arrow:", width="stretch"):
            for path, published in EXAMPLE.items():
                _take(read_paths([path], published=published))
            st.switch_page("claims/views/compare.py")
    with upload:
        _upload()
    with paste:
        _paste()


def _upload() -> None:
    st.header(words.UPLOAD, anchor=False)
    with st.form("upload", clear_on_submit=True, border=False):
        files = st.file_uploader(words.FILES, type=None, accept_multiple_files=True, key="files")
        published = st.date_input(words.PUBLISHED, value=None, format=DAY, key="upload-day")
        if st.form_submit_button(words.READ_FILES, width="stretch"):
            found = [read_bytes(file.name, file.getvalue(), published=_day(published)) for file in files]
            _take(article for articles in found for article in articles)
            st.rerun()


def _paste() -> None:
    st.header(words.PASTE, anchor=False)
    with st.form("paste", clear_on_submit=True, border=False):
        text = st.text_area(words.TEXT, key="text", height=120)
        published = st.date_input(words.PUBLISHED, value=None, format=DAY, key="paste-day")
        if st.form_submit_button(words.READ_TEXT, width="stretch"):
            _take(read_bytes(words.PASTED, text.encode(), published=_day(published)))
            st.rerun()


def _take(found: Iterable[Article | Rejection]) -> None:
    """Keeps and reads what became an article; keeps of the rest the reason."""
    found = tuple(found)
    added = [entry for entry in found if isinstance(entry, Article) and session.store().add_article(entry)]
    for entry in found:
        if entry not in added:
            session.store().add_rejection(_refusal(entry))
    bar = st.progress(0.0)
    for place, article in enumerate(added, 1):
        bar.progress(place / len(added), words.READING.format(place=place, all=len(added)))
        session.read(article)
    bar.empty()
    st.session_state["said"] = words.ADDED.format(articles=words.counted(len(added), "article"))


def _refusal(entry: Article | Rejection) -> Rejection:
    return entry if isinstance(entry, Rejection) else Rejection(entry.origin or entry.id, words.DUPLICATE)


def _day(value: object) -> date | None:
    return value if isinstance(value, date) else None


def _said_before() -> None:
    """What the last action did; said once."""
    if said := st.session_state.pop("said", None):
        st.toast(said, icon=":material/check:")


def _refused() -> None:
    rejections = session.store().rejections()
    if rejections:
        with st.container(border=True, key="refused"):
            st.html(markup.rejections(rejections))
            st.button(words.DISMISS, on_click=session.store().clear_rejections, icon=":material/done_all:")


def _article(row: ArticleRow) -> None:
    with st.container(border=True, key=f"article-{row.id}"):
        text, buttons = st.columns([3, 1], vertical_alignment="top")
        text.html(markup.article(row))
        with buttons.container(horizontal=True, horizontal_alignment="right"):
            with st.popover(words.SET_DATE, icon=":material/event:", type="tertiary"):
                key = f"day-{row.id}"
                st.date_input(
                    words.PUBLISHED, row.published, key=key, on_change=_set_day, args=(row.id, key), format=DAY
                )
            remove = session.store().remove_article
            icon = ":material/delete:"
            st.button(words.REMOVE, f"remove-{row.id}", on_click=remove, args=(row.id,), icon=icon, type="tertiary")
        if row.doubts:
            with st.expander(words.counted(len(row.doubts), *words.DOUBTS), icon=":material/help:"):
                st.html(markup.doubts(row.doubts))


def _set_day(id: str, key: str) -> None:
    session.store().set_published(id, _day(st.session_state[key]))


show(session.project())
