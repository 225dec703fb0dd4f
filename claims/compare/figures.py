"""Compares the figures that two claims give for one slot, as intervals and in no other way.

Two figures conflict when no number is in both. They only may conflict when a word leaves open
what was counted, or when the figures are of different days: news counts on.
"""

import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from claims.compare.standing import Finding, Question, Standing, begin_alike, of_other_days, share
from claims.lexicon.numbers import Units
from claims.lexicon.slots import Slot, possible_slots, read_slot, stated_slot
from claims.model import Quantity, Reason, RelationKind, because

_QUANTITY = "quantity"
_SHARED = 2  # telling words in common of claims whose figures name no slot
_ROUNDED = 0.05  # either way: what a figure loses when another unit is used
_PART = 0.6  # of the shorter claim's telling words


def compare_figures(left: Standing, right: Standing, question: Question) -> Finding | None:
    """How the figures stand to each other; None when one of the claims has none for the slot."""
    slot = read_slot(question.issue.aspect)
    if slot is None or left.claim.attribution_id == right.claim.attribution_id:
        return None
    pairs = [(one, other) for one in _figures(left, slot, question) for other in _figures(right, slot, question)]
    return _compare(left, right, pairs, question) if pairs else None


def _compare(
    left: Standing, right: Standing, pairs: Sequence[tuple[Quantity, Quantity]], question: Question
) -> Finding | None:
    """How the pair of figures that meets, or else the first, stands to each other."""
    meeting = [pair for pair in pairs if overlap(*pair)]
    one, other = meeting[0] if meeting else pairs[0]
    evidence = (left.shows(one.span), right.shows(other.span))
    weighed = _weigh(left, right, one, other, len(pairs) > 1, question)
    if weighed is None:
        return None
    kind, verdict = weighed
    return Finding(kind, _QUANTITY, because("figures", one=show(one), other=show(other), verdict=verdict), evidence)


def compare_counts(left: Standing, right: Standing, question: Question) -> Finding | None:
    """Figures of claims that say the same of one thing, in words that name no slot: "54 percent", "29 percent"."""
    if not (left.is_telling and right.is_telling) or left.claim.attribution_id == right.claim.attribution_id:
        return None
    shared, part = share(left, right)
    alike = part >= _PART if shared >= _SHARED else part == 1
    if not alike or _count_each_other(left, right):
        return None
    pairs = [
        (one, other)
        for one in left.claim.quantities
        for other in right.claim.quantities
        if one.unit is not None and not (one.role and other.role and one.role != other.role)
        if shared > _SHARED or (one.within is None) == (other.within is None)
        for one, other in [(convert(one, question.lexicon.units), convert(other, question.lexicon.units))]
        if one.unit == other.unit
    ]
    if not pairs or of_other_days(left, right) or not begin_alike(left, right):
        return None
    found = _compare(left, right, pairs, question)
    if found is None or found.kind != "conflicts":
        return found
    figures = dict(found.reason.places) | {"verdict": because("disjoint_if_same")}
    return replace(found, kind="possible_conflict", reason=because("figures", **figures))


def convert(quantity: Quantity, units: Units) -> Quantity:
    """The quantity in the unit that it is compared in, as roughly as it was said: "5 miles" are about 8 km."""
    unit = next((unit for unit in units.unit if unit.id == quantity.unit), None)
    if unit is None or unit.base is None:
        return quantity
    low, high = quantity.low * unit.times * (1 - _ROUNDED), quantity.high * unit.times * (1 + _ROUNDED)
    return replace(quantity, low=low, high=high, unit=unit.base)


def overlap(one: Quantity, other: Quantity) -> bool:
    """Whether some number is in both intervals."""
    return one.low <= other.high and other.low <= one.high


def show(quantity: Quantity) -> str | Reason:
    """The interval for a reader: "5", at least 5, 20 to 30."""
    low, high = f"{quantity.low:g}", f"{quantity.high:g}"
    if low == high:
        return low
    if math.isinf(quantity.high):
        return because("at_least", low=low)
    return because("at_most", high=high) if quantity.low <= 0 else because("between", low=low, high=high)


