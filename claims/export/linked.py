"""Claims as linked data: Web Annotations whose selectors find the words again in the article.

W3C Web Annotation Data Model (2017); its text positions count code points, as ours do. The body is a
schema.org Claim. Nobody's claim is rated, so there is no ClaimReview.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from claims import __version__
from claims.model import Article, Claim, Source, Span
from claims.pipeline import Reading

_CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"schema": "https://schema.org/"}]
_AROUND = 32  # code points before and after that tell equal words apart


def linked_claims(readings: Iterable[Reading]) -> str:
    """One AnnotationPage in JSON-LD with an annotation for each claim, in the order of the articles."""
    page = {"@context": _CONTEXT, "type": "AnnotationPage", "items": list(_annotations(readings))}
    return json.dumps(page, ensure_ascii=False, indent=1)


def _annotations(readings: Iterable[Reading]) -> Iterator[dict[str, Any]]:
    for reading in readings:
        for claim in reading.claims:
            yield _annotation(reading.article, claim)


def _annotation(article: Article, claim: Claim) -> dict[str, Any]:
    return {
        "id": f"urn:claim:{claim.id}",
        "type": "Annotation",
        "motivation": "identifying",
        "generator": {"type": "Software", "name": "Rashomon", "schema:softwareVersion": __version__},
        "body": _body(article, claim),
        "target": [
            {"source": _address(article), "selector": _selectors(article.text, span)}
            for span in ([claim.content] if claim.content else claim.cue)
        ],
    }


def _body(article: Article, claim: Claim) -> dict[str, Any]:
    article_of = {"type": "schema:NewsArticle", "id": _address(article)}
    article_of["schema:identifier"] = f"sha256:{article.sha256}"
    if article.title:
        article_of["schema:headline"] = article.title
    if article.published:
        article_of["schema:datePublished"] = article.published.isoformat()
    if article.outlet:
        article_of["schema:publisher"] = article.outlet
    body = {"type": "schema:Claim", "language": article.language, "schema:appearance": article_of}
    if claim.content:
        body["schema:text"] = claim.content.text
    speaker = claim.source.speaker or _name(claim.source)
    if speaker:
        body["schema:author"] = speaker
    return body


def _name(source: Source) -> str | None:
    return source.name or (source.mention.text if source.mention else None)


def _address(article: Article) -> str:
    """Where the article stands: its web address, else the name that its hash gives it."""
    return article.url or f"urn:sha256:{article.sha256}"


def _selectors(text: str, span: Span) -> list[dict[str, Any]]:
    """Two ways to the same words: by their place, and by what stands around them."""
    position = {"type": "TextPositionSelector", "start": span.start, "end": span.stop}
    prefix, suffix = text[max(0, span.start - _AROUND) : span.start], text[span.stop : span.stop + _AROUND]
    return [position, {"type": "TextQuoteSelector", "exact": span.text, "prefix": prefix, "suffix": suffix}]
