"""How many independent origins the accounts of a question have, however often they are repeated."""

from collections.abc import Iterable

from claims.model import SILENT, Claim, Relation
from claims.tables import words
from claims.tables.project import Project, source_key


def origins(project: Project, claim_ids: Iterable[str], relations: Iterable[Relation]) -> str:
    """ "5 accounts, 2 origins": accounts of one source, or passed on from one to another, have one origin.

    Silences are no accounts; "" when nobody speaks.
    """
    heard = (project.claims[claim_id] for claim_id in claim_ids)
    claims = [claim for claim in heard if claim.content and claim.act not in SILENT]
    if not claims:
        return ""
    number = len(set(roots(claims, relations).values()))
    return f"{words.counted(len(claims), 'account')}, {words.counted(number, 'origin')}"


def roots(claims: Iterable[Claim], relations: Iterable[Relation]) -> dict[str, str]:
    """For each source the origin it belongs to; an echo joins two sources."""
    found = {source_key(claim): source_key(claim) for claim in claims}
    keys = {claim.id: source_key(claim) for claim in claims}
    for relation in relations:
        if relation.kind == "echoes" and relation.left in keys and relation.right in keys:
            old, new = found[keys[relation.left]], found[keys[relation.right]]
            found = {key: new if root == old else root for key, root in found.items()}
    return found
