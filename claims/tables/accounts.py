"""Who says what to each question, side by side: a column per source or side, a row per question."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, zip_longest

from claims.model import Claim, Issue, Relation, RelationKind, Span
from claims.tables import names, words
from claims.tables.once import once_compared
from claims.tables.origins import origins
from claims.tables.project import (
    Piece,
    Project,
    Quote,
    Side,
    cited,
    day,
    pieces,
    quote,
    reason_of,
    source_key,
    spoken,
    title_of,
    who,
)

MANY_SOURCES = 5  # with more of them, the columns are sides until one is opened
SEVERITY = {kind: place for place, kind in enumerate(words.RELATIONS)}


@dataclass(frozen=True, slots=True)
class Account:
    """What one claim says, ready to be shown in a cell."""

    claim_id: str
    who: Quote
    speaker: str | None  # the person, when `who` is an office
    side: Side
    act: str
    marks: tuple[str, ...]  # "denied", "hedged"
    words: Quote
    pieces: tuple[Piece, ...]  # the same words, cut where a relation's proof begins and ends
    spoken: bool  # False when the words are the report of a silence
    chain: str | None
    published: str
    outlet: str | None


@dataclass(frozen=True, slots=True)
class Proof:
    """One span of one article that a relation rests on."""

    claim_id: str | None  # None when the journalist speaks
    who: Quote
    words: Quote
    rule: str | None  # that found the claim


@dataclass(frozen=True, slots=True)
class Why:
    """A reason for a relation, with everything that proves it."""

    kind: RelationKind
    aspect: str
    reason: str
    proofs: tuple[Proof, ...]
    inside: str | None  # the side within which it stands


@dataclass(frozen=True, slots=True)
class Column:
    """A source, or a side with all its sources."""

    key: str
    label: Quote
    side: Side
    is_side: bool


@dataclass(frozen=True, slots=True)
class Question:
    """A row: what each column says to one question, and how the accounts stand to each other."""

    id: str
    topic: str  # "" when it has none
    title: Quote  # in the words of its claims
    origins: str  # "5 accounts, 2 origins"
    kinds: tuple[tuple[RelationKind, int], ...]  # gravest first, with how many reasons
    whys: tuple[Why, ...]
    cells: tuple[tuple[Account, ...], ...]  # one for each column
    inside: Mapping[str, RelationKind]  # by column key: the gravest relation inside that side


@dataclass(frozen=True, slots=True)
class Accounts:
    """The comparison as a table."""

    columns: tuple[Column, ...]
    questions: tuple[Question, ...]


def account(project: Project, claim: Claim, proofs: Iterable[Span] = ()) -> Account:
    """The claim as a cell of the table, with the spans of `proofs` marked in its words."""
    span = cited(project, claim)
    marked = [("evidence", proof) for proof in proofs if span.contains(proof) and span != proof]
    article = project.articles[claim.article_id]
    is_told = claim.act == "deny"  # "denies" alone; with "denied" beside it, it reads as two denials
    marks = ((words.DENIED, claim.stance.denied and not is_told), (words.HEDGED, claim.stance.hedged))
    chain = words.COMMA.join(who(project, article.id, source).text for source in claim.via)
    name = who(project, article.id, claim.source)
    speaker = claim.source.speaker
    return Account(
        claim_id=claim.id,
        who=name,
        speaker=names.person_name(speaker) if speaker and speaker != claim.source.name else None,
        side=side_of(project, claim),
        act=words.ACTS[claim.act],
        marks=tuple(mark for mark, is_so in marks if is_so),
        words=quote(project, article.id, span),
        pieces=pieces(article.text, span.start, span.stop, marked),
        spoken=claim.content is not None,
        chain=words.VIA.format(names=chain) if chain else None,
        published=day(article.published),
        outlet=article.outlet,
    )


def side_of(project: Project, claim: Claim) -> Side:
    """The side of the claim's source; the nameless side when it has none."""
    return project.sides.get(claim.source.side) or Side(None, words.NO_SIDE_NAME, -1)


@once_compared
def sorted_issues(project: Project) -> tuple[Issue, ...]:
    """The questions, what clashes first; equal ones stay in the order of the articles."""
    found = relations_of(project)
    ranks = {id: [SEVERITY[relation.kind] for relation in relations] for id, relations in found.items()}
    return tuple(sorted(project.comparison.issues, key=lambda issue: ranks.get(issue.id, [len(SEVERITY)])))


@once_compared
def relations_of(project: Project) -> dict[str, list[Relation]]:
    """By question its relations, gravest first."""
    alike: dict[RelationKind, list[Relation]] = {kind: [] for kind in words.RELATIONS}
    for relation in project.comparison.relations:
        alike[relation.kind].append(relation)
    found: dict[str, list[Relation]] = defaultdict(list)
    for relation in chain.from_iterable(alike.values()):
        found[relation.issue_id].append(relation)
    return dict(found)


@once_compared
def headline(project: Project) -> tuple[tuple[RelationKind, int], ...]:
    """How many questions show each relation, gravest first."""
    seen = ({relation.kind for relation in relations} for relations in relations_of(project).values())
    counts = Counter(kind for kinds in seen for kind in kinds)
    return tuple((kind, counts[kind]) for kind in words.RELATIONS if counts[kind])


@once_compared
def totals(project: Project) -> tuple[tuple[str, str], ...]:
    """How much is loaded, each number with its noun: articles, claims, sources, questions."""
    sources = {source_key(claim) for claim in project.claims.values()}
    counts = {
        "article": len(project.articles),
        "claim": len(project.claims),
        "source": len(sources),
        "question": len(project.comparison.issues),
    }
    return tuple(words.parted(count, noun) for noun, count in counts.items())


