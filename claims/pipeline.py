"""Calls the steps in their order: an article becomes claims, and claims become a comparison.

Nothing is decided here; each step says in its own file what it does.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from claims.lexicon import Lexicon
from claims.model import Article, Claim, Comparison, Residual


@dataclass(frozen=True, slots=True)
class Reading:
    """What one article says: its claims in the order of the text, and what was not understood."""

    article: Article
    claims: tuple[Claim, ...]
    residuals: tuple[Residual, ...]


def read_article(article: Article, lexicon: Lexicon) -> Reading:
    """The claims of one article."""
    return Reading(article, (), ())


def compare_readings(readings: Iterable[Reading], lexicon: Lexicon) -> Comparison:
    """The questions that several claims speak to, and how the claims stand to each other."""
    return Comparison((), ())
