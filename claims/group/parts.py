"""Parts the claims of one article by aspect and event: an open word goes where a plain one is."""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from claims.group.aspects import OTHER, Spoken
from claims.group.events import find_events, join_bare
from claims.group.setting import Setting
from claims.lexicon.slots import read_slot


@dataclass(frozen=True, slots=True)
class Part:
    """The telling claims of one article that speak to one question."""

    aspect: str
    settings: tuple[Setting, ...]
    open: frozenset[str] = frozenset()  # aspects that it may speak to, too, if another article does
    single: bool = False  # what it speaks of is, as a rule, one event in the whole article

    @property
    def key(self) -> str:
        """What no other part of any article has."""
        return f"{self.settings[0].claim.id} {self.aspect}"

    @property
    def article_id(self) -> str:
        return self.settings[0].claim.article_id


def find_parts(
    settings: Sequence[Setting], spoken: Mapping[str, Spoken], single: Set[str] = frozenset()
) -> tuple[Part, ...]:
    """Every telling claim of an article in one part at least; `settings` in their order, `spoken` by claim id.

    `single` are aspects to which an article speaks of one event, as a rule.
    """
    plain = _gather(settings, {claim: each.aspects for claim, each in spoken.items()})
    opened = _gather(settings, {claim: each.open for claim, each in spoken.items()})
    parts = [
        part
        for aspect in sorted(plain)
        for part in _part(aspect, _merge(plain[aspect], opened.get(aspect, ())), spoken, aspect in single)
        if any(aspect in spoken[setting.claim.id].aspects for setting in part.settings)
    ]
    parts += _leftovers(settings, parts, spoken)
    return tuple(sorted(parts, key=lambda part: (part.settings[0].place, part.aspect)))


def _leftovers(settings: Sequence[Setting], parts: Sequence[Part], spoken: Mapping[str, Spoken]) -> list[Part]:
    """Claims that no part has yet: by what they speak to if need be, and last by their words alone."""
    placed = {setting.claim.id for part in parts for setting in part.settings}
    left = [setting for setting in settings if setting.claim.id not in placed]
    if_need_be = _gather(left, {setting.claim.id: spoken[setting.claim.id].otherwise for setting in left})
    found = [part for aspect in sorted(if_need_be) for part in _part(aspect, if_need_be[aspect], spoken)]
    placed |= {setting.claim.id for part in found for setting in part.settings}
    found += _part(OTHER, [setting for setting in left if setting.claim.id not in placed], spoken)
    return [Part(part.aspect, part.settings, _open(part, spoken)) for part in found]


def _open(part: Part, spoken: Mapping[str, Spoken]) -> frozenset[str]:
    return frozenset(aspect for setting in part.settings for aspect in spoken[setting.claim.id].open)


def _gather(
    settings: Iterable[Setting], aspects: Mapping[str, Mapping[str, frozenset[str]]]
) -> dict[str, list[Setting]]:
    found: dict[str, list[Setting]] = {}
    for setting in settings:
        for aspect in aspects[setting.claim.id]:
            found.setdefault(aspect, []).append(setting)
    return found


def _merge(plain: Sequence[Setting], opened: Sequence[Setting]) -> list[Setting]:
    both = {setting.claim.id: setting for setting in (*plain, *opened)}
    return sorted(both.values(), key=lambda setting: setting.place)


def _part(
    aspect: str, settings: Sequence[Setting], spoken: Mapping[str, Spoken], single: bool = False
) -> list[Part]:
    worn = frozenset().union(*(spoken[setting.claim.id].words(aspect) for setting in settings))
    slot = read_slot(aspect)
    events = find_events(settings, worn, slot.role if slot else None, single)
    if slot:
        counted = {setting.claim.id: spoken[setting.claim.id].counted for setting in settings}
        events = join_bare(events, counted, slot.role)
    return [Part(aspect, part, single=single) for part in events]
