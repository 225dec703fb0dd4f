"""The list of claims as an HTML table."""

from collections.abc import Iterable
from html import escape

from claims.tables import words
from claims.tables.claims import Row
from claims.views.markup import parts
from claims.views.markup.parts import Link


def claims_table(rows: Iterable[Row], link: Link) -> str:
    """The rows; `link` gives the address of a claim."""
    heads = "".join(f'<th scope="col" role="columnheader">{column}</th>' for column in words.CLAIM_COLUMNS)
    lines = "".join(_row(row, link) for row in rows)
    return (
        f'<div class="scroll" role="region" aria-label="{words.CLAIMS}" tabindex="0">'
        f'<table class="claims" role="table"><caption>{words.CLAIMS_CAPTION}</caption>'
        f'<thead role="rowgroup"><tr role="row">{heads}</tr></thead><tbody role="rowgroup">{lines}</tbody>'
        "</table></div>"
    )


def _row(row: Row, link: Link) -> str:
    account = row.account
    mention = (
        f'<div class="mention" {parts.tongue(row.mention)}>{escape(row.mention.text)}</div>' if row.mention else ""
    )
    marks = "".join(parts.badge(mark) for mark in account.marks)
    chain = parts.badge(account.chain, "chain") if account.chain else ""
    figures = "".join(f"<div>{parts.figures(figure)}</div>" for figure in row.figures)
    dates = "".join(f'<div class="date"><bdi>{escape(date)}</bdi></div>' for date in row.dates)
    signs = "".join(parts.sign(kind) for kind in row.kinds)
    return (
        f'<tr role="row" data-claim="{escape(account.claim_id)}"><th scope="row" role="rowheader">'
        f"{parts.speaker(account)}{parts.side(account.side)}{mention}</th>"
        f'<td role="cell" class="words">{parts.said(account, link)}</td>'
        f'<td role="cell"><div class="told">{parts.badge(account.act, "act" if account.spoken else "silence")}'
        f'{marks}{chain}</div><span class="form">{escape(row.form)}</span>{parts.reviewed(row.status)}</td>'
        f'<td role="cell" class="numbers">{figures}{dates}</td>'
        f'<td role="cell"><div class="signs">{signs}</div></td></tr>'
    )
