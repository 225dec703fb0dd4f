"""What lies between a cue and a content that follows it: to whom, when, where and through what it was said."""

from claims.attribute.adjuncts import skip_adjunct
from claims.attribute.cues import Sighting
from claims.attribute.noun_phrases import is_adverb, is_pronoun, starts_phrase
from claims.attribute.passage import Passage, Stretch
from claims.attribute.phrases import COMMAS, DASHES, in_lists, is_capital, listed

LONGEST_ADDRESSEE = 12  # words
LONGEST_ASIDE = 12
ENDS = ("complementizers", "time_words", "infinitives", "question_words", "prepositions")


def skip_addressee(passage: Passage, sighting: Sighting, start: int, limit: int) -> tuple[int, tuple[Stretch, ...]]:
    """The word behind the person spoken to, and that person when it is an outlet: "told Reuters"."""
    if not sighting.takes("addressee") or start >= limit:
        return start, ()
    stop = _addressee_end(passage, start, limit)
    outlet = any(passage.is_outlet(passage.name_at(k)) for k in range(start, stop))
    return stop, ((Stretch(start, stop),) if outlet else ())


def _addressee_end(passage: Passage, start: int, limit: int) -> int:
    """The end of a noun phrase behind which a clause may follow without a mark."""
    if not passage.is_word(start) or passage.grammar.match("complementizers", passage.forms, start):
        return start
    if is_pronoun(passage, start) or listed(passage, "addressees", start) == 1:
        return start + 1
    index = start
    while index < min(limit, start + LONGEST_ADDRESSEE):
        ends = in_lists(passage, ENDS, index)
        if ends or (not passage.is_word(index) and passage.forms[index] not in "'’-.&/"):
            return index
        capital = is_capital(passage, index)
        fresh = starts_phrase(passage, index) and not capital
        if index > start and (is_pronoun(passage, index) or (fresh and _complete(passage, start, index))):
            return index
        index += 1
    return index


def _complete(passage: Passage, start: int, index: int) -> bool:
    """Whether the phrase before `index` needs no further word: a determiner follows."""
    return listed(passage, "determiners", index) > 0 or is_capital(passage, index - 1)


def skip_way(passage: Passage, start: int, limit: int) -> int:
    """The word behind all that says when, where and through what; `start` itself when nothing does."""
    index = start
    while index < limit:
        stop = skip_one(passage, index, limit)
        if stop == index:
            return index
        index = stop
    return index


def skip_one(passage: Passage, index: int, limit: int) -> int:
    grammar, forms = passage.grammar, passage.forms
    if not passage.is_word(index):
        return _skip_aside(passage, index, limit)
    length = grammar.match("time_words", forms, index)
    if length and not (index + length < limit and listed(passage, "possessives", index + length)):
        return _skip_date(passage, index + length, limit)
    if is_adverb(passage, index):
        return index + max(1, grammar.match("adverbs", forms, index))
    preposition = listed(passage, "prepositions", index)
    if preposition:
        return _skip_phrase(passage, index, index + preposition, limit)
    return index


def _skip_date(passage: Passage, index: int, limit: int) -> int:
    while index < limit and (
        passage.forms[index][0].isdigit() or passage.grammar.has("time_words", passage.forms[index])
    ):
        index += 1
    return index


def _skip_phrase(passage: Passage, start: int, index: int, limit: int) -> int:
    """Past a preposition and its phrase when that is a time, a medium or an addressee, or when a "that" follows."""
    grammar, forms = passage.grammar, passage.forms
    for k in range(index, min(limit, index + 6)):
        if not passage.is_word(k) and forms[k] not in "'’-":
            break
        for name in ("media_nouns", "time_words", "addressees"):
            length = grammar.match(name, forms, k)
            if length:
                return _skip_date(passage, k + length, limit) if name == "time_words" else k + length
        if k > index and listed(passage, "determiners", k):
            break
    for k in range(index, min(limit, index + LONGEST_ASIDE)):
        if listed(passage, "complementizers", k) or (
            k > index and passage.opens_quotation(k) and forms[k - 1] in COMMAS | {":"}
        ):
            return k
        if not passage.is_word(k) and forms[k] not in "'’-.&/" and forms[k] not in COMMAS:
            break
    return start


def _skip_aside(passage: Passage, index: int, limit: int) -> int:
    """Past brackets, dashes and commas that hold a time or a medium: ", in a statement,"."""
    if passage.forms[index] in COMMAS and index + 1 < limit and passage.is_word(index + 1):
        stop = skip_one(passage, index + 1, limit)
        behind = stop > index + 1 and stop < limit and passage.forms[stop] in COMMAS
        return stop + 1 if behind else index
    if passage.forms[index] == "(" or passage.forms[index] in DASHES:
        return skip_adjunct(passage, index, limit)[0] if passage.forms[index] == "(" else index
    return index
