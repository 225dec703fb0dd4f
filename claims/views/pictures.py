"""A picture with its files beside it, and the same as a table for who cannot see it."""

from collections.abc import Callable

import streamlit as st

from claims import export, pictures
from claims.tables import words
from claims.tables.project import Lines
from claims.views import tongue


def show(
    shown: pictures.Picture, legend: str, name: str, told: str, table: Callable[[], str],
    picture: Callable[[], pictures.Picture], lines: Callable[[], Lines],
) -> None:
    """The drawing under its `legend`, `told` in a sentence, its files and its `table`; each is made when asked for.

    `shown` is the drawing with links, which have no meaning in the `picture` of a file.
    """
    ink = st.get_option(f"theme.{st.context.theme.type or 'light'}.textColor")  # names have no theme of their own
    st.html(legend)
    st.altair_chart(shown.configure_text(color=ink), width="stretch", key=f"picture-{name}", alt=told)
    offer(name, picture, lines)
    with st.expander(words.AS_TABLE, icon=":material/table_rows:"):
        st.html(table())


def offer(name: str, draw: Callable[[], pictures.Picture], lines: Callable[[], Lines]) -> None:
    """The downloads of a picture, which is drawn when one is asked for."""
    with st.container(horizontal=True):
        _download(words.CSV, f"{name}.csv", tongue.in_this_language(lambda: export.csv_bytes(*lines())))
        drawn = tongue.in_this_language(draw)
        _download(words.SVG, f"{name}.svg", lambda: pictures.svg(drawn()))
        _download(words.PNG, f"{name}.png", lambda: pictures.png(drawn()))


def _download(label: str, file: str, content: Callable[[], bytes]) -> None:
    st.download_button(label, content, file, on_click="ignore", icon=":material/download:", key=f"download-{file}")
