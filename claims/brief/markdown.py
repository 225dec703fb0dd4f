"""The brief as Markdown with footnotes; every word that comes from an article is shown as text."""

import re
from collections.abc import Iterator
from html import escape

from claims.brief.compose import Brief, Footnote, Section, Statement
from claims.tables import words
from claims.tables.project import Quote

_SIGNS = re.compile(r"([\\`*_{}\[\]()#+\-.!|~$])")


def as_markdown(brief: Brief) -> str:
    """The whole document."""
    return "\n".join(_lines(brief)) + "\n"


def _lines(brief: Brief) -> Iterator[str]:
    yield from (f"# {_text(brief.title)}", "", _text(brief.made), "")
    for number, section in enumerate(brief.sections, 1):
        yield from _section(section, number)
    yield from (f"## {words.METHOD}", "")
    yield from (f"- **{heading}:** {_text(told)}" for heading, told in brief.facts)
    yield from ("", f"### {words.LIMITS_HEAD}", "", *(f"- {_text(limit)}" for limit in brief.limits), "")
    yield from (f"### {words.ARTICLES}", "")
    for title, outlet, day, sha256 in brief.articles:
        yield f"- {_quote(title)}, {_quote(outlet)}, {_text(day)}, SHA-256 `{sha256}`"
    yield from ("", f"### {words.LOG}", "")
    for event in reversed(brief.events):
        holds = "" if event.holds else f" *({words.TAKEN_BACK_MARK})*"
        yield f"{event.number}. {_text(event.told)}{holds}"
    yield from ("", *map(_footnote, brief.footnotes))


def _section(section: Section, number: int) -> Iterator[str]:
    named = " ".join(part for part in (_text(section.topic), _quote(section.title)) if part)
    yield from (f"## {number}. {named}", "")
    yield from ((_text(section.origins), "") if section.origins else ())
    yield from map(_statement, section.statements)
    yield ""
    if section.figures:
        yield from (f"**{words.FIGURES}:** {_text(section.figures)}", "")
    for why in section.whys:
        shown = words.RELATIONS[why.kind]
        yield f"- {_text(shown.symbol)} **{shown.word}**: {_text(why.reason)}"
    yield ""


def _statement(statement: Statement) -> str:
    account = statement.account
    person = f" ({_text(account.speaker)})" if account.speaker else ""
    told = (account.side.name, account.act, *account.marks, *([account.chain] if account.chain else []))
    notes = "".join(f" – {words.NOTE}: {_text(note)}" for note in statement.notes)
    return (
        f"- **{_quote(account.who)}**{person}{words.COMMA}{_text(words.COMMA.join(told))}: "
        f"{_quote(account.words)}[^{statement.footnote}] *({words.STATUS[statement.status]})*{notes}"
    )


def _footnote(note: Footnote) -> str:
    url = f", <{note.url}>" if note.url and re.fullmatch(r"https?://[^\s<>]+", note.url) else ""
    return (
        f"[^{note.number}]: {_quote(note.title)}, {_quote(note.outlet)}, {_text(note.published)}{url}, {note.place}, "
        f"SHA-256 `{note.sha256}`, {words.RULE.lower()} `{note.rule}`"
    )


def _quote(quote: Quote) -> str:
    """Words in their own language and direction."""
    if not quote.text:
        return ""
    return f'<span lang="{escape(quote.language)}" dir="{quote.direction}">{_text(quote.text)}</span>'


def _text(text: str) -> str:
    """The words with no sign of Markdown or HTML in force, in one line."""
    return _SIGNS.sub(r"\\\1", escape(" ".join(text.split()), quote=False))
