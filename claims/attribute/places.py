"""Finds where a content stands when the subject comes first: behind its cue, or before its clause."""

from typing import NamedTuple

from claims.attribute.clauses import Clause
from claims.attribute.cues import Sighting
from claims.attribute.frames import PREPOSITION, frame_word, prepositions
from claims.attribute.noun_phrases import is_capital, starts_phrase, touches
from claims.attribute.passage import Passage, Stretch
from claims.attribute.phrases import COMMAS, DASHES
from claims.attribute.ways import skip_way

LONGEST_PARAGRAPH = 600  # words
LONGEST_DATELINE = 14  # words and marks


class Place(NamedTuple):
    """Where a content stands."""

    first: int
    stop: int | None = None  # the word behind it, when that is known
    in_marks: bool = False
    clauses: bool = False


def find_place(passage: Passage, sighting: Sighting, start: int, limit: int) -> tuple[str, Place] | None:
    """The content that starts at `start` or, past what says when and where, behind it."""
    index = skip_way(passage, start, limit)
    if index >= limit:
        return None
    if passage.forms[index] == ":" and index + 1 == limit < len(passage.forms):
        marked = passage.opens_quotation(limit)  # in the next paragraph
        if marked:
            return "quotation_after_cue", Place(limit + 1, marked.stop - 1, True)
        return "quotation_after_cue", Place(limit, _paragraph_end(passage, limit), True)
    quotation = _quotation_at(passage, sighting, index, limit)
    if quotation:
        return "quotation_after_cue", quotation
    if passage.forms[index] in COMMAS:
        return None
    clause = _clause_at(passage, sighting, index, limit)
    if clause:
        return "clause_after_cue", clause
    phrase = _phrase_at(passage, sighting, start, index, limit)
    return ("phrase_after_cue", phrase) if phrase else None


def _paragraph_end(passage: Passage, index: int) -> int:
    """The first word behind the sentences that share a paragraph with the word at `index`."""
    text, stop = passage.article.text, index + 1
    while stop < min(len(passage.tokens), index + LONGEST_PARAGRAPH):
        if "\n" in text[passage.tokens[stop - 1].stop : passage.tokens[stop].start]:
            break
        stop += 1
    return stop


def _quotation_at(passage: Passage, sighting: Sighting, index: int, limit: int) -> Place | None:
    """A quotation or what stands behind a colon; a quotation that the sentence goes on is a clause."""
    if not sighting.takes("quotation"):
        return None
    colon = passage.forms[index] == ":"
    while index < limit and (passage.forms[index] in COMMAS or passage.forms[index] == ":"):
        index += 1
    if index >= limit:
        return None
    quotation = passage.opens_quotation(index)
    if quotation is None:
        return Place(index, None, True) if colon else None
    behind = quotation.stop
    goes_on = behind < limit and passage.is_word(behind) and passage.forms[behind - 2] not in COMMAS | set(".?!")
    if goes_on:
        return Place(index, None, False, clauses=True)
    return Place(quotation.start + 1, quotation.stop - 1, True)


def _clause_at(passage: Passage, sighting: Sighting, index: int, limit: int) -> Place | None:
    grammar, forms = passage.grammar, passage.forms
    if sighting.takes("clause"):
        length = grammar.match("complementizers", forms, index)
        if length and index + length < limit:
            pronoun = grammar.has("auxiliaries", forms[index + length])  # "said that was wrong"
            return Place(index if pronoun else index + length, None, clauses=True)
        if grammar.match("question_words", forms, index):
            return Place(index)
    if sighting.takes("bare") and grammar.language.syntax.bare_clauses and _may_open(passage, index):
        return Place(index)
    return None


def _may_open(passage: Passage, index: int) -> bool:
    """Whether a clause without a "that" may begin here."""
    closed = ("prepositions", "conjunctions", "infinitives", "auxiliaries", "relatives", "clause_links")
    window = passage.forms[index : index + 4]
    if passage.opens_quotation(index):
        return True
    return passage.is_word(index) and not any(passage.grammar.lists[n].longest(window, 0) for n in closed)


