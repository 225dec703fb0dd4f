"""By what claims can be filtered: for every value which claims have it, and what the values are called."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from operator import attrgetter
from typing import cast

from claims.model import Act, Article, RelationKind, Status
from claims.tables import names, words
from claims.tables.accounts import side_of
from claims.tables.once import once, once_compared
from claims.tables.project import NONE, Project, day, day_key, outlet_key, relay_keys, source_key, voice_key, who

FACETS = ("language", "source", "side", "act", "form", "relation", "status", "outlet", "day", "relay")
Places = Mapping[str, frozenset[int]]  # by value the places of the claims that have it, in the order of the articles


@once_compared
def facets(project: Project) -> Mapping[str, Places]:
    """By facet which claims have which value, by its key; their status changes with every decision."""
    claims, kinds = project.claims.values(), relation_kinds(project)
    return {
        "language": _by_article(project, attrgetter("language")),
        "source": _places((source_key(claim),) for claim in claims),
        "side": _places((side_of(project, claim).key,) for claim in claims),
        "act": _places((claim.act,) for claim in claims),
        "form": _places((claim.form,) for claim in claims),
        "relation": _places(kinds.get(id, ()) for id in project.claims),
        "outlet": _by_article(project, outlet_key),
        "day": _by_article(project, day_key),
        "relay": _places(map(relay_keys, claims)),
    }


@once
def all_facets(project: Project) -> Mapping[str, Places]:
    """The facets with the status of the claims."""
    status = project.status
    return {**facets(project), "status": _places((status[id],) for id in project.claims)}


def _by_article(project: Project, key: Callable[[Article], str]) -> Places:
    """By a value of their article the places of the claims."""
    places: dict[str, list[int]] = defaultdict(list)
    first = 0
    for reading in project.readings:
        stop = first + len(reading.claims)
        places[key(reading.article)] += range(first, stop)
        first = stop
    return {value: frozenset(at) for value, at in places.items() if at}


def _places(found: Iterable[tuple[str, ...]]) -> Places:
    """By value the places that have it among their values."""
    alike: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, values in enumerate(found):
        alike[values].append(place)
    places: dict[str, set[int]] = {}
    for values, at in alike.items():
        for value in values:
            places.setdefault(value, set()).update(at)
    return {value: frozenset(at) for value, at in places.items()}


@once_compared
def relation_kinds(project: Project) -> Mapping[str, tuple[RelationKind, ...]]:
    """By claim id the relations it stands in, gravest first."""
    standing: dict[RelationKind, dict[str | None, None]] = {kind: {} for kind in words.RELATIONS}
    for each in project.comparison.relations:
        alike = standing[each.kind]
        alike[each.left] = alike[each.right] = None
    found: dict[str, tuple[RelationKind, ...]] = {}
    for kind, ids in standing.items():
        own = (kind,)
        for id in filter(None, ids):
            found[id] = found[id] + own if id in found else own
    return found


@once
def options(project: Project) -> Mapping[str, Mapping[str, str]]:
    """By facet the keys of the values that occur, each with its name: days in their order, all else by name."""
    named = {name: _value_names(project, name, values) for name, values in all_facets(project).items()}
    return {name: known if name == "day" else _by_name(known) for name, known in named.items()}


def _by_name(named: Mapping[str, str]) -> dict[str, str]:
    """In alphabetical order; names that occur twice are told apart by their keys."""
    times = Counter(named.values())
    apart = {key: f"{name} ({key})" if times[name] > 1 else name for key, name in named.items()}
    return dict(sorted(apart.items(), key=lambda value: value[1].casefold()))


def _value_names(project: Project, facet: str, values: Places) -> dict[str, str]:
    """By key what the values of a facet are called in the language of the screens."""
    if named := _NAMED.get(facet):
        return {key: named(key) for key in sorted(values)}
    if facet == "side":
        return {side.key: side.name for side in project.sides.values() if side.key in values}
    return _voice_names(project, facet, values)


_NAMED: Mapping[str, Callable[[str], str]] = {
    "language": names.language_name,
    "act": lambda key: words.ACTS[cast("Act", key)],
    "form": lambda key: words.FORMS[key],
    "relation": lambda key: words.RELATIONS[cast("RelationKind", key)].word,
    "status": lambda key: words.STATUS[cast("Status", key)],
    "outlet": lambda key: words.NO_OUTLET if key == NONE else key,
    "day": lambda key: day(date.fromisoformat(key) if key != NONE else None),
}


def _voice_names(project: Project, facet: str, values: Places) -> dict[str, str]:
    """What sources or those who pass words on are called, each by its first claim."""
    claims, found = tuple(project.claims.values()), {}
    for key, places in values.items():
        first = claims[min(places)]
        voices = {voice_key(voice): voice for voice in (first.via if facet == "relay" else (first.source,))}
        found[key] = who(project, first.article_id, voices[key]).text if key in voices else words.FIRST_HAND
    return found


def unknown_values(choices: Mapping[str, Mapping[str, str]], asked: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """The values of an address that no claim has, neither as a key nor as a name."""
    known = {facet: {*named, *named.values()} for facet, named in choices.items()}
    return tuple(value for facet, values in asked.items() for value in values if value not in known[facet])
