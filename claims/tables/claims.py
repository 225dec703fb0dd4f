"""All claims as rows, and which of them a filter lets through."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from claims.model import Claim, Moment, RelationKind, Status
from claims.search import level, search_lines
from claims.tables import names, words
from claims.tables.accounts import Account, account, side_of
from claims.tables.numbers import figure_words
from claims.tables.once import once, once_compared
from claims.tables.project import Project, Quote, period, quote, source_key, who


@dataclass(frozen=True, slots=True)
class Filter:
    """What the analyst wants to see, by the keys of the values; an empty field lets everything through."""

    search: str = ""
    language: Collection[str] = ()
    source: Collection[str] = ()
    side: Collection[str] = ()
    act: Collection[str] = ()
    form: Collection[str] = ()
    relation: Collection[str] = ()
    status: Collection[str] = ()

    @property
    def active(self) -> tuple[str, ...]:
        """The names of the fields that let not everything through."""
        picked = tuple(words.FACETS[name] for name in FACETS if getattr(self, name))
        return (words.SEARCH, *picked) if self.search.strip() else picked


@dataclass(frozen=True, slots=True)
class Row:
    """A claim as the table shows it."""

    account: Account
    mention: Quote | None  # the source as written, when it differs from the name
    form: str
    figures: tuple[str, ...]  # "≥ 5 person, killed"
    dates: tuple[str, ...]
    kinds: tuple[RelationKind, ...]
    status: Status
    rule: str


FACETS = ("language", "source", "side", "act", "form", "relation", "status")
Places = Mapping[str, frozenset[int]]  # by value the places of the claims that have it, in the order of the articles


@once_compared
def facets(project: Project) -> Mapping[str, Places]:
    """By facet which claims have which value, by its key; their status changes with every decision."""
    claims, kinds = project.claims.values(), relation_kinds(project)
    spoken = {article.id: (article.language,) for article in project.articles.values()}
    return {
        "language": _places(spoken[claim.article_id] for claim in claims),
        "source": _places((source_key(claim),) for claim in claims),
        "side": _places((side_of(project, claim).key,) for claim in claims),
        "act": _places((claim.act,) for claim in claims),
        "form": _places((claim.form,) for claim in claims),
        "relation": _places(kinds.get(id, ()) for id in project.claims),
    }


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
def made_lines(project: Project) -> tuple[str, ...]:
    """Of each claim what a search looks at, where nothing is kept of it."""
    return tuple(line for reading in project.readings for line in search_lines(reading))


@once_compared
def _voices(project: Project) -> Mapping[str, tuple[str, frozenset[int]]]:
    """By source every way it is written in any article, and the places of its claims: a name once found finds all."""
    claims = tuple(project.claims.values())
    found: dict[str, tuple[str, frozenset[int]]] = {}
    for key, places in facets(project)["source"].items():
        mentions = (claims[place].overt or claims[place].source.mention for place in sorted(places))
        found[key] = " ".join(dict.fromkeys(mention.text for mention in mentions if mention)), places
    return found


@once
def options(project: Project) -> Mapping[str, Mapping[str, str]]:
    """By facet the keys of the values that occur, each with its name, in alphabetical order of the names."""
    return {name: _by_name(_value_names(project, name, values)) for name, values in _all_facets(project).items()}


def _by_name(named: Mapping[str, str]) -> dict[str, str]:
    """Names that occur twice are told apart by their keys."""
    times = Counter(named.values())
    apart = {key: f"{name} ({key})" if times[name] > 1 else name for key, name in named.items()}
    return dict(sorted(apart.items(), key=lambda value: value[1].casefold()))


def _value_names(project: Project, facet: str, values: Places) -> Mapping[str, str]:
    """By key what the values of a facet are called in the language of the screens."""
    if facet == "source":
        claims = tuple(project.claims.values())
        firsts = {key: claims[min(places)] for key, places in values.items()}
        return {key: who(project, first.article_id, first.source).text for key, first in firsts.items()}
    if facet == "language":
        return {key: names.language_name(key) for key in values}
    known: Mapping[str, str] = {
        "side": {side.key: side.name for side in project.sides.values()},
        "act": words.ACTS,
        "form": words.FORMS,
        "relation": {kind: sign.word for kind, sign in words.RELATIONS.items()},
        "status": words.STATUS,
    }[facet]  # type: ignore[assignment]
    return {key: known[key] for key in values}


@once
def _all_facets(project: Project) -> Mapping[str, Places]:
    """The facets with the status of the claims."""
    status = project.status
    return {**facets(project), "status": _places((status[id],) for id in project.claims)}


def unknown_values(choices: Mapping[str, Mapping[str, str]], asked: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """The values of an address that no claim has, neither as a key nor as a name."""
    known = {facet: {*named, *named.values()} for facet, named in choices.items()}
    return tuple(value for facet, values in asked.items() for value in values if value not in known[facet])


def select(project: Project, wanted: Filter, lines: Sequence[str] | None = None) -> tuple[Claim, ...]:
    """The claims that every field of the filter lets through, in the order of the articles.

    A claim passes a field when it has one of the field's values, and the search when every word sought
    stands in its words or names, however they are spelled; `lines` are those of `claims.search`, where
    they are at hand.
    """
    found = _all_facets(project)
    claims = tuple(project.claims.values())
    places = frozenset(range(len(claims)))
    for name in FACETS:
        if chosen := getattr(wanted, name):
            places &= frozenset().union(*(found[name].get(value, frozenset()) for value in chosen))
    if wanted.search.strip():
        places = _search(project, wanted.search, lines or made_lines(project), places)
    return tuple(claims[place] for place in sorted(places))


def _search(project: Project, search: str, lines: Sequence[str], places: frozenset[int]) -> frozenset[int]:
    """Those of the places whose claims have every word sought."""
    found: set[int] = set()
    for code, spoken in facets(project)["language"].items():
        left = places & spoken
        for word in level(search, code).split():
            named = (places for written, places in _voices(project).values() if word in level(written, code))
            left = frozenset(place for place in left if word in lines[place]).union(*(left & own for own in named))
        found |= left
    return frozenset(found)


def rows(project: Project, claims: Iterable[Claim]) -> tuple[Row, ...]:
    """The claims as rows of the table."""
    kinds = relation_kinds(project)
    return tuple(_row(project, claim, kinds.get(claim.id, ())) for claim in claims)


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


def _row(project: Project, claim: Claim, kinds: tuple[RelationKind, ...]) -> Row:
    shown = account(project, claim)
    mention = quote(project, claim.article_id, claim.overt) if claim.overt else None
    return Row(
        account=shown,
        mention=mention if mention and mention.text != shown.who.text else None,
        form=words.FORMS[claim.form],
        figures=tuple(figure_words(project, quantity) for quantity in claim.quantities),
        dates=tuple(_period(moment) for moment in claim.moments),
        kinds=kinds,
        status=project.status[claim.id],
        rule=claim.rule,
    )


def _period(moment: Moment) -> str:
    """The days of a moment; its own words when they are not known."""
    if moment.first is None or moment.last is None:
        return moment.span.text
    return period(moment.first, moment.last)
