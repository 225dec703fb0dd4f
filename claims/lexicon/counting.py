"""The words for numbers and counted things of one language, levelled and ready for look-up."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields
from typing import Literal, NamedTuple, TypeVar

from claims.lexicon.grammar import Phrases, inflect
from claims.lexicon.language import Language
from claims.lexicon.numbers import CountedWords, Numerals, Role, RoleWords, Units
from claims.model import Bound
from claims.text import fold, tokens

Value = TypeVar("Value")
Count = Literal["one", "two", "many"]
SignKind = Literal["verb", "noun", "after", "people"]
_LONGEST = 40  # letters; no longer word is looked up without what is written onto it
_WORDS = 6  # in the longest phrase
_REMEMBERED = 200_000  # words


class Numeral(NamedTuple):
    """What a number word is worth. `low` and `high` differ for a vague one."""

    kind: Literal["value", "scale", "fraction", "vague"]
    low: float
    high: float


class Counted(NamedTuple):
    """A noun that can be counted, as one of its forms says it."""

    unit: str
    number: Count
    role: str | None  # "wounded" says unit and role at once


class RoleSign(NamedTuple):
    """A word that gives the counted a role."""

    role: str
    kind: SignKind


class Found(NamedTuple):
    """A phrase at a place: the letters before its first word, and the number of words."""

    skipped: int
    length: int


@dataclass(frozen=True, eq=False)
class Counting:
    """The look-up side of numerals and units in one language, built once when data is loaded."""

    language: Language
    units: Units
    numerals: Numerals
    first: Phrases[Numeral]  # number words that may begin a number
    scales: Phrases[Numeral]
    shares: Phrases[float]  # in per cent
    counted: Phrases[tuple[Counted, ...]]
    signs: Phrases[tuple[RoleSign, ...]]
    factors: Phrases[float]  # so many times as much
    bounds: Phrases[Bound]
    after_bounds: Phrases[Bound]
    lists: dict[str, Phrases[str]]  # the word lists of Numerals, by name
    joiners: tuple[str, ...]
    before: tuple[str, ...]  # letters written before a word, longest first
    articles: tuple[str, ...]
    article: str  # the one that stands alone; "" for none
    person_endings: tuple[str, ...]
    roles: dict[str, Role]
    periods: frozenset[str]  # units of time
    fractional: frozenset[str]  # units that do not come in whole numbers only
    wider: dict[str, frozenset[str]]  # a unit and all that it is one of
    _prefixes: dict[tuple[str, bool], tuple[int, ...]] = field(default_factory=dict)

    def prefixes(self, form: str, article: bool = False) -> tuple[int, ...]:
        """How many letters may be taken off the start of `form`: none first, then the longest run."""
        known = self._prefixes.get((form, article))
        if known is None:
            known = (0, *self._cut(form, (*self.before, *(self.articles if article else ()))))
            if len(form) <= _LONGEST and len(self._prefixes) < _REMEMBERED:
                self._prefixes[form, article] = known
        return known

    def _cut(self, form: str, beginnings: Sequence[str]) -> Iterator[int]:
        if len(form) <= _LONGEST:
            yield from (len(b) for b in beginnings if len(form) > len(b) + 1 and form.startswith(b))

    def has(self, name: str, forms: Sequence[str], place: int) -> Found | None:
        """The phrase of the list `name` of Numerals at `place`."""
        found = self.at(self.lists[name], forms, place)
        return found[0] if found else None

    def at(
        self, phrases: Phrases[Value], forms: Sequence[str], place: int, article: bool = False
    ) -> tuple[Found, Value] | None:
        """The longest phrase at `place`, bare or with letters before its first word."""
        if not 0 <= place < len(forms):
            return None
        for skipped in self.prefixes(forms[place], article):
            if not phrases.begins(forms[place][skipped:]):
                continue
            rest = (forms[place][skipped:], *forms[place + 1 : place + _WORDS])
            found = phrases.longest(rest, 0)
            if found:
                return Found(skipped, found[0]), found[1]
        return None

    def is_joined(self, form: str) -> bool:
        """Whether `form` begins with a joiner: "and" written onto a word."""
        return any(len(form) > len(joiner) + 1 and form.startswith(joiner) for joiner in self.joiners)

    def fits(self, role: str, unit: str | None) -> bool:
        """Whether things of `unit` can play `role`."""
        return not self.wider.get(unit or "", frozenset()).isdisjoint(self.roles[role].of)


def compile_counting(language: Language, units: Units) -> Counting:
    """The Counting of a checked Language."""
    numerals = language.numerals

    def level(word: str) -> str:
        return fold(word, language.letters).text

    names = [f.name for f in fields(Numerals) if f.type == tuple[str, ...]]
    return Counting(
        language=language,
        units=units,
        numerals=numerals,
        first=_phrases(language, _first_numerals(numerals)),
        scales=_phrases(language, _scales(numerals)),
        shares=_phrases(language, ((word, share) for share, words in numerals.shares.items() for word in words)),
        factors=_phrases(language, ((word, times) for times, words in numerals.factors.items() for word in words)),
        counted=_grouped(language, _counted(language, units)),
        signs=_grouped(language, _signs(language, units)),
        bounds=_phrases(language, ((w, entry.bound) for entry in numerals.bound for w in entry.before)),
        after_bounds=_phrases(language, ((w, entry.bound) for entry in numerals.bound for w in entry.after)),
        lists={name: _phrases(language, ((w, w) for w in getattr(numerals, name))) for name in names},
        joiners=tuple(map(level, numerals.joiners)),
        before=tuple(sorted(map(level, language.clitics.before), key=len, reverse=True)),
        articles=tuple(sorted(map(level, language.clitics.articles), key=len, reverse=True)),
        article=level(language.clitics.articles[0]) if language.clitics.articles else "",
        person_endings=tuple(map(level, numerals.person_endings)),
        roles={role.id: role for role in units.role},
        periods=frozenset(unit.id for unit in units.unit if unit.period),
        fractional=frozenset(unit.id for unit in units.unit if not unit.whole),
        wider={unit.id: frozenset(units.ancestors(unit.id)) for unit in units.unit},
    )


def find_word_faults(language: Language, units: Units) -> Iterator[str]:
    """Number words of a language that are worth two numbers."""
    worth: dict[str, Numeral] = {}
    for word, numeral in _first_numerals(language.numerals):
        other = worth.setdefault(fold(word, language.letters).text, numeral)
        if other != numeral:
            yield f"{language.code}.toml, numerals: {word!r} stands for {other.low:g} and {numeral.low:g}; keep one"


def _words(text: str, language: Language) -> tuple[str, ...]:
    return tuple(token.form for token in tokens(text, language.letters))


def _phrases(language: Language, entries: Iterable[tuple[str, Value]]) -> Phrases[Value]:
    return Phrases((words, value) for text, value in entries if (words := _words(text, language)))


def _grouped(language: Language, entries: Iterable[tuple[str, Value]]) -> Phrases[tuple[Value, ...]]:
    """Phrases that may have several readings, each with all of them."""
    found: dict[tuple[str, ...], dict[Value, None]] = {}
    for text, value in entries:
        found.setdefault(_words(text, language), {})[value] = None
    return Phrases((words, tuple(values)) for words, values in found.items())


def _first_numerals(numerals: Numerals) -> Iterator[tuple[str, Numeral]]:
    for value, words in numerals.values.items():
        yield from ((word, Numeral("value", value, value)) for word in words)
    for value, words in numerals.fractions.items():
        yield from ((word, Numeral("fraction", value, value)) for word in words)
    rough = {word for entry in numerals.vague for word in entry.words}
    yield from ((word, Numeral("vague", entry.low, entry.high)) for entry in numerals.vague for word in entry.words)
    yield from ((word, numeral) for word, numeral in _scales(numerals) if word not in rough)


def _scales(numerals: Numerals) -> Iterator[tuple[str, Numeral]]:
    for value, words in numerals.scales.items():
        yield from ((word, Numeral("scale", value, value)) for word in words)


def _counted(language: Language, units: Units) -> Iterator[tuple[str, Counted]]:
    for unit in units.unit:
        if language.code in unit.words:
            for form, count in _noun_forms(unit.words[language.code], language):
                yield form, Counted(unit.id, count, None)
    for role in units.role:
        if language.code in role.words and role.implies:
            for form, count in _noun_forms(role.words[language.code].people, language):
                yield form, Counted(role.implies, count, role.id)


def _noun_forms(noun: CountedWords, language: Language) -> Iterator[tuple[str, Count]]:
    """All forms of a counted noun; a dual that looks like the plural is left out."""
    yield from ((form, "many") for form in noun.many)
    yield from ((form, "two") for form in noun.two)
    for listed in noun.one:
        yield listed, "one"
        yield from ((form, "many") for form in _grown(listed, "counted", language))
        yield from ((form, "two") for form in _grown(listed, "dual", language) if form not in noun.many)


def _grown(listed: str, key: str, language: Language) -> Iterator[str]:
    """The forms that paradigms of `key` give the last word of `listed`; none without one."""
    if any(paradigm.of == key for paradigm in language.paradigm):
        *rest, last = listed.split(" ")
        yield from (" ".join((*rest, form)) for form, _ in inflect(last, key, language.paradigm))


def _signs(language: Language, units: Units) -> Iterator[tuple[str, RoleSign]]:
    for role in units.role:
        if language.code in role.words:
            forms = _sign_forms(role.words[language.code], language)
            yield from ((form, RoleSign(role.id, kind)) for form, kind in forms)


def _sign_forms(words: RoleWords, language: Language) -> Iterator[tuple[str, SignKind]]:
    for key, listed in (("past", words.past), ("present", words.present)):
        for verb in listed:
            first, *more = verb.split(" ")
            yield from ((" ".join((form, *more)), "verb") for form, _ in inflect(first, key, language.paradigm))
    yield from ((form, "noun") for form in words.nouns)
    yield from ((form, "after") for form in words.after)
    yield from ((form, "people") for form, count in _noun_forms(words.people, language) if count == "many")
