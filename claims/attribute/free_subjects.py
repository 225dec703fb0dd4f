"""Tells where a subject starts behind a verb, in languages with free word order."""

from claims.attribute.adjuncts import followed_by_subject
from claims.attribute.free_phrases import closed_at, is_named, is_role, starts_role
from claims.attribute.passage import Passage
from claims.attribute.phrases import DASHES, is_name_quote, is_verb, listed


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
