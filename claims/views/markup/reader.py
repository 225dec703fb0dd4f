"""A claim in its article: the original with everything highlighted, and the claim's card beside it."""

from collections.abc import Iterable
from html import escape

from claims.tables import words
from claims.tables.articles import Passage
from claims.tables.claims import Row
from claims.tables.why import Steps
from claims.views.markup import parts


def original(passage: Passage) -> str:
    """The text around the claim, set in its own direction."""
    return (
        f"{parts.legend()}"
        f'<div class="original" {parts.tongue(passage.language)}>{_cut(passage.is_cut_before)}'
        f"{parts.marked(passage.pieces)}{_cut(passage.is_cut_after)}</div>"
    )


def card(row: Row, why: Iterable[Steps]) -> str:
    """Everything the tool read off the claim, with the rule that found it and how its sources were read."""
    account = row.account
    lines = [
        (words.SIDE, parts.side(account.side)),
        (words.AS_WRITTEN, parts.name(row.mention) if row.mention else None),
        (words.FORM, escape(row.form)),
        (words.CHAIN, parts.badge(account.chain, "chain") if account.chain else None),
        (words.FIGURES, "<br>".join(parts.figures(figure) for figure in row.figures)),
        (words.DATES, "<br>".join(f"<bdi>{escape(date)}</bdi>" for date in row.dates)),
        (words.RELATIONS_HEAD, "".join(parts.sign(kind) for kind in row.kinds)),
        (words.RULE, f"<code>{escape(row.rule)}</code>"),
    ]
    shown = "".join(f"<dt>{label}</dt><dd>{value}</dd>" for label, value in lines if value)
    steps = "".join(map(_steps, why))
    folded = f'<details class="why"><summary>{words.WHY_SOURCE}</summary>{steps}</details>'
    return (
        f'<div class="card">{parts.head(account)}<p class="place">{parts.place(account)}</p>'
        f"<dl>{shown}</dl>{folded}</div>"
    )


def _steps(steps: Steps) -> str:
    """One source: its words, and each step from them to whom they name."""
    mention = f"<q>{parts.name(steps.mention)}</q>" if steps.mention else ""
    lines = "".join(
        f'<li><span class="rule">{escape(heading)}</span> '
        f'<bdi dir="{words.spoken().direction}">{escape(told)}</bdi></li>'
        for heading, told in steps.lines
    )
    return (
        f'<section class="reason"><p>{steps.role} {mention}</p>'
        f'<ul class="steps">{lines}</ul></section>'
    )


def _cut(is_cut: bool) -> str:
    return ' <span class="cut" aria-hidden="true">[…]</span> ' if is_cut else ""
