"""Newer rules than those that read the project: what they would change is shown before it is applied."""

import streamlit as st

from claims.lexicon import load
from claims.tables import words
from claims.views import session
from claims.workspace import apply_rules, is_outdated, try_rules


def show() -> None:
    """The notice with its two steps; nothing while the project is read by the rules of this program."""
    if not is_outdated(session.store()):
        return
    with st.container(border=True, key="newer-rules"):
        st.write(words.NEWER_RULES)
        if st.button(words.SHOW_CHANGES, icon=":material/difference:"):
            bar = st.progress(0.0)
            difference = try_rules(session.store(), load(), lambda place, of: bar.progress(place / of))
            bar.empty()
            st.write(words.CHANGES.format(changes=difference.words))
            st.button(words.APPLY_RULES, on_click=_apply, type="primary", icon=":material/published_with_changes:")


def _apply() -> None:
    apply_rules(session.store())
    session.say(words.RULES_APPLIED)
