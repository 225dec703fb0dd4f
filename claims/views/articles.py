"""The loaded articles: three ways in, what was read of each, what was not understood."""

import streamlit as st

from claims.corrections.make import set_date
from claims.store import user_name
from claims.tables import words
from claims.tables.articles import ArticleRow, article_rows
from claims.tables.project import Project
from claims.views import adding, projects, renewing, session
from claims.views.markup import articles as markup

PAGE = 20  # articles shown at once


def show(project: Project) -> None:
    """The whole screen."""
    head, place = st.columns([3, 1], vertical_alignment="bottom")
    head.title(words.ARTICLES, anchor=False)
    with place.container(horizontal=True, horizontal_alignment="right"):
        projects.show()
    if not project.articles:
        st.html(markup.welcome())
    renewing.show()
    _refused()
    with st.expander(words.ADD, expanded=not project.articles, icon=":material/add:"):
        adding.show()
    pages = -(-len(project.readings) // PAGE)
    first = (st.pagination(pages, key="list", bind="query-params") - 1) * PAGE if pages > 1 else 0
    for row in article_rows(project, project.readings[first : first + PAGE], session.copies()):
        _article(row)


def _refused() -> None:
    rejections = session.store().rejections()
    if rejections:
        with st.container(border=True, key="refused"):
            st.html(markup.rejections(rejections))
            st.button(words.DISMISS, on_click=session.store().clear_rejections, icon=":material/done_all:")


def _article(row: ArticleRow) -> None:
    with st.container(border=True, key=f"article-{row.id}"):
        text, buttons = st.columns([2, 1], vertical_alignment="top")
        text.html(markup.article(row))
        with buttons.container(horizontal=True, horizontal_alignment="right", vertical_alignment="center"):
            st.page_link(
                "claims/views/review.py", label=words.REVIEW, icon=":material/fact_check:",
                query_params={"article": row.id},
            )  # fmt: skip
            with st.popover(words.SET_DATE, icon=":material/event:", type="tertiary"):
                key = f"day-{row.id}"
                st.date_input(
                    words.PUBLISHED, row.published, key=key, on_change=_set_day, args=(row.id, key), format=adding.DAY
                )
            with st.popover(words.REMOVE, icon=":material/delete:", type="tertiary"):
                st.caption(words.REMOVE_HELP)
                st.button(words.REMOVE, f"remove-{row.id}", on_click=session.store().remove_article, args=(row.id,))
        if row.doubts:
            with st.expander(words.counted(len(row.doubts), "doubts"), icon=":material/help:"):
                st.html(markup.doubts(row.doubts))


def _set_day(id: str, key: str) -> None:
    article = session.project().articles[id]
    session.store().log(set_date(article, user_name(), adding.as_day(st.session_state[key])))


show(session.project())
