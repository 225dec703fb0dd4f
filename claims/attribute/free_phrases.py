"""Finds noun phrases in languages that show by endings, not by place, who does what.

A subject stands in its listed form ("minister", not "of the minister"), so a noun that can speak or a
name in that form is the head; adjectives before it and all that depends on it behind it belong to the
phrase, until something tells when, where or through what was spoken.
"""

from claims.attribute.marks import mark_step
from claims.attribute.noun_phrases import is_adverb, is_pronoun
from claims.attribute.passage import Passage, Stretch
from claims.attribute.phrases import (
    COMMAS,
    DASHES,
    in_lists,
    is_capital,
    is_name_quote,
    is_verb,
    listed,
    time_at,
    touches,
)

CLOSED = ("complementizers", "clause_links", "relatives", "negations", "auxiliaries", "content_enders")
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
    names = (*CLOSED, "prepositions", "adverbs", "conjunctions", "contrasts", "demonstratives", "pronouns")
    closed = in_lists(passage, names, index) or is_pronoun(passage, index)
    return closed or time_at(passage, index) > 0


def is_initial(passage: Passage, index: int) -> bool:
    """Whether a single capital with a full stop stands here, and a name behind it: "J. Smith"."""
    if len(passage.forms[index]) > 1 or index + 2 >= len(passage.forms) or not is_capital(passage, index):
        return False
    return passage.forms[index + 1] == "." and touches(passage, index + 1) and is_capital(passage, index + 2)


def phrase_end(passage: Passage, start: int, limit: int, subject: bool = True) -> int:
    """The end of the noun phrase that begins at `start`; only a `subject` has an apposition in its listed form."""
    if start >= limit or not (passage.is_word(start) or is_name_quote(passage, start)):
        return start
    index = start
    while index < min(limit, start + LONGEST_PHRASE):
        if passage.is_word(index):
            step = _word(passage, start, index, limit)
        else:
            step = mark_step(passage, start, index, limit, lambda k: _is_apposition(passage, k, limit))
        if step == 0 or (passage.forms[index] in COMMAS and not subject):
            break
        index += step
    return index


def _word(passage: Passage, start: int, index: int, limit: int) -> int:
    if index == start:
        return 1
    if listed(passage, "conjunctions", index) == 1 and index + 1 < limit:
        joined = is_named(passage, index + 1) or is_role(passage, index + 1)
        return 1 if joined and not is_verb(passage, index + 1) else 0
    if in_lists(passage, CLOSED, index) or is_pronoun(passage, index):
        return 0
    if time_at(passage, index) or is_adverb(passage, index) or listed(passage, "adverbs", index):
        return 0
    if is_verb(passage, index):
        return 0
    length = listed(passage, "prepositions", index)
    return _preposition(passage, start, index, length, limit) if length else 1


def _preposition(passage: Passage, start: int, index: int, length: int, limit: int) -> int:
    """A preposition inside the phrase: "in charge of", "a source in the ministry"."""
    behind = index + length
    if behind >= limit or listed(passage, "media_nouns", behind):
        return 0
    if length == 1 and listed(passage, "inner", index):
        return 1
    placed = length == 1 and listed(passage, "place_prepositions", index)
    person = is_capital(passage, index - 1) and index - 1 > start
    return 1 if placed and not person and speaks_as_place(passage, behind) else 0


def speaks_as_place(passage: Passage, index: int) -> bool:
    """Whether the word behind a preposition names a place that speaks: "in the ministry"."""
    for k in range(index, min(index + 4, len(passage.forms))):
        if not passage.is_word(k) and not passage.opens_quotation(k) and passage.forms[k] not in DASHES:
            return False
        if time_at(passage, k) or is_verb(passage, k):
            return False
        if listed(passage, "places", k) or (passage.is_word(k) and is_capital(passage, k)):
            return True
        if passage.opens_quotation(k):
            return is_name_quote(passage, k)
    return False


def _is_apposition(passage: Passage, index: int, limit: int) -> bool:
    """Whether the words behind a comma say who the one before is, with no verb among them."""
    role = next((k for k in range(index, min(limit, index + 4)) if is_role(passage, k)), None)
    if role is None or any(not passage.is_word(k) or closed_at(passage, k) for k in range(index, role)):
        return False
    return not any(is_verb(passage, k) for k in range(index, min(limit, index + 12)))


def phrase_start(passage: Passage, floor: int, head: int) -> int:
    """The first word of the phrase whose head stands at `head`: adjectives and number words before it."""
    endings = passage.grammar.language.agreement.relational
    index = head
    while index > floor:
        before = index - 1
        hyphen = passage.forms[before] in DASHES and touches(passage, before) and touches(passage, index)
        if hyphen and before > floor:
            index -= 2
            continue
        adjective = passage.is_word(before) and passage.forms[before].endswith(endings)
        counted = passage.is_word(before) and listed(passage, "determiners", before)
        pointed = passage.is_word(before) and listed(passage, "demonstratives", before) == 1
        pointed = pointed and not (before > floor and listed(passage, "prepositions", before - 1))  # "before *this*"
        if not (adjective or counted or pointed) or listed(passage, "adverbs", before):
            break
        index -= 1
    return index


def find_phrase(passage: Passage, start: int, stop: int) -> Stretch | None:
    """The subject among the words from `start` to `stop`; None when none of them can be one."""
    while start < stop and (length := _lead(passage, start)):
        start += length
    if start >= stop:
        return None
    heads = (k for k in range(start, stop) if passage.is_word(k) and is_role(passage, k))
    head = next(heads, None)
    if head is not None:
        first = phrase_start(passage, start, head)
        if first > start and (is_named(passage, start) and not closed_at(passage, start)):
            first = start  # "Germany's chancellor": a name before its role
        return Stretch(first, phrase_end(passage, first, stop))
    if is_named(passage, start) or (is_plain(passage, start) and stop - start <= 6):
        return Stretch(start, phrase_end(passage, start, stop))
    return None


def is_plain(passage: Passage, index: int) -> bool:
    """Whether an unknown word may be a subject: no function word and no case that a subject never has."""
    known = closed_at(passage, index) or is_verb(passage, index) or is_oblique(passage, index)
    return passage.is_word(index) and not known and not passage.forms[index][0].isdigit()


def _lead(passage: Passage, index: int) -> int:
    """How many words at `index` only lead to a clause: links, adverbs, words of time, marks."""
    if not passage.is_word(index):
        return 0 if passage.opens_quotation(index) else 1
    names = ("clause_links", "contrasts", "adverbs")
    anaphor = listed(passage, "anaphors", index)  # "of this": no part of the subject
    lead = time_at(passage, index) or max(listed(passage, name, index) for name in names)
    return lead or (anaphor if anaphor > 1 else 0)
