"""What data/columns.toml says: how tables of articles name their columns."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

from claims.lexicon.gazetteer import Forms
from claims.lexicon.language import STRICT
from claims.text import fold


@dataclass(frozen=True, slots=True)
class Columns:
    """The names of each column, by language; the fields are those that an article can have."""

    __pydantic_config__ = STRICT
    id: Forms
    text: Forms
    title: Forms
    published: Forms
    outlet: Forms
    author: Forms
    url: Forms
    language: Forms

    def names(self) -> Iterator[tuple[str, str]]:
        """Each name, levelled, with the field it stands for."""
        for field in fields(self):
            for names in getattr(self, field.name).values():
                yield from ((level(name), field.name) for name in names)


def level(name: str) -> str:
    """A column's name without case, marks and white space at its ends.

    >>> level(" العُنوان ")
    'العنوان'
    """
    return fold(name.strip(), {}).text


def find_column_faults(columns: Columns) -> Iterator[str]:
    """The names that stand for two fields."""
    seen: dict[str, str] = {}
    for name, field in columns.names():
        if seen.setdefault(name, field) != field:
            yield f"columns.toml, [{field}]: {name!r} already stands under [{seen[name]}]; keep one"
