"""The commands that keep articles in a project: what a user types, sees and finds afterwards."""

import builtins
import json
from pathlib import Path

import pytest

from claims.corrections import make
from claims.evaluate import read_gold, score_documents
from claims.lexicon import load
from claims.store import open_store
from claims.workspace import open_workspace
from tests.test_cli import OTHER, TEXT, Run

SEED = Path(__file__).resolve().parents[1] / "seeds" / "austin-belousov-call.ar.txt"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("RASHOMON_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("RASHOMON_USER", "Layla")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def articles(home: Path) -> tuple[Path, Path]:
    paths = (home / "a.txt", home / "b.txt")
    paths[0].write_text(TEXT, encoding="utf-8")
    paths[1].write_text(f"{OTHER}\n{TEXT}", encoding="utf-8")
    return paths


@pytest.fixture
def claims(articles: tuple[Path, Path]) -> list[str]:
    """The ids of three claims in two articles."""
    assert Run("add", *articles).code == 0
    return [str(line["claim_id"]) for line in Run("list", "claims", "--json").lines()]


def statuses() -> list[object]:
    return [line["status"] for line in Run("list", "claims", "--json").lines()]


def test_added_articles_stay_and_duplicates_are_named(articles: tuple[Path, Path], home: Path) -> None:
    run = Run("add", articles[0])
    assert (run.code, run.out) == (0, "1 added, 0 already there, 0 rejected\n")
    (home / "empty.txt").touch()
    run = Run("add", *articles, home / "empty.txt")
    assert (run.code, run.out) == (1, "1 added, 1 already there, 1 rejected\n")
    assert "a.txt: the same text is already there" in run.errors
    assert "empty.txt: is empty" in run.errors
    assert len(open_store().articles()) == 2
    (refused,) = Run("list", "refused", "--json").lines()
    assert refused["reason"] == "is empty; save it again with its text"


def test_the_columns_of_a_table_can_be_named(home: Path) -> None:
    (home / "a.csv").write_text(f"wann,was\n2024-06-26,{TEXT}\n", encoding="utf-8")
    assert "no column is named" in Run("add", home / "a.csv").errors
    assert Run("add", home / "a.csv", "--columns", "text=was,published=wann").out.startswith("1 added")
    (article,) = open_store().articles()
    assert (article.text, str(article.published)) == (TEXT, "2024-06-26")
    assert Run("add", home / "a.csv", "--columns", "words=was").code == 2


def test_add_can_say_in_json_what_became_of_each_input(articles: tuple[Path, Path]) -> None:
    (added,) = Run("add", articles[0], "--json").lines()
    assert (added["result"], added["language"], added["claims"]) == ("added", "ar", 1)
    assert [line["result"] for line in Run("add", *articles, "--json").lines()] == ["duplicate", "added"]


def test_everything_in_a_project_can_be_listed(claims: list[str]) -> None:
    for kind, fields in {
        "articles": {"article_id", "claims", "reviewed", "sha256"},
        "claims": {"claim_id", "status", "source", "content"},
        "sources": {"source_id", "name", "claims"},
        "questions": {"question_id", "title", "relations"},
    }.items():
        lines = Run("list", kind, "--json").lines()
        assert lines
        assert fields <= set(lines[0])
        assert len(Run("list", kind).out.splitlines()) == len(lines)
    assert Run("list", "corrections").out == ""


def test_an_empty_list_says_so(articles: tuple[Path, Path]) -> None:
    assert Run("list", "claims").errors == "no articles yet; `claims add PATH...` reads them\n"
    Run("add", *articles)
    assert Run("list", "corrections").errors == "no corrections yet\n"
    assert Run("list", "claims").errors == ""


def test_a_claim_is_confirmed_rejected_changed_and_remarked_on(claims: list[str]) -> None:
    assert Run("review", claims[0], "--confirm").out == f"1 confirm {claims[0]}\n"
    assert Run("review", claims[1], "--reject", "the narrator").code == 0
    assert Run("review", claims[2], "--set", "act=deny", "--set", "content=محدودة", "--note", "ask").code == 0
    assert statuses() == ["confirmed", "edited", "rejected"]
    logged = Run("list", "corrections", "--json").lines()
    assert [(line["who"], line["verb"]) for line in logged] == [
        ("Layla", "confirm"),
        ("Layla", "reject"),
        ("Layla", "edit"),
        ("Layla", "note"),
    ]
    (claim,) = (line for line in Run("export").lines() if line["claim_id"] == claims[2])
    assert (claim["act"], claim["status"]) == ("deny", "edited")
    assert claim["content"] == {"start": 55, "stop": 61, "text": "محدودة"}


def test_what_was_decided_can_be_undone_and_done_again(claims: list[str]) -> None:
    Run("review", claims[0], "--confirm", "--who", "Omar")
    assert Run("review", "--undo").out == f"undone: confirm {claims[0]}\n"
    assert statuses() == ["unreviewed"] * 3
    assert Run("review", "--redo").out == f"done again: confirm {claims[0]}\n"
    assert statuses() == ["confirmed", "unreviewed", "unreviewed"]
    assert Run("review", "--redo").out == "nothing to be done again\n"
    assert [line["who"] for line in Run("list", "corrections", "--json").lines()] == ["Omar", "Layla", "Layla"]


def test_review_asks_about_one_claim_after_the_other(claims: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter(["c", "n", "a remark", "r", "no claim", "q"])
    monkeypatch.setattr(builtins, "input", lambda prompt: next(answers))
    run = Run("review")
    assert run.code == 0
    assert "1 of 3" in run.out
    assert statuses() == ["confirmed", "unreviewed", "rejected"]
    assert [line["verb"] for line in Run("list", "corrections", "--json").lines()] == ["confirm", "note", "reject"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["review", "none", "--confirm"], "claims list claims"),
        (["review", "CLAIM"], "--confirm, --reject, --set or --note"),
        (["review", "CLAIM", "--set", "colour=red"], "write FIELD=VALUE"),
        (["review", "CLAIM", "--set", "content=not in the text"], "is not there"),
        (["review", "CLAIM", "--set", "act=sing"], "is none of say"),
        (["list", "--project", "none"], "there is no project"),
        (["project", "new", "../a"], "is no name for a project"),
        (["project", "new", "rashomon"], "already a project"),
        (["project", "import", "none.zip"], "cannot be opened"),
        (["project", "remove", "rashomon"], "say --yes"),
        (["export", "--table", "accounts", "--format", "parquet"], "is a table"),
    ],
)
def test_wrong_usage_is_said_and_nothing_is_kept(claims: list[str], arguments: list[str], words: str) -> None:
    run = Run(*(claims[0] if argument == "CLAIM" else argument for argument in arguments))
    assert (run.code, words in run.errors) == (2, True), run.errors
    assert not Run("list", "corrections").out


