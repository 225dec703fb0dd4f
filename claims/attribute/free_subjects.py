"""Tells where a subject starts behind a verb, in languages with free word order."""

from claims.attribute.adjuncts import followed_by_subject
from claims.attribute.free_phrases import closed_at, is_named, is_oblique, is_plain, is_role, starts_role
from claims.attribute.noun_phrases import is_adverb
from claims.attribute.passage import Passage, Stretch
from claims.attribute.phrases import DASHES, is_capital, is_name_quote, is_verb, listed, time_at, touches
from claims.attribute.sources import read_source


def starts_subject(passage: Passage, index: int, limit: int, features: str) -> bool:
    """Whether a subject starts here: a name or a noun that speaks, with adjectives before it."""
    quotation = passage.opens_quotation(index)
    if quotation:
        return is_name_quote(passage, index) and not followed_by_subject(passage, quotation.stop, limit)
    if listed(passage, "owners", index) and index + 1 < limit:
        return starts_role(passage, index + 1, limit)
    if not passage.is_word(index) or closed_at(passage, index) or is_verb(passage, index):
        return False
    if listed(passage, "addressees", index):
        return False
    if leads_to_role(passage, index, limit):
        return True
    name = passage.name_at(index)
    if name and passage.is_outlet(name):
        return not followed_by_subject(passage, index + name.length, limit)
    accusative = features.startswith("m.sg") and passage.forms[index].endswith(
        passage.grammar.language.agreement.accusative
    )
    return is_named(passage, index) and not (accusative and not name)


def leads_to_role(passage: Passage, index: int, limit: int) -> bool:
    """Whether a noun that speaks stands here, adjectives, number words and hyphens before it."""
    endings = passage.grammar.language.agreement.relational
    for k in range(index, min(limit, index + 5)):
        if is_role(passage, k):
            return True
        hyphened = passage.forms[k] in DASHES or (k + 1 < limit and passage.forms[k + 1] in DASHES)
        led = passage.is_word(k) and (passage.forms[k].endswith(endings) or listed(passage, "determiners", k))
        if not (led or hyphened):
            return False
    return False


def is_adjective(passage: Passage, index: int) -> bool:
    """Whether a word ends like a participle or an adjective in any case: "familiar (with the plan)"."""
    agreement = passage.grammar.language.agreement
    oblique = tuple(ending for ending in agreement.oblique if len(ending) > 1)
    endings = (*passage.grammar.language.syntax.participle_endings, *agreement.relational, *oblique)
    return passage.forms[index].endswith(endings)


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
        return Stretch(first, read_source(passage, first, stop))
    named = next((k for k in range(start, stop) if not _is_age(passage, k)), start)
    if is_named(passage, named) or (is_plain(passage, start) and stop - start <= 6):
        return Stretch(start, read_source(passage, start, stop))
    return None


def _is_age(passage: Passage, index: int) -> bool:
    """Whether a number, a hyphen, or an adjective joined by one stands here: "the 55-year-old"."""
    hyphen = passage.forms[index - 1] in DASHES and touches(passage, index)
    adjective = hyphen and passage.forms[index].endswith(passage.grammar.language.agreement.relational)
    return passage.forms[index][0].isdigit() or passage.forms[index] in DASHES or adjective


def named_behind_place(passage: Passage, start: int, stop: int) -> Stretch | None:
    """A name that ends a clause's first words, behind a preposition and what it governs: "in reply *Smith*"."""
    index = start
    while index < stop and not (is_capital(passage, index) and is_named(passage, index)):
        index = _past_governed(passage, index, stop)
    governed = any(listed(passage, "prepositions", k) for k in range(start, index))
    if index >= stop or not governed or _may_be_one_name(passage, index - 1):
        return None
    found = Stretch(phrase_start(passage, start + 1, index), read_source(passage, index, stop))
    outlet = passage.is_outlet(passage.name_at(index))
    return found if not outlet and all(is_adverb(passage, k) for k in range(found.stop, stop)) else None


def _may_be_one_name(passage: Passage, index: int) -> bool:
    """Whether an unknown capitalised word in an oblique case may belong to the name behind it: "in Lower Newtown"."""
    return is_oblique(passage, index) and is_capital(passage, index) and passage.name_at(index) is None


def _past_governed(passage: Passage, index: int, limit: int) -> int:
    """The word behind the one at `index`, behind a name in marks, or behind a preposition and the name it governs."""
    quotation = passage.opens_quotation(index)
    if quotation:
        return quotation.stop
    preposition = listed(passage, "prepositions", index)
    name = passage.name_at(index + preposition) if preposition and index + preposition < limit else None
    return index + preposition + (name.length if name else 1)


def _lead(passage: Passage, index: int) -> int:
    """How many words at `index` only lead to a clause: links, adverbs, words of time, marks."""
    if not passage.is_word(index):
        return 0 if passage.opens_quotation(index) else 1
    names = ("clause_links", "contrasts", "adverbs")
    anaphor = listed(passage, "anaphors", index)  # "of this": no part of the subject
    lead = time_at(passage, index) or max(listed(passage, name, index) for name in names)
    return lead or (anaphor if anaphor > 1 else 0)
