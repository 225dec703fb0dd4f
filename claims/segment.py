"""Cuts a text into paragraphs, sentences and quotations, whatever marks the outlet uses.

One stray quotation mark must never cost more than its own sentence, so marks are paired within a
paragraph and a mark without a partner is left alone.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from claims.lexicon import Language
from claims.model import Span, cut
from claims.text import fold

OPENING, CLOSING, EITHER = "«‹„‟", "»›", '"“”″＂'
MARKS = OPENING + CLOSING + EITHER
LONGEST_SENTENCE = 3000  # code points; a longer one is cut at a space, so that work stays linear
LONGEST_QUOTATION = 6000
MOST_NESTED = 12  # marks in which a quotation inside another with the same marks must show

_MARK = re.compile(f"[{MARKS}]")
_PARAGRAPH = re.compile(r"[^\n\r\u2028\u2029]+")
_END = re.compile(r"[.!?؟…۔]+[\"“”»›)\]]*(?=\s|$)|[؛;](?=\s)")
_BEFORE_OPENING = frozenset(" \u00a0\t([{:،,-–—\u0640/") | {""}
_AFTER_CLOSING = frozenset(" \u00a0\t)]}.,:;!?؟،؛…-–—/") | {""}


class Quotation(NamedTuple):
    """A quoted stretch: half-open with its marks, and its nesting depth, 0 for the outermost."""

    start: int
    stop: int
    depth: int


def split_paragraphs(text: str) -> Iterable[tuple[int, int]]:
    """The half-open stretches between line ends, empty ones left out."""
    return ((found.start(), found.end()) for found in _PARAGRAPH.finditer(text))


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """The paired quotations of every paragraph, in order of their opening mark.

    >>> text = 'قال: "نعم" ثم «لا، «كلا»» و"شاردة'
    >>> [text[q.start:q.stop] for q in find_quotations(text)]
    ['"نعم"', '«لا، «كلا»»', '«كلا»']
    """
    found: list[Quotation] = []
    text = _level_marks(text)
    paragraphs = list(split_paragraphs(text))
    openings = [text[start] for start, _ in paragraphs[1:]] + [""]
    for (start, stop), following in zip(paragraphs, openings, strict=False):
        found.extend(_pair(text, start, stop, following))
    return tuple(sorted(found))


def _level_marks(text: str) -> str:
    """`text` with two single marks as the double mark they stand for; nothing changes its place."""
    return text.replace("''", '""').replace("``", '""')


def _pair(text: str, start: int, stop: int, following: str) -> Iterable[Quotation]:
    """The quotations of one paragraph; one that the next paragraph takes up with the same mark needs no closing mark.

    `following` is the first letter of the next paragraph.
    """
    open_marks: list[int] = []
    places = [mark.start() for mark in _MARK.finditer(text, start, stop)]
    inverted = _is_inverted([text[place] for place in places])
    for number, place in enumerate(places):
        opens, closes = _roles(text, place, start, stop)
        if inverted and text[place] in OPENING + CLOSING:
            opens, closes = closes, opens
        partner = _partner(text, open_marks, place) if closes else None
        if partner is not None and (not opens or text[place] in EITHER):
            del open_marks[partner + 1 :]
            begin = open_marks.pop()
            if place + 1 - begin <= LONGEST_QUOTATION:
                yield Quotation(begin, place + 1, len(open_marks))
        elif opens:
            same = open_marks and text[place] in EITHER and text[open_marks[-1]] == text[place]
            if same and not _is_nested(text, places[number : number + MOST_NESTED], start, stop):
                open_marks.pop()  # the one before was stray
            open_marks.append(place)
    if open_marks and text[open_marks[0]] == following and 2 < stop - open_marks[0] <= LONGEST_QUOTATION:
        yield Quotation(open_marks[0], stop, 0)


def _is_nested(text: str, places: Sequence[int], start: int, stop: int) -> bool:
    """Whether the mark at the first of `places` opens a quotation inside one with the same marks.

    So it is when what follows closes both: of a stray mark the second one never comes.
    """
    depth = 1
    for place in places:
        opens, closes = _roles(text, place, start, stop)
        if text[place] != text[places[0]] or opens == closes:
            return False
        depth += 1 if opens else -1
        if depth == 0:
            return True
    return False


def _is_inverted(marks: Sequence[str]) -> bool:
    """Whether a paragraph writes »so«: it begins with a closing mark and ends with an opening one."""
    sided = [mark for mark in marks if mark not in EITHER]
    return bool(sided) and sided[0] in CLOSING and sided[-1] in OPENING


def _roles(text: str, place: int, start: int, stop: int) -> tuple[bool, bool]:
    """Whether the mark at `place` can open, and whether it can close, by what stands beside it."""
    mark = text[place]
    if mark in OPENING:
        return True, False
    if mark in CLOSING:
        return False, True
    before = text[place - 1] if place > start else ""
    after = text[place + 1] if place + 1 < stop else ""
    free_before = before in _BEFORE_OPENING or before in MARKS
    free_after = after in _AFTER_CLOSING or after in MARKS
    return free_before or not free_after, free_after or not free_before or before in ".،,-–—"


def _partner(text: str, open_marks: list[int], place: int) -> int | None:
    """The index in `open_marks` of the mark that the one at `place` closes."""
    for index in range(len(open_marks) - 1, -1, -1):
        mark = text[open_marks[index]]
        sided = mark in OPENING + CLOSING, text[place] in OPENING + CLOSING
        if sided[0] == sided[1] and place - open_marks[index] > 1:
            return index
    if open_marks and place - open_marks[-1] > 1:  # a mixed pair: „…" or "…»
        return len(open_marks) - 1
    return None


def split_sentences(text: str, language: Language) -> tuple[Span, ...]:
    """The sentences of `text` in order; marks inside a paired quotation end none.

    A sentence never crosses a line end and never measures more than LONGEST_SENTENCE.
    """
    abbreviations = frozenset(fold(word, language.letters).text for word in language.words.abbreviations)
    inside = [(q.start, q.stop) for q in find_quotations(text) if q.depth == 0]
    found: list[Span] = []
    quote = 0
    marked = _level_marks(text)
    for start, stop in split_paragraphs(text):
        begin = start
        for end in _END.finditer(marked, start, stop):
            while quote < len(inside) and inside[quote][1] <= end.start():
                quote += 1
            quoted = quote < len(inside) and inside[quote][0] < end.start() and end.end() < inside[quote][1]
            quoted = quoted or _goes_on(text, end.end(), stop)
            if not quoted and not _is_abbreviation(text, begin, end.start(), abbreviations, language):
                found.extend(_cut_long(text, begin, end.end()))
                begin = end.end()
        found.extend(_cut_long(text, begin, stop))
    return tuple(found)


def _goes_on(text: str, end: int, stop: int) -> bool:
    """Whether a small letter follows, so that the sentence is not over: "Why?" he asked."""
    return text[end : min(stop, end + 6)].lstrip(" \u00a0-–—")[:1].islower()


def _is_abbreviation(text: str, begin: int, end: int, abbreviations: frozenset[str], language: Language) -> bool:
    if text[end] != ".":
        return False
    word = text[max(begin, end - 20) : end].rpartition(" ")[2]
    return (len(word) == 1 and word.isalpha()) or fold(word, language.letters).text in abbreviations


def _cut_long(text: str, start: int, stop: int) -> Iterable[Span]:
    while stop - start > LONGEST_SENTENCE:
        space = text.rfind(" ", start + LONGEST_SENTENCE // 2, start + LONGEST_SENTENCE)
        middle = space if space > 0 else start + LONGEST_SENTENCE
        yield cut(text, start, middle)
        start = middle
    last = cut(text, start, stop)
    if last.text:
        yield last
