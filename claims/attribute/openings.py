"""Looks for what opens a content behind a cue: a "that", a colon, a quotation, a preposition."""

from claims.attribute.adjuncts import carries_medium
from claims.attribute.passage import Passage, Stretch
from claims.attribute.phrases import DASHES, is_name_quote, reads_as_verb

LONGEST_WAY = 45  # words from a cue to its content


def find_complementizer(passage: Passage, start: int, stop: int) -> tuple[int, int] | None:
    """The next "that" before any other clause begins: its first word and the word behind it."""
    index, stop = start, _way(passage, start, stop)
    while index < stop:
        length = complementizer_at(passage, index)
        if length:
            return index, index + length
        step = _step(passage, start, index, stop)
        if step == 0:
            return None
        index += step
    return None


def _way(passage: Passage, start: int, stop: int) -> int:
    """How far to look: a cue inside a quotation looks no further than its end."""
    number = passage.quoted[start - 1]
    if number >= 0:
        stop = min(stop, passage.quotations[number].stop)
    return min(stop, start + LONGEST_WAY)


def complementizer_at(passage: Passage, index: int) -> int:
    """How many words of a "that", its pronoun included, stand at `index`; 0 for none.

    A "that" behind "and" joins clauses and opens none.
    """
    grammar, form = passage.grammar, passage.forms[index]
    lists = grammar.lists["complementizers"]
    if lists.longest((form,), 0):
        return 1
    for ending in grammar.language.clitics.behind:
        if form.endswith(ending) and lists.longest((form[: -len(ending)],), 0):
            return 1
    return 0


def joined_complementizer_at(passage: Passage, index: int) -> int:
    """The same for a "that" behind "and": "and that …"."""
    grammar, form = passage.grammar, passage.forms[index]
    if grammar.lists["conjunctions"].longest((form,), 0) and index + 1 < len(passage.forms):
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


def find_quotation(passage: Passage, start: int, stop: int) -> tuple[int, Stretch | None] | None:
    """A colon or a quotation: where it begins, and the quotation if there is one.

    A quotation as short as a name counts only when nothing longer follows.
    """
    short: tuple[int, Stretch | None] | None = None
    index, stop = start, _way(passage, start, stop)
    while index < stop:
        quotation = passage.opens_quotation(index)
        if quotation and not is_name_quote(passage, index) and not _is_governed(passage, index):
            return index, quotation
        if quotation and short is None and _is_short_speech(passage, start, quotation):
            short = index, quotation
        if passage.forms[index] == ":":
            return index, passage.opens_quotation(min(index + 1, len(passage.forms) - 1))
        step = 1 if complementizer_at(passage, index) else _step(passage, start, index, stop)
        if step == 0:
            break
        index += step
    return short


def _is_short_speech(passage: Passage, start: int, quotation: Stretch) -> bool:
    """Whether a short quotation is spoken, not a name: it ends the clause behind the cue."""
    ends = quotation.stop >= len(passage.forms) or not passage.is_word(quotation.stop)
    return ends and quotation.start >= start and not _is_governed(passage, quotation.start)


def _is_governed(passage: Passage, index: int) -> bool:
    """Whether a preposition stands right before, so that the quotation is a part of its phrase."""
    grammar, before = passage.grammar, passage.forms[index - 1]
    return before in grammar.before or grammar.lists["prepositions"].longest((before,), 0) is not None


def _step(passage: Passage, start: int, index: int, stop: int) -> int:
    """How many words to go on while looking for a content, 0 where another clause begins."""
    grammar, forms = passage.grammar, passage.forms
    quotation = passage.opens_quotation(index)
    if quotation:
        return quotation.stop - index if is_name_quote(passage, index) or _is_governed(passage, index) else 0
    subordinate = grammar.lists["conjunctions"].longest(forms[index : index + 4], 0)
    if subordinate and subordinate[0] > 1:
        return subordinate[0]  # "after that": its "that" opens no content
    if not passage.is_word(index):
        return _mark_step(passage, index, stop)
    if index > start and grammar.match("clause_links", forms, index) and not grammar.match("adverbs", forms, index):
        return 0
    if index == start:
        return 1
    if carries_medium(passage, index) or grammar.match("relatives", forms, index - 1):
        return 1
    nearer = reads_as_verb(passage, index) or _is_participle(passage, index) or _is_noun_of_speech(passage, index)
    return 0 if nearer else 1


def _is_participle(passage: Passage, index: int) -> bool:
    return any(r.form.kind == "participle" for r in passage.grammar.readings(passage.forms[index]))


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
    form = passage.forms[index]
    closing = {"(": {")"}, "[": {"]"}}.get(form, DASHES if form in DASHES else None)
    if closing:
        for k in range(index + 1, stop):
            if passage.forms[k] in closing:
                return k + 1 - index
    return 0 if form in ":;؛!?؟…" else 1
