"""Where the phrase that names a source begins and ends, and what lies around it.

Between a cue and its content stand the source, when and where and to whom it spoke, and asides.
Only the first is the source: "the minister, on Tuesday, in a statement to Reuters, that …".
"""

from collections.abc import Sequence
from typing import NamedTuple

from claims.attribute.passage import Passage, Stretch

LONGEST_NAME_QUOTE = 5  # words; a longer quotation is no name
LONGEST_ASIDE = 40  # words
DASHES = frozenset("-–—")
COMMAS = frozenset("،,")


class Region(NamedTuple):
    """What was read between a cue and its content."""

    source: Stretch | None
    features: str  # of the source's first noun, "" when unknown
    via: tuple[Stretch, ...]  # to whom it was said, when that is an outlet
    stop: int  # the first word that was not read
    pronoun: bool = False


def features_of(passage: Passage, index: int) -> str:
    """Gender and number of the noun at `index`, "" when nothing says so."""
    grammar, form = passage.grammar, passage.forms[index]
    known = grammar.speaker(form)
    if known:
        return known
    following = grammar.speaker(passage.forms[index + 1]) if index + 1 < len(passage.forms) else None
    if following and following.endswith(".pl"):
        return following  # "three witnesses": the number agrees with nothing
    name = passage.name_at(index)
    if name:
        return ""
    endings = grammar.language.agreement.endings
    fitting = [ending for ending in endings if form.endswith(ending) and len(form) > len(ending) + 2]
    return endings[max(fitting, key=len)] if fitting else ""


def agrees(verb: str, noun: str, before: bool) -> bool:
    """Whether a verb form fits a noun; what is unknown fits everything.

    `before`: the verb stands before its subject and so shows no number. A plural may take a
    feminine singular verb.

    >>> agrees("f.sg", "m.sg", before=True), agrees("f.sg", "m.pl", before=True)
    (False, True)
    """
    if not verb or not noun:
        return True
    gender, number = verb.split(".")
    other, count = noun.split(".")
    if count == "pl" or number in ("pl", "du"):
        return number != "sg" or before or gender == "f"
    return gender == other


def can_start(passage: Passage, index: int, subject: bool = True) -> bool:
    """Whether a phrase that names somebody may start here: a noun, no function word.

    A `subject` has no oblique ending.
    """
    grammar, forms = passage.grammar, passage.forms
    if passage.opens_quotation(index):
        return is_name_quote(passage, index)
    if not passage.is_word(index) or forms[index][0].isdigit():
        return False
    oblique = subject and _has_oblique_ending(passage, index)
    if is_speaker(passage, index):
        return not oblique
    if passage.name_at(index) or oblique:
        return False
    closed = ("prepositions", "complementizers", "negations", "auxiliaries", "relatives", "content_enders",
              "clause_links", "time_words", "adverbs", "conjunctions", "pronouns", "contrasts")  # fmt: skip
    if any(grammar.match(name, forms, index) for name in closed):
        return False
    return not reads_as_verb(passage, index)


def reads_as_verb(passage: Passage, index: int) -> bool:
    """Whether the word is a form of a verb of speech, no preposition and no noun or name that speaks."""
    if passage.grammar.lists["prepositions"].longest((passage.forms[index],), 0):
        return False
    readings = passage.grammar.readings(passage.forms[index])
    return any(r.form.kind == "verb" for r in readings) and not is_speaker(passage, index)


def _has_oblique_ending(passage: Passage, index: int) -> bool:
    form = passage.forms[index]
    if passage.name_at(index) or passage.grammar.speaker(form) in ("m.sg", "f.sg"):
        return False
    oblique = passage.grammar.language.agreement.oblique
    return any(form.endswith(ending) and len(form) > len(ending) + 3 for ending in oblique)


def is_name_quote(passage: Passage, index: int) -> bool:
    """Whether the quotation opening at `index` is a name in quotation marks: short, no clause."""
    quotation = passage.opens_quotation(index)
    if quotation is None or passage.words_in(quotation) > LONGEST_NAME_QUOTE:
        return False
    inner = range(quotation.start + 1, quotation.stop)
    return not any(passage.grammar.match("complementizers", passage.forms, k) for k in inner)


def is_speaker(passage: Passage, index: int) -> bool:
    """Whether the word at `index` is known to speak, nothing written before it."""
    name = passage.name_at(index)
    return name.before == "" if name else _is_speaking_form(passage, passage.forms[index])


