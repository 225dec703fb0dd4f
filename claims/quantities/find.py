"""Goes through a claim's content from left to right and makes its numbers into quantities."""

from dataclasses import dataclass, replace

from claims.lexicon import Lexicon
from claims.lexicon.dates import Dates
from claims.model import Article, Quantity, Span
from claims.quantities.amounts import Amount, read_amount
from claims.quantities.names import is_name_or_date
from claims.quantities.roles import Sentence, find_implied, find_role
from claims.text import read_row

_NEAR = 10  # words back to the group that "among them" speaks of
_ENDS = ".!?؟;؛\n"


@dataclass(frozen=True, slots=True)
class _Seen:
    """The quantity before, as far as the next one may lean on it."""

    stop: int  # the token after it
    role: str | None
    within: Span | None
    whole: Span | None  # the last quantity that is itself no part of another
    whole_role: str | None


_NOTHING = _Seen(0, None, None, None, None)


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
            seen = replace(seen, whole=None, whole_role=None, role=None, within=None)
        amount = read_amount(row, place, sentence.counting) or _read_single(sentence, place)
        if amount is not None:
            quantity = _read_quantity(sentence, amount, seen, dates)
            if quantity is not None:
                found.append(quantity)
                seen = _remember(quantity, _stop(sentence, quantity, amount), seen)
        place = max(place + 1, amount.stop if amount else 0, seen.stop)
    return tuple(found)


def _stop(sentence: Sentence, quantity: Quantity, amount: Amount) -> int:
    """The token after a quantity, which may be longer than its amount by a noun."""
    longer = amount.stop < len(sentence.row.tokens) and sentence.row.tokens[amount.stop].start < quantity.span.stop
    return amount.stop + longer


def _remember(quantity: Quantity, stop: int, seen: _Seen) -> _Seen:
    if quantity.within is not None:
        return replace(seen, stop=stop, role=quantity.role, within=quantity.within)
    return _Seen(stop, quantity.role, None, quantity.span, quantity.role)


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


def _read_quantity(sentence: Sentence, amount: Amount, seen: _Seen, dates: Dates) -> Quantity | None:
    """The quantity that an amount is; None when it names or dates something."""
    if is_name_or_date(sentence, amount, dates):
        return None
    within, role = _find_group(sentence, amount, seen)
    stop, unit = amount.stop, amount.unit
    role = amount.role or role
    if role is None and unit is not None:
        role = find_role(sentence, amount, seen.stop) or _continued(sentence, amount, seen)
    elif unit is None:
        implied = find_implied(sentence, amount, seen.stop)
        if implied is not None:
            role, unit, more = implied
            stop += more
        elif not _counts(sentence, amount, role):
            return None
    if within is None and _continues(sentence, amount, seen) and role == seen.role:
        within = seen.within
    span = _span(sentence, amount, stop)
    return Quantity(span, amount.low, amount.high, amount.bound, unit, role, amount.total, within)


def _span(sentence: Sentence, amount: Amount, stop: int) -> Span:
    start, end = sentence.row.start(amount.start, amount.skipped), sentence.row.tokens[stop - 1].stop
    return Span(start, end, sentence.row.text[start:end])


def _counts(sentence: Sentence, amount: Amount, role: str | None) -> bool:
    """Whether an amount without a unit counts something at all."""
    if role is not None or amount.total is not None or sentence.is_noun(amount.stop):
        return True
    return amount.bound not in ("exactly", "between")


def _continues(sentence: Sentence, amount: Amount, seen: _Seen) -> bool:
    """Whether the amount is joined right onto the one before: "10 women and 5 children"."""
    if seen.stop == 0 or not 0 <= amount.start - seen.stop <= 2:
        return False
    joiners, form = sentence.counting.joiners, sentence.row.forms[amount.start]
    between = sentence.row.forms[seen.stop : amount.start]
    if any(not word[0].isalnum() for word in between):
        return False
    return form[: amount.skipped] in joiners or between[-1:] in [(joiner,) for joiner in joiners]


def _continued(sentence: Sentence, amount: Amount, seen: _Seen) -> str | None:
    """The role of the amount before, when this one is joined to it and fits."""
    fits = seen.role is not None and sentence.counting.fits(seen.role, amount.unit)
    return seen.role if fits and _continues(sentence, amount, seen) else None


def _find_group(sentence: Sentence, amount: Amount, seen: _Seen) -> tuple[Span | None, str | None]:
    """What the amount is a part of, and the role of that: "5 killed, among them 3 children"."""
    counting, forms = sentence.counting, sentence.row.forms
    if amount.group is not None:
        return _token_span(sentence, amount.group), None
    back = range(max(0, amount.start - 3), amount.start)
    parts = [(place, counting.has("parts", forms, place)) for place in back]
    if any(found and place + found.length == amount.start for place, found in parts):
        if seen.whole is not None:
            return seen.whole, seen.whole_role
        return _find_people(sentence, range(amount.start - 1, max(-1, amount.start - _NEAR), -1))
    group = counting.has("groups", forms, amount.stop)
    if group is not None and not group.skipped:
        place = amount.stop + group.length
        return _find_people(sentence, range(place, min(place + 1, len(forms))))
    return None, None


def _find_people(sentence: Sentence, places: range) -> tuple[Span | None, str | None]:
    """The first noun in the plural at `places`, and the role it tells."""
    counting = sentence.counting
    for place in places:
        found = counting.at(counting.counted, sentence.row.forms, place, article=True)
        plural = [noun for noun in found[1] if noun.number == "many"] if found else []
        if plural:
            return _token_span(sentence, place), plural[0].role
    return None, None


def _token_span(sentence: Sentence, place: int) -> Span:
    token = sentence.row.tokens[place]
    return Span(token.start, token.stop, sentence.row.text[token.start : token.stop])
