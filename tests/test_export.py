"""What is written: the contract of the fields, spans that stand in the text, files that Excel opens right."""

import csv
import io
import json
import math
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims import __version__, export
from claims.model import (
    Article,
    Claim,
    Comparison,
    Evidence,
    Issue,
    Moment,
    Quantity,
    Relation,
    Residual,
    Source,
    Span,
    Stance,
    Status,
    because,
)
from claims.pipeline import Reading

TEXT = "=Reuters cited the ministry as saying at least 5 of 7 were killed on Sunday. It declined to comment."
ARTICLE = Article("a", TEXT, "c" * 64, "en", published=date(2024, 6, 26), outlet="@Daily")


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words), words)


MINISTRY = Source(span("the ministry"), "ru.defence", "Russian Ministry of Defence", "ministry", None, "ru", "alias")
AGENCY = Source(span("=Reuters"), None, None, None, None, None, "unknown")
SAID = Claim(
    id="a:1.1",
    article_id="a",
    attribution_id="a:1",
    source=MINISTRY,
    overt=span("the ministry"),
    via=(AGENCY,),
    cue=(span("cited"), span("as saying")),
    content=span("at least 5 of 7 were killed on Sunday"),
    sentence=span("=Reuters cited the ministry as saying at least 5 of 7 were killed on Sunday."),
    form="indirect",
    act="report",
    stance=Stance(denied=False, hedged=True),
    quantities=(Quantity(span("at least 5 of 7"), 5, math.inf, "at_least", "person", "killed", total=7),),
    moments=(Moment(span("on Sunday"), date(2024, 6, 23), date(2024, 6, 23)),),
    rule="relay",
)
SILENT = Claim(
    id="a:2.1",
    article_id="a",
    attribution_id="a:2",
    source=MINISTRY,
    overt=None,
    via=(),
    cue=(span("declined to comment"),),
    content=None,
    sentence=span("It declined to comment."),
    form="indirect",
    act="decline-to-comment",
    stance=Stance(denied=False, hedged=False),
    quantities=(),
    moments=(Moment(span("Sunday"), None, None),),
    rule="no_comment",
)
READING = Reading(ARTICLE, (SAID, SILENT), (Residual(SILENT.sentence, SILENT.cue[0], "cue without content"),))
ISSUE = Issue("q1", "Killed", "quantity", ("a:1.1", "a:2.1"))
ALONE = Issue("q2", "Weather", "topic", ("a:1.1",))
RELATION = Relation(
    id="r1",
    issue_id="q1",
    left="a:1.1",
    right="a:2.1",
    kind="no_comment",
    aspect="verification",
    reason=because("not_commented", left="Kyiv", right="Moscow"),
    evidence=(Evidence("a", span("at least 5 of 7")), Evidence("a", span("declined to comment"))),
    inside_side=True,
)
SINGLE = Relation(
    "r2", "q2", "a:1.1", None, "single_sided", "coverage", because("only_one", left="Kyiv"), (), inside_side=False
)
COMPARISON = Comparison((ISSUE, ALONE), (RELATION, SINGLE))
RECORDS = {record["claim_id"]: record for record in export.claim_records([READING])}


