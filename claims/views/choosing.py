"""Which column of an uploaded table holds what: as it was recognised, and as the user chooses it by hand."""

import streamlit as st

from claims.ingest import Preview, preview_bytes
from claims.tables import words
from claims.tables.articles import column_fields, column_name, preview_table

ACROSS = 2  # choices side by side


def show(name: str, content: bytes, key: str) -> dict[str, str]:
    """The first rows of a table under the choice of its columns; answers what was chosen otherwise than recognised."""
    preview = preview_bytes(name, content)
    if preview is None:
        return {}
    fields = column_fields(preview)
    with st.expander(words.PREVIEW.format(name=name), expanded=not fields["text"], icon=":material/table:"):
        if not fields["text"]:
            st.warning(words.NO_TEXT_COLUMN, icon=":material/table:")
        st.caption(words.CHOOSE_COLUMNS)
        chosen = _chosen(preview, fields, key)
        st.dataframe(preview_table(preview_bytes(name, content, chosen) or preview), hide_index=True)
    return chosen


def _chosen(preview: Preview, fields: dict[str, str], key: str) -> dict[str, str]:
    """A list of all columns for each field."""
    options = ["", *preview.columns]
    places = st.columns(ACROSS)
    picked = {
        field: places[place % ACROSS].selectbox(
            words.ARTICLE_FIELDS[field], options, options.index(column), format_func=column_name, key=f"{field}-{key}"
        )
        for place, (field, column) in enumerate(fields.items())
    }
    return {field: column for field, column in picked.items() if column != fields[field]}
