"""How a language writes numbers, and what in the world is counted: the records behind quantities."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pydantic import ConfigDict

from claims.model import Bound

_STRICT = ConfigDict(extra="forbid")


@dataclass(frozen=True, slots=True)
class Vague:
    """A word for a rough size: "dozens". `low` and `high` are what a reader may take it for."""

    __pydantic_config__ = _STRICT
    words: tuple[str, ...]
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class BoundWords:
    """Words before or after a number that make an interval of it."""

    __pydantic_config__ = _STRICT
    bound: Bound
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Numerals:
    """How one language writes numbers. Keys of `values`, `scales` and `fractions` are the numbers."""

    __pydantic_config__ = _STRICT
    values: Mapping[float, tuple[str, ...]] = field(default_factory=dict)
    scales: Mapping[float, tuple[str, ...]] = field(default_factory=dict)  # multiply what stands before
    fractions: Mapping[float, tuple[str, ...]] = field(default_factory=dict)  # of a scale: "half a million"
    sums: Mapping[float, tuple[str, ...]] = field(default_factory=dict)  # written onto the digits of money: "$20m"
    shares: Mapping[float, tuple[str, ...]] = field(default_factory=dict)  # per cent: "two thirds of", "half of"
    vague: tuple[Vague, ...] = ()
    bound: tuple[BoundWords, ...] = ()
    joiners: tuple[str, ...] = ()  # between the parts of a number: "and", a hyphen, a letter before the word
    joined: bool = False  # parts that are added always have a joiner between them
    ones_first: bool = False  # "five and twenty"
    decimal: tuple[str, ...] = (".",)  # one mark each
    thousands: tuple[str, ...] = ()
    gap: int = 0  # words that may stand between a number and the counted noun
    one: tuple[str, ...] = ()  # after a noun: "a single one"
    of: tuple[str, ...] = ()  # between a number and a definite noun: "two of the soldiers"
    totals: tuple[str, ...] = ()  # between a part and its whole: "2 out of 3"
    between: tuple[str, ...] = ()  # open a range that a joiner closes: "between 20 and 30"
    range_openers: tuple[str, ...] = ()  # open a range that a link closes: "from 20 to 30"
    range_links: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()  # "rose from 5 to 10" is no range
    parts: tuple[str, ...] = ()  # before a number that is a part of the one before: "among them"
    groups: tuple[str, ...] = ()  # before the noun that a number is a part of: "from among the victims"
    already: tuple[str, ...] = ()  # between a group and its number: "the dead are *already* 60"
    tallies: tuple[str, ...] = ()  # before what is counted: "*the number of* refugees rose to 60"
    reaches: tuple[str, ...] = ()  # between a group and its number: "the dead rose *to* 60"
    labels: tuple[str, ...] = ()  # before a number that is a name: "resolution 1701"
    more: tuple[str, ...] = ()  # beside a number that comes on top of others: "another 12"
    earlier: tuple[str, ...] = ()  # before what a number was: "10, up from 5"
    factors: Mapping[float, tuple[str, ...]] = field(default_factory=dict)  # "doubled", "threefold"
    times: tuple[str, ...] = ()  # behind a number that is a factor: "three times as many"
    times_before: tuple[str, ...] = ()  # without one of these before it, `times` only says how often
    as_of: tuple[str, ...] = ()  # before the day for which a number holds
    clock: tuple[str, ...] = ()  # behind a time of day: "3 p.m."
    person_endings: tuple[str, ...] = ()  # of nouns that name people by their origin


@dataclass(frozen=True, slots=True)
class CountedWords:
    """The forms of a noun: one thing, two of them, many. Regular forms may be left to paradigms."""

    __pydantic_config__ = _STRICT
    one: tuple[str, ...] = ()
    two: tuple[str, ...] = ()
    many: tuple[str, ...] = ()

    def listed(self) -> tuple[str, ...]:
        return (*self.one, *self.two, *self.many)


@dataclass(frozen=True, slots=True)
class Unit:
    """Something that can be counted or measured."""

    __pydantic_config__ = _STRICT
    id: str
    title: str  # English, in the plural, for the titles of questions
    words: Mapping[str, CountedWords]
    is_a: str | None = None  # the wider unit: a child is a person
    whole: bool = True  # comes in whole numbers only
    period: bool = False  # a length of time
    base: str | None = None  # the unit in which it is compared: miles in km
    times: float = 1  # so many of `base` make one
    titles: Mapping[str, str] = field(default_factory=dict)  # in other languages that the screens speak


@dataclass(frozen=True, slots=True)
class RoleWords:
    """The words that say what happened to the counted."""

    __pydantic_config__ = _STRICT
    past: tuple[str, ...] = ()  # verbs, before or after the number; inflected by paradigms
    present: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()  # before the number: "the killing of"
    after: tuple[str, ...] = ()  # after the number: "their deaths"
    people: CountedWords = field(default_factory=CountedWords)  # nouns that count and say it at once: "5 wounded"


@dataclass(frozen=True, slots=True)
class Role:
    """What happened to the counted, or which part it plays."""

    __pydantic_config__ = _STRICT
    id: str
    title: str  # English
    of: tuple[str, ...]  # units, with those that are one of them
    words: Mapping[str, RoleWords]
    implies: str | None = None  # the unit when none is written: "100 were killed"
    may: tuple[str, ...] = ()  # the roles that an ambiguous one stands for
    titles: Mapping[str, str] = field(default_factory=dict)  # in other languages that the screens speak


@dataclass(frozen=True, slots=True)
class Units:
    """The file data/units.toml."""

    __pydantic_config__ = _STRICT
    unit: tuple[Unit, ...] = ()
    role: tuple[Role, ...] = ()

    def ancestors(self, unit: str | None) -> tuple[str, ...]:
        """A unit and the wider ones it is one of, nearest first; the last is its family."""
        wider = {entry.id: entry.is_a for entry in self.unit}
        found: list[str] = []
        while unit is not None and unit not in found:
            found.append(unit)
            unit = wider.get(unit)
        return tuple(found)


def find_unit_faults(units: Units) -> Iterator[str]:
    """What data/units.toml says twice, or says of units and roles that do not exist."""
    known, roles = {unit.id for unit in units.unit}, {role.id for role in units.role}
    yield from _twice("unit", [unit.id for unit in units.unit])
    yield from _twice("role", [role.id for role in units.role])
    for unit in units.unit:
        if unit.is_a and unit.is_a not in known:
            yield f"units.toml, [{unit.id}]: is_a names {unit.is_a!r}, which is no unit; add it or mend the name"
        if unit.base and unit.base not in known:
            yield f"units.toml, [{unit.id}]: base names {unit.base!r}, which is no unit; add it or mend the name"
    for role in units.role:
        for name in (*role.of, *([role.implies] if role.implies else [])):
            if name not in known:
                yield f"units.toml, [{role.id}]: names {name!r}, which is no unit; add it or mend the name"
        for name in role.may:
            if name not in roles:
                yield f"units.toml, [{role.id}]: may names {name!r}, which is no role; add it or mend the name"
    yield from _circles(units)
    yield from _shared_words(units)


def _circles(units: Units) -> Iterator[str]:
    wider = {unit.id: unit.is_a for unit in units.unit}
    for unit in units.unit:
        last = units.ancestors(unit.id)[-1]
        if wider.get(last) is not None and wider.get(last) in wider:
            yield f"units.toml, [{unit.id}]: is_a leads back to itself; cut the circle"


def _shared_words(units: Units) -> Iterator[str]:
    """Words that one language gives to two entries, among nouns or among words for roles."""
    owners: dict[tuple[str, str, str], str] = {}
    for name, kind, code, word in _all_words(units):
        owner = owners.setdefault((kind, code, word), name)
        if owner != name:
            yield f"units.toml, [{name}]: {word!r} ({code}) already belongs to [{owner}]; keep one"


def _all_words(units: Units) -> Iterator[tuple[str, str, str, str]]:
    for unit in units.unit:
        for code, counted in unit.words.items():
            yield from ((unit.id, "noun", code, word) for word in counted.listed())
    for role in units.role:
        for code, words in role.words.items():
            yield from ((role.id, "noun", code, word) for word in words.people.listed())
            signs = (*words.past, *words.present, *words.nouns, *words.after)
            yield from ((role.id, "sign", code, word) for word in signs)


def _twice(kind: str, names: list[str]) -> Iterator[str]:
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield f"units.toml, [{name}]: two entries for one {kind}; keep one"
