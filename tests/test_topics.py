"""The topics of the news: how their words are found, and what is refused when they are loaded."""

import shutil
from pathlib import Path

import pytest

from claims.errors import DataError
from claims.lexicon import load
from claims.lexicon.load import DATA
from claims.lexicon.topics import Finder, read_finder


@pytest.fixture(scope="module")
def finder() -> Finder:
    lexicon = load()
    return read_finder(lexicon.topics.topic, lexicon.languages["ar"], lexicon.stems["ar"])


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("أجرى الوزيران اتصالا هاتفيا", {"talks"}),
        ("انقطاع الكهرباء عن المدينة", set()),
        ("وبالمحادثات وحدها", {"talks"}),  # letters written onto the beginning
        ("واشنطن مسؤولة عن ذلك", {"responsibility"}),
        ("قال مسؤولون أميركيون", set()),  # officials, not the responsible
        ("أصبحت طرفا في النزاع", {"responsibility"}),
        ("من طرف آخر في النزاع", set()),
        ("وقف إطلاق النار", {"truce"}),
        ("إطلاق النار على المارة", set()),
        ("الدِّفَاعَاتُ الْجَوِّيَّةُ", {"air-defence"}),  # vowel marks
        ("العقوبات على البرنامج النووي", {"sanctions", "nuclear"}),
    ],
)
def test_topics_of_a_text(finder: Finder, text: str, topics: set[str]) -> None:
    assert set(finder.find(text)) == topics


def test_the_word_that_says_so_is_given_as_written(finder: Finder) -> None:
    assert finder.find("ثم بدأت المُفاوضات") == {"talks": "المُفاوضات"}


def test_every_phrase_of_every_language_with_a_file_is_found() -> None:
    lexicon = load()
    for code, language in lexicon.languages.items():
        found = read_finder(lexicon.topics.topic, language, lexicon.stems[code])
        for topic in lexicon.topics.topic:
            for phrase in topic.words.get(code, ()):
                assert topic.id in found.find(phrase.replace("*", "")), phrase


def test_roles_of_topics_are_roles_of_units() -> None:
    lexicon = load()
    known = {role.id for role in lexicon.units.role}
    assert {role for topic in lexicon.topics.topic for role in topic.roles} <= known


def test_all_faults_of_the_topics_are_told_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(DATA, folder)
    file = folder / "topics.toml"
    twice = '\n[[topic]]\nid = "talks"\ntitle = "Again"\nroles = ["unheard"]\nwords = { xx = ["a*", "b", "b", " "] }\n'
    file.write_text(file.read_text(encoding="utf-8") + twice, encoding="utf-8")
    with pytest.raises(DataError) as refused:
        load(folder)
    assert [fault.split(": ", 1)[1] for fault in refused.value.faults if fault.startswith("topics.toml")] == [
        "the id stands twice; keep one",
        "no role 'unheard' in units.toml; add it or drop it",
        "an empty phrase; drop it",
        "'a*' is too short to stand open; two letters at least",
        "'b' stands twice; keep one",
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [("واشنطن", "الولايات المتحدة"), ("الروسية", "موسكو"), ("وأوكرانيا", "الأوكرانيين"), ("لروسيا", "روسي")],
)
def test_names_of_one_party_tell_the_same(one: str, other: str) -> None:
    lexicon = load()
    teller = lexicon.tellers["ar"]
    assert teller.words(one) == teller.words(other) != frozenset()


@pytest.mark.parametrize(
    ("one", "other"),
    [("الهجوم", "بهجوم"), ("والمدينة", "مدينة"), ("وزير", "الوزير"), ("صاروخ", "وصاروخا"), ("المدنيين", "مدنيون")],
)
def test_forms_of_one_word_tell_the_same(one: str, other: str) -> None:
    stems = load().stems["ar"]
    assert stems.of(one) == stems.of(other) != frozenset()


@pytest.mark.parametrize("text", ["", "124 و 5", "في على من", "، . !", "هناك آخرين"])
def test_numbers_marks_and_grammar_words_tell_nothing(text: str) -> None:
    assert load().stems["ar"].of(text) == frozenset()


@pytest.mark.parametrize(
    ("code", "text", "topics"),
    [
        ("en", "the army warned of a famine", {"warning"}),
        ("en", "the building collapsed without warning", set()),
        ("en", "there is no threat to the water supply", set()),
        ("en", "it must bear all the consequences", set()),
        ("ru", "поставки российского газа", {"energy"}),
        ("ru", "больница в Газе", set()),
        ("ru", "предупредил об угрозах", {"warning"}),
        ("ru", "угроза затопления сохраняется", set()),
    ],
)
def test_a_danger_is_no_threat_and_gaza_no_gas(code: str, text: str, topics: set[str]) -> None:
    lexicon = load()
    finder = read_finder(lexicon.topics.topic, lexicon.languages[code], lexicon.stems[code])
    assert set(finder.find(text)) == topics


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The US said the WHO had left", ["us", "who"]),
        ("they told us who had left", []),
        ("российские войска и США", ["ru", "us"]),
    ],
)
def test_an_acronym_is_told_by_its_capitals(text: str, parties: list[str]) -> None:
    language = "en" if text.isascii() else "ru"
    assert [party.id for party in load().tellers[language].read(text)[1]] == parties