def test_a_project_is_exported_in_every_form(claims: list[str], home: Path) -> None:
    Run("review", claims[0], "--confirm")
    assert [line["status"] for line in Run("export", "--format", "csv").table()] == [
        "confirmed",
        "unreviewed",
        "unreviewed",
    ]
    assert "+" in str(Run("export").lines()[0]["tool_version"])
    assert Run("export", "--table", "relations").code == 0
    assert Run("export", "--table", "accounts", "--format", "csv").table()
    assert Run("export", "--out", home / "a.xlsx").code == 0
    assert Run("export", "--format", "jsonld").out.startswith("{")


def test_gold_has_the_reviewed_articles_and_measures_the_library(claims: list[str], home: Path) -> None:
    Run("review", claims[0], "--confirm")
    Run("review", claims[1], "--confirm")
    run = Run("export", "--gold", "--out", home / "gold.jsonl")
    assert "1 of 2 articles are reviewed to the last claim" in run.errors
    (document,) = read_gold(home / "gold.jsonl")
    assert (document.article.text, document.article.language) == (TEXT, "ar")
    (annotation,) = document.annotations
    assert [TEXT[start:stop] for start, stop in (*annotation.cue, *annotation.source, *annotation.content)] == [
        "قال",
        "الوزير",
        "الخسائر محدودة",
    ]
    Run("review", claims[2], "--reject")
    Run("export", "--gold", "--out", home / "gold.jsonl")
    (score,) = score_documents(read_gold(home / "gold.jsonl"), load())
    assert (score.documents, score.detection["tp"], score.detection["fp"]) == (2, 2, 1)
    assert Run("eval", home / "gold.jsonl").code == 0


def test_gold_made_of_an_article_that_is_right_as_read_scores_one(home: Path) -> None:
    Run("add", SEED, "--published", "2024-06-26")
    store = open_store()
    workspace = open_workspace(store, load())
    for reading in workspace.readings.values():
        for claim in reading.claims:
            store.log(make.confirm(claim, reading.article, "Layla"))
    assert Run("export", "--gold", "--out", home / "gold.jsonl").code == 0
    (line,) = (json.loads(line) for line in (home / "gold.jsonl").read_text(encoding="utf-8").splitlines())
    assert set(line) == {"doc_id", "lang", "outlet", "date", "text", "attributions"}
    (score,) = score_documents(read_gold(home / "gold.jsonl"), load())
    assert score.detection["tp"] > 10
    assert (score.detection["fp"], score.detection["fn"]) == (0, 0)
    assert score.strict("joint").f1 == 1


