"""Articles that are added or changed later: the questions and relations are those of comparing all at once."""

import hashlib
import random
import tomllib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest

from claims.group.nearness import reach, shift
from claims.lexicon import load
from claims.model import Article
from claims.pipeline import (
    Compared,
    Reading,
    add_reading,
    compare_again,
    compare_readings,
    compare_to_add,
    read_article,
)

GOLD = Path(__file__).resolve().parent / "gold" / "group.seen.toml"


@cache
def texts() -> tuple[tuple[str, str], ...]:
    """Language and text of every statement about killed people, strikes, talks and sanctions."""
    events = tomllib.loads(GOLD.read_text(encoding="utf-8"))["event"]
    return tuple((code, said[code]) for event in events for said in event["said"] for code in ("ar", "en", "ru")
                 if code in said)  # fmt: skip


def write(chance: random.Random, number: int) -> Article:
    """An article of one language with some of the statements, on one of a few days, or on none."""
    language = chance.choice(("ar", "en", "ru"))
    told = [text for code, text in texts() if code == language]
    text = "\n".join(chance.sample(told, chance.randint(1, 4)))
    day = date(2024, 3, 1) + timedelta(days=chance.randint(0, 30)) if chance.random() < 0.9 else None
    return Article(f"a{number:02d}", text, hashlib.sha256(text.encode()).hexdigest(), language, day)


def read(seed: int, number: int) -> list[Reading]:
    chance = random.Random(seed)
    return [read_article(write(chance, place), load()) for place in range(number)]


def add_all(readings: Sequence[Reading]) -> Compared:
    compared = compare_to_add(readings[:1], load())
    for reading in readings[1:]:
        compared = add_reading(compared, reading, load())
    return compared


@pytest.mark.parametrize("seed", range(6))
def test_articles_added_one_by_one_give_the_questions_of_all_at_once(seed: int) -> None:
    readings = read(seed, 24)
    random.Random(-seed).shuffle(readings)
    assert add_all(readings).comparison == compare_readings(readings, load())


def test_nothing_shifts_nearness_further_than_a_part_can_reach() -> None:
    pages = compare_to_add(read(104, 24), load()).gathering.pages
    traits = [told.traits for page in pages for told in page.told]
    shifts = {(one, other): shift(traits[one], traits[other]) for one in range(len(traits)) for other in range(one)}
    assert max(shifts.values()) > 0.1
    assert all(found <= min(reach(traits[one]), reach(traits[other])) + 1e-9 for (one, other), found in shifts.items())


def test_an_article_that_is_added_again_replaces_the_old_one() -> None:
    readings = read(100, 8)
    other = read(101, 1)[0]
    changed = read_article(replace(other.article, id=readings[0].article.id), load())
    compared = add_reading(compare_to_add(readings, load()), changed, load())
    assert compared.comparison == compare_readings([changed, *readings[1:]], load())


def test_an_article_without_claims_changes_nothing() -> None:
    readings = read(102, 6)
    silent = read_article(Article("silent", "Rain fell.", "0" * 64, "en", date(2024, 3, 5)), load())
    compared = compare_to_add(readings, load())
    assert add_reading(compared, silent, load()).comparison == compared.comparison


def test_an_article_that_loses_its_claims_leaves_the_questions() -> None:
    readings = read(103, 6)
    silent = replace(readings[2], claims=())
    compared = add_reading(compare_to_add(readings, load()), silent, load())
    assert compared.comparison == compare_readings([*readings[:2], silent, *readings[3:]], load())


@pytest.mark.parametrize("seed", range(6))
def test_articles_that_go_move_or_say_something_else_give_the_questions_of_all_at_once(seed: int) -> None:
    readings = read(200 + seed, 24)
    chance = random.Random(seed)
    gone, moved, other = chance.sample(range(24), 3)
    articles = [reading.article for reading in readings]
    articles[moved] = replace(articles[moved], published=date(2024, 3, chance.randint(1, 30)))
    articles[other] = replace(write(random.Random(-seed), 24), id=articles[other].id)
    changed = [read_article(article, load()) for place, article in enumerate(articles) if place != gone]
    compared = compare_again(compare_to_add(readings, load()), changed, load())
    assert compared.comparison == compare_readings(changed, load())


@pytest.mark.parametrize("seed", range(6))
def test_a_claim_with_another_source_gives_the_relations_of_all_at_once(seed: int) -> None:
    readings = read(300 + seed, 12)
    place = next(place for place, reading in enumerate(readings) if reading.claims)
    first, *others = readings[place].claims
    renamed = replace(first, source=replace(first.source, id="us", name="United States", side="us"))
    readings[place] = replace(readings[place], claims=(renamed, *others))
    before = [*readings[:place], replace(readings[place], claims=(first, *others)), *readings[place + 1 :]]
    compared = compare_again(compare_to_add(before, load()), readings, load())
    assert compared.comparison == compare_readings(readings, load())
