"""The original of one article in the browser: marks to click, words to choose, single keys; see original.js."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import streamlit as st

from claims.tables import words
from claims.tables.project import Quote
from claims.tables.review import Sheet

HTML = '<div class="reader-text" role="region" tabindex="0"></div><div class="reader-status" role="status"></div>'
FORM = ".st-key-form-content textarea, .st-key-form-note textarea"  # where the focus goes when a form opens

# Without a shadow root: the page's fonts and colours hold, and every browser tells what is selected.
_component = st.components.v2.component(
    "original", html=HTML, js=Path(__file__).with_suffix(".js").read_text(encoding="utf-8"), isolate_styles=False
)


def show(
    sheet: Sheet,
    language: Quote,
    picked: str,
    status: str,
    listens: bool,
    cancels: bool,
    told: Callable[[], None],
) -> None:
    """Shows the article; what the analyst does in it arrives in `heard`, before the page runs again."""
    _component(
        key="original",
        data={
            "id": sheet.article_id,
            "label": words.ORIGINAL,
            "language": language.language,
            "direction": language.direction,
            "start": sheet.start,
            "pieces": [(part.text, " ".join(part.roles), part.claim_id) for part in sheet.stretches],
            "picked": picked,
            "status": status,
            "keys": listens,
            "cancels": cancels,
            "verbs": words.KEYS,
            "forms": ["edit", "add", "note"],
            "form": FORM,
        },
        on_told_change=told,
    )


def heard() -> Mapping[str, Any]:
    """What the analyst did last: a verb, and a claim or the ends of the chosen words."""
    return dict(st.session_state["original"].told)
