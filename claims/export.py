"""Writes claims, relations and residuals: JSON lines that lose nothing, and CSV that Excel opens right.

The fields are a contract (the data dictionary stands in README.md): later ones are only added.
"""

import csv
import io
import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TextIO

from claims import __version__
from claims.model import Article, Claim, Comparison, Issue, Moment, Quantity, Relation, Residual, Source, Span
from claims.pipeline import Reading

Record = dict[str, Any]
Row = dict[str, str | int | None]

# What Excel and its kin take for the beginning of a formula, with the full-width twins of = + - @
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_BOM = "\ufeff"
_SPANS = ("source", "antecedent", "content", "sentence")  # three columns each
_SPAN_LISTS = ("cue", "evidence")  # two columns each
_UNHEARD = "not in loaded articles"
_UNNAMED = "not named"


CLAIM_FIELDS: tuple[str, ...] = (
    "claim_id", "article_id", "article_sha256", "language", "outlet", "published", "source", "antecedent",
    "source_id", "source_name", "speaker", "side", "via", "cue", "content", "attribution_id", "sentence", "form",
    "act", "denied", "hedged", "quantities", "moments", "rule", "tool_version",
)  # fmt: skip
RELATION_FIELDS: tuple[str, ...] = (
    "relation_id", "question_id", "question", "left", "right", "relation", "aspect", "reason", "evidence",
    "inside_side", "tool_version",
)  # fmt: skip
RESIDUAL_FIELDS: tuple[str, ...] = (
    "article_id", "article_sha256", "language", "cue", "sentence", "reason", "tool_version",
)  # fmt: skip


def columns(fields: Iterable[str]) -> tuple[str, ...]:
    """The columns of the CSV in which records with these fields are written.

    >>> columns(("content", "cue", "left", "rule"))
    ('content', 'content_start', 'content_stop', 'cue', 'cue_spans', 'left', 'left_source', 'left_content', 'rule')
    """
    endings = dict.fromkeys(_SPANS, ("_start", "_stop")) | dict.fromkeys(_SPAN_LISTS, ("_spans",))
    endings |= dict.fromkeys(("left", "right"), ("_source", "_content"))
    return tuple(field + ending for field in fields for ending in ("", *endings.get(field, ())))


def claim_record(article: Article, claim: Claim) -> Record:
    """One claim as it is written to JSON, its fields in the order of the contract."""
    return {
        "claim_id": claim.id,
        "article_id": article.id,
        "article_sha256": article.sha256,
        "language": article.language,
        "outlet": article.outlet,
        "published": article.published.isoformat() if article.published else None,
        "source": _span(claim.overt),
        "antecedent": None if claim.overt == claim.source.mention else _span(claim.source.mention),
        "source_id": claim.source.id,
        "source_name": claim.source.name,
        "speaker": claim.source.speaker,
        "side": claim.source.side,
        "via": [_name(source) for source in claim.via],
        "cue": [_span(span) for span in claim.cue],
        "content": _span(claim.content),
        "attribution_id": claim.attribution_id,
        "sentence": _span(claim.sentence),
        "form": claim.form,
        "act": claim.act,
        "denied": claim.stance.denied,
        "hedged": claim.stance.hedged,
        "quantities": [_quantity(quantity) for quantity in claim.quantities],
        "moments": [_moment(moment) for moment in claim.moments],
        "rule": claim.rule,
        "tool_version": __version__,
    }


def relation_record(issue: Issue, relation: Relation) -> Record:
    """One relation as it is written to JSON, its fields in the order of the contract."""
    return {
        "relation_id": relation.id,
        "question_id": issue.id,
        "question": issue.title,
        "left": relation.left,
        "right": relation.right,
        "relation": relation.kind,
        "aspect": relation.aspect,
        "reason": relation.reason,
        "evidence": [{"article_id": proof.article_id, **_sure(proof.span)} for proof in relation.evidence],
        "inside_side": relation.inside_side,
        "tool_version": __version__,
    }


def residual_record(article: Article, residual: Residual) -> Record:
    """One sentence with a cue word that gave no claim, as it is written to JSON."""
    return {
        "article_id": article.id,
        "article_sha256": article.sha256,
        "language": article.language,
        "cue": [_sure(residual.cue)],
        "sentence": _sure(residual.sentence),
        "reason": residual.reason,
        "tool_version": __version__,
    }


def row(record: Record) -> Row:
    """A claim's or residual's record as one line of a table: each span in three columns, each list in one."""
    flat: Row = {}
    for field, given in record.items():
        if field in _SPANS:
            span = given or {"text": None, "start": None, "stop": None}
            flat |= {field: span["text"], f"{field}_start": span["start"], f"{field}_stop": span["stop"]}
        elif field in _SPAN_LISTS:
            flat |= {field: " … ".join(span["text"] for span in given), f"{field}_spans": " ".join(map(_place, given))}
        elif field in ("quantities", "moments"):
            flat[field] = "; ".join(map(_interval, given))
        elif isinstance(given, list):
            flat[field] = "; ".join(given)
        else:
            flat[field] = str(given).lower() if isinstance(given, bool) else given
    return flat


def relation_row(record: Record, claims: Mapping[str, Record]) -> Row:
    """A relation's record as one line of a table, with who says what on both sides of it."""
    return row(record) | _said("left", claims.get(record["left"])) | _said("right", claims.get(record["right"]))