def read_csv(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_the_fields_of_a_claim_are_the_contract() -> None:
    record = export.claim_record(ARTICLE, SAID)
    assert tuple(record) == export.CLAIM_FIELDS
    assert record == {
        "claim_id": "a:1.1",
        "article_id": "a",
        "article_sha256": "c" * 64,
        "language": "en",
        "outlet": "@Daily",
        "published": "2024-06-26",
        "source": {"start": 15, "stop": 27, "text": "the ministry"},
        "antecedent": None,
        "source_id": "ru.defence",
        "source_name": "Russian Ministry of Defence",
        "speaker": None,
        "side": "ru",
        "via": ["=Reuters"],
        "cue": [{"start": 9, "stop": 14, "text": "cited"}, {"start": 28, "stop": 37, "text": "as saying"}],
        "content": {"start": 38, "stop": 75, "text": "at least 5 of 7 were killed on Sunday"},
        "attribution_id": "a:1",
        "sentence": {"start": 0, "stop": 76, "text": SAID.sentence.text},
        "form": "indirect",
        "act": "report",
        "denied": False,
        "hedged": True,
        "quantities": [
            {"start": 38, "stop": 53, "text": "at least 5 of 7", "low": 5, "high": None, "bound": "at_least",
             "unit": "person", "role": "killed", "total": 7, "within": None, "sense": "count", "as_of": None},
        ],
        "moments": [{"start": 66, "stop": 75, "text": "on Sunday", "first": "2024-06-23", "last": "2024-06-23"}],
        "rule": "relay",
        "tool_version": __version__, "status": "unreviewed",
        "source_kind": "ministry", "source_country": None, "source_body": None, "source_how": [],
    }  # fmt: skip


def test_an_elided_source_is_written_as_its_antecedent_and_silence_as_null() -> None:
    record = RECORDS["a:2.1"]
    assert record["source"] is None
    assert record["antecedent"] == {"start": 15, "stop": 27, "text": "the ministry"}
    assert record["content"] is None


def test_relations_and_residuals_have_their_fields() -> None:
    relation = export.relation_record(ISSUE, RELATION)
    assert tuple(relation) == export.RELATION_FIELDS
    assert relation["relation"] == "no_comment"
    assert relation["reason"] == "Kyiv did not comment on what Moscow said; that is no denial."
    assert relation["evidence"][1] == {"article_id": "a", "start": 80, "stop": 99, "text": "declined to comment"}
    (residual,) = export.residual_records([READING])
    assert tuple(residual) == export.RESIDUAL_FIELDS
    assert export.relation_record(ALONE, SINGLE)["right"] is None


def test_json_lines_are_strict_json_one_record_a_line() -> None:
    out = io.StringIO()
    export.write_jsonl(export.claim_records([READING]), out)
    lines = out.getvalue().splitlines()
    refuse = pytest.fail
    assert [json.loads(line, parse_constant=refuse) for line in lines] == list(RECORDS.values())


def test_the_table_of_claims_has_every_span_with_its_place() -> None:
    content = export.csv_bytes(export.columns(export.CLAIM_FIELDS), map(export.row, RECORDS.values()))
    assert content.startswith(b"\xef\xbb\xbf")
    said, silent = read_csv(content)
    for field in ("source", "content", "sentence"):
        place = slice(int(said[f"{field}_start"]), int(said[f"{field}_stop"]))
        assert TEXT[place] == said[field].removeprefix("'")
    assert said["cue"] == "cited … as saying"
    assert said["cue_spans"] == "9:14 28:37"
    assert said["quantities"] == "5.. of 7 person killed (at least 5 of 7)"
    assert said["moments"] == "2024-06-23 (on Sunday)"
    assert (said["denied"], said["hedged"]) == ("false", "true")
    assert silent["moments"] == "? (Sunday)"
    assert (silent["content"], silent["content_start"]) == ("", "")


def test_a_cell_that_excel_would_run_gets_an_apostrophe() -> None:
    said, _ = read_csv(export.csv_bytes(export.columns(export.CLAIM_FIELDS), map(export.row, RECORDS.values())))
    assert said["outlet"] == "'@Daily"
    assert said["via"] == "'=Reuters"
    assert said["sentence"].startswith("'=Reuters")
    assert said["content_start"] == "38"


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠"])
def test_every_beginning_of_a_formula_is_guarded(begin: str) -> None:
    assert export.guard(f"{begin}cmd") == f"'{begin}cmd"


@pytest.mark.parametrize("cell", ["", "5", "a=b", "'=cmd", " =cmd", "قال"])
def test_harmless_cells_stay_as_they_are(cell: str) -> None:
    assert export.guard(cell) == cell


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=2, max_size=2))
def test_any_text_comes_back_from_the_csv(cells: list[str]) -> None:
    content = export.csv_bytes(("a", "b"), [dict(zip(("a", "b"), cells, strict=True)), {"a": -1, "b": None}])
    _, first, second = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    assert first == [export.guard(cell) for cell in cells]
    assert second == ["-1", ""]


def test_the_table_of_relations_says_who_says_what() -> None:
    rows = [export.relation_row(record, RECORDS) for record in export.relation_records(COMPARISON)]
    first, second = read_csv(export.csv_bytes(export.columns(export.RELATION_FIELDS), rows))
    assert tuple(first) == export.columns(export.RELATION_FIELDS)
    assert first["left_source"] == first["right_source"] == "Russian Ministry of Defence"
    assert first["left_content"] == "at least 5 of 7 were killed on Sunday"
    assert first["right_content"] == ""
    assert first["evidence_spans"] == "a:38:53 a:80:99"
    assert (second["right"], second["right_source"]) == ("", "")


def test_the_table_of_accounts_has_a_line_a_question_and_a_column_a_source() -> None:
    nameless = Claim(**{field: getattr(SAID, field) for field in Claim.__slots__} | {"id": "a:3.1", "source": AGENCY})
    records = RECORDS | {"a:3.1": export.claim_record(ARTICLE, nameless)}
    issues = (Issue("q1", "Killed", "quantity", ("a:1.1", "a:2.1")), Issue("q3", "Other", "topic", ("a:3.1",)))
    header, rows = export.account_table(Comparison(issues, (RELATION,)), records)
    first, second = read_csv(export.csv_bytes(header, rows))
    assert list(first)[3:-1] == ["Russian Ministry of Defence", "the ministry"]
    told = "report: at least 5 of 7 were killed on Sunday (via =Reuters) | decline-to-comment"
    assert first["Russian Ministry of Defence"] == told
    assert second["Russian Ministry of Defence"] == "not in loaded articles"
    assert (first["relations"], second["relations"]) == ("no_comment", "")


def test_a_project_says_the_status_of_a_claim_and_the_rules_that_read_it() -> None:
    status: dict[str, Status] = {SAID.id: "confirmed"}
    records = export.claim_records([Reading(ARTICLE, (SAID,), ())], status, {ARTICLE.sha256: "0.1.0+abc"})
    assert [(record["status"], record["tool_version"]) for record in records] == [("confirmed", "0.1.0+abc")]
