"""The dead of one disaster are counted for days: one question for each country, with what was said before marked."""

from datetime import date, timedelta

import pytest

from claims.lexicon import load
from claims.model import Article, Comparison
from claims.pipeline import compare_readings, read_article
from claims.tables.accounts import sorted_issues
from claims.tables.drift import drifts
from claims.tables.project import build_project

FIRST = date(2024, 4, 8)
KILLED = "quantity killed person"


def compare(*told: tuple[int, str, str]) -> tuple[Comparison, list[list[str]]]:
    """The comparison of one-line articles (days after the first, language, text), and which of them meet."""
    articles = [
        Article(f"a{place}", text, "0" * 64, language, FIRST + timedelta(days=days))
        for place, (days, language, text) in enumerate(told)
    ]
    comparison = compare_readings([read_article(article, load()) for article in articles], load())
    found = [issue.claim_ids for issue in comparison.issues if issue.aspect == KILLED]
    return comparison, [sorted({claim.partition(":")[0] for claim in claims}) for claims in found]


def kinds(comparison: Comparison) -> list[str]:
    asked = {issue.id for issue in comparison.issues if issue.aspect == KILLED}
    return [relation.kind for relation in comparison.relations if relation.issue_id in asked]


CHILE = {
    "en": [
        "Chile's interior ministry said 112 people had been killed in the earthquake.",
        "The Chilean interior ministry said 874 people had died in the earthquake in northern Chile.",
    ],
    "ar": [
        "قالت وزارة الداخلية التشيلية إن 112 شخصاً قتلوا في الزلزال.",
        "أعلنت وزارة الداخلية التشيلية ارتفاع عدد قتلى الزلزال في شمال تشيلي إلى 874 شخصاً.",
    ],
    "ru": [
        "Министерство внутренних дел Чили сообщило, что при землетрясении погибли 112 человек.",
        "Министерство внутренних дел Чили заявило, что при землетрясении на севере Чили погибли 874 человека.",
    ],
}
PERU = {
    "en": "Peru's interior ministry said 112 people had been killed in the earthquake.",
    "ar": "قالت وزارة الداخلية البيروفية إن 112 شخصاً قتلوا في الزلزال.",
    "ru": "МВД Перу сообщило, что при землетрясении погибли 112 человек.",
}


@pytest.mark.parametrize("early", CHILE)
@pytest.mark.parametrize("late", CHILE)
def test_a_later_count_of_the_same_source_supersedes_the_earlier_in_any_language(early: str, late: str) -> None:
    comparison, meeting = compare((0, early, CHILE[early][0]), (4, late, CHILE[late][1]))
    assert meeting == [["a0", "a1"]]
    assert "updates" in kinds(comparison)
    assert "conflicts" not in kinds(comparison)


@pytest.mark.parametrize("language", CHILE)
@pytest.mark.parametrize("other", PERU)
def test_each_country_counts_its_own_dead(language: str, other: str) -> None:
    _, meeting = compare((0, language, CHILE[language][0]), (0, other, PERU[other]))
    assert meeting == [["a0"], ["a1"]]


@pytest.mark.parametrize(
    "later",
    [
        (4, "en", "The Chilean interior ministry said 3 people had died in the earthquake in Chile on Friday."),
        (30, "en", CHILE["en"][1]),
        (4, "en", "The Chilean interior ministry said 874 people had died in the floods in Chile."),
    ],
    ids=["far fewer", "a month later", "another disaster"],
)
def test_another_disaster_is_another_question(later: tuple[int, str, str]) -> None:
    _, meeting = compare((0, "en", CHILE["en"][0]), later)
    assert meeting == [["a0"], ["a1"]]


def test_two_towns_count_their_own_dead() -> None:
    town = "The Chilean interior ministry said {} people had died in the earthquake in the town of {}."
    _, meeting = compare((0, "en", town.format(12, "Ovalle")), (2, "en", town.format(19, "Iquique")))
    assert meeting == [["a0"], ["a1"]]


@pytest.mark.parametrize(("cause", "kind"), [("earthquake", "possible_conflict"), ("bombing", "conflicts")])
def test_two_counts_of_one_day_may_be_of_two_hours(cause: str, kind: str) -> None:
    ministry = f"Chile's interior ministry said 112 people had been killed in the {cause} in Chile."
    army = f"The Chilean army said 340 people had been killed in the {cause} in Chile."
    comparison, meeting = compare((0, "en", ministry), (0, "en", army))
    assert meeting == [["a0", "a1"]]
    assert kind in kinds(comparison)


def test_drift_lists_the_counts_of_a_source_and_marks_all_but_the_last() -> None:
    told = [
        (0, "en", CHILE["en"][0]),
        (2, "ru", CHILE["ru"][1]),
        (5, "en", "The Chilean interior ministry said 1,320 people had died in the earthquake."),
    ]
    articles = [
        Article(f"a{days}", text, "0" * 64, language, FIRST + timedelta(days=days)) for days, language, text in told
    ]
    readings = [read_article(article, load()) for article in articles]
    project = build_project(readings, compare_readings(readings, load()), load())
    (drift,) = (each for each in drifts(project, sorted_issues(project)) if each.is_changed)
    assert [bool(step.superseded_by) for step in drift.steps] == [True, True, False]
