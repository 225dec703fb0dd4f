"""Reads articles: files of every kind that newsrooms use, folders and ZIPs of them, addresses, standard input.

What cannot be read becomes a Rejection that names its place and the reason; the rest goes on.
"""

import io
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urlsplit

from claims.errors import UnreadableError
from claims.ingest.draft import Found
from claims.ingest.fetch import Fetcher
from claims.ingest.kinds import find_found, find_preview
from claims.ingest.language import check_language, find_language
from claims.ingest.outlet import outlet_of
from claims.ingest.packed import unpack
from claims.ingest.sheet import Preview
from claims.ingest.web import is_address, read_address
from claims.lexicon import load
from claims.model import Article, Rejection

STANDARD_INPUT = "standard input"
LARGEST = 200_000_000  # bytes of a file that is no ZIP
LONGEST = 10_000_000  # letters of an article, more than any book has


@dataclass(frozen=True, slots=True)
class _Wish:
    """What the user asked for, where an article does not say it itself."""

    language: str
    published: date | None
    columns: Mapping[str, str] = field(default_factory=dict)  # of tables, chosen by hand


def read_bytes(
    name: str,
    content: bytes,
    language: str = "auto",
    published: date | None = None,
    columns: Mapping[str, str] | None = None,
) -> Iterator[Article | Rejection]:
    """The articles in `content`, whose kind is told by the ending of `name`.

    `language` and `published` hold for every article that does not say its own; "auto" finds the
    language from the text. Standard input holds lines when it begins with "{". `columns` says which
    column of a table is read for a field; with "" none is.
    """
    return _read(name, io.BytesIO(content), _Wish(language, published, columns or {}))


def preview_bytes(name: str, content: bytes, columns: Mapping[str, str] | None = None) -> Preview | None:
    """How the table in `content` will be read, or None when it is no table or a broken one."""
    return find_preview(Path(name).suffix.lower(), content, columns or {})


def read_paths(
    paths: Iterable[str | Path],
    language: str = "auto",
    published: date | None = None,
    fetcher: Fetcher | None = None,
    columns: Mapping[str, str] | None = None,
) -> Iterator[Article | Rejection]:
    """The articles of all `paths`, in order, one file in memory at a time.

    A folder stands for all files in it and below; an address is fetched, by `fetcher` when one is given.
    Of two articles with one text, or with one id, the second is rejected.
    """
    wish, fetcher = _Wish(language, published, columns or {}), fetcher or Fetcher()
    ids: dict[str, str | None] = {}
    texts: dict[str, str | None] = {}
    for path in paths:
        for found in _read_path(str(path), wish, fetcher):
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


def _read_path(path: str, wish: _Wish, fetcher: Fetcher) -> Iterator[Article | Rejection]:
    if path == "-":
        yield from _read(STANDARD_INPUT, sys.stdin.buffer, wish)
    elif is_address(path):
        yield from _read_web(path, wish, fetcher)
    elif os.path.isdir(path):
        yield from _read_folder(path, wish)
    else:
        yield from _read_file(path, wish)


def _read_web(url: str, wish: _Wish, fetcher: Fetcher) -> Iterator[Article | Rejection]:
    try:
        for found in read_address(url, fetcher, wish.columns):
            yield _article(url, found, wish)
    except UnreadableError as error:
        yield Rejection(url, str(error))


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
        yield Rejection(folder, "is a folder without files; give the one that holds the articles")


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
        for found in _found(name, content, wish.columns):
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


def _found(name: str, content: bytes, columns: Mapping[str, str]) -> Iterable[Found]:
    if name == STANDARD_INPUT:
        return find_found(".jsonl" if content.lstrip().startswith(b"{") else ".txt", content, columns)
    return find_found(Path(name).suffix.lower(), content, columns)


def _article(name: str, found: Found, wish: _Wish) -> Article | Rejection:
    origin = f"{name}, {found_place}" if (found_place := _place(found)) else name
    if isinstance(found, Rejection):
        return Rejection(origin, found.reason)
    try:
        _check_length(found.text)
        return Article(
            id=found.id or f"{_label(name)}-{found.sha256[:8]}",
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


def _check_length(text: str) -> None:
    """Refuses what is no article: reading it would hold up all that comes after it."""
    if len(text) > LONGEST:
        raise UnreadableError(f"has {len(text):,} letters, one article at most {LONGEST:,}; split it into its articles")


def _label(name: str) -> str:
    """A short name for a file or an address."""
    if name == STANDARD_INPUT:
        return "input"
    return Path(urlsplit(name).path).stem or urlsplit(name).netloc if is_address(name) else Path(name).stem


def _place(found: Found) -> str:
    return found.origin if isinstance(found, Rejection) else found.place


def _language(text: str, wanted: str) -> str:
    """The code of a data file; `wanted` is one, or the language's English name, or "auto"."""
    lexicon = load()
    if wanted == "auto":
        return find_language(text, lexicon)
    names = {language.name.lower(): code for code, language in lexicon.languages.items()}
    return check_language(names.get(wanted.lower(), wanted), lexicon)
