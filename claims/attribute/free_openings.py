"""Looks behind a cue for what opens its content, where commas part clauses: a "that", marks, a colon."""

from claims.attribute.free_phrases import is_verb, listed
from claims.attribute.noun_phrases import is_pronoun
from claims.attribute.passage import Passage
from claims.attribute.phrases import COMMAS, DASHES, is_name_quote

LONGEST_WAY = 45  # words from a cue to its "that"


def find_that(passage: Passage, start: int, limit: int) -> int | None:
    """The word behind the next "that", before any other cue."""
    for index in range(start, min(limit, start + LONGEST_WAY)):
        length = listed(passage, "complementizers", index)
        if length and ((index > start and passage.forms[index - 1] in COMMAS) or length > 1 or index == start):
            return index + length if index + length < limit else None
        if index > start and passage.is_word(index) and is_verb(passage, index):
            return None
        quotation = passage.opens_quotation(index)
        if passage.forms[index] in ":;" or (quotation and not is_name_quote(passage, index)):
            return None
        if passage.forms[index] in COMMAS and index + 1 < limit and not _is_aside(passage, index + 1, limit):
            return None
    return None


def _is_aside(passage: Passage, index: int, limit: int) -> bool:
    """Whether a "that" stands here, or what says when and where before it."""
    if listed(passage, "complementizers", index):
        return True
    if listed(passage, "clause_links", index) or is_pronoun(passage, index):
        return False
    behind = next((k for k in range(index, limit) if passage.forms[k] in COMMAS), limit)
    return behind + 1 < limit and listed(passage, "complementizers", behind + 1) > 0


def find_speech(passage: Passage, start: int, limit: int) -> tuple[int, int | None] | None:
    """A quotation or words behind a colon: the first word, and the end when it is known."""
    for index in range(start, min(limit, start + LONGEST_WAY)):
        quotation = passage.opens_quotation(index)
        if quotation and (index == start or not is_name_quote(passage, index)):
            governed = listed(passage, "prepositions", index - 1)
            return None if governed else (quotation.start + 1, quotation.stop - 1)
        if passage.forms[index] == ":":
            first = min(index + 1, limit - 1)
            while first < limit - 1 and passage.forms[first] in DASHES:
                first += 1
            quotation = passage.opens_quotation(first)
            if quotation and not is_name_quote(passage, first):
                return quotation.start + 1, quotation.stop - 1
            return (first, None) if index + 1 < limit else None
        if not passage.is_word(index) and not quotation and passage.forms[index] not in "()-–—":
            return None
        if index > start and passage.is_word(index) and is_verb(passage, index):
            return None
    return None
