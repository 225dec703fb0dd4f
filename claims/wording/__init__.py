"""Finds the terms by which different voices name the same thing: "special military operation" and "invasion".

Two terms belong together when each is typical of its voice, both are said about the same, in the same
surroundings, and hardly anybody uses both in one breath. Few articles show little of what is typical;
there two terms have to stand right beside the same word: "the blast of the dam", "the sabotage of the
dam". The verdict is the reader's: this is a list of places to look, with counts and examples.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from claims.lexicon import Lexicon
from claims.model import Article, Claim, Issue
from claims.wording.surroundings import Surroundings, likeness, surround
from claims.wording.terms import Said, read_terms
from claims.wording.typical import Use, typical_uses

_ALIKE = 0.25  # likeness of the surroundings of two terms that may name one thing
_BESIDE = 0.2  # the same, of terms that stand beside the same word
_TOGETHER = 0.2  # part of the claims with the rarer term that have the other too: such terms name two things
_MOST_VOICES = 12  # in one language, those that say most
_EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class Term:
    """One term of one voice."""

    words: str  # as it is written most often
    voice: str  # a side, or a source without one
    count: int  # claims of this voice that have it
    others: int  # claims of all other voices that have it
    weight: float  # how typical it is: log-odds in standard deviations
    claim_ids: tuple[str, ...]  # some of those claims, in their order


@dataclass(frozen=True, slots=True)
class Wording:
    """Two terms that may name the same thing."""

    language: str
    left: Term
    right: Term
    alike: float  # of their surroundings, 0 to 1
    issue_ids: tuple[str, ...]  # questions about which both are said


def voice_of(claim: Claim) -> str | None:
    """Who speaks: the side, else the source; None when it is not known."""
    return claim.source.side or claim.source.id or claim.source.speaker


def find_wordings(
    claims: Iterable[Claim], articles: Mapping[str, Article], issues: Iterable[Issue], lexicon: Lexicon
) -> tuple[Wording, ...]:
    """The pairs of terms, those that are most typical and most alike first; each term once for two voices."""
    claims = tuple(claims)
    questions: dict[str, list[str]] = {claim.id: [] for claim in claims}
    for issue in issues:
        for id in issue.claim_ids:
            if id in questions:
                questions[id].append(issue.id)
    by_language: dict[str, list[Said]] = {}
    for claim in claims:
        voice, code = voice_of(claim), articles[claim.article_id].language
        if claim.content and voice:
            said = read_terms(claim, voice, lexicon.tellers[code], tuple(questions[claim.id]))
            by_language.setdefault(code, []).append(said)
    found = [wording for code, told in by_language.items() for wording in _of_language(code, told)]
    return tuple(sorted(found, key=lambda wording: -wording.alike * min(wording.left.weight, wording.right.weight)))


def _of_language(code: str, told: list[Said]) -> Iterator[Wording]:
    uses = typical_uses(told, _MOST_VOICES)
    around = surround(uses, told)
    for voice, other in combinations(uses, 2):
        pairs = [
            (alike, left, right)
            for left in uses[voice]
            for right in uses[other]
            if not left.stems & right.stems and (alike := _alike(left, right, around)) and _apart(left, right)
        ]
        for alike, left, right in _best(pairs):
            shared = tuple(id for id in around[left].issue_ids if id in around[right].issue_ids)
            yield Wording(code, _term(left), _term(right), alike, shared)


def _alike(left: Use, right: Use, around: Mapping[Use, Surroundings]) -> float:
    """How alike the surroundings are; 0 when the two are said about nothing in common, or these are not enough."""
    one, other = around[left], around[right]
    if not (set(one.issue_ids) & set(other.issue_ids) or one.parties & other.parties):
        return 0.0
    is_sure = left.is_sure and right.is_sure
    if not is_sure and not one.beside & other.beside:
        return 0.0
    alike = likeness(one, other)
    return alike if alike >= (_ALIKE if is_sure else _BESIDE) else 0.0


def _apart(left: Use, right: Use) -> bool:
    """Whether hardly any claim has both."""
    rarer = min(len(left.everywhere), len(right.everywhere))
    return len(left.everywhere & right.everywhere) <= _TOGETHER * rarer


def _best(pairs: list[tuple[float, Use, Use]]) -> Iterator[tuple[float, Use, Use]]:
    """The best pairs, in which each term stands once."""
    taken: set[Use] = set()
    ranked = sorted(pairs, key=lambda pair: (-pair[0] * min(pair[1].weight, pair[2].weight), pair[1].key, pair[2].key))
    for alike, left, right in ranked:
        if left not in taken and right not in taken:
            taken |= {left, right}
            yield alike, left, right


def _term(use: Use) -> Term:
    others = len(use.everywhere) - len(use.claims)
    examples = tuple(said.claim.id for said in use.claims[:_EXAMPLES])
    return Term(use.words, use.voice, len(use.claims), others, use.weight, examples)
