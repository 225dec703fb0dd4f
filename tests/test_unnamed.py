"""What is told of sources without a name, over whole sentences: gold/unnamed.<language>.toml."""

from typing import Any

import pytest

from claims.lexicon import load
from claims.model import Article, Unnamed
from claims.pipeline import read_article
from tests.gold_cases import cases

LEXICON = load()


@pytest.mark.parametrize(("language", "case"), cases("unnamed"))
def test_source_without_a_name_is_described_as_judged(language: str, case: dict[str, Any]) -> None:
    claims = read_article(Article("case", case["text"], "", language), LEXICON).claims
    sources = {claim.source for claim in claims if claim.source.mention}
    (source,) = {source for source in sources if source.mention and source.mention.text == case["source"]}
    judged = Unnamed(case.get("country"), case.get("body"), tuple(case.get("how", ())))
    assert (source.id, source.kind, source.unnamed) == (None, case["kind"], judged)


def test_source_with_a_name_is_not_described() -> None:
    text = "The Russian Defence Ministry told Reuters that the column had left the city."
    (claim,) = read_article(Article("case", text, "", "en"), LEXICON).claims
    assert claim.source.id == "ru.defence"
    assert claim.source.unnamed is None
