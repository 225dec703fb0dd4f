"""The commands as a user types them: output, exit codes, and what is said on standard error."""

import csv
import io
import json
import subprocess
import sys
from itertools import groupby
from pathlib import Path

import openpyxl
import pyarrow.parquet
import pytest

from claims import __version__, export
from claims.cli import main
from claims.ingest.kinds import KINDS

ROOT = Path(__file__).resolve().parents[1]
SEED = ROOT / "seeds" / "austin-belousov-call.ar.txt"
TEXT = "قال الوزير إن الخسائر محدودة."
OTHER = "وقالت الوزارة إن الأسعار مستقرة."


class Run:
    """One command that has ended; it runs in this process, for speed."""

    def __init__(self, *arguments: str | Path, given: bytes = b"") -> None:
        streams = {name: io.TextIOWrapper(io.BytesIO(), "utf-8") for name in ("stdout", "stderr")}
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
            for name, stream in streams.items():
                patch.setattr(sys, name, stream)
            try:
                self.code: object = main([str(argument) for argument in arguments])
            except SystemExit as stop:
                self.code = stop.code
        self.raw, said = (self._written(stream) for stream in streams.values())
        self.out = self.raw.decode("utf-8-sig")
        self.errors = said.decode()

    @staticmethod
    def _written(stream: io.TextIOWrapper) -> bytes:
        stream.flush()
        buffer = stream.detach()
        assert isinstance(buffer, io.BytesIO)
        return buffer.getvalue()

    def lines(self) -> list[dict[str, object]]:
        return [json.loads(line) for line in self.out.splitlines()]

    def table(self) -> list[dict[str, str]]:
        return list(csv.DictReader(io.StringIO(self.out, newline="")))


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "news.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_extract_writes_a_claim_a_line(article: Path) -> None:
    run = Run("extract", article, "--published", "2024-06-26")
    (claim,) = run.lines()
    assert (run.code, run.errors) == (0, "")
    assert tuple(claim) == export.CLAIM_FIELDS
    assert claim["published"] == "2024-06-26"
    assert claim["content"] == {"start": 14, "stop": 28, "text": "الخسائر محدودة"}


def test_extract_writes_a_table_that_excel_opens(article: Path) -> None:
    run = Run("extract", article, "--format", "csv")
    (claim,) = run.table()
    assert run.raw.startswith(b"\xef\xbb\xbfclaim_id,")
    assert tuple(claim) == export.columns(export.CLAIM_FIELDS)
    assert (claim["source"], claim["content"]) == ("الوزير", "الخسائر محدودة")


def test_the_ending_of_the_file_chooses_the_format(article: Path, tmp_path: Path) -> None:
    for name, begin in (("claims.csv", b"\xef\xbb\xbfclaim_id,"), ("claims.jsonl", b'{"claim_id"')):
        run = Run("extract", article, "--out", tmp_path / name)
        assert (run.code, run.out) == (0, "")
        assert (tmp_path / name).read_bytes().startswith(begin)


def test_the_residuals_can_be_listed(article: Path) -> None:
    run = Run("extract", SEED, "--residuals")
    assert run.code == 0
    assert {tuple(residual) for residual in run.lines()} == {export.RESIDUAL_FIELDS}
    assert Run("extract", article, "--residuals").out == ""
    assert tuple(Run("extract", SEED, "--residuals", "--format", "csv").table()[0]) == export.columns(
        export.RESIDUAL_FIELDS
    )


def test_a_dash_is_standard_input_and_standard_output() -> None:
    run = Run("extract", "-", "--out", "-", given=TEXT.encode())
    assert len(run.lines()) == 1
    lines = json.dumps({"id": "a", "text": TEXT}) + "\n" + json.dumps({"id": "b", "text": OTHER})
    assert [claim["article_id"] for claim in Run("extract", "-", given=lines.encode()).lines()] == ["a", "b"]


def test_what_was_rejected_is_named_and_the_rest_is_written(article: Path, tmp_path: Path) -> None:
    empty, picture = tmp_path / "empty.txt", tmp_path / "picture.png"
    empty.touch()
    picture.write_bytes(b"\x89PNG")
    run = Run("extract", empty, picture, article, tmp_path / "none.txt")
    assert run.code == 1
    assert len(run.lines()) == 1
    assert run.errors.splitlines() == [
        f"{empty}: is empty; save it again with its text",
        f"{picture}: a .png file is not read; give {KINDS}",
        f"{tmp_path / 'none.txt'}: there is no such file",
    ]


