"""What stands between a cue, its source and its content without being any of them.

When and where something was said, through which medium, to whom, and asides in brackets or
dashes: "the minister, on Tuesday, in a statement to Reuters, that …".
"""

from collections.abc import Sequence

from claims.attribute.free_phrases import is_named, is_oblique, is_role, speaks_as_place, starts_role
from claims.attribute.marks import JOINTS
from claims.attribute.noun_phrases import is_adverb
from claims.attribute.outlets import carries_medium, is_outlet, names_outlet, outlet_at
from claims.attribute.passage import Passage, Stretch
from claims.attribute.phrases import (
    COMMAS,
    DASHES,
    in_lists,
    is_capital,
    is_closed,
    is_event,
    is_name_quote,
    is_speaker,
    is_verb,
    leans_on_pronoun,
    listed,
    time_at,
)

LONGEST_ASIDE = 40  # words
LONGEST_HOW = 8
LONGEST_MEDIUM = 12
MEDIUM_REACH = 5  # words behind a preposition in which its medium stands


def skip_adjunct(passage: Passage, index: int, limit: int, preps: Sequence[str] = ()) -> tuple[int, Stretch | None]:
    """The word after the adjunct that starts at `index`, `index` itself when none does.

    A preposition out of `preps` opens the content and no adjunct. Also answers the outlet that is
    spoken to, when the adjunct names one.
    """
    if passage.forms[index] in preps:
        return index, None
    stop, outlet = _skip_told(passage, index, limit, preps)
    if stop > index:
        return stop, outlet
    if not passage.is_word(index):
        return _skip_mark(passage, index, limit), None
    length = time_at(passage, index) or _how_long(passage, index, limit)
    return (index + length, None) if length else _skip_phrase(passage, index, limit, preps)


def _how_long(passage: Passage, index: int, limit: int) -> int:
    """How many words say how: an adverb, "has not *yet* confirmed", a number, how a source is known."""
    known = how_at(passage, index)
    if known:
        name = passage.name_at(index + known) if index + known < limit else None
        return known + (name.length if name and passage.is_outlet(name) else 0)
    length = passage.grammar.match("adverbs", passage.forms, index) or int(is_adverb(passage, index))
    if not length and index > 1 and passage.grammar.has("negations", passage.forms[index - 2]):
        length = passage.grammar.match("negated_adverbs", passage.forms, index)
    counted = passage.forms[index][0].isdigit() and not passage.grammar.language.syntax.modifiers_first
    return length or int(counted or leans_on_pronoun(passage, index))


def how_at(passage: Passage, index: int) -> int:
    """How many words from `index` tell how a source is known: "asked not to be named", "seen by".

    A verb before them is one of them.
    """
    for start in (index, index + 1) if passage.grammar.readings(passage.forms[index]) else (index,):
        words = passage.forms[start : start + LONGEST_HOW]
        found = passage.names.how(words, 0) if words else None
        if found:
            return start + found[0] - index
    return 0


def _skip_told(passage: Passage, index: int, limit: int, preps: Sequence[str]) -> tuple[int, Stretch | None]:
    """Past whoever is spoken to, and that one when it is an outlet: "to Reuters", "told TASS the minister"."""
    if passage.grammar.language.clitics.addressee:
        return _told_by_letters(passage, index, limit, preps)
    if passage.grammar.language.syntax.bare_clauses:
        return index, None  # a cue that takes an addressee looks for it itself: "told *members* would pay"
    if listed(passage, "addressees", index):
        return _told_by_name(passage, index, limit)
    found = outlet_at(passage, index)
    stop = found.stop + (passage.opens_quotation(index) is not None) if found else index
    return (stop, found) if found and followed_by_subject(passage, stop, limit) else (index, None)


def _told_by_letters(passage: Passage, index: int, limit: int, preps: Sequence[str]) -> tuple[int, Stretch | None]:
    """The same where a preposition is written onto the addressee, inside its quotation marks or before them."""
    apart = passage.forms[index] in passage.grammar.language.clitics.addressee and index + 1 < limit
    if is_name_quote(passage, index + apart) and (apart or _addressee(passage, index + 1)):
        stop, first = passage.quotations[passage.quoted[index + apart]].stop, index + apart + 1
        return stop, Stretch(first, stop - 1) if is_outlet(passage, first) else None
    if not passage.is_word(index) or not _addressee(passage, index):
        return index, None
    stop = _phrase_after(passage, index, limit, preps)
    return stop, Stretch(index, stop) if is_outlet(passage, index) else None


