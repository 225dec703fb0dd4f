"""Scores how two statements of one text are found to stand to each other, on pairs that people judged.

A gold file of pairs (pairs.<language>.toml) has running news, and for two statements of it one of
the labels agree, contradict, numeric-discrepancy, one-sided, unrelated. A statement is found when a
claim shares enough words with it, or has it as its cue; a pair is scored when both are found. The
strongest relation between the two decides; none means unrelated.
"""

import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claims.evaluate.gold import Place, find_place
from claims.lexicon import Lexicon
from claims.model import Article, Claim, Relation, RelationKind
from claims.pipeline import compare_readings, read_article
from claims.text import tokens

_LABELS: dict[RelationKind, str] = {  # the strongest first
    "conflicts": "contradict",
    "denies": "contradict",
    "rebuts": "contradict",
    "updates": "numeric-discrepancy",
    "possible_conflict": "contradict",
    "cannot_verify": "one-sided",
    "no_comment": "one-sided",
    "agrees": "agree",
    "compatible": "agree",
    "echoes": "agree",
    "divergent": "one-sided",
}
_ORDER = tuple(_LABELS)
_ASSERTED = ("conflicts", "denies", "rebuts")
_DISCREPANT = ("contradict", "numeric-discrepancy")
_ENOUGH = 0.3  # F1 of words from which on a claim stands for a statement


@dataclass(frozen=True, slots=True)
class Judged:
    """One pair of a gold file, and what was found; `guess` is None when a statement was not found."""

    note: str
    left: str
    right: str
    label: str
    held: bool
    guess: str | None = None
    kind: RelationKind | None = None


def is_pair_gold(path: Path) -> bool:
    """Whether the file is named as gold for pairs: pairs.<language>.toml."""
    return path.suffix == ".toml" and path.name.startswith("pairs.")


def judge_pairs(path: Path, lexicon: Lexicon) -> tuple[Judged, ...]:
    """Every pair of the file with what the library finds."""
    language = path.suffixes[-2].removeprefix(".")
    cases = tomllib.loads(path.read_text(encoding="utf-8"))["case"]
    return tuple(judged for case in cases for judged in _judge_case(case, language, lexicon))


def score_pairs(judged: Sequence[Judged]) -> dict[str, float]:
    """The parts of all pairs that were found, of those that are right, and of asserted conflicts that are some."""
    found = [pair for pair in judged if pair.guess is not None]
    asserted = [pair for pair in found if pair.kind in _ASSERTED]
    return {
        "found": len(found) / max(1, len(judged)),
        "accuracy": sum(pair.guess == pair.label for pair in found) / max(1, len(found)),
        "conflicts": sum(pair.label in _DISCREPANT for pair in asserted) / max(1, len(asserted)),
    }


def report_pairs(path: Path, lexicon: Lexicon) -> str:
    """The scores of the file's pairs, those held back apart, and recall and precision by label."""
    judged = judge_pairs(path, lexicon)
    lines = [f"{path.name}: {len(judged)} pairs of statements", f"{'':20}{'found':>8}{'right':>8}{'conflicts':>11}"]
    for name, chosen in (
        ("seen", [pair for pair in judged if not pair.held]),
        ("held back", [pair for pair in judged if pair.held]),
    ):
        score = score_pairs(chosen)
        lines.append(f"{name:20}{score['found']:8.3f}{score['accuracy']:8.3f}{score['conflicts']:11.3f}")
    return "\n".join(lines + _by_label(judged))


def _by_label(judged: Sequence[Judged]) -> list[str]:
    found = [pair for pair in judged if pair.guess is not None]
    gold, guessed = Counter(pair.label for pair in found), Counter(pair.guess for pair in found)
    right = Counter(pair.label for pair in found if pair.guess == pair.label)
    return [
        f"{label:20}P {right[label] / max(1, guessed[label]):.2f}  R {right[label] / gold[label]:.2f}  ({gold[label]})"
        for label in sorted(gold)
    ]


def _judge_case(case: Mapping[str, Any], language: str, lexicon: Lexicon) -> list[Judged]:
    """The case's pairs with what is found in its text, read and compared as one article."""
    article = Article(case["note"], case["text"], "0" * 64, language)
    reading = read_article(article, lexicon)
    relations = compare_readings([reading], lexicon).relations
    letters = lexicon.languages[language].letters
    judged = []
    for pair in case["pair"]:
        sides = [
            _standing_for(find_place(article.text, pair[side], case["note"]), reading.claims, article, letters)
            for side in ("left", "right")
        ]
        guess, kind = _guess(sides[0], sides[1], relations) if all(sides) else (None, None)
        words = pair["left"], pair["right"], pair["label"]
        judged.append(Judged(case["note"], *words, bool(case.get("held")), guess, kind))
    return judged


def _standing_for(
    place: Place, claims: Sequence[Claim], article: Article, letters: Mapping[str, str]
) -> frozenset[str]:
    """The ids of the claims that stand for the statement at `place`."""
    wanted = _words(article, place, letters)
    found = set()
    for claim in claims:
        content = _words(article, (claim.content.start, claim.content.stop), letters) if claim.content else frozenset()
        is_cue = any(cue.start < place[1] and place[0] < cue.stop for cue in claim.cue)
        alike = 2 * len(wanted & content) / (len(wanted) + len(content))
        if alike >= _ENOUGH or (is_cue and not content & wanted):
            found.add(claim.id)
    return frozenset(found)


def _words(article: Article, place: Place, letters: Mapping[str, str]) -> frozenset[int]:
    words = tokens(article.text[place[0] : place[1]], letters)
    return frozenset(place[0] + word.start for word in words if word.is_word)


def _guess(
    left: frozenset[str], right: frozenset[str], relations: Sequence[Relation]
) -> tuple[str, RelationKind | None]:
    """The label that the strongest relation between the two statements gives, and its kind."""
    between = [each for each in relations if _joins(each, left, right) or _joins(each, right, left)]
    kinds = {relation.kind for relation in between}
    kind = next((kind for kind in _ORDER if kind in kinds), None)
    if kind is None:
        return "unrelated", None
    counted = any(relation.aspect == "quantity" for relation in between if relation.kind == kind)
    return ("numeric-discrepancy" if counted and kind in ("conflicts", "possible_conflict") else _LABELS[kind]), kind


def _joins(relation: Relation, left: frozenset[str], right: frozenset[str]) -> bool:
    return relation.left in left and relation.right in right
