"""The brief as a page of its own: no script, nothing loaded, each direction as it is written."""

import re
from html import escape

from claims.brief.compose import Brief, Footnote, Section, Statement
from claims.tables import words
from claims.tables.project import Quote
from claims.tables.settle import apart

_STYLE = """
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 16px/1.6 system-ui, sans-serif; color: #1b222b; }
h1 { font-size: 1.7rem; } h2 { font-size: 1.2rem; margin-top: 2rem; border-top: 1px solid #dcdad4; padding-top: 1rem; }
h3 { font-size: 1rem; } blockquote { margin: .2rem 0; padding: 0 .8rem; border-inline-start: 3px solid #dcdad4; }
[dir=rtl] { line-height: 1.9; } .soft, footer { color: #545e69; font-size: .9rem; }
code { font-size: .8rem; overflow-wrap: anywhere; }
li { margin: .3rem 0; } .statements { list-style: none; padding: 0; } s { color: #545e69; }
@media print { body { margin: 0; max-width: none; } a { color: inherit; text-decoration: none; } }
"""


def as_html(brief: Brief) -> str:
    """The whole document."""
    return (
        f'<!doctype html>\n<html lang="{words.spoken().code}" dir="{words.spoken().direction}"><head>'
        f'<meta charset="utf-8"><title>{escape(brief.title)}</title>'
        f'<meta name="viewport" content="width=device-width"><style>{_STYLE}</style></head>'
        f"<body>\n<main>{as_fragment(brief)}</main></body></html>\n"
    )


def as_fragment(brief: Brief, level: int = 1) -> str:
    """The document inside a page; its title is a heading of `level`."""
    sections = "".join(_section(section, number) for number, section in enumerate(brief.sections, 1))
    notes = "".join(map(_footnote, brief.footnotes))
    return (
        f'<h{level}>{escape(brief.title)}</h{level}><p class="soft">{escape(brief.made)}</p>\n{sections}'
        f"{_method(brief)}<footer><h2>{words.FOOTNOTES}</h2><ol>{notes}</ol></footer>"
    )


def _section(section: Section, number: int) -> str:
    named = " ".join(part for part in (escape(section.topic), _bdi(section.title)) if part)
    statements = "".join(map(_statement, section.statements))
    signs = ((words.RELATIONS[why.kind], why.reason) for why in section.whys)
    whys = "".join(f"<li>{escape(sign.symbol)} <b>{sign.word}</b>: {_figures(reason)}</li>" for sign, reason in signs)
    figures = f"<p><b>{words.FIGURES}:</b> {_figures(section.figures)}</p>" if section.figures else ""
    return (
        f'<section><h2>{number}. {named}</h2><p class="soft">{escape(section.origins)}</p>'
        f'<ul class="statements">{statements}</ul>{figures}<ul>{whys}</ul></section>\n'
    )


def _statement(statement: Statement) -> str:
    account = statement.account
    person = f" ({escape(account.speaker)})" if account.speaker else ""
    told = (account.side.name, account.act, *account.marks, *([account.chain] if account.chain else []))
    notes = "".join(f'<p class="soft">{words.NOTE}: {escape(note)}</p>' for note in statement.notes)
    place = f'<sup><a href="#note-{statement.footnote}">{statement.footnote}</a></sup>'
    return (
        f"<li><b>{_bdi(account.who)}</b>{person}{words.COMMA}{escape(words.COMMA.join(told))} "
        f'<span class="soft">({words.STATUS[statement.status]})</span>{place}'
        f"<blockquote {_tongue(account.words)}>{escape(account.words.text)}</blockquote>{notes}</li>"
    )


def _method(brief: Brief) -> str:
    facts = "".join(f"<li><b>{heading}:</b> {escape(told)}</li>" for heading, told in brief.facts)
    limits = "".join(f"<li>{escape(limit)}</li>" for limit in brief.limits)
    articles = "".join(
        f"<li>{_bdi(title)}, {_bdi(outlet)}, {escape(day)}, SHA-256 <code>{sha256}</code></li>"
        for title, outlet, day, sha256 in brief.articles
    )
    events = "".join(
        f'<li value="{event.number}">{_struck(event.told, event.holds)}</li>' for event in reversed(brief.events)
    )
    return (
        f"<section><h2>{words.METHOD}</h2><ul>{facts}</ul><h3>{words.LIMITS_HEAD}</h3><ul>{limits}</ul>"
        f"<h3>{words.ARTICLES}</h3><ul>{articles}</ul><h3>{words.LOG}</h3><ol>{events}</ol></section>\n"
    )


def _footnote(note: Footnote) -> str:
    linked = note.url and re.fullmatch(r"https?://\S+", note.url)
    url = f', <a href="{escape(note.url)}">{escape(note.url)}</a>' if linked and note.url else ""
    return (
        f'<li id="note-{note.number}">{_bdi(note.title)}, {_bdi(note.outlet)}, {escape(note.published)}{url}, '
        f"{note.place}, SHA-256 <code>{note.sha256}</code>, {words.RULE.lower()} <code>{escape(note.rule)}</code></li>"
    )


def _struck(text: str, holds: bool) -> str:
    return f"<bdi>{escape(text)}</bdi>" if holds else f"<s><bdi>{escape(text)}</bdi></s> ({words.TAKEN_BACK_MARK})"


def _figures(told: str) -> str:
    """Words of the screens in which each figure runs from left to right."""
    parts = (f'<bdi dir="ltr">{escape(part)}</bdi>' if is_figure else escape(part) for part, is_figure in apart(told))
    return "".join(parts)


def _tongue(quote: Quote) -> str:
    return f'lang="{escape(quote.language)}" dir="{quote.direction}"'


def _bdi(quote: Quote) -> str:
    return f"<bdi {_tongue(quote)}>{escape(quote.text)}</bdi>" if quote.text else ""