def _addressee(passage: Passage, index: int) -> bool:
    """Whether the word names to whom something is said: "to Reuters", "to reporters"."""
    grammar, form = passage.grammar, passage.forms[index]
    for letters in grammar.language.clitics.addressee:
        if form.startswith(letters) and len(form) > len(letters) + 1:
            name = passage.name_at(index)
            if name and passage.is_outlet(name):
                return True
            rest = form[len(letters) :]
            if grammar.has("addressees", rest) or grammar.has("media_nouns", rest):
                return True
    return False


def _told_by_name(passage: Passage, index: int, limit: int) -> tuple[int, Stretch | None]:
    """ "To reporters", "to the agency X": the noun, and an outlet's name behind it."""
    stop = index + listed(passage, "addressees", index)
    noun = stop
    while names_outlet(passage, stop, limit) and not listed(passage, "pronouns", index):
        quotation, name = passage.opens_quotation(stop), passage.name_at(stop)
        stop = quotation.stop if quotation else stop + (name.length if name else 1)
    return stop, Stretch(index, stop) if stop > noun else None


def _skip_phrase(passage: Passage, index: int, limit: int, preps: Sequence[str]) -> tuple[int, Stretch | None]:
    """Past a preposition with all that it governs, where its place does not tell whose it is: with a medium only."""
    length = passage.grammar.match("prepositions", passage.forms, index)
    behind = index + length
    if not length:
        return index, None
    if passage.grammar.language.syntax.modifiers_first:
        medium = _medium_in(passage, index + 1, limit)
        stop = _medium_end(passage, medium, limit) if medium else _before_that(passage, behind, limit) or index
        return stop, _carrier(passage, medium or stop, stop)
    if passage.grammar.match("inner", passage.forms, index):
        return index, None
    stop = _phrase_after(passage, behind, limit, preps)
    return stop, _carrier(passage, behind, stop)


def _medium_in(passage: Passage, index: int, limit: int) -> int | None:
    """Where a medium, an addressee or a time stands among the next words, before any mark."""
    for k in range(index, min(limit, index + MEDIUM_REACH)):
        if in_lists(passage, ("media_nouns", "addressees", "time_words"), k):
            return k
        if not passage.is_word(k) and passage.forms[k] not in JOINTS:
            return None
    return None


def _before_that(passage: Passage, index: int, limit: int) -> int:
    """Where a "that" or a quotation follows a phrase, in languages in which any other word would be the content's."""
    if not passage.grammar.language.syntax.bare_clauses:
        return 0
    for k in range(index, min(limit, index + LONGEST_MEDIUM)):
        spoken = k > index and passage.opens_quotation(k) and passage.forms[k - 1] in COMMAS | {":"}
        if spoken or listed(passage, "complementizers", k):
            return k
        if not passage.is_word(k) and passage.forms[k] not in JOINTS | COMMAS | {"."}:
            return 0
    return 0


def _skip_mark(passage: Passage, index: int, limit: int) -> int:
    """Past a mark, past brackets or dashes with all between them; where clauses may be bare, or commas part them,
    past brackets alone."""
    form, plain = passage.forms[index], not passage.grammar.language.syntax.modifiers_first
    closing = {"(": {")"}, "[": {"]"}}.get(form, DASHES if form in DASHES and plain else None)
    for k in range(index + 1, min(limit, index + LONGEST_ASIDE)) if closing else ():
        if closing and passage.forms[k] in closing:
            return k + 1
    asides = form in COMMAS and passage.grammar.language.syntax.bare_clauses
    if asides and index + 1 < limit and passage.is_word(index + 1):
        stop = skip_adjunct(passage, index + 1, limit)[0]  # ", in a statement,"
        return stop + 1 if index + 1 < stop < limit and passage.forms[stop] in COMMAS else index
    return index + 1 if plain and form not in '"“”«»' else index


def _carrier(passage: Passage, start: int, stop: int) -> Stretch | None:
    """The outlet that carried a medium: "in a statement which X published", "in an interview with X"."""
    medium = start < stop and passage.grammar.has("media_nouns", passage.forms[start])
    for k in range(start + 1, stop):
        published = k < stop - 1 and carries_medium(passage, k) and is_speaker(passage, k + 1)
        named = medium and is_outlet(passage, k) and passage.forms[k - 1] not in DASHES  # no "Telegram-channel"
        if published or named:
            times = (i for i in range(k + 1, stop) if passage.grammar.match("time_words", passage.forms, i))
            return Stretch(k + published, next(times, stop))
    return None