def _figures(standing: Standing, slot: Slot, question: Question) -> list[Quantity]:
    """The claim's figures that may fill the slot; a part is never held against a whole.

    "3 of them children" is all there is to say of children; of "among them 5 from the capital" nobody knows the rest.
    """
    roles = {role.id: role for role in question.lexicon.units.role}
    fitting = [
        quantity
        for quantity in standing.claim.quantities
        if stated_slot(quantity) == slot or slot in possible_slots(quantity, roles)
    ]
    whole = [quantity for quantity in fitting if quantity.within is None]
    general = roles[slot.role].implies if slot.role in roles else None
    return whole or ([] if slot.unit == general else fitting)


def _weigh(
    left: Standing, right: Standing, one: Quantity, other: Quantity, several: bool, question: Question
) -> tuple[RelationKind, Reason] | None:
    if (one.low, one.high) == (other.low, other.high):
        return "agrees", because("same")
    if overlap(one, other):
        return "compatible", because("overlap")
    if _touch(one, other) or _touch(other, one):
        return "compatible", because("touch")
    days = _day(left, one), _day(right, other)
    if left.speaker == right.speaker and None not in days and days[0] != days[1]:
        # told the other way round, the later figure updates the earlier
        return ("updates", because("updated")) if _is_after(*days) else None
    doubt = _find_doubt(left, right, one, other, question) or (because("several") if several else None)
    if doubt:
        return "possible_conflict", because("disjoint_but", doubt=doubt)
    return "conflicts", because("disjoint")


def _touch(one: Quantity, other: Quantity) -> bool:
    """Whether `one` is just more, or less, than the number that `other` gives: "more than 500" and "500"."""
    if other.low != other.high or one.bound not in ("more_than", "less_than"):
        return False
    return min(abs(one.low - other.high), abs(one.high - other.low)) <= 1


def _count_each_other(left: Standing, right: Standing) -> bool:
    """Whether each may speak of the other's deeds: two who accuse, or who speak of "the other side"."""
    return left.speaks_of_other or right.speaks_of_other or {left.claim.act, right.claim.act} == {"accuse"}


def _day(standing: Standing, quantity: Quantity) -> date | None:
    """The day for which the figure holds: the one it names, else that of the article."""
    return (quantity.as_of.last if quantity.as_of else None) or standing.article.published


def _is_after(one: date | None, other: date | None) -> bool:
    return one is not None and other is not None and one > other


def _find_doubt(left: Standing, right: Standing, one: Quantity, other: Quantity, question: Question) -> Reason | None:
    """Why two disjoint figures need not contradict each other; None when nothing says so."""
    if stated_slot(one) != stated_slot(other):
        return _open_word(one if one.role != _slot_role(question) else other, question)
    if (one.within is None) != (other.within is None):
        return because("part")
    if left.speaker == right.speaker:
        return because("same_source")
    if left.claim.source.id is None or right.claim.source.id is None:
        return because("unknown_source")
    if (one.as_of or other.as_of) and _day(left, one) != _day(right, other):
        return because("different_days")
    if left.where and right.where and not left.where.roots & right.where.roots:
        return because("other_places")
    if left.draws_on(right) or right.draws_on(left):
        return because("draws_on")
    return None if left.article.id == right.article.id else _find_doubt_across(left, right, question)


def _find_doubt_across(left: Standing, right: Standing, question: Question) -> Reason | None:
    """The same for the figures of two articles."""
    if left.article.published is None or left.article.published != right.article.published:
        return because("other_days")
    if question.disasters[left.article.id] & question.disasters[right.article.id]:
        return because("counted_on")
    return None if left.words & right.words else because("little_shows")


def _slot_role(question: Question) -> str:
    slot = read_slot(question.issue.aspect)
    return slot.role if slot else ""


def _open_word(quantity: Quantity, question: Question) -> Reason:
    """Which word of which figure leaves open what was counted."""
    role = next((role for role in question.lexicon.units.role if role.id == quantity.role), None)
    word = quantity.within.text if quantity.within else quantity.span.text
    return because("open_word", word=word, meaning=role.title) if role and role.may else because("other_things")
