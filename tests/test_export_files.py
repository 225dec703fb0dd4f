"""The files beside CSV and JSON lines: workbooks, linked data and Parquet, opened again as other programs do."""

import io
import json
from dataclasses import replace
from datetime import date

import openpyxl
import pyarrow.parquet
import pytest

from claims import export
from claims.lexicon import load
from claims.model import Article
from claims.pipeline import Reading, read_article

ARABIC = "قالت الوزارة إن أكثر من 100 شخص أصيبوا يوم الأحد. ورفضت كييف التعليق."
FORMULA = "=1+1"


@pytest.fixture(scope="module")
def reading() -> Reading:
    article = Article("news", ARABIC, "a" * 64, "ar", outlet=FORMULA, title="عنوان", url="https://example.org/1")
    return read_article(article, load())


def sheet_of(content: bytes) -> openpyxl.worksheet.worksheet.Worksheet:
    return openpyxl.load_workbook(io.BytesIO(content)).active


def claims_of(reading: Reading) -> tuple[tuple[str, ...], list[export.Row]]:
    return export.columns(export.CLAIM_FIELDS), [export.row(record) for record in export.claim_records([reading])]


def test_a_workbook_has_the_cells_of_the_table(reading: Reading) -> None:
    header, rows = claims_of(reading)
    lines = list(sheet_of(export.workbook(header, rows, "claims", right_to_left=True)).values)
    assert lines[0] == header
    assert [dict(zip(header, line, strict=True)) for line in lines[1:]] == [
        {name: None if value == "" else value for name, value in row.items()} for row in rows
    ]


def test_a_formula_in_a_workbook_stays_words(reading: Reading) -> None:
    header, rows = claims_of(reading)
    sheet = sheet_of(export.workbook(header, rows, "claims", right_to_left=False))
    cell = sheet.cell(2, header.index("outlet") + 1)
    assert (cell.value, cell.data_type) == (FORMULA, "s")


@pytest.mark.parametrize("right_to_left", [True, False])
def test_a_sheet_reads_in_the_direction_of_its_words(right_to_left: bool) -> None:
    sheet = sheet_of(export.workbook(("a",), [{"a": "b"}], "claims", right_to_left))
    assert bool(sheet.sheet_view.rightToLeft) is right_to_left


def test_a_day_is_a_day_and_an_offset_a_number(reading: Reading) -> None:
    dated = replace(reading, article=replace(reading.article, published=date(2025, 3, 14)))
    header, rows = claims_of(dated)
    sheet = sheet_of(export.workbook(header, rows, "claims", right_to_left=True))
    day, start = (sheet.cell(2, header.index(name) + 1) for name in ("published", "content_start"))
    assert (day.is_date, day.value.date()) == (True, date(2025, 3, 14))
    assert start.data_type == "n"


@pytest.mark.parametrize("words", ["soon", "1850-01-02", "=1+1"])
def test_what_is_no_day_of_a_workbook_stays_words(words: str) -> None:
    cell = sheet_of(export.workbook(("published",), [{"published": words}], "claims", False))["A2"]
    assert (cell.value, cell.data_type) == (words, "s")


def test_a_sheet_is_filtered_by_its_bold_header_which_stands_on_every_printed_page() -> None:
    rows = [{"a": "x", "b": "y"}, {"a": "z", "b": None}]
    sheet = sheet_of(export.workbook(("a", "b"), rows, "claims", False))
    assert sheet.auto_filter.ref == "A1:B3"
    assert sheet["A1"].font.bold
    assert not sheet["A2"].font.bold
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("A2", "$1:$1")


def test_what_no_workbook_may_hold_is_marked_and_the_rest_is_kept() -> None:
    sheet = sheet_of(export.workbook(("words",), [{"words": "one\x00two"}, {"words": "x" * 40_000}], "claims", False))
    assert sheet["A2"].value == "one\ufffdtwo"
    assert len(sheet["A3"].value) == 32_767


def test_each_annotation_finds_its_words_in_the_article(reading: Reading) -> None:
    page = json.loads(export.linked_claims([reading]))
    assert len(page["items"]) == len(reading.claims) == 2
    for annotation in page["items"]:
        for target in annotation["target"]:
            place, quote = target["selector"]
            assert ARABIC[place["start"] : place["end"]] == quote["exact"]
            assert quote["prefix"] + quote["exact"] + quote["suffix"] in ARABIC
            assert target["source"] == "https://example.org/1"


def test_an_annotation_names_the_claim_and_rates_nobody(reading: Reading) -> None:
    first, silent = json.loads(export.linked_claims([reading]))["items"]
    assert first["body"]["type"] == "schema:Claim"
    assert first["body"]["schema:text"] == reading.claims[0].content.text
    assert "schema:text" not in silent["body"]
    assert silent["target"][0]["selector"][1]["exact"].startswith("رفضت")
    assert "ClaimReview" not in export.linked_claims([reading])


def test_an_article_without_an_address_is_named_by_its_hash() -> None:
    reading = read_article(Article("news", ARABIC, "b" * 64, "ar"), load())
    assert json.loads(export.linked_claims([reading]))["items"][0]["target"][0]["source"] == f"urn:sha256:{'b' * 64}"


def test_parquet_loses_nothing(reading: Reading) -> None:
    records = list(export.claim_records([reading]))
    table = pyarrow.parquet.read_table(io.BytesIO(export.parquet(export.CLAIM_FIELDS, records)))
    assert tuple(table.column_names) == export.CLAIM_FIELDS
    assert table.to_pylist() == records


def test_parquet_keeps_the_types_where_every_cell_is_empty() -> None:
    full = pyarrow.parquet.read_schema(io.BytesIO(export.parquet(export.RELATION_FIELDS, [])))
    assert str(full.field("inside_side").type) == "bool"
    assert str(full.field("left").type) == "string"


def test_a_column_of_a_workbook_is_as_wide_as_its_words_but_not_endless() -> None:
    rows = [{"a": "x", "b": "y" * 30, "c": "z" * 500}]
    sheet = sheet_of(export.workbook(("a", "b", "c"), rows, "claims", False))
    assert [sheet.column_dimensions[letter].width for letter in "ABC"] == [12, 32, 60]
