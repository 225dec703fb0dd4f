"""What the store keeps across reloads, and what it refuses."""

import multiprocessing
import os
import random
import signal
import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path

import pytest

from claims.corrections.make import set_date
from claims.model import Article, Fetched, Rejection
from claims.store import Store, StoreError, open_store

ARTICLE = Article(
    id="a-1",
    text="قالت الوزارة إن العمل مستمر.\r\n\x00",
    sha256="a" * 64,
    language="ar",
    published=date(2024, 6, 26),
    outlet="Example News",
    title="Work",
    url="https://example.org/1",
    origin="a.txt",
    notes=("decoded as windows-1256, for it is not UTF-8",),
    author="A. Writer",
    fetched=Fetched("https://example.org/1?a", datetime(2024, 6, 27, 8, tzinfo=UTC), (("Content-Type", "text/html"),)),
)
OTHER = Article(id="a-2", text="other", sha256="b" * 64, language="ar")


@pytest.fixture
def store() -> Store:
    return open_store(":memory:")


def test_an_article_comes_back_as_it_went_in(store: Store) -> None:
    assert store.add_article(ARTICLE)
    assert store.add_article(OTHER)
    assert store.articles() == (ARTICLE, OTHER)


def test_the_same_file_is_kept_once(store: Store) -> None:
    store.add_article(ARTICLE)
    assert not store.add_article(replace(ARTICLE, id="another name"))
    assert store.articles() == (ARTICLE,)


def test_two_texts_of_one_id_are_both_kept(store: Store) -> None:
    store.add_article(ARTICLE)
    assert store.add_article(replace(OTHER, id=ARTICLE.id))
    assert [article.id for article in store.articles()] == ["a-1", "a-1-bbbbbbbb"]


def test_a_removed_article_is_gone_and_may_come_again(store: Store) -> None:
    store.add_article(ARTICLE)
    store.remove_article("unknown")
    store.remove_article(ARTICLE.id)
    assert store.articles() == ()
    assert store.add_article(ARTICLE)


def test_the_log_numbers_what_was_decided_and_keeps_it(store: Store) -> None:
    first = store.log(set_date(ARTICLE, "a", None))
    second = store.log(set_date(ARTICLE, "b", date(2024, 1, 2)))
    assert (first.number, second.number) == (1, 2)
    assert store.corrections() == (first, second)


def test_undo_and_redo_are_written_down_too(store: Store) -> None:
    store.log(set_date(ARTICLE, "a", None))
    assert store.undo("b") == store.corrections()[0]
    assert store.undo("b") is None
    assert store.redo("c") == store.corrections()[0]
    assert store.redo("c") is None
    assert [correction.verb for correction in store.corrections()] == ["date", "undo", "redo"]


def test_every_change_raises_the_revision(store: Store) -> None:
    seen = [store.revision()]
    for change in (
        lambda: store.add_article(ARTICLE),
        lambda: store.log(set_date(ARTICLE, "a", None)),
        lambda: store.undo("a"),
        lambda: store.add_rejection(Rejection("a.txt", "is empty")),
        store.clear_rejections,
        lambda: store.remove_article(ARTICLE.id),
    ):
        change()
        seen.append(store.revision())
    assert seen == sorted(set(seen))


def test_a_refusal_is_kept_once_until_it_is_cleared(store: Store) -> None:
    store.add_rejection(Rejection("a.txt", "is empty"))
    store.add_rejection(Rejection("a.txt", "is empty"))
    store.add_rejection(Rejection("b.txt", "is empty"))
    assert store.rejections() == (Rejection("a.txt", "is empty"), Rejection("b.txt", "is empty"))
    store.clear_rejections()
    assert store.rejections() == ()


