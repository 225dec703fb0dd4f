"""Looks for what opens a content behind a cue: a "that", a colon, a quotation, a clause without a "that".

Between a cue and its content may stand who speaks, when, where and to whom; where another clause
begins, the way ends.
"""

from typing import NamedTuple

from claims.attribute.adjuncts import how_at, skip_adjunct, skip_adjuncts
from claims.attribute.cues import Sighting
from claims.attribute.noun_phrases import is_pronoun
from claims.attribute.outlets import carries_medium
from claims.attribute.passage import Passage, Stretch
from claims.attribute.phrases import (
    COMMAS,
    DASHES,
    in_lists,
    is_closed,
    is_name_quote,
    is_participle,
    is_speaker,
    is_verb,
    listed,
)

LONGEST_WAY = 45  # words from a cue to its content


class Opening(NamedTuple):
    """Where a content begins behind a cue, and the rule that this is."""

    rule: str
    way: int  # the first word that belongs to the content or opens it
    first: int
    stop: int | None = None  # the word behind the content, when that is known
    in_marks: bool = False
    clauses: bool = False


def find_opening(passage: Passage, sighting: Sighting, start: int, limit: int, that: bool) -> Opening | None:
    """The nearest opening that the cue takes, a "that" only when it may follow."""
    speech = find_quotation(passage, start, limit) if sighting.takes("quotation") else None
    clause = find_that(passage, start, limit) if that else None
    if clause and speech and speech.way < clause[0] and is_name_quote(passage, speech.way):
        speech = None  # “the party “X”, on Friday, that”: the name of whoever speaks
    found = nearer(clause, speech)
    if found or (not sighting.takes("bare") and not sighting.takes("clause")):
        return found
    index = skip_adjuncts(passage, start, limit)[0]
    comma = index < limit and passage.forms[index] in COMMAS
    parted = comma or not passage.grammar.language.syntax.commas
    asks = parted and sighting.takes("clause") and index + comma < limit
    if asks and listed(passage, "question_words", index + comma):
        return Opening("clause_after_cue", index, index + comma)
    bare = not comma and index < limit and sighting.takes("bare") and _may_open(passage, index)
    return Opening("clause_after_cue", index, index) if bare else None


def nearer(that: tuple[int, int] | None, speech: Opening | None) -> Opening | None:
    """A clause behind a "that" or a quotation, whichever comes first."""
    if that and (speech is None or that[0] < speech.way):
        return Opening("clause_after_cue", that[0], that[1], clauses=True)
    return speech


def _may_open(passage: Passage, index: int) -> bool:
    """Whether a clause without a "that" may begin here."""
    closed = ("prepositions", "conjunctions", "infinitives", "auxiliaries", "relatives", "clause_links")
    if passage.opens_quotation(index):
        return True
    return passage.is_word(index) and not in_lists(passage, closed, index)


def find_that(passage: Passage, start: int, stop: int) -> tuple[int, int] | None:
    """The next "that" before any other clause begins: its first word and the word behind it."""
    index, end = start, _way(passage, start, stop)
    while index < end:
        length = complementizer_at(passage, index)
        if length and (index == start or length > 1 or _may_follow(passage, index)):
            return (index, _behind_that(passage, index, length)) if index + length < stop else None
        step = _step(passage, start, index, end)
        if step == 0:
            return None
        index += step
    return None


def _way(passage: Passage, start: int, stop: int) -> int:
    """How far to look: a cue inside a quotation looks no further than its end."""
    number = passage.quoted[start - 1]
    if number >= 0 and passage.quotations[number].stop > start:
        stop = min(stop, passage.quotations[number].stop)
    return min(stop, start + LONGEST_WAY)


def _may_follow(passage: Passage, index: int) -> bool:
    """Whether a "that" may open a clause here: behind a comma, where commas part the clauses."""
    return not passage.grammar.language.syntax.commas or passage.forms[index - 1] in COMMAS


def _behind_that(passage: Passage, index: int, length: int) -> int:
    """The word behind a "that"; itself when it stands for something: "said that was wrong"."""
    behind = index + length
    stands = listed(passage, "demonstratives", index) and listed(passage, "auxiliaries", behind)
    return index if stands else behind


