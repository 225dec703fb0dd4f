"""The form of Review: edit a claim, add one, write a note; saved to the store at once."""

from collections.abc import Callable, Iterator
from typing import Any

import streamlit as st

from claims.corrections import make
from claims.errors import ClaimsError
from claims.model import Span
from claims.store import user_name
from claims.tables import editing, names, words
from claims.tables.editing import Draft, Figure
from claims.views import deciding, history, session

SPANS = ("content", "source", "cue")


def open_form(mode: str) -> None:
    """Begins a form with the claim as it stands, an addition with the chosen words."""
    claim, chosen = deciding.picked(), deciding.chosen()
    if claim is None and mode != "add":
        return
    lexicon = session.project().lexicon
    draft = editing.draft(claim, lexicon) if claim and mode == "edit" else Draft(content=chosen.text if chosen else "")
    for name in (*SPANS, "act", "source_id", "denied", "hedged"):
        st.session_state[f"form-{name}"] = getattr(draft, name)
    st.session_state["form-note"] = ""
    st.session_state["spans"] = {"content": chosen} if chosen and mode == "add" else {}
    st.session_state["figures"] = [*draft.figures, Figure("", "exactly", None, None, None, None)]
    st.session_state.pop("fault", None)
    st.session_state["mode"] = mode


def use_as(field: str) -> None:
    """Puts the chosen words into a field of the form."""
    chosen = deciding.chosen()
    if chosen:
        st.session_state[f"form-{field}"] = chosen.text
        st.session_state["spans"][field] = chosen


def show() -> None:
    """The form that is open."""
    mode = st.session_state["mode"]
    if fault := st.session_state.get("fault"):
        st.error(fault, icon=":material/error:")
    if mode != "note" and (chosen := deciding.chosen()):
        _use(chosen)
    title = {"edit": words.EDIT, "add": words.ADD_CLAIM, "note": words.NOTE}[mode]
    with st.form("form", border=False):
        st.header(title, anchor=False)
        (_note if mode == "note" else _fields)()
        save, cancel = st.columns(2)
        save.form_submit_button(words.SAVE, type="primary", on_click=_save, width="stretch")
        cancel.form_submit_button(words.CANCEL, on_click=deciding.close, width="stretch")


def _use(chosen: Span) -> None:
    with st.container(horizontal=True, gap="small"):
        for field, label in words.USE_AS.items():
            st.button(label, key=f"use-{field}", on_click=use_as, args=(field,), type="tertiary", help=chosen.text)


def _note() -> None:
    st.text_area(words.NOTE, key="form-note")


def _fields() -> None:
    choices = editing.source_choices(session.project())
    st.text_area(words.FIELDS["content"], key="form-content", height=120)
    st.text_input(words.FIELDS["source"], key="form-source")
    _select(words.FIELDS["source_id"], "form-source_id", choices, words.AS_THE_WORDS_SAY)
    st.selectbox(words.FIELDS["act"], list(words.ACTS), key="form-act", format_func=words.ACTS.__getitem__)
    st.text_input(words.FIELDS["cue"], key="form-cue")
    st.checkbox(words.FIELDS["denied"], key="form-denied")
    st.checkbox(words.FIELDS["hedged"], key="form-hedged")
    for place, figure in enumerate(st.session_state["figures"]):
        title = words.FIGURE.format(words=figure.phrase) if figure.phrase else words.ANOTHER_FIGURE
        with st.expander(title):
            _figure(place, figure)


def _figure(place: int, figure: Figure) -> None:
    units = session.project().lexicon.units
    key = f"figure-{place}-"
    label = words.FIGURE_FIELDS
    st.text_input(label["phrase"], figure.phrase, key=key + "phrase")
    bounds = list(words.OPERATORS)
    st.selectbox(
        label["bound"], bounds, bounds.index(figure.bound), key=key + "bound", format_func=words.OPERATORS.__getitem__
    )
    low, high = st.columns(2)
    low.number_input(label["low"], value=figure.low, key=key + "low", format="%.10g")
    high.number_input(label["high"], value=figure.high, key=key + "high", format="%.10g")
    _select(label["unit"], key + "unit", names.counted(units.unit), words.NO_UNIT, figure.unit)
    _select(label["role"], key + "role", names.counted(units.role), words.NO_ROLE, figure.role)
    if figure.phrase:
        st.checkbox(words.REMOVE_FIGURE, key=key + "gone")


def _select(label: str, key: str, choices: dict[str, str] | Any, none: str, value: str | None = None) -> None:
    """One of `choices` by its id, or none."""
    ids = [None, *choices]
    if key in st.session_state:
        st.selectbox(label, ids, key=key, format_func=lambda id: choices.get(id, id) if id else none)
    else:
        st.selectbox(label, ids, ids.index(value), key=key, format_func=lambda id: choices.get(id, id) if id else none)


def _save() -> None:
    try:
        {"edit": _save_edit, "add": _save_added, "note": _save_note}[st.session_state["mode"]]()
    except ClaimsError as error:
        st.session_state["fault"] = str(error)


def _save_edit() -> None:
    claim, article, lexicon = deciding.picked(), deciding.open_article(), session.project().lexicon
    if claim is None:
        return
    fields = editing.changed_fields(claim, _draft(), st.session_state["spans"], article, lexicon)
    if fields:
        session.store().log(make.edit(claim, article, user_name(), fields))
    _done(words.DID["edit"], claim.id)


def _save_added() -> None:
    claim, article, lexicon = deciding.picked(), deciding.open_article(), session.project().lexicon
    near = (claim.content or claim.cue[0]).start if claim else 0
    fields = editing.new_fields(_draft(), st.session_state["spans"], article, near, lexicon)
    added = session.store().log(make.add(article, user_name(), fields))
    _done(words.DID["add"], f"{article.id}:added-{added.number}.1")


def _save_note() -> None:
    claim, note = deciding.picked(), st.session_state["form-note"].strip()
    if claim and note:
        session.store().log(make.note(claim, deciding.open_article(), user_name(), note))
    _done(words.DID["note"], claim.id if claim else None)


def _done(told: str, id: str | None) -> None:
    deciding.pick(id)
    history.did(told)


def _draft() -> Draft:
    value: Callable[[str], Any] = lambda name: st.session_state[f"form-{name}"]  # noqa: E731
    fields = (*SPANS, "act", "source_id", "denied", "hedged")
    return Draft(**{name: value(name) for name in fields}, figures=tuple(_figures()))


def _figures() -> Iterator[Figure]:
    """The figures of the form that are still figures."""
    for place, figure in enumerate(st.session_state["figures"]):
        fields = ("phrase", "bound", "low", "high", "unit", "role")
        values = {name: st.session_state[f"figure-{place}-{name}"] for name in fields}
        if values["phrase"].strip() and not st.session_state.get(f"figure-{place}-gone"):
            yield Figure(**values, whole=figure.whole)
