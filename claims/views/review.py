"""Review: the original beside the claim; confirm, reject, edit, add and undo at the speed of reading."""

from collections.abc import Callable
from typing import Literal

import streamlit as st

from claims.corrections import make
from claims.model import Claim
from claims.store import user_name
from claims.tables import words
from claims.tables.articles import title
from claims.tables.project import Project
from claims.tables.review import language_of, progress, sheet, spoken_status
from claims.views import deciding, drafting, history, original, session
from claims.views.markup import articles as articles_markup
from claims.views.markup import review as markup


def show(project: Project) -> None:
    """The whole screen."""
    if not project.articles:
        st.title(words.REVIEW, anchor=False)
        st.info(words.NOTHING_LOADED, icon=":material/info:")
        st.page_link("claims/views/articles.py", label=words.TO_ARTICLES, icon=":material/arrow_forward:")
        return
    claim = deciding.picked()
    article = deciding.open_article()
    ids = session.queue().of_article[article.id]
    _head(project, article.id)
    shown = sheet(project, article.id, ids, claim)
    text, card = st.columns([2, 1], gap="medium")
    with text:
        original.show(
            shown,
            language_of(project, article.id),
            picked=claim.id if claim else "",
            status=spoken_status(project, session.queue(), claim),
            listens=bool(st.session_state.get("keys", True)),
            cancels="mode" in st.session_state,
            told=_heard,
        )
        st.html(markup.legend())
        if shown.doubts:
            with st.expander(words.counted(len(shown.doubts), "doubts"), icon=":material/help:"):
                st.html(articles_markup.doubts(shown.doubts))
    with card:
        _beside(project, claim)
    with st.container(key="keys-help"):
        st.html(markup.keys_help())
        if st.toggle(words.KEYS_ON, value=True, key="keys", bind="query-params"):
            st.html(markup.keys_on_buttons())


def _head(project: Project, article_id: str) -> None:
    """The title, how far the work is, which article, and the way back."""
    queue = session.queue()
    left, right = st.columns([2, 1], gap="medium", vertical_alignment="bottom")
    with left:
        st.html(markup.head(*progress(project, queue.ids)))
        ids = list(project.articles)
        st.session_state["article-open"] = article_id
        st.selectbox(
            words.ARTICLE,
            ids,
            key="article-open",
            on_change=_open_article,
            format_func=lambda id: markup.choice(
                title(project, project.articles[id]), progress(project, queue.of_article[id])
            ),
        )
    with right:
        history.show(deciding.reopen)


def _open_article() -> None:
    deciding.close()
    st.query_params.pop("claim", None)
    st.query_params["article"] = st.session_state["article-open"]


def _beside(project: Project, claim: Claim | None) -> None:
    """The claim's card with its buttons, or the form that is open."""
    if claim:
        st.html(markup.card(project, claim))
    else:
        st.info(words.NO_CLAIM_HERE, icon=":material/info:")
    if chosen := deciding.chosen():
        st.html(markup.chosen(chosen.text, language_of(project, deciding.open_article().id)))
    if "mode" in st.session_state:
        drafting.show()
        return
    _buttons(claim)
    if claim:
        with st.expander(words.CREDIBILITY):
            grade = project.corrected.grades.get(claim.id)
            st.session_state["digit"] = str(grade.digit) if grade else words.UNGRADED_CLAIM
            st.selectbox(
                words.CREDIBILITY, list(words.DIGITS), key="digit", format_func=words.DIGITS.__getitem__,
                help=words.CREDIBILITY_HELP, on_change=_grade, args=(claim.id,), label_visibility="collapsed",
            )  # fmt: skip


def _buttons(claim: Claim | None) -> None:
    add = words.ADD_SELECTION if deciding.chosen() else words.ADD_CLAIM
    if claim:
        with st.container(horizontal=True, gap="small"):
            _button(words.CONFIRM, "confirm", "check", deciding.confirm, kind="primary")
            _button(words.REJECT, "reject", "close", deciding.reject)
            _button(words.EDIT, "edit", "edit", drafting.open_form, "edit")
    with st.container(horizontal=True, gap="small"):
        if claim:
            _button(words.PREVIOUS, "previous", "arrow_upward", deciding.step, -1)
            _button(words.NEXT, "next", "arrow_downward", deciding.step, 1)
            _button(words.NOTE, "note", "sticky_note_2", drafting.open_form, "note")
        _button(add, "add", "add", drafting.open_form, "add")


def _button(
    label: str,
    verb: str,
    icon: str,
    act: Callable[..., None],
    *args: str | int,
    kind: Literal["primary", "secondary"] = "secondary",
) -> None:
    """A button that is known by its verb, so that the key for it can be written on it."""
    st.button(label, f"do-{verb}", on_click=act, args=args, icon=f":material/{icon}:", type=kind)


def _grade(claim_id: str) -> None:
    session.store().log(make.grade(claim_id, user_name(), digit=int(st.session_state["digit"])))
    history.did(words.DID["grade"])


def _heard() -> None:
    """Does what was done in the article: a click, chosen words, a key."""
    told = original.heard()
    if "start" in told:
        deciding.choose(told["start"], told["stop"])
    simple = {
        "confirm": deciding.confirm,
        "reject": deciding.reject,
        "undo": lambda: history.undo(deciding.reopen),
        "redo": lambda: history.redo(deciding.reopen),
        "cancel": deciding.close,
    }
    match told["verb"]:
        case "pick":
            deciding.pick(told["claim"])
        case "next" | "previous" as way:
            deciding.step(1 if way == "next" else -1)
        case "edit" | "add" | "note" as mode:
            drafting.open_form(mode)
        case verb if verb in simple:
            simple[verb]()


show(session.project())
