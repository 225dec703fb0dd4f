"""Brings a name to the form in which it is listed: "Nikolaya Azarova" is Nikolai Azarov.

Where names change with their case, the given name tells which case it is: its ending is exchanged
for those of the nominative until a common name comes out. The last name then loses its ending by
the table of the same gender. A name whose given name is not common stays as it is.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from pydantic import ConfigDict

_STEM = 2  # letters that are left of a word without its ending


@dataclass(frozen=True, slots=True)
class Declining:
    """The endings of names in other cases than the nominative, by gender: "m", "f"."""

    __pydantic_config__ = ConfigDict(extra="forbid")
    given: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)  # ending to nominative ones
    family: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # ending to the nominative one
    sure: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # of last names that are in no nominative


def nominative(words: Sequence[str], rules: Declining, listed: Collection[str]) -> tuple[str, ...]:
    """A name's words, as they are listed; `listed` are the common given names.

    >>> endings = Declining({"m": {"я": ("й",)}}, {"m": {"а": ""}})
    >>> nominative(("Николая", "Азарова"), endings, {"Николай"})
    ('Николай', 'Азаров')
    """
    if len(words) < 2 or not rules.given:
        return tuple(words)
    given, *middle, last = words
    for gender, endings in rules.given.items():
        found = _listed(given, endings, listed)
        certain = last.endswith(rules.sure.get(gender, ()))
        if found and (given not in listed or certain):
            family = rules.family.get(gender, {})
            return (found, *(_nominative(word, family) for word in (*middle, last)))
    return tuple(words)


def is_declined(given: str, rules: Declining, listed: Collection[str]) -> bool:
    """Whether `given` is a common name in another case than the nominative."""
    return any(_listed(given, endings, listed) for endings in rules.given.values())


def _listed(given: str, endings: Mapping[str, tuple[str, ...]], listed: Collection[str]) -> str | None:
    """The common name of which `given` is another case."""
    for ending, nominatives in endings.items():
        if given.endswith(ending) and len(given) - len(ending) >= _STEM:
            stem = given[: len(given) - len(ending)]
            found = next((stem + other for other in nominatives if stem + other in listed), None)
            if found:
                return found
    return None


def _nominative(word: str, endings: Mapping[str, str]) -> str:
    fitting = [ending for ending in endings if word.endswith(ending) and len(word) - len(ending) >= _STEM]
    longest = max(fitting, key=len, default="")
    return word[: len(word) - len(longest)] + endings[longest] if longest else word
