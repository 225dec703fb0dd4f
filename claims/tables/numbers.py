"""The figures of a question on one axis and in one table; never summed, never averaged."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from claims.lexicon.slots import possible_slots, read_slot, stated_slot
from claims.model import Claim, Issue, Quantity, Relation, RelationKind
from claims.origins import find_origins
from claims.tables import names, words
from claims.tables.accounts import relations_of, side_of, sorted_issues
from claims.tables.once import once_compared
from claims.tables.project import Lines, Project, Quote, Side, day, quote, reason_of, title_of, who
from claims.tables.settle import Given, Rule, number, settle

Told: TypeAlias = tuple[Claim, Quantity]

TICKS = 5
NICE = (1, 2, 2.5, 5, 10)


@dataclass(frozen=True, slots=True)
class Figure:
    """One number that one source gives, and where it lies on the axis, in percent."""

    claim_id: str
    start: int  # of the figure in its article
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
    is_chosen: bool  # by the analyst


@dataclass(frozen=True, slots=True)
class Chart:
    """All figures of one question."""

    issue_id: str
    topic: str  # "" when it has none
    title: Quote  # in the words of its claims
    relations: tuple[tuple[RelationKind, str], ...]  # how the figures stand to each other, and why
    ticks: tuple[tuple[float, str], ...]  # place in percent and label
    figures: tuple[Figure, ...]
    given: tuple[Given, ...]  # the same, as a rule for numbers takes them


def value_of(project: Project, quantity: Quantity) -> tuple[str, str]:
    """The operator and the value that the source named, apart: ">" and "100" for 101 or more."""
    units = {unit.id: unit for unit in project.lexicon.units.unit}
    step = 0 if quantity.unit in units and not units[quantity.unit].whole else 1  # from one whole number to the next
    ends = {
        "at_least": quantity.low,
        "more_than": quantity.low - step,
        "at_most": quantity.high,
        "less_than": quantity.high + step,
    }
    value = number(ends.get(quantity.bound, quantity.low))
    if quantity.bound in ("about", "between") and quantity.low != quantity.high:
        value = f"{number(quantity.low)} – {number(quantity.high)}"
    if quantity.total is not None:
        value = words.OUT_OF.format(value=value, total=number(quantity.total))
    return words.OPERATORS[quantity.bound], value


def figure_words(project: Project, quantity: Quantity) -> str:
    """The figure in one line: "≥ 5 killed"; an exact one without a sign."""
    operator, value = value_of(project, quantity)
    signs = () if quantity.bound in ("exactly", "between") else (operator,)
    figure, unit = " ".join((*signs, value)), unit_of(project, quantity).lower()
    return words.FIGURE_OF.format(figure=figure, unit=unit) if unit else figure


def unit_of(project: Project, quantity: Quantity) -> str:
    """What is counted and what happened to it: "Children killed"; "" when the words do not say."""
    slot = stated_slot(quantity)
    return names.slot_name(slot) if slot else names.unit_name(quantity.unit or quantity.role or "")


def charts(project: Project, issues: Iterable[Issue]) -> tuple[Chart, ...]:
    """A chart for each question with figures, in the order of `issues`."""
    relations = relations_of(project)
    drawn = (_chart(project, issue, relations.get(issue.id, ())) for issue in issues)
    return tuple(chart for chart in drawn if chart)


def _chart(project: Project, issue: Issue, relations: Iterable[Relation]) -> Chart | None:
    found = _figures_of(project, issue)
    if not found:
        return None
    low, high, ticks = axis([quantity for _, quantity in found])
    topic, title = title_of(project, issue)
    chosen = _find_chosen(project, found)
    return Chart(
        issue_id=issue.id,
        topic=topic,
        title=title,
        relations=_reasons(project, relations),
        ticks=ticks,
        figures=tuple(_figure(project, each, low, high, each is chosen) for each in found),
        given=_given(project, found, relations, chosen),
    )


def figure_lines(project: Project, issues: Iterable[Issue], rule: Rule) -> Lines:
    """The figures for a file: one line each, with the rule and what it makes of those of the question."""
    header = (
        "question_id", "question", "source", "side", "phrase", "operator", "value", "unit", "subset_of", "as_of",
        "claim_id", "rule", "settled",
    )  # fmt: skip
    lines = (_line(chart, figure, rule) for chart in charts(project, issues) for figure in chart.figures)
    return header, [dict(zip(header, line, strict=True)) for line in lines]


def _line(chart: Chart, figure: Figure, rule: Rule) -> tuple[str | None, ...]:
    question = ": ".join(filter(None, (chart.topic, chart.title.text)))
    within = figure.within.text if figure.within else None
    said = (figure.who.text, figure.side.name, figure.phrase.text, figure.operator, figure.value, figure.unit)
    return (
        chart.issue_id, question, *said, within, figure.as_of, figure.claim_id, words.NUMBER_RULE_NAMES[rule],
        settle(chart.given, rule),
    )  # fmt: skip


@once_compared
def with_figures(project: Project) -> tuple[Issue, ...]:
    """The questions that figures answer, what clashes first."""
    return tuple(issue for issue in sorted_issues(project) if _figures_of(project, issue))


def _figures_of(project: Project, issue: Issue) -> list[Told]:
    """The figures that answer the question, or may answer it."""
    slot = read_slot(issue.aspect)
    roles = {role.id: role for role in project.lexicon.units.role}
    claims = (project.claims[id] for id in issue.claim_ids) if slot else ()
    return [(claim, figure) for claim in claims for figure in claim.quantities if slot in possible_slots(figure, roles)]


def _find_chosen(project: Project, found: list[Told]) -> Told | None:
    """The figure that the analyst chose last; None also where that choice was taken back."""
    made = [(decided.number, each) for each in found if (decided := project.corrected.chosen.get(each[0].id))]
    last = max((number for number, _ in made), default=0)
    return next((each for number, each in made if number == last and _is_chosen(project, *each)), None)


def _is_chosen(project: Project, claim: Claim, figure: Quantity) -> bool:
    place = project.corrected.chosen[claim.id].new["figure"]
    return bool(place) and (place["start"], place["stop"]) == (figure.span.start, figure.span.stop)


def _given(
    project: Project, found: list[Told], relations: Iterable[Relation], chosen: Told | None
) -> tuple[Given, ...]:
    origins = find_origins([claim for claim, _ in found], relations).of
    return tuple(
        Given(each[1].low, each[1].high, figure_words(project, each[1]), origins.get(each[0].id, each[0].id),
              each is chosen)
        for each in found
    )  # fmt: skip


def _reasons(project: Project, relations: Iterable[Relation]) -> tuple[tuple[RelationKind, str], ...]:
    """How the figures stand to each other, and why, each once."""
    found = (relation for relation in relations if relation.aspect == "quantity")
    return tuple(dict.fromkeys((relation.kind, reason_of(project, relation)) for relation in found))


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


def _day_of(project: Project, claim: Claim, quantity: Quantity) -> date | None:
    """The day for which the words say that the figure holds, else that of the article."""
    named = quantity.as_of.last if quantity.as_of else None
    return named or project.articles[claim.article_id].published


def _figure(project: Project, told: Told, low: float, high: float, is_chosen: bool) -> Figure:
    claim, quantity = told
    operator, value = value_of(project, quantity)
    left, right = _percent(quantity.low, low, high), _percent(quantity.high, low, high)
    article_id = claim.article_id
    return Figure(
        claim_id=claim.id,
        start=quantity.span.start,
        who=who(project, article_id, claim.source),
        side=side_of(project, claim),
        phrase=quote(project, article_id, quantity.span),
        operator=operator,
        value=value,
        unit=unit_of(project, quantity),
        within=quote(project, article_id, quantity.within) if quantity.within else None,
        as_of=day(_day_of(project, claim, quantity)),
        left=left,
        width=round(right - left, 1),
        open_left=math.isinf(quantity.low),
        open_right=math.isinf(quantity.high),
        is_chosen=is_chosen,
    )
