"""Tells numbers that count nothing: years, days of a month, spans of time ago, parts of names."""

import unicodedata

from claims.lexicon.dates import Dates
from claims.quantities.bounds import Amount
from claims.quantities.roles import Sentence

_HYPHENS = ("-", "–", "‑")
_YEARS = (1900, 2100)


def is_name_or_date(sentence: Sentence, amount: Amount, dates: Dates) -> bool:
    """Whether the number of `amount` names or dates something instead of counting it."""
    return (
        _is_year(sentence, amount, dates)
        or _is_day(sentence, amount, dates)
        or _is_ago(sentence, amount, dates)
        or (amount.unit is None and _is_label(sentence, amount))
        or _is_hyphenated(sentence, amount)
        or _is_hour(sentence, amount)
        or _is_compound(sentence, amount)
    )


def _is_year(sentence: Sentence, amount: Amount, dates: Dates) -> bool:
    if not amount.digits or not _YEARS[0] <= amount.low <= _YEARS[1]:
        return False
    forms = sentence.row.forms
    if dates.ends("year_labels", forms, amount.start) or dates.find("year_names", forms, amount.start + 1):
        return True
    if amount.unit in sentence.counting.periods and dates.find("year_names", forms, amount.stop - 1):
        return True
    return amount.unit is None and amount.total is None and amount.bound in ("exactly", "between")


def _is_day(sentence: Sentence, amount: Amount, dates: Dates) -> bool:
    """ "12 May", "from 21 to 23 July": a month follows, or a weekday stands before a bare number."""
    forms = sentence.row.forms
    after = dates.word(forms, amount.stop)
    if amount.digits and after and after.value.kind == "month":
        return True
    before = dates.word(forms, amount.start - 1)
    return amount.unit is None and before is not None and before.value.kind == "weekday"


def _is_ago(sentence: Sentence, amount: Amount, dates: Dates) -> bool:
    """ "3 days ago", "since about 16 months", "the past 24 hours": a moment, not a duration."""
    if amount.unit not in sentence.counting.periods:
        return False
    forms = sentence.row.forms
    before = dates.ends("ago", forms, amount.start) or dates.ends("past", forms, amount.start)
    return before or any(dates.find(name, forms, amount.stop) for name in ("ago_after", "past"))


def _is_label(sentence: Sentence, amount: Amount) -> bool:
    """ "resolution 1701", "F 16": a word before that takes a number as its name."""
    row, counting, place = sentence.row, sentence.counting, amount.start - 1
    if amount.skipped or not row.is_word(place):
        return False
    found = counting.at(counting.lists["labels"], row.forms, place, article=True)
    if found and found[0].length == 1:
        return True
    before = row.forms[place]
    foreign = before[0].isalpha() and not unicodedata.name(before[0], "").startswith(counting.language.script)
    short = len(before) == 1 and before not in counting.joiners and not sentence.grammar.has("conjunctions", before)
    return amount.digits and amount.role is None and (foreign or short)


def _is_hyphenated(sentence: Sentence, amount: Amount) -> bool:
    """ "T-72", "covid-19"; with spaces around the hyphen only when nothing is counted."""
    row, hyphen = sentence.row, amount.start - 1
    if not amount.digits or hyphen < 0 or row.forms[hyphen] not in _HYPHENS:
        return False
    tight = row.touches(hyphen) and (hyphen == 0 or row.touches(hyphen - 1))
    return tight or (amount.unit is None and row.is_word(hyphen - 1))


def _is_hour(sentence: Sentence, amount: Amount) -> bool:
    """ "07: 00", "01,17", "3 p.m.": a colon stands before, a nought opens it, or a word for hours follows."""
    forms, colon = sentence.row.forms, amount.start - 1
    if not amount.digits:
        return False
    minutes = colon > 0 and forms[colon] == ":" and forms[colon - 1].isdigit()
    digits = forms[amount.start][amount.skipped :]
    nought = len(digits) > 1 and digits.startswith("0")
    return minutes or nought or sentence.counting.has("clock", forms, amount.stop) is not None


def _is_compound(sentence: Sentence, amount: Amount) -> bool:
    """ "a 24-hour strike", "an 8-year-old": a word is joined to the digits by a hyphen."""
    row, hyphen = sentence.row, amount.stop
    if not amount.digits or amount.unit or hyphen + 1 >= len(row.forms) or row.forms[hyphen] not in _HYPHENS:
        return False
    return row.touches(hyphen - 1) and row.touches(hyphen) and row.is_word(hyphen + 1)
