"""What is written of a claim, a relation and a residual: records that lose nothing, and JSON lines of them.

The fields are a contract (the data dictionary stands in README.md): later ones are only added.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TextIO

from claims import __version__
from claims.corrections.fields import moment_record, quantity_record, span_record, sure_record
from claims.lexicon import load
from claims.lexicon.interface import REFERENCE
from claims.model import Article, Claim, Comparison, Issue, Relation, Residual, Source, Status, Unnamed
from claims.pipeline import Reading

Record = dict[str, Any]

CLAIM_FIELDS: tuple[str, ...] = (
    "claim_id", "article_id", "article_sha256", "language", "outlet", "published", "source", "antecedent",
    "source_id", "source_name", "speaker", "side", "via", "cue", "content", "attribution_id", "sentence", "form",
    "act", "denied", "hedged", "quantities", "moments", "rule", "tool_version",
    "status", "source_kind", "source_country", "source_body", "source_how",
)  # fmt: skip
RELATION_FIELDS: tuple[str, ...] = (
    "relation_id", "question_id", "question", "left", "right", "relation", "aspect", "reason", "evidence",
    "inside_side", "tool_version",
)  # fmt: skip
RESIDUAL_FIELDS: tuple[str, ...] = (
    "article_id", "article_sha256", "language", "cue", "sentence", "reason", "tool_version",
)  # fmt: skip


def claim_record(article: Article, claim: Claim, status: Status = "unreviewed", version: str = __version__) -> Record:
    """One claim as it is written to JSON, its fields in the order of the contract.

    `version` is that of the rules that read the article.
    """
    return {
        "claim_id": claim.id,
        "article_id": article.id,
        "article_sha256": article.sha256,
        "language": article.language,
        "outlet": article.outlet,
        "published": article.published.isoformat() if article.published else None,
        "source": span_record(claim.overt),
        "antecedent": None if claim.overt == claim.source.mention else span_record(claim.source.mention),
        "source_id": claim.source.id,
        "source_name": claim.source.name,
        "speaker": claim.source.speaker,
        "side": claim.source.side,
        "via": [_name(source) for source in claim.via],
        "cue": [span_record(span) for span in claim.cue],
        "content": span_record(claim.content),
        "attribution_id": claim.attribution_id,
        "sentence": span_record(claim.sentence),
        "form": claim.form,
        "act": claim.act,
        "denied": claim.stance.denied,
        "hedged": claim.stance.hedged,
        "quantities": [quantity_record(quantity) for quantity in claim.quantities],
        "moments": [moment_record(moment) for moment in claim.moments],
        "rule": claim.rule,
        "tool_version": version,
        "status": status,
        **_described(claim.source),
    }


def relation_record(issue: Issue, relation: Relation) -> Record:
    """One relation as it is written to JSON, its fields in the order of the contract, its reason in English."""
    return {
        "relation_id": relation.id,
        "question_id": issue.id,
        "question": issue.title,
        "left": relation.left,
        "right": relation.right,
        "relation": relation.kind,
        "aspect": relation.aspect,
        "reason": load().interfaces[REFERENCE].tell(relation.reason),
        "evidence": [{"article_id": proof.article_id, **sure_record(proof.span)} for proof in relation.evidence],
        "inside_side": relation.inside_side,
        "tool_version": __version__,
    }


def residual_record(article: Article, residual: Residual) -> Record:
    """One sentence with a cue word that gave no claim, as it is written to JSON."""
    return {
        "article_id": article.id,
        "article_sha256": article.sha256,
        "language": article.language,
        "cue": [sure_record(residual.cue)],
        "sentence": sure_record(residual.sentence),
        "reason": residual.reason,
        "tool_version": __version__,
    }


def write_jsonl(records: Iterable[Record], out: TextIO) -> None:
    """One record a line, letters of every script as they are."""
    for record in records:
        out.write(json.dumps(record, ensure_ascii=False, allow_nan=False) + "\n")


def claim_records(
    readings: Iterable[Reading], status: Mapping[str, Status] | None = None, versions: Mapping[str, str] | None = None
) -> Iterator[Record]:
    """The records of all claims, in the order of the articles and of their text.

    A project says by claim id the `status`, and by the hash of an article the `versions` of the rules that read it.
    """
    status, versions = status or {}, versions or {}
    for reading in readings:
        version = versions.get(reading.article.sha256, __version__)
        for claim in reading.claims:
            yield claim_record(reading.article, claim, status.get(claim.id, "unreviewed"), version)


def residual_records(readings: Iterable[Reading]) -> Iterator[Record]:
    """The records of all sentences that were not understood."""
    for reading in readings:
        for residual in reading.residuals:
            yield residual_record(reading.article, residual)


def relation_records(comparison: Comparison) -> tuple[Record, ...]:
    """The records of all relations."""
    issues = {issue.id: issue for issue in comparison.issues}
    return tuple(relation_record(issues[relation.issue_id], relation) for relation in comparison.relations)


def _described(source: Source) -> Record:
    """What kind of source speaks; of one without a name also what the text tells of it."""
    unnamed = source.unnamed or Unnamed(None, None, ())
    told = {"source_country": unnamed.country, "source_body": unnamed.body, "source_how": list(unnamed.how)}
    return {"source_kind": source.kind, **told}


def _name(source: Source) -> str | None:
    """Whom the words name, else the words themselves; None when a source has neither."""
    return source.name or (source.mention.text if source.mention else None)
