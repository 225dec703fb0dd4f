"""Finds noun phrases by the small words around them, for languages in which the subject stands first.

No dictionary is needed: a noun phrase ends where its verb begins, and reaches back to the nearest
word that none can hold ("that", "because", "was", a mark), past phrases of time and place.
"""

from claims.attribute.marks import JOINTS, LONGEST_BRACKET, abbreviates
from claims.attribute.passage import Passage, Stretch
from claims.attribute.phrases import CLOSED, COMMAS, DASHES, in_lists, is_capital, is_speaker, is_verb, listed, touches

LONGEST_PHRASE = 30  # words
SMALL = ("pronouns", "prepositions", "clause_links", "adverbs", "auxiliaries", "infinitives", "question_words")


def is_pronoun(passage: Passage, index: int) -> bool:
    return passage.forms[index] in passage.grammar.language.syntax.pronouns


def stands_for_another(passage: Passage, stretch: Stretch) -> bool:
    """Whether a mention goes back to another by its pronoun: "he", "his office"; not "his counterpart Lavrov"."""
    behind = range(stretch.start + 1, stretch.stop)
    return is_pronoun(passage, stretch.start) and not any(is_capital(passage, k) for k in behind)


def is_silent(passage: Passage, index: int) -> bool:
    """Whether the word is "I" or "you", who is no source of a report."""
    return passage.forms[index] in passage.grammar.language.syntax.silent_pronouns


def is_adverb(passage: Passage, index: int) -> bool:
    """Whether the word only says when or how: "later", "repeatedly"."""
    form, grammar = passage.forms[index], passage.grammar
    if grammar.has("adverbs", form):
        return True
    return form.endswith(grammar.language.syntax.adverb_endings) and len(form) > 4 and not is_capital(passage, index)


def starts_phrase(passage: Passage, index: int) -> bool:
    """Whether a noun phrase shows its first word here: a determiner, a name, somebody who speaks."""
    if not passage.is_word(index):
        return False
    determined = passage.grammar.language.syntax.modifiers_first and listed(passage, "determiners", index)
    if determined or is_pronoun(passage, index):
        return True
    if passage.grammar.language.syntax.capital_names and is_capital(passage, index):
        return not in_lists(passage, SMALL, index)
    return is_speaker(passage, index)


def noun_phrase_before(passage: Passage, floor: int, stop: int) -> Stretch | None:
    """The noun phrase that ends at `stop` and begins at `floor` or later; None when there is none."""
    if stop <= floor:
        return None
    if is_pronoun(passage, stop - 1) and passage.is_word(stop - 1):
        return Stretch(stop - 1, stop)
    start = stop
    while start > max(floor, stop - LONGEST_PHRASE):
        step = _step_back(passage, floor, start - 1, stop)
        if step == 0:
            break
        start -= step
    start = _past_adjuncts(passage, start, stop)
    return Stretch(start, stop) if start < stop and _may_end(passage, stop - 1) else None


def _may_end(passage: Passage, index: int) -> bool:
    """Whether a noun phrase may end with the word or mark at `index`."""
    if not passage.is_word(index):
        return passage.forms[index] in ')"”.'
    owner = index > 0 and listed(passage, "possessives", index - 1)
    return not owner and not in_lists(passage, ("determiners", "prepositions"), index)


def _step_back(passage: Passage, floor: int, index: int, stop: int) -> int:
    """How many words to go back over the one at `index`, 0 where no noun phrase goes on."""
    if not passage.is_word(index):
        return _mark_back(passage, floor, index)
    if listed(passage, "conjunctions", index):
        return 1 if index + 1 < stop and index > floor and _joins_names(passage, index) else 0
    if listed(passage, "determiners", index):
        return 1
    if is_pronoun(passage, index) or is_silent(passage, index):
        return 0
    if listed(passage, "infinitives", index):
        noun = index + 1 < stop and (starts_phrase(passage, index + 1) or listed(passage, "pronouns", index + 1))
        return 1 if noun else 0
    closed = in_lists(passage, (*CLOSED, "relatives", "contrasts"), index)
    if closed or (is_verb(passage, index) and not (is_capital(passage, index) and index > floor)):
        return 0
    return 1


def _joins_names(passage: Passage, index: int) -> bool:
    """Whether "and" stands between two names or two noun phrases rather than two clauses."""
    if listed(passage, "prepositions", index + 1):
        return True
    return is_capital(passage, index - 1) and starts_phrase(passage, index + 1) and not is_pronoun(passage, index + 1)


def _mark_back(passage: Passage, floor: int, index: int) -> int:
    form, number = passage.forms[index], passage.quoted[index]
    if form == ")":
        opening = (k for k in range(index - 1, max(floor, index - LONGEST_BRACKET) - 1, -1) if passage.forms[k] == "(")
        start = next(opening, None)
        return index + 1 - start if start is not None else 0
    if number >= 0 and passage.quotations[number].stop == index + 1:
        quotation = passage.quotations[number]
        spoken = passage.forms[index - 1] in COMMAS
        short = passage.words_in(quotation) <= 4 and quotation.start > floor and not spoken
        return quotation.stop - quotation.start if short and passage.is_word(quotation.start - 1) else 0
    if form in DASHES:
        return 1 if touches(passage, index) and touches(passage, index + 1) else 0
    if form == ".":
        return 1 if touches(passage, index) and abbreviates(passage, index - 1) else 0
    return 1 if form in JOINTS and (touches(passage, index) or touches(passage, index + 1)) else 0


def _past_adjuncts(passage: Passage, start: int, stop: int) -> int:
    """The first word of the phrase itself, behind words of time and phrases of place that open the clause."""
    while start < stop:
        length = listed(passage, "time_words", start) or listed(passage, "adverbs", start)
        if length and start + length < stop and passage.forms[start + length] not in JOINTS:
            start += length
        elif not passage.is_word(start) or (is_adverb(passage, start) and start + 1 < stop):
            start += 1
        else:
            break
    if start >= stop or starts_phrase(passage, start):
        return start
    preposition = listed(passage, "prepositions", start)
    if not preposition and stop - start <= 5:
        return start
    return next((k for k in range(start + 1, stop) if _opens_anew(passage, k)), stop if preposition else start)


def _opens_anew(passage: Passage, index: int) -> bool:
    """Whether a noun phrase starts at `index` that the word before does not govern."""
    before = index - 1
    if not starts_phrase(passage, index) or not passage.is_word(before) or is_capital(passage, before):
        return False
    return not in_lists(passage, ("prepositions", "determiners"), before)
