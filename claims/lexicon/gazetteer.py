"""Who can speak in the news: countries, institutions, people, organisations, outlets, and their sides.

Most official speakers are composed, "institution or role x country", and need no entry of their
own; the entries are for what does not compose. Every id is ASCII and unique over all files.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from claims.lexicon.language import STRICT
from claims.lexicon.offices import Office, Terms, read_terms

MEDIA = "media"  # the side of outlets that speak for themselves alone
_CAPITAL = "-capital"
_DIRECTED = ("state", "group")  # owners that speak through their outlets
Forms = Mapping[str, tuple[str, ...]]  # by language code
HeadKind = Literal["institution", "role", "outlet", "voice", "document", "unnamed", "counterpart"]


@dataclass(frozen=True, slots=True)
class Country:
    """A country or territory; its capital stands for its government."""

    __pydantic_config__ = STRICT
    id: str  # ISO 3166-1 alpha-2, or the ISO 3166-2 code of a territory, in lower case
    names: Forms  # the first English one is shown
    adjectives: Forms = field(default_factory=dict)  # inflected by the language's "adjective" paradigms
    capitals: Forms = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Place:
    """A region or city that does not speak by itself; its governor, mayor, police or authorities do."""

    __pydantic_config__ = STRICT
    id: str  # ISO 3166-2 in lower case; for a city within, a hyphen and its name behind
    country: str  # as most states see it
    names: Forms
    contested: bool = False  # two states have authorities there: only who appointed them tells their side


@dataclass(frozen=True, slots=True)
class Entry:
    """A person, organisation, armed group or outlet that has a name."""

    __pydantic_config__ = STRICT
    id: str
    kind: str  # person, organisation, group, company, monitor, ministry …; of an outlet agency, newspaper …
    names: Forms  # the first English one is shown
    common: Forms = field(default_factory=dict)  # names of an outlet that are also words: "the East"
    country: str | None = None  # where it belongs, or, for an outlet, where its home is
    offices: tuple[Office, ...] = ()  # of a person
    owner: Literal["state", "public", "private", "group"] | None = None  # of an outlet, where well known
    owned_by: str | None = None  # the entry that owns and directs an outlet; else that is the state of its country
    domains: tuple[str, ...] = ()  # of an outlet: "reuters.com" stands for all below it


@dataclass(frozen=True, slots=True)
class Head:
    """A noun that names an institution, a role, an outlet or a document that speaks.

    "institution" and "role" with an `office` compose with a country: "government" + Russia gives
    `ru.government`. A role without an office speaks for the institution named after it, and so do
    a "voice" and a "document"; with a country alone a voice is that country's ("the Russian
    account"), a document is not ("a Russian study"). "unnamed" is somebody or something without a
    name: "official", "witnesses", "images". A "counterpart" holds the office named before it, elsewhere.
    """

    __pydantic_config__ = STRICT
    id: str
    kind: HeadKind
    forms: Forms  # with features after the last space: "ministry f.sg"
    office: str | None = None  # the second half of the composed id
    name: str | None = None  # of what is composed: "{adjective} Government" or "Government of {name}"
    body: str = "institution"  # the kind of what is composed, or of who has no name: government, medical …
    fields: bool = False  # takes a field of government: "ministry of …"
    of_field: str | None = None  # no ministry, but a body of that field: "{adjective} {field} Organisation"
    plain: str | None = None  # the office when no field is named: "the Sudanese minister"
    abroad: bool = False  # stands in other countries too: "forces in Iraq" are not Iraq's
    of_speaker: bool = False  # named without a country, it is that of whoever speaks through it
    leads: bool = False  # stands at the head of the body: "minister", "head of"
    local: str | None = None  # composes with a place: "Governor of {name}"
    described: bool = False  # without a name, the words beside it tell its kind: "medical sources"
    of_place: str | None = None  # with a place behind it, the same as this head: "head of" a region is its governor
    collective: str | None = None  # the head of its people, unless the words name just them: "Turkish officials"
    back_to: tuple[str, ...] = ()  # further kinds of bodies that it may go back to: "the authority"
    means: tuple[str, ...] = ()  # roles, offices and kinds of a person named before whom it may go back to
    represents: bool = False  # a person named right after it is spoken for: "lawyer of …"
    of_city: bool = False  # with a capital it is the city's own: "the London police"
    of_leader: bool = False  # with a person beside it, it is the office that this one holds
    titles: Mapping[str, str] = field(default_factory=dict)  # of what is composed, in other languages


@dataclass(frozen=True, slots=True)
class Field:
    """A field of government, the part after "ministry of" and "minister of"."""

    __pydantic_config__ = STRICT
    id: str
    name: str  # "{adjective} Ministry of Defence"
    forms: Forms
    alone: Forms | None = None  # stands for its ministry without "ministry": "the Foreign (Office)"
    titles: Mapping[str, str] = field(default_factory=dict)  # of its ministry, in other languages

    @property
    def noun(self) -> str:
        """The field alone: "Defence"."""
        return self.name.replace("{adjective} ", "").replace("Ministry of ", "").replace(" Ministry", "")


@dataclass(frozen=True, slots=True)
class Quality:
    """A kind of source, by the words that say it beside "source" or "official": "medical", "security"."""

    __pydantic_config__ = STRICT
    id: str
    forms: Forms


@dataclass(frozen=True, slots=True)
class How:
    """How it is known what a source without a name says: "told Reuters", "asked not to be named"."""

    __pydantic_config__ = STRICT
    id: str
    name: str  # in English; "{name}" is the outlet that follows the words
    forms: Forms = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)  # the same in other languages
    addressee: bool = False  # said by naming the outlet that is spoken to, in no words of its own


@dataclass(frozen=True, slots=True)
class Side:
    """A named set of countries and entries whose accounts are read together."""

    __pydantic_config__ = STRICT
    id: str
    name: str
    countries: tuple[str, ...] = ()
    members: tuple[str, ...] = ()  # entries, whatever their country
    titles: Mapping[str, str] = field(default_factory=dict)  # in other languages that the screens speak


@dataclass(frozen=True, slots=True)
class CountryFile:
    """data/countries.toml"""

    __pydantic_config__ = STRICT
    country: tuple[Country, ...]
    place: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceFile:
    """data/sources.toml; `ambiguous` lists names of more than one entry, which never resolve."""

    __pydantic_config__ = STRICT
    checked: date  # the offices without an end were held on this day
    source: tuple[Entry, ...]
    ambiguous: Forms


@dataclass(frozen=True, slots=True)
class OutletFile:
    """data/outlets.toml"""

    __pydantic_config__ = STRICT
    outlet: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Institutions:
    """data/institutions.toml"""

    __pydantic_config__ = STRICT
    head: tuple[Head, ...]
    field: tuple[Field, ...]
    appointed: Forms  # "whom X appointed": the words before X
    former: Forms  # says that an office is no longer held
    titles: Forms | None = None  # before a person's name and no part of it: "Colonel", "Mr"
    quality: tuple[Quality, ...] = ()
    how: tuple[How, ...] = ()


@dataclass(frozen=True, slots=True)
class SideFile:
    """data/sides.toml"""

    __pydantic_config__ = STRICT
    side: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The five files together."""

    countries: Mapping[str, Country]
    places: Mapping[str, Place]
    entries: Mapping[str, Entry]  # of sources.toml and outlets.toml
    outlets: frozenset[str]  # the ids of outlets.toml
    institutions: Institutions
    sides: Mapping[str, Side]  # a country, a company, or an entry without a country, that shares none has its own
    side_of: Mapping[str, str]  # country or entry id to side id
    domains: Mapping[str, str]  # of an outlet, to its id
    ambiguous: Forms  # names of more than one id, which never resolve
    repeated: tuple[str, ...]  # ids that stand in the files more than once
    terms: Terms = field(default_factory=dict)  # who held an office, under a known role
    checked: date = date.min  # the day on which the offices without an end were held
    state_outlets: Mapping[str, str] = field(default_factory=dict)  # "sy.state-agency" to the only one of Syria

    @property
    def records(self) -> tuple[Country | Entry, ...]:
        return (*self.countries.values(), *self.entries.values())


