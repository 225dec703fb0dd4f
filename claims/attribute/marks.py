"""Marks inside a noun phrase: a name in quotation marks, brackets, hyphens, full stops that end no sentence, commas.

What stands behind a comma may say who the one before is: "X, the minister". How that shows differs
from language to language; all else is the same in each.
"""

from collections.abc import Callable

from claims.attribute.passage import Passage
from claims.attribute.phrases import COMMAS, DASHES, is_capital, is_name_quote, touches

LONGEST_BRACKET = 8
JOINTS = frozenset("'’-–/&@$%#")  # marks inside a phrase


def mark_step(passage: Passage, start: int, index: int, limit: int, apposition: Callable[[int], bool]) -> int:
    """How many words the phrase from `start` goes on over the mark at `index`; 0 where it ends.

    Over a comma it goes on with the first word behind it, when `apposition` says that this tells who
    stands before.
    """
    form, quotation = passage.forms[index], passage.opens_quotation(index)
    if quotation:
        return quotation.stop - index if is_name_quote(passage, index) and quotation.stop <= limit else 0
    if form == "(":
        closing = (k for k in range(index + 1, min(limit, index + LONGEST_BRACKET)) if passage.forms[k] == ")")
        return next(closing, index - 1) + 1 - index
    if form in COMMAS:
        return 2 if start < index < limit - 1 and apposition(index + 1) else 0
    if form == "." or form in DASHES:
        joined = index + 1 < limit and touches(passage, index)
        abbreviated = form == "." and abbreviates(passage, index - 1)
        return 1 if joined and (abbreviated or touches(passage, index + 1)) else 0
    return 1 if form in JOINTS else 0


def abbreviates(passage: Passage, index: int) -> bool:
    """Whether the full stop behind the word at `index` ends no sentence: "Mr.", "U.S.", "J."."""
    form = passage.forms[index]
    known = passage.grammar.lists["abbreviations"].begins(form)
    return len(form) == 1 or known or (is_capital(passage, index) and len(form) < 5)