def _medium_end(passage: Passage, index: int, limit: int) -> int:
    """Past a medium and whose it is: "in an interview with the radio station X"."""
    stop = index + max(time_at(passage, index), in_lists(passage, ("media_nouns", "addressees"), index))
    while stop < min(limit, index + LONGEST_MEDIUM) and not passage.grammar.language.syntax.bare_clauses:
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
        if is_capital(passage, stop) and is_named(passage, stop) and not is_outlet(passage, stop):
            break
        if starts_role(passage, stop, limit):
            break
        stop += 1
    return stop


def followed_by_subject(passage: Passage, index: int, limit: int) -> bool:
    """Whether a further subject follows, so that the outlet is spoken to: "told TASS the minister"."""
    following = range(index, min(limit, index + 8))
    for k in following:
        if passage.forms[k] in COMMAS or listed(passage, "prepositions", k):
            return listed(passage, "place_prepositions", k) == 1 and k + 1 < limit and speaks_as_place(passage, k + 1)
        if is_role(passage, k) or (passage.is_word(k) and is_capital(passage, k) and not is_oblique(passage, k)):
            return True
    return False


def _phrase_after(passage: Passage, index: int, limit: int, preps: Sequence[str]) -> int:
    """The end of the phrase that a preposition governs, its first word at `index`.

    It ends at a mark, or where a speaker starts anew behind a complete phrase or a medium: in
    "in a statement the ministry of health that" the ministry is the source either way.
    """
    medium = listed(passage, "media_nouns", index) if index < limit else 0
    role, inside = False, index + medium
    for k in range(index, limit):
        if k < inside:
            continue  # the further words of a name
        name = passage.name_at(k)
        inside = k + (name.length if name and passage.is_outlet(name) else 1)
        if not passage.is_word(k):
            if not (passage.opens_quotation(k) or passage.forms[k] in '"“”«»'):
                return k
            continue
        if k > index and passage.forms[k] in preps and len(passage.forms[k]) > 1:
            return k
        event = k > index and is_closed(passage, k - 1) and is_event(passage, k, passage.forms[k])
        event = event or (0 < medium <= k - index <= medium + 1 and _is_fresh(passage, k))
        named = role and passage.is_person(passage.name_at(k))
        if event or (k > index and _starts_anew(passage, k) and not named):
            return k
        role = role or passage.grammar.speaker(passage.forms[k]) is not None
    return max(index, limit)


def _is_fresh(passage: Passage, index: int) -> bool:
    """Whether what is stated begins right behind a medium: "in a statement the death of", "in a notice what"."""
    if passage.grammar.article(passage.forms[index]) or is_verb(passage, index):
        return False  # "in an article that was published in"
    return listed(passage, "relatives", index) > 0 or is_event(passage, index, passage.forms[index])


def _starts_anew(passage: Passage, index: int) -> bool:
    """Whether a speaker stands here behind a complete phrase or a medium."""
    if not is_speaker(passage, index) or carries_medium(passage, index - 1):
        return False
    noun, name = passage.names.head((passage.forms[index - 1],), 0), passage.name_at(index)
    if noun and noun.head.kind == "outlet" and passage.is_outlet(name):
        return False  # "the agency X"
    if is_closed(passage, index - 1):
        return True
    if passage.grammar.article(passage.forms[index]) or name:
        return False  # the medium's own name or owner
    return passage.grammar.has("media_nouns", passage.forms[index - 1])


def skip_adjuncts(
    passage: Passage, index: int, limit: int, preps: Sequence[str] = ()
) -> tuple[int, tuple[Stretch, ...]]:
    """The first word from `index` on that belongs to no adjunct, and the outlets spoken to."""
    via: list[Stretch] = []
    while index < limit:
        stop, outlet = skip_adjunct(passage, index, limit, preps)
        if outlet:
            via.append(outlet)
        if stop == index:
            break
        index = stop
    return index, tuple(via)


def fronted_relay(passage: Passage, start: int, stop: int) -> tuple[Stretch, ...]:
    """The outlets of a medium that opens a sentence: "in an article in the Post, X said"."""
    if stop <= start or not passage.grammar.match("prepositions", passage.forms, start):
        return ()
    index, via = skip_adjuncts(passage, start, stop)
    return via if index >= stop else ()
