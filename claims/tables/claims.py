"""All claims as rows, and which of them a filter lets through."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from claims.model import Claim, Moment, RelationKind, Status
from claims.tables import words
from claims.tables.accounts import Account, account, side_of
from claims.tables.numbers import figure_words
from claims.tables.project import Project, Quote, day, quote, source_key, who
from claims.text import fold


@dataclass(frozen=True, slots=True)
class Filter:
    """What the analyst wants to see; an empty field lets everything through."""

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


@dataclass(frozen=True, slots=True)
class Facets:
    """By facet the values of one claim, as the filter names them."""

    values: Mapping[str, frozenset[str]]
    folded: str = field(repr=False)  # words and names, levelled for the search
    names: str = field(repr=False)  # all words under which its source is written anywhere, levelled


FACETS = ("language", "source", "side", "act", "form", "relation", "status")


def facets(project: Project) -> Mapping[str, Facets]:
    """By claim id what filters look at; made once for a project."""
    kinds = relation_kinds(project)
    folded, names = _folded(project), _names(project)
    return {
        id: Facets(_values(project, claim, kinds.get(id, ())), folded[id], names[_voice(project, claim)])
        for id, claim in project.claims.items()
    }


def options(found: Mapping[str, Facets]) -> Mapping[str, tuple[str, ...]]:
    """By facet the values that occur, in alphabetical order."""
    values: dict[str, set[str]] = {name: set() for name in FACETS}
    for claim in found.values():
        for name in FACETS:
            values[name] |= claim.values[name]
    return {name: tuple(sorted(values[name], key=str.casefold)) for name in FACETS}


def unknown_values(choices: Mapping[str, Collection[str]], asked: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """The values of an address that no claim has."""
    return tuple(value for name, values in asked.items() for value in values if value not in choices[name])


def select(project: Project, found: Mapping[str, Facets], wanted: Filter) -> tuple[Claim, ...]:
    """The claims that every field of the filter lets through, in the order of the articles.

    A claim passes a field when it has one of the field's values, and the search when every word
    sought stands in its words or names, however they are spelled.
    """
    spoken = {article.language for article in project.articles.values()}
    sought = {code: level(project, wanted.search, code).split() for code in spoken}
    chosen = {name: frozenset(getattr(wanted, name)) for name in FACETS}
    chosen = {name: values for name, values in chosen.items() if values}
    return tuple(
        claim
        for id, claim in project.claims.items()
        if all(found[id].values[name] & values for name, values in chosen.items())
        and all(
            word in found[id].folded or word in found[id].names
            for word in sought[project.articles[claim.article_id].language]
        )
    )


def rows(project: Project, claims: Iterable[Claim]) -> tuple[Row, ...]:
    """The claims as rows of the table."""
    kinds = relation_kinds(project)
    return tuple(_row(project, claim, kinds.get(claim.id, ())) for claim in claims)


def relation_kinds(project: Project) -> Mapping[str, tuple[RelationKind, ...]]:
    """By claim id the relations it stands in, gravest first."""
    found: dict[str, set[RelationKind]] = {}
    for relation in project.comparison.relations:
        for id in (relation.left, relation.right):
            if id:
                found.setdefault(id, set()).add(relation.kind)
    return {id: tuple(kind for kind in words.RELATIONS if kind in kinds) for id, kinds in found.items()}


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
    same = moment.first == moment.last
    return day(moment.first) if same else f"{day(moment.first)} – {day(moment.last)}"


def _values(project: Project, claim: Claim, kinds: Iterable[RelationKind]) -> Mapping[str, frozenset[str]]:
    article = project.articles[claim.article_id]
    language = project.lexicon.languages.get(article.language)
    return {
        "language": frozenset({language.name if language else article.language}),
        "source": frozenset({who(project, article.id, claim.source).text}),
        "side": frozenset({side_of(project, claim).name}),
        "act": frozenset({words.ACTS[claim.act]}),
        "form": frozenset({words.FORMS[claim.form]}),
        "relation": frozenset(words.RELATIONS[kind].word for kind in kinds),
        "status": frozenset({words.STATUS[project.status[claim.id]]}),
    }


def _voice(project: Project, claim: Claim) -> tuple[str, str]:
    """Who speaks, and the language of the article."""
    return source_key(claim), project.articles[claim.article_id].language


def _names(project: Project) -> dict[tuple[str, str], str]:
    """By voice the words under which the source is written in any article, levelled; a name found once finds all."""
    written: dict[str, dict[str, None]] = {}
    voices = {_voice(project, claim) for claim in project.claims.values()}
    for claim in project.claims.values():
        mention = claim.overt or claim.source.mention
        written.setdefault(source_key(claim), {}).update({mention.text: None} if mention else {})
    return {(key, code): level(project, "\n".join(written[key]), code) for key, code in voices}


def _folded(project: Project) -> dict[str, str]:
    """By claim id its words and names, levelled; a language's claims all at once, one a line."""
    texts: dict[str, dict[str, str]] = {}
    for claim in project.claims.values():
        article = project.articles[claim.article_id]
        said = [span.text for span in (claim.overt, claim.source.mention, claim.content, *claim.cue) if span]
        named = [part for source in (claim.source, *claim.via) for part in (source.name, source.speaker) if part]
        line = " ".join(" ".join((*said, *named, article.outlet or "")).split())
        texts.setdefault(article.language, {})[claim.id] = line
    return {
        id: line
        for code, lines in texts.items()
        for id, line in zip(lines, level(project, "\n".join(lines.values()), code).split("\n"), strict=True)
    }


def level(project: Project, text: str, code: str) -> str:
    """The text levelled for a search: letters of the language and those that names are written with."""
    language = project.lexicon.languages.get(code)
    if language is None:
        return fold(text, {}).text
    return fold(text, {**language.letters, **language.spelling.letters}).text
