"""Scores which statements are gathered into one question, by B-cubed, and how well languages meet.

A gold file (group.<name>.toml) has events with a day, and in them the statements that answer one
question, each in one language or more, some on a later day; every statement is read as an article of
its own. For each statement B-cubed asks how many of those gathered with it belong with it (precision),
and how many that belong with it are gathered with it (recall). A partner is a statement that belongs with another
and is in another language: it is ranked first when it is nearer than every statement that does not.
"""

import hashlib
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claims.group import Gathering, gather_claims, how_near
from claims.lexicon import Lexicon
from claims.model import Article
from claims.pipeline import read_article


@dataclass(frozen=True, slots=True)
class GroupScore:
    """How well statements were gathered."""

    statements: int
    precision: float
    recall: float
    first: float  # part of the partners that are ranked first
    partners: int
    unread: int  # statements in which no claim was found; they take no part

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def is_group_gold(path: Path) -> bool:
    """Whether the file is named as gold for questions: group.<name>.toml."""
    return path.suffix == ".toml" and path.name.startswith("group.")


def score_groups(paths: Sequence[Path], lexicon: Lexicon) -> GroupScore:
    """The score over all files together: their statements are the distractors of one another."""
    told = [pair for path in paths for pair in _read(path, lexicon)]
    readings = [read_article(article, lexicon) for _, article in told]
    articles = {article.id: article for _, article in told}
    claims = [claim for reading in readings for claim in reading.claims if claim.content]
    gathering = gather_claims(claims, articles, lexicon)
    label_of = {article.id: label for label, article in told}
    heard = [article.id for _, article in told if article.id in gathering.sheets]
    gathered = _gathered(gathering, {claim.id: claim.article_id for claim in claims})
    belonging_to = {name: {other for other in heard if label_of[other] == label_of[name]} for name in heard}
    partners = list(_partners(gathering, belonging_to, articles))
    return GroupScore(
        statements=len(heard),
        precision=_mean(len(gathered[name] & belonging_to[name]) / len(gathered[name]) for name in heard),
        recall=_mean(len(gathered[name] & belonging_to[name]) / len(belonging_to[name]) for name in heard),
        first=_mean(map(float, partners)),
        partners=len(partners),
        unread=len(told) - len(heard),
    )


def report_groups(paths: Sequence[Path], lexicon: Lexicon) -> str:
    """The score as a text for people."""
    score = score_groups(paths, lexicon)
    names = ", ".join(path.name for path in paths)
    return (
        f"questions: {score.statements} statements, {score.unread} not read ({names})\n"
        f"B-cubed precision {score.precision:.3f}  recall {score.recall:.3f}  F1 {score.f1:.3f}\n"
        f"right partner in another language ranked first {score.first:.3f} ({score.partners} pairs)"
    )


def _read(path: Path, lexicon: Lexicon) -> Iterator[tuple[str, Article]]:
    """Each statement as an article, with the question it belongs to."""
    events: list[Mapping[str, Any]] = tomllib.loads(path.read_text(encoding="utf-8"))["event"]
    for number, event in enumerate(events):
        for said in event["said"]:
            for code in sorted(said.keys() & lexicon.languages.keys()):
                label = f"{path.name} {number} {said['question']}"
                digest = hashlib.sha256(said[code].encode()).hexdigest()
                name = hashlib.sha256(f"{label} {code} {digest}".encode()).hexdigest()[:12]
                yield label, Article(name, said[code], digest, code, said.get("day", event["day"]))


def _gathered(gathering: Gathering, article_of: Mapping[str, str]) -> dict[str, set[str]]:
    """For each article those that answer a question with it, itself among them."""
    found: dict[str, set[str]] = {}
    for issue in gathering.issues:
        together = {article_of[claim] for claim in issue.claim_ids}
        for name in together:
            found.setdefault(name, set()).update(together)
    return found


def _partners(
    gathering: Gathering, belonging_to: Mapping[str, set[str]], articles: Mapping[str, Article]
) -> Iterator[bool]:
    """For each statement and each of its partners in another language: is the partner ranked first."""
    pages = {page.place.article_id: page for page in gathering.pages}
    for name, belonging in belonging_to.items():
        rated = {other: how_near(pages[name], pages[other]) for other in pages if other != name}
        wrong = max((near for other, near in rated.items() if other not in belonging), default=-1.0)
        for other in sorted(belonging - {name}):
            if articles[other].language != articles[name].language:
                yield rated[other] > wrong


def _mean(values: Iterable[float]) -> float:
    found = list(values)
    return sum(found) / len(found) if found else 0.0
