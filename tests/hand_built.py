"""Articles and claims written by hand for tests: narration and statements in the order of the text."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from claims.model import Act, Article, Claim, Quantity, Source, Span, Stance


@dataclass(frozen=True)
class Said:
    """What a source is told to have said; `text` is its content, or its cue when `silent`."""

    text: str
    source: str | None = "ru.defence"
    side: str | None = "ru"
    act: Act = "say"
    silent: bool = False  # no content at all
    denied: bool = False
    figures: tuple[Mapping[str, Any], ...] = ()  # text, role, unit, low, high, bound, within
    via: tuple[str, ...] = ()
    same: bool = False  # a further clause of the attribution before
    inside: bool = False  # its words stand within the statement before


def span(text: str, words: str, start: int = 0) -> Span:
    place = text.index(words, start)
    return Span(place, place + len(words), words)


def source(identifier: str | None, side: str | None) -> Source:
    return Source(None, identifier, identifier, None, None, side, "by hand")


def build(
    pieces: Iterable[str | Said], article_id: str = "a", published: date | None = None, language: str = "ar"
) -> tuple[Article, tuple[Claim, ...]]:
    """The article made of narration and statements, and its claims, one for each statement."""
    pieces = tuple(pieces)
    text = "".join(piece if isinstance(piece, str) else piece.text for piece in pieces if _is_written(piece))
    article = Article(article_id, text, "0" * 64, language, published)
    claims: list[Claim] = []
    place = 0
    for piece in pieces:
        if isinstance(piece, Said):
            start = span(text, piece.text, claims[-1].sentence.start if piece.inside else place)
            claims.append(_claim(article, piece, start, claims))
        place += len(piece if isinstance(piece, str) else piece.text) if _is_written(piece) else 0
    return article, tuple(claims)


def _is_written(piece: str | Said) -> bool:
    return isinstance(piece, str) or not piece.inside


def _claim(article: Article, said: Said, content: Span, before: list[Claim]) -> Claim:
    attribution = before[-1].attribution_id if said.same else f"{article.id}-{len(before):02d}"
    return Claim(
        id=f"{article.id}-{len(before):02d}.1",
        article_id=article.id,
        attribution_id=attribution,
        source=source(said.source, said.side),
        overt=None,
        via=tuple(source(name, None) for name in said.via),
        cue=(content if said.silent else Span(content.start, content.start, ""),),
        content=None if said.silent else content,
        sentence=_sentence(article.text, content),
        form="indirect",
        act=said.act,
        stance=Stance(said.denied, False),
        quantities=tuple(_figure(article.text, content, figure) for figure in said.figures),
        moments=(),
        rule="by hand",
    )


def _sentence(text: str, content: Span) -> Span:
    start = max(text.rfind(". ", 0, content.start) + 2, text.rfind("\n", 0, content.start) + 1)
    ends = [place for mark in (". ", "\n") if (place := text.find(mark, content.stop)) >= 0]
    start = 0 if start == 1 and not text.startswith(". ") else start
    stop = min(ends, default=len(text))
    return Span(start, stop, text[start:stop])


def _figure(text: str, content: Span, figure: Mapping[str, Any]) -> Quantity:
    low = float(figure["low"])
    high = float(figure.get("high", low))
    within = figure.get("within")
    return Quantity(
        span=span(text, figure["text"], content.start),
        low=low,
        high=high,
        bound=figure.get("bound", "at_least" if math.isinf(high) else "exactly"),
        unit=figure.get("unit", "person"),
        role=figure["role"],
        within=span(text, within, content.start) if within else None,
    )
