"""A short tour: what each page is for, a step at a time; it opens when asked for and closes with Escape."""

import streamlit as st

from claims.tables import words

STEP = "tour-step"


def offer() -> None:
    """The button that opens the tour."""
    if st.button(words.TOUR, key="tour", icon=":material/explore:", type="tertiary"):
        st.session_state[STEP] = 0
        st.dialog(words.TOUR_TITLE)(_show)()


def _show() -> None:
    step = st.session_state[STEP]
    last = step + 1 == len(words.TOUR_STEPS)
    st.progress((step + 1) / len(words.TOUR_STEPS))
    st.markdown(words.TOUR_STEPS[step])
    with st.container(horizontal=True, horizontal_alignment="right"):
        st.button(words.PREVIOUS, key="tour-back", on_click=_go, args=(-1,), disabled=step == 0)
        if last and st.button(words.TOUR_DONE, key="tour-done", type="primary"):
            st.rerun()
        elif not last:
            st.button(words.NEXT, key="tour-next", on_click=_go, args=(1,), type="primary")


def _go(steps: int) -> None:
    st.session_state[STEP] += steps
