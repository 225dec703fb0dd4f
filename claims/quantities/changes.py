"""Reads how a number has changed: "doubled" is a factor; in "rose from 5 to 10" the 5 is what it was before."""

from dataclasses import replace

from claims.lexicon.numerals import read_number
from claims.quantities.amounts import read_amount
from claims.quantities.bounds import Amount, bounded, is_change
from claims.quantities.roles import Sentence, find_group

_AHEAD = 4  # words behind "doubled" in which the group may stand
_EARLIER = 4  # words in "compared with"


def read_factor(sentence: Sentence, place: int) -> Amount | None:
    """ "doubled", "threefold" at `place`, with the role of the group that has grown."""
    found = sentence.counting.at(sentence.counting.factors, sentence.row.forms, place)
    if found is None:
        return None
    where, times = found
    stop = place + where.length
    amount = Amount(place, stop, where.skipped, times, times, sense="factor")
    return _with_group(sentence, amount, range(stop, stop + _AHEAD))


def read_change(sentence: Sentence, amount: Amount) -> Amount:
    """The amount with its sense: a factor ("three times as many"), what was before, or else a count."""
    counting, forms = sentence.counting, sentence.row.forms
    times = counting.has("times", forms, amount.stop)
    if times and not times.skipped and _is_multiplied(sentence, amount):
        grown = replace(amount, stop=amount.stop + times.length, sense="factor", unit=None, role=None)
        return _with_group(sentence, _opened(sentence, grown), range(0))
    opener = _opener(sentence, amount, "earlier")
    if opener is not None:
        return replace(amount, sense="earlier")
    opener = _opener(sentence, amount, "range_openers")
    if opener is None or not is_change(sentence.row, opener, counting):
        return amount
    return _read_earlier(sentence, amount, opener)


def _is_multiplied(sentence: Sentence, amount: Amount) -> bool:
    """Whether "times" says how much and not how often."""
    if not sentence.counting.numerals.times_before:
        return True
    return _opener(sentence, amount, "times_before") is not None


def _opened(sentence: Sentence, amount: Amount) -> Amount:
    """The factor with a bound that stands before the word that makes it one."""
    counting, opener = sentence.counting, _opener(sentence, amount, "times_before")
    for place in range(max(0, opener - _EARLIER), opener) if opener else ():
        found = counting.at(counting.bounds, sentence.row.forms, place)
        if found and place + found[0].length == opener and amount.bound == "exactly":
            return bounded(replace(amount, start=place, skipped=found[0].skipped), found[1], counting)
    return amount


def _opener(sentence: Sentence, amount: Amount, name: str) -> int | None:
    """Where a phrase of the list begins that ends right before the amount, or is written onto it."""
    counting, forms = sentence.counting, sentence.row.forms
    for place in range(max(0, amount.start - _EARLIER), amount.start):
        found = counting.has(name, forms, place)
        if found and place + found.length == amount.start:
            return place
    return None


def _read_earlier(sentence: Sentence, amount: Amount, opener: int) -> Amount:
    """The amount of "from 5 to 10" or "to 10 from 5", which must count the same as the other."""
    row, counting = sentence.row, sentence.counting
    link = counting.has("range_links", row.forms, amount.stop)
    other = read_amount(row, amount.stop + link.length, counting) if link and not link.skipped else None
    if other is None:
        is_bare = amount.unit is None and not sentence.is_noun(amount.stop)
        after = is_bare and row.is_word(opener - 1) and row.forms[opener - 1].isdigit()
        return _with_group(sentence, replace(amount, sense="earlier"), range(0)) if after else amount
    if amount.unit and other.unit and amount.unit != other.unit:
        return amount
    scale = _lent_scale(sentence, amount, amount.stop + (link.length if link else 0))
    low, high = amount.low * scale, amount.high * scale
    role = amount.role or other.role
    earlier = replace(amount, sense="earlier", unit=amount.unit or other.unit, role=role, low=low, high=high)
    return earlier if earlier.role else _with_group(sentence, earlier, range(0))


def _lent_scale(sentence: Sentence, amount: Amount, behind: int) -> float:
    """What the number at `behind` lends to bare digits before it: the million of "from 14.1 to 13.6 million"."""
    other = read_number(sentence.row, behind, sentence.counting)
    own = read_number(sentence.row, amount.start, sentence.counting)
    bare = other is not None and own is not None and own.digits and own.scale == 1 and amount.unit is None
    return other.scale if other and bare and amount.low < other.scale else 1


def _with_group(sentence: Sentence, amount: Amount, ahead: range) -> Amount:
    """The amount with the role of the nearest group before it, or `ahead`."""
    role = find_group(sentence, amount.start) or find_group(sentence, ahead.stop, ahead.start)
    if role is None or amount.unit is not None:
        return replace(amount, role=role) if role and sentence.counting.fits(role, amount.unit) else amount
    return replace(amount, role=role, unit=sentence.counting.roles[role].implies)
