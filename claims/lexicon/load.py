"""Reads all of `data/` once and answers with one frozen Lexicon, or with every fault found."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import TypeVar

from claims.errors import DataError
from claims.lexicon import gazetteer as world
from claims.lexicon.bearers import find_clashes
from claims.lexicon.check import read_record
from claims.lexicon.columns import Columns, find_column_faults
from claims.lexicon.counting import Counting, compile_counting, find_word_faults
from claims.lexicon.dates import Dates, compile_dates, find_date_faults
from claims.lexicon.gazetteer_faults import find_gazetteer_faults
from claims.lexicon.grammar import Grammar, compile_grammar
from claims.lexicon.interface import Interface, find_interface_faults
from claims.lexicon.language import Language
from claims.lexicon.names import NameIndex
from claims.lexicon.neighbours import Neighbour, Neighbours, find_neighbour_faults
from claims.lexicon.numbers import Units, find_unit_faults
from claims.lexicon.parties import Teller
from claims.lexicon.scoring import Scoring
from claims.lexicon.stems import Stems, read_stems
from claims.lexicon.topics import Topics, find_faults

DATA = Path(__file__).resolve().parents[2] / "data"
Record = TypeVar("Record")
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything in `data/`, checked."""

    languages: Mapping[str, Language]
    neighbours: tuple[Neighbour, ...]  # languages refused by name
    grammars: Mapping[str, Grammar]  # the same languages, ready for look-up
    stems: Mapping[str, Stems]  # by language: how its words are cut down for comparison
    topics: Topics
    scoring: Scoring
    gazetteer: world.Gazetteer
    names: Mapping[str, NameIndex]  # by language: the gazetteer, ready for look-up
    tellers: Mapping[str, Teller]  # by language: what finds the names and the telling words of a text
    units: Units
    counting: Mapping[str, Counting]  # by language: its numbers and counted things, ready for look-up
    dates: Mapping[str, Dates]  # by language: its calendar, ready for look-up
    columns: Mapping[str, str]  # name of a column, levelled, to the field of an article
    interfaces: Mapping[str, Interface]  # by language: the words of the screens


class _OnDemand(Mapping[str, Value]):
    """What is made of each language, made when it is first asked for: most articles need one language."""

    def __init__(self, languages: Mapping[str, Language], make: Callable[[Language], Value]) -> None:
        self._languages, self._make = languages, make
        self._made: dict[str, Value] = {}

    def __getitem__(self, code: str) -> Value:
        if code not in self._made:
            self._made[code] = self._make(self._languages[code])
        return self._made[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self._languages)

    def __len__(self) -> int:
        return len(self._languages)


class _Faults(list[str]):
    """Collects what is wrong over all files, so that a user mends everything in one go."""

    def read(self, shape: type[Record], path: Path) -> Record | None:
        try:
            return read_record(shape, path)
        except DataError as error:
            self.extend(error.faults)
            return None


def _read_gazetteer(folder: Path, faults: _Faults) -> world.Gazetteer | None:
    """The files about who can speak; None when one of them is faulty, and `faults` says how."""
    countries = faults.read(world.CountryFile, folder / "countries.toml")
    sources = faults.read(world.SourceFile, folder / "sources.toml")
    outlets = faults.read(world.OutletFile, folder / "outlets.toml")
    institutions = faults.read(world.Institutions, folder / "institutions.toml")
    sides = faults.read(world.SideFile, folder / "sides.toml")
    if not (countries and sources and outlets and institutions and sides):
        return None
    gazetteer = world.gather(countries, sources, outlets, institutions, sides)
    faults.extend(find_gazetteer_faults(gazetteer))
    return gazetteer


def _read_interfaces(folder: Path, faults: _Faults) -> dict[str, Interface]:
    """By language the words of the screens, each held against the English ones."""
    read = [faults.read(Interface, path) for path in sorted((folder / "interface").glob("*.toml"))]
    found = {interface.code: interface for interface in read if interface}
    faults.extend(find_interface_faults(found.values()))
    return found


def _find_language_faults(
    languages: Iterable[Language], units: Units, gazetteer: world.Gazetteer | None
) -> Iterator[str]:
    """What is wrong in the languages, and between each of them and the gazetteer."""
    for language in languages:
        yield from (*find_word_faults(language, units), *find_date_faults(language))
        yield from find_clashes(language, gazetteer) if gazetteer else ()


@lru_cache(maxsize=4)
def load(folder: Path | None = None) -> Lexicon:
    """The checked content of `folder` (the project's own `data/` when None).

    Raises DataError with every fault of every file.
    """
    folder = folder or DATA
    faults = _Faults()
    languages = [faults.read(Language, path) for path in sorted((folder / "languages").glob("*.toml"))]
    neighbours = faults.read(Neighbours, folder / "neighbours.toml") or Neighbours()
    topics = faults.read(Topics, folder / "topics.toml") or Topics()
    scoring = faults.read(Scoring, folder / "scoring.toml") or Scoring(frozenset())
    gazetteer = _read_gazetteer(folder, faults)
    columns = faults.read(Columns, folder / "columns.toml")
    units = faults.read(Units, folder / "units.toml") or Units()
    faults.extend((*find_unit_faults(units), *find_faults(topics, {role.id for role in units.role})))
    known = {language.code: language for language in languages if language}
    faults.extend(find_neighbour_faults(neighbours, known))
    faults.extend(_find_language_faults(known.values(), units, gazetteer))
    faults.extend(find_column_faults(columns) if columns else ())
    interfaces = _read_interfaces(folder, faults)
    if faults or not gazetteer or not columns:
        raise DataError(faults)
    stems = _OnDemand(known, read_stems)
    names = _OnDemand(known, partial(NameIndex, gazetteer=gazetteer))
    return Lexicon(
        languages=known,
        neighbours=neighbours.neighbour,
        grammars=_OnDemand(known, compile_grammar),
        stems=stems,
        topics=topics,
        scoring=scoring,
        gazetteer=gazetteer,
        names=names,
        tellers=_OnDemand(known, lambda language: Teller(stems[language.code], names[language.code], gazetteer)),
        units=units,
        counting=_OnDemand(known, partial(compile_counting, units=units)),
        dates=_OnDemand(known, compile_dates),
        columns=dict(columns.names()),
        interfaces=interfaces,
    )
