"""Finds who speaks in a clause with free word order: before the verb, behind it, or as a place.

"The minister said", "said the minister", "in the ministry they said", "he said".
"""

from claims.attribute.adjuncts import skip_adjunct, skip_adjuncts
from claims.attribute.cues import Sighting
from claims.attribute.draft import Clause
from claims.attribute.free_phrases import is_initial, is_plain, is_role, speaks_as_place
from claims.attribute.free_subjects import find_phrase, is_adjective, leads_to_role, named_behind_place, starts_subject
from claims.attribute.noun_phrases import is_pronoun
from claims.attribute.outlets import outlet_at, told_behind
from claims.attribute.passage import Passage, Stretch
from claims.attribute.phrases import COMMAS, DASHES, is_capital, is_event, is_name_quote, listed, time_at
from claims.attribute.sources import read_source
from claims.attribute.verbs import verb_group

LONGEST_CLAUSE = 40  # words before a verb
LONGEST_ADJUNCT = 12
MARKS = COMMAS | DASHES


PLURAL = ".pl"


def find_clause(passage: Passage, sentence: Stretch, sighting: Sighting) -> Clause:
    """The clause of a verb or participle of speech."""
    clause = _find_clause(passage, sentence, sighting)
    if clause.subject and clause.subject.start >= clause.subject.stop:
        clause = clause._replace(subject=None, behind=False)
    named = clause.subject is not None or any(is_pronoun(passage, k) for k in range(clause.begin, clause.stop))
    stop, told = told_behind(passage, clause.stop, sentence.stop) if named else (clause.stop, ())
    return clause._replace(stop=stop, via=clause.via + told)


def _find_clause(passage: Passage, sentence: Stretch, sighting: Sighting) -> Clause:
    assert sighting.form is not None
    features = sighting.form.features
    group = verb_group(passage, sentence, sighting)
    stop, via = skip_adjuncts(passage, sighting.stop, sentence.stop)
    plain = Clause(None, features, group, group, stop, via)
    if sighting.form.kind == "participle":
        return plain
    start = clause_start(passage, sentence, group)
    plain = plain._replace(begin=_with_link(passage, sentence, start))
    behind = _behind(passage, sentence, sighting.stop, features)
    if start < group and not (behind and opens_with_object(passage, start, group)):
        found = _before(passage, start, group, features)
        if found and outlet_at(passage, found.start) == found and _speaks_behind(passage, sighting, sentence, features):
            plain, found = plain._replace(via=(found,)), None  # "of this told X the spokesman"
        if found:
            plain = plain._replace(via=skip_adjuncts(passage, found.stop, group)[1] + plain.via)
            found = _with_list(passage, sentence, found, features)
            begin = min(plain.begin, found.start)
            return plain._replace(subject=found, features=features or _features(passage, found), begin=begin)
        pronoun = next((k for k in range(start, group) if is_pronoun(passage, k)), None)
        if pronoun is not None:
            return plain._replace(features=passage.grammar.language.syntax.pronouns[passage.forms[pronoun]])
    if behind:
        aside = _past_aside(passage, sentence, start, group, features) if outlet_at(passage, behind.start) else None
        if aside:
            return plain._replace(subject=aside, begin=aside.start)  # "an official, who …, told X"
        stop, more = skip_adjuncts(passage, behind.stop, sentence.stop)
        features = features or _features(passage, behind)
        told = tuple(outlet for outlet in plain.via if outlet.start < behind.start)
        return Clause(behind, features, plain.begin, group, stop, told + more, True)
    if stop < sentence.stop and is_pronoun(passage, stop):
        features = passage.grammar.language.syntax.pronouns[passage.forms[stop]]
        stop, more = skip_adjuncts(passage, stop + 1, sentence.stop)
        return plain._replace(features=features, stop=stop, via=plain.via + more, behind=True)
    aside = _past_aside(passage, sentence, start, group, features)
    return plain._replace(subject=aside, begin=aside.start) if aside else plain


def opens_with_object(passage: Passage, start: int, group: int) -> bool:
    """Whether what is stated stands before its verb: "of the death of two reported X", "the rumours denied X"."""
    if start >= group or listed(passage, "anaphors", start):
        return False
    if listed(passage, "abouts", start):
        return True
    nouns = any(r.form.kind == "noun" for r in passage.grammar.readings(passage.forms[start]))
    return (nouns or is_event(passage, start, passage.forms[start])) and not is_role(passage, start)


def _speaks_behind(passage: Passage, sighting: Sighting, sentence: Stretch, features: str) -> bool:
    """Whether somebody else speaks right behind the verb: a noun that does, or a place after a plural."""
    behind = _behind(passage, sentence, sighting.stop, features)
    placed = behind is not None and is_place(passage, behind)
    return placed or leads_to_role(passage, sighting.stop, sentence.stop)


