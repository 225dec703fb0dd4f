"""How near two parts of different articles are to one another: whether they tell of one event.

The vectors of their sentences carry most of it, in whatever languages they are written. What both
name, the same figure for the same thing, and the days they speak of shift it a little either way.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from claims.group.parts import Part
from claims.group.scenes import Scene, join_scenes
from claims.lexicon.outlines import Outlines
from claims.lexicon.parties import NAME
from claims.lexicon.slots import read_slot, stated_slot
from claims.meaning import Vectors
from claims.model import Moment, Quantity

_NAME, _NAMES = 0.02, 3  # for each name that both tell, at most so many
_OTHER_NAMES = 0.08  # each tells a name that the other does not
_FIGURE, _SMALL_FIGURE = 0.08, 0.02  # the same figure for the same thing; small ones are the same by chance
_SMALL = 12
_OTHER_FIGURE = 0.03  # another figure: the accounts may differ, or the events
_DAYS = 0.08  # they name days, and these meet or do not
_PLACES = (-0.1, 0.05, 0.08)  # with none, one or more names in common that no gazetteer knows: places, as a rule
_PER_DAY = 0.01  # between the days on which the articles appeared
_ONE_SCENE = 0.26  # losses of one disaster in one place, whoever counts them, and whatever else they name
_OTHER_SCENE = 0.5  # of two, or in two countries: however alike the words
_FALLEN = 0.1  # of the figure before: accounts may differ, but what is counted on for days does not fall so far
_STORY, _ALIKE, _SAME = 0.15, 0.5, 0.7  # articles of one story: the most that it adds, and from which likeness on
_STORY_DAYS = 7  # between articles of one story
_EXACT = 3  # days: a longer period dates no event


@dataclass(frozen=True, slots=True)
class Traits:
    """What one part shows of its event, in no language."""

    names: frozenset[str]
    figures: Mapping[object, tuple[Quantity, ...]]  # by slot
    numbers: frozenset[float]  # exact ones, whatever they count
    places: Outlines
    days: tuple[tuple[date, date], ...]  # that it names, each as its two ends
    published: date | None
    aspect: str
    scene: Scene | None  # of the losses that the aspect asks for
    story: "Vectors | None"  # what its whole article tells, where it speaks of one event alone


def read_traits(part: Part, story: "Vectors | None" = None) -> Traits:
    """The traits of a part, all of its claims together; `story` is what its article tells as a whole."""
    claims = [setting.claim for setting in part.settings]
    figures: dict[object, tuple[Quantity, ...]] = {}
    for quantity in (quantity for claim in claims for quantity in claim.quantities):
        if slot := stated_slot(quantity):
            figures[slot] = (*figures.get(slot, ()), quantity)
    names = frozenset(word for setting in part.settings for word in setting.told if word.startswith(NAME))
    days = tuple(ends for claim in claims for moment in claim.moments if (ends := _ends(moment)))
    numbers = frozenset(
        quantity.low for claim in claims for quantity in claim.quantities if quantity.low == quantity.high
    )
    outlines = [setting.outlines for setting in part.settings]
    places = Outlines(frozenset().union(*(each.names for each in outlines)), all(each.sure for each in outlines))
    published = part.settings[0].published
    story = story if part.single and published else None
    return Traits(names, figures, numbers, places, days, published, part.aspect, _scene(part), story)


def _scene(part: Part) -> Scene | None:
    slot = read_slot(part.aspect)
    scenes = [setting.scene for setting in part.settings if setting.scene]
    return join_scenes([scene for scene in scenes if slot and slot.role in scene.losses])


def shift(left: Traits, right: Traits) -> float:
    """What is added to the nearness of the words, or taken away from it."""
    told = _shift_told(left, right)
    if left.scene is None or right.scene is None:
        return told
    if left.scene.is_other(right.scene) or _has_fallen(left, right):
        return min(told, -_OTHER_SCENE)
    return max(told, _ONE_SCENE) if left.aspect == right.aspect and left.scene.is_same(right.scene) else told


def _has_fallen(left: Traits, right: Traits) -> bool:
    """Whether the later of the two gives far less than the earlier: another quake has struck the same country."""
    if left.published is None or right.published is None or left.published == right.published:
        return False
    if left.aspect != right.aspect:
        return False
    earlier, later = (left, right) if left.published < right.published else (right, left)
    slot = read_slot(left.aspect)
    before, after = (max((each.low for each in one.figures.get(slot, ())), default=None) for one in (earlier, later))
    return before is not None and after is not None and after < _FALLEN * before


def _shift_told(left: Traits, right: Traits) -> float:
    shared = _NAME * min(_NAMES, len(left.names & right.names))
    if left.names - right.names and right.names - left.names:
        shared -= _OTHER_NAMES
    places = _shift_places(left.places, right.places)
    places += _shift_story(left, right)
    return shared + places + _shift_figures(left, right) + _shift_days(left, right) - _PER_DAY * _apart(left, right)


def reach(traits: Traits) -> float:
    """The most that `shift` can add for a part with these traits."""
    places = max(0.0, _PLACES[min(len(traits.places.names), 2)]) + (0.0 if traits.story is None else _STORY)
    shared = _NAME * min(_NAMES, len(traits.names)) + places
    told = shared + (_FIGURE if traits.figures else 0.0) + (_DAYS if traits.days else 0.0)
    return max(told, _ONE_SCENE) if traits.scene else told


def _ends(moment: Moment) -> tuple[date, date] | None:
    if moment.first is None or moment.last is None or (moment.last - moment.first).days > _EXACT:
        return None
    return moment.first, moment.last


def _shift_places(left: Outlines, right: Outlines) -> float:
    """Names that sound alike bring together, others part; where no capitals tell names, only half as far."""
    shared = len(left.names & right.names)
    if not (left.names and right.names) or (not shared and not (left.sure or right.sure)):
        return 0.0
    return _PLACES[min(shared, 2)] * (1.0 if left.sure and right.sure else 0.5 if not shared else 1.0)


def _shift_story(left: Traits, right: Traits) -> float:
    """Articles of the same days that tell alike as a whole mean one event where each speaks of one."""
    if left.story is None or right.story is None or left.aspect != right.aspect or _apart(left, right) > _STORY_DAYS:
        return 0.0
    alike = round(float(left.story @ right.story), 4)
    return _STORY * max(0.0, min(1.0, (alike - _ALIKE) / (_SAME - _ALIKE)))


def _shift_figures(left: Traits, right: Traits) -> float:
    pairs = [
        (one, other)
        for slot in left.figures.keys() & right.figures.keys()
        for one in left.figures[slot]
        for other in right.figures[slot]
    ]
    same = [one.low for one, other in pairs if (one.low, one.high) == (other.low, other.high)]
    if not same:
        return -_OTHER_FIGURE if pairs else 0.0
    return _FIGURE if max(same) > _SMALL else _SMALL_FIGURE


def _shift_days(left: Traits, right: Traits) -> float:
    if not (left.days and right.days):
        return 0.0
    meet = any(one[0] <= other[1] and other[0] <= one[1] for one in left.days for other in right.days)
    return _DAYS if meet else -_DAYS


def _apart(left: Traits, right: Traits) -> int:
    if left.published is None or right.published is None:
        return 0
    return abs((left.published - right.published).days)