def test_what_was_kept_is_there_after_reopening(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    first = open_store(path)
    first.add_article(ARTICLE)
    first.close()
    assert open_store(path).articles() == (ARTICLE,)


def test_the_store_lies_where_the_user_wants_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RASHOMON_HOME", str(tmp_path / "new" / "home"))
    open_store().add_article(ARTICLE)
    assert open_store().articles() == (ARTICLE,)
    assert (tmp_path / "new" / "home" / "rashomon.sqlite").is_file()


def test_without_a_wish_the_store_lies_in_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RASHOMON_HOME", raising=False)
    monkeypatch.chdir(tmp_path)
    open_store()
    assert (tmp_path / ".rashomon" / "rashomon.sqlite").is_file()


def test_many_threads_and_two_connections_lose_nothing(tmp_path: Path) -> None:
    stores = [open_store(tmp_path / "store.sqlite") for _ in range(2)]

    def add(number: int) -> Article | None:
        article = replace(OTHER, id=f"a-{number % 50}", sha256=f"{number % 50:064}")
        return stores[number % 2].add_article(article)

    with ThreadPoolExecutor(8) as pool:
        added = list(pool.map(add, range(200)))
    assert sum(article is not None for article in added) == 50
    assert {article.id for article in stores[0].articles()} == {f"a-{number}" for number in range(50)}


def keep_writing(path: Path, acknowledged: int, first: int) -> None:
    """Adds articles and corrections without end, and names each on the pipe once the store has it."""
    store = open_store(path)
    for number in count(first):
        if number % 2:
            store.add_article(replace(OTHER, id=f"a-{number}", sha256=f"{number:064}"))
        else:
            store.log(replace(set_date(OTHER, "a", None), target=str(number)))
        os.write(acknowledged, f"{number}\n".encode())


def kill_a_writer(path: Path, first: int, chance: random.Random) -> list[int]:
    """What a writer had acknowledged when it was killed: while it opens the file, or a moment after its first word."""
    reading, writing = os.pipe()
    writer = multiprocessing.get_context("fork").Process(target=keep_writing, args=(path, writing, first))
    writer.start()
    os.close(writing)
    with os.fdopen(reading) as lines:
        begun = lines.readline() if chance.random() < 0.8 else ""
        time.sleep(chance.uniform(0, 0.01))
        assert writer.pid
        os.kill(writer.pid, signal.SIGKILL)
        writer.join()
        return [int(line) for line in (begun, *lines) if line.endswith("\n")]


def test_nothing_acknowledged_is_lost_when_a_writer_is_killed(tmp_path: Path) -> None:
    path, chance, kept = tmp_path / "store.sqlite", random.Random(7), [0]
    for _ in range(300):
        kept += kill_a_writer(path, kept[-1] + 1000, chance)
        store = open_store(path)
        articles = {int(article.sha256) for article in store.articles()}
        decided = {int(correction.target or 0) for correction in store.corrections()}
        damage = store.damage()
        store.close()
        assert set(kept[1:]) <= articles | decided
        assert not damage
    assert len(kept) > 300  # something was written before most kills


def decide(path: Path, who: str, count: int) -> None:
    store = open_store(path)
    for _ in range(count):
        store.log(set_date(ARTICLE, who, None))


def test_two_programs_write_one_log_while_a_third_reads(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    store = open_store(path)
    fork = multiprocessing.get_context("fork")
    writers = [fork.Process(target=decide, args=(path, who, 40)) for who in "ab"]
    for writer in writers:
        writer.start()
    seen = [0]
    while any(writer.is_alive() for writer in writers):
        log = store.corrections()
        assert [correction.number for correction in log] == list(range(1, len(log) + 1))
        seen.append(len(log))
    assert seen == sorted(seen)
    assert sorted(correction.who for correction in store.corrections()) == ["a"] * 40 + ["b"] * 40


def test_a_writer_that_waits_in_vain_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claims.store.keep._WAIT", 0.1)
    store = open_store(tmp_path / "store.sqlite")
    with sqlite3.connect(tmp_path / "store.sqlite", isolation_level=None) as writer:
        writer.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="nothing of this was kept"):
            store.add_article(ARTICLE)
        writer.execute("ROLLBACK")
    writer.close()
    assert store.add_article(ARTICLE)


def test_a_reader_does_not_wait_for_a_writer(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    open_store(path).add_article(ARTICLE)
    with sqlite3.connect(path, isolation_level=None) as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("DELETE FROM article")
        assert open_store(path).articles() == (ARTICLE,)
        writer.execute("ROLLBACK")
    writer.close()


VERSION_1 = """
CREATE TABLE article (
    sha256 TEXT PRIMARY KEY, id TEXT NOT NULL UNIQUE, text TEXT NOT NULL, language TEXT NOT NULL,
    published TEXT, outlet TEXT, title TEXT, url TEXT, origin TEXT, notes TEXT NOT NULL
);
CREATE TABLE rejection (origin TEXT NOT NULL, reason TEXT NOT NULL, UNIQUE (origin, reason));
INSERT INTO article VALUES ('%s', 'a-1', 'text', 'ar', '2024-06-26', NULL, NULL, NULL, 'a.txt', '["a note"]');
INSERT INTO rejection VALUES ('b.txt', 'is empty');
PRAGMA user_version = 1;
"""


def test_a_store_of_the_first_version_is_brought_forward(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    with sqlite3.connect(path) as connection:
        connection.executescript(VERSION_1 % ("c" * 64))
    connection.close()
    for _ in range(2):
        store = open_store(path)
        (article,) = store.articles()
        assert (article.id, article.published, article.notes) == ("a-1", date(2024, 6, 26), ("a note",))
        assert store.rejections() == (Rejection("b.txt", "is empty"),)
        store.log(set_date(article, "a", None))
        store.close()
    assert [correction.number for correction in open_store(path).corrections()] == [1, 2]


def test_the_vectors_of_another_encoder_are_forgotten(store: Store) -> None:
    store.keep_vectors("one", {b"a": b"1"})
    store.keep_vectors("one", {b"b": b"2"})
    assert store.vectors("one") == {b"a": b"1", b"b": b"2"}
    store.keep_vectors("other", {b"a": b"3"})
    assert store.vectors("one") == {}
    assert store.vectors("other") == {b"a": b"3"}


@pytest.mark.parametrize("change", ["DELETE FROM correction", "UPDATE correction SET who = 'b'"])
def test_the_log_cannot_be_changed_afterwards(tmp_path: Path, change: str) -> None:
    path = tmp_path / "store.sqlite"
    open_store(path).log(set_date(ARTICLE, "a", None))
    with sqlite3.connect(path) as connection, pytest.raises(sqlite3.IntegrityError, match="only grows"):
        connection.execute(change)
    connection.close()


def test_a_file_that_is_no_store_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    path.write_text("not a database, but long enough to be taken for one " * 20, encoding="utf-8")
    with pytest.raises(StoreError, match="move the file away"):
        open_store(path)


def test_a_store_of_a_later_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(StoreError, match="update the program"):
        open_store(path)