def test_a_language_without_a_data_file_is_a_rejection(article: Path) -> None:
    run = Run("extract", article, "--language", "fa")
    assert (run.code, run.out) == (1, "")
    assert run.errors == f"{article}: language fa (Persian) has no data file\n"


def test_a_guessed_encoding_is_said(tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes(SEED.read_text(encoding="utf-8").encode("cp1256", "ignore"))
    run = Run("extract", path)
    assert run.code == 0
    assert run.errors == f"{path}: decoded as windows-1256, for it is not UTF-8\n"


def test_compare_writes_a_relation_a_line() -> None:
    run = Run("compare", SEED, "--published", "2024-06-26")
    claims = {claim["claim_id"] for claim in Run("extract", SEED).lines()}
    assert run.code == 0
    assert run.lines()
    for relation in run.lines():
        assert tuple(relation) == export.RELATION_FIELDS
        assert relation["left"] in claims
        assert relation["right"] in claims | {None}


ANGLES = {
    "angles.ar.txt": "قال حاكم منطقة خاركيف إن شخصين قُتلا في القصف الذي طال سوقاً في المدينة.",
    "angles.en.txt": "Two people were killed when shells hit a market in Kharkiv, the regional governor said.",
    "angles.ru.txt": "В результате обстрела рынка в Харькове погибли два человека, сообщил глава области.",
}


def _list(cell: object) -> list[str]:
    return cell.split("; ") if isinstance(cell, str) else [str(each) for each in cell]  # type: ignore[attr-defined]


@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_compare_writes_who_answers_a_question_that_three_languages_share(form: str, tmp_path: Path) -> None:
    for name, text in ANGLES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    paths = [tmp_path / name for name in ANGLES]
    run = Run("compare", *paths, "--published", "2024-03-04", "--table", "questions", "--format", form)
    records = list(run.table() if form == "csv" else run.lines())
    assert tuple(records[0]) == export.columns(export.QUESTION_FIELDS)
    assert {record["question_id"] for record in records} == {records[0]["question_id"]}
    assert {(record["aspect"], str(record["articles"])) for record in records} == {("quantity killed person", "3")}
    said = {text.strip() for record in records for text in _list(record["says"])}
    assert len(said) == 3


def test_compare_writes_relations_or_accounts_as_a_table() -> None:
    relations = Run("compare", SEED, "--format", "csv").table()
    assert tuple(relations[0]) == export.columns(export.RELATION_FIELDS)
    accounts = Run("compare", SEED, "--table", "accounts").table()
    assert {relation["question_id"] for relation in relations} <= {account["question_id"] for account in accounts}
    assert {"Russia", "Pentagon", "Bloomberg"} <= set(accounts[0])


def test_compare_writes_silences_and_drift_as_tables() -> None:
    silences = Run("compare", SEED, "--published", "2024-06-26", "--table", "silences").table()
    assert "says" in silences[0]["Moscow"]
    assert {row["Kyiv"] for row in silences} >= {"no comment", "not in the loaded articles"}
    constructed = SEED.parent / "constructed-collision.jsonl"
    rows = Run("compare", constructed, "--table", "drift").table()
    for _, steps in groupby(rows, key=lambda row: (row["question_id"], row["source"])):
        days = [row["published"] for row in steps]
        assert days == sorted(days)
        assert len(set(days)) > 1
    (figures,) = {row["figures"] for row in rows if row["superseded_by"]}
    assert figures == "2 killed"


@pytest.mark.parametrize("table", ["accounts", "silences", "drift", "wording"])
def test_a_table_is_written_as_lines_when_they_are_asked_for(table: str, tmp_path: Path) -> None:
    constructed = SEED.parent / "constructed-collision.jsonl"
    rows = list(Run("compare", constructed, "--table", table).table())
    lines = Run("compare", constructed, "--table", table, "--format", "jsonl").lines()
    assert [{name: str(cell or "") for name, cell in line.items()} for line in lines] == rows
    assert Run("compare", constructed, "--table", table, "--out", tmp_path / "rows.jsonl").code == 0
    written = (tmp_path / "rows.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in written] == lines


@pytest.mark.parametrize("command", ["extract", "compare"])
def test_the_ending_of_the_file_says_its_form(command: str, tmp_path: Path) -> None:
    lines = len(Run(command, SEED).lines())
    paths = {form: tmp_path / f"out.{form}" for form in ("jsonl", "csv", "xlsx", "parquet")}
    for path in paths.values():
        assert Run(command, SEED, "--out", path).code == 0
    assert paths["jsonl"].read_text(encoding="utf-8").count("\n") == lines
    assert len(list(csv.DictReader(io.StringIO(paths["csv"].read_text(encoding="utf-8-sig"))))) == lines
    sheet = openpyxl.load_workbook(paths["xlsx"]).active
    assert (sheet.max_row, sheet.sheet_view.rightToLeft) == (lines + 1, True)
    assert pyarrow.parquet.read_table(paths["parquet"]).num_rows == lines


def test_claims_are_written_as_linked_data(tmp_path: Path) -> None:
    assert Run("extract", SEED, "--out", tmp_path / "claims.jsonld").code == 0
    page = json.loads((tmp_path / "claims.jsonld").read_text(encoding="utf-8"))
    assert len(page["items"]) == len(Run("extract", SEED).lines())


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["extract"],
        ["translate", "a.txt"],
        ["extract", "a.txt", "--format", "xml"],
        ["extract", "a.txt", "--published", "yesterday"],
        ["extract", "a.txt", "--out", "no/such/folder/claims.csv"],
        ["extract", "a.txt", "--residuals", "--format", "jsonld"],
        ["compare", "a.txt", "--format", "jsonld"],
        ["compare", "a.txt", "--table", "accounts", "--format", "parquet"],
        ["eval"],
        ["eval", "none.toml"],
    ],
)
def test_wrong_usage_is_said_and_ends_with_two(arguments: list[str]) -> None:
    run = Run(*arguments)
    assert run.code == 2
    assert run.errors
    assert "Traceback" not in run.errors