def _with_list(passage: Passage, sentence: Stretch, subject: Stretch, features: str) -> Stretch:
    """A subject of two, "B and C", with the names listed before it: "A, B and C said"."""
    joined = any(listed(passage, "conjunctions", k) for k in range(*subject))
    start = subject.start
    while joined and features.endswith(PLURAL) and start - 1 > sentence.start and passage.forms[start - 1] in COMMAS:
        first = start - 1
        while first > sentence.start and passage.is_word(first - 1) and is_capital(passage, first - 1):
            first -= 1
        if first == start - 1:
            break
        start = first
    return Stretch(start, subject.stop)


def _features(passage: Passage, subject: Stretch) -> str:
    return next((f for k in range(*subject) if (f := passage.grammar.speakers.get(passage.forms[k]))), "")


def clause_start(passage: Passage, sentence: Stretch, group: int) -> int:
    """The first word of the clause in which the verb group stands."""
    index = group
    while index > max(sentence.start, group - LONGEST_CLAUSE):
        before = index - 1
        number = passage.quoted[before]
        if passage.forms[before] == ")":
            opening = (
                k for k in range(before, max(sentence.start, before - LONGEST_ADJUNCT), -1) if passage.forms[k] == "("
            )
            index = next(opening, before)
            continue
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
    if form == "." and index and is_initial(passage, index - 1):
        return False
    if not passage.is_word(index):
        inside = (
            form in DASHES and passage.tokens[index].stop == passage.tokens[after].start if after < group else False
        )
        return form in MARKS | set(':;.!?…([)]«»"') and not inside and form not in "'’"
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
    found = place or find_phrase(passage, start, group)
    if found:
        return found
    named = named_behind_place(passage, start, group)
    joined = named is not None and any(listed(passage, "conjunctions", k) for k in range(*named))
    fits = joined == features.endswith(PLURAL)
    return None if named and (not fits or _is_object(passage, named, features)) else named


def _is_object(passage: Passage, phrase: Stretch, features: str) -> bool:
    """Whether an unknown name has the ending of an object before a masculine verb."""
    accusative = passage.forms[phrase.start].endswith(passage.grammar.language.agreement.accusative)
    return features.startswith("m.sg") and accusative and not passage.name_at(phrase.start)


def _place_in(passage: Passage, start: int, stop: int, features: str) -> Stretch | None:
    """ "In the ministry they said": the place speaks when the verb is plural and has no other subject.

    An infinitive shows no number.
    """
    if features and not features.endswith(PLURAL):
        return None
    for index in range(start, stop - 1):
        if listed(passage, "place_prepositions", index) == 1 and speaks_as_place(passage, index + 1):
            return Stretch(index + 1, read_source(passage, index + 1, stop))
    return None


def is_place(passage: Passage, subject: Stretch) -> bool:
    return subject.start > 0 and listed(passage, "place_prepositions", subject.start - 1) == 1


def _behind(passage: Passage, sentence: Stretch, start: int, features: str) -> Stretch | None:
    """The subject behind a verb, past what says when and to whom."""
    limit = clause_end(passage, start, sentence.stop)
    index = start
    while index < limit:
        placed = features.endswith(PLURAL) and listed(passage, "place_prepositions", index) == 1
        placed = placed and not listed(passage, "adverbs", index)  # "upon itself"
        if placed and speaks_as_place(passage, index + 1) and not listed(passage, "media_nouns", index + 1):
            return Stretch(index + 1, read_source(passage, index + 1, limit))
        if starts_subject(passage, index, limit, features):
            return Stretch(index, read_source(passage, index, limit))
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
    stop = read_source(passage, index, limit)
    return Stretch(index, stop) if stop >= limit or not passage.is_word(stop) else None


def clause_end(passage: Passage, start: int, stop: int) -> int:
    """The mark that ends a clause, a comma before an apposition apart."""
    for index in range(start, stop):
        form = passage.forms[index]
        if form in ":;!?…" or (
            form in DASHES and passage.tokens[index].stop != passage.tokens[min(index + 1, stop - 1)].start
        ):
            return index
    return stop


def _past_aside(passage: Passage, sentence: Stretch, start: int, group: int, features: str) -> Stretch | None:
    """ "X, who leads Y, said": the subject before what stands between commas."""
    if start <= sentence.start or passage.forms[start - 1] not in COMMAS:
        return None
    if skip_adjuncts(passage, start, group)[0] < group:
        return None
    for comma in range(start - 2, max(sentence.start, start - LONGEST_CLAUSE), -1):
        if passage.forms[comma] in COMMAS and passage.quoted[comma] < 0:
            found = _before(passage, clause_start(passage, sentence, comma), comma, features)
            if found and skip_adjuncts(passage, comma + 1, start - 1)[0] >= start - 1:
                return found  # "X, on Tuesday, said"
            opens = listed(passage, "relatives", comma + 1) or listed(passage, "prepositions", comma + 1)
            described = opens or is_adjective(passage, comma + 1)
            if found and found.stop == comma and (described or is_role(passage, comma + 1)):
                return Stretch(found.start, start - 1)
    return None
