"""Spans, numbers and dates as plain values for JSON, and back.

These are the forms of the exported files too: what an analyst corrects reads like what is exported.
"""

import math
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, get_args

from claims.errors import ClaimsError
from claims.model import Act, Article, Claim, Form, Moment, Quantity, Sense, Span

Record = dict[str, Any]


class CorrectionError(ClaimsError):
    """A correction that does not fit its article; the message says why."""


def claim_fields(claim: Claim) -> Record:
    """What an analyst can correct of a claim, as it stands."""
    return {
        "source": span_record(claim.overt),
        "antecedent": None if claim.overt else span_record(claim.source.mention),
        "source_id": claim.source.id,
        "source_name": claim.source.name,
        "cue": [span_record(span) for span in claim.cue],
        "content": span_record(claim.content),
        "sentence": span_record(claim.sentence),
        "form": claim.form,
        "act": claim.act,
        "denied": claim.stance.denied,
        "hedged": claim.stance.hedged,
        "quantities": [quantity_record(quantity) for quantity in claim.quantities],
        "moments": [moment_record(moment) for moment in claim.moments],
    }


def check_fields(fields: Mapping[str, Any], article: Article) -> None:
    """Raises CorrectionError, saying what is wrong, for fields that no claim of the article can have."""
    try:
        for name, given in fields.items():
            if name not in _CHECKS:
                raise CorrectionError(f'"{name}" is no field of a claim; those are {", ".join(_CHECKS)}')
            _CHECKS[name](given, article)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise CorrectionError(f"{article.id}: {name} cannot be read from {given!r} ({error})") from error


def one_of(given: str, kind: Any) -> Any:
    """One of the words of a Literal; raises CorrectionError for any other."""
    if given not in get_args(kind):
        raise CorrectionError(f'"{given}" is none of {", ".join(get_args(kind))}')
    return given


def sure_record(span: Span) -> Record:
    """`{"start", "stop", "text"}`."""
    return {"start": span.start, "stop": span.stop, "text": span.text}


def span_record(span: Span | None) -> Record | None:
    """The same, where there may be none."""
    return sure_record(span) if span else None


def quantity_record(quantity: Quantity) -> Record:
    """The span and the interval; an open end is None, for JSON has no infinity."""
    return {
        **sure_record(quantity.span),
        "low": _number(quantity.low),
        "high": _number(quantity.high),
        "bound": quantity.bound,
        "unit": quantity.unit,
        "role": quantity.role,
        "total": None if quantity.total is None else _number(quantity.total),
        "within": span_record(quantity.within),
        "sense": quantity.sense,
        "as_of": moment_record(quantity.as_of) if quantity.as_of else None,
    }


def moment_record(moment: Moment) -> Record:
    """The span and both days."""
    return {
        **sure_record(moment.span),
        "first": moment.first.isoformat() if moment.first else None,
        "last": moment.last.isoformat() if moment.last else None,
    }


def read_span(record: Mapping[str, Any], article: Article) -> Span:
    """The span that the record names; raises CorrectionError when the article has other words there."""
    start, stop = int(record["start"]), int(record["stop"])
    words = article.text[start:stop]
    if not 0 <= start <= stop <= len(article.text) or words != record.get("text", words):
        raise CorrectionError(f'{article.id}: "{record.get("text", "")}" does not stand at {start}..{stop}')
    return Span(start, stop, words)


def read_quantity(record: Mapping[str, Any], article: Article) -> Quantity:
    """The number that a record names; None for low or high is an open end."""
    low, high, within = record["low"], record["high"], record.get("within")
    return Quantity(
        span=read_span(record, article),
        low=-math.inf if low is None else float(low),
        high=math.inf if high is None else float(high),
        bound=record.get("bound", "exactly"),
        unit=record.get("unit"),
        role=record.get("role"),
        total=record.get("total"),
        within=read_span(within, article) if within else None,
        sense=one_of(record.get("sense", "count"), Sense),
        as_of=read_moment(record["as_of"], article) if record.get("as_of") else None,
    )


def read_moment(record: Mapping[str, Any], article: Article) -> Moment:
    """The date or period that a record names."""
    return Moment(read_span(record, article), _day(record.get("first")), _day(record.get("last")))


def _day(given: str | None) -> date | None:
    return date.fromisoformat(given) if given else None


def _number(value: float) -> int | float | None:
    if math.isinf(value):
        return None
    return int(value) if value == int(value) else value


def _is_name(given: object, article: Article) -> None:
    if given is not None and not isinstance(given, str):
        raise TypeError("it is no text")


def _is_flag(given: object, article: Article) -> None:
    if not isinstance(given, bool):
        raise TypeError("it is neither true nor false")


def _is_place(given: Mapping[str, Any] | None, article: Article) -> None:
    if given is not None:
        read_span(given, article)


def _all_are(read: Callable[[Mapping[str, Any], Article], object]) -> Callable[[Iterable[Any], Article], None]:
    def check(given: Iterable[Any], article: Article) -> None:
        for record in given:
            read(record, article)

    return check


_CHECKS: Mapping[str, Callable[[Any, Article], object]] = {
    **dict.fromkeys(("source", "antecedent", "content", "sentence"), _is_place),
    **dict.fromkeys(("source_id", "source_name"), _is_name),
    "cue": _all_are(read_span),
    "form": lambda given, article: one_of(given, Form),
    "act": lambda given, article: one_of(given, Act),
    **dict.fromkeys(("denied", "hedged"), _is_flag),
    "quantities": _all_are(read_quantity),
    "moments": _all_are(read_moment),
}
