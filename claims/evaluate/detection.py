"""Was each attribution found, and how much of it is right?

Gold and found are paired one to one, the best pair first. They may pair when half of the content
agrees (F1 of words), or when the cues touch and a fifth of it does, or one of them has none. What
the gold calls optional costs nothing when missed and nothing when found.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from claims.evaluate.gold import Annotation, Place

_WORD = re.compile(r"[^\W_]+")
# Acts that must not be taken for one another; all others are one class.
_CLASSES = {
    "deny": "deny", "accuse": "accuse", "demand": "demand", "condemn": "condemn", "warn": "warn", "threaten": "warn",
    "cannot-verify": "silence", "not-confirm": "silence", "decline-to-comment": "silence", "not-say": "silence",
}  # fmt: skip


Counts = defaultdict[str, float]


class Pair(NamedTuple):
    """One gold annotation, by its number, with the found one that stands for it."""

    gold: int
    found: int
    content: float  # F1 of words
    cue: float


def words(text: str, places: Sequence[Place]) -> frozenset[int]:
    """Where words begin inside `places`."""
    return frozenset(word.start() for start, stop in places for word in _WORD.finditer(text, start, stop))


def f1(left: frozenset[int], right: frozenset[int]) -> float:
    """How far two sets of words agree: 1 when both are empty, 0 when one is."""
    if not left and not right:
        return 1.0
    if not left or not right:
        return 0.0
    return 2 * len(left & right) / (len(left) + len(right))


def pair(text: str, gold: Sequence[Annotation], found: Sequence[Annotation]) -> tuple[Pair, ...]:
    """The pairs, the best first."""
    given = [_bags(text, annotation) for annotation in found]
    rated = [
        rating
        for i, annotation in enumerate(gold)
        for j, bags in enumerate(given)
        if (rating := _rate(_bags(text, annotation), bags, i, j))
    ]
    pairs: dict[int, Pair] = {}
    taken: set[int] = set()
    for _, i, j, match in sorted(rated, reverse=True):
        if i not in pairs and j not in taken:
            pairs[i] = match
            taken.add(j)
    return tuple(pairs.values())


def tally(text: str, gold: Sequence[Annotation], found: Sequence[Annotation]) -> Counts:
    """Counts over one text: "tp", "fp", "fn", and for each measure how many are right of how many.

    The keys of a measure are its name and its name with " of"; those of a rule are "tp rule NAME"
    and "fp rule NAME", those of a shape of the gold "tp shape NAME" and "of shape NAME".
    """
    counts: Counts = defaultdict(float)
    pairs = pair(text, gold, found)
    matched = {match.gold for match in pairs}
    whose = {match.found: match.gold for match in pairs}
    for i, wanted in enumerate(gold):
        if not wanted.optional:
            counts["tp" if i in matched else "fn"] += 1
            counts[f"of shape {_shape(wanted)}"] += 1
            counts[f"tp shape {_shape(wanted)}"] += i in matched
    for j, given in enumerate(found):
        if j not in whose:
            counts["fp"] += 1
            counts[f"fp rule {given.rule}"] += 1
        elif not gold[whose[j]].optional:
            counts[f"tp rule {given.rule}"] += 1
    for match in pairs:
        for measure, points in _details(text, gold[match.gold], found[match.found], match).items():
            counts[measure] += points
            counts[f"{measure} of"] += 1
    return counts


def _details(text: str, wanted: Annotation, given: Annotation, match: Pair) -> dict[str, float]:
    """What is right about one pair, by measure; a measure that is not asked is left out."""
    rated: dict[str, float] = {
        "content exact": words(text, wanted.content) == words(text, given.content),
        "content F1": match.content,
        "cue overlap": match.cue > 0,
    }
    if wanted.source:
        source = f1(words(text, wanted.source), words(text, given.source))
        rated |= {"source exact": source == 1, "source overlap": source >= 0.5}
    else:
        rated["elided recognised"] = not given.source or given.antecedent is not None
        if wanted.antecedent:
            places = (given.antecedent,) if given.antecedent else ()
            rated["antecedent"] = f1(words(text, (wanted.antecedent,)), words(text, places)) >= 0.5
    if given.kind and wanted.kind is not None:
        rated["kind"] = given.kind == wanted.kind
    if given.act and wanted.act is not None:
        rated["act"] = given.act == wanted.act
        rated["act class"] = _CLASSES.get(given.act, "say") == _CLASSES.get(wanted.act, "say")
    if given.name and wanted.name is not None:
        rated["name"] = _level(given.name) == _level(wanted.name)
    if wanted.via:
        rated["via"] = bool({_level(name) for name in wanted.via} & {_level(name) for name in given.via or ()})
    return rated


class _Bags(NamedTuple):
    """The words of one annotation, and whether it has any content at all."""

    content: frozenset[int]
    cue: frozenset[int]
    source: frozenset[int]
    has_content: bool
    has_cue: bool


def _bags(text: str, annotation: Annotation) -> _Bags:
    parts = (annotation.content, annotation.cue, annotation.source)
    content, cue, source = (words(text, places) for places in parts)
    return _Bags(content, cue, source, bool(annotation.content), bool(annotation.cue))


def _rate(wanted: _Bags, given: _Bags, i: int, j: int) -> tuple[float, int, int, Pair] | None:
    """How well the two fit, with what breaks ties; None when they may not pair."""
    # two absences prove nothing: they are no agreement here
    content = f1(wanted.content, given.content) if wanted.content or given.has_content else 0.0
    cue = f1(wanted.cue, given.cue) if wanted.cue or given.has_cue else 0.0
    silent = not wanted.content or not given.has_content
    if content < 0.5 and not (cue > 0 and (content >= 0.2 or silent)):
        return None
    agreed = 1.0 if not wanted.has_content and not given.has_content else content
    return content + 0.5 * cue + 0.25 * f1(wanted.source, given.source), i, j, Pair(i, j, agreed, cue)


def _shape(annotation: Annotation) -> str:
    if annotation.via is None:
        return annotation.kind or "any form"
    if not annotation.content:
        return "no content (declines to comment)"
    relayed = "relayed" if annotation.via else "plain"
    return f"{annotation.kind or 'any form'}, {relayed}, {'overt' if annotation.source else 'elided'}"


def _level(name: str) -> str:
    return re.sub(r"^the ", "", re.sub(r"\W+", " ", name).strip().lower())
