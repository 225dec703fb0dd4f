"""A project sent as one file is the same project elsewhere; what is no such file is refused with the reason."""

import hashlib
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest

from claims.corrections import make
from claims.ingest import read_bytes
from claims.lexicon import load
from claims.model import Article, Rejection
from claims.store import Store, StoreError, open_project, open_store, path_of, projects, remove_project, use_project
from claims.workspace import archive as archives
from claims.workspace import compare_workspace, open_workspace, verify
from claims.workspace.archive import ArchiveError, archived_name, read_archive, write_archive

TEXTS = (
    "قالت وزارة الدفاع الروسية إن أكثر من 3 أشخاص قتلوا أمس.\nوقال الوزير إن الخسائر محدودة.\n",
    "وأعلنت وزارة الدفاع الأوكرانية أن 5 أشخاص قتلوا.\nالطريق مقطوع منذ يومين.\n",
)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("RASHOMON_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def store() -> Store:
    """A project with everything in it: corrections of many kinds, an undo, a refusal."""
    store = open_store()
    for place, text in enumerate(TEXTS):
        (article,) = read_bytes(f"{place}.txt", text.encode(), published=date(2024, 6, 26))
        assert isinstance(article, Article)
        store.add_article(article)
    store.add_rejection(Rejection("b.txt", "is empty"))
    first, second = (reading.article for reading in open_workspace(store, load()).corrected.readings)
    store.log(make.set_date(first, "a", date(2023, 1, 2)))
    readings = open_workspace(store, load()).corrected.readings
    store.log(make.confirm(readings[0].claims[0], first, "a"))
    store.log(make.reject(readings[0].claims[1], first, "a", "no claim"))
    store.undo("b")
    store.log(make.edit(readings[0].claims[1], first, "a", {"act": "deny"}))
    start = second.text.index("الطريق")
    store.log(make.add(second, "b", {"content": {"start": start, "stop": start + 12}}))
    store.log(make.side("ru", "b", "east", "The east"))
    return store


def sent(store: Store, path: Path) -> Path:
    write_archive(path, "a war", store, open_workspace(store, load()))
    return path


def test_an_imported_project_is_the_same_project(store: Store, home: Path) -> None:
    path = sent(store, home / "sent.zip")
    other = open_store(path_of("elsewhere"))
    read_archive(path, other)
    one, two = open_workspace(store, load()), open_workspace(other, load())
    assert two == one
    assert {"confirmed", "edited", "added"} <= set(two.corrected.status.values())
    assert compare_workspace(other, two, load()) == compare_workspace(store, one, load())
    assert other.articles() == store.articles()
    assert other.rejections() == store.rejections()
    assert other.rules() == store.rules()
    assert archived_name(path) == "a war"
    assert not verify(other).faults


def test_an_imported_project_can_be_worked_on(store: Store, home: Path) -> None:
    path = sent(store, home / "sent.zip")
    other = open_store(path_of("elsewhere"))
    read_archive(path, other)
    assert other.undo("c") == other.corrections()[-2]
    assert other.corrections()[-1].number == len(store.corrections()) + 1


def test_its_parts_can_be_read_by_other_programs(store: Store, home: Path) -> None:
    with ZipFile(sent(store, home / "sent.zip")) as archive:
        about = json.loads(archive.read("project.json"))
        for part, digest in about["sha256"].items():
            assert hashlib.sha256(archive.read(part)).hexdigest() == digest
        claims = [json.loads(line) for line in archive.read("claims.jsonl").splitlines()]
        articles = {line["sha256"]: line for line in map(json.loads, archive.read("articles.jsonl").splitlines())}
    assert {claim["status"] for claim in claims} == {"confirmed", "edited", "unreviewed", "added"}
    for claim in claims:
        content = claim["content"]
        text = articles[claim["article_sha256"]]["text"]
        assert text[content["start"] : content["stop"]] == content["text"]


def changed(path: Path, change: Callable[[dict[str, bytes]], object]) -> Path:
    """The archive with other parts."""
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    change(parts)
    with ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda parts: parts.update({"../../escape.txt": b"x"}), "it has ../../escape.txt"),
        (lambda parts: parts.update({"/etc/escape": b"x"}), "it has /etc/escape"),
        (lambda parts: parts.pop("readings.jsonl"), "it lacks readings.jsonl"),
        (lambda parts: parts.update({"corrections.jsonl": b""}), "its hash is another"),
        (lambda parts: parts.update({"articles.jsonl": b"{}\n"}), "articles.jsonl, line 1: "),
        (lambda parts: parts.update({"articles.jsonl": b"[" * 100_000}), "articles.jsonl, line 1: "),
        (lambda parts: parts.update({"project.json": b"[]"}), "project.json cannot be read"),
        (
            lambda parts: parts.update(
                {"project.json": parts["project.json"].replace(b'"version": 1', b'"version": 9')}
            ),
            "update the program",
        ),
    ],
)
def test_what_is_no_archive_is_refused_and_nothing_is_kept(
    store: Store, home: Path, change: Callable[[dict[str, bytes]], object], reason: str
) -> None:
    path = changed(sent(store, home / "sent.zip"), change)
    other = open_store(":memory:")
    with pytest.raises(ArchiveError) as refusal:
        read_archive(path, other)
    assert reason in str(refusal.value)
    assert other.articles() == ()
    assert other.corrections() == ()
    assert not (home.parent / "escape.txt").exists()


