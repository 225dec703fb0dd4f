"""What stands around a term: its neighbours, the words of its sentences, what they are about."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from claims.wording.terms import Said
from claims.wording.typical import Use

_NEIGHBOUR = 2.0  # weight of the words on both sides, beside that of a word somewhere in the sentence


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The surroundings of one term of one voice."""

    weights: Mapping[str, float]  # of length 1 together
    issue_ids: tuple[str, ...]  # the questions it is said about, most frequent first
    parties: frozenset[str]  # the known names beside it
    beside: frozenset[str]  # the next telling words before and behind it, each with its side


def surround(uses: Mapping[str, Iterable[Use]], told: Iterable[Said]) -> dict[Use, Surroundings]:
    """The surroundings of each use; what stands around everything weighs little."""
    told = tuple(told)
    known = Counter(chain.from_iterable(map(_features, told)))
    rarity = {feature: math.log((1 + len(told)) / count) for feature, count in known.items()}
    return {use: _around(use, rarity) for voice in uses.values() for use in voice}


def likeness(one: Surroundings, other: Surroundings) -> float:
    """The cosine of two surroundings, 0 to 1."""
    smaller, larger = sorted((one.weights, other.weights), key=len)
    return sum(weight * larger.get(feature, 0.0) for feature, weight in smaller.items())


def _around(use: Use, rarity: Mapping[str, float]) -> Surroundings:
    found = Counter(chain.from_iterable(said.told for said in use.claims))
    for stem in use.stems:
        del found[stem]
    places = [place for said in use.claims for place in said.places(use.key)]
    found.update(chain.from_iterable(_neighbours(place.before, place.behind) for place in places))
    weights = {
        feature: count * rarity.get(feature, 0.0) * (_NEIGHBOUR if feature[0] in "<>" else 1)
        for feature, count in found.items()
    }
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    issues = Counter(id for said in use.claims for id in said.issue_ids)
    return Surroundings(
        weights={feature: weight / length for feature, weight in weights.items()},
        issue_ids=tuple(id for id, _ in issues.most_common()),
        parties=frozenset(party for said in use.claims for party in said.parties),
        beside=frozenset().union(*(place.beside for place in places)),
    )


def _features(said: Said) -> frozenset[str]:
    before, behind = said.neighbours()
    return said.told.union(
        ("<" + form for form in before if form),
        (">" + form for form in behind if form),
    )


def _neighbours(before: str, behind: str) -> tuple[str, ...]:
    return tuple(mark + form for mark, form in (("<", before), (">", behind)) if form)
