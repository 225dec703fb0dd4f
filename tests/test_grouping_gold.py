"""Questions that gather statements of three languages: how well, on statements that belong together or do not."""

import tomllib
from pathlib import Path

import pytest

from claims.evaluate.groups import score_groups
from claims.lexicon import load

TESTS = Path(__file__).resolve().parent
GOLD = sorted((TESTS / "gold").glob("group.*.toml"))
FLOORS = tomllib.loads((TESTS / "floors.toml").read_text(encoding="utf-8"))["group"]


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.name)
def test_the_questions_stay_above_their_floors(path: Path) -> None:
    score = score_groups([path], load())
    floors = FLOORS[path.name.split(".")[1]]
    assert score.precision >= floors["precision"]
    assert score.recall >= floors["recall"]
    assert score.first >= floors["first"]


def test_all_files_together_rank_the_right_partner_first() -> None:
    score = score_groups(GOLD, load())
    assert score.partners >= 60
    assert score.statements >= 300
    assert score.first >= FLOORS["all"]["first"]


def test_statements_of_one_day_that_have_nothing_in_common_stay_apart(tmp_path: Path) -> None:
    path = tmp_path / "group.apart.toml"
    path.write_text(
        '[[event]]\nday = 2024-03-04\n[[event.said]]\nquestion = "a"\nen = "The minister said wheat would be cheap."\n'
        '[[event.said]]\nquestion = "b"\nru = "Тренер сообщил, что матч перенесён на субботу."\n',
        encoding="utf-8",
    )
    score = score_groups([path], load())
    assert (score.statements, score.precision, score.recall, score.partners) == (2, 1.0, 1.0, 0)
