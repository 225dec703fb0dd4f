"""Reads articles: files of every kind that newsrooms use, folders and ZIPs of them, addresses, standard input.

What cannot be read becomes a Rejection that names its place and the reason; the rest goes on.
"""

import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import BinaryIO

from claims.errors import UnreadableError
from claims.ingest.decode import decode
from claims.ingest.draft import Draft, Found, hash_of
from claims.ingest.feed import read_feed
from claims.ingest.language import check_language, find_language
from claims.ingest.outlet import outlet_of
from claims.ingest.packed import unpack
from claims.ingest.page import read_archived_page, read_page
from claims.ingest.pdf import read_pdf
from claims.ingest.sheet import Preview, Row, csv_rows, excel_rows, json_rows, preview, read_rows
from claims.ingest.word import read_word
from claims.lexicon import load
from claims.model import Article, Rejection

STANDARD_INPUT = "standard input"
LARGEST = 200_000_000  # bytes of a file that is no ZIP
KINDS = ".txt, .html, .mhtml, .pdf, .docx, .csv, .tsv, .xlsx, .jsonl, .rss, .atom, .xml or .zip"


@dataclass(frozen=True, slots=True)
class _Wish:
    """What the user asked for, where an article does not say it itself."""

    language: str
    published: date | None


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
_ROWS: Mapping[str, Callable[[bytes], Iterator[Row | Rejection]]] = {  # the file has one article a row
    ".jsonl": json_rows,
    ".csv": csv_rows,
    ".tsv": csv_rows,
    ".xlsx": excel_rows,
}
_FEEDS = (".rss", ".atom", ".xml")


def read_bytes(
    name: str, content: bytes, language: str = "auto", published: date | None = None
) -> Iterator[Article | Rejection]:
    """The articles in `content`, whose kind is told by the ending of `name`.

    `language` and `published` hold for every article that does not say its own; "auto" finds the
    language from the text. Standard input holds lines when it begins with "{".
    """
    return _read(name, io.BytesIO(content), _Wish(language, published))


def preview_bytes(name: str, content: bytes) -> Preview | None:
    """How the table in `content` will be read, or None when it is no table or a broken one."""
    rows = _ROWS.get(Path(name).suffix.lower())
    try:
        return preview(rows(content)) if rows else None
    except UnreadableError:
        return None


def read_paths(
    paths: Iterable[str | Path], language: str = "auto", published: date | None = None
) -> Iterator[Article | Rejection]:
    """The articles of all `paths`, in order, one file in memory at a time.

    A folder stands for all files in it and below. Of two articles with one text, or with one id,
    the second is rejected.
    """
    wish = _Wish(language, published)
    ids: dict[str, str | None] = {}
    texts: dict[str, str | None] = {}
    for path in paths:
        for found in _read_path(str(path), wish):
            if isinstance(found, Article):
                found = _known(found, texts, ids) or found
            yield found


def _known(article: Article, texts: dict[str, str | None], ids: dict[str, str | None]) -> Rejection | None:
    """The refusal of an article that was there before; else None, and it is remembered."""
    origin = article.origin or article.id
    if article.sha256 in texts:
        return Rejection(origin, f"the same as {texts[article.sha256]}, which was read")
    if article.id in ids:
        return Rejection(origin, f'the id "{article.id}" already stands in {ids[article.id]}')
    texts[article.sha256] = ids[article.id] = article.origin
    return None


def _read_path(path: str, wish: _Wish) -> Iterator[Article | Rejection]:
    if path == "-":
        yield from _read(STANDARD_INPUT, sys.stdin.buffer, wish)
    elif os.path.isdir(path):
        yield from _read_folder(path, wish)
    else:
        yield from _read_file(path, wish)


def _read_folder(folder: str, wish: _Wish) -> Iterator[Article | Rejection]:
    """All files below, by name; without hidden ones and the parts that a browser saves beside a page."""
    is_empty = True
    for here, folders, files in os.walk(folder):
        pages = {Path(name).stem for name in files}
        folders[:] = sorted(name for name in folders if not name.startswith(".") and not _is_part(name, pages))
        for name in sorted(name for name in files if not name.startswith(".")):
            is_empty = False
            yield from _read_file(os.path.join(here, name), wish)
    if is_empty:
        yield Rejection(folder, "is a folder without files")


def _is_part(folder: str, pages: set[str]) -> bool:
    stem, mark, _ = folder.rpartition("_files")
    return bool(mark) and stem in pages


def _read_file(path: str, wish: _Wish) -> Iterator[Article | Rejection]:
    try:
        with open(path, "rb") as file:
            yield from _read(path, file, wish)
    except FileNotFoundError:
        yield Rejection(path, "there is no such file")
    except (OSError, ValueError) as error:
        yield Rejection(path, f"cannot be opened: {error}")


def _read(name: str, file: BinaryIO, wish: _Wish) -> Iterator[Article | Rejection]:
    """The articles of one file; what is wrong with it as a whole is its only, or last, entry."""
    try:
        if Path(name).suffix.lower() == ".zip":
            yield from _read_packed(name, file, wish)
            return
        content = file.read(LARGEST + 1)
        if len(content) > LARGEST:
            raise UnreadableError(f"is larger than {LARGEST // 1_000_000} MB; split it")
        for found in _found(name, content):
            yield _article(name, found, wish)
    except UnreadableError as error:
        yield Rejection(name, str(error))


def _read_packed(name: str, file: BinaryIO, wish: _Wish) -> Iterator[Article | Rejection]:
    for member, content in unpack(file):
        place = f"{name}, {member}"
        if isinstance(content, UnreadableError):
            yield Rejection(place, str(content))
        else:
            yield from _read(place, io.BytesIO(content), wish)


def _found(name: str, content: bytes) -> Iterable[Found]:
    """What the reader for this kind of file takes out of it."""
    ending = Path(name).suffix.lower()
    if name == STANDARD_INPUT:
        ending = ".jsonl" if content.lstrip().startswith(b"{") else ".txt"
    if ending in _WHOLE:
        return (_WHOLE[ending](content),)
    if ending in _ROWS:
        return read_rows(_ROWS[ending](content))
    if ending in _FEEDS:
        return read_feed(content)
    given = f"a {ending} file" if ending else "a file without an ending"
    raise UnreadableError(f"{given} is not read; give {KINDS}")


def _article(name: str, found: Found, wish: _Wish) -> Article | Rejection:
    origin = f"{name}, {found_place}" if (found_place := _place(found)) else name
    if isinstance(found, Rejection):
        return Rejection(origin, found.reason)
    label = Path(name).stem if name != STANDARD_INPUT else "input"
    try:
        return Article(
            id=found.id or f"{label}-{found.sha256[:8]}",
            text=found.text,
            sha256=found.sha256,
            language=_language(found.text, found.language or wish.language),
            published=found.published or wish.published,
            outlet=found.outlet or outlet_of(found.url),
            title=found.title,
            url=found.url,
            origin=origin,
            notes=found.notes,
            author=found.author,
            fetched=found.fetched,
        )
    except UnreadableError as error:
        return Rejection(origin, str(error))


def _place(found: Found) -> str:
    return found.origin if isinstance(found, Rejection) else found.place


def _language(text: str, wanted: str) -> str:
    """The code of a data file; `wanted` is one, or the language's English name, or "auto"."""
    lexicon = load()
    if wanted == "auto":
        return find_language(text, lexicon)
    names = {language.name.lower(): code for code, language in lexicon.languages.items()}
    return check_language(names.get(wanted.lower(), wanted), lexicon)
