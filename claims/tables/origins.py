"""How many independent origins the accounts of a question have, in words; which articles print one dispatch."""

from collections.abc import Iterable

from claims.model import Article, Relation
from claims.origins import find_origins
from claims.origins.copies import find_copies
from claims.tables import words
from claims.tables.project import Project

_HEAD = 2_000  # letters of an article that are held against others; a dispatch is cut from its end


def copies(articles: Iterable[Article]) -> dict[str, str]:
    """By id of an article that prints nearly the same text as one before it, the id of the first of these."""
    articles = tuple(articles)
    first = find_copies([article.text[:_HEAD] for article in articles])
    pairs = zip(articles, first, strict=True)
    return {article.id: articles[place].id for article, place in pairs if articles[place] is not article}


def origins(project: Project, claim_ids: Iterable[str], relations: Iterable[Relation]) -> str:
    """ "9 accounts, 9 articles, 1 origin"; the articles are left out where there is only one.

    Silences are no accounts; "" when nobody speaks.
    """
    found = find_origins((project.claims[claim_id] for claim_id in claim_ids), relations)
    counts = [(found.accounts, "account"), (found.articles, "article"), (found.independent, "origin")]
    shown = [words.counted(number, noun) for number, noun in counts if noun != "article" or number > 1]
    return words.COMMA.join(shown) if found.accounts else ""
