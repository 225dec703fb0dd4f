"""Keeps the loaded articles in one file, so that they are still there after a reload.

Only what cannot be computed again is kept: the articles and the inputs that were refused.
"""

import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Lock

from claims.errors import ClaimsError
from claims.model import Article, Rejection

_VERSION = 1  # of the tables below
_TABLES = """
CREATE TABLE article (
    sha256 TEXT PRIMARY KEY, id TEXT NOT NULL UNIQUE, text TEXT NOT NULL, language TEXT NOT NULL,
    published TEXT, outlet TEXT, title TEXT, url TEXT, origin TEXT, notes TEXT NOT NULL
);
CREATE TABLE rejection (origin TEXT NOT NULL, reason TEXT NOT NULL, UNIQUE (origin, reason));
"""
_COLUMNS = "id, text, sha256, language, published, outlet, title, url, origin, notes"


class StoreError(ClaimsError):
    """The file of the store cannot be used; the message says what to do."""


class Store:
    """The articles of one project; safe to use from several threads."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._lock = Lock()

    @contextmanager
    def _change(self) -> Iterator[sqlite3.Connection]:
        """One thread at a time, all of its changes or none."""
        with self._lock, self._connection:
            yield self._connection

    def add_article(self, article: Article) -> bool:
        """Keeps the article; False when one with the same hash is already there.

        When another text has its id, the article is kept under its id and the hash's first letters.
        """
        with self._change() as connection:
            if connection.execute("SELECT 1 FROM article WHERE sha256 = ?", (article.sha256,)).fetchone():
                return False
            if connection.execute("SELECT 1 FROM article WHERE id = ?", (article.id,)).fetchone():
                article = replace(article, id=f"{article.id}-{article.sha256[:8]}")
            connection.execute(f"INSERT INTO article ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", _row(article))
        return True

    def articles(self) -> tuple[Article, ...]:
        """All articles, in the order in which they were added."""
        with self._lock:
            rows = self._connection.execute(f"SELECT {_COLUMNS} FROM article ORDER BY rowid").fetchall()
        return tuple(_article(row) for row in rows)

    def remove_article(self, id: str) -> None:
        """Forgets the article; nothing happens when there is none with this id."""
        with self._change() as connection:
            connection.execute("DELETE FROM article WHERE id = ?", (id,))

    def set_published(self, id: str, published: date | None) -> None:
        """The day the article appeared, as the user gives it; None when it is not known."""
        with self._change() as connection:
            day = published.isoformat() if published else None
            connection.execute("UPDATE article SET published = ? WHERE id = ?", (day, id))

    def add_rejection(self, rejection: Rejection) -> None:
        """Keeps the refusal, once."""
        with self._change() as connection:
            row = (rejection.origin, rejection.reason)
            connection.execute("INSERT OR IGNORE INTO rejection (origin, reason) VALUES (?, ?)", row)

    def rejections(self) -> tuple[Rejection, ...]:
        """All refusals, in the order in which they came."""
        with self._lock:
            rows = self._connection.execute("SELECT origin, reason FROM rejection ORDER BY rowid").fetchall()
        return tuple(Rejection(*row) for row in rows)

    def clear_rejections(self) -> None:
        """Forgets all refusals."""
        with self._change() as connection:
            connection.execute("DELETE FROM rejection")

    def close(self) -> None:
        self._connection.close()


def open_store(path: str | Path | None = None) -> Store:
    """The store in the file `path`, made when it is not there; ":memory:" keeps nothing.

    Without a path it lies in the folder RASHOMON_HOME, else in `.rashomon` of the current folder.
    Raises StoreError when the file is none of ours, or of a later version.
    """
    path = str(path or _home() / "rashomon.sqlite")
    try:
        connection = sqlite3.connect(path, timeout=10, check_same_thread=False)
        connection.execute("PRAGMA journal_mode = WAL")
        _prepare(connection)
    except sqlite3.Error as error:
        raise StoreError(f"{path}: cannot be opened ({error}); move the file away to begin afresh") from error
    return Store(connection)


def _home() -> Path:
    folder = Path(os.environ.get("RASHOMON_HOME") or ".rashomon")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"{folder}: cannot be made ({error}); set RASHOMON_HOME to a folder of yours") from error
    return folder


def _prepare(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")  # two programs may open a new file at once
    with connection:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version > _VERSION:
            raise StoreError(f"the store has version {version}, this program knows {_VERSION}; update the program")
        if version == 0:
            for statement in _TABLES.split(";"):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {_VERSION}")


def _row(article: Article) -> tuple[str | None, ...]:
    day = article.published.isoformat() if article.published else None
    about = (article.outlet, article.title, article.url, article.origin)
    notes = json.dumps(article.notes, ensure_ascii=False)
    return (article.id, article.text, article.sha256, article.language, day, *about, notes)


def _article(row: tuple[str, ...]) -> Article:
    id, text, sha256, language, day, outlet, title, url, origin, notes = row
    published = date.fromisoformat(day) if day else None
    return Article(id, text, sha256, language, published, outlet, title, url, origin, tuple(json.loads(notes)))