def account_table(comparison: Comparison, claims: Mapping[str, Record]) -> tuple[tuple[str, ...], tuple[Row, ...]]:
    """Header and rows: one line a question, one column a source: what each says to it, in its own words."""
    sources = tuple(dict.fromkeys(_who(claims[claim]) for issue in comparison.issues for claim in issue.claim_ids))
    rows = tuple(_account_row(issue, comparison.relations, claims, sources) for issue in comparison.issues)
    return ("question_id", "question", "aspect", *sources, "relations"), rows


def write_jsonl(records: Iterable[Record], out: TextIO) -> None:
    """One record a line, letters of every script as they are."""
    for record in records:
        out.write(json.dumps(record, ensure_ascii=False, allow_nan=False) + "\n")


def write_csv(header: Sequence[str], rows: Iterable[Row], out: TextIO) -> None:
    """RFC 4180 with a mark of byte order, by which Excel knows UTF-8.

    A text cell that a spreadsheet would run as a formula gets a leading apostrophe.
    """
    out.write(_BOM)
    table = csv.writer(out)
    table.writerow(guard(column) for column in header)
    for line in rows:
        cells = (line[column] for column in header)
        table.writerow(guard(cell) if isinstance(cell, str) else cell for cell in cells)


def csv_bytes(header: Sequence[str], rows: Iterable[Row]) -> bytes:
    """The same as a download."""
    out = io.StringIO(newline="")
    write_csv(header, rows, out)
    return out.getvalue().encode()


def claim_records(readings: Iterable[Reading]) -> Iterator[Record]:
    """The records of all claims, in the order of the articles and of their text."""
    for reading in readings:
        for claim in reading.claims:
            yield claim_record(reading.article, claim)


def residual_records(readings: Iterable[Reading]) -> Iterator[Record]:
    """The records of all sentences that were not understood."""
    for reading in readings:
        for residual in reading.residuals:
            yield residual_record(reading.article, residual)


def relation_records(comparison: Comparison) -> tuple[Record, ...]:
    """The records of all relations."""
    issues = {issue.id: issue for issue in comparison.issues}
    return tuple(relation_record(issues[relation.issue_id], relation) for relation in comparison.relations)


def guard(cell: str) -> str:
    """`cell` with an apostrophe before it when a spreadsheet would run it.

    >>> guard("=1+1"), guard("1+1")
    ("'=1+1", '1+1')
    """
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _account_row(
    issue: Issue, relations: Iterable[Relation], claims: Mapping[str, Record], sources: Iterable[str]
) -> Row:
    line: Row = {"question_id": issue.id, "question": issue.title, "aspect": issue.aspect}
    kinds = dict.fromkeys(relation.kind for relation in relations if relation.issue_id == issue.id)
    for source in sources:
        said = [_account(claims[claim_id]) for claim_id in issue.claim_ids if _who(claims[claim_id]) == source]
        line[source] = " | ".join(said) or _UNHEARD
    return line | {"relations": "; ".join(kinds)}


def _account(claim: Record) -> str:
    """`warn: … (via Bloomberg)`; the act alone when the source declined to speak."""
    content = f": {claim['content']['text']}" if claim["content"] else ""
    via = f" (via {', '.join(claim['via'])})" if claim["via"] else ""
    return f"{claim['act']}{content}{via}"


def _said(field: str, claim: Record | None) -> Row:
    """Who says what in one of the two claims of a relation; empty cells when there is none."""
    content = claim["content"]["text"] if claim and claim["content"] else None
    return {f"{field}_source": _who(claim) if claim else None, f"{field}_content": content}


def _who(claim: Record) -> str:
    written = claim["source"] or claim["antecedent"]
    return str(claim["source_name"] or (written["text"] if written else _UNNAMED))


def _interval(entry: Record) -> str:
    """`3 child killed (…)`, `101.. person injured (…)`, `2024-06-25 (…)`; `?` when not known."""
    low, high = (entry["low"], entry["high"]) if "low" in entry else (entry["first"], entry["last"])
    shown = "?" if low is None and high is None else str(low) if low == high else f"{_end(low)}..{_end(high)}"
    total = f"of {entry['total']}" if entry.get("total") is not None else None
    parts = (shown, total, entry.get("unit"), entry.get("role"), f"({entry['text']})")
    return " ".join(part for part in parts if part)


def _end(end: object) -> str:
    return "" if end is None else str(end)


def _place(span: Record) -> str:
    article = f"{span['article_id']}:" if "article_id" in span else ""
    return f"{article}{span['start']}:{span['stop']}"


def _sure(span: Span) -> Record:
    return {"start": span.start, "stop": span.stop, "text": span.text}


def _span(span: Span | None) -> Record | None:
    return _sure(span) if span else None


def _name(source: Source) -> str | None:
    """Whom the words name, else the words themselves; None when a source has neither."""
    return source.name or (source.mention.text if source.mention else None)


def _quantity(quantity: Quantity) -> Record:
    return {
        **_sure(quantity.span),
        "low": _number(quantity.low),
        "high": _number(quantity.high),
        "bound": quantity.bound,
        "unit": quantity.unit,
        "role": quantity.role,
        "total": None if quantity.total is None else _number(quantity.total),
        "within": _span(quantity.within),
    }


def _moment(moment: Moment) -> Record:
    return {
        **_sure(moment.span),
        "first": moment.first.isoformat() if moment.first else None,
        "last": moment.last.isoformat() if moment.last else None,
    }


def _number(value: float) -> int | float | None:
    """None for an end that is open: JSON has no infinity."""
    if math.isinf(value):
        return None
    return int(value) if value == int(value) else value
