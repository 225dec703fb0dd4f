"""Finds what happened to the counted: the nearest word that says so, before the amount or behind it."""

from dataclasses import dataclass

from claims.lexicon.counting import Counting, RoleSign
from claims.lexicon.grammar import Grammar
from claims.quantities.amounts import Amount
from claims.text import Row

_BACK = 7  # words looked through before an amount
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
        if counting.at(counting.signs, row.forms, place) is not None:
            return False
        if counting.at(counting.first, row.forms, place) is not None:
            return False
        closed = any(self.grammar.match(name, row.forms[place : place + 5], 0) for name in _CLOSED)
        return not closed and all(reading.form.kind != "verb" for reading in self.grammar.readings(form))


_CLOSED = (
    "prepositions", "conjunctions", "complementizers", "relatives", "negations", "auxiliaries",
    "pronouns", "demonstratives", "content_enders", "contrasts", "time_words",
)  # fmt: skip


def find_role(sentence: Sentence, amount: Amount, floor: int) -> str | None:
    """The role of an amount with a known unit; words before `floor` belong to an earlier amount."""
    return _before(sentence, amount, floor) or _behind(sentence, amount)


def find_implied(sentence: Sentence, amount: Amount, floor: int) -> tuple[str, str | None, int] | None:
    """The role of an amount whose noun is not written or not known: role, unit, words to add.

    The word for the role must stand right beside it ("100 were hurt"), or be a group whose number
    is told ("the dead rose to 60"). The unit is the one that the role implies, unless an unknown
    noun follows; a noun for people by their origin is known by its ending.
    """
    role = _beside(sentence, amount, floor) or _told(sentence, amount, floor)
    if role is None:
        return None
    implied = sentence.counting.roles[role].implies
    if not sentence.is_noun(amount.stop):
        return role, implied, 0
    endings = sentence.counting.person_endings
    named = bool(endings) and sentence.row.forms[amount.stop].endswith(endings)
    return (role, implied, 1) if named and implied else (role, None, 0)


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
    """`role`, or the open one when two groups share a number: "the dead and wounded rose to 200"."""
    counting, forms = sentence.counting, sentence.row.forms
    if place <= floor or not counting.is_joined(forms[place]) or not _is_people(sentence, place):
        return role
    other = _role_at(sentence, place - 1, place, None)
    if other in (None, role) or not _is_people(sentence, place - 1):
        return role
    return next((entry.id for entry in counting.roles.values() if {role, other} == set(entry.may)), None)


def _is_people(sentence: Sentence, place: int) -> bool:
    counting = sentence.counting
    found = counting.at(counting.signs, sentence.row.forms, place, article=True)
    return found is not None and any(sign.kind == "people" for sign in found[1])


def _behind(sentence: Sentence, amount: Amount) -> str | None:
    """The role that a verb or a set phrase right behind the amount gives it."""
    row, counting = sentence.row, sentence.counting
    for place in range(amount.stop, min(amount.stop + _ON, len(row.forms))):
        if sentence.is_stop(place) or row.forms[place].isdigit() or counting.is_joined(row.forms[place]):
            return None
        found = counting.signs.longest(row.forms, place)
        signs = [sign for sign in found[1] if _follows(sign, counting, amount.unit)] if found else []
        if found and signs and not _has_object(row, place + found[0], counting):
            return signs[0].role
    return None


def _follows(sign: RoleSign, counting: Counting, unit: str | None) -> bool:
    return sign.kind in ("verb", "after") and (unit is None or counting.fits(sign.role, unit))


def _has_object(row: Row, place: int, counting: Counting) -> bool:
    """Whether a number follows the verb: "5 soldiers killed 3 children"."""
    return place < len(row.forms) and (
        row.forms[place].isdigit() or counting.first.longest(row.forms, place) is not None
    )


def _beside(sentence: Sentence, amount: Amount, floor: int) -> str | None:
    row, counting = sentence.row, sentence.counting
    for place in range(max(floor, amount.start - 3), amount.start):
        found = counting.at(counting.signs, row.forms, place, article=True)
        if found and place + found[0].length == amount.start:
            role = _role_at(sentence, place, amount.start, None)
            if role:
                return role
    if amount.stop < len(row.forms) and not counting.is_joined(row.forms[amount.stop]):
        after = counting.signs.longest(row.forms, amount.stop)
        signs = [sign for sign in after[1] if _follows(sign, counting, None)] if after else []
        if after and signs and not _has_object(row, amount.stop + after[0], counting):
            return signs[0].role
    return None


def _told(sentence: Sentence, amount: Amount, floor: int) -> str | None:
    """The role of a group of people some words before "reached" or "to"."""
    row, counting = sentence.row, sentence.counting
    reach = amount.start - 1
    if reach < floor or not counting.has("reaches", row.forms, reach):
        return None
    for place in range(reach - 1, max(floor, reach - _BACK) - 1, -1):
        if sentence.is_stop(place):
            return None
        if _is_people(sentence, place):
            role = _role_at(sentence, place, reach, None)
            return role and _joint_role(sentence, place, floor, role)
    return None
