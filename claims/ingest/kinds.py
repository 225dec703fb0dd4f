"""Which reader takes which kind of file, told by the ending of its name."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias

from claims.errors import UnreadableError
from claims.ingest.decode import decode
from claims.ingest.draft import Draft, Found, hash_of
from claims.ingest.feed import read_feed
from claims.ingest.page import read_archived_page, read_page
from claims.ingest.pdf import read_pdf
from claims.ingest.sheet import Preview, Row, csv_rows, excel_rows, json_rows, preview, read_rows
from claims.ingest.word import read_word
from claims.model import Rejection

KINDS = ".txt, .html, .mhtml, .pdf, .docx, .csv, .tsv, .xlsx, .jsonl, .rss, .atom, .xml, .zip"


def _read_text(content: bytes) -> Draft:
    text, note = decode(content)
    return Draft(text, hash_of(content), notes=(note,) if note else ())


_WHOLE: Mapping[str, Callable[[bytes], Draft]] = {  # the file is one article
    ".txt": _read_text,
    ".html": read_page,
    ".htm": read_page,
    ".xhtml": read_page,
    ".mhtml": read_archived_page,
    ".mht": read_archived_page,
    ".pdf": read_pdf,
    ".docx": read_word,
}
_Rows: TypeAlias = Callable[[bytes, Mapping[str, str] | None], Iterator[Row | Rejection]]
_ROWS: Mapping[str, _Rows] = {  # the file has one article a row
    ".jsonl": json_rows,
    ".csv": csv_rows,
    ".tsv": csv_rows,
    ".xlsx": excel_rows,
}
_FEEDS = (".rss", ".atom", ".xml")


def find_found(ending: str, content: bytes, columns: Mapping[str, str]) -> Iterable[Found]:
    """What the reader for this kind of file takes out of it; raises UnreadableError when there is none.

    `columns` are those of tables that the user chose by hand.
    """
    if ending in _WHOLE:
        return (_WHOLE[ending](content),)
    if ending in _ROWS:
        return read_rows(_ROWS[ending](content, columns), columns)
    if ending in _FEEDS:
        return read_feed(content)
    if ending:
        raise UnreadableError(f"a {ending} file is not read; give {KINDS}")
    raise UnreadableError(f"a file without an ending is not read; give {KINDS}")


def find_preview(ending: str, content: bytes, columns: Mapping[str, str]) -> Preview | None:
    """How the table in `content` will be read, or None when it is no table or a broken one."""
    rows = _ROWS.get(ending)
    try:
        return preview(rows(content, None), columns) if rows else None
    except UnreadableError:
        return None
