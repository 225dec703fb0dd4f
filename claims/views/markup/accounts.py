"""The comparison as an accessible HTML table: questions down, sources across."""

from collections.abc import Iterable
from html import escape

from claims.model import RelationKind
from claims.tables import words
from claims.tables.accounts import Account, Accounts, Column, Proof, Question, Why
from claims.tables.leads import Address, to_questions
from claims.views.markup import parts
from claims.views.markup.parts import Link

SHOWN = 2  # accounts of one cell that stand open; the rest unfolds


def accounts_table(accounts: Accounts, link: Link) -> str:
    """The whole table; `link` gives the address of a claim."""
    heads = "".join(_head(column) for column in accounts.columns)
    rows = "".join(_row(question, accounts.columns, link) for question in accounts.questions)
    return (
        f'<div class="scroll" role="region" aria-label="{words.ACCOUNTS}" tabindex="0">'
        f'<table class="accounts" role="table"><caption>{escape(words.ACCOUNTS_CAPTION)}</caption>'
        f'<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">{words.QUESTION}</th>{heads}'
        f'<th scope="col" role="columnheader" class="standing">{words.STANDING}</th></tr></thead>'
        f'<tbody role="rowgroup">{rows}</tbody></table></div>'
    )


def headline_strip(
    totals: Iterable[tuple[str, str]], kinds: Iterable[tuple[RelationKind, int]], address: Address
) -> str:
    """How much is loaded, and how many questions show each relation; each leads to those questions."""
    facts = "".join(f"<li><b>{number}</b> {noun}</li>" for number, noun in totals)
    signs = "".join(
        f'<li><a href="{escape(address(to_questions(kind)))}"><b>{count}</b>{parts.sign(kind)}</a></li>'
        for kind, count in kinds
    )
    return (
        f'<div class="headline"><h1>{words.COMPARE}</h1><ul class="totals">{facts}</ul>'
        f'<ul class="relations" aria-label="{words.QUESTIONS_BY}">{signs}</ul></div>'
    )


def _head(column: Column) -> str:
    below = "" if column.is_side else f'<span class="under">{parts.side(column.side)}</span>'
    label = parts.side(column.side) if column.is_side else f"<span>{parts.name(column.label)}</span>"
    return f'<th scope="col" role="columnheader" class="side-{parts.side_class(column.side)} head">{label}{below}</th>'


def _row(question: Question, columns: tuple[Column, ...], link: Link) -> str:
    cells = "".join(_cell(question, column, cell, link) for column, cell in zip(columns, question.cells, strict=True))
    return (
        f'<tr role="row"><th scope="row" role="rowheader" class="question">'
        f'{parts.question(question.topic, question.title)}<span class="origins">{question.origins}</span></th>'
        f'{cells}<td role="cell" class="standing">{_standing(question, link)}</td></tr>'
    )


def _cell(question: Question, column: Column, accounts: tuple[Account, ...], link: Link) -> str:
    label = f'<span class="label">{parts.name(column.label)}</span>'
    if not accounts:
        return f'<td role="cell" class="absent">{label}<span>{words.ABSENT}</span></td>'
    inside = question.inside.get(column.key)
    flag = f'<div class="inside">{parts.sign(inside)} {words.INSIDE}</div>' if inside else ""
    told = [_account(account, link) for account in accounts]
    shown, rest = "".join(told[:SHOWN]), "".join(told[SHOWN:])
    more = f"<summary>{words.counted(len(told) - SHOWN, 'more_account')}</summary>"
    folded = f"<details>{more}{rest}</details>" if rest else ""
    return f'<td role="cell" class="side-{parts.side_class(column.side)}">{label}{flag}{shown}{folded}</td>'


def _account(account: Account, link: Link) -> str:
    return (
        f'<article class="account" data-claim="{escape(account.claim_id)}">'
        f"{parts.head(account)}{parts.said(account, link)}</article>"
    )


def _standing(question: Question, link: Link) -> str:
    signs = "".join(parts.sign(kind, count) for kind, count in question.kinds)
    whys = "".join(_why(why, link) for why in question.whys)
    return f'<div class="signs">{signs}</div><details class="why"><summary>{words.WHY}</summary>{whys}</details>'


def _why(why: Why, link: Link) -> str:
    proofs = "".join(_proof(proof, link) for proof in why.proofs)
    inside = f" {parts.badge(words.WITHIN.format(side=why.inside))}" if why.inside else ""
    return (
        f'<section class="reason">{parts.sign(why.kind)}{inside}<p>{parts.figures(why.reason)}</p>{proofs}'
        f'<p class="rule">{words.ASPECT}: {escape(words.ASPECTS.get(why.aspect, why.aspect))}</p></section>'
    )


def _proof(proof: Proof, link: Link) -> str:
    rule = f'<span class="rule">{words.RULE}: <code>{escape(proof.rule)}</code></span> ' if proof.rule else ""
    show = f'<a class="show" href="{escape(link(proof.claim_id))}">{words.SHOW}</a>' if proof.claim_id else ""
    return (
        f'<div class="proof"><span class="who">{parts.name(proof.who)}</span>'
        f'<q class="span" {parts.tongue(proof.words)}>{escape(proof.words.text)}</q>{rule}{show}</div>'
    )
