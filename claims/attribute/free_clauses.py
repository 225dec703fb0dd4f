"""Finds who speaks in a clause with free word order: before the verb, behind it, or as a place.

"The minister said", "said the minister", "in the ministry they said", "he said".
"""

from typing import NamedTuple

from claims.attribute.cues import Sighting
from claims.attribute.free_phrases import (
    closed_at,
    find_phrase,
    is_named,
    is_oblique,
    is_plain,
    is_role,
    is_verb,
    listed,
    phrase_end,
    speaks_as_place,
    time_at,
)
from claims.attribute.noun_phrases import is_adverb, is_capital, is_pronoun
from claims.attribute.passage import Passage, Stretch
from claims.attribute.phrases import COMMAS, DASHES, is_name_quote

LONGEST_CLAUSE = 40  # words before a verb
LONGEST_ADJUNCT = 12
PLURAL = ".pl"
MARKS = COMMAS | DASHES


class Clause(NamedTuple):
    """A cue with its subject."""

    subject: Stretch | None  # None when it is elided or a pronoun
    features: str
    begin: int  # the first word: of the subject, of a link, or of the verb with its auxiliaries
    stop: int  # the word behind the cue, its subject and what says when, where and to whom
    via: tuple[Stretch, ...] = ()
    behind: bool = False  # the subject follows the verb


def find_clause(passage: Passage, sentence: Stretch, sighting: Sighting) -> Clause:
    """The clause of a verb or participle of speech."""
    assert sighting.form is not None
    features = sighting.form.features
    group = verb_group(passage, sentence, sighting)
    stop, via = skip_adjuncts(passage, sighting.stop, sentence.stop)
    plain = Clause(None, features, group, stop, via)
    if sighting.form.kind == "participle":
        return plain
    start = clause_start(passage, sentence, group)
    plain = plain._replace(begin=_with_link(passage, sentence, start))
    if start < group:
        found = _before(passage, start, group, features)
        if found:
            return plain._replace(subject=found, features=features or _features(passage, found))
        pronoun = next((k for k in range(start, group) if is_pronoun(passage, k)), None)
        if pronoun is not None:
            return plain._replace(features=passage.grammar.language.syntax.pronouns[passage.forms[pronoun]])
    behind = _behind(passage, sentence, sighting.stop, features)
    if behind:
        stop, more = skip_adjuncts(passage, behind.stop, sentence.stop)
        place = is_place(passage, behind)
        features = features or _features(passage, behind)
        return Clause(behind, features, plain.begin, stop, via + more if not place else more, True)
    after = skip_adjuncts(passage, sighting.stop, sentence.stop)[0]
    if after < sentence.stop and is_pronoun(passage, after):
        features = passage.grammar.language.syntax.pronouns[passage.forms[after]]
        return plain._replace(features=features, stop=skip_adjuncts(passage, after + 1, sentence.stop)[0], behind=True)
    aside = _past_aside(passage, sentence, start, group, features)
    return plain._replace(subject=aside, begin=aside.start) if aside else plain


def _features(passage: Passage, subject: Stretch) -> str:
    return next((f for k in range(*subject) if (f := passage.grammar.speakers.get(passage.forms[k]))), "")


def verb_group(passage: Passage, sentence: Stretch, sighting: Sighting) -> int:
    """The first word of the verb with its auxiliaries, negation and adverbs."""
    index = sighting.begin
    while index > sentence.start and passage.is_word(index - 1):
        length = next((n for n in (3, 2, 1) if _adverb(passage, sentence, index - n, n)), 0)
        if not length:
            break
        index -= length
    return index


def _adverb(passage: Passage, sentence: Stretch, index: int, length: int) -> bool:
    if index < sentence.start:
        return False
    links = listed(passage, "clause_links", index)
    return not links and any(listed(passage, name, index) == length for name in ("adverbs", "auxiliaries", "negations"))


