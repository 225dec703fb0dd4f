"""Which project is open: choose another, begin one, send it, open a sent one, verify all that is in it."""

import tempfile
from collections.abc import Callable
from pathlib import Path

import streamlit as st

from claims.errors import ClaimsError
from claims.store import open_project, projects, use_project
from claims.tables import words
from claims.views import session
from claims.views.markup import projects as markup
from claims.workspace import verify
from claims.workspace.projects import begin_project, call_project, import_project


def show() -> None:
    """The name of the open project; behind it everything that is done with whole projects."""
    name = open_project()
    box = st.popover(words.PROJECT.format(name=name), icon=":material/folder:", key=f"box-{name}", on_change="rerun")
    with box:  # another key for another project: it closes when one is opened
        if fault := st.session_state.pop("project-fault", None):
            st.error(fault, icon=":material/error:")
        key = f"project-{name}"
        st.selectbox(words.CHOOSE_PROJECT, projects(), projects().index(name), key=key, on_change=_choose, args=(key,))
        _rename()
        _begin()
        st.download_button(
            words.EXPORT_PROJECT, session.archive, f"{name}.rashomon.zip", on_click="ignore",
            icon=":material/download:", width="stretch",
        )  # fmt: skip
        _import()
        if st.button(words.VERIFY, icon=":material/verified:", width="stretch"):
            with st.spinner(words.VERIFY):
                st.html(markup.verification(verify(session.store())))


def _rename() -> None:
    with st.form("rename-project", clear_on_submit=True, border=False):
        st.text_input(words.RENAME_PROJECT, key="rename-project-name", max_chars=60)
        st.form_submit_button(words.RENAME, on_click=_open, args=(_renamed,), width="stretch")


def _begin() -> None:
    with st.form("new-project", clear_on_submit=True, border=False):
        st.text_input(words.NEW_PROJECT, key="new-project-name", max_chars=60)
        st.form_submit_button(words.BEGIN_PROJECT, on_click=_open, args=(_new,), width="stretch")


def _import() -> None:
    with st.form("import-project", clear_on_submit=True, border=False):
        st.file_uploader(words.IMPORT_FILE, type="zip", key="import-file")
        st.text_input(words.IMPORT_NAME, key="import-name", max_chars=60)
        st.form_submit_button(words.IMPORT_PROJECT, on_click=_open, args=(_sent,), width="stretch")


def _choose(key: str) -> None:
    name = st.session_state[key]
    _open(lambda: _use(name))


def _use(name: str) -> str:
    use_project(name)
    return name


def _new() -> str:
    return begin_project(st.session_state["new-project-name"].strip())


def _renamed() -> str:
    old, new = open_project(), st.session_state["rename-project-name"].strip()
    session.let_go()
    return call_project(old, new)


def _sent() -> str | None:
    """Imports what was uploaded; nothing happens without a file."""
    file = st.session_state["import-file"]
    if file is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / Path(file.name).name
        path.write_bytes(file.getvalue())
        try:
            return import_project(path, st.session_state["import-name"].strip() or None)
        except ClaimsError as error:
            raise ClaimsError(str(error).replace(f"{path}", path.name)) from error


def _open(make: Callable[[], str | None]) -> None:
    """Opens the project that `make` answers; what speaks of another project is gone from the address."""
    try:
        name = make()
    except ClaimsError as error:
        st.session_state["project-fault"] = str(error)
        return
    if name:
        st.query_params.clear()
        session.say(words.PROJECT_OPENED.format(name=name))
