"""Pairs of statements that people judged: what the library makes of them, and that they can be judged."""

import tomllib
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from claims.evaluate.pairs import Judged, judge_pairs, score_pairs
from claims.lexicon import load

TESTS = Path(__file__).resolve().parent
GOLD = sorted((TESTS / "gold").glob("pairs.*.toml"))
FLOORS = tomllib.loads((TESTS / "floors.toml").read_text(encoding="utf-8"))["pairs"]
TWO = '[[case]]\nnote = "n"\ntext = "{}"\n[[case.pair]]\nleft = "{}"\nright = "{}"\nlabel = "{}"\n'


@cache
def judged() -> tuple[Judged, ...]:
    return tuple(pair for path in GOLD for pair in judge_pairs(path, load()))


@pytest.mark.parametrize("part", ["seen", "held"])
def test_the_library_stays_above_its_floors(part: str) -> None:
    score = score_pairs([pair for pair in judged() if pair.held == (part == "held")])
    for measure, floor in FLOORS[part].items():
        assert score[measure] >= floor, measure


def test_there_are_pairs_of_every_label_in_every_language_and_a_third_is_held_back() -> None:
    for path in GOLD:
        labels = {pair["label"] for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
                  for pair in case["pair"]}  # fmt: skip
        assert labels == {"agree", "contradict", "numeric-discrepancy", "one-sided", "unrelated"}, path.name
    held = Counter(pair.held for pair in judged())
    assert sum(held.values()) >= 150
    assert 0.28 <= held[True] / sum(held.values()) <= 0.38


def judge(folder: Path, text: str, left: str, right: str, label: str) -> Judged:
    path = folder / "pairs.en.toml"
    path.write_text(TWO.format(text, left, right, label), encoding="utf-8")
    (pair,) = judge_pairs(path, load())
    return pair


def test_a_statement_that_is_not_found_is_not_scored(tmp_path: Path) -> None:
    text = "The minister said 5 people were killed in the raid. It rained all day."
    pair = judge(tmp_path, text, "5 people were killed in the raid", "It rained all day", "unrelated")
    assert (pair.guess, score_pairs([pair])) == (None, {"found": 0.0, "accuracy": 0.0, "conflicts": 0.0})


def test_other_figures_are_a_discrepancy_and_count_as_an_asserted_conflict(tmp_path: Path) -> None:
    text = "Russia said 5 people were killed in the Norva raid. Ukraine said 9 people were killed in the Norva raid."
    pair = judge(tmp_path, text, "5 people were killed", "9 people were killed", "agree")
    assert (pair.guess, pair.kind) == ("numeric-discrepancy", "conflicts")
    assert score_pairs([pair]) == {"found": 1.0, "accuracy": 0.0, "conflicts": 0.0}