def test_explain_says_how_each_source_was_read(tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text("قالت وزارة الدفاع الروسية إن الخسائر محدودة.", encoding="utf-8")
    run = Run("explain", path)
    assert run.code == 0
    for words in ("source وزارة الدفاع الروسية", "الدفاع = field of government defence", "resolved: ru.defence"):
        assert words in run.out
    assert Run("explain", path, "--claim", "none").out == ""


def test_explain_says_who_held_an_office_and_what_is_told_of_a_source_without_a_name(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text(
        "The Russian defence minister said the column had left. A State Department official, "
        "speaking on condition of anonymity, said the talks continue.",
        encoding="utf-8",
    )
    told = Run("explain", path, "--language", "en", "--published", "2023-03-02").out
    assert "speaker Sergei Shoigu" in told
    assert "speaker: held the office on 2023-03-02, by the data" in told
    assert "told: kind official, US State Department, asked not to be named" in told
    assert "Shoigu" not in Run("explain", path, "--language", "en").out


def test_explain_names_the_candidates_that_were_dropped(tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text("قالت عمان إن الخسائر محدودة.", encoding="utf-8")
    assert "dropped: om, jo" in Run("explain", path).out


def test_eval_prints_scores_by_language_and_rule() -> None:
    run = Run("eval", *sorted((ROOT / "tests" / "gold").glob("attribute.*.toml")))
    assert run.code == 0
    shown = run.out.split("\n")
    assert any(line.startswith("ar: ") for line in shown)
    for name in ("detection", "  by clause_after_cue", "joint"):
        assert any(line.startswith(name) and len(line.split()) >= 4 for line in shown), name


@pytest.mark.parametrize(
    "command", ["extract", "compare", "explain", "check", "eval", "add", "list", "review", "export", "project"]
)
def test_every_command_has_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main([command, "--help"])
    assert stop.value.code == 0
    assert f"claims {command}" in capsys.readouterr().out


@pytest.mark.parametrize(
    "text",
    [
        TEXT * 400 + '"' + TEXT,
        "قال الوزير: «الخسائر محدودة. وأضاف \"إن العمل مستمر» ثم غادر.",
        "«" * 3_000 + TEXT,
        "\u202b\u200f" + TEXT.replace(" ", "\u00a0") + "\u0007",
        "قال " * 5_000,
        "وأضاف أن" * 3_000,
    ],
    ids=["one stray mark", "crossed marks", "many open marks", "controls", "one cue", "glued cues"],
)
def test_odd_texts_give_a_clean_result(text: str) -> None:
    run = Run("extract", "-", given=text.encode())
    assert (run.code, run.errors) == (0, "")
    for claim in run.lines():
        content = claim["content"]
        assert content is None or text[content["start"] : content["stop"]] == content["text"]  # type: ignore[index]


def test_a_reader_that_stops_early_is_no_fault() -> None:
    command = [sys.executable, "-m", "claims", "extract", str(SEED)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_the_module_is_the_command() -> None:
    done = subprocess.run([sys.executable, "-m", "claims", "--version"], capture_output=True, cwd=ROOT, check=True)
    assert done.stdout.decode().strip() == __version__
