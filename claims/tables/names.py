"""The names of the world in the language of the screens: sources, sides, topics, what is counted.

What the data do not name in that language keeps its English name.
"""

from collections.abc import Iterable, Mapping
from functools import cache

from babel import Locale

from claims.lexicon import load
from claims.lexicon.interface import REFERENCE
from claims.lexicon.numbers import Role, Unit
from claims.lexicon.slots import Slot
from claims.resolve.describe import JOIN, describe, name_in, title_in
from claims.tables import words


def source_name(identifier: str | None, english: str) -> tuple[str, str]:
    """The name of a source that is `english` in English, and the code of the language it is in."""
    code = words.spoken().code
    named = _source_name(identifier, english, code)
    return (named, code) if named else (english, REFERENCE)


def person_name(english: str) -> str:
    """The name of a person who speaks for a source."""
    return source_name(_people().get(english), english)[0]


def side_name(identifier: str | None, english: str) -> str:
    """The name of a side; those that are a country or a source are called as it is."""
    side = load().gazetteer.sides.get(identifier or "")
    if side is None or side.name != english:  # the analyst's own
        return english
    return side.titles.get(words.spoken().code) or source_name(side.id, english)[0]


def topic_name(english: str) -> str:
    """The name of a topic, a side or a role that is `english` in English."""
    return _titles(words.spoken().code).get(english, english)


def language_name(code: str) -> str:
    """The name of a language, as a word that stands by itself: "Arabic"."""
    return _language_name(code, words.spoken().code)


def slot_name(slot: Slot) -> str:
    """What a figure answers: "Children killed"."""
    units, code = load().units, words.spoken().code
    role = next((role for role in units.role if role.id == slot.role), None)
    unit = next((unit for unit in units.unit if unit.id == slot.unit), None)
    named = [role.titles.get(code, role.title) if role else slot.role]
    if unit and not (role and role.implies == unit.id):
        named.append(unit.titles.get(code, unit.title))
    told = words.SLOT.format(role=named[0], unit=named[1]) if len(named) > 1 else named[0]
    return told[:1].upper() + told[1:]


def unit_name(identifier: str) -> str:
    """What is counted, or what happened to it, in figures that answer no question."""
    return (counted(load().units.unit) | counted(load().units.role)).get(identifier, identifier)


def counted(entries: Iterable[Unit | Role]) -> dict[str, str]:
    """By id the names of what is counted, or of what happened to it."""
    code = words.spoken().code
    return {entry.id: entry.titles.get(code, entry.title) for entry in entries}


def part_name(identifier: str) -> str:
    """What a part of a mention stands for: a source, a place, else a body; "" where the data have no name for it."""
    gazetteer, code = load().gazetteer, words.spoken().code
    if code == REFERENCE:
        return identifier
    place = gazetteer.places.get(identifier)
    named = place.names.get(code, ())[:1] if place else (name_in(identifier, code, gazetteer),)
    return next((name for name in named if name), None) or title_in(identifier, code, gazetteer) or ""


def how_known(english: str) -> str:
    """How it is known what a source without a name says: "told Reuters"."""
    for how in load().gazetteer.institutions.how:
        before, _, behind = how.name.partition("{name}")
        if english.startswith(before) and english.endswith(behind) and words.spoken().code in how.titles:
            outlet = english.removeprefix(before).removesuffix(behind)
            return how.titles[words.spoken().code].format(name=source_name(_outlets().get(outlet), outlet)[0])
    return english


def side_names(own: Mapping[str, str]) -> dict[str, str]:
    """By id the names of all sides: those of the data, then the analyst's `own`."""
    sides = load().gazetteer.sides.values()
    return {side.id: side_name(side.id, side.name) for side in sides} | dict(own)


@cache
def _source_name(identifier: str | None, english: str, code: str) -> str | None:
    """None where the data have no name, or the analyst gave the source another."""
    if identifier is None or code == REFERENCE:
        return None
    gazetteer = load().gazetteer
    names = [name_in(single, code, gazetteer) for single in identifier.split(JOIN)]
    if None in names or describe(identifier, gazetteer)[0] != english:
        return None
    return words.COMMA.join(name for name in names if name)


@cache
def _language_name(code: str, told_in: str) -> str:
    named: str | None = Locale.parse(told_in).languages.get(code)
    return named[:1].upper() + named[1:] if named else code


@cache
def _people() -> Mapping[str, str]:
    """By English name the id of everybody who can hold an office."""
    people = (entry for entry in load().gazetteer.entries.values() if entry.kind == "person")
    return {describe(entry.id, load().gazetteer)[0]: entry.id for entry in people}


@cache
def _outlets() -> Mapping[str, str]:
    """By English name the id of every outlet."""
    return {describe(id, load().gazetteer)[0]: id for id in load().gazetteer.outlets}


@cache
def _titles(code: str) -> Mapping[str, str]:
    roles = {role.title: role.titles[code] for role in load().units.role if code in role.titles}
    topics = {topic.title: topic.titles[code] for topic in load().topics.topic if code in topic.titles}
    sides = {side.name: side_name(side.id, side.name) for side in load().gazetteer.sides.values()}
    return sides | roles | topics
