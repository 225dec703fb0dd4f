"""Writes reviewed articles as annotated ones: gold against which the library can be scored on a user's own texts."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from claims.evaluate.gold import Annotation
from claims.evaluate.report import annotate
from claims.model import Article, Claim, Status
from claims.pipeline import Reading


def gold_records(
    readings: Iterable[Reading], status: Mapping[str, Status], rejected: Iterable[Claim]
) -> Iterator[dict[str, Any]]:
    """One line for each article whose every claim somebody has decided about.

    What was rejected is left out, so that finding it again is a fault. An article in which nothing
    was found and nothing decided is not reviewed.
    """
    refused = {claim.article_id for claim in rejected}
    for reading in readings:
        article = reading.article
        decided = all(status[claim.id] != "unreviewed" for claim in reading.claims)
        if decided and (reading.claims or article.id in refused):
            yield _record(article, annotate(map(_apart, reading.claims), as_written=False))


def _apart(claim: Claim) -> Claim:
    """The claim in an attribution of its own when the analyst gave it another source or act than its neighbours."""
    shared = (claim.attribution_id, claim.overt, claim.source.name, claim.cue, claim.act, claim.form)
    return replace(claim, attribution_id=repr(shared))


def _record(article: Article, annotations: Iterable[Annotation]) -> dict[str, Any]:
    return {
        "doc_id": article.id,
        "lang": article.language,
        "outlet": article.outlet,
        "date": article.published.isoformat() if article.published else None,
        "text": article.text,
        "attributions": [_attribution(number, annotation) for number, annotation in enumerate(annotations)],
    }


def _attribution(number: int, annotation: Annotation) -> dict[str, Any]:
    return {
        "id": number,
        "source": annotation.source,
        "source_antecedent": annotation.antecedent,
        "cue": annotation.cue,
        "content": annotation.content,
        "kind": annotation.kind,
        "source_canonical": annotation.name,
        "act": annotation.act,
        "optional": annotation.optional,
        "via": annotation.via,
    }
