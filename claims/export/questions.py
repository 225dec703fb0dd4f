"""Who answers which question: a record for each question and source, with what that source says to it."""

from collections.abc import Iterable, Iterator

from claims import __version__
from claims.export.records import Record
from claims.model import Claim, Comparison, Issue, Relation, Source
from claims.origins import Origins, find_origins
from claims.pipeline import Reading

QUESTION_FIELDS: tuple[str, ...] = (
    "question_id", "question", "aspect", "accounts", "articles", "origins", "who", "who_id", "side", "acts", "says",
    "claims", "relations", "tool_version",
)  # fmt: skip


def question_records(comparison: Comparison, readings: Iterable[Reading]) -> Iterator[Record]:
    """The records, in the order of the questions and of the claims in them."""
    claims = {claim.id: claim for reading in readings for claim in reading.claims}
    relations: dict[str, list[Relation]] = {}
    for relation in comparison.relations:
        relations.setdefault(relation.issue_id, []).append(relation)
    for issue in comparison.issues:
        told = [claims[claim_id] for claim_id in issue.claim_ids]
        found = relations.get(issue.id, [])
        origins = find_origins(told, found)
        for who, said in _by_source(told).items():
            yield _record(issue, who, said, found, origins)


def _by_source(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        found.setdefault(_name(claim.source), []).append(claim)
    return found


def _record(issue: Issue, who: str, said: list[Claim], relations: Iterable[Relation], origins: Origins) -> Record:
    source = said[0].source
    ids = {claim.id for claim in said}
    return {
        "question_id": issue.id,
        "question": issue.title,
        "aspect": issue.aspect,
        "accounts": origins.accounts,
        "articles": origins.articles,
        "origins": origins.independent,
        "who": who,
        "who_id": source.id,
        "side": source.side,
        "acts": [claim.act for claim in said],
        "says": [claim.content.text if claim.content else "" for claim in said],
        "claims": [claim.id for claim in said],
        "relations": sorted({each.kind for each in relations if each.left in ids or each.right in ids}),
        "tool_version": __version__,
    }


def _name(source: Source) -> str:
    written = source.mention.text if source.mention else "not named"
    return source.name or source.speaker or written
