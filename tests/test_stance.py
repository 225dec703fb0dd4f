"""Denied or not, hedged or not; the cases stand in tests/gold."""

from typing import Any

import pytest
from gold_cases import cases, find_span

from claims.lexicon import load
from claims.model import Attribution, Span, Stance
from claims.stance import read_stance


def _attribution(case: dict[str, Any], contents: tuple[Span, ...]) -> Attribution:
    text = case["text"]
    return Attribution(
        id="case", sentence=Span(0, len(text), text), cue=(), source=None, antecedent=None, via=(), contents=contents,
        form="indirect", rule="case", act=case["act"], cue_lemma=case["lemma"],
    )  # fmt: skip


@pytest.mark.parametrize(("language", "case"), cases("stance"))
def test_stance_is_that_of_the_gold_case(language: str, case: dict[str, Any]) -> None:
    content = find_span(case["text"], case["content"]) if "content" in case else None
    attribution = _attribution(case, (content,) if content else ())
    found = read_stance(attribution, content, load().languages[language])
    assert found == Stance(denied=case.get("denied", False), hedged=case.get("hedged", False))
