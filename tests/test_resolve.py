"""Whom a mention names: gold cases, the article around it, and what holds of any words."""

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from claims.lexicon import load
from claims.model import Attribution, Resolution, Source, Span
from claims.resolve import resolve_sources
from tests.gold_cases import article, cases, find_span, texts

LEXICON = load()


def attribution(identifier: str, source: Span | None, **known: Any) -> Attribution:
    return Attribution(
        id=identifier,
        sentence=source or Span(0, 0, ""),
        cue=(),
        source=source,
        antecedent=known.get("antecedent"),
        via=known.get("via", ()),
        contents=(),
        act="say",
        form="indirect",
        rule="test",
        cue_lemma="",
    )


def resolve(text: str, mentions: Sequence[Span], language: str = "ar", **known: Any) -> list[Source]:
    attributions = [attribution(str(number), span) for number, span in enumerate(mentions)]
    found = resolve_sources(article(text, language, **known), attributions, LEXICON)
    return [found[a.id].source for a in attributions]


@pytest.mark.parametrize(("language", "case"), cases("resolve"))
def test_mention_resolves_as_judged(language: str, case: dict[str, Any]) -> None:
    before = case.get("before", "")
    text = f"{before}\n{case['text']}"
    speaking = [find_span(before, source) for source in case.get("sources", ())]
    mention = Span(len(before) + 1, len(text), case["text"])
    known = {"published": case["published"]} if "published" in case else {}
    source = resolve(text, [*speaking, mention], language, **known)[-1]
    judged = tuple(case.get(key) for key in ("id", "name", "speaker", "side", "rule"))
    assert (source.id, source.name, source.speaker, source.side, source.rule) == judged
    assert source.mention == mention


def test_mention_is_not_completed_by_what_follows_it() -> None:
    text = "قالت الوزارة إن الرد قادم. وأعلنت وزارة الدفاع الروسية ذلك."
    assert resolve(text, [find_span(text, "الوزارة")])[0].id is None


def test_headline_is_completed_by_the_text_below_it() -> None:
    text = "الجيش ينفي\nقال الجيش السوداني إن الرد قادم من تشاد."
    assert resolve(text, [Span(0, 5, "الجيش")])[0].id == "sd.army"


def test_elided_source_is_its_antecedent() -> None:
    text = "قالت وزارة الدفاع الروسية إن الرد قادم. وأوضحت أن المدينة آمنة."
    antecedent = find_span(text, "وزارة الدفاع الروسية")
    elided = attribution("a", None, antecedent=antecedent)
    source = resolve_sources(article(text, "ar"), [elided], LEXICON)["a"].source
    assert (source.id, source.mention) == ("ru.defence", antecedent)


def test_source_that_nobody_names_is_unknown() -> None:
    source = resolve_sources(article("وأوضحت أن", "ar"), [attribution("a", None)], LEXICON)["a"].source
    assert source == Source(None, None, None, None, None, None, "unknown")


def test_relaying_sources_are_resolved_in_their_order() -> None:
    text = "قالت وزارة الدفاع الروسية بحسب تاس كما نقلت رويترز"
    via = (find_span(text, "تاس"), find_span(text, "رويترز"))
    relayed = attribution("a", find_span(text, "وزارة الدفاع الروسية"), via=via)
    found = resolve_sources(article(text, "ar"), [relayed], LEXICON)["a"]
    assert isinstance(found, Resolution)
    assert [source.id for source in found.via] == ["tass", "reuters"]


def test_order_of_the_attributions_does_not_matter() -> None:
    text = "قالت وزارة الدفاع الروسية إن الرد قادم. وذكرت الوزارة أن المدينة آمنة."
    first = attribution("first", find_span(text, "وزارة الدفاع الروسية"))
    second = attribution("second", find_span(text, "الوزارة"))
    forth = resolve_sources(article(text, "ar"), [first, second], LEXICON)
    assert forth == resolve_sources(article(text, "ar"), [second, first], LEXICON)


PIECES = st.one_of(st.sampled_from([text for _, text in texts("resolve")]), st.text(max_size=12))


@settings(max_examples=150, deadline=None)
@example(["\ufdc8"], " ")  # among the ligatures, but not assigned
@given(st.lists(PIECES, min_size=1, max_size=6), st.sampled_from(" ،\n"))
def test_any_mention_gives_an_id_with_a_name_or_none(pieces: list[str], between: str) -> None:
    text = between.join(pieces) or "-"
    source = resolve(text, [Span(0, len(text), text)])[0]
    assert (source.id is None) == (source.name is None)
    assert source.side is None or source.side in LEXICON.gazetteer.sides
    assert source.rule
    if source.rule.startswith("ambiguous"):
        assert source.id is None