def complementizer_at(passage: Passage, index: int) -> int:
    """How many words of a "that", its pronoun included, stand at `index`; 0 for none.

    A "that" behind "and" joins clauses and opens none.
    """
    length = listed(passage, "complementizers", index)
    if length:
        return length
    form, lists = passage.forms[index], passage.grammar.lists["complementizers"]
    endings = (e for e in passage.grammar.language.clitics.behind if form.endswith(e) and len(form) > len(e))
    return int(any(lists.longest((form[: -len(ending)],), 0) for ending in endings))


def joined_complementizer_at(passage: Passage, index: int) -> int:
    """The same for a "that" behind "and": "and that …"."""
    grammar, form = passage.grammar, passage.forms[index]
    if listed(passage, "conjunctions", index) == 1 and index + 1 < len(passage.forms):
        following = complementizer_at(passage, index + 1)
        if following:
            return 1 + following
    for letters in grammar.language.clitics.conjunctions:
        rest = form[len(letters) :]
        if form.startswith(letters) and rest:
            endings = ("", *grammar.language.clitics.behind)
            bare = (rest[: len(rest) - len(e)] for e in endings if rest.endswith(e))
            if any(b and grammar.lists["complementizers"].longest((b,), 0) for b in bare):
                return 1
    return 0


def find_quotation(passage: Passage, start: int, stop: int) -> Opening | None:
    """A quotation, or words behind a colon.

    A quotation as short as a name counts only when nothing longer follows.
    """
    short: Opening | None = None
    index, end = start, _way(passage, start, stop)
    while index < end:
        quotation = passage.opens_quotation(index)
        if quotation and not _is_governed(passage, index):
            if (index == start and passage.grammar.language.syntax.commas) or not is_name_quote(passage, index):
                return _quoted(passage, index, quotation, stop)
            if short is None and _is_short_speech(passage, quotation, stop):
                short = _quoted(passage, index, quotation, stop)
        if passage.forms[index] == ":":
            return _behind_colon(passage, index, stop)
        step = 1 if complementizer_at(passage, index) else _step(passage, start, index, end)
        if step == 0:
            break
        index += step
    return short


def _quoted(passage: Passage, way: int, quotation: Stretch, stop: int) -> Opening:
    """What is quoted; a quotation that the sentence goes on is only a part of the content."""
    behind = quotation.stop
    goes_on = behind < stop and passage.is_word(behind) and passage.forms[behind - 2] not in COMMAS | set(".?!")
    if goes_on and passage.grammar.language.syntax.bare_clauses:
        return Opening("quotation_after_cue", way, quotation.start, clauses=True)
    return Opening("quotation_after_cue", way, quotation.start + 1, quotation.stop - 1, True)


def _behind_colon(passage: Passage, colon: int, stop: int) -> Opening | None:
    """The words behind a colon, or the quotation that opens the next paragraph."""
    first = colon + 1
    while first < stop - 1 and passage.forms[first] in DASHES:
        first += 1
    first += complementizer_at(passage, first) if first < stop - 1 else 0
    if first >= len(passage.forms):
        return None
    quotation = passage.opens_quotation(first)
    if quotation:
        return Opening("quotation_after_cue", colon, first + 1, quotation.stop - 1, True)
    return Opening("quotation_after_cue", colon, first, None, True) if first < stop else None


def _is_short_speech(passage: Passage, quotation: Stretch, stop: int) -> bool:
    """Whether a short quotation is spoken, not a name: it ends the clause behind the cue.

    In the middle of a sentence a noun that is not complete takes it for its name: "the head of “X”, a firm, …".
    """
    before = quotation.start - 1
    if passage.grammar.language.syntax.commas and passage.is_word(before):
        return False  # "on the road “Ural”": speech has a mark before it
    if quotation.stop < stop and is_speaker(passage, before) and not is_closed(passage, before):
        return False
    return quotation.stop >= stop or not passage.is_word(quotation.stop)


