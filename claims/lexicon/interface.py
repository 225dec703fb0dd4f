"""The words of the screens, one file of data/interface/ per language, each held against the English one."""

import string
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from babel import Locale

from claims.model import Reason

REFERENCE = "en"


@dataclass(frozen=True, slots=True)
class Interface:
    """Every word of the screens in one language."""

    code: str
    name: str  # of the language, in the language
    direction: Literal["ltr", "rtl"]
    text: Mapping[str, str]
    lists: Mapping[str, tuple[str, ...]]
    tables: Mapping[str, Mapping[str, str]]
    counted: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # noun → plural category of CLDR → words

    def count(self, number: int, noun: str) -> str:
        """The number with its noun, in the form the language asks for: "1 claim", "1,200 claims"."""
        forms = self.counted[noun]
        return forms[Locale(self.code).plural_form(number)].format(number=f"{number:,}")

    def tell(self, reason: Reason, name: Callable[[str, str], str] = lambda place, told: told) -> str:
        """The reason as a sentence; `name` says what stands in a place, in this language."""
        places = {
            place: name(place, told) if isinstance(told, str) else self.tell(told, name)
            for place, told in reason.places
        }
        return self.tables["reasons"][reason.sentence].format_map(places)


def find_interface_faults(interfaces: Iterable[Interface]) -> Iterator[str]:
    """What one language says and English does not, or the other way; places to fill in that differ; missing plurals."""
    known = {interface.code: interface for interface in interfaces}
    if REFERENCE not in known:
        yield f"interface: there is no {REFERENCE}.toml, which the other languages are held against"
        return
    wanted = dict(_flat(known[REFERENCE]))
    for interface in known.values():
        given = dict(_flat(interface))
        yield from (f"interface/{interface.code}.toml: {key} is missing" for key in wanted.keys() - given.keys())
        yield from (f"interface/{interface.code}.toml: {key} is not in English" for key in given.keys() - wanted.keys())
        for key in sorted(wanted.keys() & given.keys()):
            if _places(wanted[key]) != _places(given[key]):
                yield f"interface/{interface.code}.toml: {key} must fill in {sorted(_places(wanted[key]))}"
        yield from _plural_faults(interface, known[REFERENCE])


def _flat(interface: Interface) -> Iterator[tuple[str, str]]:
    """Every text with its key; the plural forms of nouns differ by language and are left out."""
    yield from (("text." + key, text) for key, text in interface.text.items())
    for key, texts in interface.lists.items():
        yield from ((f"lists.{key} {place}", text) for place, text in enumerate(texts, 1))
    for name, table in interface.tables.items():
        yield from ((f"tables.{name}.{key}", text) for key, text in table.items())


def _places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def _plural_faults(interface: Interface, reference: Interface) -> Iterator[str]:
    wanted = {*Locale(interface.code).plural_form.tags, "other"}
    for noun in reference.counted.keys() | interface.counted.keys():
        forms = interface.counted.get(noun, {})
        if forms.keys() != wanted or noun not in reference.counted:
            yield f"interface/{interface.code}.toml: counted.{noun} needs the forms {', '.join(sorted(wanted))}"
