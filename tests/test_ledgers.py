"""Silences, and how accounts change: what each side does about each question, and what a source said when."""

from datetime import date

import pytest

from claims.lexicon import load
from claims.model import Comparison, Issue, Relation, because
from claims.pipeline import Reading
from claims.tables.accounts import sorted_issues
from claims.tables.drift import drift_lines, drifts
from claims.tables.project import Project, build_project
from claims.tables.silences import ledger, silence_lines
from tests.hand_built import Said, build

FIVE = {"text": "5 أشخاص", "low": 5, "role": "killed"}
SEVEN = {"text": "7 أشخاص", "low": 7, "role": "killed"}


def read(*articles: tuple[str, date | None, tuple[str | Said, ...]]) -> tuple[Reading, ...]:
    return tuple(Reading(*build(pieces, id, day), ()) for id, day, pieces in articles)


def project_of(readings: tuple[Reading, ...], relations: tuple[Relation, ...] = ()) -> Project:
    """All claims of the readings speak to one question."""
    claims = tuple(claim.id for reading in readings for claim in reading.claims)
    return build_project(readings, Comparison((Issue("q", "Killed: أشخاص", "killed", claims),), relations), load())


@pytest.fixture
def dispute() -> Project:
    return project_of(read(("a", None, (
        "قالت الوزارة إن ", Said("5 أشخاص قتلوا", figures=(FIVE,)), ". وقال الحاكم إن ",
        Said("العدد خطأ", "ru.governor", "ru", act="deny", denied=True), ". ",
        Said("لم تعلق", "ua.government", "ua", act="decline-to-comment", silent=True), ". ",
        Said("لم تتمكن من التحقق", "bloomberg", "media", act="cannot-verify", silent=True), ".",
    ))))  # fmt: skip


def test_each_side_has_a_word_for_each_question(dispute: Project) -> None:
    other = Issue("other", "Support", "arms", (next(iter(dispute.claims)),))
    found = ledger(dispute, (*dispute.comparison.issues, other))
    assert [side.name for side in found.sides] == ["Moscow", "Kyiv", "Media"]
    stands = [[[entry.stand for entry in entries] for entries in row.entries] for row in found.rows]
    unheard = ["not in the loaded articles"]
    assert stands == [[["denies", "says"], ["no comment"], ["cannot verify"]], [["says"], unheard, unheard]]


def test_a_silence_is_no_denial_and_a_denial_no_silence(dispute: Project) -> None:
    (row,) = ledger(dispute, dispute.comparison.issues).rows
    shown = {entry.stand: [account.words.text for account in entry.accounts] for side in row.entries for entry in side}
    assert shown["denies"] == ["العدد خطأ"]
    assert shown["no comment"] == ["لم تعلق"]
    assert shown["cannot verify"] == ["لم تتمكن من التحقق"]


def test_the_ledger_is_a_table_with_a_column_a_side(dispute: Project) -> None:
    header, (row,) = silence_lines(dispute, dispute.comparison.issues)
    assert header == ("question_id", "question", "Moscow", "Kyiv", "Media")
    assert (row["question"], row["Moscow"], row["Kyiv"]) == ("Killed: أشخاص", "denies; says", "no comment")


def told(figure: dict[str, object], words: str, source: str = "ru.defence") -> tuple[str | Said, ...]:
    return ("قالت الوزارة إن ", Said(words, source, figures=(figure,)), ".")


def test_a_source_that_changes_its_figure_is_told_from_the_oldest_on() -> None:
    readings = read(
        ("b", date(2024, 6, 27), told(SEVEN, "7 أشخاص قتلوا")),
        ("a", date(2024, 6, 26), told(FIVE, "5 أشخاص قتلوا")),
    )
    later, earlier = readings[0].claims[0].id, readings[1].claims[0].id
    update = Relation("r", "q", later, earlier, "updates", "quantity", because("updated"), (), True)
    project = project_of(readings, (update,))
    (drift,) = drifts(project, project.comparison.issues)
    assert drift.is_changed
    assert [(step.day, step.figures, step.superseded_by) for step in drift.steps] == [
        (date(2024, 6, 26), ("5 killed",), later),
        (date(2024, 6, 27), ("7 killed",), None),
    ]
    _, lines = drift_lines(project, project.comparison.issues)
    assert [line["published"] for line in lines] == ["2024-06-26", "2024-06-27"]
    assert [line["superseded_by"] for line in lines] == [later, None]


def test_an_account_without_a_day_comes_last() -> None:
    readings = read(("a", None, told(SEVEN, "7 أشخاص قتلوا")), ("b", date(2024, 6, 26), told(FIVE, "5 أشخاص قتلوا")))
    project = project_of(readings)
    (drift,) = drifts(project, sorted_issues(project))
    assert [step.day for step in drift.steps] == [date(2024, 6, 26), None]


@pytest.mark.parametrize("day", [date(2024, 6, 26), None])
def test_two_accounts_of_one_day_are_no_drift(day: date | None) -> None:
    project = project_of(read(("a", day, told(FIVE, "5 أشخاص قتلوا")), ("b", day, told(FIVE, "5 أشخاص ماتوا"))))
    assert not drifts(project, project.comparison.issues)


def test_two_sources_on_two_days_are_no_drift() -> None:
    one, other = told(FIVE, "5 أشخاص قتلوا"), told(SEVEN, "7 أشخاص قتلوا", "ua.government")
    project = project_of(read(("a", date(2024, 6, 26), one), ("b", date(2024, 6, 27), other)))
    assert not drifts(project, project.comparison.issues)
