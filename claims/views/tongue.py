"""Which language the screens speak: the one chosen, else that of the address, of the browser, or English."""

import json
from collections.abc import Callable
from contextvars import ContextVar
from typing import TypeVar

import streamlit as st

from claims.lexicon.interface import REFERENCE
from claims.tables import words

KEY = "lang"  # in the address
File = TypeVar("File")
_kept: ContextVar[str] = ContextVar("kept")  # while a file is made, which happens outside any page


def spoken() -> str:
    """The code of the language of the moment."""
    if kept := _kept.get(""):
        return kept
    return str(st.session_state.get(KEY) or st.query_params.get(KEY) or (st.context.locale or REFERENCE).split("-")[0])


def choose() -> None:
    """The button that opens the languages; the choice stays in the address of every page."""
    if chosen := st.session_state.get(KEY) or st.query_params.get(KEY):  # a link of the header empties the address
        st.session_state[KEY] = st.query_params[KEY] = chosen
    known = words.interfaces()
    with st.container(key="tongue"):
        st.menu_button(
            words.spoken().name, list(known), format_func=lambda code: known[code].name, icon=":material/translate:",
            key="tongue-menu", on_click=_speak, type="tertiary", help=words.LANGUAGE_HELP,
        )  # fmt: skip
    st.html(f'<div hidden class="speaks-{words.spoken().direction}" lang="{words.spoken().code}"></div>{_file_words()}')


def _file_words() -> str:
    """What a file field says, for style.css: Streamlit has these words in English alone."""
    size = words.MOST_SIZE.format(size=st.get_option("server.maxUploadSize"))
    choose, most = (json.dumps(told, ensure_ascii=False) for told in (words.CHOOSE, size))
    return f"<style>:root {{ --choose: {choose}; --most-size: {most}; }}</style>"


def _speak() -> None:
    st.session_state[KEY] = st.session_state["tongue-menu"]


def in_this_language(make: Callable[[], File]) -> Callable[[], File]:
    """`make` as a download calls it later, speaking the language that the page has now."""
    code = words.spoken().code

    def made() -> File:
        token = _kept.set(code)
        try:
            return make()
        finally:
            _kept.reset(token)

    return made
