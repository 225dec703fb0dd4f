"""Reads the words of a mention as parts: names, institution nouns, fields, nationalities, marks.

"the spokesman of the Russian Ministry of Defence" is a role, an institution, a field and a
nationality; what they mean together is for `compose`.
"""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from claims.lexicon.gazetteer import Gazetteer, Head, capital_of
from claims.lexicon.grammar import Grammar, Phrases
from claims.lexicon.load import Lexicon
from claims.lexicon.names import NameIndex
from claims.text import Token

PartKind = Literal[
    "name", "place", "head", "field", "adjective", "appointed", "former", "title", "relative", "mark", "word",
]  # fmt: skip
CAPITAL = "capital"  # the features of a country's name that is that of its capital
TITLED = "titled"  # the features of a word behind a title: it begins a person's name
_KINDS: tuple[PartKind, ...] = (  # of equally long readings the first counts
    "appointed", "former", "title", "name", "place", "head", "field", "adjective",
)  # fmt: skip
_JOINABLE = ("name", "head", "adjective", "field")
_WINDOW = 8  # no listed name has more words


class Part(NamedTuple):
    """One or more words of a text that mean one thing."""

    kind: PartKind
    first: int  # number of the first token
    stop: int  # number after the last one
    ids: tuple[str, ...] = ()  # of a name or the countries of an adjective; the field's id
    head: Head | None = None
    features: str = ""  # "f.sg" of a head or an adjective
    definite: bool = False  # a head that carries the article
    joined: bool = False  # a conjunction stands before it
    alone: bool = False  # a field that may stand for its ministry


class World(NamedTuple):
    """What the words of one language are looked up in."""

    grammar: Grammar
    names: NameIndex
    gazetteer: Gazetteer

    @property
    def plain(self) -> tuple[str, ...]:
        """No article, and the article with no preposition before it."""
        return ("", *self.grammar.articles[:1])


def world(lexicon: Lexicon, language: str) -> World:
    return World(lexicon.grammars[language], lexicon.names[language], lexicon.gazetteer)


def read_parts(words: Sequence[Token], text: str, known: World) -> tuple[Part, ...]:
    """The parts of a row of tokens of `text`; at each place the longest reading wins.

    The numbers in a Part count from the beginning of `words`.
    """
    forms = [token.form for token in words]
    conjunctions = known.grammar.lists["conjunctions"]
    parts: list[Part] = []
    place, definite = 0, False
    while place < len(words):
        skipped = _small(forms, place, known.grammar)
        if skipped:
            definite = forms[place] in known.grammar.language.syntax.definite
            place += skipped
            continue
        small = text[words[place].start].islower() and known.grammar.lists["relatives"].longest(forms, place)
        relative = Part("relative", place, place + 1) if small else None  # "who", not "WHO"
        part = relative or _read(words[place], forms, place, parts, known)
        if part.kind in _JOINABLE and (_follows(parts, forms, conjunctions) or _carries(forms, part, known)):
            part = part._replace(joined=True)
        if part.head and (definite or not _has_article(known.grammar)):
            part = part._replace(definite=True)
        definite = definite and part.kind == "adjective"
        parts.append(part)
        place = part.stop
    return tuple(parts)


def _small(forms: Sequence[str], place: int, grammar: Grammar) -> int:
    """How many words from `place` only point at a noun behind or before them: "the", "'s"."""
    if not grammar.language.syntax.modifiers_first:
        return 0
    found = (grammar.lists[name].longest(forms, place) for name in ("possessives", "determiners"))
    return next((match[0] for match in found if match), 0)


def _has_article(grammar: Grammar) -> bool:
    return bool(grammar.articles or grammar.language.syntax.definite)


def arrange(parts: Sequence[Part], known: World) -> list[Part]:
    """The parts with each noun before what describes it, as `compose` reads them.

    "Russian Defence Ministry spokesman" becomes spokesman, ministry, defence, Russian.
    """
    if not known.grammar.language.syntax.modifiers_first:
        return list(parts)
    arranged: list[Part] = []
    run: list[Part] = []
    for place, part in enumerate(parts):
        beside = (*parts[max(0, place - 1) : place], *parts[place + 1 : place + 2])
        if len(beside) > 1 and beside[1].joined and all(other.kind == "adjective" for other in beside):
            continue  # "British and American forces"
        if part.kind not in (*_JOINABLE, "place"):
            arranged += [*_turn(run, known), part]
            run = []
        else:
            run.append(part)
    return arranged + _turn(run, known)


