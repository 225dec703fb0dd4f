"""Who cites whom: from the outlet, over those who pass words on, to the source that is said to have spoken."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from claims.model import Claim
from claims.tables import words
from claims.tables.accounts import side_of
from claims.tables.leads import Lead, to_claims
from claims.tables.once import once_compared
from claims.tables.project import NONE, Project, Quote, Side, in_language, outlet_key, source_key, voice_key, who

Layer = Literal["outlet", "relay", "source"]


@dataclass(frozen=True, slots=True)
class Node:
    """An outlet, someone who passes words on, or a source."""

    layer: Layer
    key: str
    name: Quote
    side: Side | None  # of a source; None of outlets and relays

    @property
    def filter(self) -> dict[str, list[str]]:
        """The claims that go through it, as the page Claims is asked for them."""
        return {self.layer: [self.key]}


@dataclass(frozen=True, slots=True)
class Link:
    """The claims that go from one node to the next."""

    start: Node
    stop: Node
    claim_ids: tuple[str, ...]  # in the order of the articles

    @property
    def lead(self) -> Lead:
        """To its claims."""
        at_first_hand = {"relay": [NONE]} if (self.start.layer, self.stop.layer) == ("outlet", "source") else {}
        return to_claims(**{**self.start.filter, **self.stop.filter, **at_first_hand})


@once_compared
def citations(project: Project) -> tuple[Link, ...]:
    """Every step of every claim's way to the reader, those with most claims first."""
    nodes: dict[tuple[Layer, str], Node] = {}
    found: dict[tuple[Node, Node], list[str]] = {}
    for claim in project.claims.values():
        way = [nodes.setdefault((node.layer, node.key), node) for node in _way(project, claim)]
        for start, stop in pairwise(way):
            found.setdefault((start, stop), []).append(claim.id)
    links = (Link(start, stop, tuple(claim_ids)) for (start, stop), claim_ids in found.items())
    return tuple(sorted(links, key=lambda link: (-len(link.claim_ids), link.start.key, link.stop.key)))


def sizes(links: tuple[Link, ...]) -> dict[Node, int]:
    """How many claims go through each node, the largest first in each layer."""
    leaving, coming = Counter[Node](), Counter[Node]()
    for link in links:
        leaving[link.start] += len(link.claim_ids)
        coming[link.stop] += len(link.claim_ids)
    largest = {node: max(leaving[node], coming[node]) for node in leaving | coming}
    return dict(sorted(largest.items(), key=lambda entry: (entry[0].layer, -entry[1], entry[0].key)))


def _way(project: Project, claim: Claim) -> Iterator[Node]:
    """The outlet, then who passes the words on, outermost first, then who speaks; nobody twice in a row."""
    article = project.articles[claim.article_id]
    outlet = article.outlet or words.NO_OUTLET
    named = in_language(project, outlet, "en" if outlet.isascii() else article.language)
    yield Node("outlet", outlet_key(article), named, None)
    before = outlet
    for relay in reversed(claim.via):
        name = who(project, article.id, relay)
        if name.text not in (before, words.UNNAMED):
            yield Node("relay", voice_key(relay), name, None)
        before = name.text
    name = who(project, article.id, claim.source)
    yield Node("source", source_key(claim), name, side_of(project, claim))
