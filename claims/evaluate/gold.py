"""Reads annotated texts: short gold cases in TOML, whole articles in JSON lines."""

import hashlib
import json
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from claims.errors import ClaimsError
from claims.model import Article

Place = tuple[int, int]  # half-open, in code points of the text


class GoldError(ClaimsError):
    """A gold file that cannot be used; the message says where and what to do."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """One cue with its source and content, as annotated or as found."""

    cue: tuple[Place, ...]
    source: tuple[Place, ...]  # none when elided
    content: tuple[Place, ...]
    antecedent: Place | None
    # Of these four None means that the gold does not ask, "" that nothing is right.
    kind: str | None  # direct, indirect or mixed
    act: str | None
    name: str | None  # of the source, resolved
    via: tuple[str, ...] | None  # names
    optional: bool = False  # borderline: neither rewarded nor punished
    rule: str = ""  # that found it


@dataclass(frozen=True, slots=True)
class Document:
    """A text with all of its annotations."""

    article: Article
    annotations: tuple[Annotation, ...]
    as_written: bool  # `via` holds words of the text, not the names of resolved sources


def read_gold(path: Path) -> tuple[Document, ...]:
    """The documents of a .toml with gold cases, or of a .jsonl with one annotated article a line.

    Raises GoldError where a file does not follow its format.
    """
    try:
        if path.suffix == ".toml":
            return tuple(_cases(path, tomllib.loads(path.read_text(encoding="utf-8"))))
        return tuple(_lines(path))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise GoldError(f"{path}: cannot be read: {error}") from error


def find_place(text: str, words: str, where: str) -> Place:
    """The one place where `words` stand in `text`; `where` begins the message of the GoldError.

    >>> find_place("The minister said so.", "said", "case 1")
    (13, 17)
    """
    found = text.count(words) if words else 0
    if found != 1 or text.find(words, text.find(words) + 1) >= 0:  # `count` passes over overlaps
        times = "is not there" if not found else "stands more than once; lengthen the case"
        raise GoldError(f'{where}: "{words}" {times}')
    start = text.find(words)
    return start, start + len(words)


def _cases(path: Path, file: Mapping[str, Any]) -> Iterator[Document]:
    language = path.name.split(".")[-2]  # attribute.ar.toml
    for number, case in enumerate(file.get("case", ()), 1):
        where = f"{path.name}, case {number}"
        if "text" not in case:
            raise GoldError(f"{where}: has no text")
        text = case["text"]
        article = Article(f"{path.stem}-{number}", text, _sha256(text), language)
        claims = case.get("claim", ())
        yield Document(article, tuple(_case_annotation(text, claim, where) for claim in claims), True)


def _case_annotation(text: str, claim: Mapping[str, Any], where: str) -> Annotation:
    if "cue" not in claim:
        raise GoldError(f"{where}: a claim has no cue")

    def places(key: str) -> tuple[Place, ...]:
        words = claim.get(key, ())
        return tuple(find_place(text, each, where) for each in ([words] if isinstance(words, str) else words))

    antecedents = places("antecedent")
    return Annotation(
        cue=places("cue"),
        source=places("source"),
        content=places("content"),
        antecedent=antecedents[0] if antecedents else None,
        kind=claim.get("form"),
        act=claim.get("act"),
        name=None,
        via=tuple(claim["via"]) if "via" in claim else None,
    )


def _lines(path: Path) -> Iterator[Document]:
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                yield _document(json.loads(line))
            except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
                raise GoldError(f"{path.name}, line {number}: is not an annotated article: {error!r}") from error


def _document(row: Mapping[str, Any]) -> Document:
    day = row.get("date") or ""
    article = Article(
        id=row["doc_id"],
        text=row["text"],
        sha256=_sha256(row["text"]),
        language=row.get("lang") or "",
        published=date.fromisoformat(day) if len(day) == 10 else None,
        outlet=row.get("outlet"),
    )
    return Document(article, tuple(_line_annotation(given) for given in row["attributions"]), False)


def _line_annotation(given: Mapping[str, Any]) -> Annotation:
    antecedent = given.get("source_antecedent")
    return Annotation(
        cue=_places(given["cue"]),
        source=_places(given["source"]),
        content=_places(given["content"]),
        antecedent=(antecedent[0], antecedent[1]) if antecedent else None,
        kind=given.get("kind") or "",
        act=given.get("act") or "",
        name=given.get("source_canonical") or "",
        via=tuple(given["via"]) if "via" in given else None,
        optional=bool(given.get("optional")),
    )


def _places(given: Iterable[tuple[int, int]]) -> tuple[Place, ...]:
    return tuple((start, stop) for start, stop in given or ())


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