def _is_governed(passage: Passage, index: int) -> bool:
    """Whether a preposition stands right before, so that the quotation is a part of its phrase."""
    before, titled = passage.forms[index - 1], _is_titled(passage, index)
    return titled or before in passage.grammar.before or listed(passage, "prepositions", index - 1) == 1


def _is_titled(passage: Passage, index: int) -> bool:
    """Whether the noun right before takes what is quoted for its name: "under the slogan “…”"."""
    grammar, form = passage.grammar, passage.forms[index - 1]
    bare = form[len(grammar.article(form)) :]
    return any(grammar.has("titled", word) for word in (form, bare, *(form[len(c) :] for c in grammar.prefixes(form))))


def _step(passage: Passage, start: int, index: int, stop: int) -> int:
    """How many words to go on while looking for a content, 0 where another clause begins."""
    grammar, forms = passage.grammar, passage.forms
    if grammar.language.syntax.bare_clauses:  # any other word would be the content's own
        quoted = forms[index] in COMMAS and index + 1 < stop and passage.opens_quotation(index + 1)
        return 1 if quoted else skip_adjunct(passage, index, stop)[0] - index
    quotation = passage.opens_quotation(index)
    if quotation:
        return quotation.stop - index if is_name_quote(passage, index) or _is_governed(passage, index) else 0
    subordinate = listed(passage, "conjunctions", index)
    if subordinate > 1:
        return subordinate  # "after that": its "that" opens no content
    cited = grammar.according.longest(forms, index)
    if cited and cited[1].cites:
        return cited[0]
    if not passage.is_word(index):
        return _mark_step(passage, index, stop)
    if index == start:
        return 1
    if grammar.match("clause_links", forms, index) and not grammar.match("adverbs", forms, index):
        return 0
    if carries_medium(passage, index) or how_at(passage, index):
        return max(1, how_at(passage, index))  # "asked not to be named"
    if grammar.match("relatives", forms, index - 1):
        return 0 if _has_that(passage, index) else 1
    nearer = is_verb(passage, index) or is_participle(passage, index) or _is_noun_of_speech(passage, index)
    return 0 if nearer else 1


def _has_that(passage: Passage, index: int) -> bool:
    """Whether the verb of speech here has a "that" of its own: "the forecasts which expected of it that"."""
    near = range(index + 1, min(len(passage.forms), index + 3))
    return is_verb(passage, index) and any(complementizer_at(passage, k) for k in near)


def _is_noun_of_speech(passage: Passage, index: int) -> bool:
    """Whether the word is a noun that takes a clause of its own: "did not confirm the claim that"."""
    grammar, form = passage.grammar, passage.forms[index]
    if grammar.speaker(form) is not None or any(form.endswith(e) for e in grammar.language.clitics.behind):
        return False
    before = passage.forms[index - 1]
    if grammar.match("prepositions", (before,), 0) and not grammar.match("negated_adverbs", (before,), 0):
        return False
    nouns = (r for r in grammar.readings(form) if r.form.kind == "noun" and not r.behind)
    return any("clause" in reading.form.cue.frames for reading in nouns)


def _mark_step(passage: Passage, index: int, stop: int) -> int:
    """Over brackets and dashes with all between them, and over a comma that leads to a "that"."""
    form = passage.forms[index]
    closing = {"(": {")"}, "[": {"]"}}.get(form, DASHES if form in DASHES else None)
    if closing:
        for k in range(index + 1, stop):
            if passage.forms[k] in closing:
                return k + 1 - index
    parts = form in COMMAS and passage.grammar.language.syntax.commas
    if parts and not _is_aside(passage, index + 1, stop):
        return 0
    return 0 if form in ":;؛!?؟…" else 1


def _is_aside(passage: Passage, index: int, limit: int) -> bool:
    """Whether a "that" stands here, or what says when and where before it."""
    if index >= limit or listed(passage, "clause_links", index) or is_pronoun(passage, index):
        return False
    comma = next((k for k in range(index, limit - 1) if passage.forms[k] in COMMAS), None)
    return any(k is not None and listed(passage, "complementizers", k) for k in (index, comma and comma + 1))
