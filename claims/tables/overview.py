"""What is loaded, counted: claims by source and day, questions that clash, coverage by outlet."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from claims.model import Issue
from claims.tables import words
from claims.tables.accounts import sorted_issues
from claims.tables.leads import Lead, to_claims, to_question
from claims.tables.once import once_compared
from claims.tables.project import NONE, Project, day_key, outlet_key, title_of, voice_key, who

CLASHING = ("clash", "doubt")  # the tones of relations that an analyst must look at
_OTHERS = ""  # the key of the outlets that are counted together
SHOWN = 8  # sources, questions and outlets that are named; the rest are counted together

Row = dict[str, str | int | None]
Pair = tuple[str, str]
Part = TypeVar("Part", bound=str)


@dataclass(frozen=True, slots=True)
class Counts:
    """One picture as a table: what it counts, line by line, the largest first."""

    title: str
    help: str
    columns: tuple[str, ...]  # the last one holds the count
    rows: tuple[Row, ...]
    summary: str  # the picture in one sentence, for who cannot see it
    colours: Mapping[str, int] = field(default_factory=dict)  # of what is in the second column, a place in the palette
    leads: tuple[Lead, ...] = ()  # of each row, to what it counts

    @property
    def legend(self) -> dict[str, int]:
        """The colours of the names that occur."""
        named = {row[self.columns[1]] for row in self.rows}
        return {name: place for name, place in self.colours.items() if name in named}


@once_compared
def overview(project: Project) -> tuple[Counts, ...]:
    """The pictures of a project, in the order of the screen."""
    return claims_by_day(project), clashes(project), coverage(project)


def claims_by_day(project: Project) -> Counts:
    """How many claims each of the most cited sources has on each day; the day is None where it is not known."""
    named, keys = _sources(project)
    cited, others = Counter(named), words.OTHERS
    kept = _most(cited)
    days = {article.id: day_key(article) for article in project.articles.values()}
    on_days = [days[claim.article_id] for claim in project.claims.values()]
    pairs = Counter(zip(on_days, named, strict=True))
    counted = _folded(pairs, lambda day, name: (day, name if name in kept else others))
    found = sorted(counted.items(), key=lambda entry: ("" if entry[0][0] == NONE else entry[0][0], entry[0][1]))
    rows: tuple[Row, ...] = tuple(
        {"day": None if day == NONE else day, "source": name, "claims": count} for (day, name), count in found
    )
    colours = {name: place for place, name in enumerate(sorted(kept))} | {others: -1}
    leads = tuple(to_claims(day=[day], source=keys[name] if name in kept else ()) for (day, name), _ in found)
    columns, summary = ("day", "source", "claims"), _summary(cited)
    return Counts(words.CLAIMS_BY_DAY, words.CLAIMS_BY_DAY_HELP, columns, rows, summary, colours, leads)


def clashes(project: Project) -> Counts:
    """The questions with the most relations that clash or may clash, by kind."""
    kinds = [kind for kind in words.RELATIONS if words.RELATIONS[kind].tone in CLASHING]
    clashing = [relation for relation in project.comparison.relations if relation.kind in kinds]
    kept = _most(relation.issue_id for relation in clashing)
    found = Counter((relation.issue_id, relation.kind) for relation in clashing if relation.issue_id in kept)
    issues = enumerate(sorted_issues(project), 1)
    titles = {issue.id: _title(project, issue, place) for place, issue in issues if issue.id in kept}
    ranked = _ranked(found)
    rows: tuple[Row, ...] = tuple(
        {"question": titles[id], "relation": words.RELATIONS[kind].word, "relations": count}
        for (id, kind), count in ranked
    )
    colours = {words.RELATIONS[kind].word: place for place, kind in enumerate(kinds)}
    summary = _summary(Counter(titles[relation.issue_id] for relation in clashing if relation.issue_id in kept))
    leads = tuple(to_question(id) for (id, _), _ in ranked)
    columns = ("question", "relation", "relations")
    return Counts(words.CLASHES, words.CLASHES_HELP, columns, rows, summary, colours, leads)


def coverage(project: Project) -> Counts:
    """How many claims each outlet carries for each side."""
    outlets = {article.id: outlet_key(article) for article in project.articles.values()}
    carried = [outlets[claim.article_id] for claim in project.claims.values()]
    whole = Counter(carried)
    kept = _most(whole)
    named = {NONE: words.NO_OUTLET, _OTHERS: words.OTHERS}
    sides = {side.key: side.name for side in project.sides.values()}
    keys = {id: side.key for id, side in project.sides.items()}
    spoken = [keys[claim.source.side] for claim in project.claims.values()]
    pairs = Counter(zip(carried, spoken, strict=True))
    found = _ranked(_folded(pairs, lambda key, side: (key if key in kept else _OTHERS, side)))
    rows: tuple[Row, ...] = tuple(
        {"outlet": named.get(key, key), "side": sides[side], "claims": count} for (key, side), count in found
    )
    colours = {side.name: side.colour for side in project.sides.values()}
    summary = _summary(Counter({named.get(key, key): count for key, count in whole.items()}))
    leads = tuple(to_claims(outlet=[key] if key != _OTHERS else (), side=[side]) for (key, side), _ in found)
    columns = ("outlet", "side", "claims")
    return Counts(words.COVERAGE, words.COVERAGE_HELP, columns, rows, summary, colours, leads)


def _ranked(found: Mapping[tuple[str, Part], int]) -> list[tuple[tuple[str, Part], int]]:
    """The pairs, those first whose first has most in all."""
    whole = Counter[str]()
    for (first, _), count in found.items():
        whole[first] += count
    return sorted(found.items(), key=lambda entry: (-whole[entry[0][0]], entry[0][0], -entry[1], entry[0][1]))


def _folded(pairs: Mapping[Pair, int], fold: Callable[[str, str], Pair]) -> Counter[Pair]:
    """The counts of the pairs that `fold` makes of these."""
    found = Counter[Pair]()
    for pair, count in pairs.items():
        found[fold(*pair)] += count
    return found


def _most(names: Iterable[str]) -> frozenset[str]:
    """The names that occur most; of equal ones the first in the alphabet."""
    ranked = sorted(Counter(names).items(), key=lambda entry: (-entry[1], entry[0]))
    return frozenset(name for name, _ in ranked[:SHOWN])


def _summary(counts: Counter[str]) -> str:
    if not counts:
        return ""
    first = min(counts, key=lambda name: (-counts[name], name))
    every = words.COUNTED.format(count=f"{counts.total():,}", names=f"{len(counts):,}")
    name = first if first.isascii() else f"\u2068{first}\u2069"  # its direction turns no word around it
    return f"{every} {words.MOST.format(name=name, count=f'{counts[first]:,}')}"


def _sources(project: Project) -> tuple[list[str], dict[str, dict[str, None]]]:
    """Of each claim the name of its source, found once for all in which the same speaks; by name the sources' keys."""
    known: dict[Hashable, str] = {}
    found, keys = [], dict[str, dict[str, None]]()
    for claim in project.claims.values():
        source = claim.source
        words_of = None if source.name or source.speaker else source.mention and source.mention.text
        key = source.id, source.name, source.speaker, source.rule, words_of
        if key not in known:
            known[key] = who(project, claim.article_id, source).text
            keys.setdefault(known[key], {})[voice_key(source)] = None
        found.append(known[key])
    return found, keys


def _title(project: Project, issue: Issue, place: int) -> str:
    """A question's name after its place on the page Compare, which keeps two of one name apart."""
    topic, quoted = title_of(project, issue)
    return f"{place}. {topic or quoted.text}"
