"""The figures of a question on one axis and in one table; never summed, never averaged."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from claims.model import Claim, Issue, Quantity, RelationKind, Span
from claims.tables import words
from claims.tables.accounts import SEVERITY, side_of
from claims.tables.project import Project, Quote, Side, day, quote, title_of, who

TICKS = 5
NICE = (1, 2, 2.5, 5, 10)


@dataclass(frozen=True, slots=True)
class Figure:
    """One number that one source gives, and where it lies on the axis, in percent."""

    claim_id: str
    who: Quote
    side: Side
    phrase: Quote
    operator: str
    value: str
    unit: str
    within: Quote | None
    as_of: str
    left: float
    width: float  # 0 for a single value
    open_left: bool
    open_right: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """All figures of one question."""

    issue_id: str
    topic: str  # in English, "" when it has none
    title: Quote  # in the words of its claims
    relations: tuple[tuple[RelationKind, str], ...]  # how the figures stand to each other, and why
    ticks: tuple[tuple[float, str], ...]  # place in percent and label
    figures: tuple[Figure, ...]


def number(value: float) -> str:
    """A value as it is read: "1,240", "2.5", "∞"."""
    return words.INFINITY if math.isinf(value) else f"{value:,.10g}"


def value_of(quantity: Quantity) -> tuple[str, str]:
    """The operator and the value, apart.

    The figure beside "more than" is the one that the source named, one below the interval's end.
    """
    sign = words.OPERATORS[quantity.bound]
    if quantity.bound == "between":
        return sign, f"{number(quantity.low)} – {number(quantity.high)}"
    if quantity.bound in ("at_least", "more_than"):
        return sign, number(quantity.low - (quantity.bound == "more_than"))
    if quantity.bound in ("at_most", "less_than"):
        return sign, number(quantity.high + (quantity.bound == "less_than"))
    if quantity.bound == "about" and quantity.low != quantity.high:
        return sign, f"{number(quantity.low)} – {number(quantity.high)}"
    of = f" of {number(quantity.total)}" if quantity.total is not None else ""
    return sign, number(quantity.low) + of


def unit_of(quantity: Quantity) -> str:
    """What is counted and what happened to it: "person, injured"."""
    parts = (quantity.unit, quantity.role)
    return ", ".join(part.replace("_", " ").replace("-", " ") for part in parts if part)


def charts(project: Project, issues: Iterable[Issue]) -> tuple[Chart, ...]:
    """A chart for each question with figures, in the order of `issues`."""
    drawn = (_chart(project, issue) for issue in issues)
    return tuple(chart for chart in drawn if chart)


def _chart(project: Project, issue: Issue) -> Chart | None:
    found = _figures_of(project, issue)
    if not found:
        return None
    low, high, ticks = axis([quantity for _, quantity in found])
    topic, title = title_of(project, issue)
    return Chart(
        issue_id=issue.id,
        topic=topic,
        title=title,
        relations=_relations(project, issue),
        ticks=ticks,
        figures=tuple(_figure(project, claim, quantity, low, high) for claim, quantity in found),
    )


def _figures_of(project: Project, issue: Issue) -> list[tuple[Claim, Quantity]]:
    """The quantities of the question's claims that its relations rest on."""
    proofs: dict[str, list[Span]] = {}
    for relation in project.comparison.relations:
        if relation.issue_id == issue.id and relation.aspect == "quantity":
            for evidence in relation.evidence:
                proofs.setdefault(evidence.article_id, []).append(evidence.span)
    return [
        (claim, quantity)
        for claim in (project.claims[id] for id in issue.claim_ids)
        for quantity in claim.quantities
        if any(quantity.span.overlaps(span) for span in proofs.get(claim.article_id, ()))
    ]


def _relations(project: Project, issue: Issue) -> tuple[tuple[RelationKind, str], ...]:
    """The relations of a question with their reasons, gravest first, each once."""
    found = [relation for relation in project.comparison.relations if relation.issue_id == issue.id]
    found.sort(key=lambda relation: SEVERITY[relation.kind])
    return tuple(dict.fromkeys((relation.kind, relation.reason) for relation in found))


def axis(quantities: Iterable[Quantity]) -> tuple[float, float, tuple[tuple[float, str], ...]]:
    """Both ends of an axis that holds every finite end, and its ticks.

    It starts at 0 unless all values lie far from it and close together; there is always room to
    the right for the arrow of an open interval.

    >>> from claims.model import Quantity, Span
    >>> axis([Quantity(Span(0, 1, "5"), 5, 5, "exactly", None, None)])
    (0.0, 6.0, ((0.0, '0'), (33.3, '2'), (66.7, '4'), (100.0, '6')))
    """
    ends = [end for quantity in quantities for end in (quantity.low, quantity.high) if math.isfinite(end)] or [0.0]
    bottom, top = min(ends), max(ends)
    start = 0.0 if bottom >= 0 and (top == bottom or bottom < top * 0.8) else bottom - (top - bottom or 1)
    step = _nice((top * 1.15 - start or 1) / (TICKS - 1))
    low = math.floor(start / step) * step
    count = math.ceil((top + (top - low) * 0.1 - low) / step) or 1
    high = low + count * step
    ticks = [low + place * step for place in range(count + 1)]
    return low, high, tuple((_percent(tick, low, high), number(tick)) for tick in ticks)


def _nice(step: float) -> float:
    """The next round step at or above `step`: 1, 2, 2.5, 5 times a power of ten, whole when above 1."""
    power = 10.0 ** math.floor(math.log10(step))
    rounded = next(factor * power for factor in NICE if factor * power >= step * 0.999)
    return max(1.0, rounded) if step > 0.2 else rounded


def _percent(value: float, low: float, high: float) -> float:
    return round(min(max((value - low) / (high - low), 0), 1) * 100, 1)


def _figure(project: Project, claim: Claim, quantity: Quantity, low: float, high: float) -> Figure:
    operator, value = value_of(quantity)
    left, right = _percent(quantity.low, low, high), _percent(quantity.high, low, high)
    article_id = claim.article_id
    return Figure(
        claim_id=claim.id,
        who=who(project, article_id, claim.source),
        side=side_of(project, claim),
        phrase=quote(project, article_id, quantity.span),
        operator=operator,
        value=value,
        unit=unit_of(quantity),
        within=quote(project, article_id, quantity.within) if quantity.within else None,
        as_of=day(project.articles[article_id].published),
        left=left,
        width=round(right - left, 1),
        open_left=math.isinf(quantity.low),
        open_right=math.isinf(quantity.high),
    )
