"""The name, the kind and the country of an id, be it listed or composed."""

from claims.lexicon.gazetteer import Gazetteer, Place, shown

JOIN = "+"  # between the ids of those that speak together
COUNTRY = "country"  # the kind of a state


def describe(identifier: str, gazetteer: Gazetteer) -> tuple[str, str | None]:
    """The English name and the kind of an entry, a country or a composed id, or of several joined by a plus."""
    if JOIN in identifier:
        return ", ".join(describe(single, gazetteer)[0] for single in identifier.split(JOIN)), "several"
    if identifier in gazetteer.entries:
        entry = gazetteer.entries[identifier]
        return shown(entry), entry.kind
    if identifier in gazetteer.countries:
        return shown(gazetteer.countries[identifier]), COUNTRY
    country, _, office = identifier.partition(".")
    if country in gazetteer.places:
        return _describe_local(gazetteer.places[country], office, gazetteer)
    record = gazetteer.countries[country]
    adjective = next(iter(record.adjectives.get("en", ())), shown(record))
    template, kind = _template(office, gazetteer)
    return template.format(adjective=adjective, name=shown(record)), kind


def name_in(identifier: str, code: str, gazetteer: Gazetteer) -> str | None:
    """The name in a language other than English; None where the data have none.

    What is composed is not inflected: its country or place stands in brackets behind it.
    """
    listed = gazetteer.entries.get(identifier) or gazetteer.countries.get(identifier)
    if listed:
        return next(iter(listed.names.get(code, ())), None)
    owner, _, office = identifier.partition(".")
    place = gazetteer.places.get(owner) or gazetteer.countries.get(owner)
    where = next(iter(place.names.get(code, ())), None) if place else None
    title = title_in(office, code, gazetteer)
    return f"{title} ({where})" if title and where else None


def country_of(identifier: str, gazetteer: Gazetteer) -> str | None:
    """The country that an id belongs to; None for what belongs to none or to several."""
    if JOIN in identifier:
        countries = {country_of(single, gazetteer) for single in identifier.split(JOIN)}
        return countries.pop() if len(countries) == 1 else None
    if identifier in gazetteer.entries:
        return gazetteer.entries[identifier].country
    country = identifier.partition(".")[0]
    if country in gazetteer.places:
        return gazetteer.places[country].country
    return country if country in gazetteer.countries else None


def _describe_local(place: Place, office: str, gazetteer: Gazetteer) -> tuple[str, str | None]:
    """The name and kind of a governor, or of the police or authorities of a place."""
    name = shown(place)
    head = next((head for head in gazetteer.institutions.head if head.id == office and head.local), None)
    if head and head.local:
        return head.local.format(name=name), head.body
    template, kind = _template(office, gazetteer)
    return template.format(adjective=name, name=name), kind


def title_in(office: str, code: str, gazetteer: Gazetteer) -> str | None:
    """What a field's ministry or another office is called in the language."""
    fields = [field.titles for field in gazetteer.institutions.field if field.id == office]
    heads = [head.titles for head in gazetteer.institutions.head if office in (head.office, head.local and head.id)]
    return next((titles[code] for titles in (*fields, *heads) if code in titles), None)


def _template(office: str, gazetteer: Gazetteer) -> tuple[str, str | None]:
    for field in gazetteer.institutions.field:
        if field.id == office:
            return field.name, "ministry"
    for head in gazetteer.institutions.head:
        if head.office == office and head.name:
            return head.name, head.body
        if head.of_field and office.endswith(f"-{head.id}"):
            field = next(f for f in gazetteer.institutions.field if office == f"{f.id}-{head.id}")
            return head.of_field.replace("{field}", field.noun), head.body
    raise KeyError(f"institutions.toml composes no {office!r}")
