"""The tables of the comparison as files, in the language of the screen; each is made when it is asked for."""

from collections.abc import Callable
from functools import partial
from typing import Literal

import streamlit as st

from claims import export
from claims.tables import words
from claims.tables.project import Lines, Project
from claims.views import session, tongue

_FORMS: tuple[Literal["csv", "xlsx"], ...] = ("csv", "xlsx")


def show(project: Project, name: str, title: str, make: Callable[[], Lines]) -> None:
    """A button for each form; `name` is that of the file, `make` answers its header and rows."""
    with st.container(horizontal=True):
        for form in _FORMS:
            st.download_button(
                f"{title}: {words.FILE_FORMS[form]}",
                tongue.in_this_language(partial(_file, form, project, name, make)),
                f"{name}.{form}",
                on_click="ignore",
                icon=":material/download:",
                key=f"take-{name}-{form}",
            )


def accounts(project: Project) -> Lines:
    """A line for each question, a column for each source."""
    header, rows = export.account_table(project.comparison, _claims(project))
    return header, list(rows)


def relations(project: Project) -> Lines:
    """A line for each two accounts, how they stand and why."""
    claims = _claims(project)
    rows = (export.relation_row(record, claims) for record in export.relation_records(project.comparison))
    return export.columns(export.RELATION_FIELDS), list(rows)


def _claims(project: Project) -> dict[str, export.Record]:
    records = export.claim_records(project.readings, project.status, session.store().rules())
    return {record["claim_id"]: record for record in records}


def _file(form: Literal["csv", "xlsx"], project: Project, name: str, make: Callable[[], Lines]) -> bytes:
    header, rows = make()
    if form == "csv":
        return export.csv_bytes(header, rows)
    languages = (project.articles[claim.article_id].language for claim in project.claims.values())
    return export.workbook(header, rows, name, export.reads_right_to_left(languages, project.lexicon))
