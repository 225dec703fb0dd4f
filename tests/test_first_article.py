"""The example article, all the way through: what an analyst must see when comparing its accounts."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from claims.ingest import read_paths
from claims.lexicon import load
from claims.model import Article, Claim, Comparison, Issue, Relation
from claims.pipeline import Reading, compare_readings, read_article

SEED = Path(__file__).resolve().parents[1] / "seeds" / "austin-belousov-call.ar.txt"


@pytest.fixture(scope="module")
def reading() -> Reading:
    (article,) = read_paths([str(SEED)], language="ar", published=date(2024, 6, 26))
    assert isinstance(article, Article)
    return read_article(article, load())


@pytest.fixture(scope="module")
def comparison(reading: Reading) -> Comparison:
    return compare_readings([reading], load())


def one(reading: Reading, words: str, source: str | None = None) -> Claim:
    """The outermost claim whose content, or whose sentence without content, has these words."""
    found = [
        claim
        for claim in reading.claims
        if words in (claim.content or claim.sentence).text and source in (None, claim.source.id)
    ]
    return max(found, key=lambda claim: len(claim.content.text) if claim.content else 0)


def between(comparison: Comparison, left: Claim, right: Claim) -> Iterator[tuple[Issue, Relation]]:
    issues = {issue.id: issue for issue in comparison.issues}
    for relation in comparison.relations:
        if {relation.left, relation.right} == {left.id, right.id}:
            yield issues[relation.issue_id], relation


def kinds(comparison: Comparison, left: Claim, right: Claim) -> set[tuple[str, str]]:
    return {(issue.aspect, relation.kind) for issue, relation in between(comparison, left, right)}


def test_two_readings_of_the_call_diverge_as_the_journalist_says(reading: Reading, comparison: Comparison) -> None:
    ministry, pentagon = one(reading, "تبادلا وجهات النظر"), one(reading, "خطوط الاتصال المفتوحة")
    ((issue, relation),) = between(comparison, ministry, pentagon)
    assert (issue.aspect, relation.kind) == ("talks", "divergent")
    assert "روايات متباينة" in {evidence.span.text for evidence in relation.evidence}


def test_who_asked_for_the_call_is_part_of_the_same_question(reading: Reading, comparison: Comparison) -> None:
    moscow, pentagon = one(reading, "بمبادرة من الولايات"), one(reading, "خطوط الاتصال المفتوحة")
    assert kinds(comparison, moscow, pentagon) == {("talks", "divergent")}


def test_dead_and_injured_are_compatible_and_children_may_conflict(reading: Reading, comparison: Comparison) -> None:
    moscow, ministry, governor = one(reading, "124 آخرين"), one(reading, "5 أشخاص قتلوا"), one(reading, "طفلين")
    assert kinds(comparison, moscow, ministry) == {
        ("quantity killed person", "compatible"),
        ("quantity injured person", "compatible"),
    }
    ((issue, relation),) = between(comparison, moscow, governor)
    assert (issue.aspect, relation.kind) == ("quantity killed child", "possible_conflict")
    assert relation.inside_side
    assert kinds(comparison, ministry, governor) == set()


@pytest.mark.parametrize("blame", ["أصبحت طرفاً في النزاع", "مسؤولية هجوم استهدف القرم", "124 آخرين"])
def test_the_pentagon_rebuts_who_blames_washington(reading: Reading, comparison: Comparison, blame: str) -> None:
    pentagon = one(reading, "تتخذ قراراتها الخاصة")
    ((_, relation),) = between(comparison, pentagon, one(reading, blame))
    assert (relation.kind, relation.aspect, relation.left) == ("rebuts", "responsibility", pentagon.id)


def test_the_kremlin_and_moscow_agree_on_whom_they_blame(reading: Reading, comparison: Comparison) -> None:
    kremlin, moscow = one(reading, "مسؤولية هجوم استهدف القرم"), one(reading, "124 آخرين")
    assert kinds(comparison, kremlin, moscow) == {("responsibility", "agrees")}


@pytest.mark.parametrize("words", ["أسقطت 4 صواريخ", "5 أشخاص قتلوا"])
def test_two_silences_about_the_ministry_and_neither_a_denial(
    reading: Reading, comparison: Comparison, words: str
) -> None:
    told = one(reading, words)
    agency, kyiv = one(reading, "تأكيد هذه الادعاءات", "bloomberg"), one(reading, "لم تعلق السلطات", "ua.authorities")
    assert {kind for _, kind in kinds(comparison, agency, told)} == {"cannot_verify"}
    assert {kind for _, kind in kinds(comparison, kyiv, told)} == {"no_comment"}


def test_the_cruise_missiles_are_another_event_and_single_sided(reading: Reading, comparison: Comparison) -> None:
    cruise = one(reading, "كاليبر")
    (issue,) = [issue for issue in comparison.issues if cruise.id in issue.claim_ids]
    assert issue.claim_ids == (cruise.id,)
    (relation,) = [relation for relation in comparison.relations if relation.issue_id == issue.id]
    assert (relation.kind, relation.left, relation.right) == ("single_sided", cruise.id, None)


def test_nothing_is_called_a_conflict_that_is_none(comparison: Comparison) -> None:
    assert {relation.kind for relation in comparison.relations}.isdisjoint({"conflicts", "denies", "updates"})


def test_no_claim_is_left_without_a_question(reading: Reading, comparison: Comparison) -> None:
    assert {claim for issue in comparison.issues for claim in issue.claim_ids} == {claim.id for claim in reading.claims}