def clause_start(passage: Passage, sentence: Stretch, group: int) -> int:
    """The first word of the clause in which the verb group stands."""
    index = group
    while index > max(sentence.start, group - LONGEST_CLAUSE):
        before = index - 1
        number = passage.quoted[before]
        if number >= 0 and passage.quotations[number].stop == index:
            if not is_name_quote(passage, passage.quotations[number].start):
                break
            index = passage.quotations[number].start
            continue
        if _ends_clause(passage, before, index, group):
            break
        index -= 1
    return index


def _ends_clause(passage: Passage, index: int, after: int, group: int) -> bool:
    form = passage.forms[index]
    if not passage.is_word(index):
        inside = form in DASHES and passage.tokens[index].stop == passage.tokens[after].start if after < group else False
        return form in MARKS | set(":;.!?…([)]«»\"") and not inside and form not in "'’"
    if any(listed(passage, name, index) == 1 for name in ("complementizers", "relatives")):
        return True
    return listed(passage, "clause_links", index) == 1 and _only_adverbs(passage, after, group)


def _only_adverbs(passage: Passage, start: int, stop: int) -> bool:
    index = start
    while index < stop:
        length = time_at(passage, index) or listed(passage, "adverbs", index) or int(is_pronoun(passage, index))
        if not length:
            return False
        index += length
    return True


def _with_link(passage: Passage, sentence: Stretch, start: int) -> int:
    """`start`, or the conjunction before it: "and added that"."""
    for length in (2, 1):
        if start - length >= sentence.start and listed(passage, "clause_links", start - length) == length:
            return start - length
    return start


def _before(passage: Passage, start: int, group: int, features: str) -> Stretch | None:
    """The subject between a clause's first word and its verb."""
    role = any(is_role(passage, k) for k in range(start, group) if passage.is_word(k))
    place = None if role else _place_in(passage, start, group, features)
    return place or find_phrase(passage, start, group)


def _place_in(passage: Passage, start: int, stop: int, features: str) -> Stretch | None:
    """ "In the ministry they said": the place speaks when the verb is plural and has no other subject."""
    if not features.endswith(PLURAL):
        return None
    for index in range(start, stop - 1):
        if listed(passage, "place_prepositions", index) == 1 and speaks_as_place(passage, index + 1):
            return Stretch(index + 1, phrase_end(passage, index + 1, stop))
    return None


def is_place(passage: Passage, subject: Stretch) -> bool:
    return subject.start > 0 and listed(passage, "place_prepositions", subject.start - 1) == 1


def _behind(passage: Passage, sentence: Stretch, start: int, features: str) -> Stretch | None:
    """The subject behind a verb, past what says when and to whom."""
    limit = clause_end(passage, start, sentence.stop)
    index = start
    while index < limit:
        if listed(passage, "place_prepositions", index) == 1 and features.endswith(PLURAL):
            if speaks_as_place(passage, index + 1) and not listed(passage, "media_nouns", index + 1):
                return Stretch(index + 1, phrase_end(passage, index + 1, limit))
        if _starts(passage, index, limit, features):
            return Stretch(index, phrase_end(passage, index, limit))
        stop = skip_adjunct(passage, index, limit)[0]
        if stop == index:
            return _plain_behind(passage, sentence, start, index, limit)
        index = stop
    return None


def _plain_behind(passage: Passage, sentence: Stretch, start: int, index: int, limit: int) -> Stretch | None:
    """An unknown noun behind a verb that follows a quotation or a clause: "…», — said the watchman."."""
    before = start - 2
    if before < sentence.start or passage.is_word(before) or not is_plain(passage, index):
        return None
    stop = phrase_end(passage, index, limit)
    return Stretch(index, stop) if stop >= limit or not passage.is_word(stop) else None


def clause_end(passage: Passage, start: int, stop: int) -> int:
    """The mark that ends a clause, a comma before an apposition apart."""
    for index in range(start, stop):
        form = passage.forms[index]
        if form in ":;!?…" or (form in DASHES and passage.tokens[index].stop != passage.tokens[min(index + 1, stop - 1)].start):
            return index
    return stop


