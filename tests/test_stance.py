"""Denied or not, hedged or not; the cases stand in tests/gold."""

from typing import Any

import pytest
from gold_cases import article, cases, find_span

from claims.lexicon import load
from claims.model import Attribution, Span, Stance
from claims.pipeline import read_article
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


@pytest.mark.parametrize(
    ("language", "text", "denied"),
    [
        ("en", "The ministry said the army's claim that it had taken the town was untrue.", [True, False]),
        ("en", "The ministry said the army's claim that it had taken the town was no surprise.", [False, False]),
        ("en", "The ministry said the reports were untrue.", [True]),
        ("ar", "قالت الوزارة إن ما أعلنه الجيش من أنه سيطر على المدينة غير صحيح.", [True, False]),
        ("ar", "قالت الوزارة إن ما أعلنه الجيش من أنه سيطر على المدينة مهم.", [False, False]),
    ],
)
def test_whoever_calls_a_claim_untrue_denies_it_and_not_whoever_made_it(
    language: str, text: str, denied: list[bool]
) -> None:
    claims = read_article(article(text, language), load()).claims
    assert [claim.stance.denied or claim.act == "deny" for claim in claims] == denied
