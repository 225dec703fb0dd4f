"""Undo and Redo with what was done last; the same on every screen that changes something."""

from collections.abc import Callable

import streamlit as st

from claims.model import Correction
from claims.store import user_name
from claims.tables import words
from claims.views import session
from claims.views.markup import parts

After = Callable[[Correction], None]


def show(after: After | None = None) -> None:
    """Both buttons and the last deed; `after` is told what was taken back or done again."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.button(words.UNDO, "do-undo", on_click=undo, args=(after,), icon=":material/undo:", type="tertiary")
        st.button(words.REDO, "do-redo", on_click=redo, args=(after,), icon=":material/redo:", type="tertiary")
        st.html(parts.status(st.session_state.pop("did", "")))


def undo(after: After | None = None) -> None:
    """Takes the last correction back."""
    _turn(session.store().undo(user_name()), words.TAKEN_BACK, words.NOTHING_TO_UNDO, after)


def redo(after: After | None = None) -> None:
    """Brings back what was undone last."""
    _turn(session.store().redo(user_name()), words.DONE_AGAIN, words.NOTHING_TO_REDO, after)


def did(told: str) -> None:
    """Keeps what was done, for the line beside the buttons."""
    st.session_state["did"] = told


def _turn(done: Correction | None, told: str, nothing: str, after: After | None) -> None:
    if done and after:
        after(done)
    did(told.format(did=words.DID[done.verb]) if done else nothing)
