"""Which language the screens speak: the one chosen, else that of the address, of the browser, or English."""

import streamlit as st

from claims.lexicon.interface import REFERENCE
from claims.tables import words

KEY = "lang"  # in the address


def spoken() -> str:
    """The code of the language of the moment."""
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
    st.html(f'<div hidden class="speaks-{words.spoken().direction}" lang="{words.spoken().code}"></div>')


def _speak() -> None:
    st.session_state[KEY] = st.session_state["tongue-menu"]
