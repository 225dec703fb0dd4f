"""The sources of a project: under which words they appear, where they belong, and what a merge would change."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from claims.corrections import Difference, find_difference, make
from claims.model import Claim, Correction, Source
from claims.resolve.describe import country_of, describe
from claims.search import level
from claims.tables import names, words
from claims.tables.accounts import side_of
from claims.tables.once import once
from claims.tables.project import Project, Quote, Side, cited, in_language, source_key, who


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source with everything the project knows of it."""

    key: str  # what corrections name it by: its id, else the person, else its words
    id: str | None
    name: Quote
    kind: str
    parent: str | None  # the country it belongs to
    side: Side
    aliases: tuple[tuple[Quote, int], ...]  # words as written and how often, the most frequent first
    claims: int
    articles: int
    letter: str  # how reliable the analyst holds it, A to F


@dataclass(frozen=True, slots=True)
class Change:
    """A claim before and after."""

    claim_id: str
    words: Quote
    before: Quote
    after: Quote


@once
def sources(project: Project) -> tuple[SourceRow, ...]:
    """All sources that speak, those with most claims first."""
    found: dict[str, list[Claim]] = {}
    for claim in project.claims.values():
        if claim.source.id or claim.source.speaker or claim.source.mention:
            found.setdefault(source_key(claim), []).append(claim)
    rows = (_row(project, key, claims) for key, claims in found.items())
    return tuple(sorted(rows, key=lambda row: -row.claims))


def search(project: Project, rows: Iterable[SourceRow], sought: str) -> tuple[SourceRow, ...]:
    """The sources in whose name or words every word sought stands, however it is spelled."""
    return tuple(row for row in rows if _has(project, row, sought))


def merge(old: SourceRow, new: SourceRow, user: str) -> tuple[Correction, ...]:
    """What makes two sources one: whatever named `old` names `new`."""
    if new.id:
        return (make.alias(old.key, user, new.id, new.name.text, old.id),)
    own = make.alias(new.key, user, new.key, new.name.text)  # known by its words so far, it now has a name
    return own, make.alias(old.key, user, new.key, new.name.text, old.id)


def changes(before: Project, after: Project) -> tuple[Change, ...]:
    """The claims whose source has another name, in the order of the articles."""
    difference: Difference = find_difference(before.readings, after.readings)
    changed = (_change(before, after, *pair) for pair in difference.changed)
    return tuple(change for change in changed if change.before != change.after)


def sides(project: Project) -> Mapping[str | None, str]:
    """By id the names of all sides a source can stand on; None for none."""
    known: dict[str | None, str] = {None: words.NO_SIDE}
    known.update(names.side_names(project.corrected.sides))
    return known


def own_side(name: str) -> str:
    """The id of a side that the analyst makes: "own.the-east"."""
    return "own." + "-".join(name.casefold().split())


def _row(project: Project, key: str, claims: list[Claim]) -> SourceRow:
    first = claims[0]
    kind = first.source.kind or ""
    grade = project.corrected.grades.get(key)
    return SourceRow(
        key=key,
        id=first.source.id,
        name=who(project, first.article_id, first.source),
        kind=words.KINDS.get(kind, kind),
        parent=_parent(project, first.source),
        side=side_of(project, first),
        aliases=_aliases(project, claims),
        claims=len(claims),
        articles=len({claim.article_id for claim in claims}),
        letter=grade.letter if grade else words.UNGRADED,
    )


def _parent(project: Project, source: Source) -> str | None:
    gazetteer = project.lexicon.gazetteer
    country = country_of(source.id, gazetteer) if source.id else None
    if country is None or country == source.id:
        return None
    return names.source_name(country, describe(country, gazetteer)[0])[0]


def _aliases(project: Project, claims: Iterable[Claim]) -> tuple[tuple[Quote, int], ...]:
    written = Counter(
        (mention.text, project.articles[claim.article_id].language)
        for claim in claims
        if (mention := claim.overt or claim.source.mention)
    )
    return tuple((in_language(project, *named), count) for named, count in written.most_common())


def _has(project: Project, row: SourceRow, sought: str) -> bool:
    named = [row.name, *(alias for alias, _ in row.aliases)]
    for code in dict.fromkeys(name.language for name in named):
        text = level(" ".join(name.text for name in named), code)
        if all(word in text for word in level(sought, code).split()):
            return True
    return False


def _change(before: Project, after: Project, old: Claim, new: Claim) -> Change:
    said = in_language(before, cited(before, old).text, before.articles[old.article_id].language)
    return Change(old.id, said, who(before, old.article_id, old.source), who(after, new.article_id, new.source))
