"""Reads articles: a .txt is one article, a .jsonl has one article a line, "-" is standard input.

What cannot be read becomes a Rejection that names its place and the reason; the rest goes on.
"""

import hashlib
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from claims.errors import UnreadableError
from claims.ingest.decode import decode
from claims.ingest.language import check_language, find_language
from claims.lexicon import load
from claims.model import Article, Rejection

STANDARD_INPUT = "standard input"


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of a .jsonl; further keys are passed over."""

    id: str | int
    text: str
    language: str | None = None
    published: str | None = None
    outlet: str | None = None
    title: str | None = None
    url: str | None = None


_LINE = TypeAdapter(_Line)


@dataclass(frozen=True, slots=True)
class _Wish:
    """What the user asked for, where an article does not say it itself."""

    language: str
    published: date | None


def read_date(words: str) -> date:
    """The day that `words` name, an ISO date or time; raises UnreadableError for any other form.

    >>> read_date("2024-06-26T10:00:00Z")
    datetime.date(2024, 6, 26)
    """
    try:
        return datetime.fromisoformat(words.strip()).date()
    except ValueError as error:
        raise UnreadableError(f'"{words[:40]}" is no date; write it as 2024-06-26') from error


def read_bytes(
    name: str, content: bytes, language: str = "auto", published: date | None = None
) -> tuple[Article | Rejection, ...]:
    """The articles in `content`, whose kind is told by the ending of `name`.

    `language` and `published` hold for every article that does not say its own; "auto" finds the
    language from the text. Standard input holds lines when it begins with "{".
    """
    wish = _Wish(language, published)
    ending = Path(name).suffix.lower()
    if ending == ".jsonl" or (name == STANDARD_INPUT and content.lstrip().startswith(b"{")):
        return tuple(_read_lines(name, content, wish))
    if ending == ".txt" or name == STANDARD_INPUT:
        return (_read_text(name, content, wish),)
    given = f"a {ending} file" if ending else "a file without an ending"
    return (Rejection(name, f"{given} is not read; give .txt (one article) or .jsonl (one article a line)"),)


def read_paths(
    paths: Iterable[str | Path], language: str = "auto", published: date | None = None
) -> Iterator[Article | Rejection]:
    """The articles of all `paths`, in order; the second of two with one id is rejected."""
    origins: dict[str, str | None] = {}
    for path in paths:
        for article in _read_path(str(path), language, published):
            if isinstance(article, Article):
                if article.id in origins:
                    reason = f'the id "{article.id}" already stands in {origins[article.id]}'
                    article = Rejection(article.origin or article.id, reason)
                else:
                    origins[article.id] = article.origin
            yield article


def _read_path(path: str, language: str, published: date | None) -> tuple[Article | Rejection, ...]:
    try:
        content = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except FileNotFoundError:
        return (Rejection(path, "there is no such file"),)
    except IsADirectoryError:
        return (Rejection(path, "is a folder; name the files in it"),)
    except (OSError, ValueError) as error:
        return (Rejection(path, f"cannot be opened: {error}"),)
    return read_bytes(STANDARD_INPUT if path == "-" else path, content, language, published)


def _read_text(name: str, content: bytes, wish: _Wish) -> Article | Rejection:
    sha256 = hashlib.sha256(content).hexdigest()
    label = Path(name).stem if name != STANDARD_INPUT else "input"
    try:
        text, note = decode(content)
        return Article(
            id=f"{label}-{sha256[:8]}",
            text=text,
            sha256=sha256,
            language=_language(text, wish.language),
            published=wish.published,
            origin=name,
            notes=(note,) if note else (),
        )
    except UnreadableError as error:
        return Rejection(name, str(error))


def _read_lines(name: str, content: bytes, wish: _Wish) -> Iterator[Article | Rejection]:
    if not content.strip():
        yield Rejection(name, "is empty")
    for number, line in enumerate(content.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if line.strip():
            yield _read_line(f"{name}, line {number}", line, wish)


def _read_line(origin: str, line: bytes, wish: _Wish) -> Article | Rejection:
    try:
        decoded, note = decode(line)
        given = _LINE.validate_json(decoded, strict=True)
        if not given.text.strip():
            return Rejection(origin, "its text is empty")
        return Article(
            id=str(given.id),
            text=given.text,
            sha256=hashlib.sha256(given.text.encode()).hexdigest(),
            language=_language(given.text, given.language or wish.language),
            published=read_date(given.published) if given.published else wish.published,
            outlet=given.outlet or None,
            title=given.title or None,
            url=given.url or None,
            origin=origin,
            notes=(note,) if note else (),
        )
    except ValidationError as error:
        return Rejection(origin, "; ".join(_fault(fault["loc"], fault["msg"]) for fault in error.errors()))
    except UnreadableError as error:
        return Rejection(origin, str(error))


def _fault(place: tuple[int | str, ...], message: str) -> str:
    return f"{place[0]}: {message}" if place else message


def _language(text: str, wanted: str) -> str:
    lexicon = load()
    return find_language(text, lexicon) if wanted == "auto" else check_language(wanted, lexicon)