def test_a_file_that_is_no_zip_is_refused(home: Path) -> None:
    (home / "a.zip").write_bytes(b"no zip at all")
    for name in ("a.zip", "none.zip"):
        with pytest.raises(ArchiveError, match=name):
            archived_name(home / name)


def test_an_archive_that_grows_too_large_is_refused(store: Store, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = sent(store, home / "sent.zip")
    monkeypatch.setattr(archives, "LARGEST", 1_000)
    with pytest.raises(ArchiveError, match="more than the 1,000"):
        read_archive(path, open_store(":memory:"))


@pytest.mark.parametrize("part", ["articles", "readings", "corrections", "rejections", "claims"])
def test_a_damaged_archive_is_refused(store: Store, home: Path, part: str) -> None:
    path = sent(store, home / "sent.zip")
    content = bytearray(path.read_bytes())
    with ZipFile(path) as archive:
        entry = archive.getinfo(f"{part}.jsonl")
    lengths = content[entry.header_offset + 26 : entry.header_offset + 30]  # of the name and of what follows it
    start = entry.header_offset + 30 + lengths[0] + 256 * lengths[1] + lengths[2] + 256 * lengths[3]
    content[start + entry.compress_size // 2] ^= 0xFF
    path.write_bytes(content)
    with pytest.raises(ArchiveError):
        read_archive(path, open_store(":memory:"))


def test_verify_finds_nothing_wrong_with_what_was_not_touched(store: Store) -> None:
    found = verify(store)
    assert (found.articles, found.claims, found.corrections, found.faults) == (2, 3, 7, ())
    assert found.spans > 3 * found.claims


def test_verify_finds_a_changed_letter(store: Store, home: Path) -> None:
    store.close()
    import sqlite3

    with sqlite3.connect(path_of(open_project())) as connection:
        connection.execute("UPDATE article SET text = replace(text, 'الخسائر', 'المكاسب') WHERE id LIKE '0%'")
    connection.close()
    faults = verify(open_store()).faults
    assert any("its text is not the one that was added" in fault for fault in faults)
    assert any("does not stand at" in fault for fault in faults)


def test_projects_are_separate_and_one_is_open(store: Store) -> None:
    assert projects() == ("rashomon",)
    open_store(path_of("حرب")).close()
    use_project("حرب")
    assert (open_project(), open_store().articles()) == ("حرب", ())
    assert projects() == ("rashomon", "حرب")
    remove_project("حرب")
    assert (open_project(), projects()) == ("rashomon", ("rashomon",))
    assert len(open_store().articles()) == 2


@pytest.mark.parametrize("name", ["", "../a", "a/b", ".hidden", "a.b", "x" * 61, "a\\b", "a\nb"])
def test_a_name_that_could_leave_the_folder_is_refused(name: str) -> None:
    with pytest.raises(StoreError, match="no name for a project"):
        path_of(name)


def test_a_project_that_is_not_there_cannot_be_used_or_removed() -> None:
    for change in (use_project, remove_project):
        with pytest.raises(StoreError, match='there is no project "none"'):
            change("none")
