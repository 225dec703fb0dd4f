"""Goes through a claim's content from left to right and makes its numbers into quantities."""

from dataclasses import dataclass, replace

from claims.lexicon import Lexicon
from claims.lexicon.dates import Dates
from claims.model import Article, Quantity, Span
from claims.quantities.amounts import read_amount
from claims.quantities.bounds import Amount
from claims.quantities.changes import read_change, read_factor
from claims.quantities.names import is_name_or_date
from claims.quantities.roles import Played, Sentence, find_implied, find_role, find_tally
from claims.quantities.wholes import Whole, find_whole
from claims.text import read_row

_ENDS = ".!?؟;؛\n"


@dataclass(frozen=True, slots=True)
class _Seen:
    """The quantity before, as far as the next one may lean on it."""

    stop: int  # the token after it
    floor: int  # the token from which words may belong to the next one
    role: str | None
    within: Span | None
    whole: Whole  # the last quantity that is itself no part of another


_NOTHING = _Seen(0, 0, None, None, (None, None))


def find_quantities(article: Article, content: Span, lexicon: Lexicon) -> tuple[Quantity, ...]:
    """The quantities in `content`, in the order of the text; their spans are those of the article.

    A number that names or dates something ("resolution 1701", "12 May", "T-72") is left out, as
    are ordinals, and numbers with the article, which point back to things already counted. A unit
    or role that cannot be read is None.
    """
    code = article.language
    row = read_row(article.text, content.start, content.stop, lexicon.languages[code].letters)
    sentence, dates = Sentence(row, lexicon.counting[code], lexicon.grammars[code]), lexicon.dates[code]
    found: list[Quantity] = []
    seen, place = _NOTHING, 0
    while place < len(row.forms):
        if row.forms[place] in _ENDS:
            seen = replace(seen, whole=(None, None), role=None, within=None)
        amount = read_factor(sentence, place) or read_amount(row, place, sentence.counting)
        amount = amount or _read_single(sentence, place)
        read = _read_quantity(sentence, amount, seen, dates) if amount else None
        if read is not None:
            found.append(read[0])
            seen = _remember(*read, seen)
        place = max(place + 1, amount.stop if amount else 0, seen.stop)
    return tuple(found)


def _remember(quantity: Quantity, played: Played, seen: _Seen) -> _Seen:
    if quantity.sense != "count":
        return replace(seen, stop=played.stop)
    if quantity.within is not None:
        return replace(seen, stop=played.stop, floor=played.floor, role=quantity.role, within=quantity.within)
    return _Seen(played.stop, played.floor, quantity.role, None, (quantity.span, quantity.role))


def _read_single(sentence: Sentence, place: int) -> Amount | None:
    """A singular right behind what happened to it: "the killing of a soldier"."""
    counting, forms = sentence.counting, sentence.row.forms
    found = counting.counted.longest(forms, place)
    if found is None or place == 0 or not any(noun.number == "one" for noun in found[1]):
        return None
    noun = found[1][0]
    amount = Amount(place, place + found[0], 0, 1, 1, unit=noun.unit, role=noun.role)
    signs = counting.at(counting.signs, forms, place - 1)
    fitting = signs and signs[0].length == 1 and any(
        sign.kind in ("noun", "verb") and counting.roles[sign.role].implies and counting.fits(sign.role, noun.unit)
        for sign in signs[1]
    )  # fmt: skip
    return amount if fitting else None


def _read_quantity(sentence: Sentence, amount: Amount, seen: _Seen, dates: Dates) -> tuple[Quantity, Played] | None:
    """The quantity that an amount is, and the part it plays; None when it names or dates something."""
    amount = amount if amount.sense == "factor" else read_change(sentence, amount)
    if amount.sense != "factor" and is_name_or_date(sentence, amount, dates):
        return None
    within, role = find_whole(sentence, amount, seen.whole) if amount.sense == "count" else (None, None)
    played = _find_part(sentence, amount, amount.role or role, seen)
    if played is None:
        return None
    if within is None and _continues(sentence, amount, seen) and played.role == seen.role:
        within = seen.within
    span = _span(sentence, amount, played.stop)
    quantity = Quantity(
        span, amount.low, amount.high, amount.bound, played.unit, played.role, amount.total, within, amount.sense
    )
    return quantity, played


def _find_part(sentence: Sentence, amount: Amount, role: str | None, seen: _Seen) -> Played | None:
    """The part that the amount plays, `role` if that is known; None when it counts nothing."""
    known = Played(role, amount.unit, amount.stop, amount.stop)
    if amount.sense == "factor":
        return known
    if amount.sense == "earlier":
        return known if role or amount.unit else _as_before(sentence, known, seen)
    if amount.unit is None:
        implied = find_implied(sentence, amount, seen.floor)
        if implied is None and role is None and not sentence.is_noun(amount.stop):
            tally = find_tally(sentence, amount, seen.floor)
            known = known._replace(unit=tally.unit, role=tally.role) if tally else known
        return implied or (known if known.unit or _counts(sentence, amount, role) else None)
    if role is not None:
        return known
    played = find_role(sentence, amount, seen.floor)
    return played if played.role else played._replace(role=_continued(sentence, amount, seen))


def _as_before(sentence: Sentence, known: Played, seen: _Seen) -> Played | None:
    """What the number before plays: "10 were killed, compared with 5"."""
    if seen.role is None:
        return None
    return known._replace(role=seen.role, unit=sentence.counting.roles[seen.role].implies)


def _span(sentence: Sentence, amount: Amount, stop: int) -> Span:
    start, end = sentence.row.start(amount.start, amount.skipped), sentence.row.tokens[stop - 1].stop
    return Span(start, end, sentence.row.text[start:end])


def _counts(sentence: Sentence, amount: Amount, role: str | None) -> bool:
    """Whether an amount without a unit counts something at all."""
    if role is not None or amount.total is not None or sentence.is_noun(amount.stop):
        return True
    if sentence.counting.has("parts", sentence.row.forms, amount.stop):  # "20 of them"
        return True
    return amount.bound not in ("exactly", "between")


def _continues(sentence: Sentence, amount: Amount, seen: _Seen) -> bool:
    """Whether the amount is joined right onto the one before: "10 women and 5 children"."""
    after = max(seen.stop, seen.floor)
    if after == 0 or not 0 <= amount.start - after <= 2:
        return False
    joiners, form = sentence.counting.joiners, sentence.row.forms[amount.start]
    between = sentence.row.forms[after : amount.start]
    if any(not word[0].isalnum() for word in between):
        return False
    return form[: amount.skipped] in joiners or between[-1:] in [(joiner,) for joiner in joiners]


def _continued(sentence: Sentence, amount: Amount, seen: _Seen) -> str | None:
    """The role of the amount before, when this one is joined to it and fits."""
    fits = seen.role is not None and sentence.counting.fits(seen.role, amount.unit)
    return seen.role if fits and _continues(sentence, amount, seen) else None
