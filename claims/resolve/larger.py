"""Reads names that are longer than what is listed: the Kyiv School, the Channel "X" in no entry.

A country or capital that begins a mention, with a capitalised word right behind it, is only the
beginning of another name; and what stands in quotation marks or in capitals beside "newspaper" is
how an outlet is called.
"""

from collections.abc import Sequence

from claims.lexicon.romanising import romanise
from claims.model import Span
from claims.resolve.phrase import Part, World
from claims.resolve.written import is_closed
from claims.text import Token

_MARKS = {'"': '"', "«": "»", "“": "”", "„": "“", "'": "'", "‘": "’"}
_BRACKETS, _CLOSING = ("(", "["), (")", "]")
_COMPOUND = ("name", "mark", "word")
_PLATFORM = "platform"
_LONGEST = 5  # words of an outlet's name


def read_larger(parts: Sequence[Part], words: Sequence[Token], span: Span, known: World) -> list[Part]:
    """The parts, a country as a plain word where it begins a longer name: "Kyiv Post", "Chad Wolf".

    An abbreviation stays a country ("UK Home Office"), and so does one in the genitive, or behind an
    office ("the minister of Ukraine Inna …"). A platform before "channel" only tells its kind.
    """
    parts = _without_seat(parts, words)
    found: list[Part] = []
    for place, part in enumerate(parts):
        following = parts[place + 1] if place + 1 < len(parts) else None
        if following and not place and _begins_name(part, following, words, span, known):
            part = Part("word", part.first, part.stop)
        if not _tells_kind(parts, place, known):
            found.append(part)
    return _without_description(_without_brackets(found, words, known), words, known)


def _without_seat(parts: Sequence[Part], words: Sequence[Token]) -> Sequence[Part]:
    """The parts without a place that is half of a compound: "the Britain-based Syrian Observatory"."""
    if len(parts) < len(_COMPOUND) or tuple(part.kind for part in parts[: len(_COMPOUND)]) != _COMPOUND:
        return parts
    place, hyphen, half = (words[part.first] for part in parts[: len(_COMPOUND)])
    grown = hyphen.form == "-" and place.stop == hyphen.start and hyphen.stop == half.start
    return parts[len(_COMPOUND) :] if grown and len(parts) > len(_COMPOUND) else parts


def _without_brackets(parts: list[Part], words: Sequence[Token], known: World) -> list[Part]:
    """The parts, an outlet beside its noun without the brackets around it: "the Syrian agency (SANA)"."""
    bare: list[Part] = []
    for place, part in enumerate(parts):
        mark = words[part.first].form if part.kind == "mark" else ""
        beside = parts[place + 1 : place + 2] if mark in _BRACKETS else parts[place - 1 : place] if mark else []
        named = any(other.kind == "name" and known.gazetteer.outlets.issuperset(other.ids) for other in beside)
        noun = any(other.head and other.head.kind == "outlet" for other in parts[:place])
        if not (mark and mark in (*_BRACKETS, *_CLOSING) and named and noun):
            bare.append(part)
    return bare


def _without_description(parts: list[Part], words: Sequence[Token], known: World) -> list[Part]:
    """A country and the outlet it is the home of, without the words between: "Iran's semi-official Tasnim"."""
    if not parts or not _is_country(parts[0], known) or not known.grammar.language.syntax.modifiers_first:
        return parts
    for place, part in enumerate(parts[1:_LONGEST], 1):
        if part.kind == "name" and known.gazetteer.outlets >= set(part.ids) and not part.joined:
            return [parts[0]._replace(kind="adjective"), *parts[place:]]
        described = part.kind == "mark" or (part.head is not None and part.head.kind == "unnamed")
        if not described and (part.kind != "word" or known.grammar.has("prepositions", words[part.first].form)):
            return parts
    return parts


def find_outlet(parts: Sequence[Part], words: Sequence[Token], span: Span, known: World) -> str | None:
    """The name of an outlet in no entry, in Latin letters: in marks or capitals beside the noun.

    None where neither marks nor capitals tell a name from other words.
    """
    place = next((i for i, part in enumerate(parts) if part.head and part.head.kind == "outlet"), None)
    if place is None:
        return None
    noun = parts[place]
    first, stop = _in_marks(noun.stop, words) or _in_capitals(parts, place, words, span, known) or (0, 0)
    if not 0 < stop - first <= _LONGEST:
        return None
    name = span.text[words[first].start : words[stop - 1].stop]
    return romanise(name, known.grammar.language)


def _begins_name(part: Part, following: Part, words: Sequence[Token], span: Span, known: World) -> bool:
    if not _is_country(part, known) or following.kind != "word" or following.first != part.stop:
        return False
    return not span.text[words[part.first].start : words[part.stop - 1].stop].isupper() and _is_capital(
        following, words, span, known
    )


def _is_country(part: Part, known: World) -> bool:
    return part.kind == "name" and known.gazetteer.countries.keys() >= set(part.ids)


def _is_capital(part: Part, words: Sequence[Token], span: Span, known: World) -> bool:
    word = words[part.first]
    capital = known.grammar.language.syntax.capital_names and span.text[word.start].isupper()
    return part.kind == "word" and capital and not is_closed(word, span, known)


def _tells_kind(parts: Sequence[Part], place: int, known: World) -> bool:
    """Whether the part is "Telegram" or the hyphen in "Telegram-channel"."""
    part = parts[place]
    if part.kind == "mark" and place and _tells_kind(parts, place - 1, known):
        return True
    entry = known.gazetteer.entries.get(part.ids[0]) if part.kind == "name" and len(part.ids) == 1 else None
    behind = next((other for other in parts[place + 1 : place + 3] if other.kind != "mark"), None)
    noun = behind.head if behind else None
    return entry is not None and entry.kind == _PLATFORM and noun is not None and noun.kind == "outlet"


def _in_marks(place: int, words: Sequence[Token]) -> tuple[int, int] | None:
    """The words between the quotation mark at `place` and its partner."""
    closing = _MARKS.get(words[place].form) if place < len(words) else None
    stop = next((i for i in range(place + 1, len(words)) if words[i].form == closing), None)
    return (place + 1, stop) if closing and stop else None


def _in_capitals(
    parts: Sequence[Part], place: int, words: Sequence[Token], span: Span, known: World
) -> tuple[int, int] | None:
    """The unknown words with capitals behind the noun, or before it where modifiers come first."""
    stop = place + 1
    while stop < len(parts) and _is_capital(parts[stop], words, span, known):
        stop += 1
    if stop > place + 1:
        return parts[place + 1].first, parts[stop - 1].stop
    start = place
    while start and known.grammar.language.syntax.modifiers_first and _is_capital(parts[start - 1], words, span, known):
        start -= 1
    return (parts[start].first, parts[place - 1].stop) if start < place else None
