"""Reads whose a body is: "Nigeria's National Emergency Management Agency", "the Biden administration"."""

from collections.abc import Sequence

from claims.lexicon.gazetteer import Entry, Head
from claims.lexicon.romanising import is_listed
from claims.model import Span
from claims.resolve.compose import Body, person
from claims.resolve.describe import COUNTRY
from claims.resolve.phrase import Part, World
from claims.text import Token

_AGENCY = "agency"
_GROUP = "group"
_LEAST = 2  # words of a body's name


def find_own_name(
    parts: Sequence[Part], words: Sequence[Token], span: Span, known: World, body: Body | None
) -> str | None:
    """The name of a body in no entry behind the country whose it is; None where nothing tells a name.

    It has capitals, and a noun for a body among them: "India's Modi" names somebody else.
    """
    syntax = known.grammar.language.syntax
    if not (syntax.modifiers_first and syntax.capital_names and parts and body and body.kind == COUNTRY):
        return None
    owner = possessive(parts[0].stop, words, known)
    if not owner or parts[0].ids != (body.id,):
        return None
    first = stop = parts[0].stop + owner
    while stop < len(words) and words[stop].is_word and span.text[words[stop].start].isupper():
        stop += 1
    inner = [part for part in parts if first <= part.first < stop]
    if any(part.head and not _may_name(part, part.head) for part in inner):
        return None
    nouns = any(part.head or part.kind == "field" for part in inner)
    long = stop - first > _LEAST and not is_listed(
        span.text[words[first].start : words[first].stop], known.grammar.language
    )
    told = long or (nouns and stop - first == _LEAST)
    return span.text[words[first].start : words[stop - 1].stop] if told else None


def without_owner(parts: list[Part], words: Sequence[Token], known: World) -> list[Part]:
    """The parts without the country whose listed body or person follows, or where a group is: "Israel's Shin Bet"."""
    if len(parts) < _LEAST or parts[0].kind != "name" or len(parts[1].ids) != 1:
        return parts
    owner = possessive(parts[0].stop, words, known)
    entry = known.gazetteer.entries.get(parts[1].ids[0])
    home = entry and (entry.country,) == parts[0].ids
    own = entry and parts[1].kind == "name" and (home or entry.kind == _GROUP)
    return parts[1:] if owner and own else parts


def _may_name(part: Part, head: Head) -> bool:
    """Whether a noun stands in the name of a body: no role and no outlet, but an agency may be either."""
    return head.kind == "institution" or (head.body == _AGENCY and part.stop - part.first == 1)


def possessive(place: int, words: Sequence[Token], known: World) -> int:
    """How many words at `place` are a possessive ending: the "'s" of "India's"."""
    forms = [word.form for word in words[place : place + _LEAST]]
    found = known.grammar.lists["possessives"].longest(forms, 0) if forms else None
    return found[0] if found else 0


def find_led(stretches: Sequence[Sequence[Part]], known: World) -> Entry | None:
    """The person whose administration speaks: "the Biden administration"."""
    ahead = known.grammar.language.syntax.modifiers_first
    for stretch in stretches[:1]:
        for one, other in zip(stretch, stretch[1:], strict=False):
            name, noun = (one, other) if ahead else (other, one)
            if noun.head and noun.head.of_leader:
                return person(name, known.gazetteer)
    return None
