"""Readings and comparisons as bytes and back, fast enough for a hundred thousand claims.

MessagePack, checked against the types of the records when it is read: nothing in it can be run.
"""

import gc
import hashlib
import zlib
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import fields
from itertools import repeat
from typing import NamedTuple, TypeVar

import msgspec

from claims.model import Article, Claim, Comparison, Evidence, Issue, Reason, Relation, RelationKind, Residual
from claims.pipeline import Reading

Value = TypeVar("Value")
_Found = tuple[tuple[Claim, ...], tuple[Residual, ...]]
_READ = msgspec.msgpack.Decoder(_Found)


class _Columns(NamedTuple):
    """A comparison with everything once that many relations have; numbers are places in the first tuples."""

    issues: tuple[Issue, ...]
    words: tuple[str, ...]  # ids and aspects
    reasons: tuple[Reason, ...]
    evidence: tuple[Evidence, ...]
    ids: tuple[str, ...]  # of the relations; what follows belongs to the same relations
    issue_ids: tuple[int, ...]
    left: tuple[int, ...]
    right: tuple[int, ...]  # -1 for None
    kinds: tuple[RelationKind, ...]
    aspects: tuple[int, ...]
    why: tuple[int, ...]
    proofs: tuple[tuple[int, ...], ...]
    insides: tuple[bool, ...]


class _Places(dict[Value, int]):
    """By value its place, in the order in which they were first met."""

    def __missing__(self, value: Value) -> int:
        place = self[value] = len(self)
        return place


_COMPARED = msgspec.msgpack.Decoder(_Columns)


def article_key(article: Article) -> str:
    """What a reading depends on beside the rules: two articles with one key are read alike."""
    about = (article.id, article.sha256, article.language, article.published, article.outlet, article.title)
    return hashlib.sha256(repr(about).encode()).hexdigest()[:16]


def pack_reading(reading: Reading) -> bytes:
    """The reading without its article."""
    return _pack((reading.claims, reading.residuals))


def unpack_readings(articles: Iterable[Article], rows: Iterable[tuple[str, bytes] | None]) -> dict[str, Reading]:
    """By hash of the article its reading; left out where the article or the records are no longer the same."""
    found: dict[str, Reading] = {}
    rows = tuple(rows)
    if not any(rows):
        return found
    with _many_records():
        for article, row in zip(articles, rows, strict=True):
            if row and article_key(article) == row[0]:
                with suppress(msgspec.DecodeError):  # a field has come or gone: it is read anew
                    found[article.sha256] = Reading(article, *_READ.decode(zlib.decompress(row[1])))
    return found


def comparison_key(readings: Iterable[Reading], untouched: Mapping[str, str], rules: str) -> str:
    """What a comparison depends on: the claims and the rules that compare.

    `untouched` names by hash of the article the rules of the readings in which nothing was corrected.
    """
    digest = hashlib.sha256(rules.encode())
    for reading in readings:
        digest.update(article_key(reading.article).encode())
        read_by = untouched.get(reading.article.sha256)
        digest.update(read_by.encode() if read_by else msgspec.msgpack.encode(reading.claims))
    return digest.hexdigest()


def pack_comparison(comparison: Comparison) -> bytes:
    """All questions and relations."""
    words, reasons, evidence = _Places[str](), _Places[Reason](), _Places[Evidence]()
    relations = comparison.relations
    columns = (
        tuple(each.id for each in relations),
        tuple(words[each.issue_id] for each in relations),
        tuple(words[each.left] for each in relations),
        tuple(words[each.right] if each.right is not None else -1 for each in relations),
        tuple(each.kind for each in relations),
        tuple(words[each.aspect] for each in relations),
        tuple(reasons[each.reason] for each in relations),
        tuple(tuple(evidence[proof] for proof in each.evidence) for each in relations),
        tuple(each.inside_side for each in relations),
    )
    return _pack(_Columns(comparison.issues, tuple(words), tuple(reasons), tuple(evidence), *columns))


def unpack_comparison(content: bytes) -> Comparison | None:
    """All questions and relations; None when the records are no longer the same."""
    with _many_records(), suppress(msgspec.DecodeError, IndexError):
        found = _COMPARED.decode(zlib.decompress(content))
        return Comparison(found.issues, _relations(found))
    return None


def _relations(found: _Columns) -> tuple[Relation, ...]:
    word, evidence = found.words.__getitem__, found.evidence.__getitem__
    columns = (
        found.ids,
        map(word, found.issue_ids),
        map(word, found.left),
        [found.words[place] if place >= 0 else None for place in found.right],
        found.kinds,
        map(word, found.aspects),
        map(found.reasons.__getitem__, found.why),
        [tuple(map(evidence, places)) for places in found.proofs],
        found.insides,
    )
    relations = tuple(map(Relation.__new__, repeat(Relation, len(found.ids))))
    for field, column in zip(fields(Relation), columns, strict=True):  # a frozen record made field by field is slow
        deque(map(getattr(Relation, field.name).__set__, relations, column), maxlen=0)
    return relations


@contextmanager
def _many_records() -> Iterator[None]:
    """No search for garbage among very many records: none is garbage while they are made, and none is in a ring."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if enabled:
            gc.enable()


def _pack(records: object) -> bytes:
    return zlib.compress(msgspec.msgpack.encode(records), 1)
