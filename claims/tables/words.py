"""Every word and symbol the screens show, in the language of the moment; the words stand in data/interface/.

`words.SAVE` is the text `save` of the language that `speak` was told to ask for; a table such as
`words.ACTS` answers in that language too, whenever it is asked.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple, cast

from claims.lexicon import load
from claims.lexicon.interface import REFERENCE, Interface
from claims.model import Act, Bound, RelationKind, Status, Verb


class Sign(NamedTuple):
    """How a relation is shown: never by colour alone."""

    symbol: str
    word: str
    tone: str  # the colour family of the style sheet
    help: str


_SHOWN: Mapping[RelationKind, tuple[str, str]] = {  # in the order of the screens: what clashes comes first
    "conflicts": ("≠", "clash"),
    "possible_conflict": ("?", "doubt"),
    "rebuts": ("↔", "clash"),
    "denies": ("⊘", "clash"),
    "divergent": ("⇄", "doubt"),
    "updates": ("↻", "note"),
    "cannot_verify": ("◇", "silence"),
    "no_comment": ("∅", "silence"),
    "compatible": ("≈", "accord"),
    "agrees": ("=", "accord"),
    "echoes": ("»", "note"),
    "single_sided": ("·", "silence"),
}
KEYS = {
    "j": "next",
    "k": "previous",
    "c": "confirm",
    "r": "reject",
    "e": "edit",
    "a": "add",
    "n": "note",
    "u": "undo",
    "U": "redo",
}
UNGRADED, UNGRADED_CLAIM = "F", "6"

_asked: list[Callable[[], str]] = [lambda: REFERENCE]


def speak(ask: Callable[[], str]) -> None:
    """From now on the words are those of the language whose code `ask` answers each time a word is needed."""
    _asked[0] = ask


def spoken() -> Interface:
    """The language of the moment; English when there is no file for what was asked."""
    known = interfaces()
    return known.get(_asked[0](), known[REFERENCE])


@cache
def interfaces() -> Mapping[str, Interface]:
    """The languages the screens can speak, English first."""
    known = load().interfaces
    return {code: known[code] for code in sorted(known, key=lambda code: (code != REFERENCE, code))}


def counted(number: int, noun: str) -> str:
    """The number with its noun, in the form the language asks for: "1 claim", "1,200 claims"."""
    return spoken().count(number, noun)


def parted(number: int, noun: str) -> tuple[str, str]:
    """The number and its noun apart; the number is empty where the noun says it alone, as a dual does."""
    before, shown, noun = f" {counted(number, noun)} ".partition(f" {number:,} ")
    return shown.strip(), (noun if shown else before).strip()


def __getattr__(name: str) -> str:
    try:
        return spoken().text[name.lower()]
    except KeyError:
        raise AttributeError(f"data/interface/ has no text {name.lower()!r}") from None


class _Table(Mapping[str, str]):
    """A table of the language of the moment, in the order of the English one."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getitem__(self, key: str) -> str:
        return spoken().tables[self._name][key]

    def __iter__(self) -> Iterator[str]:
        return iter(interfaces()[REFERENCE].tables[self._name])

    def __len__(self) -> int:
        return len(interfaces()[REFERENCE].tables[self._name])


class _Signs(Mapping[RelationKind, Sign]):
    """The relations, each with its symbol and its word in the language of the moment."""

    def __getitem__(self, kind: RelationKind) -> Sign:
        symbol, tone = _SHOWN[kind]
        tables = spoken().tables
        return Sign(symbol, tables["relations"][kind], tone, tables["relations_help"][kind])

    def __iter__(self) -> Iterator[RelationKind]:
        return iter(_SHOWN)

    def __len__(self) -> int:
        return len(_SHOWN)


class _List(Sequence[str]):
    """A list of the language of the moment."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getitem__(self, place):  # type: ignore[no-untyped-def]  # one place or a slice of them
        return spoken().lists[self._name][place]

    def __len__(self) -> int:
        return len(spoken().lists[self._name])


RELATIONS: Mapping[RelationKind, Sign] = _Signs()
ACTS = cast("Mapping[Act, str]", _Table("acts"))
STATUS = cast("Mapping[Status, str]", _Table("status"))
DID = cast("Mapping[Verb, str]", _Table("did"))
OPERATORS = cast("Mapping[Bound, str]", _Table("operators"))
FORMS, STEPS = _Table("forms"), _Table("steps")
FACETS, FILE_FORMS, ARTICLE_FIELDS = _Table("facets"), _Table("file_forms"), _Table("article_fields")
MARKS = _Table("marks")  # in an original
REFUSALS = _Table("refusals")  # why an input was not read
KINDS = _Table("kinds")  # of sources
DOUBTS = _Table("doubts")  # why a sentence was not understood
ASPECTS = _Table("aspects")  # of what a relation holds
OPERATORS_HELP = _Table("operators_help")
STANDS = _Table("stands")  # of a side in the ledger of silences
COUNT_COLUMNS = _Table("count_columns")  # of the overview
LAYERS = _Table("layers")  # of the network: outlet, relay, source
USE_AS, FIELDS, FIGURE_FIELDS, KEY_HELP = (
    _Table("use_as"), _Table("fields"), _Table("figure_fields"), _Table("keys"),
)  # fmt: skip
LETTERS, DIGITS = _Table("letters"), _Table("digits")
NUMBER_RULES, NUMBER_RULE_NAMES = _Table("number_rules"), _Table("number_rule_names")
SOURCE_COLUMNS, CHANGE_COLUMNS = _List("source_columns"), _List("change_columns")
TOUR_STEPS = _List("tour_steps")
CLAIM_COLUMNS, FIGURE_COLUMNS = _List("claim_columns"), _List("figure_columns")
CITATION_COLUMNS, LOG_COLUMNS, LIMITS = _List("citation_columns"), _List("log_columns"), _List("limits")
