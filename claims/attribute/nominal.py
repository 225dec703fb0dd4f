"""The rule for a content that is no clause: "denied the reports", "accused X of", "asked X to"."""

from collections.abc import Sequence

from claims.attribute.adjuncts import skip_adjuncts
from claims.attribute.clauses import clause_end, find_clause, is_passive, limit_of
from claims.attribute.cues import Sighting
from claims.attribute.draft import NO_CONTENT, NO_SOURCE, Answer, Clause, draft_of
from claims.attribute.frames import INFINITIVE, LABEL, PREPOSITION, act_of, frame_word, prepositions
from claims.attribute.free_clauses import opens_with_object
from claims.attribute.free_phrases import is_infinitive
from claims.attribute.noun_phrases import is_pronoun
from claims.attribute.openings import complementizer_at
from claims.attribute.passage import Passage, Stretch
from claims.attribute.phrases import COMMAS, is_event, listed
from claims.attribute.prefixed import carries, is_prefixed

LONGEST_ASIDE = 12
LONGEST_PHRASE = 40  # words in which the phrase shows what it is
NO_NOUNS = ("relatives", "auxiliaries", "negations", "clause_links", "content_enders", "adverbs",
          "infinitives", "agents", "time_words")  # fmt: skip


def phrase_behind(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "denied the existence of", "warned of", "accused X of", "asked X to": a noun phrase or an infinitive."""
    preps = prepositions(passage, sighting, PREPOSITION)
    limit = min(limit_of(passage, sentence, sighting), sighting.stop + LONGEST_PHRASE)
    verb_first = not passage.grammar.language.syntax.modifiers_first
    stop = clause_end(passage, sighting.stop, sentence.stop) if verb_first else limit
    clause = find_clause(passage, sentence, sighting, stop, preps)
    if clause is None or is_passive(passage, sentence, sighting):
        return NO_SOURCE
    if clause.subject is None and clause.via and act_of(sighting) == "cannot-verify":
        clause = clause._replace(subject=clause.via[0], via=())  # "X was not able to verify"
    opening = clause.begin + (passage.forms[clause.begin] in preps)
    if clause.behind and clause.begin < opening < sighting.begin:  # "of the death of two reported X"
        return draft_of("phrase_before_cue", sighting, clause, opening, stop=sighting.begin)
    if clause.behind and clause.subject and _holds_object(passage, sighting, clause):
        return draft_of("phrase_before_cue", sighting, clause, clause.begin, stop=clause.group)
    start = _start(passage, sighting, clause, limit, preps)
    place = _place(passage, sighting, start, stop, preps)
    if place is None or not _is_stated(passage, sighting, place, stop, preps):
        return _object_before(passage, sentence, sighting, clause)
    end = place[0] + 1 if verb_first and _is_anaphor(passage, place[0]) else None
    return draft_of("phrase_after_cue", sighting, clause, place[0], offset=place[1], stop=end)


def _holds_object(passage: Passage, sighting: Sighting, clause: Clause) -> bool:
    """Whether the object of the cue opens its clause: "the rumours of his leaving denied the mayor"."""
    if not passage.grammar.language.syntax.commas or not opens_with_object(passage, clause.begin, clause.group):
        return False
    words = [frame.partition(":")[2] for frame in sighting.cue.frames if frame.partition(":")[0] == "object"]
    first = passage.forms[clause.begin]
    return any(not word or passage.grammar.level(word) == first for word in words)


def _object_before(passage: Passage, sentence: Stretch, sighting: Sighting, clause: Clause) -> Answer:
    """ "The ministry these reports did not confirm": an object between subject and verb, where order is free."""
    final = sighting.stop >= sentence.stop or not passage.is_word(sighting.stop)
    subject = clause.subject
    if not passage.grammar.language.syntax.commas or subject is None or clause.behind or not final:
        return NO_CONTENT
    endings, first = passage.grammar.language.agreement.objects, subject.stop
    while first - 1 > subject.start and passage.forms[first - 1].endswith(endings):
        first -= 1
    while first < subject.stop and first - 1 > subject.start and listed(passage, "demonstratives", first - 1):
        first -= 1
    if "object" not in sighting.cue.frames or first >= clause.group or not _is_nominal(passage, first):
        return NO_CONTENT
    clause = clause._replace(subject=Stretch(subject.start, first))
    return draft_of("phrase_before_cue", sighting, clause, first, stop=clause.group)


def _start(passage: Passage, sighting: Sighting, clause: Clause, limit: int, preps: Sequence[str]) -> int:
    """The first word behind the cue, its subject and whoever is spoken to."""
    if sighting.stop < limit and passage.forms[sighting.stop] in preps:
        return sighting.stop
    if passage.grammar.language.syntax.commas and not clause.behind:
        return skip_adjuncts(passage, sighting.stop, limit)[0]
    return clause.stop


def _place(passage: Passage, sighting: Sighting, start: int, stop: int, preps: Sequence[str]) -> tuple[int, int] | None:
    """The first word of a nominal content and how many of its letters belong to the preposition."""
    start = _past_aside(passage, start, stop, preps)
    if start >= stop:
        return None
    if passage.forms[start] in preps:
        return (start + 1, 0) if start + 1 < stop else None
    for letters in preps:
        form = passage.forms[start]
        written = form.startswith(letters) and letters in passage.grammar.before
        if written and (start == sighting.stop or is_prefixed(passage, start, letters)):
            return start, len(letters)
    fits = any(_fits(passage, frame, sighting, start, stop) for frame in sighting.cue.frames)
    return (start, 0) if fits and _is_nominal(passage, start) else None


def _past_aside(passage: Passage, start: int, stop: int, preps: Sequence[str]) -> int:
    """Past marks, and past all between two commas before the preposition: "admitted X, who was there, to"."""
    while start < stop and passage.forms[start] in ")-–—،":
        start += 1
    if start == 0 or passage.forms[start - 1] not in COMMAS:
        return start
    for comma in range(start, min(stop, start + LONGEST_ASIDE) - 1):
        if passage.forms[comma] in COMMAS:
            opens = passage.forms[comma + 1] in preps or carries(passage, comma + 1, preps)
            return comma + 1 if opens else start
    return start


def _fits(passage: Passage, frame: str, sighting: Sighting, start: int, stop: int) -> bool:
    """Whether the words from `start` have what the frame asks for: a word, an infinitive, what somebody is called."""
    kind = frame.partition(":")[0]
    comma = next((k for k in range(start, stop) if passage.forms[k] in COMMAS and passage.quoted[k] < 0), stop)
    if kind == "object":
        return frame_word(passage, sighting, "object", stop) is not None
    if kind == INFINITIVE:
        return any(is_infinitive(passage, k) for k in range(start, comma))
    oblique = passage.grammar.language.agreement.instrumental
    called = kind == LABEL and any(passage.forms[k].endswith(oblique) for k in range(start, comma))
    return called and comma - start > 1


def _is_nominal(passage: Passage, index: int) -> bool:
    """Whether a content that is a noun phrase may start here."""
    grammar, forms = passage.grammar, passage.forms
    if passage.opens_quotation(index):
        return True
    if not passage.is_word(index) or complementizer_at(passage, index):
        return False
    prepositions = "place_prepositions" if grammar.language.syntax.commas else "prepositions"
    if any(grammar.match(name, forms, index) for name in (*NO_NOUNS, prepositions)):
        plain = grammar.match("relatives", forms, index) and not grammar.article(forms[index])  # "what"
        pointed = grammar.match("demonstratives", forms, index) > 0
        return (bool(plain) or pointed) and not grammar.language.syntax.modifiers_first
    return True


def _is_anaphor(passage: Passage, index: int) -> bool:
    """Whether a demonstrative stands alone for what was said: "denied that"."""
    if not listed(passage, "demonstratives", index):
        return False
    following = index + 1
    return following >= len(passage.forms) or not passage.grammar.article(passage.forms[following])


def _stands_alone(passage: Passage, following: int) -> bool:
    """Whether no noun follows a demonstrative, with `following` the word behind it."""
    if following >= len(passage.forms) or not passage.is_word(following):
        return True
    return listed(passage, "prepositions", following) > 0


def _is_stated(passage: Passage, sighting: Sighting, place: tuple[int, int], stop: int, preps: Sequence[str]) -> bool:
    """Whether the noun phrase states something: it opens with an event where the cue asks for one.

    A target ("threatened the ships") needs the preposition that says with what.
    """
    index, offset = place
    form = passage.forms[index][offset:]
    event = passage.opens_quotation(index) is not None or is_event(passage, index, form)
    if sighting.cue.needs_event:
        return event
    if passage.grammar.language.syntax.modifiers_first:
        pronoun = is_pronoun(passage, index) and passage.grammar.language.syntax.commas
        return not (pronoun or (listed(passage, "demonstratives", index) and _stands_alone(passage, index + 1)))
    follows = (k for k in range(index, stop) if passage.forms[k] in preps or carries(passage, k, preps))
    return event or offset > 0 or not preps or passage.forms[index - 1] in preps or next(follows, None) is not None
