"""Gathers claims into questions: an aspect (a figure, a topic) and the event it is about.

First each article is parted by itself, then the parts of all articles meet. A claim may speak to
several questions, and every claim speaks to one at least. Who keeps silent stands in the questions
of the claims beside which the silence is reported.
"""

from collections.abc import Callable, Iterable, Mapping

from claims.group.aspects import read_aspects
from claims.group.gathering import Gathering, change_sheets, encoded_text, gather
from claims.group.nearness import shift
from claims.group.questions import Page
from claims.group.sheet import Sheet, read_sheet
from claims.lexicon import Lexicon
from claims.lexicon.outlines import read_outliners
from claims.meaning import OF_THIS_RUN, Kept, encoding
from claims.model import Article, Claim, Issue

__all__ = ["Gathering", "change_articles", "gather_claims", "group_claims", "how_near"]


def group_claims(claims: Iterable[Claim], articles: Mapping[str, Article], lexicon: Lexicon) -> tuple[Issue, ...]:
    """The questions that `claims` speak to, in the order of their first claims.

    `articles` holds the article of every claim, by id. The order of the claims changes nothing.
    """
    return gather_claims(claims, articles, lexicon).issues


def change_articles(
    gathering: Gathering,
    articles: Mapping[str, Article],
    claims: Iterable[Claim],
    gone: Iterable[str],
    lexicon: Lexicon,
) -> Gathering:
    """The same as if the claims of `articles` had been gathered with the others from the start, much sooner.

    `articles` are those that are new or have other claims than before, by id; `gone` are ids.
    """
    sheets = {sheet.place.article_id: sheet for sheet in _read_sheets(claims, articles, lexicon)}
    return change_sheets(gathering, {**dict.fromkeys((*gone, *articles)), **sheets}, lexicon)


def gather_claims(
    claims: Iterable[Claim],
    articles: Mapping[str, Article],
    lexicon: Lexicon,
    kept: Kept = OF_THIS_RUN,
    meanwhile: Callable[[], None] = lambda: None,
) -> Gathering:
    """The same with all that is needed to add an article later; `kept` are vectors of sentences.

    `meanwhile` is called while other processes still encode the sentences.
    """
    claims = tuple(claims)
    can_meet = len({claim.article_id for claim in claims}) > 1
    with encoding(map(encoded_text, claims) if can_meet else (), kept):
        sheets = _read_sheets(claims, articles, lexicon)
        meanwhile()
    return gather(sheets, lexicon, kept)


def _read_sheets(claims: Iterable[Claim], articles: Mapping[str, Article], lexicon: Lexicon) -> tuple[Sheet, ...]:
    reader = read_aspects(lexicon)
    outliners = read_outliners(lexicon.tellers, lexicon.dates)
    by_article: dict[str, list[Claim]] = {}
    for claim in claims:
        by_article.setdefault(claim.article_id, []).append(claim)
    sheets = (
        read_sheet(articles[article_id], found, outliners[articles[article_id].language], reader)
        for article_id, found in by_article.items()
    )
    return tuple(sorted(sheets, key=lambda sheet: sheet.place))


def how_near(left: Page, right: Page) -> float:
    """How near the nearest parts of two articles are, whatever they speak to; 0.0 where one has no part."""
    pairs = ((one, other) for one in left.told for other in right.told)
    rated = (float(one.vector @ other.vector) + shift(one.traits, other.traits) for one, other in pairs)
    return max((round(near, 4) for near in rated), default=0.0)
