"""Finds where a text introduces a person: an office with a name behind it, or a name with an office.

"Thierry Durand, director of …, arrived" attributes nothing, but tells who "Durand" is when he
speaks three sentences later.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claims.lexicon.gazetteer import Head
from claims.lexicon.grammar import Grammar
from claims.lexicon.romanising import is_listed
from claims.model import Article, Source, cut
from claims.resolve.compose import person
from claims.resolve.mention import read_mention, to_source
from claims.resolve.phrase import Part, World
from claims.text import Token

_LONGEST = 16  # words of an introduction
_SURE = 2  # words of a name that are taken without more ado
_CLOSED = (
    "complementizers", "content_enders", "time_words", "prepositions", "conjunctions", "negations", "auxiliaries",
)  # fmt: skip


class Introduction(NamedTuple):
    """A person with an office, as a text names them."""

    start: int
    source: Source
    head: Head | None
    written: str | None  # the name as written, of a person in no entry
    sure: bool  # the name begins with a common name, or is known: no other words look like it


def find_introductions(
    article: Article, words: Sequence[Token], parts: Sequence[Part], known: World
) -> Iterator[Introduction]:
    """The people that the text introduces, in its order."""
    for place, part in enumerate(parts):
        if part.head is None or part.head.kind not in ("role", "unnamed") or not part.features.endswith("sg"):
            continue
        behind = _reach(article.text, parts, place, words, known)
        named = _name_before(parts, place)
        for first, stop in ((place, behind), (named, max(behind, _office(parts, place)))):
            if first is not None and stop:
                introduction = _read(article, words, parts[first:stop], known)
                if introduction:
                    yield introduction


def _read(article: Article, words: Sequence[Token], parts: Sequence[Part], known: World) -> Introduction | None:
    span = cut(article.text, words[parts[0].first].start, words[parts[-1].stop - 1].stop)
    reading = read_mention(span, known, lambda form: None)
    if not (reading.written or len(reading.people) == 1) or reading.former:
        return None
    source = to_source(reading, known, span, article.published)
    sure = bool(reading.people) or (reading.written is not None and reading.written.sure)
    written = reading.written.text if reading.written else None
    return Introduction(span.start, source, reading.body.head if reading.body else None, written, sure)


def _office(parts: Sequence[Part], place: int) -> int:
    """The end of the known parts from `place` on: an office without a name."""
    stop = place
    while stop < len(parts) and stop - place < _LONGEST and parts[stop].kind not in ("mark", "relative", "appointed"):
        stop += 1
    return stop


def _reach(text: str, parts: Sequence[Part], place: int, words: Sequence[Token], known: World) -> int:
    """The end of the office at `place` and the name behind it; 0 when no name follows."""
    run = 0  # words so far that may be a name
    for stop in range(place + 1, min(len(parts), place + _LONGEST)):
        part, form = parts[stop], words[parts[stop].first].form
        if person(part, known.gazetteer):
            return stop + 1
        listed = is_listed(text[words[part.first].start : words[part.first].stop], known.grammar.language)
        if part.kind == "word" and (listed or not _is_closed(form, known.grammar)) and not (part.joined and run):
            if run > _SURE:
                return stop - 1  # so long a row of words is more than a name
            run += 1 if run or not known.grammar.article(form) else 0
            continue
        if run >= _SURE:
            return stop
        if part.kind in ("mark", "relative", "appointed") or known.grammar.readings(form):
            return 0
        run = 0
    return 0


def _is_closed(form: str, grammar: Grammar) -> bool:
    """Whether a word can stand in no name: "that", "in", "on Tuesday", "said"."""
    if any(not reading.behind for reading in grammar.readings(form)):
        return True
    return any(grammar.match(name, (form,), 0) for name in _CLOSED)


def _name_before(parts: Sequence[Part], place: int) -> int | None:
    """The first of the two unknown words before the mark in front of `place`."""
    before = parts[max(0, place - 1 - _SURE) : place]
    if len(before) < 1 + _SURE or before[-1].kind != "mark" or any(part.kind != "word" for part in before[:-1]):
        return None
    return place - 1 - _SURE
