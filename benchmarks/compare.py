"""How long it takes to group and compare many claims, to add one article to them, and how much memory it needs.

    python -m benchmarks.compare [CLAIMS…]

The claims are those of tests/gold/group.*.toml, read once. Each event gets some of the questions, a day of one
year, an invented place and figures of its own; from one to forty articles in three languages report on it
within four days. The sizes share the year: ten times the claims are ten times as dense. Times are seconds by the
clock, so let nothing else run beside; "processors" are the seconds of all processes together, for sentences are
encoded in other ones. "encoded" is what grouping and comparing take when all sentences have been encoded before.
Memory is the most that this process had, and the most that one of the others had.
"""

import dataclasses
import hashlib
import os
import random
import re
import resource
import sys
import time
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from claims.lexicon import Lexicon, load
from claims.model import Article, Quantity, Span
from claims.pipeline import Reading, add_reading, compare_to_add, read_article

GOLD = sorted((Path(__file__).resolve().parents[1] / "tests" / "gold").glob("group.*.toml"))
SIZES = (1_000, 10_000, 100_000)
HEAD = ("claims", "texts", "questions", "relations", "all", "processors", "encoded", "adding", "MB", "other MB")
FIRST, DAYS = date(2023, 1, 1), 365
SAID_OF_AN_EVENT, SAID_IN_AN_ARTICLE = 12, 8
CONSONANTS, VOWELS = "bdflmnrst", "aiu"
LETTERS = {  # one letter for one, so that every place in the text stays what it is
    "ar": dict(zip(CONSONANTS + VOWELS, "بدفلمنرستايو", strict=True)),
    "ru": dict(zip(CONSONANTS + VOWELS, "бдфлмнрстаиу", strict=True)),
    "en": {},
}
BEFORE = {"ar": " في ", "en": " near ", "ru": " близ города "}
STAND_IN = "Banamas"

Said = Mapping[str, str]


def read_said() -> list[Said]:
    """The statements that are told in all three languages."""
    events = [event for path in GOLD for event in tomllib.loads(path.read_text(encoding="utf-8"))["event"]]
    return [said for event in events for said in event["said"] if LETTERS.keys() <= said.keys()]


def spell(name: str, language: str) -> str:
    return "".join(LETTERS[language].get(letter, letter) for letter in (name if language == "en" else name.lower()))


class Press:
    """Writes readings of articles that never appeared."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon, self._said = lexicon, read_said()
        self._read: dict[tuple[str, tuple[int, ...]], Reading] = {}

    def articles(self, claims: int, chance: random.Random) -> Iterator[Reading]:
        """Readings with at least so many claims."""
        number = 0
        while claims > 0:
            place = "".join(chance.choice(CONSONANTS) + chance.choice(VOWELS) for _ in range(3)) + chance.choice("nrs")
            told = tuple(sorted(chance.sample(range(len(self._said)), SAID_OF_AN_EVENT)))
            day = FIRST + timedelta(days=chance.randrange(DAYS))
            for _ in range(min(40, int(chance.paretovariate(1.1)))):
                language = chance.choice(sorted(LETTERS))
                part = told[:SAID_IN_AN_ARTICLE] if chance.random() < 0.5 else told[-SAID_IN_AN_ARTICLE:]
                number += 1
                reading = self._reading(language, part)
                written = rewrite(reading, f"n{number}", day + timedelta(days=chance.choice((0, 0, 1, 3))),
                                  spell(place.capitalize(), language), chance.randrange(9))  # fmt: skip
                claims -= len(written.claims)
                yield written

    def _reading(self, language: str, told: tuple[int, ...]) -> Reading:
        """The article as it is found, with a stand-in for the name of the place."""
        if (language, told) not in self._read:
            name = BEFORE[language] + spell(STAND_IN, language)
            text = "\n".join(self._said[place][language].rstrip(".") + name + "." for place in told)
            self._read[language, told] = read_article(Article("n", text, "0" * 64, language), self._lexicon)
        return self._read[language, told]


def rewrite(reading: Reading, name: str, day: date, place: str, step: int) -> Reading:
    """The reading under another name, of another day, with another place and other figures, no letter moved."""
    old = reading.article
    text = old.text.replace(spell(STAND_IN, old.language), place)
    text = re.sub(r"\d", lambda digit: str((int(digit[0]) + step) % 9 + 1), text)
    digest = hashlib.sha256(text.encode()).hexdigest()
    article = dataclasses.replace(old, id=name, text=text, published=day, sha256=digest)
    claims = tuple(
        dataclasses.replace(renew(claim, text), id=f"{name}-{number:03d}", article_id=name,
                            attribution_id=f"{name}-{claim.attribution_id}")
        for number, claim in enumerate(reading.claims)
    )  # fmt: skip
    return Reading(article, claims, ())


def renew(record: Any, text: str) -> Any:
    """The record with the words of every span taken from `text`, and figures read again."""
    if isinstance(record, tuple):
        return tuple(renew(each, text) for each in record)
    if isinstance(record, Span):
        return Span(record.start, record.stop, text[record.start : record.stop])
    if not dataclasses.is_dataclass(record) or isinstance(record, type):
        return record
    values = {field.name: renew(getattr(record, field.name), text) for field in dataclasses.fields(record)}
    digits = re.search(r"\d+", values["span"].text) if isinstance(record, Quantity) else None
    if digits and values["low"] == values["high"]:
        values["low"] = values["high"] = float(digits[0])
    return type(record)(**values)


def measure(claims: int, lexicon: Lexicon) -> None:
    """Prints one line."""
    press = Press(lexicon)
    *readings, last = press.articles(claims, random.Random(claims))
    texts = {claim.sentence.text for reading in (*readings, last) for claim in reading.claims}
    start, begun = time.perf_counter(), os.times()
    compared = compare_to_add(readings, lexicon)
    done, ended = time.perf_counter(), os.times()
    more = add_reading(compared, last, lexicon)
    added = time.perf_counter()
    memory = [resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    del compared
    again = time.perf_counter()
    compare_to_add(readings, lexicon)
    encoded = time.perf_counter() - again
    number = sum(len(reading.claims) for reading in readings)
    issues, relations = more.comparison.issues, more.comparison.relations
    processors = sum(ended[:4]) - sum(begun[:4])
    print("".join(f"{count:>11,}" for count in (number, len(texts), len(issues), len(relations))), end="")
    print("".join(f"{seconds:>11.1f}" for seconds in (done - start, processors, encoded)), end="")
    print(f"{added - done:>11.2f}" + "".join(f"{each:>11,.0f}" for each in memory), flush=True)


def main() -> None:
    lexicon = load()
    print("".join(f"{head:>11}" for head in HEAD))
    for claims in [int(size) for size in sys.argv[1:]] or SIZES:
        measure(claims, lexicon)


if __name__ == "__main__":
    main()
