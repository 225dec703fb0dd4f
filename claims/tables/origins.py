"""How many independent origins the accounts of a question have, in words."""

from collections.abc import Iterable

from claims.model import Relation
from claims.origins import find_origins
from claims.tables import words
from claims.tables.project import Project


def origins(project: Project, claim_ids: Iterable[str], relations: Iterable[Relation]) -> str:
    """ "9 accounts, 9 articles, 1 origin"; the articles are left out where there is only one.

    Silences are no accounts; "" when nobody speaks.
    """
    found = find_origins((project.claims[claim_id] for claim_id in claim_ids), relations)
    counts = [(found.accounts, "account"), (found.articles, "article"), (found.independent, "origin")]
    shown = [words.counted(number, noun) for number, noun in counts if noun != "article" or number > 1]
    return words.COMMA.join(shown) if found.accounts else ""
