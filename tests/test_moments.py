"""Dates and periods, reckoned from the day of publication; the cases stand in tests/gold."""

from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from gold_cases import article, cases, find_span, texts
from hypothesis import given
from hypothesis import strategies as st

from claims.lexicon import load
from claims.model import Moment, Span
from claims.moments import find_moments


def _found(text: str, language: str, published: date | None, content: Span | None = None) -> tuple[Moment, ...]:
    content = content or Span(0, len(text), text)
    return find_moments(article(text, language, published=published), content, load())


def _told(moment: Moment) -> dict[str, Any]:
    told = {"text": moment.span.text, "first": moment.first, "last": moment.last}
    return {key: value for key, value in told.items() if value is not None}


@pytest.mark.parametrize(("language", "case"), cases("moments"))
def test_moments_are_those_of_the_gold_case(language: str, case: dict[str, Any]) -> None:
    content = find_span(case["text"], case["content"]) if "content" in case else None
    found = _found(case["text"], language, case.get("published"), content)
    assert [_told(moment) for moment in found] == case["moment"]


@pytest.mark.parametrize(("language", "text"), texts("moments"))
def test_without_publication_the_same_words_are_found(language: str, text: str) -> None:
    dated = _found(text, language, date(2024, 6, 26))
    undated = _found(text, language, None)
    assert [moment.span.start for moment in undated] == [moment.span.start for moment in dated]


_WORDS = (
    "أمس الثلاثاء الاثنين الماضي المقبل 12 مايو / يونيو 2024 عام في منذ نحو 16 شهرا "
    "مطلع الأسبوع - 31 فبراير و2016 قبل أيام ( 0"
)
_DAYS = st.none() | st.dates()


@given(st.lists(st.sampled_from(_WORDS.split()) | st.text(max_size=3), max_size=30), st.sampled_from(["", " "]), _DAYS)
def test_any_text_gives_true_spans_and_whole_periods(words: list[str], glue: str, published: date | None) -> None:
    text = glue.join(words)
    found = _found(text, "ar", published)
    assert all(text[m.span.start : m.span.stop] == m.span.text for m in found)
    assert all(a.span.stop <= b.span.start for a, b in pairwise(found))
    assert all((m.first is None) == (m.last is None) and (m.first or date.min) <= (m.last or date.max) for m in found)
