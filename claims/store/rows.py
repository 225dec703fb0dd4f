"""Records as rows of the tables, and back."""

import json
from datetime import date, datetime
from typing import Any, NamedTuple

from claims.model import Article, Correction, Fetched, Span, Verb
from claims.pipeline import Reading
from claims.search import search_lines
from claims.store.packing import article_key, pack_reading

ARTICLE = "id, text, sha256, language, published, outlet, title, url, origin, notes, author, fetched"
READING = "article_sha256, is_tried, article_key, rules, content, search_lines"
CORRECTION = "at, who, verb, article_sha256, span, target, old, new"


def article_row(article: Article) -> tuple[str | None, ...]:
    """The columns of ARTICLE."""
    day = article.published.isoformat() if article.published else None
    about = (article.outlet, article.title, article.url, article.origin)
    fetched = article.fetched
    page = _json((fetched.url, fetched.at.isoformat(), fetched.headers)) if fetched else None
    own = (article.id, article.text, article.sha256, article.language, day)
    return (*own, *about, _json(article.notes), article.author, page)


def read_article(row: tuple[Any, ...]) -> Article:
    """The article of a row."""
    id, text, sha256, language, day, outlet, title, url, origin, notes, author, fetched = row
    published = date.fromisoformat(day) if day else None
    page = _fetched(*json.loads(fetched)) if fetched else None
    about = (outlet, title, url, origin, tuple(json.loads(notes)), author, page)
    return Article(id, text, sha256, language, published, *about)


def _fetched(url: str, at: str, headers: list[list[str]]) -> Fetched:
    return Fetched(url, datetime.fromisoformat(at), tuple((name, value) for name, value in headers))


def reading_row(reading: Reading, rules: str, tried: bool) -> tuple[object, ...]:
    """The columns of READING."""
    read = (rules, pack_reading(reading), "\n".join(search_lines(reading)))
    return (reading.article.sha256, tried, article_key(reading.article), *read)


class _Logged(NamedTuple):
    number: int
    at: str
    who: str
    verb: Verb
    article_sha256: str | None
    span: str | None
    target: str | None
    old: str
    new: str


def correction_row(correction: Correction) -> tuple[str | None, ...]:
    """The columns of CORRECTION."""
    span = correction.span
    place = _json((span.start, span.stop, span.text)) if span else None
    about = (correction.article_sha256, place, correction.target)
    changes = (_json(correction.old), _json(correction.new))
    return (correction.at.isoformat(), correction.who, correction.verb, *about, *changes)


def read_correction(row: tuple[Any, ...]) -> Correction:
    """The correction of a row that begins with its number."""
    logged = _Logged(*row)
    span = Span(*json.loads(logged.span)) if logged.span else None
    old, new = json.loads(logged.old), json.loads(logged.new)
    at = datetime.fromisoformat(logged.at)
    about = (logged.article_sha256, span, logged.target)
    return Correction(logged.number, at, logged.who, logged.verb, *about, old, new)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
