"""What stands between a cue, its source and its content without being any of them.

When and where something was said, through which medium, to whom, and asides in brackets or
dashes: "the minister, on Tuesday, in a statement to Reuters, that …".
"""

from collections.abc import Callable, Sequence

from claims.attribute.passage import Passage, Stretch
from claims.attribute.phrases import DASHES, is_closed, is_event, is_name_quote, is_speaker, leans_on_pronoun, listed

LONGEST_ASIDE = 40  # words
LONGEST_HOW = 8


def skip_adjunct(passage: Passage, index: int, limit: int, preps: Sequence[str] = ()) -> tuple[int, Stretch | None]:
    """The word after the adjunct that starts at `index`, `index` itself when none does.

    A preposition out of `preps` opens the content and no adjunct. Also answers the outlet that is
    spoken to, when the adjunct names one.
    """
    grammar, forms = passage.grammar, passage.forms
    if forms[index] in preps:
        return index, None
    if not passage.is_word(index):
        return _skip_mark(passage, index, limit)
    if forms[index] in grammar.language.clitics.addressee and index + 1 < limit and is_name_quote(passage, index + 1):
        named = passage.quotations[passage.quoted[index + 1]]
        return named.stop, Stretch(index + 2, named.stop - 1) if is_outlet(passage, index + 2) else None
    length = next((n for name in ("time_words", "adverbs") if (n := grammar.match(name, forms, index))), 0)
    if length == 1 and index + 1 < limit and _opens_phrase(passage, index):
        return _skip_phrase(passage, index, limit, preps)
    if length or forms[index][0].isdigit():
        return _skip_time(passage, index + (length or 1), limit), None
    known = how_at(passage, index)
    if known:
        name = passage.name_at(index + known) if index + known < limit else None
        return index + known + (name.length if name and passage.is_outlet(name) else 0), None
    length = grammar.match("negated_adverbs", forms, index)
    if length and index > 1 and grammar.has("negations", forms[index - 2]):
        return index + length, None  # "has not yet confirmed"
    if leans_on_pronoun(passage, index):
        return index + 1, None
    return _skip_phrase(passage, index, limit, preps)


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


def _opens_phrase(passage: Passage, index: int) -> bool:
    """Whether a word of time is a preposition here: "during" before a noun that is no time."""
    following = passage.forms[index + 1]
    timed = following[0].isdigit() or passage.grammar.match("time_words", passage.forms, index + 1)
    return listed(passage, "prepositions", index) > 0 and not timed


def _skip_phrase(passage: Passage, index: int, limit: int, preps: Sequence[str]) -> tuple[int, Stretch | None]:
    """Past an addressee, or past a preposition with all that it governs."""
    if _addressee(passage, index):
        stop = _phrase_after(passage, index, limit, preps)
        return stop, Stretch(index, stop) if is_outlet(passage, index) else None
    length = passage.grammar.match("prepositions", passage.forms, index)
    if length and not passage.grammar.match("inner", passage.forms, index):
        stop = _phrase_after(passage, index + length, limit, preps)
        return stop, _carrier(passage, index + length, stop)
    return index, None


def _skip_mark(passage: Passage, index: int, limit: int) -> tuple[int, Stretch | None]:
    """Past a mark, an aside, or an addressee in quotation marks."""
    quotation = passage.opens_quotation(index)
    if quotation and is_name_quote(passage, index) and _addressee(passage, index + 1):
        return quotation.stop, Stretch(index + 1, quotation.stop - 1) if is_outlet(passage, index + 1) else None
    return _skip_aside(passage, index, limit), None


def _carrier(passage: Passage, start: int, stop: int) -> Stretch | None:
    """The outlet that carried a medium: "in a statement which X published", "in an interview with X"."""
    medium = start < stop and passage.grammar.has("media_nouns", passage.forms[start])
    for k in range(start + 1, stop):
        published = k < stop - 1 and carries_medium(passage, k) and is_speaker(passage, k + 1)
        if published or (medium and is_outlet(passage, k)):
            times = (i for i in range(k + 1, stop) if passage.grammar.match("time_words", passage.forms, i))
            return Stretch(k + published, next(times, stop))
    return None


def is_outlet(passage: Passage, index: int) -> bool:
    """Whether an outlet is named here, by its name or by a noun such as "agency", "channel"."""
    name = passage.name_at(index)
    if name:
        return passage.is_outlet(name)
    head = passage.names.head((passage.forms[index],), 0)
    return head is not None and head.head.kind == "outlet"


def carries_medium(passage: Passage, index: int) -> bool:
    """Whether the word is a verb with a pronoun that goes back to a medium just before it."""
    readings = passage.grammar.readings(passage.forms[index])
    verb = any(r.form.kind == "verb" and r.behind for r in readings)
    return verb and any(passage.grammar.has("media_nouns", passage.forms[k]) for k in range(max(0, index - 3), index))


def _skip_aside(passage: Passage, index: int, limit: int) -> int:
    """Past a mark, and past all that stands in brackets or between dashes."""
    form = passage.forms[index]
    closing = {"(": {")"}, "[": {"]"}}.get(form, DASHES if form in DASHES else None)
    if closing:
        for k in range(index + 1, min(limit, index + LONGEST_ASIDE)):
            if passage.forms[k] in closing:
                return k + 1
    return index + 1 if form not in '"“”«»' else index


def _skip_time(passage: Passage, index: int, limit: int) -> int:
    grammar, forms = passage.grammar, passage.forms
    while index < limit:
        length = grammar.match("time_words", forms, index)
        if not length and not forms[index][0].isdigit() and forms[index] not in "/()":
            break
        index += length or 1
    return index


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


def _phrase_after(passage: Passage, index: int, limit: int, preps: Sequence[str]) -> int:
    """The end of the phrase that a preposition governs, its first word at `index`.

    It ends at a mark, or where a speaker starts anew behind a complete phrase or a medium: in
    "in a statement the ministry of health that" the ministry is the source either way.
    """
    role, inside = False, index
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
        named = role and passage.is_person(passage.name_at(k))
        if event or (k > index and _starts_anew(passage, k) and not named):
            return k
        role = role or passage.grammar.speaker(passage.forms[k]) is not None
    return max(index, limit)


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
    return skip_all(lambda k: skip_adjunct(passage, k, limit, preps), index, limit)


def skip_all(
    skip: Callable[[int], tuple[int, Stretch | None]], index: int, limit: int
) -> tuple[int, tuple[Stretch, ...]]:
    """Skips again and again from `index`, until `skip` stays where it is; gathers the outlets it meets."""
    via: list[Stretch] = []
    while index < limit:
        stop, outlet = skip(index)
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
