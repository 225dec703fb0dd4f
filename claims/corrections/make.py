"""Writes corrections down: for each verb what it is made on, and what it changes.

A claim is named with its article. `fields` are those of `fields.claim_fields`; a span is
`{"start", "stop"}` of the article's text. The store gives every correction its number.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from typing import Any

from claims.corrections.fields import CorrectionError, check_fields, claim_fields, read_span
from claims.model import Article, Claim, Correction, Issue, Quantity, Span, Verb


def confirm(claim: Claim, article: Article, who: str) -> Correction:
    """The claim is right as it stands."""
    return _on_claim("confirm", claim, article, who, {})


def reject(claim: Claim, article: Article, who: str, reason: str = "") -> Correction:
    """The claim is none."""
    return _on_claim("reject", claim, article, who, {"reason": reason})


def edit(claim: Claim, article: Article, who: str, fields: Mapping[str, Any]) -> Correction:
    """The claim is right with these fields changed.

    With another source or content, what depends on it (who is named, numbers, dates, stance) is read again,
    unless `fields` says it too.
    """
    check_fields(fields, article)
    return _on_claim("edit", claim, article, who, dict(fields))


def add(article: Article, who: str, fields: Mapping[str, Any]) -> Correction:
    """A claim that was not found; `fields` has at least a "content" or a "cue", the rest is read from the text."""
    check_fields(fields, article)
    if not fields.get("content") and not fields.get("cue"):
        raise CorrectionError(f"{article.id}: a claim needs a content or a cue")
    span = read_span(fields.get("content") or fields["cue"][0], article)
    return _correction("add", who, article.id, {}, dict(fields), article.sha256, span)


def note(claim: Claim, article: Article, who: str, words: str) -> Correction:
    """A remark on the claim."""
    return _on_claim("note", claim, article, who, {"note": words})


def grade(
    target: str, who: str, letter: str | None = None, digit: int | None = None, old: Mapping[str, Any] | None = None
) -> Correction:
    """How far a source (`letter`, A to F) or a claim (`digit`, 1 to 6) is trusted; `target` is the key of either."""
    given = {"letter": letter, "digit": digit}
    return _correction("grade", who, target, old or {}, {name: value for name, value in given.items() if value})


def alias(mention: str, who: str, source_id: str, name: str | None = None, old_id: str | None = None) -> Correction:
    """Wherever `mention` (words, or the id of a source) names who speaks, `source_id` speaks.

    An id that is not in the data needs a name.
    """
    return _correction("alias", who, mention, {"source_id": old_id}, {"source_id": source_id, "name": name})


def side(member: str, who: str, side: str | None, name: str | None = None, old: str | None = None) -> Correction:
    """A source or a country with all that belongs to it stands on `side`; a new side needs a name."""
    return _correction("side", who, member, {"side": old}, {"side": side, "name": name})


def rename(issue: Issue, who: str, title: str) -> Correction:
    """The question has another title."""
    return _on_issue("rename", issue, who, {"title": title})


def merge(issue: Issue, who: str, others: Iterable[Issue]) -> Correction:
    """The questions `others` are this one too."""
    return _on_issue("merge", issue, who, {"questions": [{"id": o.id, "claims": list(o.claim_ids)} for o in others]})


def split(issue: Issue, who: str, claim_ids: Iterable[str], title: str | None = None) -> Correction:
    """These claims of the question speak to another one."""
    return _on_issue("split", issue, who, {"claims": list(claim_ids), "title": title})


def move(claim: Claim, article: Article, who: str, before: Issue | None, to: Issue | None) -> Correction:
    """The claim speaks to the question `to`; to none when that is None."""
    change = {"question": _question(to)} if to else {"question": None}
    correction = _on_claim("move", claim, article, who, change)
    return _correction(
        "move", who, claim.id, {"question": _question(before) if before else None}, change, article.sha256,
        correction.span,
    )  # fmt: skip


def choose(claim: Claim, article: Article, who: str, figure: Quantity | None) -> Correction:
    """This figure of the claim stands for its question, where the rule for numbers is the analyst's choice.

    Of several chosen figures of one question the last counts; None takes the claim's choice back.
    """
    span = {"start": figure.span.start, "stop": figure.span.stop, "text": figure.span.text} if figure else None
    return _on_claim("choose", claim, article, who, {"figure": span})


def set_date(article: Article, who: str, published: date | None) -> Correction:
    """The day on which the article appeared; None when it is not known."""
    old, new = (day.isoformat() if day else None for day in (article.published, published))
    return _correction("date", who, article.id, {"published": old}, {"published": new}, article.sha256)


def anchor(claim: Claim) -> Span:
    """Where a claim stands: its content, else its cue."""
    return claim.content or claim.cue[0]


def _question(issue: Issue) -> dict[str, Any]:
    return {"id": issue.id, "claims": list(issue.claim_ids)}


def _on_claim(verb: Verb, claim: Claim, article: Article, who: str, new: Mapping[str, Any]) -> Correction:
    return _correction(verb, who, claim.id, claim_fields(claim), new, article.sha256, anchor(claim))


def _on_issue(verb: Verb, issue: Issue, who: str, new: Mapping[str, Any]) -> Correction:
    return _correction(verb, who, issue.id, {"title": issue.title, "claims": list(issue.claim_ids)}, new)


def _correction(
    verb: Verb,
    who: str,
    target: str | None,
    old: Mapping[str, Any],
    new: Mapping[str, Any],
    sha256: str | None = None,
    span: Span | None = None,
) -> Correction:
    return Correction(0, datetime.now(UTC), who, verb, sha256, span, target, old, new)
