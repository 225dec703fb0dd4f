"""All claims as rows, and which of them a filter lets through."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from claims.model import Claim, Moment, RelationKind, Status
from claims.search import level, search_lines
from claims.tables import words
from claims.tables.accounts import Account, account
from claims.tables.facets import FACETS, all_facets, facets, relation_kinds
from claims.tables.numbers import figure_words
from claims.tables.once import once_compared
from claims.tables.project import Project, Quote, period, quote


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
    outlet: Collection[str] = ()
    day: Collection[str] = ()  # 2024-06-26
    relay: Collection[str] = ()  # who passes the words on

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


def select(project: Project, wanted: Filter, lines: Sequence[str] | None = None) -> tuple[Claim, ...]:
    """The claims that every field of the filter lets through, in the order of the articles.

    A claim passes a field when it has one of the field's values, and the search when every word sought
    stands in its words or names, however they are spelled; `lines` are those of `claims.search`, where
    they are at hand.
    """
    found = all_facets(project)
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
