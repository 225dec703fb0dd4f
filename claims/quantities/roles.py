"""Finds what happened to the counted: the nearest word that says so, before the amount or behind it."""

from dataclasses import dataclass
from typing import NamedTuple

from claims.lexicon.counting import Counted, Counting, RoleSign
from claims.lexicon.grammar import Grammar
from claims.quantities.bounds import Amount
from claims.text import Row

_BACK = 7  # words looked through before an amount
_FAR = 20  # words before "rose to" in which the group stands: "the toll of the quake that struck … rose to 60"
_ON = 4  # words looked through behind it
_QUOTES = "\"'«»“”„‟‘’"


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words around an amount, and the records to look them up in."""

    row: Row
    counting: Counting
    grammar: Grammar

    def is_stop(self, place: int) -> bool:
        """Whether a mark or a complementizer parts what stands here from the amount."""
        form = self.row.forms[place]
        if not self.row.tokens[place].is_word:
            return form not in _QUOTES
        return self.grammar.has("complementizers", form)

    def is_noun(self, place: int) -> bool:
        """Whether the word at `place` may be a counted noun that the data does not know."""
        row, counting = self.row, self.counting
        if not row.is_word(place) or row.forms[place][0].isdigit():
            return False
        form = row.forms[place]
        if counting.is_joined(form) or (counting.article and form.startswith(counting.articles)):
            return False
        if counting.at(counting.signs, row.forms, place) or counting.has("parts", row.forms, place):
            return False
        if counting.at(counting.first, row.forms, place) is not None:
            return False
        closed = any(self.grammar.match(name, row.forms[place : place + 5], 0) for name in _CLOSED)
        return not closed and all(reading.form.kind != "verb" for reading in self.grammar.readings(form))


_CLOSED = (
    "prepositions", "conjunctions", "complementizers", "relatives", "negations", "auxiliaries",
    "pronouns", "demonstratives", "content_enders", "contrasts", "time_words",
)  # fmt: skip


class Played(NamedTuple):
    """The part an amount plays, and how far its words go."""

    role: str | None
    unit: str | None
    stop: int  # the token after its noun
    floor: int  # the token from which words may belong to the next amount


def find_role(sentence: Sentence, amount: Amount, floor: int) -> Played:
    """The part of an amount with a known unit.

    Words before `floor` belong to an earlier amount: in "3 were killed and 12 others hurt" what is said of the 3.
    """
    role, unit, stop = _before(sentence, amount, floor), amount.unit, amount.stop
    if role is None:
        found = _behind(sentence, amount)
        return Played(found[0], unit, stop, found[1]) if found else Played(_inside(sentence, amount), unit, stop, stop)
    return Played(role, unit, stop, stop)


def find_implied(sentence: Sentence, amount: Amount, floor: int) -> Played | None:
    """The part of an amount whose noun is not written or not known.

    The word for the role must stand right beside it ("100 were hurt"), or be a group whose number
    is told ("the dead rose to 60"). The unit is the one that the role implies, unless an unknown
    noun follows; a noun for people by their origin is known by its ending.
    """
    role, after = _beside(sentence, amount, floor) or (_told(sentence, amount, floor), amount.stop)
    if role is None:
        return None
    implied = sentence.counting.roles[role].implies
    if not sentence.is_noun(amount.stop + _more_behind(sentence, amount)):
        return Played(role, implied, amount.stop, after)
    endings = sentence.counting.person_endings
    named = bool(endings) and sentence.row.forms[amount.stop].endswith(endings)
    return Played(role, implied if named else None, amount.stop + (named and implied is not None), after)


def _inside(sentence: Sentence, amount: Amount) -> str | None:
    """ "seven of the 20 *killed* were children"."""
    places = range(amount.start, amount.stop) if amount.total is not None else ()
    return next((role for place in places if (role := _role_at(sentence, place, amount.stop, amount.unit))), None)


def _before(sentence: Sentence, amount: Amount, floor: int) -> str | None:
    for place in range(amount.start - 1, max(floor, amount.start - _BACK) - 1, -1):
        if sentence.is_stop(place):
            return None
        role = _role_at(sentence, place, amount.start, amount.unit)
        if role:
            return _joint_role(sentence, place, floor, role)
    return None


def _role_at(sentence: Sentence, place: int, stop: int, unit: str | None) -> str | None:
    """The role that a phrase between `place` and `stop` gives things of `unit`."""
    counting = sentence.counting
    found = counting.at(counting.signs, sentence.row.forms, place, article=True)
    if found is None or place + found[0].length > stop:
        return None
    roles = [sign.role for sign in found[1] if sign.kind != "after"]
    return next((role for role in roles if unit is None or counting.fits(role, unit)), None)


def _joint_role(sentence: Sentence, place: int, floor: int, role: str) -> str | None:
    """`role`, or the open one when two share a number: "the dead and wounded rose to 200"; None for no such role."""
    counting, forms = sentence.counting, sentence.row.forms
    apart = place > 0 and forms[place - 1] in counting.joiners
    before = place - 1 - apart
    if before < floor or not (apart or counting.is_joined(forms[place])):
        return role
    people, other = _is_people(sentence, place), _role_at(sentence, before, place - apart, None)
    alike = (people and _is_people(sentence, before)) or (_is_act(sentence, place) and _is_act(sentence, before))
    if other in (None, role) or not alike:
        return role
    both = (entry.id for entry in counting.roles.values() if {role, other} == set(entry.may))
    return next(both, None if people else role)


def _is_people(sentence: Sentence, place: int) -> bool:
    counting = sentence.counting
    found = counting.at(counting.signs, sentence.row.forms, place, article=True)
    return found is not None and any(sign.kind == "people" for sign in found[1])


def _is_act(sentence: Sentence, place: int) -> bool:
    """Whether a verb or a noun for what happened stands at `place`."""
    found = sentence.counting.at(sentence.counting.signs, sentence.row.forms, place, article=True)
    return found is not None and any(sign.kind in ("verb", "noun") for sign in found[1])


def _behind(sentence: Sentence, amount: Amount) -> tuple[str, int] | None:
    """The role that a verb or a set phrase right behind the amount gives it, and the token after that."""
    row, counting = sentence.row, sentence.counting
    for place in range(amount.stop, min(amount.stop + _ON, len(row.forms))):
        if sentence.is_stop(place) or row.forms[place].isdigit() or counting.is_joined(row.forms[place]):
            return None
        found = counting.signs.longest(row.forms, place)
        signs = [sign for sign in found[1] if _follows(sign, counting, amount.unit)] if found else []
        if found and signs and not _has_object(row, place + found[0], counting):
            return signs[0].role, place + found[0]
    return None


def _follows(sign: RoleSign, counting: Counting, unit: str | None) -> bool:
    return sign.kind in ("verb", "after") and (unit is None or counting.fits(sign.role, unit))


def _has_object(row: Row, place: int, counting: Counting) -> bool:
    """Whether a number follows the verb: "5 soldiers killed 3 children"."""
    return place < len(row.forms) and (
        row.forms[place].isdigit() or counting.first.longest(row.forms, place) is not None
    )


def _beside(sentence: Sentence, amount: Amount, floor: int) -> tuple[str, int] | None:
    """The role told right before or behind the amount ("100 *were hurt*", "hurt *another* 12"), and what it ends at."""
    row, counting = sentence.row, sentence.counting
    edge = _without_more(sentence, amount)
    for place in range(max(floor, edge - 3), edge):
        found = counting.at(counting.signs, row.forms, place, article=True)
        if found and place + found[0].length == edge:
            role = _role_at(sentence, place, edge, None)
            if role:
                return role, amount.stop
    start = amount.stop + _more_behind(sentence, amount)
    if start < len(row.forms) and not counting.is_joined(row.forms[start]):
        after = counting.signs.longest(row.forms, start)
        signs = [sign for sign in after[1] if _follows(sign, counting, None)] if after else []
        if after and signs and not _has_object(row, start + after[0], counting):
            return signs[0].role, start + after[0]
    return None


def _without_more(sentence: Sentence, amount: Amount) -> int:
    """Where the amount begins, with "another" or "already" before it."""
    before = amount.start - 1
    found = sentence.counting.has("more", sentence.row.forms, before) or sentence.counting.has(
        "already", sentence.row.forms, before
    )
    return before if found and found.length == 1 else amount.start


def _more_behind(sentence: Sentence, amount: Amount) -> int:
    """How many words behind the amount say that it comes on top: "12 *more* were hurt"."""
    found = sentence.counting.has("more", sentence.row.forms, amount.stop)
    return found.length if found and not found.skipped else 0


def _told(sentence: Sentence, amount: Amount, floor: int) -> str | None:
    """The role of a group of people some words before "reached" or "to"."""
    reach = amount.start - 1
    if reach < floor or not sentence.counting.has("reaches", sentence.row.forms, reach):
        return None
    risen = sentence.counting.has("changes", sentence.row.forms, reach - 1) is not None
    return find_group(sentence, reach, floor, _FAR if risen else _BACK)


def find_tally(sentence: Sentence, amount: Amount, floor: int) -> Counted | None:
    """What a number counts that is told of a tally some words before: "the number of *refugees* rose to 60"."""
    counting, forms, reach = sentence.counting, sentence.row.forms, amount.start - 1
    if reach < floor:
        return None
    if not counting.has("reaches", forms, reach) and not sentence.grammar.has("auxiliaries", forms[reach]):
        return None
    for place in range(reach - 1, max(floor, reach - _FAR) - 1, -1):
        if sentence.is_stop(place):
            return None
        tally = counting.has("tallies", forms, place)
        for noun in range(place + tally.length, place + tally.length + 2) if tally else ():
            found = counting.at(counting.counted, forms, noun, article=True)
            if found and any(each.number == "many" for each in found[1]):
                return found[1][0]
    return None


def find_group(sentence: Sentence, stop: int, floor: int = 0, back: int = _BACK) -> str | None:
    """The role of the last group of people at most `back` words before `stop`: "the number of *the dead*".

    Over a clause of its own only from afar: "the toll of the quake *that* struck the island rose to".
    """
    for place in range(min(stop, len(sentence.row.forms)) - 1, max(floor, stop - back) - 1, -1):
        if sentence.is_stop(place) and (back == _BACK or not sentence.row.is_word(place)):
            return None
        if _is_people(sentence, place):
            role = _role_at(sentence, place, stop, None)
            return role and _joint_role(sentence, place, floor, role)
    return None
