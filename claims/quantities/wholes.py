"""Finds what a number is a part of: "20 killed, among them 7 children", "7 children among the 20 killed"."""

from claims.model import Span
from claims.quantities.amounts import read_amount
from claims.quantities.bounds import Amount
from claims.quantities.roles import Sentence, find_implied

_NEAR = 10  # words back to the group that "among them" speaks of
_BEFORE = 5  # words between "among" and a number behind its group
_OVER = 2  # words between "among" and the number behind it: "among *the* 20 killed"

Whole = tuple[Span | None, str | None]  # the words for it, and what happened to it
_NO_WHOLE: Whole = (None, None)


def find_whole(sentence: Sentence, amount: Amount, before: Whole) -> Whole:
    """What the amount is a part of, and the role of that; `before` is the last number that is no part itself."""
    if amount.group is not None:
        return _token_span(sentence, amount.group), None
    if _is_called_part(sentence, amount):
        return before if before[0] else _find_people(sentence, range(amount.start - 1, amount.start - _NEAR, -1))
    return _whole_behind(sentence, amount) or _whole_ahead(sentence, amount) or _NO_WHOLE


def _is_called_part(sentence: Sentence, amount: Amount) -> bool:
    """Whether "among them" stands right before the amount."""
    back = range(max(0, amount.start - 3), amount.start)
    parts = [(place, sentence.counting.has("parts", sentence.row.forms, place)) for place in back]
    return any(found and place + found.length == amount.start for place, found in parts)


def _whole_behind(sentence: Sentence, amount: Amount) -> Whole | None:
    """ "7 children (were) among the victims", "… among the 20 killed"."""
    forms, grammar = sentence.row.forms, sentence.grammar
    start = amount.stop
    while start < len(forms) and grammar.has("auxiliaries", forms[start]):
        start += 1
    group = sentence.counting.has("groups", forms, start)
    if group is None or group.skipped:
        return None
    place = start + group.length
    found = _find_people(sentence, range(place, place + 1))
    return found if found[0] else _find_number(sentence, place)


def _find_number(sentence: Sentence, place: int) -> Whole | None:
    """The people told by their number at `place`: "the 20 killed"."""
    for start in range(place, min(place + _OVER, len(sentence.row.forms))):
        amount = read_amount(sentence.row, start, sentence.counting)
        if amount is None:
            continue
        implied = None if amount.role else find_implied(sentence, amount, start)
        role = amount.role or (implied.role if implied else None)
        return (_span(sentence, amount), role) if role else None
    return None


def _whole_ahead(sentence: Sentence, amount: Amount) -> Whole | None:
    """ "among the killed (were) 7 children": the group must be one to which something happened."""
    for place in range(amount.start - 1, max(-1, amount.start - _BEFORE), -1):
        if sentence.is_stop(place) or sentence.row.forms[place].isdigit():
            return None
        group = sentence.counting.has("groups", sentence.row.forms, place)
        if group is not None:
            noun = place + group.length
            found = _find_people(sentence, range(noun, min(noun + 1, amount.start)))
            return found if found[1] else None
    return None


def _find_people(sentence: Sentence, places: range) -> Whole:
    """The first noun in the plural at `places`, and the role it tells."""
    counting = sentence.counting
    for place in (place for place in places if 0 <= place < len(sentence.row.forms)):
        found = counting.at(counting.counted, sentence.row.forms, place, article=True)
        plural = [noun for noun in found[1] if noun.number == "many"] if found else []
        if plural:
            return _token_span(sentence, place), plural[0].role
    return _NO_WHOLE


def _token_span(sentence: Sentence, place: int) -> Span:
    token = sentence.row.tokens[place]
    return Span(token.start, token.stop, sentence.row.text[token.start : token.stop])


def _span(sentence: Sentence, amount: Amount) -> Span:
    start, stop = sentence.row.start(amount.start, amount.skipped), sentence.row.tokens[amount.stop - 1].stop
    return Span(start, stop, sentence.row.text[start:stop])
