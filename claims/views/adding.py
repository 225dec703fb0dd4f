"""The ways in: examples, files, an address, a pasted text; what is read is kept, what is refused with its reason."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import streamlit as st

from claims.ingest import read_bytes, read_paths
from claims.model import Article, Rejection
from claims.tables import words
from claims.tables.articles import as_address
from claims.tables.refusals import DUPLICATE, kept_words
from claims.views import choosing, session, tour

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
EXAMPLE = SEEDS / "austin-belousov-call.ar.txt"
CONSTRUCTED = SEEDS / "constructed-collision.jsonl"
DAY = "YYYY-MM-DD"  # how a day is typed


def show() -> None:
    """The three ways side by side."""
    example, upload, paste = st.columns(3, gap="large")
    with example:
        st.header(words.EXAMPLE, anchor=False)
        st.caption(words.EXAMPLE_HELP)
        if st.button(words.LOAD_EXAMPLE, type="primary", icon=":material/play_arrow:", width="stretch"):
            _load(EXAMPLE, date(2024, 6, 26))
        st.caption(words.CONSTRUCTED_HELP)
        if st.button(words.LOAD_CONSTRUCTED, icon=":material/translate:", width="stretch"):
            _load(CONSTRUCTED, None)
        tour.offer()
    with upload:
        _upload()
        _address()
    with paste:
        _paste()


def _load(path: Path, published: date | None) -> None:
    _take(read_paths([path], published=published))
    st.switch_page("claims/views/compare.py")


def _upload() -> None:
    st.header(words.UPLOAD, anchor=False)
    turn = st.session_state.setdefault("upload-turn", 0)  # a new key empties the box
    files = st.file_uploader(words.FILES, type=None, accept_multiple_files=True, key=f"files-{turn}")
    columns = [choosing.show(file.name, file.getvalue(), f"{turn}-{place}") for place, file in enumerate(files)]
    with st.form("upload", clear_on_submit=True, border=False):
        published = st.date_input(words.PUBLISHED, value=None, format=DAY, key="upload-day")
        if st.form_submit_button(words.READ_FILES, width="stretch", disabled=not files):
            day = as_day(published)
            found = (
                read_bytes(file.name, file.getvalue(), published=day, columns=chosen)
                for file, chosen in zip(files, columns, strict=True)
            )
            _take(article for articles in found for article in articles)
            st.session_state["upload-turn"] = turn + 1
            st.rerun()


def _paste() -> None:
    st.header(words.PASTE, anchor=False)
    with st.form("paste", clear_on_submit=True, border=False):
        text = st.text_area(words.TEXT, key="text", height=120)
        published = st.date_input(words.PUBLISHED, value=None, format=DAY, key="paste-day")
        if st.form_submit_button(words.READ_TEXT, width="stretch"):
            _take(read_bytes(words.PASTED, text.encode(), published=as_day(published)))
            st.rerun()


def _address() -> None:
    with st.form("address", clear_on_submit=True, border=False):
        url = st.text_input(words.ADDRESS, key="address-url", placeholder="https://", help=words.ADDRESS_HELP)
        if st.form_submit_button(words.READ_ADDRESS, width="stretch"):
            with st.spinner(words.FETCHING):
                found = tuple(read_paths([as_address(url)]))
            _take(found)
            st.rerun()


def _take(found: Iterable[Article | Rejection]) -> None:
    """Keeps and reads what became an article; keeps of the rest the reason."""
    found = tuple(found)
    added = [entry for entry in found if isinstance(entry, Article) and session.store().add_article(entry)]
    for entry in found:
        if entry not in added:
            session.store().add_rejection(_refusal(entry))
    bar = st.progress(0.0)
    session.read(lambda place, of: bar.progress(place / of, words.READING.format(place=place, all=of)))
    bar.empty()
    session.say(words.ADDED.format(articles=words.counted(len(added), "article")))


def _refusal(entry: Article | Rejection) -> Rejection:
    return entry if isinstance(entry, Rejection) else Rejection(entry.origin or entry.id, kept_words(DUPLICATE))


def as_day(value: object) -> date | None:
    """What a date field holds; None while it is empty."""
    return value if isinstance(value, date) else None
