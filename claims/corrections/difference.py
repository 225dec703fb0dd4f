"""What has changed between two readings of the same articles: claims that are new, gone, moved or read otherwise.

Used before newer rules, an alias or a side are applied, so that the analyst sees what they would do.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from claims.corrections.anchors import shared
from claims.corrections.make import anchor
from claims.model import Claim
from claims.pipeline import Reading

Pair = tuple[Claim, Claim]  # before and after


@dataclass(frozen=True, slots=True)
class Difference:
    """The claims that are not the same before and after."""

    new: tuple[Claim, ...]
    gone: tuple[Claim, ...]
    moved: tuple[Pair, ...]  # other words, or more or fewer of them
    changed: tuple[Pair, ...]  # the same words, read otherwise: another source, side, act, number …

    @property
    def words(self) -> str:
        """Such as "12 new, 3 gone, 2 moved"; "nothing changes" when all is the same."""
        counts = {"new": self.new, "gone": self.gone, "moved": self.moved, "changed": self.changed}
        return ", ".join(f"{len(claims):,} {name}" for name, claims in counts.items() if claims) or "nothing changes"


def find_difference(before: Iterable[Reading], after: Iterable[Reading]) -> Difference:
    """What becomes of the claims; articles are matched by their hash."""
    old = {reading.article.sha256: reading.claims for reading in before}
    new = {reading.article.sha256: reading.claims for reading in after}
    found = [_differ(old.get(sha256, ()), new.get(sha256, ())) for sha256 in dict.fromkeys((*old, *new))]
    return Difference(
        new=tuple(claim for each in found for claim in each.new),
        gone=tuple(claim for each in found for claim in each.gone),
        moved=tuple(pair for each in found for pair in each.moved),
        changed=tuple(pair for each in found for pair in each.changed),
    )


def _differ(before: tuple[Claim, ...], after: tuple[Claim, ...]) -> Difference:
    if before == after:
        return Difference((), (), (), ())
    left = {claim.id: claim for claim in before}
    pairs: list[Pair] = []
    known: set[str] = set()
    for least in (1.0, 0.5):  # the same words first
        for claim in after:
            old = None if claim.id in known else _nearest(claim, left.values(), least)
            if old:
                pairs.append((left.pop(old.id), claim))
                known.add(claim.id)
    return Difference(
        new=tuple(claim for claim in after if claim.id not in known),
        gone=tuple(left.values()),
        moved=tuple((old, new) for old, new in pairs if anchor(old) != anchor(new)),
        changed=tuple((old, new) for old, new in pairs if old != new and anchor(old) == anchor(new)),
    )


def _nearest(claim: Claim, others: Iterable[Claim], least: float) -> Claim | None:
    """The claim with most of the same words, of equals the one with the same id; at least `least` of them."""
    rated = [(shared(anchor(claim), anchor(other)), other.id == claim.id, other.id, other) for other in others]
    best = max(rated, key=lambda rating: rating[:3], default=None)
    return best[3] if best and best[0] >= least else None
