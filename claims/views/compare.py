"""The comparison: who says what to each question, figures on one axis, changes, silences, terms."""

from collections.abc import Sequence
from functools import partial

import streamlit as st
from streamlit.elements.lib.mutable_tab_container import TabContainer

from claims.model import Issue
from claims.pictures import intervals
from claims.tables import words
from claims.tables.accounts import (
    accounts,
    headline,
    is_folded_at_first,
    relations_of,
    sorted_issues,
    speaking_sides,
    totals,
)
from claims.tables.drift import all_drifts, drift_lines
from claims.tables.numbers import charts, figure_lines, with_figures
from claims.tables.project import Project
from claims.tables.settle import RULES, settle
from claims.tables.silences import ledger, silence_lines
from claims.tables.wording import shown_wording_lines, shown_wordings, wording_note
from claims.views import addressed, citing, picking, questions, session, taking
from claims.views import pictures as drawn
from claims.views.markup import ledgers, numbers, parts
from claims.views.markup.accounts import accounts_table, headline_strip

PAGE = 20  # questions shown at once


def show(project: Project) -> None:
    """The whole screen."""
    if not project.claims:
        st.title(words.COMPARE, anchor=False)
        st.info(words.NOTHING_FOUND if project.articles else words.NOTHING_LOADED, icon=":material/info:")
        st.page_link("claims/views/articles.py", label=words.TO_ARTICLES, icon=":material/arrow_forward:")
        return
    st.html(headline_strip(totals(project), headline(project), session.address))
    sides = speaking_sides(project)
    if len(sides) == 1:
        st.info(words.ONE_SIDE.format(side=sides[0].name), icon=":material/info:")
    views = {
        "accounts": (words.ACCOUNTS, _accounts),
        "numbers": (words.NUMBERS, _numbers),
        "timeline": (words.TIMELINE, _timeline),
        "silences": (words.SILENCES, _silences),
        "wording": (words.WORDING, _wording),
        "citations": (words.CITATIONS, _citations),
    }
    labels = {name: label for name, (label, _) in views.items()}
    for (_, view), tab in zip(views.values(), _tabs(labels), strict=True):
        with tab:
            view(project, is_open=bool(tab.open))


def _tabs(labels: dict[str, str]) -> Sequence[TabContainer]:
    """The tabs; the one that is open stands in the address by a name that no language changes."""
    asked, key = st.query_params.get("view"), f"view-{words.spoken().code}"
    if key not in st.session_state:
        st.session_state[key] = labels.get(asked or "", words.ACCOUNTS)
    tabs = st.tabs(list(labels.values()), key=key, on_change="rerun")
    opened = next(name for name, label in labels.items() if label == st.session_state[key])
    if opened != (asked or "accounts"):
        st.query_params["view"] = opened
    return tabs


def _accounts(project: Project, is_open: bool) -> None:
    sides = {side.key: side for side in speaking_sides(project)}
    opened = addressed.several(
        st.pills,
        words.OPEN_SIDES,
        "open",
        {key: side.name for key, side in sides.items()},
        [] if is_folded_at_first(project) else sides,
        selection_mode="multi",
    )
    if not is_open:  # the choice above stays in the address
        return
    every = sorted_issues(project)
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="table-tools"):
        issues = _asked(project, every)
        with st.popover(words.CHANGE_QUESTIONS, icon=":material/edit:", type="tertiary"):
            questions.show(project, every)
        with st.popover(words.SIGNS_HELP, icon=":material/help:", type="tertiary"):
            st.html(parts.signs_help())
        first = _page(len(issues), "questions") * PAGE
    table = accounts(project, issues[first : first + PAGE], {sides[key].id for key in opened})
    st.html(accounts_table(table, session.link))
    taking.show(project, "accounts", words.ACCOUNTS, partial(taking.accounts, project))
    taking.show(project, "relations", words.RELATIONS_HEAD, partial(taking.relations, project))


