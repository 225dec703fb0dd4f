"""The loaded articles, the refused inputs and the first words on an empty screen."""

from collections.abc import Iterable
from html import escape

from claims.model import Rejection
from claims.tables import words
from claims.tables.articles import ArticleRow, Doubt
from claims.tables.refusals import reason_words
from claims.views.markup import parts


def welcome() -> str:
    """What happens here, in one line."""
    return f'<div class="welcome"><p class="lead">{escape(words.LEAD)}</p><p>{escape(words.PROMISE)}</p></div>'


def article(row: ArticleRow) -> str:
    """One article: title, outlet, day, language, what was found."""
    facts = (f"<bdi>{escape(row.outlet)}</bdi>", parts.day(row.published_words), escape(row.language))
    found = words.counted(row.claims, "claim")
    notes = "".join(f'<li class="note">{note}</li>' for note in (*map(_note, row.notes), *_copy(row), *_missing(row)))
    return (
        f'<div class="loaded"><h2 {parts.tongue(row.title)}>{escape(row.title.text)}</h2>'
        f'<p class="facts">{" · ".join(facts)} · <b>{found}</b></p>{f"<ul>{notes}</ul>" if notes else ""}'
        f'<p class="origin"><bdi>{escape(row.origin)}</bdi> · <code title="SHA-256">{row.sha256[:12]}</code></p></div>'
    )


def _note(note: str) -> str:
    return escape(reason_words(note))


def _copy(row: ArticleRow) -> tuple[str, ...]:
    if row.copy_of is None:
        return ()
    title = f"<bdi {parts.tongue(row.copy_of)}>{escape(row.copy_of.text)}</bdi>"
    return (escape(words.COPY_OF).format(title=title),)


def _missing(row: ArticleRow) -> tuple[str, ...]:
    day = () if row.published else (escape(words.RELATIVE_DAYS),)
    return day if row.claims else (*day, escape(words.NO_CLAIMS))


def rejections(found: Iterable[Rejection]) -> str:
    """Each input that was not read, with the reason."""
    found = tuple(found)
    lines = "".join(
        f"<li><b><bdi>{escape(entry.origin)}</bdi></b> <span>{escape(reason_words(entry.reason))}</span></li>"
        for entry in found
    )
    head = words.counted(len(found), "refused")
    return f'<div class="refused" role="alert"><h2>{escape(head)}</h2><ul>{lines}</ul></div>'


def doubts(found: Iterable[Doubt]) -> str:
    """The sentences that were not understood, the cue marked, each with its reason."""
    lines = "".join(
        f'<li><blockquote class="quote" {parts.tongue(doubt.sentence)}>{parts.marked(doubt.pieces)}</blockquote>'
        f'<span class="reason-line">{escape(doubt.reason)}</span></li>'
        for doubt in found
    )
    return f'<ul class="doubts">{lines}</ul>'
