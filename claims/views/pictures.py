"""A picture with its files beside it, and the same as a table for who cannot see it."""

from collections.abc import Callable, Iterable, Sequence

import streamlit as st

from claims import export, pictures
from claims.tables import words
from claims.tables.project import Lines
from claims.views import tongue


def show(
    picture: pictures.Picture, name: str, header: Sequence[str], rows: Iterable[export.Row], table: str, told: str,
    shown: pictures.Picture | None = None,
) -> None:
    """The drawing, `told` in a sentence, its downloads, and `table` in HTML; each file is made when it is asked for.

    `shown` is the drawing with links, which have no meaning in a file.
    """
    ink = st.get_option(f"theme.{st.context.theme.type or 'light'}.textColor")  # names have no theme of their own
    st.altair_chart((shown or picture).configure_text(color=ink), width="stretch", key=f"picture-{name}", alt=told)
    with st.container(horizontal=True):
        _download(words.CSV, f"{name}.csv", lambda: export.csv_bytes(header, rows))
        _drawn(name, lambda: picture)
    with st.expander(words.AS_TABLE, icon=":material/table_rows:"):
        st.html(table)


def offer(name: str, draw: Callable[[], pictures.Picture], lines: Callable[[], Lines]) -> None:
    """The downloads of a picture that the screen shows in another form; it is drawn when one is asked for."""
    with st.container(horizontal=True):
        _download(words.CSV, f"{name}.csv", tongue.in_this_language(lambda: export.csv_bytes(*lines())))
        _drawn(name, tongue.in_this_language(draw))


def _drawn(name: str, draw: Callable[[], pictures.Picture]) -> None:
    _download(words.SVG, f"{name}.svg", lambda: pictures.svg(draw()))
    _download(words.PNG, f"{name}.png", lambda: pictures.png(draw()))


def _download(label: str, file: str, content: Callable[[], bytes]) -> None:
    st.download_button(label, content, file, on_click="ignore", icon=":material/download:", key=f"download-{file}")
