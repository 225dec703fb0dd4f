"""Relations, acts and operators as the screens show them, and the small words around claims."""

from collections.abc import Mapping
from typing import NamedTuple

from claims.model import Act, Bound, RelationKind


class Sign(NamedTuple):
    """How a relation is shown: never by colour alone."""

    symbol: str
    word: str
    tone: str  # the colour family of the style sheet
    help: str


RELATIONS: Mapping[RelationKind, Sign] = {  # in the order of the screens: what clashes comes first
    "conflicts": Sign("≠", "conflict", "clash", "Both cannot be right as they stand."),
    "possible_conflict": Sign("?", "possible conflict", "doubt", "They differ, but may speak of different things."),
    "rebuts": Sign("↔", "rebuts", "clash", "One answers the other's charge with another account."),
    "denies": Sign("⊘", "denies", "clash", "One says that what the other states is not so."),
    "divergent": Sign("⇄", "divergent", "doubt", "Different accounts of one event; neither excludes the other."),
    "updates": Sign("↻", "updates", "note", "The same source changed its figure or its words later."),
    "cannot_verify": Sign("◇", "cannot verify", "silence", "The source says that it cannot check the claim."),
    "no_comment": Sign("∅", "no comment", "silence", "The source was asked, or was expected to speak, and did not."),
    "compatible": Sign("≈", "compatible", "accord", "Different words or precision; both can be right."),
    "agrees": Sign("=", "agrees", "accord", "The same statement."),
    "echoes": Sign("»", "echoes", "note", "A repetition of one origin, no second witness."),
    "single_sided": Sign("·", "single-sided", "silence", "Nobody else speaks to this in the loaded articles."),
}  # fmt: skip

ACTS: Mapping[Act, str] = {
    "cannot-verify": "cannot verify",
    "decline-to-comment": "no comment",
    "not-confirm": "does not confirm",
    "not-say": "does not say",
    "accuse": "accuses",
    "admit": "admits",
    "announce": "announces",
    "claim": "claims",
    "condemn": "condemns",
    "confirm": "confirms",
    "demand": "demands",
    "deny": "denies",
    "estimate": "estimates",
    "label": "labels",
    "opinion": "holds",
    "promise": "promises",
    "report": "reports",
    "say": "says",
    "show": "shows",
    "threaten": "threatens",
    "warn": "warns",
}
FORMS = {"direct": "direct", "indirect": "indirect", "mixed": "partly quoted"}
OPERATORS: Mapping[Bound, str] = {
    "exactly": "=",
    "at_least": "≥",
    "more_than": ">",
    "at_most": "≤",
    "less_than": "<",
    "about": "≈",
    "between": "between",
}

ABSENT = "not in loaded articles"
JOURNALIST = "The article"
UNNAMED = "unnamed source"
NO_SIDE = "no side"
NO_SIDE_NAME = "Other sources"
NO_DATE = "no date"
NO_OUTLET = "outlet unknown"
NO_TITLE = "Untitled article"
DENIED = "denied"
HEDGED = "hedged"
VIA = "via {names}"
INFINITY = "∞"

SHOW = "show in article"
WHY = "why"
WHY_SOURCE = "Why this source"
SPEAKS, RELAYS = "Speaks", "Relays"
STEPS = {
    "read": "read",
    "rule": "rule",
    "resolved": "result",
    "told": "without a name",
    "speaker": "speaker",
    "dropped": "dropped",
}
INSIDE = "inside"
WITHIN = "within {side}"
QUESTION = "Question"
STANDING = "How they stand"
ASPECT = "Aspect"
RULE = "Rule"
SIDE = "Side"
AS_WRITTEN = "As written"
FORM = "Form"
CHAIN = "Chain"
FIGURES = "Figures"
DATES = "Dates"
RELATIONS_HEAD = "Relations"
QUESTIONS_BY = "Questions by relation"
LEGEND = "What the colours mark"
ACCOUNTS_CAPTION = "Each row is a question, each column a source or a side; the words stand as the article has them."
FIGURES_CAPTION = "Every figure as it was given. Nothing is summed or averaged."
CLAIMS_CAPTION = "Claims in the order of the articles."


def counted(number: int, one: str, many: str | None = None) -> str:
    """The number with its noun: "1 claim", "1,200 claims"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