def _turn(run: Sequence[Part], known: World) -> list[Part]:
    """A run of known parts, turned up to its last noun when it begins with no noun, or ends with somebody.

    Without a noun an outlet or a ministry goes before whose it is: "Israel's Haaretz", "the Ukrainian MFA".
    """
    last = max((i for i, part in enumerate(run) if part.head), default=0)
    noun = run[last].head if run else None
    if noun is None:
        speaks = known.gazetteer.outlets
        return sorted(run, key=lambda part: part.joined or not (part.alone or speaks.issuperset(part.ids or ("",))))
    if run[0].head and noun.kind != "unnamed":
        return list(run)
    while last + 1 < len(run) and run[last + 1].kind == "field":  # "Norway's Ministry of Health"
        last += 1
    front = run[: last + 1]
    nouns = [part for part in reversed(front) if part.head]
    lesser = [part for part in nouns[1:] if _is_lesser(part.head)]  # "Deputy Foreign Minister"
    nouns = [part for part in nouns if part not in lesser]
    fields = [part for part in front if part.kind == "field"]
    others = [part for part in front if not part.head and part.kind != "field"]
    return [*nouns, *fields, *others, *lesser, *run[last + 1 :]]


def _is_lesser(head: Head | None) -> bool:
    """Whether a noun only tells the rank of the one behind it: "deputy", "acting"."""
    own = head is None or head.office or head.fields or head.represents or head.leads
    return head is not None and head.kind == "role" and not own


def _follows(before: Sequence[Part], forms: Sequence[str], conjunctions: Phrases[str]) -> bool:
    """Whether the part before is the word "and"."""
    return bool(before) and before[-1].kind == "word" and bool(conjunctions.longest(forms, before[-1].first))


def _after_outlet(before: Sequence[Part]) -> bool:
    """Whether "newspaper", "channel" or the like stands before, perhaps with a quotation mark between."""
    noun = next((part for part in reversed(before[-2:]) if part.kind != "mark"), None)
    return noun is not None and noun.head is not None and noun.head.kind == "outlet"


def _takes_field(before: Sequence[Part]) -> bool:
    """Whether "ministry" stands before, perhaps with its adjectives, or a field: "of education and science"."""
    noun = next((part for part in reversed(before[-3:]) if part.kind != "adjective"), None)
    return noun is not None and (noun.kind == "field" or (noun.head is not None and noun.head.fields))


def _read(token: Token, forms: Sequence[str], place: int, before: Sequence[Part], known: World) -> Part:
    """The longest reading of the words from `place`; of equal ones the first tried."""
    begins = known.names.begins(token.form)
    if not token.is_word:
        length = known.names.appointed(forms, place) if begins else 0  # "-appointed"
        return Part("appointed", place, place + length) if length else Part("mark", place, place + 1)
    readings = _readings(forms, place, begins, known.names) if begins else []
    if _after_outlet(before) and (outlet := known.names.outlet(forms, place)):
        readings.insert(0, Part("name", place, place + outlet[0], outlet[1]))
    if readings:
        field = _takes_field(before)  # "the minister of information", not "of the media"
        longest = max(readings, key=lambda part: (part.stop, field and part.kind == "field"))
        ahead = known.grammar.language.syntax.modifiers_first
        if longest.kind != "field" or longest.alone or ahead or field:
            return longest
    if known.grammar.lists["relatives"].longest(forms, place) or ("how" in begins and known.names.how(forms, place)):
        return Part("relative", place, place + 1)
    return Part("word", place, place + 1)


def _readings(forms: Sequence[str], place: int, begins: Iterable[str], names: NameIndex) -> list[Part]:
    """Every known phrase at `place`; `begins` says of which kinds there may be one."""
    found = (_look_up(kind, forms, place, names) for kind in _KINDS if kind in begins)
    return [part for part in found if part]


def _look_up(kind: PartKind, forms: Sequence[str], place: int, names: NameIndex) -> Part | None:
    match kind:
        case "name" | "place":
            name = names.longest(forms, place) if kind == "name" else names.place(forms, place)
            capital = kind == "name" and name and _is_capital(name, forms, place, names)
            return Part(kind, place, place + name[0], name[1], None, CAPITAL if capital else "") if name else None
        case "head":
            head = names.head(forms, place)
            return Part(kind, place, place + head.length, (), head.head, head.features, head.definite) if head else None
        case "field":
            field = names.field(forms, place)
            return Part(kind, place, place + field[0], (field[1],), alone=field[2]) if field else None
        case "adjective":
            found = names.adjective(forms, place)
            return Part(kind, place, place + found.length, found.countries, None, found.features) if found else None
        case _:
            length = {"appointed": names.appointed, "former": names.former, "title": names.title}[kind](forms, place)
            return Part(kind, place, place + length) if length else None


def _is_capital(name: tuple[int, tuple[str, ...]], forms: Sequence[str], place: int, names: NameIndex) -> bool:
    """Whether the one country named is named by its capital."""
    city = names.place(forms, place) if len(name[1]) == 1 else None
    return city is not None and city == (name[0], (capital_of(name[1][0]),))


def _carries(forms: Sequence[str], part: Part, known: World) -> bool:
    """Whether the part is only known once a conjunction is taken off its first word."""
    first = forms[part.first]
    for letters in known.grammar.language.clitics.conjunctions:
        rest = first[len(letters) :]
        if first.startswith(letters) and len(rest) > 1:
            again = _readings((rest, *forms[part.first + 1 : part.first + _WINDOW]), 0, {part.kind}, known.names)
            if any(reading.kind == part.kind and reading.stop == part.stop - part.first for reading in again):
                return True
    return False
