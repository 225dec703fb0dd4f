"""What data/units.toml must not say: faults are told all at once, with the place and what to do."""

from dataclasses import replace

import pytest

from claims.lexicon import load
from claims.lexicon.counting import find_word_faults
from claims.lexicon.dates import find_date_faults
from claims.lexicon.numbers import CountedWords, Role, RoleWords, Unit, Units, find_unit_faults


def _unit(identifier: str, word: str, is_a: str | None = None) -> Unit:
    return Unit(identifier, identifier, {"ar": CountedWords(one=(word,))}, is_a)


def test_a_word_of_two_units_is_a_fault_that_names_both() -> None:
    (fault,) = find_unit_faults(Units((_unit("missile", "صاروخ"), _unit("rocket", "صاروخ"))))
    assert "[rocket]" in fault
    assert "[missile]" in fault


def test_all_faults_are_told_at_once() -> None:
    role = Role("hurt", "hurt", of=("nobody",), words={"ar": RoleWords()}, may=("nothing",))
    faults = tuple(find_unit_faults(Units((_unit("child", "طفل", is_a="human"),), (role,))))
    assert [name in fault for name, fault in zip(("human", "nobody", "nothing"), faults, strict=True)] == [True] * 3


def test_units_that_contain_each_other_are_a_fault() -> None:
    faults = tuple(find_unit_faults(Units((_unit("a", "شخص", is_a="b"), _unit("b", "فرد", is_a="a")))))
    assert faults
    assert all("circle" in fault for fault in faults)


@pytest.mark.parametrize("code", load().languages)
def test_a_number_word_has_one_value_in_a_language(code: str) -> None:
    language, units = load().languages[code], load().units
    word, *_ = next(iter(language.numerals.values.values()))
    twice = replace(language.numerals, fractions={**language.numerals.fractions, 0.2: (word,)})
    assert not tuple(find_word_faults(language, units))
    assert tuple(find_word_faults(replace(language, numerals=twice), units))


@pytest.mark.parametrize("code", load().languages)
def test_a_date_word_has_one_meaning_in_a_language(code: str) -> None:
    language = load().languages[code]
    word, *_ = language.calendar.months[1]
    twice = replace(language.calendar, relative={**language.calendar.relative, 5: (word,)})
    assert not tuple(find_date_faults(language))
    assert tuple(find_date_faults(replace(language, calendar=twice)))


def test_a_child_is_a_person_and_a_ballistic_missile_a_weapon() -> None:
    units = load().units
    assert units.ancestors("child") == ("child", "person")
    assert units.ancestors("ballistic_missile")[-1] == "weapon"
    assert units.ancestors(None) == ()
