"""Proves that nothing in a project has changed since it was read: hashes of articles, words of spans, the log.

Where an article's file is still at hand, its bytes are held against the hash too.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path

from claims.corrections import dated
from claims.model import Article, Correction, Span
from claims.store import Store, text_hash


@dataclass(frozen=True, slots=True)
class Verification:
    """What was looked at, and everything that is wrong."""

    articles: int
    claims: int
    spans: int
    corrections: int
    faults: tuple[str, ...]
    files: int = 0  # articles whose files are at hand and are the ones that were read
    changed_files: tuple[str, ...] = ()  # files that are others now; no fault of the project


def verify(store: Store) -> Verification:
    """Reads everything that is kept again and holds it against its hash, its article or its place."""
    log = store.corrections()
    articles = dated(store.articles(), log)
    readings = store.readings(articles)
    hashes = store.text_hashes()
    faults = [*store.damage()]
    faults += [f"{each.id}: its text is not the one that was added" for each in articles if not _is_whole(each, hashes)]
    spans = 0
    for reading in readings.values():
        for record in (*reading.claims, *reading.residuals):
            for span in find_spans(record):
                spans += 1
                faults += _find_fault(span, reading.article)
    faults += _find_log_faults(log, {article.sha256: article for article in articles})
    claims = sum(len(reading.claims) for reading in readings.values())
    files = {article.id: same for article in articles if (same := _is_its_file(article)) is not None}
    changed = tuple(f"{id}: its file is not the one that was added" for id, same in files.items() if not same)
    return Verification(len(articles), claims, spans, len(log), tuple(faults), sum(files.values()), changed)


def find_spans(record: object) -> Iterator[Span]:
    """Every span in a record, however deep."""
    if isinstance(record, Span):
        yield record
    elif isinstance(record, tuple):
        for part in record:
            yield from find_spans(part)
    elif is_dataclass(record):
        for field in fields(record):
            yield from find_spans(getattr(record, field.name))


def _is_whole(article: Article, hashes: dict[str, str]) -> bool:
    return text_hash(article.text) == hashes[article.sha256]


def _is_its_file(article: Article) -> bool | None:
    """Whether the file that the article came from is the one that was read; None when it is not at hand."""
    try:
        with Path(article.origin or "").open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == article.sha256
    except (OSError, ValueError):  # an address, a row of a table, a name that came with an upload
        return None


def _find_fault(span: Span, article: Article) -> Iterator[str]:
    if article.text[span.start : span.stop] != span.text:
        yield f'{article.id}: "{span.text}" does not stand at {span.start}..{span.stop}'


def _find_log_faults(log: tuple[Correction, ...], articles: dict[str, Article]) -> Iterator[str]:
    for place, correction in enumerate(log, 1):
        if correction.number != place:
            yield f"correction {place} is missing from the log"
            return
        article = articles.get(correction.article_sha256 or "")
        if article and correction.span:
            yield from (f"correction {place}: {fault}" for fault in _find_fault(correction.span, article))
