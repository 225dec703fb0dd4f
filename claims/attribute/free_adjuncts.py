"""What stands beside a verb of speech without being its subject: when, where, through what and to whom was spoken."""

from unicodedata import name as _unicode_name

from claims.attribute.adjuncts import skip_all
from claims.attribute.free_phrases import is_named, is_oblique, is_role, speaks_as_place, time_at
from claims.attribute.noun_phrases import is_adverb, is_pronoun
from claims.attribute.passage import Passage, Stretch
from claims.attribute.phrases import COMMAS, DASHES, in_lists, is_capital, is_name_quote, is_verb, listed

LONGEST_ADJUNCT = 12


def followed_by_subject(passage: Passage, index: int, limit: int) -> bool:
    """Whether a further subject follows, so that the outlet is spoken to: "told TASS the minister"."""
    following = range(index, min(limit, index + 8))
    for k in following:
        if passage.forms[k] in COMMAS or listed(passage, "prepositions", k):
            return listed(passage, "place_prepositions", k) == 1 and k + 1 < limit and speaks_as_place(passage, k + 1)
        if is_role(passage, k) or (passage.is_word(k) and is_capital(passage, k) and not is_oblique(passage, k)):
            return True
    return False


def skip_adjunct(passage: Passage, index: int, limit: int) -> tuple[int, Stretch | None]:
    """The word behind what says when, where, how or to whom; and the outlet that is spoken to."""
    object_pronoun = listed(passage, "pronouns", index) and not is_pronoun(passage, index)
    length = time_at(passage, index) or listed(passage, "adverbs", index) or int(bool(object_pronoun))
    if length or is_adverb(passage, index):
        return index + max(1, length), None
    quotation = passage.opens_quotation(index)
    if quotation and is_name_quote(passage, index) and followed_by_subject(passage, quotation.stop, limit):
        return quotation.stop, Stretch(index + 1, quotation.stop - 1)
    name = passage.name_at(index)
    if name and passage.is_outlet(name) and followed_by_subject(passage, index + name.length, limit):
        return index + name.length, Stretch(index, index + name.length)
    if listed(passage, "addressees", index):
        return _addressee(passage, index, limit)
    length = listed(passage, "prepositions", index)
    if length and index + length < limit:
        for k in range(index + 1, min(limit, index + length + 4)):
            if listed(passage, "media_nouns", k):
                stop = _medium_end(passage, k, limit)
                return stop, _carrier(passage, k + 1, stop)
            if not passage.is_word(k) and passage.forms[k] not in DASHES:
                break
    if passage.forms[index] == "(":
        closing = next((k for k in range(index, min(limit, index + LONGEST_ADJUNCT)) if passage.forms[k] == ")"), None)
        return (closing + 1 if closing else index), None
    return index, None


def _addressee(passage: Passage, index: int, limit: int) -> tuple[int, Stretch | None]:
    """ "to reporters", "to the agency X": the noun, and an outlet's name behind it."""
    stop = index + 1
    while stop < limit and (passage.opens_quotation(stop) or _is_outlet(passage, stop) or _is_foreign(passage, stop)):
        quotation, name = passage.opens_quotation(stop), passage.name_at(stop)
        if quotation and not is_name_quote(passage, stop):
            break
        stop = quotation.stop if quotation else stop + (name.length if name else 1)
    return stop, Stretch(index, stop) if stop > index + 1 else None


def _carrier(passage: Passage, start: int, stop: int) -> Stretch | None:
    """The outlet of a medium: "in an interview with X", "on the air of the channel «X»"."""
    return next((found for k in range(start, stop) if (found := outlet_at(passage, k))), None)


def outlet_at(passage: Passage, index: int) -> Stretch | None:
    """The outlet whose name stands at `index`, in quotation marks or not."""
    quotation = passage.opens_quotation(index)
    if quotation and is_name_quote(passage, index):
        outlet = index and passage.names.head((passage.forms[index - 1],), 0)
        if outlet and outlet.head.kind == "outlet":
            return Stretch(index - 1, quotation.stop - 1)
        return Stretch(index + 1, quotation.stop - 1) if _is_outlet(passage, index + 1) else None
    name = passage.name_at(index)
    return Stretch(index, index + name.length) if name and passage.is_outlet(name) else None


def told_behind(passage: Passage, index: int, limit: int) -> tuple[int, tuple[Stretch, ...]]:
    """The word behind an outlet that is told, where a mark ends the clause: "the source told X, that"."""
    found = outlet_at(passage, index) if index < limit else None
    if found is None:
        return index, ()
    stop = found.stop + (passage.opens_quotation(index) is not None)
    ends = stop >= limit or passage.forms[stop] in COMMAS | DASHES | set(":.")
    return (stop, (found,)) if ends else (index, ())


def names_outlet(passage: Passage, index: int, stop: int) -> bool:
    """Whether an outlet is named here: a known one, a name in quotation marks or in other letters."""
    if index >= stop:
        return False
    quoted = passage.opens_quotation(index) is not None and is_name_quote(passage, index)
    return quoted or _is_outlet(passage, index) or (passage.is_word(index) and _is_foreign(passage, index))


def _is_foreign(passage: Passage, index: int) -> bool:
    """Whether a name stands here in capitals or in other letters than the language's."""
    token = passage.tokens[index]
    text = passage.article.text[token.start : token.stop]
    script = passage.grammar.language.script
    return token.is_word and text[0].isupper() and (text.isupper() or not _unicode_name(text[0], "").startswith(script))


def _medium_end(passage: Passage, index: int, limit: int) -> int:
    """Past a medium and whose it is: "in an interview with the radio station X"."""
    stop = index + 1
    while stop < min(limit, index + LONGEST_ADJUNCT):
        if passage.opens_quotation(stop) and is_name_quote(passage, stop):
            stop = passage.quotations[passage.quoted[stop]].stop
            continue
        hyphen = passage.forms[stop] in DASHES and passage.tokens[stop - 1].stop == passage.tokens[stop].start
        if hyphen:
            stop += 1
            continue
        if not passage.is_word(stop) or is_role(passage, stop) or is_verb(passage, stop):
            break
        if in_lists(passage, ("complementizers", "clause_links"), stop):
            break
        if is_capital(passage, stop) and is_named(passage, stop) and not _is_outlet(passage, stop):
            break
        if starts_role(passage, stop, limit):
            break
        stop += 1
    return stop


def starts_role(passage: Passage, index: int, limit: int) -> bool:
    """Whether adjectives here lead to a noun that speaks."""
    endings = passage.grammar.language.agreement.relational
    for k in range(index, min(limit, index + 3)):
        if is_role(passage, k):
            return True
        if not passage.is_word(k) or not passage.forms[k].endswith(endings):
            return False
    return False


def _is_outlet(passage: Passage, index: int) -> bool:
    name = passage.name_at(index)
    return name is not None and passage.is_outlet(name)


def skip_adjuncts(passage: Passage, index: int, limit: int) -> tuple[int, tuple[Stretch, ...]]:
    """The first word from `index` on that belongs to no adjunct, and the outlets spoken to."""
    return skip_all(lambda k: skip_adjunct(passage, k, limit), index, limit)
