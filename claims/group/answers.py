"""Which claims of one article answer one another although they speak to different topics.

"The army took the town" speaks of who holds the ground, "our men still fight in the town" of an
attack; yet the one answers the other. Within one article little evidence is enough: words of one
root that not every claim has, a figure that may be the same, and that somebody denies, accuses or
demands, which is done to what others say.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from claims.group.parts import Part
from claims.group.setting import Setting, speaker_of
from claims.group.silence import is_denial
from claims.lexicon.parties import NAME
from claims.lexicon.slots import read_slot
from claims.lexicon.stems import Stems
from claims.model import Act

_ENOUGH = 2.0  # evidence from which on a claim answers another
_NAME = 0.25  # a shared name, against 1 for another shared word
_WORN = 0.5  # a shared word that many claims of the article have
_MANY = 4  # claims that have it, or a quarter of them
_NEXT = 0.5  # the sentences follow one another
_REPLY = 1.5  # an act that is done to what another says
_ACCUSED = 1.0  # the other's side stands in an accusation
_NAMED = 0.5  # the same where either gives figures, which have questions of their own
_SIDES = 0.5  # the two are of two known sides
_CLASH = 1.0  # they say opposite words: "went on", "was over"
_REPLIES: frozenset[Act] = frozenset({"deny", "demand", "confirm", "admit", "condemn"})
_BACK = 30  # claims looked back
Poles = frozenset[tuple[int, bool]]  # which words of a pair of opposites: the number of the pair, and whether the first


def find_answers(
    parts: Sequence[Part], beside: Mapping[str, Sequence[Setting]], stems: Stems
) -> dict[str, tuple[Setting, ...]]:
    """By the key of a part: the claims that answer one of its claims and meet it nowhere else.

    All of one article; `beside` are those who stand by each part already.
    """
    settings = {setting.claim.id: setting for part in parts for setting in part.settings}
    homes: dict[str, list[Part]] = {claim: [] for claim in settings}
    for part in sorted(parts, key=lambda part: read_slot(part.aspect) is not None):
        for claim in dict.fromkeys(each.claim.id for each in (*part.settings, *beside.get(part.key, ()))):
            homes.setdefault(claim, []).append(part)
    joined: dict[str, dict[str, Setting]] = {}
    for earlier, later in _answers(sorted(settings.values(), key=lambda each: each.place), stems):
        guest = _find_guest(earlier, later, homes[earlier.claim.id], homes[later.claim.id])
        if guest:
            joined.setdefault(guest[1].key, {})[guest[0].claim.id] = guest[0]
    return {key: tuple(found.values()) for key, found in joined.items()}


def _find_guest(
    earlier: Setting, later: Setting, his: Sequence[Part], own: Sequence[Part]
) -> tuple[Setting, Part] | None:
    """The claim that goes to the other's part, and which part; None where they meet or are of two events."""
    if {part.key for part in his} & {part.key for part in own}:
        return None
    same = _same_figure(earlier, later)
    if _are_parted(his, own) and not same:
        return None
    for guest, parts in ((later, his), (earlier, own)):
        welcome = same or is_denial(guest)
        found = [part for part in parts if welcome or read_slot(part.aspect) is None]
        if found:
            return guest, found[0]
    return None


def _are_parted(his: Sequence[Part], own: Sequence[Part]) -> bool:
    """Whether the two give one kind of figure, and so were found to be of different events before."""
    return any(read_slot(aspect) for aspect in {part.aspect for part in his} & {part.aspect for part in own})


def _same_figure(earlier: Setting, later: Setting) -> bool:
    """Whether both give the same number of the same."""
    ours, theirs = (
        {(quantity.role, quantity.low, quantity.high) for quantity in setting.claim.quantities if quantity.role}
        for setting in (earlier, later)
    )
    return bool(ours & theirs)


def _answers(telling: Sequence[Setting], stems: Stems) -> Iterator[tuple[Setting, Setting]]:
    """Earlier and later claims of one article of which one answers the other."""
    verdicts = _read_verdicts(stems)
    roots = [_roots(setting, stems) for setting in telling]
    poles = [stems.poles(each) for each in roots]
    counts = Counter(root for each in roots for root in each)
    worn = frozenset(root for root, count in counts.items() if count > max(_MANY, len(telling) // 4))
    for place, later in enumerate(telling):
        for back in range(max(0, place - _BACK), place):
            if later.own & verdicts and _names_source(later, telling[back], stems):
                yield telling[back], later
                continue
            shared = roots[place] & roots[back]
            if not shared:
                continue
            clash = _CLASH if _clash(poles[place], poles[back]) else 0.0
            if _weigh(telling[back], later, shared, worn, stems) + clash >= _ENOUGH:
                yield telling[back], later


def _read_verdicts(stems: Stems) -> frozenset[str]:
    """The stems of words by which one calls true or untrue what another said."""
    words = stems.language.words
    return stems.of(" ".join((*words.affirmations, *words.untruths)))


def _names_source(later: Setting, earlier: Setting, stems: Stems) -> bool:
    """Whether `later` speaks of whoever said the other: "the army's claim", "what Moscow says"."""
    source = earlier.claim.source
    if any(f"{NAME}{name}" in later.own for name in (source.id, source.side) if name):
        return True
    called = stems.of(source.mention.text) if source.mention else frozenset()
    return bool(called) and 2 * len(called & later.own) >= len(called)


def _clash(one: Poles, other: Poles) -> bool:
    """Whether one has a word, and the other its opposite."""
    return any((number, not first) in other for number, first in one)


def _roots(setting: Setting, stems: Stems) -> frozenset[str]:
    return frozenset(stem if stem.startswith(NAME) else stems.root(stem) for stem in setting.own)


def _weigh(earlier: Setting, later: Setting, shared: frozenset[str], worn: frozenset[str], stems: Stems) -> float:
    words = [root for root in shared if not root.startswith(NAME)]
    if not words:
        return 0.0
    weight = sum(_WORN if root in worn else 1.0 for root in words) + _NAME * (len(shared) - len(words))
    if abs(earlier.sentence - later.sentence) <= 1:
        weight += _NEXT
    if speaker_of(earlier.claim) == speaker_of(later.claim):
        return weight
    sides = {earlier.claim.source.side, later.claim.source.side}
    apart = len(sides) > 1 and None not in sides and {earlier.claim.act, later.claim.act} != {"accuse"}
    apart = apart and not (earlier.claim.quantities or later.claim.quantities)
    return weight + _reply(earlier, later, stems) + (_SIDES if apart else 0.0)


def _reply(earlier: Setting, later: Setting, stems: Stems) -> float:
    """What it weighs that one speaks to what the other says; two who both accuse may speak of two things."""
    acts = {setting.claim.act for setting in (earlier, later)}
    if is_denial(earlier) or is_denial(later) or acts & _REPLIES:
        return _REPLY
    accused = acts != {"accuse"} and (_accuses(earlier, later, stems) or _accuses(later, earlier, stems))
    counted = earlier.claim.quantities or later.claim.quantities
    return (_NAMED if counted else _ACCUSED) if accused else 0.0


def _accuses(setting: Setting, other: Setting, stems: Stems) -> bool:
    """Whether the claim accuses, and names the other's source, its side, its country or what it is called."""
    source = other.claim.source
    if setting.claim.act != "accuse":
        return False
    if source.mention and source.id is None and stems.of(source.mention.text) & setting.own:
        return True  # nobody knows who that is, but they are called so
    names = {source.side, source.id, source.id.partition(".")[0] if source.id else None}
    return any(f"{NAME}{name}" in setting.own for name in names if name)
