"""Reads a row of parts together: institution or role x country gives an id such as "ru.defence".

Nothing is guessed: where the country is missing the answer says what to look for earlier in the
article, and where two remain it says so and names none.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from claims.lexicon.gazetteer import Entry, Gazetteer, Head, capital_of
from claims.resolve.describe import COUNTRY, country_of, describe
from claims.resolve.phrase import CAPITAL, Part

_OFFICIAL = "official"
_SEARCHED = ("voice", "document")


class Body(NamedTuple):
    """Whom a phrase names, without the person who may speak for it."""

    id: str | None
    rule: str  # "gazetteer", "composed", "unnamed", "unknown", "ambiguous: a, b"
    kind: str | None = None
    country: str | None = None  # whose side it is on, also when it has no name
    head: Head | None = None  # the noun it was read from
    field: str | None = None
    open: bool = False  # a definite noun that only an earlier mention can complete: "the ministry"
    several: tuple[str, ...] = ()  # ids of those that speak together: "the Russian and the Turkish minister"
    role: Head | None = None  # of who speaks for a body that is left open: "the head of the ministry"
    of: str | None = None  # the institution of somebody without a name: "an official of the ministry"


def compose(parts: Sequence[Part], gazetteer: Gazetteer) -> Body | None:
    """What the parts name together, read from the first one; None when it names nobody.

    The parts are those of one stretch between commas.
    """
    first, rest = parts[0], parts[1:]
    if first.kind == "name":
        return _named(first, gazetteer)
    if first.kind == "field" and first.alone:
        return _institution(None, first.ids[0], rest, gazetteer)
    if first.head is None:
        return None
    if first.head.kind == "counterpart":
        return _counterpart(first.head, rest, gazetteer)
    if local := _local(first.head, rest, gazetteer):
        return local
    if first.head.kind in ("unnamed", "outlet") or _is_many(first):
        return _loose(first, rest, gazetteer)
    field = _field_of(rest) if first.head.fields else None
    if field and first.head.of_field:
        return _field_body(first.head, field, rest, gazetteer)
    if field:
        others = [part for part in rest if part is not field]
        return _institution(first.head, field.ids[0], others, gazetteer)
    if first.head.office or (first.head.fields and first.head.kind == "role"):
        return _institution(first.head, None, rest, gazetteer, first.definite)
    return _spoken_for(first, rest, gazetteer)


def belonging(body: Body, rest: Sequence[Part], gazetteer: Gazetteer) -> Body:
    """Somebody without a name with the first institution that stands in `rest`: "a source in the ministry"."""
    for place, part in enumerate(rest):
        institution = part.head.kind == "institution" if part.head else part.kind in ("name", "field")
        of = compose(rest[place:], gazetteer) if institution else None
        if of and of.id and of.kind != COUNTRY and of.id not in gazetteer.outlets:
            return body._replace(of=of.id, country=body.country or country_of(of.id, gazetteer))
    return body


def person(part: Part, gazetteer: Gazetteer) -> Entry | None:
    """The one person whom the part names; None for everything else."""
    if part.kind != "name" or len(part.ids) != 1:
        return None
    entry = gazetteer.entries.get(part.ids[0])
    return entry if entry and entry.kind == "person" else None


def _named(part: Part, gazetteer: Gazetteer) -> Body | None:
    if len(part.ids) > 1:
        return Body(None, f"ambiguous: {', '.join(part.ids)}")
    if person(part, gazetteer):
        return None
    identifier = part.ids[0]
    return Body(identifier, "gazetteer", describe(identifier, gazetteer)[1], country_of(identifier, gazetteer))


def _institution(
    head: Head | None, field: str | None, rest: Sequence[Part], gazetteer: Gazetteer, definite: bool = True
) -> Body | None:
    """An office or a ministry with its country, wherever the country stands in `rest`."""
    if head and head.kind == "role" and not field and rest and rest[0].head and rest[0].head.kind == "institution":
        return _spoken_by(head, compose(rest, gazetteer))  # "the chairman of the parliament"
    if head and head.kind == "role" and not field and rest and _is_entry(rest[0], gazetteer):
        return _spoken_by(head, _named(rest[0], gazetteer))  # "the president of the European Union"
    if head and head.of_leader and rest and rest[0].kind == "word":  # "the Turkish administration of …"
        return Body(None, "unknown", head.body, next(iter(_countries(rest, False, gazetteer)), None))
    if head and head.kind == "institution" and (outlet := _outlet_behind(rest, gazetteer)):
        return _named(outlet, gazetteer)  # "the official news agency SANA"
    office = field or (head.office or head.plain if head else None)
    city = _city_of(rest) if head and head.of_city else None
    if city:
        return Body(f"{city}.{office}", "composed", head.body if head else None, country_of(city, gazetteer), head)
    countries = tuple(dict.fromkeys(_countries(rest, head is not None and head.abroad, gazetteer)))
    if len(countries) > 1:
        ids = tuple(f"{country}.{office}" for country in countries)
        return Body(None, f"ambiguous: {', '.join(ids)}", several=() if any(_is_two(part) for part in rest) else ids)
    if countries:
        identifier = f"{countries[0]}.{office}"
        identifier = gazetteer.state_outlets.get(identifier, identifier)
        rule = "gazetteer" if identifier in gazetteer.entries else "composed"
        return Body(identifier, rule, describe(identifier, gazetteer)[1], countries[0], head, field)
    if rest and rest[0].kind == "name" and not person(rest[0], gazetteer):
        return _named(rest[0], gazetteer)
    place = next((part for part in rest if part.kind == "place" and len(part.ids) == 1), None)
    if place and office and not (head and (head.abroad or head.kind == "role")):
        identifier = f"{place.ids[0]}.{office}"
        return Body(identifier, "composed", describe(identifier, gazetteer)[1], country_of(identifier, gazetteer), head)
    return Body(None, "unknown", head.body if head else "ministry", None, head, field, open=definite)


def _outlet_behind(rest: Sequence[Part], gazetteer: Gazetteer) -> Part | None:
    """The outlet that is named right behind a noun and its adjectives."""
    behind = next((part for part in rest if part.kind != "adjective"), None)
    return behind if behind and behind.kind == "name" and gazetteer.outlets.issuperset(behind.ids) else None


def _city_of(rest: Sequence[Part]) -> str | None:
    """The id of the capital that is named by itself behind a noun: "the police of London", not "British"."""
    named = next((part for part in rest if part.kind in ("name", "adjective", "head", "field")), None)
    return capital_of(named.ids[0]) if named and named.kind == "name" and named.features == CAPITAL else None


def _spoken_by(head: Head, body: Body | None) -> Body | None:
    """The body with the role of who speaks for it."""
    return body._replace(head=head) if body and body.id else body


def _is_entry(part: Part, gazetteer: Gazetteer) -> bool:
    """Whether the part names a body that is no country and no person."""
    return part.kind == "name" and part.ids[0] in gazetteer.entries and not person(part, gazetteer)


def _field_of(parts: Sequence[Part]) -> Part | None:
    """The field of government behind a noun, past the adjectives of the noun: "the Iranian ministry of health"."""
    behind = next((part for part in parts if part.kind != "adjective"), None)
    return behind if behind and behind.kind == "field" else None


def _field_body(head: Head, field: Part, rest: Sequence[Part], gazetteer: Gazetteer) -> Body:
    """A body for a field that is no ministry: "the Iranian organisation of ports"."""
    countries = tuple(dict.fromkeys(_countries(rest, False, gazetteer)))
    if len(countries) != 1:
        return Body(None, "unknown", head.body, None, head, field.ids[0], open=not countries)
    identifier = f"{countries[0]}.{field.ids[0]}-{head.id}"
    return Body(identifier, "composed", head.body, countries[0], head)


def _counterpart(head: Head, rest: Sequence[Part], gazetteer: Gazetteer) -> Body:
    """The holder, in the country named, of an office that only an earlier mention can tell."""
    countries = tuple(dict.fromkeys(_countries(rest, False, gazetteer)))
    country = countries[0] if len(countries) == 1 else None
    return Body(None, "unknown", None, country, head, open=country is not None)


def _local(head: Head, rest: Sequence[Part], gazetteer: Gazetteer) -> Body | None:
    """A governor or mayor with the place behind the noun; None when another thing stands there.

    A country right behind the noun is meant by the name of its capital: "the mayor of London".
    """
    named = head.id if head.local else head.of_place
    if named is None:
        return None
    for number, part in enumerate(rest):
        if part.kind in ("place", "name") and len(part.ids) == 1:
            place = part.ids[0] if part.kind == "place" else capital_of(part.ids[0])
            if place in gazetteer.places and (part.kind == "place" or (head.local and not number)):
                return Body(f"{place}.{named}", "composed", head.body, gazetteer.places[place].country, head)
        if part.kind in ("head", "field", "mark"):
            return None
    return None


def _loose(first: Part, rest: Sequence[Part], gazetteer: Gazetteer) -> Body | None:
    """Nouns that have no institution of their own: an outlet, an unnamed person, several of a role."""
    head = first.head
    assert head is not None
    # an outlet to which it spoke is not its country
    told = [part for part in rest if part.kind != "name" or not gazetteer.outlets.issuperset(part.ids)]
    countries = tuple(dict.fromkeys(_countries(told, False, gazetteer)))
    country = countries[0] if len(countries) == 1 else None
    if head.kind != "outlet":
        back = bool(head.means) and not _is_many(first) and _is_known(first, rest)
        return Body(None, "unnamed", _kind_of(head), country, head, open=back)
    for part in rest:
        if part.kind == "name" and len(part.ids) == 1 and part.ids[0] in gazetteer.entries:
            return _named(part, gazetteer)
    return Body(None, "unknown", head.body, country, head, open=first.definite and not rest)


def _spoken_for(first: Part, rest: Sequence[Part], gazetteer: Gazetteer) -> Body | None:
    """A role, a voice, a document, or a noun such as "movement": what is named after it speaks."""
    head = first.head
    assert head is not None
    near = 2 if head.kind == "institution" else len(rest)
    for place, part in enumerate(rest[:near]):
        is_country = part.kind == "name" and part.ids[0] in gazetteer.countries
        if part.kind in ("name", "head", "field") and not is_country:
            before = [other for other in rest[:place] if other.kind == "adjective"]
            body = compose([part, *before, *rest[place + 1 :]], gazetteer)
            if body and body.rule != "unnamed":
                return body._replace(head=head if body.id else body.head, role=head)
            if part.head and part.head.kind in _SEARCHED:
                break  # it has looked at all that stands behind
    countries = tuple(dict.fromkeys(_countries(rest, False, gazetteer)))
    if len(countries) > 1:
        return Body(None, f"ambiguous: {', '.join(countries)}", head=head)
    if countries and head.kind == "voice":
        return Body(countries[0], "composed", COUNTRY, countries[0], head)
    country = countries[0] if countries else None
    if head.kind in ("voice", "document"):
        return Body(None, "unnamed", _kind_of(head), country, head, open=first.definite and not rest)
    return Body(None, "unknown", head.body, country, head, open=_is_known(first, rest))


def _is_known(first: Part, rest: Sequence[Part]) -> bool:
    """Whether a noun means one named before: "the ministry", "the Turkish ministry"."""
    return first.definite and all(part.kind == "adjective" for part in rest)


def _kind_of(head: Head) -> str:
    """The kind of a source without a name: its noun's; several of a role are officials."""
    return _OFFICIAL if head.kind == "role" else head.body


def _countries(parts: Sequence[Part], abroad: bool, gazetteer: Gazetteer) -> Iterable[str]:
    """The first country in `parts` and those joined to it by "and".

    A country after a preposition is a place; with `abroad` it says nothing of whose the noun is.
    """
    found = detached = False
    for part in parts:
        if part.kind in ("relative", "appointed"):
            return
        if part.kind == "word":
            detached = True
        if found and not part.joined:
            continue
        for country in _countries_of(part, gazetteer):
            if part.kind == "adjective" or not (detached and abroad):
                found = True
                yield country


def _is_two(part: Part) -> bool:
    """Whether one word names two countries: "Congolese"."""
    return part.kind in ("name", "adjective") and len(part.ids) > 1


def _countries_of(part: Part, gazetteer: Gazetteer) -> Iterable[str]:
    if part.kind == "adjective":
        yield from part.ids
    elif part.kind == "name" and not person(part, gazetteer):
        yield from (country for country in (country_of(i, gazetteer) for i in part.ids) if country)


def _is_many(part: Part) -> bool:
    """Two or more of a role, or two of an institution; "authorities" are one."""
    number = part.features.rpartition(".")[2]
    role = part.head is not None and part.head.kind == "role"
    return number == "du" or (role and number == "pl")
