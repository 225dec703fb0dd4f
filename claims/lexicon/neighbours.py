"""What data/neighbours.toml says: languages we cannot read, so that they are refused by name."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from claims.lexicon.language import STRICT


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A language without a data file of its own, known by its letters and small words."""

    __pydantic_config__ = STRICT
    code: str  # ISO 639
    name: str
    script: str  # as in Language
    words: tuple[str, ...]  # frequent in it, rare in the languages that can be read
    letters: str = ""  # that no language we can read has


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The file as a whole."""

    __pydantic_config__ = STRICT
    neighbour: tuple[Neighbour, ...] = ()


def find_neighbour_faults(neighbours: Neighbours, codes: Collection[str]) -> Iterator[str]:
    """The neighbours that can be read after all."""
    for neighbour in neighbours.neighbour:
        if neighbour.code in codes:
            yield f"neighbours.toml, [{neighbour.code}]: has a file in languages/; remove it here"