def test_wire_copy_is_linked_to_the_article_that_came_first(home: Path) -> None:
    body = SEED.read_text(encoding="utf-8")
    for name, text in {"a.txt": body, "b.txt": f"{body}\nنقلا عن الوكالة", "c.txt": TEXT}.items():
        (home / name).write_text(text, encoding="utf-8")
    Run("add", home)
    first, copy, other = Run("list", "--json").lines()
    assert (first["copy_of"], copy["copy_of"], other["copy_of"]) == (None, first["article_id"], None)


def test_a_bad_date_and_a_bad_row_name_their_place_and_the_rest_goes_on(home: Path) -> None:
    (home / "a.csv").write_text(f"text,date\n{TEXT},26/6/2024\n{OTHER},\n", encoding="utf-8")
    (home / "b.jsonl").write_text('{"text": 7}\nno line\n', encoding="utf-8")
    run = Run("add", home / "a.csv", home / "b.jsonl")
    assert (run.code, run.out) == (1, "1 added, 0 already there, 3 rejected\n")
    assert 'a.csv, row 1: "26/6/2024" is no date; write it as 2024-06-26' in run.errors
    assert "b.jsonl, line 1: text: " in run.errors
    assert "b.jsonl, line 2: " in run.errors


def test_projects_are_made_sent_and_opened_elsewhere(
    claims: list[str], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Run("review", claims[0], "--confirm")
    assert Run("project", "export", "sent.zip").out == "sent.zip\n"
    before = Run("export").lines(), Run("export", "--table", "relations").lines()
    monkeypatch.setenv("RASHOMON_HOME", str(home / "another computer"))
    assert Run("list").out == ""
    assert Run("project", "import", "sent.zip", "--name", "a war").out == "a war\n"
    assert (Run("export").lines(), Run("export", "--table", "relations").lines()) == before
    assert [(line["name"], line["is_open"]) for line in Run("project", "list", "--json").lines()] == [
        ("a war", True),
        ("rashomon", False),
    ]
    assert Run("project", "import", "sent.zip", "--name", "a war").code == 2
    assert Run("project", "new", "peace").code == 0
    assert Run("list").out == ""
    assert len(Run("list", "--project", "a war").out.splitlines()) == 2
    assert Run("project", "use", "a war").code == 0
    assert Run("project", "remove", "peace", "--yes").code == 0
    assert "* a war: 2 articles" in Run("project", "list").out


def test_a_broken_archive_leaves_no_project_behind(claims: list[str], home: Path) -> None:
    (home / "broken.zip").write_bytes(b"no archive")
    assert Run("project", "import", "broken.zip", "--name", "broken").code == 2
    assert "broken" not in Run("project", "list").out


def test_a_file_that_has_changed_since_is_named_and_is_no_fault_of_the_project(
    articles: tuple[Path, Path], claims: list[str]
) -> None:
    articles[0].write_text(f"{TEXT}\n{TEXT}", encoding="utf-8")
    articles[1].unlink()
    run = Run("project", "verify")
    assert (run.code, run.out.startswith("2 articles (0 beside")) == (0, True)
    assert run.errors.count("its file is not the one that was added") == 1


def test_verify_and_update_say_that_nothing_is_wrong(claims: list[str]) -> None:
    run = Run("project", "verify")
    assert (run.code, run.out.endswith("all as it was added\n")) == (0, True)
    assert run.out.startswith("2 articles (2 beside the file they came from), 3 claims")
    assert json.loads(Run("project", "verify", "--json").out)["claims"] == 3
    assert Run("project", "update", "--apply").out == "nothing changes\n"


@pytest.mark.parametrize("action", ["new", "list", "use", "rename", "export", "import", "verify", "update", "remove"])
def test_every_action_has_help(action: str) -> None:
    run = Run("project", action, "--help")
    assert run.code == 0
    assert f"claims project {action}" in run.out


def test_a_renamed_project_keeps_everything_and_stays_open(claims: list[str]) -> None:
    assert Run("review", claims[0], "--confirm").code == 0
    assert Run("project", "rename", "rashomon", "the strait").code == 0
    assert "* the strait: 2 articles, 1 correction" in Run("project", "list").out
    assert len(Run("list", "claims", "--json").lines()) == len(claims)


def test_a_project_is_not_renamed_over_another(claims: list[str]) -> None:
    assert Run("project", "new", "peace").code == 0
    run = Run("project", "rename", "rashomon", "peace")
    assert (run.code, "there is already a project" in run.errors) == (2, True)
    assert len(Run("list", "claims", "--project", "rashomon", "--json").lines()) == len(claims)
