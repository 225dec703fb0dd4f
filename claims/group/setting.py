"""What a claim is about: the words of its content, and those it takes over from its surroundings.

"5 people were killed" does not say where. In an article the sentence before has said it: the same
speaker goes on, or somebody adds a bare remark. So each claim has words of its own and words told
around it, and two claims speak of one event when enough of these meet.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import NamedTuple

from claims.group.scenes import Scene, SceneReader
from claims.lexicon.outlines import Outliner, Outlines
from claims.lexicon.places import are_apart
from claims.lexicon.topics import find_disaster
from claims.model import SILENT, Article, Claim

_BARE = 3  # with so few words of its own a claim leans on the one before
_AROUND = 300  # characters of its sentence that belong to a claim, on both sides
_MANY = 100  # words that the clauses of one attribution tell each other
_GOES_ON = 2  # sentences with a claim back to which the same speaker is heard


class Place(NamedTuple):
    """Where an article stands among all."""

    day: date  # the last of all where it has none
    article_id: str

    @classmethod
    def of(cls, article: Article) -> "Place":
        return cls(article.published or date.max, article.id)


@dataclass(frozen=True, slots=True)
class Setting:
    """A claim with the stems that tell what it is about."""

    claim: Claim
    place: tuple[date, str, int, int, str]  # sorts claims by article and place
    sentence: int  # which of the article's sentences with a claim, from 0
    own: frozenset[str]  # of the content
    told: frozenset[str]  # of the content, its sentence and the sentences it leans on
    published: date | None
    outlines: Outlines  # of the names around it that no gazetteer knows
    places: frozenset[str] = frozenset()  # where it says that something happened
    scene: Scene | None = None  # of a claim that counts the losses of a disaster

    @property
    def is_bare(self) -> bool:
        return len(self.own) <= _BARE and not self.claim.moments


def speaker_of(claim: Claim) -> str:
    """What tells speakers apart: the resolved id, else the words as written, else the claim itself."""
    source = claim.source
    return source.id or source.speaker or (source.mention.text if source.mention else claim.id)


def place_of(claim: Claim, article: Article) -> tuple[date, str, int, int, str]:
    """Where a claim stands among all: earlier articles first, then down the text."""
    start = claim.content.start if claim.content else claim.cue[0].start
    return article.published or date.max, article.id, claim.sentence.start, start, claim.id


def read_settings(
    claims: Iterable[Claim], article: Article, outliner: Outliner, scenes: SceneReader
) -> tuple[Setting, ...]:
    """The settings of an article's claims, in the order of the text."""
    places = {claim.id: (place_of(claim, article), claim) for claim in claims}
    ordered = [claim for _, claim in sorted(places.values(), key=lambda pair: pair[0])]
    teller, read = outliner.teller, cache(outliner.read)  # the claims of one sentence have the same around them
    ranks = {start: rank for rank, start in enumerate(sorted({claim.sentence.start for claim in ordered}))}
    told_of = {claim.id: teller.read(claim.content.text) for claim in ordered if claim.content}
    own = {claim.id: told_of[claim.id][0] if claim.content else frozenset() for claim in ordered}
    together = _by_attribution(ordered, own)
    settings: list[Setting] = []
    about = cache(lambda: find_disaster(article, scenes.disasters))  # few articles count losses
    for claim in ordered:
        around, outlines = read(_around(claim))
        told = around | together[claim.attribution_id]
        place, sentence = places[claim.id][0], ranks[claim.sentence.start]
        named = scenes.surveyor.read(claim.content.text, told_of[claim.id][1]) if claim.content else frozenset()
        scene = scenes.read(claim, teller, named, about)
        setting = Setting(claim, place, sentence, own[claim.id], told, article.published, outlines, named, scene)
        settings.append(_lean(setting, settings))
    return tuple(settings)


def _around(claim: Claim) -> str:
    """The claim's sentence; of a very long one, what stands near the claim."""
    centre = claim.content or claim.cue[0]
    start = max(0, centre.start - _AROUND - claim.sentence.start)
    return claim.sentence.text[start : centre.stop + _AROUND - claim.sentence.start]


def _by_attribution(claims: Sequence[Claim], own: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for claim in claims:
        told = found.get(claim.attribution_id, frozenset())
        found[claim.attribution_id] = told | own[claim.id] if len(told) < _MANY else told
    return found


def _lean(setting: Setting, before: Sequence[Setting]) -> Setting:
    """The setting with what it takes over from the claims before it."""
    told = setting.told
    heard = [
        other
        for other in before[-8:]
        if other.claim.act not in SILENT and other.sentence < setting.sentence
        if not are_apart(setting.places, other.places)
    ]
    for other in heard:
        if speaker_of(other.claim) == speaker_of(setting.claim) and setting.sentence - other.sentence <= _GOES_ON:
            told |= other.own
    if setting.is_bare and heard:
        told |= heard[-1].told
    return replace(setting, told=told)
