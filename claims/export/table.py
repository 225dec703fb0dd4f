"""Records as lines of a table: each span in three columns, each list in one, each source in a column of accounts."""

from collections.abc import Iterable, Mapping

from claims.export.records import Record
from claims.model import Comparison, Issue

Row = dict[str, str | int | None]

_SPANS = ("source", "antecedent", "content", "sentence")  # three columns each
_SPAN_LISTS = ("cue", "evidence")  # two columns each
_UNHEARD = "not in loaded articles"
_UNNAMED = "not named"


def columns(fields: Iterable[str]) -> tuple[str, ...]:
    """The columns of the CSV in which records with these fields are written.

    >>> columns(("content", "cue", "left", "rule"))
    ('content', 'content_start', 'content_stop', 'cue', 'cue_spans', 'left', 'left_source', 'left_content', 'rule')
    """
    endings = dict.fromkeys(_SPANS, ("_start", "_stop")) | dict.fromkeys(_SPAN_LISTS, ("_spans",))
    endings |= dict.fromkeys(("left", "right"), ("_source", "_content"))
    return tuple(field + ending for field in fields for ending in ("", *endings.get(field, ())))


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
    kinds: dict[str, dict[str, None]] = {}
    for relation in comparison.relations:
        kinds.setdefault(relation.issue_id, {})[relation.kind] = None
    rows = tuple(_account_row(issue, kinds.get(issue.id, ()), claims, sources) for issue in comparison.issues)
    return ("question_id", "question", "aspect", *sources, "relations"), rows


def _account_row(issue: Issue, kinds: Iterable[str], claims: Mapping[str, Record], sources: Iterable[str]) -> Row:
    said: dict[str, list[str]] = {}
    for claim in map(claims.__getitem__, issue.claim_ids):
        said.setdefault(_who(claim), []).append(_account(claim))
    line: Row = {"question_id": issue.id, "question": issue.title, "aspect": issue.aspect}
    accounts = {source: " | ".join(said.get(source, ())) or _UNHEARD for source in sources}
    return line | accounts | {"relations": "; ".join(kinds)}


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
