"""The tables of a store, and how a file of an earlier version is brought up to date."""

import hashlib
import sqlite3

from claims.errors import ClaimsError

# One script for each version; a file is brought forward by those it has not seen.
# An earlier script is never changed: files out there were made by it.
_SCRIPTS = (
    """
CREATE TABLE article (
    sha256 TEXT PRIMARY KEY, id TEXT NOT NULL UNIQUE, text TEXT NOT NULL, language TEXT NOT NULL,
    published TEXT, outlet TEXT, title TEXT, url TEXT, origin TEXT, notes TEXT NOT NULL
);
CREATE TABLE rejection (origin TEXT NOT NULL, reason TEXT NOT NULL, UNIQUE (origin, reason))
""",
    """
CREATE TABLE correction (
    number INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, who TEXT NOT NULL, verb TEXT NOT NULL,
    article_sha256 TEXT, span TEXT, target TEXT, old TEXT NOT NULL, new TEXT NOT NULL
);
CREATE TRIGGER correction_stays BEFORE DELETE ON correction
    BEGIN SELECT RAISE(ABORT, 'the log of corrections only grows'); END;
CREATE TRIGGER correction_is_kept BEFORE UPDATE ON correction
    BEGIN SELECT RAISE(ABORT, 'the log of corrections only grows'); END;
CREATE TABLE state (revision INTEGER NOT NULL);
INSERT INTO state VALUES (0)
""",
    """
CREATE TABLE reading (
    article_sha256 TEXT NOT NULL, is_tried INTEGER NOT NULL, article_key TEXT NOT NULL, rules TEXT NOT NULL,
    content BLOB NOT NULL, PRIMARY KEY (article_sha256, is_tried)
);
CREATE TABLE comparison (key TEXT PRIMARY KEY, content BLOB NOT NULL)
""",
    """
ALTER TABLE article ADD COLUMN author TEXT;
ALTER TABLE article ADD COLUMN fetched TEXT
""",
    """
ALTER TABLE article ADD COLUMN text_sha256 TEXT NOT NULL DEFAULT '';
UPDATE article SET text_sha256 = sha256(text)
""",
    """
CREATE TABLE vector (
    encoder TEXT NOT NULL, text_hash BLOB NOT NULL, content BLOB NOT NULL, PRIMARY KEY (encoder, text_hash)
) WITHOUT ROWID
""",
    """
ALTER TABLE reading ADD COLUMN search_lines TEXT
""",
)
VERSION = len(_SCRIPTS)


class StoreError(ClaimsError):
    """The file of the store cannot be used; the message says what to do."""


def prepare(connection: sqlite3.Connection) -> None:
    """Sets the connection up and brings its file to the version of this program, all or nothing."""
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")  # what was acknowledged survives a crash
    if _version(connection) == VERSION:  # without a lock: a reader need not wait for whoever writes
        return
    connection.create_function("sha256", 1, text_hash, deterministic=True)
    connection.execute("BEGIN IMMEDIATE")  # two programs may open a new file at once
    with connection:
        for script in _SCRIPTS[_version(connection) :]:
            for statement in _statements(script):
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {VERSION}")


def find_damage(connection: sqlite3.Connection) -> tuple[str, ...]:
    """What is broken in the file itself, in the words of the database; none when it is whole."""
    found = tuple(words for (words,) in connection.execute("PRAGMA integrity_check"))
    return () if found == ("ok",) else found


def text_hash(text: str) -> str:
    """The hash of the text in UTF-8, by which a changed letter is found."""
    return hashlib.sha256(text.encode()).hexdigest()


def _version(connection: sqlite3.Connection) -> int:
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > VERSION:
        raise StoreError(f"the store has version {version}, this program knows {VERSION}; update the program")
    return version


def _statements(script: str) -> list[str]:
    """The statements of a script, those of a trigger together."""
    statements, begun = [], ""
    for part in script.split(";"):
        begun += part + ";"
        if sqlite3.complete_statement(begun):
            statements.append(begun)
            begun = ""
    return statements
