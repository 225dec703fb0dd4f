"""Reads Word files (.docx): paragraphs and tables in the order of the page."""

from io import BytesIO

from claims.errors import UnreadableError
from claims.ingest.draft import Draft, broken, hash_of
from claims.ingest.packed import check_packed

_UNSAID = "python-docx"  # the author that the library itself writes


def read_word(content: bytes) -> Draft:
    """The text of a Word file, a line for each paragraph and each row of a table.

    Its own dates say when it was typed, not when it appeared: the day stays open.
    """
    from docx import Document  # slow to import
    from docx.table import Table

    check_packed(content, "Word file")
    with broken("Word file"):
        document = Document(BytesIO(content))
        lines = [
            line
            for block in document.iter_inner_content()
            for line in (_rows(block) if isinstance(block, Table) else [block.text])
        ]
        about = document.core_properties
        title, author = about.title, about.author
    text = "\n".join(lines)
    if not text.strip():
        raise UnreadableError("holds no text; if its pages are pictures, have their letters recognised first")
    return Draft(
        text=text,
        sha256=hash_of(content),
        title=title or None,
        author=author if author and author != _UNSAID else None,
    )


def _rows(table: "Table") -> list[str]:  # type: ignore[name-defined]  # noqa: F821
    """One line for each row; cells that are merged are said once."""
    return ["\t".join(dict.fromkeys(cell.text for cell in row.cells)) for row in table.rows]