def _asked(project: Project, issues: tuple[Issue, ...]) -> tuple[Issue, ...]:
    """The questions that the address asks for, with a way back to all; all of them when it asks for none there is."""
    params, related = st.query_params, relations_of(project)
    if "question" in params:
        asked = tuple(issue for issue in issues if issue.id == params["question"])
    elif kind := params.get("relation"):
        asked = tuple(issue for issue in issues if any(each.kind == kind for each in related.get(issue.id, ())))
    else:
        return issues
    if not asked:
        _ask_for_all()
        return issues
    st.markdown(words.SOME_QUESTIONS.format(shown=f"{len(asked):,}", all=f"{len(issues):,}"), width="content")
    st.button(words.ALL_QUESTIONS, on_click=_ask_for_all, icon=":material/filter_alt_off:", type="tertiary")
    return asked


def _ask_for_all() -> None:
    for name in ("question", "relation"):
        st.query_params.pop(name, None)


def _signs_help() -> None:
    with st.expander(words.SIGNS_HELP, icon=":material/help:"):
        st.html(parts.signs_help())


def _numbers(project: Project, is_open: bool) -> None:
    if not is_open:
        return
    issues = with_figures(project)
    if not issues:
        st.info(words.NO_NUMBERS, icon=":material/info:")
        return
    rule = addressed.one(words.NUMBER_RULE, "rule", {rule: words.NUMBER_RULE_NAMES[rule] for rule in RULES})
    st.caption(f"{words.NUMBER_RULES[rule]} {words.NEVER_SUMMED} {words.ARROW}")
    first = _page(len(issues), "figures") * PAGE
    shown = issues[first : first + PAGE]
    for place, (issue, chart) in enumerate(zip(shown, charts(project, shown), strict=True), first + 1):
        st.html(numbers.chart(chart, settle(chart.given, rule), session.link))
        drawn.offer(f"figures-{place}", partial(intervals, chart), partial(figure_lines, project, [issue], rule))
        if rule == "chosen":
            picking.show(project, chart)
    taking.show(project, "figures", words.FIGURES, partial(figure_lines, project, issues, rule))
    _signs_help()


def _citations(project: Project, is_open: bool) -> None:
    if is_open:
        citing.show(project)


def _timeline(project: Project, is_open: bool) -> None:
    if not is_open:
        return
    found = all_drifts(project)
    st.caption(words.TIMELINE_RULE)
    if not found:
        st.info(words.NO_TIMELINE, icon=":material/info:")
        return
    first = _page(len(found), "changes") * PAGE
    for drift in found[first : first + PAGE]:
        st.html(ledgers.drift(drift, session.link))
    taking.show(project, "drift", words.TIMELINE, partial(drift_lines, project, sorted_issues(project)))


def _silences(project: Project, is_open: bool) -> None:
    if not is_open:
        return
    issues = sorted_issues(project)
    first = _page(len(issues), "ledger") * PAGE
    st.caption(words.SILENCES_RULE)
    st.html(ledgers.ledger_table(ledger(project, issues[first : first + PAGE]), session.link))
    taking.show(project, "silences", words.SILENCES, partial(silence_lines, project, issues))


def _wording(project: Project, is_open: bool) -> None:
    if not is_open:
        return
    found = shown_wordings(project)
    st.caption(" ".join(filter(None, (words.WORDING_RULE, wording_note(project)))))
    if not found:
        st.info(words.NO_WORDING, icon=":material/info:")
        return
    first = _page(len(found), "terms") * PAGE
    st.html(ledgers.wording_table(found[first : first + PAGE], session.link))
    taking.show(project, "wording", words.WORDING, partial(shown_wording_lines, project))


def _page(count: int, key: str) -> int:
    """The page that is open, from 0."""
    pages = -(-count // PAGE)
    return st.pagination(pages, key=key, bind="query-params") - 1 if pages > 1 else 0


show(session.project())