def _starts(passage: Passage, index: int, limit: int, features: str) -> bool:
    """Whether a subject starts here: a name or a noun that speaks, with adjectives before it."""
    if passage.opens_quotation(index):
        return is_name_quote(passage, index)
    if listed(passage, "owners", index) and index + 1 < limit:
        return _starts_role(passage, index + 1, limit)
    if not passage.is_word(index) or closed_at(passage, index) or is_verb(passage, index):
        return False
    if listed(passage, "addressees", index):
        return False
    endings = passage.grammar.language.agreement.relational
    for k in range(index, min(limit, index + 5)):
        if is_role(passage, k):
            return True
        hyphen = passage.forms[k] in DASHES
        if not hyphen and not (passage.is_word(k) and (passage.forms[k].endswith(endings) or listed(passage, "determiners", k)
                               or (k + 1 < limit and passage.forms[k + 1] in DASHES))):  # fmt: skip
            break
    name = passage.name_at(index)
    if name and passage.is_outlet(name):
        return not _followed_by_subject(passage, index + name.length, limit)
    accusative = features.startswith("m.sg") and passage.forms[index].endswith(passage.grammar.language.agreement.accusative)
    return is_named(passage, index) and not (accusative and not name)


def _followed_by_subject(passage: Passage, index: int, limit: int) -> bool:
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
    name = passage.name_at(index)
    if name and passage.is_outlet(name) and _followed_by_subject(passage, index + name.length, limit):
        return index + name.length, Stretch(index, index + name.length)
    if listed(passage, "addressees", index):
        return _addressee(passage, index, limit)
    length = listed(passage, "prepositions", index)
    if length and index + length < limit:
        for k in range(index + 1, min(limit, index + length + 4)):
            if listed(passage, "media_nouns", k):
                return _medium_end(passage, k, limit), None
            if not passage.is_word(k) and passage.forms[k] not in DASHES:
                break
    if passage.forms[index] == "(":
        closing = next((k for k in range(index, min(limit, index + LONGEST_ADJUNCT)) if passage.forms[k] == ")"), None)
        return (closing + 1 if closing else index), None
    return index, None


def _addressee(passage: Passage, index: int, limit: int) -> tuple[int, Stretch | None]:
    """ "to reporters", "to the agency X": the noun with the name behind it."""
    stop = index + 1
    while stop < limit and (passage.opens_quotation(stop) or (passage.is_word(stop) and is_capital(passage, stop))):
        if is_role(passage, stop):
            break
        quotation = passage.opens_quotation(stop)
        if quotation and not is_name_quote(passage, stop):
            break
        stop = quotation.stop if quotation else stop + 1
    return stop, Stretch(index, stop) if stop > index + 1 else None


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
        if any(listed(passage, name, stop) for name in ("complementizers", "clause_links")):
            break
        if is_capital(passage, stop) and is_named(passage, stop) and not _is_outlet(passage, stop):
            break
        if _starts_role(passage, stop, limit):
            break
        stop += 1
    return stop


def _starts_role(passage: Passage, index: int, limit: int) -> bool:
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
    via: list[Stretch] = []
    while index < limit:
        stop, outlet = skip_adjunct(passage, index, limit)
        if outlet:
            via.append(outlet)
        if stop == index:
            break
        index = stop
    return index, tuple(via)


def _past_aside(passage: Passage, sentence: Stretch, start: int, group: int, features: str) -> Stretch | None:
    """ "X, who leads Y, said": the subject before what stands between commas."""
    if start <= sentence.start or passage.forms[start - 1] not in COMMAS or not _only_adverbs(passage, start, group):
        return None
    for comma in range(start - 2, max(sentence.start, start - LONGEST_CLAUSE), -1):
        if passage.forms[comma] in COMMAS and passage.quoted[comma] < 0:
            found = _before(passage, clause_start(passage, sentence, comma), comma, features)
            opens = listed(passage, "relatives", comma + 1) or listed(passage, "prepositions", comma + 1)
            described = opens or passage.forms[comma + 1].endswith(passage.grammar.language.syntax.participle_endings)
            if found and found.stop == comma and (described or is_role(passage, comma + 1)):
                return Stretch(found.start, start - 1)
    return None
