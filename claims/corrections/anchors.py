"""Finds the claim that a correction was made on, also after newer rules have read the article."""

from collections.abc import Sequence

from claims.corrections.make import anchor
from claims.model import Claim, Correction, Span


def find_claim(correction: Correction, claims: Sequence[Claim]) -> Claim | None:
    """The claim of the same words: with the same id, else at the same place, else with most of the place.

    None when no claim covers half of the words together with the correction.
    """
    if correction.span is None:
        return None
    shares = {claim.id: shared(anchor(claim), correction.span) for claim in claims}
    near = [
        claim for claim in claims if shares[claim.id] >= 0.5 or (claim.id == correction.target and shares[claim.id])
    ]
    return max(near, key=lambda claim: (claim.id == correction.target, shares[claim.id]), default=None)


def shared(left: Span, right: Span) -> float:
    """The part of both spans together that both have."""
    both = min(left.stop, right.stop) - max(left.start, right.start)
    whole = max(left.stop, right.stop) - min(left.start, right.start)
    return max(both, 0) / whole if whole else 1.0
