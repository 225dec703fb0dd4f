"""Gathers claims into questions: an aspect (a figure, a topic) and the event it is about.

A claim may speak to several questions, and every claim speaks to one at least. Who keeps silent
stands in the questions of the claims beside which the silence is reported.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence

from claims.group.aspects import OTHER, Spoken, read_aspects
from claims.group.parts import Part, find_parts
from claims.group.setting import Setting, read_settings
from claims.group.silence import find_beside, is_telling
from claims.group.titles import choose_words
from claims.lexicon import Lexicon
from claims.lexicon.parties import Teller, read_tellers
from claims.lexicon.slots import name_slot, read_slot
from claims.model import Article, Claim, Issue

__all__ = ["group_claims"]


def _read_spoken(settings: Iterable[Setting], articles: Mapping[str, Article], lexicon: Lexicon) -> dict[str, Spoken]:
    """What each claim speaks to; a clause without a topic goes with its attribution's clause before."""
    reader = read_aspects(lexicon)
    found: dict[str, Spoken] = {}
    before: dict[str, Spoken] = {}
    for setting in settings:
        claim = setting.claim
        spoken = reader.read(claim, articles[claim.article_id])
        if not (spoken.aspects or spoken.open):
            topics = before[claim.attribution_id].aspects if claim.attribution_id in before else {}
            spoken = Spoken({aspect: words for aspect, words in topics.items() if read_slot(aspect) is None})
        found[claim.id] = before[claim.attribution_id] = spoken
    return found


def _members(parts: Sequence[Part], settings: Sequence[Setting], beside: Mapping[str, tuple[str, ...]]) -> list[Part]:
    """The parts with those who keep silent about their claims, or deny them; nobody is left out."""
    homes: dict[str, list[int]] = {}
    for place, part in enumerate(parts):
        for setting in part.settings:
            homes.setdefault(setting.claim.id, []).append(place)
    joined: dict[int, list[Setting]] = {}
    alone: list[Part] = []
    for setting in settings:
        own = homes.get(setting.claim.id, [])
        found = {place for target in beside.get(setting.claim.id, ()) for place in homes[target]}.difference(own)
        for place in found:
            joined.setdefault(place, []).append(setting)
        if not found and not own:
            alone.append(Part(OTHER, (setting,)))
    return [Part(part.aspect, (*part.settings, *joined.get(place, ()))) for place, part in enumerate(parts)] + alone


def _title(aspect: str, words: str, lexicon: Lexicon) -> str:
    slot = read_slot(aspect)
    titles = {topic.id: topic.title for topic in lexicon.topics.topic}
    name = name_slot(slot, lexicon.units) if slot else titles.get(aspect, "")
    return ": ".join(piece for piece in (name, words) if piece) or "No comment"


def _issue(part: Part, articles: Mapping[str, Article], tellers: Mapping[str, Teller], lexicon: Lexicon) -> Issue:
    """The part as a question; its id holds as long as its first claim is the same."""
    ordered = sorted(part.settings, key=lambda setting: setting.place)
    told = [setting for setting in ordered if is_telling(setting)] or ordered
    words = choose_words(told, [tellers[articles[setting.claim.article_id].language] for setting in told])
    digest = hashlib.sha256(f"{part.aspect}\n{told[0].claim.id}".encode()).hexdigest()[:16]
    return Issue(digest, _title(part.aspect, words, lexicon), part.aspect, tuple(each.claim.id for each in ordered))


def group_claims(claims: Iterable[Claim], articles: Mapping[str, Article], lexicon: Lexicon) -> tuple[Issue, ...]:
    """The questions that `claims` speak to, in the order of their first claims.

    `articles` holds the article of every claim, by id. The order of the claims changes nothing.
    """
    tellers = read_tellers(lexicon.stems, lexicon.names, lexicon.gazetteer)
    by_article = read_settings(claims, articles, tellers)
    settings = sorted((each for found in by_article.values() for each in found), key=lambda each: each.place)
    spoken = _read_spoken(settings, articles, lexicon)
    parts = find_parts([setting for setting in settings if is_telling(setting)], spoken)
    whole = _members(parts, settings, find_beside(by_article))
    return tuple(_issue(part, articles, tellers, lexicon) for part in whole)
