"""Sentences and quotations, whatever marks an outlet uses and loses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.lexicon import load
from claims.segment import LONGEST_SENTENCE, MARKS, find_quotations, split_sentences


def _quoted(text: str) -> list[str]:
    return [text[q.start : q.stop] for q in find_quotations(text)]


def _sentences(text: str) -> list[str]:
    return [span.text for span in split_sentences(text, load().languages["ar"])]


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        ('قال: "نعم" ثم خرج', ['"نعم"']),
        ('قال: " نعم " ثم خرج', ['" نعم "']),
        ("قال “لا أحد” و”نعم“ ثم", ["“لا أحد”", "”نعم“"]),
        ('قال"نعم"ثم', ['"نعم"']),
        ('هدد بـ"عواقب"، ثم', ['"عواقب"']),
        ("«أ “ب” ج»", ["«أ “ب” ج»", "“ب”"]),
        ('قال „نعم" ثم', ['„نعم"']),
        ('قال «نعم" ثم', ['«نعم"']),
        ('"أ" و"ب"، "ج', ['"أ"', '"ب"']),
        ('قال "أ ب. وأضاف "ج د".', ['"ج د"']),
        ('بلا "شريك', []),
        ('"نعم "لا" ثم" و"كلا"', ['"نعم "لا" ثم"', '"لا"', '"كلا"']),
        ('"شارد ثم "لا" و"كلا" هنا', ['"لا"', '"كلا"']),
        ('سطر "أول\nوثان" هنا', []),
    ],
)
def test_marks_are_paired(text: str, quotations: list[str]) -> None:
    assert _quoted(text) == quotations


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("وصل الوفد. وغادر الوزير.", ["وصل الوفد.", "وغادر الوزير."]),
        ("هل وصل؟ نعم!", ["هل وصل؟", "نعم!"]),
        ('قال: "وصل الوفد. وغادر" ثم سكت.', ['قال: "وصل الوفد. وغادر" ثم سكت.']),
        ('قال: "وصل الوفد." وغادر.', ['قال: "وصل الوفد."', "وغادر."]),
        ('قال "وصل الوفد. وغادر الوزير.', ['قال "وصل الوفد.', "وغادر الوزير."]),
        ("بلغ 3.5 أمتار.", ["بلغ 3.5 أمتار."]),
        ("عنوان\nوصل الوفد.", ["عنوان", "وصل الوفد."]),
        (" \n\n ", []),
    ],
)
def test_sentences_end_at_marks_outside_quotations(text: str, sentences: list[str]) -> None:
    assert _sentences(text) == sentences


def test_a_sentence_without_an_end_is_cut_at_spaces() -> None:
    text = "كلمة " * 5000
    assert max(map(len, _sentences(text))) <= LONGEST_SENTENCE
    assert " ".join(_sentences(text)).split() == text.split()


@given(st.text(alphabet=[*MARKS, " ", "\n", "أ", "b", ".", "،", ":"], max_size=80))
def test_any_marks_give_nested_quotations_in_order(text: str) -> None:
    found = find_quotations(text)
    assert list(found) == sorted(found)
    for quotation in found:
        assert text[quotation.start] in MARKS
        ends = text[quotation.stop :].startswith("\n")  # the next paragraph goes on
        assert text[quotation.stop - 1] in MARKS or ends
    outermost = [q for q in found if q.depth == 0]
    assert all(a.stop <= b.start for a, b in zip(outermost, outermost[1:], strict=False))


@given(st.text(alphabet="اب .؟\n\"«»!…،ab", max_size=120))
def test_sentences_hold_every_word_of_the_text_once(text: str) -> None:
    spans = split_sentences(text, load().languages["ar"])
    assert all(text[span.start : span.stop] == span.text for span in spans)
    assert "".join("".join(span.text.split()) for span in spans) == "".join(text.split())
