"""Which claims of one aspect speak of the same event.

Evidence adds up: words that both claims tell (names, which stand in every second sentence, count
less), figures that fill the same other slots, standing close together in one article. Only claims
that share a word, or stand close, are held against each other: never all pairs.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, permutations

from claims.group.scenes import Scene
from claims.group.setting import Setting
from claims.lexicon.parties import NAME
from claims.lexicon.places import are_apart
from claims.lexicon.slots import stated_slot

ENOUGH = 3.0  # evidence from which on two claims speak of one event
_NAME = 0.5  # a shared name, against 1 for any other shared word
_NEXT = 1.0  # the sentences follow one another
_FIGURE = 1.5  # a figure of another slot that may be the same
_SINGLE = 2  # times as much, where an article speaks of one event and both share more than names
_WORN = 40  # claims of one aspect: a word that more of them tell proposes no pair
_APART = 10  # days between two articles that hardly report on one event


def find_events(
    settings: Sequence[Setting], worn: frozenset[str], role: str | None = None, single: bool = False
) -> tuple[tuple[Setting, ...], ...]:
    """The settings parted by event; each part, and the parts, in the order of the settings.

    `worn` are stems that tell nothing here, because they made the aspect; `role` is that of the figures it asks for;
    `single` says that an article speaks, as a rule, of one event of this aspect.
    """
    leaders = list(range(len(settings)))
    for left, right in _pairs(settings, worn):
        first, second = _leader(leaders, left), _leader(leaders, right)
        if first != second and weigh(settings[left], settings[right], worn, role, single) >= ENOUGH:
            leaders[max(first, second)] = min(first, second)
    parts: dict[int, list[Setting]] = {}
    for place, setting in enumerate(settings):
        parts.setdefault(_leader(leaders, place), []).append(setting)
    return tuple(tuple(part) for part in parts.values())


def join_bare(
    events: Sequence[tuple[Setting, ...]], counted: Mapping[str, frozenset[str]], role: str
) -> tuple[tuple[Setting, ...], ...]:
    """Events of one article, those that say nothing but a figure ("two were killed") joined to the one before.

    `counted` has by claim id the words that count. A figure with a place or a day of its own stays where it is.
    """
    joined: list[tuple[Setting, ...]] = []
    for event in events:
        if joined and any(_is_bare(one, other, counted, role) for one, other in permutations((event, joined[-1]))):
            joined[-1] += event
        else:
            joined.append(event)
    return tuple(tuple(sorted(event, key=lambda setting: setting.place)) for event in joined)


def _is_bare(
    event: Sequence[Setting], other: Sequence[Setting], counted: Mapping[str, frozenset[str]], role: str
) -> bool:
    """Whether every claim of the event says no more, beside its figures, than the other tells."""
    told = frozenset().union(*(setting.told for setting in other))
    if any(_are_apart(one, another, role) for one in event for another in other):
        return False
    return all(not setting.claim.moments and not setting.own - counted[setting.claim.id] - told for setting in event)


def weigh(left: Setting, right: Setting, worn: frozenset[str], role: str | None, single: bool = False) -> float:
    """How much speaks for two claims being about one event; `single` as in `find_events`."""
    if _far_apart(left, right) or _are_apart(left, right, role):
        return 0.0
    scenes = _scenes(left, right, role)
    if scenes and scenes[0].is_same(scenes[1]):
        return ENOUGH
    shared = ((left.own & right.told) | (left.told & right.own)) - worn
    weight = sum(_NAME if stem.startswith(NAME) else 1.0 for stem in shared)
    if left.claim.article_id == right.claim.article_id and abs(left.sentence - right.sentence) <= 1:
        weight += _NEXT
    weight += _FIGURE * _same_figures(left, right)
    return _SINGLE * weight if single and not all(stem.startswith(NAME) for stem in shared) else weight


def _scenes(left: Setting, right: Setting, role: str | None) -> tuple[Scene, Scene] | None:
    """In which disasters the two count what the role says; None where one of them does not."""
    one, other = left.scene, right.scene
    return (one, other) if one and other and role in one.losses & other.losses else None


def _are_apart(left: Setting, right: Setting, role: str | None) -> bool:
    """Whether the two name other places, or count the losses of other countries."""
    scenes = _scenes(left, right, role)
    return are_apart(left.places, right.places) or bool(scenes and scenes[0].is_other(scenes[1]))


def _far_apart(left: Setting, right: Setting) -> bool:
    if left.published is None or right.published is None:
        return False
    return abs((left.published - right.published).days) > _APART


def _same_figures(left: Setting, right: Setting) -> int:
    """In how many slots the two claims have figures that may be the same."""
    here = {stated_slot(quantity): quantity for quantity in left.claim.quantities}
    there = {stated_slot(quantity): quantity for quantity in right.claim.quantities}
    both = [(here[slot], there[slot]) for slot in here.keys() & there.keys() if slot]
    return sum(1 for one, other in both if one.low <= other.high and other.low <= one.high)


def _pairs(settings: Sequence[Setting], worn: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Pairs of places that share a word which not everybody tells, or stand next to each other."""
    tellers: dict[str, list[int]] = {}
    for place, setting in enumerate(settings):
        for stem in (setting.told - worn) | {f"#{setting.claim.article_id}/{setting.sentence // 2}"}:
            tellers.setdefault(stem, []).append(place)
    proposed: set[tuple[int, int]] = set()
    for places in tellers.values():
        if len(places) <= _WORN:
            proposed.update(combinations(places, 2))
    for place in range(1, len(settings)):
        proposed.add((place - 1, place))
    yield from sorted(proposed)


def _leader(leaders: list[int], place: int) -> int:
    while leaders[place] != place:
        leaders[place] = leaders[leaders[place]]
        place = leaders[place]
    return place
