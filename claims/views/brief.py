"""Brief and method: chosen questions as a document to cite, the rule for numbers, the limits and the log."""

from datetime import date
from functools import partial
from itertools import islice

import streamlit as st

from claims.brief import Brief, as_docx, as_fragment, as_html, as_markdown, compose
from claims.store import user_name
from claims.tables import words
from claims.tables.accounts import relations_of, sorted_issues
from claims.tables.history import history as told
from claims.tables.project import Project, question_name
from claims.tables.settle import RULES
from claims.views import addressed, history, session, tongue
from claims.views.markup.log import log_table

FIRST = 5  # questions in a new brief
MOST = 500  # questions to choose from
EVENTS = 50  # lines of the log shown at once


def show(project: Project) -> None:
    """The whole screen."""
    head, back = st.columns([1, 2], gap="large", vertical_alignment="bottom")
    head.title(words.BRIEF, anchor=False)
    with back:
        history.show()
    if not project.claims:
        st.info(words.NOTHING_FOUND if project.articles else words.NOTHING_LOADED, icon=":material/info:")
        st.page_link("claims/views/articles.py", label=words.TO_ARTICLES, icon=":material/arrow_forward:")
    else:
        _brief(project)
    st.header(words.LOG, anchor=False)
    _log(project)


def _brief(project: Project) -> None:
    issues = sorted_issues(project)
    known = {issue.id: issue for issue in issues[:MOST]}
    choices, page = st.columns([1, 2], gap="large")
    with choices:
        heading = st.text_input(words.BRIEF_HEADING, words.BRIEF_TITLE, key="heading", bind="query-params")
        related = relations_of(project)
        first = list(islice((issue.id for issue in issues if issue.id in related), FIRST))
        chosen = st.multiselect(
            words.BRIEF_QUESTIONS,
            list(known),
            first,
            key="chosen",
            placeholder=words.CHOOSE,
            format_func=lambda id: question_name(project, known[id]),
        )
        if len(issues) > MOST:
            st.caption(words.BRIEF_MOST.format(most=MOST, all=f"{len(issues):,}"))
        rule = addressed.one(words.NUMBER_RULE, "rule", {rule: words.NUMBER_RULE_NAMES[rule] for rule in RULES})
        st.caption(f"{words.NUMBER_RULES[rule]} {words.NEVER_SUMMED}")
        if not chosen:
            st.info(words.BRIEF_FIRST, icon=":material/info:")
            return
        log = session.store().corrections()
        picked = [known[id] for id in chosen]
        brief = compose(project, picked, log, rule, heading or words.BRIEF_TITLE, date.today(), user_name())
        _downloads(brief)
    with page.container(border=True, key="brief"):
        st.html(as_fragment(brief, level=2))


def _downloads(brief: Brief) -> None:
    for label, name, write in (
        (words.MARKDOWN, "brief.md", as_markdown),
        (words.HTML, "brief.html", as_html),
        (words.DOCX, "brief.docx", as_docx),
    ):
        st.download_button(
            label, tongue.in_this_language(partial(write, brief)), name,
            on_click="ignore", icon=":material/download:", width="stretch",
        )  # fmt: skip


def _log(project: Project) -> None:
    events = told(project, session.store().corrections())
    if not events:
        st.caption(words.NO_LOG)
        return
    pages = -(-len(events) // EVENTS)
    first = (st.pagination(pages, key="log", bind="query-params") - 1) * EVENTS if pages > 1 else 0
    st.html(log_table(events[first : first + EVENTS]))


show(session.project())
