"""Says what the files about who can speak have wrong, so that a user mends everything in one go."""

from collections.abc import Iterator

from claims.lexicon.gazetteer import Entry, Gazetteer
from claims.lexicon.offices import find_term_faults


def find_gazetteer_faults(gazetteer: Gazetteer) -> Iterator[str]:
    """What the files say that cannot be: ids used twice or unknown, names without English."""
    for identifier in gazetteer.repeated:
        yield f"data: id {identifier!r} is used twice; rename one"
    for record in gazetteer.records:
        if not record.id.isascii() or record.id != record.id.lower():
            yield f"[{record.id}]: an id is lower-case ASCII; rename it"
        if not record.names.get("en"):
            yield f"[{record.id}]: no English name to show; add one under names.en"
    lost = [place for place in gazetteer.places.values() if place.country not in gazetteer.countries]
    yield from (f"countries.toml, [{p.id}]: {p.country!r} is no country; correct the id" for p in lost)
    for entry in gazetteer.entries.values():
        yield from _find_entry_faults(entry, gazetteer)
    heads = gazetteer.institutions.head
    yield from find_term_faults(gazetteer.terms, frozenset(head.id for head in heads if head.leads))
    known = {head.id for head in heads}
    lost_heads = [h for h in heads for other in (h.of_place, h.collective) if other and other not in known]
    yield from (f"institutions.toml, [{h.id}]: of_place and collective name a noun; correct the id" for h in lost_heads)
    called = known | {head.office for head in heads} | {head.body for head in heads} | {"person"}
    called |= {field.id for field in gazetteer.institutions.field}
    strange = [(head, meant) for head in heads for meant in head.means if meant not in called]
    yield from (f"institutions.toml, [{h.id}]: {m!r} is no noun, office or kind; correct it" for h, m in strange)
    for side in gazetteer.sides.values():
        for member in (*side.countries, *side.members):
            if member not in gazetteer.countries and member not in gazetteer.entries:
                yield f"sides.toml, [{side.id}]: {member!r} is no country, source or outlet; correct the id"


def _find_entry_faults(entry: Entry, gazetteer: Gazetteer) -> Iterator[str]:
    if entry.country and entry.country not in gazetteer.countries:
        yield f"[{entry.id}]: country {entry.country!r} is not in countries.toml; add it or correct the id"
    if entry.owned_by and (entry.owned_by not in gazetteer.entries or entry.owned_by in gazetteer.outlets):
        yield f"outlets.toml, [{entry.id}]: owner {entry.owned_by!r} is no entry of sources.toml; correct the id"
    if (entry.owner == "group") > bool(entry.owned_by):
        yield f"outlets.toml, [{entry.id}]: no group is named as its owner; add owned_by"
    for domain in entry.domains:
        if gazetteer.domains.get(domain) != entry.id:
            yield f"[{entry.id}]: domain {domain!r} belongs to another outlet, or to no outlet; keep it once"
        if domain != domain.lower() or domain.startswith("www.") or "/" in domain or "." not in domain:
            yield f"[{entry.id}]: {domain!r} is no domain; write it as in example.org"
    for office in entry.offices:
        if office.id not in gazetteer.entries and not _composes(office.id, gazetteer):
            yield f"sources.toml, [{entry.id}]: office {office.id!r} is no entry and does not compose; correct it"
        if office.role and all(head.id != office.role for head in gazetteer.institutions.head):
            yield f"sources.toml, [{entry.id}]: role {office.role!r} is no noun of institutions.toml; correct it"


def _composes(identifier: str, gazetteer: Gazetteer) -> bool:
    """Whether the id is a country with an office that institutions.toml names."""
    country, _, office = identifier.partition(".")
    if country in gazetteer.places:
        return any(head.id == office and head.local for head in gazetteer.institutions.head)
    fields = {field.id for field in gazetteer.institutions.field}
    named = {head.office for head in gazetteer.institutions.head if head.name}
    return country in gazetteer.countries and office in fields | named
