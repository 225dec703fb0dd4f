"""A claim in its article: the original with everything highlighted, and the claim's card beside it."""

from html import escape

from claims.tables import words
from claims.tables.articles import Passage
from claims.tables.claims import Row
from claims.views.markup import parts

LEGEND = (
    ("source", "source"),
    ("cue", "cue"),
    ("content", "claim"),
    ("figure", "figure"),
    ("date", "date"),
    ("via", "via"),
)


def original(passage: Passage) -> str:
    """The text around the claim, set in its own direction."""
    legend = "".join(f'<mark class="{role}">{label}</mark>' for role, label in LEGEND)
    return (
        f'<div class="legend" aria-label="{words.LEGEND}">{legend}</div>'
        f'<div class="original" {parts.tongue(passage.language)}>{_cut(passage.is_cut_before)}'
        f"{parts.marked(passage.pieces)}{_cut(passage.is_cut_after)}</div>"
    )


def card(row: Row) -> str:
    """Everything the tool read off the claim, with the rule that found it."""
    account = row.account
    lines = [
        (words.SIDE, parts.side(account.side)),
        (words.AS_WRITTEN, parts.name(row.mention) if row.mention else None),
        (words.FORM, escape(row.form)),
        (words.CHAIN, parts.badge(account.chain, "chain") if account.chain else None),
        (words.FIGURES, "<br>".join(parts.apart(figure) for figure in row.figures)),
        (words.DATES, "<br>".join(f"<bdi>{escape(date)}</bdi>" for date in row.dates)),
        (words.RELATIONS_HEAD, "".join(parts.sign(kind) for kind in row.kinds)),
        (words.RULE, f"<code>{escape(row.rule)}</code>"),
    ]
    shown = "".join(f"<dt>{label}</dt><dd>{value}</dd>" for label, value in lines if value)
    return f'<div class="card">{parts.head(account)}<p class="place">{parts.place(account)}</p><dl>{shown}</dl></div>'


def _cut(is_cut: bool) -> str:
    return ' <span class="cut" aria-hidden="true">[…]</span> ' if is_cut else ""
