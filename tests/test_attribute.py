"""Who is said to state what; the cases stand in tests/gold/attribute.<language>.toml."""

from typing import Any

import pytest
from gold_cases import article, cases, texts
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.attribute import Found, find_attributions
from claims.lexicon import load
from claims.model import Attribution, Span


def _found(text: str, language: str = "ar") -> Found:
    return find_attributions(article(text, language), load())


def _wanted(claim: dict[str, Any]) -> dict[str, Any]:
    listed = {"cue": claim["cue"], "content": claim.get("content", []), "via": claim.get("via", [])}
    return claim | {key: value if isinstance(value, list) else [value] for key, value in listed.items()}


def _told(found: Attribution, wanted: dict[str, Any]) -> dict[str, Any]:
    """What was found, in the words of a gold case, as far as the case speaks of it."""
    told: dict[str, Any] = {
        "cue": [span.text for span in found.cue],
        "content": [span.text for span in found.contents],
        "via": [span.text for span in found.via],
        "act": found.act,
        "form": found.form,
    }
    if found.source:
        told["source"] = found.source.text
    if found.antecedent and (not found.source or "antecedent" in wanted):
        told["antecedent"] = found.antecedent.text
    return {key: value for key, value in told.items() if key in wanted or key in ("source", "antecedent")}


@pytest.mark.parametrize(("language", "case"), cases("attribute"))
def test_attributions_are_those_of_the_gold_case(language: str, case: dict[str, Any]) -> None:
    wanted = [_wanted(claim) for claim in case["claim"]]
    found = _found(case["text"], language).attributions
    assert [_told(a, w) for a, w in zip(found, wanted, strict=False)] == wanted
    assert len(found) == len(wanted)


@pytest.mark.parametrize(
    ("language", "name", "text"),
    [
        ("ar", "العلمي", "العلمي: المقاطعة ليست حصارا على أحد\n\nاعتبر وزير التجارة سمير العلمي أن الأسواق مفتوحة."),
        (
            "ru",
            "Степаненко",
            "Степаненко: мост не будут закрывать на зиму\n\nМэр города Иван Степаненко заявил, что мост не закроют.",
        ),
    ],
)
def test_a_headline_may_name_whom_only_the_text_below_makes_known(language: str, name: str, text: str) -> None:
    found = _found(text, language).attributions
    headline, statement = [a.source.text if a.source else "" for a in found]
    assert (headline, found[0].rule) == (name, "headline_colon")
    assert statement.endswith(name)


def _spans(found: Found) -> list[Span]:
    spans = [span for a in found.attributions for span in (a.sentence, *a.cue, *a.contents, *a.via)]
    spans += [span for a in found.attributions for span in (a.source, a.antecedent) if span]
    return spans + [span for r in found.residuals for span in (r.sentence, r.cue)]


@pytest.mark.parametrize(("language", "text"), texts("attribute"))
def test_every_span_is_true_to_the_text(language: str, text: str) -> None:
    assert all(text[span.start : span.stop] == span.text for span in _spans(_found(text, language)))


_WORDS = (
    'قال وأضاف أعلنت نفى لم تعلق بحسب وفقا إن أن وأنه بأن على إلى عن ب الوزير وزارة الدفاع الروسية موسكو "بلومبرغ" '
    '" « » ( ) - : ، . ؟ مقتل 5 أشخاص الذي ما وصفته بينما مشيرا قوله نقلت لرويترز '
    'في بيان اليوم كان قد ـ ُ #كوريا_الشمالية'
).split()


@given(st.lists(st.sampled_from(_WORDS) | st.text(max_size=4), max_size=40), st.sampled_from(["", " ", "\n"]))
def test_any_text_gives_true_spans_and_no_error(words: list[str], glue: str) -> None:
    text = glue.join(words)
    found = _found(text)
    assert all(text[span.start : span.stop] == span.text for span in _spans(found))
    assert all(span.text.strip() for a in found.attributions for span in a.contents)
    starts = [attribution.sentence.start for attribution in found.attributions]
    assert starts == sorted(starts)


_ENGLISH = (
    'said says told denied called saying added that "The minister" Miller he who they Reuters according to , . : ; '
    "\" “ ” '' ' ’ ( ) - — and but as did not to respond comment in a statement on Tuesday Moscow's 5 people \n by of"
).split(" ")


@settings(deadline=None)
@given(st.lists(st.sampled_from(_ENGLISH) | st.text(max_size=4), max_size=40))
def test_any_english_text_gives_true_spans_and_no_error(words: list[str]) -> None:
    text = " ".join(words)
    found = _found(text, "en")
    assert all(text[span.start : span.stop] == span.text for span in _spans(found))
    assert all(span.text.strip() for a in found.attributions for span in a.contents)


def test_an_attribution_has_an_id_of_its_own() -> None:
    text = "قال الوزير إن السد سليم وأضاف أن المياه نقية. وقال المدير إن الطريق مفتوح."
    ids = [attribution.id for attribution in _found(text).attributions]
    assert len(ids) == len(set(ids)) == 3


def test_a_sentence_with_a_cue_and_no_claim_is_a_residual_with_its_reason() -> None:
    (residual,) = _found("وكشفت الأمطار هشاشة الجسور القديمة.").residuals
    assert residual.reason == "cue without content"


def test_a_sentence_without_a_cue_is_no_residual() -> None:
    assert _found("وصل القطار إلى المحطة في موعده.") == Found((), ())


def test_the_full_stop_of_a_shortened_title_stands_inside_the_source() -> None:
    (shortened,) = _found("قال د. سامر النجار مدير المستشفى إن الأجهزة وصلت.").attributions
    (ended,) = _found("وصل الوفد إلى الفرع د. وقال سامر إن الأجهزة وصلت.").attributions
    assert shortened.source
    assert shortened.source.text == "د. سامر النجار مدير المستشفى"
    assert ended.source
    assert ended.source.text == "سامر"