def _phrase_at(passage: Passage, sighting: Sighting, start: int, index: int, limit: int) -> Place | None:
    """A noun phrase, or what stands behind a preposition that the cue asks for."""
    preps = prepositions(passage, sighting, PREPOSITION)
    if passage.forms[start] in preps and start + 1 < limit:
        return Place(start + 1)
    if frame_word(passage, sighting, "object", limit) is None:
        return None
    closed = ("prepositions", "conjunctions", "infinitives", "auxiliaries", "relatives", "clause_links", "agents",
              "negations", "time_words", "adverbs")  # fmt: skip
    window = passage.forms[start : start + 4]
    if any(passage.grammar.lists[n].longest(window, 0) for n in closed):
        return None
    opens = passage.is_word(start) or passage.opens_quotation(start) is not None
    return Place(start) if opens else None


def within_clause(passage: Passage, sentence: Stretch, clause: Clause, place: Place, limit: int) -> Place:
    """ "Although X said that A, …": the content of a cue in a subordinate clause ends with that clause."""
    before = clause.begin - 1
    lists = passage.grammar.lists
    if place.stop or before != sentence.start or not lists["clause_links"].longest((passage.forms[before],), 0):
        return place
    if lists["conjunctions"].longest((passage.forms[before],), 0):
        return place
    for comma in range(place.first + 3, limit - 1):
        fresh = passage.forms[comma] in COMMAS and passage.quoted[comma] < 0 and starts_phrase(passage, comma + 1)
        if fresh:
            return place._replace(stop=comma)
    return place


def quotation_before(passage: Passage, sentence: Stretch, begin: int) -> Place | None:
    """The quotation that ends right before `begin`, with the words of its sentence before it."""
    index = begin - 1
    if (
        begin == sentence.start
        and index >= 0
        and "\n" in passage.article.text[_stop(passage, index) : _start(passage, begin)]
    ):
        return None
    while index > sentence.start and passage.quoted[index] < 0 and passage.forms[index] in COMMAS | DASHES | {"'"}:
        index -= 1
    number = passage.quoted[index] if index >= 0 else -1
    if number < 0 or passage.quotations[number].stop != index + 1:
        return None
    quotation = passage.quotations[number]
    if any(passage.is_word(k) for k in range(sentence.start, quotation.start)):
        spoken = passage.forms[quotation.stop - 2] in COMMAS or passage.forms[quotation.stop] in COMMAS
        first = first_word(passage, sentence, quotation.start)
        return Place(first, index + 1) if spoken and first is not None else None
    return Place(quotation.start + 1, quotation.stop - 1, True)


def _start(passage: Passage, index: int) -> int:
    return passage.tokens[index].start


def _stop(passage: Passage, index: int) -> int:
    return passage.tokens[index].stop


def _past_dateline(passage: Passage, start: int, stop: int) -> int:
    """The word behind "WASHINGTON, June 26 (Reuters) -": capitals, digits and marks before a free dash."""
    for index in range(start, min(stop, start + LONGEST_DATELINE)):
        if passage.forms[index] in DASHES and not touches(passage, index):
            return index + 1 if index > start else start
        if passage.is_word(index) and not (is_capital(passage, index) or passage.forms[index].isdigit()):
            return start
    return start


def first_word(passage: Passage, sentence: Stretch, stop: int) -> int | None:
    """The first word of the clause that ends at `stop`; None when it is no more than a word or two."""
    start = sentence.start
    for index in range(stop - 1, sentence.start, -1):
        if passage.forms[index] in ";" and passage.quoted[index] < 0:
            start = index + 1
            break
    while start < stop and not passage.is_word(start) and passage.quoted[start] < 0:
        start += 1
    start = _past_dateline(passage, start, stop)
    words = sum(passage.is_word(k) for k in range(start, stop))
    time = passage.grammar.lists["prepositions"].longest(passage.forms[start : start + 4], 0) and words < 6
    return start if words > 2 and not time else None
