"""All claims: filter, search, open in the article, download exactly the filtered rows."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import get_args

import streamlit as st

from claims import export
from claims.corrections import make
from claims.model import Article, Claim, Correction
from claims.store import user_name
from claims.tables import words
from claims.tables.claims import Filter, rows, select
from claims.tables.facets import FACETS, options, unknown_values
from claims.tables.project import Project
from claims.views import addressed, history, session
from claims.views.markup.claims import claims_table

PAGE = 50  # claims shown at once


def show(project: Project) -> None:
    """The whole screen."""
    st.title(words.CLAIMS, anchor=False)
    if not project.claims:
        st.info(words.NOTHING_FOUND if project.articles else words.NOTHING_LOADED, icon=":material/info:")
        st.page_link("claims/views/articles.py", label=words.TO_ARTICLES, icon=":material/arrow_forward:")
        return
    choices = options(project)
    unknown = unknown_values(choices, {name: st.query_params.get_all(name) for name in FACETS})
    with st.sidebar:
        wanted = _filter(choices)
    if unknown:  # the address is mended at once; what was left out stays named until a filter is touched
        st.session_state["unknown"] = unknown
    if left_out := st.session_state.get("unknown"):
        st.warning(words.UNKNOWN_VALUES.format(values=words.COMMA.join(left_out)), icon=":material/filter_alt_off:")
    chosen = select(project, wanted, session.searched())
    _bar(project, chosen)
    if not chosen:
        st.info(words.ALL_HIDDEN.format(names=words.COMMA.join(wanted.active)), icon=":material/filter_alt_off:")
        st.button(words.CLEAR_ALL, on_click=_clear)
        return
    pages = -(-len(chosen) // PAGE)
    first = (st.pagination(pages, key="rows", bind="query-params") - 1) * PAGE if pages > 1 else 0
    shown = chosen[first : first + PAGE]
    _decide(project, shown)
    st.html(claims_table(rows(project, shown), session.link))


def _decide(project: Project, shown: tuple[Claim, ...]) -> None:
    """Confirms or rejects all claims that are shown; each is one correction in the log, and can be undone."""
    with st.popover(words.DECIDE_SHOWN.format(claims=words.counted(len(shown), "claim")), icon=":material/checklist:"):
        st.button(words.CONFIRM_SHOWN, on_click=_log, args=(project, shown, make.confirm), icon=":material/check:")
        why = st.text_input(words.REJECT_SHOWN_WHY, key="reject-shown-why")
        reject = partial(make.reject, reason=why)
        st.button(words.REJECT_SHOWN, on_click=_log, args=(project, shown, reject), icon=":material/close:")
        history.show()


def _log(project: Project, shown: tuple[Claim, ...], decide: Callable[[Claim, Article, str], Correction]) -> None:
    for claim in shown:
        session.store().log(decide(claim, project.articles[claim.article_id], user_name()))
    history.did(words.DECIDED_SHOWN.format(claims=words.counted(len(shown), "claim")))


def _filter(choices: Mapping[str, Mapping[str, str]]) -> Filter:
    """The filters, each kept in the address."""
    st.header(words.FILTERS, anchor=False)
    search = st.text_input(words.SEARCH, key="search", bind="query-params", icon=":material/search:")
    picked = {
        name: addressed.several(
            st.multiselect, words.FACETS[name], name, choices[name], placeholder=words.ALL, on_change=_forget
        )
        for name in FACETS
    }
    st.button(words.CLEAR, on_click=_clear, icon=":material/filter_alt_off:", width="stretch")
    return Filter(search=search or "", **picked)


def _forget() -> None:
    st.session_state.pop("unknown", None)


def _clear() -> None:
    _forget()
    st.session_state["search"] = ""
    addressed.clear(FACETS)


def _bar(project: Project, chosen: tuple[Claim, ...]) -> None:
    """How many of how many, and the downloads; a file is made when it is asked for."""
    count, files = st.columns([2, 3], vertical_alignment="center")
    count.markdown(words.OF.format(shown=f"{len(chosen):,}", all=f"{len(project.claims):,}"))
    if not chosen:
        return
    with files.container(horizontal=True, horizontal_alignment="right"):
        for form in get_args(export.Form):
            content = partial(session.claims_file, form, project, chosen)
            name, icon = f"claims.{form}", ":material/download:"
            st.download_button(words.FILE_FORMS[form], content, name, on_click="ignore", icon=icon)


show(session.project())
