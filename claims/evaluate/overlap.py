"""How well the words of content and source agree: strict measures in per cent.

Contents are compared as sets of words, quotation marks and punctuation never count. Two contents
pair when their Jaccard measure (common words by all words) reaches a threshold: 1 is "exact", 0.8
"overlap80", 0.5 "overlap50". "joint" asks that the source of an overlap80 pair is right as well:
that it shares a word with the gold's, small words left out; "joint50" the same of overlap50.
"token" compares all content of a text at once, whosever it is. Attributions without content do not
take part, and two that agree in content and source count once.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from claims.evaluate.detection import Counts
from claims.evaluate.gold import Annotation, Place

# A word keeps its combining marks, so that vocalised words stay whole.
_WORD = re.compile(r"\w[\w\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]*")
THRESHOLDS = {"exact": 1.0, "overlap80": 0.8, "overlap50": 0.5}
KINDS = {"direct": ("direct",), "mixed": ("mixed",), "indirect": ("indirect",), "quoted": ("direct", "mixed")}
_JOINT = {"overlap80": "joint", "overlap50": "joint50"}


class _Bag(NamedTuple):
    """The words of one attribution, by their number in the text."""

    content: frozenset[int]
    source: frozenset[int]
    kind: str


def tally(text: str, gold: Sequence[Annotation], found: Sequence[Annotation], small_words: Collection[str]) -> Counts:
    """Counts over one text: "gold MEASURE" of so many, "found MEASURE" of so many, "hit MEASURE".

    The measures are those of the file's head, with "direct", "mixed", "indirect" or "quoted" before
    them for one kind, where gold and found may be hit by different pairs ("hit found …").
    """
    tokens = [(word.start(), word.end(), word.group().lower()) for word in _WORD.finditer(text)]
    small = {number for number, (_, _, form) in enumerate(tokens) if form in small_words}
    left, right = _bags(tokens, gold), _bags(tokens, found)
    counts: Counts = defaultdict(float)
    _count_tokens(counts, left, right)
    for criterion, threshold in THRESHOLDS.items():
        pairs = _pair(left, right, threshold)
        _count(counts, criterion, left, right, pairs)
        if criterion in _JOINT:
            matched = [(wanted, given) for wanted, given in pairs if _is_source_right(wanted, given, small)]
            _count(counts, _JOINT[criterion], left, right, matched)
            _count_sources(counts, criterion, pairs, small)
    return counts


def _bags(tokens: Sequence[tuple[int, int, str]], annotations: Iterable[Annotation]) -> tuple[_Bag, ...]:
    bags: dict[tuple[frozenset[int], frozenset[int]], _Bag] = {}
    for annotation in annotations:
        content = _numbers(tokens, annotation.content)
        source = _numbers(tokens, annotation.source)
        if content:
            bags.setdefault((content, source), _Bag(content, source, annotation.kind or ""))
    return tuple(bags.values())


def _numbers(tokens: Sequence[tuple[int, int, str]], places: Iterable[Place]) -> frozenset[int]:
    """The words that lie in `places`, even with a part."""
    numbers: set[int] = set()
    for start, stop in places:
        number = bisect_left(tokens, (start,))
        if number and tokens[number - 1][1] > start:
            number -= 1
        while number < len(tokens) and tokens[number][0] < stop:
            numbers.add(number)
            number += 1
    return frozenset(numbers)


def _pair(gold: Sequence[_Bag], found: Sequence[_Bag], threshold: float) -> list[tuple[_Bag, _Bag]]:
    """One to one: the greatest overlap first, then the better source, then the order of the text."""
    rated = [
        (-overlap, -_jaccard(wanted.source, given.source), i, j)
        for i, wanted in enumerate(gold)
        for j, given in enumerate(found)
        if wanted.content & given.content and (overlap := _jaccard(wanted.content, given.content)) >= threshold
    ]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, i, j in sorted(rated):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return [(gold[i], found[j]) for i, j in pairs.items()]


def _count(
    counts: Counts, measure: str, gold: Sequence[_Bag], found: Sequence[_Bag], pairs: Sequence[tuple[_Bag, _Bag]]
) -> None:
    for name, kinds in {"": tuple(bag.kind for bag in (*gold, *found)), **KINDS}.items():
        key = f"{name} {measure}".strip()
        counts[f"gold {key}"] += sum(bag.kind in kinds for bag in gold)
        counts[f"found {key}"] += sum(bag.kind in kinds for bag in found)
        counts[f"hit gold {key}"] += sum(wanted.kind in kinds for wanted, _ in pairs)
        counts[f"hit found {key}"] += sum(given.kind in kinds for _, given in pairs)


def _count_tokens(counts: Counts, gold: Sequence[_Bag], found: Sequence[_Bag]) -> None:
    wanted = frozenset[int]().union(*(bag.content for bag in gold))
    given = frozenset[int]().union(*(bag.content for bag in found))
    counts["gold token"] += len(wanted)
    counts["found token"] += len(given)
    counts["hit gold token"] += len(wanted & given)
    counts["hit found token"] += len(wanted & given)


def _count_sources(counts: Counts, criterion: str, pairs: Sequence[tuple[_Bag, _Bag]], small: Collection[int]) -> None:
    for wanted, given in pairs:
        if wanted.source:
            counts[f"sources {criterion}"] += 1
            counts[f"source shared {criterion}"] += _is_source_right(wanted, given, small)
            counts[f"source half {criterion}"] += _jaccard(wanted.source, given.source) >= 0.5


def _is_source_right(wanted: _Bag, given: _Bag, small: Collection[int]) -> bool:
    if not wanted.source:
        return not given.source
    return bool(_telling(wanted.source, small) & _telling(given.source, small))


def _telling(source: frozenset[int], small: Collection[int]) -> frozenset[int]:
    """The words that name somebody; all of them when all are small."""
    return source.difference(small) or source


def _jaccard(left: frozenset[int], right: frozenset[int]) -> float:
    together = len(left | right)
    return len(left & right) / together if together else 0.0
