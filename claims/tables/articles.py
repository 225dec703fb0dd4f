"""The loaded articles as rows, and one claim inside its article with everything highlighted."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from claims.ingest import Preview
from claims.model import Article, Claim, Residual, Span
from claims.pipeline import Reading
from claims.tables import names, words
from claims.tables.project import Piece, Project, Quote, day, in_language, pieces, quote, spoken

TITLE_LENGTH = 120  # letters of an untitled article's first line
AROUND = 600  # letters shown before and after a claim
WHOLE = 200_000  # letters of an article shown at once


@dataclass(frozen=True, slots=True)
class Doubt:
    """A sentence with a cue that gave no claim: its pieces, the cue marked, and the reason."""

    pieces: tuple[Piece, ...]
    sentence: Quote
    reason: str


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """A loaded article."""

    id: str
    title: Quote
    outlet: str
    published: date | None
    published_words: str
    language: str
    claims: int
    doubts: tuple[Doubt, ...]
    notes: tuple[str, ...]
    origin: str
    sha256: str
    copy_of: Quote | None  # title of the first article with nearly the same text


@dataclass(frozen=True, slots=True)
class Passage:
    """The place of a claim in its article."""

    pieces: tuple[Piece, ...]
    language: Quote  # of the text; its words are empty
    is_cut_before: bool
    is_cut_after: bool


def article_rows(project: Project, readings: Iterable[Reading], copies: Mapping[str, str]) -> tuple[ArticleRow, ...]:
    """One row for each article of `readings`, in their order; `copies` is by id which article it is a copy of."""
    firsts = {id: project.articles[first] for id, first in copies.items()}
    return tuple(_row(project, reading, firsts.get(reading.article.id)) for reading in readings)


def _row(project: Project, reading: Reading, first: Article | None) -> ArticleRow:
    article = reading.article
    return ArticleRow(
        id=article.id,
        title=title(project, article),
        outlet=article.outlet or words.NO_OUTLET,
        published=article.published,
        published_words=day(article.published),
        language=names.language_name(article.language),
        claims=len(reading.claims),
        doubts=tuple(doubt(project, article, residual) for residual in reading.residuals),
        notes=article.notes,
        origin=PurePath((article.origin or "").replace("\\", "/")).name,
        sha256=article.sha256,
        copy_of=title(project, first) if first else None,
    )


def title(project: Project, article: Article) -> Quote:
    """The article's title, else its first line."""
    start = article.text[: 4 * TITLE_LENGTH].strip()
    first = article.title or (start.splitlines()[0].strip() if start else words.NO_TITLE)
    short = first if len(first) <= TITLE_LENGTH else first[:TITLE_LENGTH].rsplit(" ", 1)[0] + " …"
    return in_language(project, short, article.language)


def outlet(project: Project, article: Article) -> Quote:
    """Who printed the article, in the direction of its language."""
    return in_language(project, article.outlet, article.language) if article.outlet else spoken(words.NO_OUTLET)


def doubt(project: Project, article: Article, residual: Residual) -> Doubt:
    """The sentence as it is shown, its cue marked."""
    span = residual.sentence
    shown = pieces(article.text, span.start, span.stop, [("cue", residual.cue)])
    return Doubt(shown, quote(project, article.id, residual.sentence), _why(residual))


def _why(residual: Residual) -> str:
    """Why a sentence was not understood, in the language of the screens; earlier rules gave other reasons."""
    return words.DOUBTS.get(residual.reason, residual.reason)


def passage(project: Project, claim: Claim, whole: bool = False) -> Passage:
    """The text around a claim, or the whole article, with the claim's parts marked."""
    text = project.articles[claim.article_id].text
    marked = marked_parts(claim)
    core = [span for role, span in marked if role in ("content", "cue")]
    first, last = min(span.start for span in core), max(span.stop for span in core)
    start, stop = (0, min(len(text), WHOLE)) if whole else _window(text, first, last, AROUND)
    return Passage(
        pieces=pieces(text, start, stop, marked),
        language=in_language(project, "", project.articles[claim.article_id].language),
        is_cut_before=bool(text[:start].strip()),
        is_cut_after=bool(text[stop:].strip()),
    )


def _window(text: str, first: int, last: int, around: int) -> tuple[int, int]:
    """Both ends of the line that holds the claim, at most `around` letters away, at the end of a word."""
    start, stop = max(0, first - around), min(len(text), last + around)
    if start := max(start, text.rfind("\n", start, first) + 1):
        start = start if text[start - 1] == "\n" else text.find(" ", start, first) + 1 or start
    line = text.find("\n", last, stop)
    if (stop := stop if line < 0 else line) < len(text) and line < 0:
        stop = max(text.rfind(" ", last, stop), last)
    return start, stop


def marked_parts(claim: Claim) -> list[tuple[str, Span]]:
    """The parts of a claim, each with the part it plays."""
    parts = [("content", claim.content), ("source", claim.overt or claim.source.mention)]
    return [
        *((role, span) for role, span in parts if span),
        *(("cue", span) for span in claim.cue),
        *(("via", source.mention) for source in claim.via if source.mention),
        *(("figure", quantity.span) for quantity in claim.quantities),
        *(("date", moment.span) for moment in claim.moments),
    ]


def preview_table(preview: Preview) -> dict[str, list[str]]:
    """The first rows of a table, each column headed by what it is read as."""
    columns = zip(*preview.rows, strict=True)
    return {_heading(*column): list(cells) for column, cells in zip(preview.columns.items(), columns, strict=True)}


def column_fields(preview: Preview) -> dict[str, str]:
    """For each field of an article the column that is read for it; "" where there is none."""
    by_field = {field: column for column, field in preview.columns.items()}
    return {field: by_field.get(field, "") for field in words.ARTICLE_FIELDS}


def column_name(column: str) -> str:
    """A column as it is offered; "" stands for none."""
    return column.strip() or words.NO_COLUMN


def _heading(column: str, field: str | None) -> str:
    return words.READ_AS.format(column=column, field=field) if field else words.NOT_READ.format(column=column)


def as_address(typed: str) -> str:
    """An address as people type it, with its scheme.

    >>> as_address(" example.org/a ")
    'https://example.org/a'
    """
    typed = typed.strip()
    return typed if "://" in typed else f"https://{typed}"
