"""The articles, refusals and corrections of one project in one file.

What was acknowledged survives a crash of the program or of the machine. One program may write while
others read. Every change raises `revision`, by which a reader knows that something is new.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock

from claims.corrections.log import in_force, undone
from claims.model import Article, Comparison, Correction, Rejection, Verb
from claims.pipeline import Reading
from claims.store import rows
from claims.store.packing import (
    pack_comparison,
    unpack_comparison,
    unpack_readings,
)
from claims.store.projects import open_project, path_of
from claims.store.schema import StoreError, find_damage, prepare, text_hash

_WAIT = 30  # seconds for which a writer waits for another
_FIND_READING = """
    SELECT article_key, content FROM reading WHERE article_sha256 = ? AND is_tried = ? AND ? IN (rules, '')
"""
_KEEP_READING = f"INSERT OR REPLACE INTO reading ({rows.READING}) VALUES (?, ?, ?, ?, ?, ?)"
_KEPT = 4  # comparisons
_FORGET = "DELETE FROM comparison WHERE rowid NOT IN (SELECT rowid FROM comparison ORDER BY rowid DESC LIMIT ?)"


class Store:
    """One project; safe to use from several threads."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._lock = Lock()

    @contextmanager
    def _change(self, is_news: bool = True) -> Iterator[sqlite3.Connection]:
        """One thread at a time, all of its changes or none; what can be computed again is no news.

        Raises StoreError when the file cannot be written: the disk is full, or another program holds it for long.
        """
        try:
            with self._lock, self._connection:
                self._connection.execute("BEGIN IMMEDIATE")
                if is_news:
                    self._connection.execute("UPDATE state SET revision = revision + 1")
                yield self._connection
        except sqlite3.OperationalError as error:
            raise StoreError(f"the project cannot be written ({error}); nothing of this was kept, try again") from error

    def revision(self) -> int:
        """A number that grows with every change, whoever made it."""
        with self._lock:
            return int(self._connection.execute("SELECT revision FROM state").fetchone()[0])

    def add_article(self, article: Article) -> Article | None:
        """Keeps the article and answers it as it is kept; None when one with the same hash is already there.

        When another text has its id, the article is kept under its id and the hash's first letters.
        """
        with self._change() as connection:
            if connection.execute("SELECT 1 FROM article WHERE sha256 = ?", (article.sha256,)).fetchone():
                return None
            if connection.execute("SELECT 1 FROM article WHERE id = ?", (article.id,)).fetchone():
                article = replace(article, id=f"{article.id}-{article.sha256[:8]}")
            _keep_article(connection, article)
        return article

    def articles(self) -> tuple[Article, ...]:
        """All articles, in the order in which they were added."""
        with self._lock:
            found = self._connection.execute(f"SELECT {rows.ARTICLE} FROM article ORDER BY rowid").fetchall()
        return tuple(rows.read_article(row) for row in found)

    def remove_article(self, id: str) -> None:
        """Forgets the article; nothing happens when there is none with this id."""
        with self._change() as connection:
            gone = "SELECT sha256 FROM article WHERE id = ?"
            connection.execute(f"DELETE FROM reading WHERE article_sha256 IN ({gone})", (id,))
            connection.execute("DELETE FROM article WHERE id = ?", (id,))

    def log(self, correction: Correction) -> Correction:
        """Adds the correction at the end of the log; answers it with its number."""
        with self._change() as connection:
            return replace(correction, number=_log(connection, correction))

    def corrections(self) -> tuple[Correction, ...]:
        """The whole log, the oldest first."""
        with self._lock:
            found = self._connection.execute(f"SELECT number, {rows.CORRECTION} FROM correction ORDER BY number")
            return tuple(map(rows.read_correction, found))

    def undo(self, who: str) -> Correction | None:
        """Takes the last correction in force back; answers it, or None when there is none."""
        return self._turn("undo", who)

    def redo(self, who: str) -> Correction | None:
        """Brings back what was undone last; answers it, or None when nothing is left."""
        return self._turn("redo", who)

    def _turn(self, verb: Verb, who: str) -> Correction | None:
        with self._change() as connection:
            found = connection.execute(f"SELECT number, {rows.CORRECTION} FROM correction ORDER BY number")
            log = tuple(map(rows.read_correction, found))
            left = in_force(log) if verb == "undo" else undone(log)
            if not left:
                return None
            event = Correction(0, datetime.now(UTC), who, verb, None, None, None, {"number": left[-1].number}, {})
            _log(connection, event)
            return left[-1]

    def add_rejection(self, rejection: Rejection) -> None:
        """Keeps the refusal, once."""
        with self._change() as connection:
            row = (rejection.origin, rejection.reason)
            connection.execute("INSERT OR IGNORE INTO rejection (origin, reason) VALUES (?, ?)", row)

    def rejections(self) -> tuple[Rejection, ...]:
        """All refusals, in the order in which they came."""
        with self._lock:
            found = self._connection.execute("SELECT origin, reason FROM rejection ORDER BY rowid").fetchall()
        return tuple(Rejection(*row) for row in found)

    def clear_rejections(self) -> None:
        """Forgets all refusals."""
        with self._change() as connection:
            connection.execute("DELETE FROM rejection")

    def readings(self, articles: Iterable[Article], tried: str | None = None) -> dict[str, Reading]:
        """By hash what was kept of `articles`, whatever rules read them.

        With `tried`, those not yet applied that these rules read. What was read when an article had
        another day is left out.
        """
        articles = tuple(articles)
        with self._lock:
            found = [
                self._connection.execute(_FIND_READING, (article.sha256, tried is not None, tried or "")).fetchone()
                for article in articles
            ]
        return unpack_readings(articles, found)

    def keep_readings(self, readings: Iterable[Reading], rules: str, tried: bool = False) -> None:
        """Keeps how articles were read, each in the place of what was kept of it before."""
        with self._change(is_news=False) as connection:
            for reading in readings:
                connection.execute(_KEEP_READING, rows.reading_row(reading, rules, tried))

    def apply_tried(self, rules: str) -> None:
        """Puts the tried readings of these rules in the place of the others, and drops those of other rules."""
        with self._change() as connection:
            connection.execute("UPDATE OR REPLACE reading SET is_tried = 0 WHERE is_tried = 1 AND rules = ?", (rules,))
            connection.execute("DELETE FROM reading WHERE is_tried = 1")

    def rules(self) -> dict[str, str]:
        """By hash of the article the version of the rules that read it."""
        with self._lock:
            return dict(self._connection.execute("SELECT article_sha256, rules FROM reading WHERE is_tried = 0"))

    def search_lines(self, rules: str) -> dict[str, str]:
        """By hash of the article what a search looks at, a line for each claim, of the readings of these rules."""
        found = "SELECT article_sha256, search_lines FROM reading WHERE is_tried = 0 AND rules = ?"
        with self._lock:
            return dict(self._connection.execute(f"{found} AND search_lines IS NOT NULL", (rules,)))

    def comparison(self, key: str) -> Comparison | None:
        """The comparison that was kept under `key`."""
        with self._lock:
            row = self._connection.execute("SELECT content FROM comparison WHERE key = ?", (key,)).fetchone()
        return unpack_comparison(row[0]) if row else None

    def keep_comparison(self, key: str, comparison: Comparison) -> None:
        """Keeps the comparison, and of earlier ones the last few: an undo finds them again."""
        with self._change(is_news=False) as connection:
            row = (key, pack_comparison(comparison))
            connection.execute("INSERT OR REPLACE INTO comparison VALUES (?, ?)", row)
            connection.execute(_FORGET, (_KEPT,))

    def vectors(self, encoder: str) -> dict[bytes, bytes]:
        """What this encoder made of sentences, by the hash of each."""
        with self._lock:
            found = self._connection.execute("SELECT text_hash, content FROM vector WHERE encoder = ?", (encoder,))
            return dict(found.fetchall())

    def keep_vectors(self, encoder: str, vectors: Mapping[bytes, bytes]) -> None:
        """Keeps what this encoder made of more sentences; what another made is forgotten."""
        with self._change(is_news=False) as connection:
            connection.execute("DELETE FROM vector WHERE encoder != ?", (encoder,))
            rows = ((encoder, *vector) for vector in vectors.items())
            connection.executemany("INSERT OR IGNORE INTO vector VALUES (?, ?, ?)", rows)

    def text_hashes(self) -> dict[str, str]:
        """By hash of the article the hash of its text when it was added."""
        with self._lock:
            return dict(self._connection.execute("SELECT sha256, text_sha256 FROM article"))

    def fill(
        self,
        articles: Iterable[Article],
        rejections: Iterable[Rejection],
        log: Iterable[Correction],
        readings: Iterable[tuple[str, Reading]],
    ) -> None:
        """Puts a whole project into an empty store, all or nothing; the log keeps its numbers and days.

        Each reading comes with the rules that made it. Raises StoreError when the records contradict each other.
        """
        try:
            with self._change() as connection:
                for article in articles:
                    _keep_article(connection, article)
                for rejection in rejections:
                    _insert(connection, "rejection", "origin, reason", (rejection.origin, rejection.reason))
                for event in log:
                    row = (event.number, *rows.correction_row(event))
                    _insert(connection, "correction", f"number, {rows.CORRECTION}", row)
                for rules, reading in readings:
                    _insert(connection, "reading", rows.READING, rows.reading_row(reading, rules, False))
        except sqlite3.IntegrityError as error:
            raise StoreError(f"the records contradict each other: {error}") from error

    def damage(self) -> tuple[str, ...]:
        """What is broken in the file itself; none when it is whole."""
        with self._lock:
            return find_damage(self._connection)

    def close(self) -> None:
        self._connection.close()


def open_store(path: str | Path | None = None) -> Store:
    """The store in the file `path`, made when it is not there; ":memory:" keeps nothing.

    Without a path it is that of the project that is open. Raises StoreError when the file is none of
    ours, or of a later version.
    """
    path = str(path or path_of(open_project()))
    try:
        connection = sqlite3.connect(path, timeout=_WAIT, check_same_thread=False, isolation_level=None)
        prepare(connection)
    except sqlite3.Error as error:
        raise StoreError(f"{path}: cannot be opened ({error}); move the file away to begin afresh") from error
    return Store(connection)


def _keep_article(connection: sqlite3.Connection, article: Article) -> None:
    row = (*rows.article_row(article), text_hash(article.text))
    _insert(connection, "article", f"{rows.ARTICLE}, text_sha256", row)


def _log(connection: sqlite3.Connection, correction: Correction) -> int:
    number = _insert(connection, "correction", rows.CORRECTION, rows.correction_row(correction))
    assert number is not None
    return number


def _insert(connection: sqlite3.Connection, table: str, columns: str, row: tuple[object, ...]) -> int | None:
    places = ", ".join("?" * len(row))
    return connection.execute(f"INSERT INTO {table} ({columns}) VALUES ({places})", row).lastrowid