def capital_of(country: str) -> str:
    """The id of a country's capital as a place, which has a mayor."""
    return f"{country}{_CAPITAL}"


def shown(record: Country | Entry | Place) -> str:
    """The English name that is shown; the id where there is none, which find_gazetteer_faults reports."""
    return next(iter(record.names.get("en", ())), record.id)


def _owned(outlets: Iterable[Entry], sources: Iterable[Entry], side_of: Mapping[str, str]) -> dict[str, str]:
    """The sides of the outlets that a state or a group directs: when they speak, it speaks."""
    countries = {source.id: source.country for source in sources}
    owned: dict[str, str] = {}
    for outlet in outlets:
        owner = outlet.owned_by or outlet.country or ""
        side = side_of.get(owner) or side_of.get(countries.get(owner) or "")
        if side and outlet.owner in _DIRECTED and outlet.id not in side_of:
            owned[outlet.id] = side
    return owned


def _find_state_outlets(outlets: Iterable[Entry], heads: Iterable[Head]) -> dict[str, str]:
    """The outlet that is meant by "the state news agency" of a country that has no other, by the composed id."""
    owned = [outlet for outlet in outlets if outlet.owner == "state" and not outlet.owned_by]
    number = Counter((outlet.country, outlet.kind) for outlet in owned)
    return {
        f"{outlet.country}.{head.office}": outlet.id
        for head in heads
        for outlet in owned
        if head.body == f"state {outlet.kind}" and number[outlet.country, outlet.kind] == 1
    }


