"""What the form for a claim holds, and the corrections that come of it; words are found in the article again."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from claims.corrections.fields import CorrectionError, claim_fields, quantity_record, span_record
from claims.lexicon import Lexicon
from claims.model import Article, Bound, Claim, Quantity, Span, cut
from claims.resolve.describe import describe
from claims.tables import names, words
from claims.tables.project import Project
from claims.text import fold

_SPANS = ("content", "source", "cue")  # the fields that are places in the article


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as the form has it."""

    phrase: str
    bound: Bound
    low: float | None  # the value beside the operator; the lower end of "between"
    high: float | None  # the upper end of "between" and "about"
    unit: str | None
    role: str | None
    whole: Quantity | None = None  # the figure as it was read, for what the form does not show


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim as the form has it; words are those of the article."""

    content: str = ""
    source: str = ""
    cue: str = ""
    act: str = "say"
    source_id: str | None = None  # None leaves it to the words
    denied: bool = False
    hedged: bool = False
    figures: tuple[Figure, ...] = ()


def draft(claim: Claim, lexicon: Lexicon) -> Draft:
    """The form for a claim as it stands."""
    source = claim.overt or claim.source.mention
    return Draft(
        content=claim.content.text if claim.content else "",
        source=source.text if source else "",
        cue=" … ".join(span.text for span in claim.cue if span.text),
        act=claim.act,
        source_id=claim.source.id,
        denied=claim.stance.denied,
        hedged=claim.stance.hedged,
        figures=tuple(_figure(quantity, lexicon) for quantity in claim.quantities),
    )


def find_words(article: Article, sought: str, near: int, lexicon: Lexicon) -> Span | None:
    """Where the words stand, nearest to `near`; when not letter for letter, then however they are spelled."""
    sought = sought.strip()
    if not sought:
        return None
    if (exact := _nearest(article.text, sought, near)) is not None:
        return Span(exact, exact + len(sought), sought)
    language = lexicon.languages[article.language]
    letters = {**language.letters, **language.spelling.letters}
    folded, twin = fold(article.text, letters), fold(sought, letters).text
    place = _nearest(folded.text, twin, folded.place(near)) if twin else None
    return cut(article.text, *folded.span(place, place + len(twin))) if place is not None else None


def source_choices(project: Project) -> Mapping[str, str]:
    """By id the names a claim's source can be given: who speaks in the project, then all that the data know."""
    gazetteer = project.lexicon.gazetteer
    heard = {
        claim.source.id: names.source_name(claim.source.id, claim.source.name or claim.source.id)[0]
        for claim in project.claims.values()
        if claim.source.id
    }
    listed = (*gazetteer.entries, *gazetteer.countries)
    known = {id: names.source_name(id, describe(id, gazetteer)[0])[0] for id in listed}
    by_name = dict(sorted(heard.items(), key=lambda pair: pair[1].casefold()))
    return by_name | {id: name for id, name in known.items() if id not in heard}


def new_fields(
    draft: Draft, spans: Mapping[str, Span], article: Article, near: int, lexicon: Lexicon
) -> Mapping[str, Any]:
    """What an added claim consists of; `spans` are the places chosen in the article, by field."""
    found = {name: _place(getattr(draft, name), spans.get(name), article, near, lexicon) for name in _SPANS}
    if not found["content"] and not found["cue"]:
        raise CorrectionError(words.NO_WORDS)
    fields: dict[str, Any] = {name: span_record(span) for name, span in found.items() if span}
    if "cue" in fields:
        fields["cue"] = [fields["cue"]]
    fields |= {"act": draft.act, "denied": draft.denied, "hedged": draft.hedged}
    fields |= {"source_id": draft.source_id} if draft.source_id else {}
    figures = _quantities(draft.figures, article, near, lexicon)
    return fields | ({"quantities": figures} if figures else {})