def letters_before_speaker(passage: Passage, index: int) -> str:
    """The conjunction or addressee's preposition written onto a speaker: the "to" of "to Reuters"."""
    grammar, form = passage.grammar, passage.forms[index]
    if is_speaker(passage, index):
        return ""
    name = passage.name_at(index)
    for letters in (*grammar.language.clitics.conjunctions, *grammar.language.clitics.addressee):
        rest = form[len(letters) :]
        if form.startswith(letters) and len(rest) > 1:
            if (name and name.before == letters) or _is_speaking_form(passage, rest):
                return letters
    return ""


def _is_speaking_form(passage: Passage, form: str) -> bool:
    """A noun of an institution, a role or a person, or people by their nation in the plural."""
    grammar = passage.grammar
    article = grammar.article(form)
    if article and article != grammar.articles[0]:
        return False
    bare = form[len(article) :]
    ends = (bare[: -len(e)] for e in grammar.language.clitics.behind if bare.endswith(e))
    if bare in grammar.speakers or (not article and any(stem in grammar.speakers for stem in ends)):
        return True
    if any(form.startswith(letters) and form[len(letters) :] in grammar.speakers for letters in grammar.before):
        return False
    head, people = passage.names.head((form,), 0), passage.names.adjective((bare,), 0)
    return head is not None or (people is not None and people.features.endswith(".pl"))


def skip_adjunct(passage: Passage, index: int, limit: int, preps: Sequence[str] = ()) -> tuple[int, Stretch | None]:
    """The word after the adjunct that starts at `index`, `index` itself when none does.

    A preposition out of `preps` opens the content and no adjunct. Also answers the outlet that is
    spoken to, when the adjunct names one.
    """
    grammar, forms = passage.grammar, passage.forms
    if forms[index] in preps:
        return index, None
    if not passage.is_word(index):
        return _skip_aside(passage, index, limit), None
    for name in ("time_words", "adverbs"):
        length = grammar.match(name, forms, index)
        if length:
            return _skip_time(passage, index + length, limit), None
    if forms[index][0].isdigit():
        return _skip_time(passage, index + 1, limit), None
    length = grammar.match("negated_adverbs", forms, index)
    if length and index > 1 and grammar.has("negations", forms[index - 2]):
        return index + length, None  # "has not yet confirmed"
    if _addressee(passage, index):
        stop = _phrase_after(passage, index, limit)
        return stop, Stretch(index, stop) if _is_outlet(passage, index) else None
    length = grammar.match("prepositions", forms, index)
    if length and not grammar.match("inner", forms, index):
        stop = _phrase_after(passage, index + length, limit)
        return stop, _carrier(passage, index + length, stop)
    return index, None


def _carrier(passage: Passage, start: int, stop: int) -> Stretch | None:
    """The outlet that carried a medium: "in a statement which X published", "in an interview with X"."""
    medium = start < stop and passage.grammar.has("media_nouns", passage.forms[start])
    for k in range(start + 1, stop):
        published = k < stop - 1 and carries_medium(passage, k) and is_speaker(passage, k + 1)
        if published or (medium and _is_outlet(passage, k)):
            return Stretch(k + published, stop)
    return None


def _is_outlet(passage: Passage, index: int) -> bool:
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


def _phrase_after(passage: Passage, index: int, limit: int) -> int:
    """The end of the phrase that a preposition governs, its first word at `index`.

    It ends at a mark, or where a speaker starts anew behind a complete phrase or a medium: in
    "in a statement the ministry of health that" the ministry is the source either way.
    """
    role = False
    for k in range(index, limit):
        if not passage.is_word(k):
            if not (passage.opens_quotation(k) or passage.forms[k] in '"“”«»'):
                return k
        elif (
            k > index + 1
            and is_closed(passage, k - 1)
            and passage.grammar.lists["event_nouns"].longest((passage.forms[k],), 0)
        ):
            return k
        elif k > index and is_speaker(passage, k) and _may_end(passage, k - 1) and not carries_medium(passage, k - 1):
            if not (role and passage.is_person(passage.name_at(k))):
                return k
        role = role or passage.grammar.speaker(passage.forms[k]) is not None
    return max(index, limit)


def _may_end(passage: Passage, index: int) -> bool:
    if is_closed(passage, index):
        return True
    definite = passage.grammar.article(passage.forms[index + 1])
    return not definite and passage.grammar.has("media_nouns", passage.forms[index])


def is_closed(passage: Passage, index: int) -> bool:
    """Whether a noun phrase may be complete with this word: definite, a name, or with a pronoun."""
    grammar, form = passage.grammar, passage.forms[index]
    if grammar.article(form) or passage.name_at(index):
        return True
    return any(form.endswith(e) and len(form) > len(e) + 2 for e in grammar.language.clitics.behind)


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