def gather(
    countries: CountryFile, sources: SourceFile, outlets: OutletFile, institutions: Institutions, sides: SideFile
) -> Gazetteer:
    """The files as one gazetteer; find_gazetteer_faults says what in it cannot be."""
    named = {side.id: side for side in sides.side}  # in the order of the file, which is that of the columns
    named.setdefault(MEDIA, Side(MEDIA, "Media"))
    side_of = {member: side.id for side in sides.side for member in (*side.countries, *side.members)}
    for country in countries.country:
        if country.id not in side_of:
            side_of[country.id] = country.id
            named[country.id] = Side(country.id, shown(country), (country.id,))
    for entry in sources.source:
        if entry.id not in side_of and (entry.kind == "company" or not (entry.country or entry.offices)):
            side_of[entry.id] = entry.id
            named[entry.id] = Side(entry.id, shown(entry), (), (entry.id,))
    side_of |= _owned(outlets.outlet, sources.source, side_of)
    entries = (*sources.source, *outlets.outlet)
    records = [country.id for country in countries.country] + [entry.id for entry in entries]
    families = (
        records,
        [place.id for place in countries.place] + [h.id for h in institutions.head],
        [f.id for f in institutions.field],
        [s.id for s in sides.side],
    )
    capitals = (Place(capital_of(c.id), c.id, c.capitals) for c in countries.country if c.capitals.get("en"))
    return Gazetteer(
        countries={country.id: country for country in countries.country},
        places={place.id: place for place in (*countries.place, *capitals)},
        entries={entry.id: entry for entry in entries},
        outlets=frozenset(entry.id for entry in outlets.outlet),
        institutions=institutions,
        sides=named,
        side_of=side_of,
        domains={domain: outlet.id for outlet in outlets.outlet for domain in outlet.domains},
        ambiguous=sources.ambiguous,
        repeated=tuple(identifier for ids in families for identifier, n in Counter(ids).items() if n > 1),
        terms=read_terms((entry.id, office) for entry in sources.source for office in entry.offices),
        checked=sources.checked,
        state_outlets=_find_state_outlets(outlets.outlet, institutions.head),
    )
