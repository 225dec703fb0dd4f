"""Finds noun phrases in languages that show by endings, not by place, who does what.

A subject stands in its listed form ("minister", not "of the minister"), so a noun that can speak or a
name in that form is the head; adjectives before it and all that depends on it behind it belong to the
phrase, until something tells when, where or through what was spoken.
"""

from claims.attribute.noun_phrases import is_pronoun
from claims.attribute.passage import Passage
from claims.attribute.phrases import (
    CLOSED,
    DASHES,
    in_lists,
    is_capital,
    is_name_quote,
    is_verb,
    listed,
    time_at,
    touches,
)

LONGEST_PHRASE = 30  # words


def is_oblique(passage: Passage, index: int) -> bool:
    return passage.forms[index].endswith(passage.grammar.language.agreement.oblique)


def is_infinitive(passage: Passage, index: int) -> bool:
    form = passage.forms[index]
    return len(form) > 3 and form.endswith(passage.grammar.language.syntax.infinitive_endings)


def is_role(passage: Passage, index: int) -> bool:
    """Whether a noun that can speak stands here as a subject."""
    if passage.forms[index] not in passage.grammar.speakers:
        return False
    return index == 0 or not listed(passage, "prepositions", index - 1)


def starts_role(passage: Passage, index: int, limit: int) -> bool:
    """Whether adjectives here lead to a noun that speaks."""
    endings = passage.grammar.language.agreement.relational
    for k in range(index, min(limit, index + 3)):
        if is_role(passage, k):
            return True
        if not passage.is_word(k) or not passage.forms[k].endswith(endings):
            return False
    return False


def is_named(passage: Passage, index: int) -> bool:
    """Whether a name in the form of a subject starts here."""
    if passage.opens_quotation(index):
        return is_name_quote(passage, index)
    if not passage.is_word(index) or not is_capital(passage, index) or closed_at(passage, index):
        return False
    stop = index
    while stop < len(passage.forms) and (passage.is_word(stop) and is_capital(passage, stop)):
        stop += 1
    known = passage.name_at(index)
    if (stop == index + 1 and passage.is_surname(index)) or is_initial(passage, index):
        return True
    return bool(known and not known.before) or not all(is_oblique(passage, k) for k in range(index, stop))


def closed_at(passage: Passage, index: int) -> bool:
    """Whether the word belongs to no noun phrase, or opens one that names nobody."""
    if is_initial(passage, index):
        return False
    names = (*CLOSED, "relatives", "prepositions", "adverbs", "conjunctions", "contrasts", "demonstratives", "pronouns")
    closed = in_lists(passage, names, index) or is_pronoun(passage, index)
    return closed or time_at(passage, index) > 0


def is_initial(passage: Passage, index: int) -> bool:
    """Whether a single capital with a full stop stands here, and a name behind it: "J. Smith"."""
    if len(passage.forms[index]) > 1 or index + 2 >= len(passage.forms) or not is_capital(passage, index):
        return False
    return passage.forms[index + 1] == "." and touches(passage, index + 1) and is_capital(passage, index + 2)


def speaks_as_place(passage: Passage, index: int) -> bool:
    """Whether the word behind a preposition names a place that speaks: "in the ministry"."""
    for k in range(index, min(index + 4, len(passage.forms))):
        if not passage.is_word(k) and not passage.opens_quotation(k) and passage.forms[k] not in DASHES:
            return False
        if time_at(passage, k) or is_verb(passage, k) or (k > index and listed(passage, "prepositions", k)):
            return False
        if listed(passage, "places", k) or (passage.is_word(k) and is_capital(passage, k)):
            return True
        if passage.opens_quotation(k):
            return is_name_quote(passage, k)
    return False


def is_plain(passage: Passage, index: int) -> bool:
    """Whether an unknown word may be a subject: no function word and no case that a subject never has."""
    known = closed_at(passage, index) or is_verb(passage, index) or is_oblique(passage, index)
    return passage.is_word(index) and not known and not passage.forms[index][0].isdigit()