@once_compared
def speaking_sides(project: Project) -> tuple[Side, ...]:
    """The sides whose sources speak to a question, in the order of the columns."""
    heard = {side_of(project, claim).id for claim in _all_compared(project)}
    return tuple(side for id, side in project.sides.items() if id in heard)


def by_voice(project: Project, issues: Iterable[Issue]) -> tuple[Side, ...]:
    """The speaking sides, those first that speak to most of `issues`; so no reader has to look for them."""
    claims = ({side_of(project, project.claims[id]).id for id in issue.claim_ids} for issue in issues)
    heard = Counter(side for sides in claims for side in sides)
    return tuple(sorted(speaking_sides(project), key=lambda side: -heard[side.id]))


@once_compared
def is_folded_at_first(project: Project) -> bool:
    """Whether there are so many sources that the columns begin as sides."""
    return len({source_key(claim) for claim in _all_compared(project)}) > MANY_SOURCES


@once_compared
def _all_compared(project: Project) -> tuple[Claim, ...]:
    return _compared(project, project.comparison.issues)


def accounts(project: Project, issues: Iterable[Issue], opened: Collection[str | None]) -> Accounts:
    """The table for `issues`; the sides in `opened` show a column for each of their sources."""
    issues = tuple(issues)
    columns = _columns(project, issues, opened)
    relations = relations_of(project)
    return Accounts(columns, tuple(_question(project, issue, relations.get(issue.id, []), columns) for issue in issues))


def _compared(project: Project, issues: Iterable[Issue]) -> tuple[Claim, ...]:
    ids = dict.fromkeys(id for issue in issues for id in issue.claim_ids)
    return tuple(project.claims[id] for id in ids)


def _key(side: Side, claim: Claim, opened: Collection[str | None]) -> str:
    return f"source {source_key(claim)}" if side.id in opened else f"side {side.id}"


def _columns(project: Project, issues: tuple[Issue, ...], opened: Collection[str | None]) -> tuple[Column, ...]:
    columns: dict[str, Column] = {}
    for claim in _compared(project, issues):
        side = side_of(project, claim)
        label = who(project, claim.article_id, claim.source) if side.id in opened else spoken(side.name)
        key = _key(side, claim, opened)
        columns.setdefault(key, Column(key, label, side, is_side=side.id not in opened))
    order = [side.id for side in by_voice(project, issues)]
    return tuple(sorted(columns.values(), key=lambda column: order.index(column.side.id)))


def _question(project: Project, issue: Issue, relations: list[Relation], columns: tuple[Column, ...]) -> Question:
    cells: dict[str, list[Account]] = {column.key: [] for column in columns}
    opened = {column.side.id for column in columns if not column.is_side}
    for claim in (project.claims[id] for id in issue.claim_ids):
        proofs = [
            proof.span for relation in relations for proof in relation.evidence if proof.article_id == claim.article_id
        ]
        cells[_key(side_of(project, claim), claim, opened)].append(account(project, claim, proofs))
    topic, title = title_of(project, issue)
    whys = _whys(project, relations)
    counts = Counter(why.kind for why in whys)
    return Question(
        id=issue.id,
        topic=topic,
        title=title,
        origins=origins(project, issue.claim_ids, relations),
        kinds=tuple(counts.items()),
        whys=whys,
        cells=tuple(_by_turns(cells[column.key]) for column in columns),
        inside=_inside(project, relations),
    )


def _by_turns(told: Iterable[Account]) -> tuple[Account, ...]:
    """The accounts so that every voice is heard once before one is heard again."""
    turns: Counter[tuple[str, str | None]] = Counter()
    ranked = []
    for account in told:
        turns[account.who.text, account.speaker] += 1
        ranked.append((turns[account.who.text, account.speaker], account))
    return tuple(account for _, account in sorted(ranked, key=lambda pair: pair[0]))


def _inside(project: Project, relations: Iterable[Relation]) -> dict[str, RelationKind]:
    """By side column: the gravest clash between two sources of that side."""
    found: dict[str, RelationKind] = {}
    for relation in relations:
        if relation.inside_side and words.RELATIONS[relation.kind].tone in ("clash", "doubt"):
            found.setdefault(f"side {side_of(project, project.claims[relation.left]).id}", relation.kind)
    return found


def _whys(project: Project, relations: Iterable[Relation]) -> tuple[Why, ...]:
    """The reasons, gravest first; relations that rest on the same reason are told once, with all their proofs."""
    reasons: dict[tuple[RelationKind, str], list[Relation]] = {}
    for relation in relations:
        reasons.setdefault((relation.kind, reason_of(project, relation)), []).append(relation)
    return tuple(_why(project, alike) for alike in reasons.values())


def _why(project: Project, alike: list[Relation]) -> Why:
    first = alike[0]
    return Why(
        kind=first.kind,
        aspect=first.aspect,
        reason=reason_of(project, first),
        proofs=tuple(dict.fromkeys(proof for relation in alike for proof in _proofs(project, relation))),
        inside=side_of(project, project.claims[first.left]).name if first.inside_side else None,
    )


def _proofs(project: Project, relation: Relation) -> Iterator[Proof]:
    """The spans of both claims, and after them what the journalist says of the two."""
    ids = [relation.left, *([relation.right] if relation.right else [])]
    for id, evidence in zip_longest(ids, relation.evidence):
        claim = project.claims[id] if id else None
        if evidence:
            name = who(project, claim.article_id, claim.source) if claim else spoken(words.JOURNALIST)
            shown = quote(project, evidence.article_id, evidence.span)
            yield Proof(id, name, shown, claim.rule if claim else None)