def changed_fields(
    claim: Claim, draft_now: Draft, spans: Mapping[str, Span], article: Article, lexicon: Lexicon
) -> Mapping[str, Any]:
    """The fields in which the form differs from the claim; none when nothing was changed."""
    before, near = draft(claim, lexicon), (claim.content or claim.cue[0]).start
    fields: dict[str, Any] = {}
    for name in _SPANS:
        if getattr(draft_now, name) != getattr(before, name) or name in spans:
            span = span_record(_place(getattr(draft_now, name), spans.get(name), article, near, lexicon))
            fields[name] = ([span] if span else []) if name == "cue" else span
    if not fields.get("content", claim.content) and not fields.get("cue", claim.cue):
        raise CorrectionError(words.NO_WORDS)
    for name in ("act", "denied", "hedged", "source_id"):
        if getattr(draft_now, name) != getattr(before, name):
            fields[name] = getattr(draft_now, name)
    if fields.get("source_id", "") is None:
        fields = {**fields, "source": fields.get("source", claim_fields(claim)["source"])}  # named by its words again
        del fields["source_id"]
    if draft_now.figures != before.figures:
        fields["quantities"] = _quantities(draft_now.figures, article, near, lexicon)
    return fields


def _place(text: str, chosen: Span | None, article: Article, near: int, lexicon: Lexicon) -> Span | None:
    """The place that was chosen when its words still stand in the form, else where the words are found."""
    if not text.strip():
        return None
    if chosen and chosen.text == text.strip():
        return chosen
    span = find_words(article, text, near, lexicon)
    if span is None:
        raise CorrectionError(words.NO_SUCH_WORDS.format(words=text.strip()))
    return span


def _nearest(text: str, sought: str, near: int) -> int | None:
    """The occurrence that begins nearest to `near`; None when there is none."""
    before, after = text.rfind(sought, 0, near + len(sought)), text.find(sought, near)
    found = [place for place in (before, after) if place >= 0]
    return min(found, key=lambda place: abs(place - near), default=None)


def _figure(quantity: Quantity, lexicon: Lexicon) -> Figure:
    step = _step(quantity.unit, lexicon)
    ends = {
        "more_than": quantity.low - step,
        "at_most": quantity.high,
        "less_than": quantity.high + step,
    }
    both = quantity.bound in ("between", "about")
    low = ends.get(quantity.bound, quantity.low)
    high = quantity.high if both else None
    return Figure(quantity.span.text, quantity.bound, low, high, quantity.unit, quantity.role, quantity)


def _quantities(figures: Iterable[Figure], article: Article, near: int, lexicon: Lexicon) -> list[Any]:
    return [quantity_record(_quantity(figure, article, near, lexicon)) for figure in figures]


def _quantity(figure: Figure, article: Article, near: int, lexicon: Lexicon) -> Quantity:
    whole = figure.whole
    if whole and figure == _figure(whole, lexicon):
        return whole
    span = whole.span if whole and whole.span.text == figure.phrase else None
    span = span or _place(figure.phrase, None, article, near, lexicon)
    if figure.low is None or span is None:
        raise CorrectionError(words.NO_VALUE.format(words=figure.phrase))
    low, high = _ends(figure.bound, figure.low, figure.high, _step(figure.unit, lexicon))
    if low > high:
        raise CorrectionError(words.NOT_AN_INTERVAL.format(words=figure.phrase, low=low, high=high))
    if whole:
        return replace(whole, span=span, low=low, high=high, bound=figure.bound, unit=figure.unit, role=figure.role)
    return Quantity(span, low, high, figure.bound, figure.unit, figure.role)


def _ends(bound: Bound, value: float, to: float | None, step: int) -> tuple[float, float]:
    """Both ends of what an operator and its value say."""
    upper = value if to is None else to
    return {
        "exactly": (value, value),
        "at_least": (value, math.inf),
        "more_than": (value + step, math.inf),
        "at_most": (0.0, value),
        "less_than": (0.0, max(0.0, value - step)),
        "about": (value, upper),
        "between": (value, upper),
    }[bound]


def _step(unit: str | None, lexicon: Lexicon) -> int:
    """From one value to the next: 1 for what comes in whole numbers."""
    units = {entry.id: entry for entry in lexicon.units.unit}
    return 0 if unit in units and not units[unit].whole else 1
