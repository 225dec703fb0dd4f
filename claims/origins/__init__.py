"""How many independent origins the accounts of a question have, however often they are repeated.

Accounts have one origin when one source gives them, when one is passed on by the other ("the ministry,
via TASS"), or when they are copies of one dispatch. A source that nobody can name is another one in
every article: two "eyewitnesses" are two, unless the sentence is copied.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from claims.model import SILENT, Claim, Relation, Source
from claims.origins.copies import find_copies

__all__ = ["Origins", "find_origins"]


@dataclass(frozen=True, slots=True)
class Origins:
    """The accounts of one question; silences are none."""

    of: Mapping[str, str]  # by claim id: the claim that stands for its origin
    articles: int

    @property
    def accounts(self) -> int:
        return len(self.of)

    @property
    def independent(self) -> int:
        return len(set(self.of.values()))


def find_origins(claims: Iterable[Claim], relations: Iterable[Relation]) -> Origins:
    """The origins of the accounts among `claims`; `relations` are those of their question."""
    told = [claim for claim in claims if claim.content and claim.act not in SILENT]
    roots = {claim.id: claim.id for claim in told}
    for left, right in (*_by_name(told), *_by_copy(told), *_echoes(relations)):
        if left in roots and right in roots:
            one, other = sorted((_root(roots, left), _root(roots, right)))
            roots[other] = one
    return Origins({claim.id: _root(roots, claim.id) for claim in told}, len({claim.article_id for claim in told}))


def _by_name(told: Iterable[Claim]) -> Iterator[tuple[str, str]]:
    """Claims that go back to one source, or to one who relays them and is a source elsewhere."""
    speakers: dict[str, str] = {}
    for claim in told:
        for name in _names(claim.source, claim):
            yield speakers.setdefault(name, claim.id), claim.id
    for claim in told:
        for name in {name for source in claim.via for name in _names(source, claim)} & speakers.keys():
            yield speakers[name], claim.id


def _names(source: Source, claim: Claim) -> Iterator[str]:
    """What the source is known by; in every article another name when it is not resolved."""
    if known := source.id or source.speaker:
        yield known
    elif source.mention:
        yield f"{claim.article_id} {source.mention.text}"
    else:
        yield f"{claim.article_id} "


def _by_copy(told: Sequence[Claim]) -> Iterator[tuple[str, str]]:
    """Claims of different articles whose sentences are copies, unless two known sources speak in them."""
    for claim, first in zip(told, find_copies([claim.sentence.text for claim in told]), strict=True):
        other = told[first]
        if other.article_id != claim.article_id and (None in (other.source.id, claim.source.id)):
            yield other.id, claim.id


def _echoes(relations: Iterable[Relation]) -> Iterator[tuple[str, str]]:
    yield from ((each.left, each.right) for each in relations if each.kind == "echoes" and each.right)


def _root(roots: dict[str, str], claim: str) -> str:
    while roots[claim] != claim:
        roots[claim] = roots[roots[claim]]
        claim = roots[claim]
    return claim
