"""The steps together: what only shows when attribution, resolution and language meet."""

import pytest
from gold_cases import article

from claims.lexicon import load
from claims.model import Claim
from claims.pipeline import read_article


def _claims(text: str, language: str = "ar") -> tuple[Claim, ...]:
    return read_article(article(text, language), load()).claims


def test_a_states_own_television_belongs_to_the_country_that_speaks_through_it() -> None:
    (claim,) = _claims("وقال وزير الخارجية الجزائري، في بيان بثه التلفزيون الرسمي، إن السد سليم.")
    assert [relay.name for relay in claim.via] == ["Algerian state TV"]


def test_a_states_own_television_without_a_country_stays_unresolved() -> None:
    (claim,) = _claims("وقال مدير المصنع، في بيان بثه التلفزيون الرسمي، إن السد سليم.")
    assert [relay.name for relay in claim.via] == [None]
    assert claim.via[0].mention is not None
    assert claim.via[0].mention.text == "التلفزيون الرسمي"


@pytest.mark.parametrize(
    ("language", "text", "source", "content"),
    [
        ("ar", 'وكتب السفير: "We will not leave Kyiv".', "السفير", "We will not leave Kyiv"),
        ("en", "The ministry said: «السد سليم تماما اليوم».", "The ministry", "السد سليم تماما اليوم"),
    ],
)
def test_a_quotation_in_another_language_keeps_its_words(language: str, text: str, source: str, content: str) -> None:
    (claim,) = _claims(text, language)
    assert claim.overt is not None
    assert claim.content is not None
    assert (claim.overt.text, claim.content.text) == (source, content)


def test_claims_of_one_cue_share_its_attribution() -> None:
    claims = _claims("قال الوزير إن السد سليم، وإن المياه نقية.")
    assert [claim.content.text for claim in claims if claim.content] == ["السد سليم", "المياه نقية"]
    assert len({claim.attribution_id for claim in claims}) == 1
    assert len({claim.id for claim in claims}) == 2


def test_a_pronoun_never_goes_back_to_the_agency_that_was_told() -> None:
    text = '"The driver lost control," police spokesman James Otieno told Reuters. He added that an inquiry had begun.'
    _, added = _claims(text, "en")
    assert added.source.name != "Reuters"
    assert added.source.kind != "agency"
