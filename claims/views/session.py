"""What all screens share: the store, and the loaded articles read and compared."""

import tempfile
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlencode

import streamlit as st

from claims import export
from claims.corrections import compare_corrected, correct, dated
from claims.lexicon import load
from claims.model import Claim, Comparison, Correction
from claims.pipeline import Compared, Reading
from claims.store import Store, open_project, open_store, path_of
from claims.tables import words
from claims.tables.leads import Lead
from claims.tables.origins import copies as find_copies
from claims.tables.project import Project, build_project
from claims.tables.review import Queue
from claims.tables.review import queue as make_queue
from claims.workspace import (
    Progress,
    Workspace,
    compare_known,
    compare_workspace,
    open_workspace,
    read_articles,
    searched_lines,
)
from claims.workspace.archive import write_archive


def store() -> Store:
    """The store of this computer's project."""
    return _store(_place())


def let_go() -> None:
    """Closes the store, whose file is about to be moved; it is opened again when it is asked for."""
    store().close()
    _store.clear()


def project() -> Project:
    """The loaded articles, read, corrected and compared; nothing is done twice that did not change."""
    return _project(_place(), store().revision(), words.spoken().code)


def preview(corrections: Iterable[Correction]) -> Project:
    """The project as it would be with these corrections; nothing is kept."""
    corrections = tuple(corrections)
    asked = tuple((correction.verb, correction.target, str(correction.new)) for correction in corrections)
    return _preview(_place(), store().revision(), (words.spoken().code, *asked), corrections)


def queue() -> Queue:
    """The order of review."""
    return make_queue(project())


def read(progress: Progress) -> None:
    """Reads the articles that were added; `progress` is told how many of how many."""
    articles = dated(store().articles(), store().corrections())
    known = _at_hand()
    known |= read_articles(store(), articles, load(), known, progress)


def say(words: str) -> None:
    """Keeps what an action did, for the screen that comes after it."""
    st.session_state["said"] = words


def repeat_once() -> None:
    """Shows what the last action did."""
    if said := st.session_state.pop("said", None):
        st.toast(said, icon=":material/check:")


def link(claim_id: str) -> str:
    """The address that shows a claim in its article and leaves the rest of the screen as it is."""
    kept = {name: st.query_params.get_all(name) for name in st.query_params if name != "claim"}
    return "?" + urlencode({"claim": claim_id, **kept}, doseq=True)


def address(lead: Lead) -> str:
    """The address of a page with its filters, in the language of the screens."""
    kept = [(name, value) for name in ("lang",) for value in st.query_params.get_all(name)]
    asked = [(name, value) for name, values in lead.filters for value in values]
    return f"{lead.page}?{urlencode([*asked, *kept])}"


def claims_file(form: export.Form, project: Project, claims: Iterable[Claim]) -> bytes:
    """The chosen claims as a file, each with what the analyst decided about it."""
    chosen = {claim.id for claim in claims}
    kept = ((reading, tuple(claim for claim in reading.claims if claim.id in chosen)) for reading in project.readings)
    readings = tuple(Reading(reading.article, claims, ()) for reading, claims in kept if claims)
    return export.claims_file(form, readings, project.status, store().rules(), load())


def searched() -> tuple[str, ...]:
    """Of each claim what a search looks at."""
    workspace = _workspace(_place(), store().revision())
    return _searched(workspace.key, workspace)


def copies() -> dict[str, str]:
    """By id of an article the first one with nearly the same text; found once for the articles that are there."""
    return _copies(_place(), tuple(project().articles))


def archive() -> bytes:
    """The open project as one file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "project.zip"
        write_archive(path, open_project(), store(), _workspace(_place(), store().revision()))
        return path.read_bytes()


@st.cache_resource(max_entries=2, show_spinner=False)
def _searched(key: str, _workspace: Workspace) -> tuple[str, ...]:
    return searched_lines(store(), _workspace)


@st.cache_resource(max_entries=4, show_spinner=False)
def _copies(place: str, ids: tuple[str, ...]) -> dict[str, str]:
    return find_copies(project().articles.values())


def _place() -> str:
    """The file of the project that is open."""
    return str(path_of(open_project()).resolve())


@st.cache_resource(show_spinner=False)
def _store(place: str) -> Store:
    return open_store(place)


@st.cache_resource(max_entries=4, show_spinner=False)
def _comparison(key: str, _workspace: Workspace) -> Comparison:
    """The comparison, which stays the same while claims are confirmed."""
    return compare_workspace(store(), _workspace, load(), _compared(_place()))


@st.cache_resource(max_entries=2, show_spinner=False)
def _compared(place: str) -> dict[str, Compared]:
    """What was compared last, so that a change compares only what it touches."""
    return {}


@st.cache_resource(max_entries=4, show_spinner=False)
def _project(place: str, revision: int, tongue: str) -> Project:
    workspace = _workspace(place, revision)
    comparison = _comparison(workspace.key, workspace)
    return build_project(workspace.corrected.readings, comparison, load(), workspace.corrected)


@st.cache_resource(max_entries=4, show_spinner=False)
def _workspace(place: str, revision: int) -> Workspace:
    workspace = open_workspace(store(), load(), _at_hand())
    known = _at_hand()
    known.clear()
    known.update(workspace.readings)
    return workspace


def _at_hand() -> dict[str, Reading]:
    """The readings in memory, so that a correction opens none of the others again."""
    return _known(_place(), tuple(sorted(set(store().rules().values()))))


@st.cache_resource(max_entries=4, show_spinner=False)
def _known(place: str, rules: tuple[str, ...]) -> dict[str, Reading]:
    return {}


@st.cache_resource(max_entries=4, show_spinner=False)
def _preview(place: str, revision: int, asked: object, _corrections: tuple[Correction, ...]) -> Project:
    log = store().corrections()
    last = log[-1].number if log else 0
    more = [replace(correction, number=last + place) for place, correction in enumerate(_corrections, 1)]
    corrected = correct(_workspace(place, revision).readings.values(), (*log, *more), load())
    before = compare_known(store(), corrected.before, load(), _compared(place))
    return build_project(corrected.readings, compare_corrected(corrected, load(), before), load(), corrected)
