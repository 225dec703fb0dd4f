"""Numbers with their bounds, units, roles and groups; the cases stand in tests/gold."""

from itertools import pairwise
from typing import Any

import pytest
from gold_cases import article, cases, find_span, texts
from hypothesis import given
from hypothesis import strategies as st

from claims.lexicon import load
from claims.model import Quantity, Span
from claims.moments import find_moments
from claims.quantities import date_quantities, find_quantities


def _found(text: str, language: str, content: Span | None = None) -> tuple[Quantity, ...]:
    content = content or Span(0, len(text), text)
    return find_quantities(article(text, language), content, load())


def _told(quantity: Quantity) -> dict[str, Any]:
    told = {
        "text": quantity.span.text, "low": quantity.low, "high": quantity.high, "bound": quantity.bound,
        "unit": quantity.unit, "role": quantity.role, "total": quantity.total,
        "within": quantity.within.text if quantity.within else None,
        "sense": quantity.sense if quantity.sense != "count" else None,
    }  # fmt: skip
    return {key: value for key, value in told.items() if value is not None}


@pytest.mark.parametrize(("language", "case"), cases("quantities"))
def test_quantities_are_those_of_the_gold_case(language: str, case: dict[str, Any]) -> None:
    text = case["text"]
    content = find_span(text, case["content"]) if "content" in case else None
    assert [_told(quantity) for quantity in _found(text, language, content)] == case["quantity"]


@pytest.mark.parametrize(("language", "text"), texts("quantities"))
def test_spans_are_those_of_the_article_whatever_stands_before(language: str, text: str) -> None:
    text = "ـــ َّ 7 " + text
    content = Span(8, len(text), text[8:])
    for quantity in _found(text, language, content):
        for span in (quantity.span, quantity.within or quantity.span):
            assert content.contains(span)
            assert text[span.start : span.stop] == span.text


_WORDS = "قتل 5 و3 أشخاص ألف مئة طفلين بين من إلى أكثر من على الأقل 2 بينهم % - : / . ، صواريخ نحو عشرات الآلاف 2024 ـ5"


@given(st.lists(st.sampled_from(_WORDS.split()) | st.text(max_size=3), max_size=30), st.sampled_from(["", " "]))
def test_any_text_gives_true_spans_in_order(words: list[str], glue: str) -> None:
    text = glue.join(words)
    found = _found(text, "ar")
    assert all(text[q.span.start : q.span.stop] == q.span.text for q in found)
    assert all(a.span.stop <= b.span.start for a, b in pairwise(found))


def test_a_rough_number_is_never_exact() -> None:
    (found,) = _found("مقتل عشرات المهاجرين", "ar")
    assert found.low < found.high


def test_a_long_line_is_read_to_its_end() -> None:
    count = 2_000
    found = _found("قتل 5 أشخاص وأصيب أكثر من 100 آخرين، " * count, "ar")
    assert len(found) == 2 * count


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("en", "As of Tuesday, 20 people had been killed", ["Tuesday"]),
        ("en", "20 people were killed by Tuesday evening and 30 people by Thursday", ["Tuesday", "Thursday"]),
        ("en", "20 people were killed on Tuesday", [None]),
        ("en", "The road was closed by Tuesday. 20 people were killed", [None]),
        ("ar", "قتل 20 شخصا حتى مساء الثلاثاء", ["الثلاثاء"]),
        ("ar", "قتل 20 شخصا مساء الثلاثاء", [None]),
        ("ar", "مددت الهدنة 3 أيام حتى الثلاثاء", [None]),
        ("ru", "к вечеру вторника погибли 20 человек", ["вторника"]),
        ("ru", "во вторник погибли 20 человек", [None]),
    ],
)
def test_a_number_holds_for_the_day_that_as_of_names(language: str, text: str, days: list[str | None]) -> None:
    given, content = article(text, language), Span(0, len(text), text)
    moments = find_moments(given, content, load())
    found = date_quantities(find_quantities(given, content, load()), moments, given, content, load())
    named = [quantity.as_of.span.text if quantity.as_of else None for quantity in found]
    assert named == days
