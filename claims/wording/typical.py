"""Which terms are typical of a voice: log-odds of its use against all others', held back by a prior.

The prior is the use of all voices together, so that a rare term needs more than one chance meeting
(Monroe, Colaresi and Quinn, "Fightin' Words", 2008).
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from claims.wording.terms import Said

_PRIOR = 50  # terms' worth of what all voices say together
_LEAST = 2  # claims of a voice that have the term
_WEIGHT = 0.9  # standard deviations
_MOST_TERMS = 60  # of a voice
_SURE_LEAST, _SURE_WEIGHT = 3, 1.28  # from which on the term needs no more to be typical
_SWALLOWED = 0.8  # part of a term's claims that have it within a longer one


@dataclass(frozen=True, slots=True, eq=False)
class Use:
    """A term in the mouth of one voice."""

    key: str
    stems: frozenset[str]  # the words of the key
    words: str
    voice: str
    weight: float
    claims: tuple[Said, ...]  # of this voice
    everywhere: frozenset[str]  # ids of all claims that have it

    @property
    def is_sure(self) -> bool:
        """Whether the voice uses the term often enough, and the others seldom enough, to go by that alone."""
        return len(self.claims) >= _SURE_LEAST and self.weight >= _SURE_WEIGHT


def typical_uses(told: Iterable[Said], most_voices: int) -> dict[str, tuple[Use, ...]]:
    """By voice, in order of how much they say, the terms that are typical of it, most typical first."""
    told = tuple(told)
    heard: dict[str, dict[str, list[Said]]] = {}
    everywhere: dict[str, set[str]] = {}
    for said in told:
        terms = heard.setdefault(said.voice, {})
        for key in said.terms:
            terms.setdefault(key, []).append(said)
            everywhere.setdefault(key, set()).add(said.claim.id)
    totals = {voice: sum(map(len, terms.values())) for voice, terms in heard.items()}
    voices = sorted(totals, key=lambda voice: (-totals[voice], voice))[:most_voices]
    every = sum(totals.values())
    contrasted = [voice for voice in voices if totals[voice] < every]
    return {voice: _typical(voice, heard[voice], everywhere, totals[voice], every) for voice in contrasted}


def _typical(
    voice: str, terms: dict[str, list[Said]], everywhere: dict[str, set[str]], total: int, every: int
) -> tuple[Use, ...]:
    weights = {
        key: _log_odds(len(claims), total, len(everywhere[key]), every)
        for key, claims in terms.items()
        if len(claims) >= _LEAST
    }
    found = sorted((-weight, key) for key, weight in weights.items() if weight >= _WEIGHT)
    ranked = {key: -weight for weight, key in found[: 2 * _MOST_TERMS]}
    alone = [key for key in ranked if not _is_swallowed(key, ranked, terms)][:_MOST_TERMS]
    return tuple(
        Use(
            key, frozenset(key.split()), _shown(key, terms[key]), voice,
            ranked[key], tuple(terms[key]), frozenset(everywhere[key]),
        )
        for key in alone
    )


def _log_odds(own: int, own_total: int, all_uses: int, all_total: int) -> float:
    """How many standard deviations the voice's odds of the term lie above those of the others."""
    prior = _PRIOR * all_uses / all_total
    others, others_total = all_uses - own, all_total - own_total
    odds = math.log((own + prior) / (own_total + _PRIOR - own - prior))
    other_odds = math.log((others + prior) / (others_total + _PRIOR - others - prior))
    return (odds - other_odds) / math.sqrt(1 / (own + prior) + 1 / (others + prior))


def _shown(key: str, claims: Iterable[Said]) -> str:
    written = Counter(words for said in claims for words in said.written(key))
    return min(written, key=lambda words: (-written[words], words))


def _is_swallowed(key: str, ranked: Iterable[str], terms: Mapping[str, list[Said]]) -> bool:
    """Whether the term is nearly always part of a longer one that is typical too."""
    longer = (other for other in ranked if other != key and f" {key} " in f" {other} ")
    return any(len(terms[other]) >= _SWALLOWED * len(terms[key]) for other in longer)
