"""Rules for languages with free word order, whose clauses are parted by commas, in the order in which they are asked.

The content stands behind the cue ("X said, that A"), before it ("A, said X"), on both sides, or in
the sentence before ("X reported this").
"""

from bisect import bisect_left

from claims.attribute.cues import Sighting
from claims.attribute.draft import Refusal
from claims.attribute.frames import PREPOSITION, act_of, frame_word, prepositions
from claims.attribute.free_accounts import according, clause_of_noun
from claims.attribute.free_adjuncts import skip_adjuncts
from claims.attribute.free_clauses import Clause, clause_start, find_clause, verb_group
from claims.attribute.free_documents import issuer_of
from claims.attribute.free_drafts import comma_after, draft_of, kind_of, limit_of
from claims.attribute.free_impersonal import impersonal
from claims.attribute.free_insertions import as_reported, clause_before, cue_in_quotation, quotation_before
from claims.attribute.free_openings import find_speech, find_that
from claims.attribute.free_phrases import listed
from claims.attribute.noun_phrases import is_pronoun
from claims.attribute.passage import Passage, Stretch
from claims.attribute.phrases import COMMAS, is_event
from claims.attribute.verbs import Answer
from claims.model import Act

IMPERSONAL, INFINITIVE, LABEL = "impersonal", "infinitive", "label"
LONGEST_OBJECT = 30
LONGEST_SUBJECT = 10  # words between "this" and its verb
NO_CONTENT = Refusal("cue without content")
NO_SOURCE = Refusal("no source beside the cue")


def speaks_not(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "declined to comment", "did not react": a cue with a source and no content."""
    silent = sighting.negation is not None and act_of(sighting) == "decline-to-comment"
    word = frame_word(passage, sighting, "none", min(sentence.stop, sighting.stop + LONGEST_OBJECT // 3))
    if word is None and not silent:
        return None
    clause = find_clause(passage, sentence, sighting)
    if clause.subject is None and clause.begin == sentence.start and not clause.features:
        return NO_SOURCE
    return draft_of("decline_to_comment", sighting, clause, None, act="decline-to-comment")


def content_in_sentence_before(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "This was reported by X": the content is the sentence before."""
    group = verb_group(passage, sentence, sighting)
    opening = listed(passage, "anaphors", sentence.start)
    number = bisect_left(passage.sentences, sentence) if opening else 0
    if number == 0 or sentence.start + opening + LONGEST_SUBJECT < group or not sighting.takes("clause"):
        return None
    clause = find_clause(passage, sentence, sighting)
    if sighting.takes(IMPERSONAL):
        clause = issuer_of(passage, sentence, sighting, clause)
    before = passage.sentences[number - 1]
    pronoun = any(is_pronoun(passage, k) for k in range(sentence.start, clause.stop))
    if (clause.subject is None and not pronoun) or any(
        passage.forms[k] == ":" for k in range(clause.stop, sentence.stop)
    ):
        return None
    return draft_of("sentence_before", sighting, clause, before.start, begin=sentence.start, stop=before.stop)


def clause_behind(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "X said, that A": a clause behind a "that", a quotation or words behind a colon."""
    if sighting.takes(IMPERSONAL):
        return None
    clause = find_clause(passage, sentence, sighting)
    limit = limit_of(passage, sentence, sighting)
    if clause.stop < limit and sighting.takes(INFINITIVE) and _is_infinitive(passage, clause.stop):
        return None
    found = _clause_of(passage, clause.stop, limit) if sighting.takes("clause") else None
    speech = find_speech(passage, clause.stop, limit) if sighting.takes("quotation") else None
    if found and (speech is None or found < speech[0]):
        end = limit if passage.quoted[sighting.start] >= 0 else None
        return draft_of("clause_after_cue", sighting, clause, found, clauses=True, stop=end)
    if speech is None:
        return None
    first, stop = speech
    return draft_of("quotation_after_cue", sighting, clause, first, stop=stop, in_marks=True)


def phrase_behind(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "denied the reports", "accused X of", "asked X to": a noun phrase or an infinitive is the content."""
    clause = find_clause(passage, sentence, sighting)
    preps = prepositions(passage, sighting, PREPOSITION)
    limit = min(limit_of(passage, sentence, sighting), sighting.stop + LONGEST_OBJECT)
    direct = sighting.stop < limit and passage.forms[sighting.stop] in preps
    start = skip_adjuncts(passage, sighting.stop, limit)[0] if not clause.behind and not direct else clause.stop
    start = sighting.stop if direct else start
    opening = clause_start(passage, sentence, verb_group(passage, sentence, sighting))
    if clause.behind and passage.forms[opening] in preps and opening + 1 < sighting.begin:
        more = {"begin": opening, "stop": sighting.begin}  # "of the death of two people reported X"
        return draft_of("phrase_before_cue", sighting, clause, opening + 1, **more)
    silent = clause.subject is None and not clause.features and not sighting.takes(IMPERSONAL)
    if start >= limit or (silent and kind_of(sighting) == "verb"):
        return NO_CONTENT
    if passage.forms[start] in preps and start + 1 < limit:
        return _stated(passage, sighting, clause, start + 1)
    stop = comma_after(passage, start, limit)
    fits = any(_fits(passage, frame, sighting, start, stop) for frame in sighting.cue.frames)
    return _stated(passage, sighting, clause, start) if fits and _opens_phrase(passage, start) else NO_CONTENT


def _clause_of(passage: Passage, start: int, limit: int) -> int | None:
    """The first word of a clause behind a "that", or of a stated question: "did not say when"."""
    index = start + 1
    question = index < limit and passage.forms[start] in COMMAS and listed(passage, "question_words", index)
    return index if question else find_that(passage, start, limit)


def _stated(passage: Passage, sighting: Sighting, clause: Clause, index: int) -> Answer:
    if sighting.cue.needs_event and not is_event(passage, index, passage.forms[index]):
        return NO_CONTENT
    following = index + 1
    bare = following >= len(passage.forms) or not passage.is_word(following)
    alone = bare or listed(passage, "prepositions", following)
    if is_pronoun(passage, index) or (alone and listed(passage, "demonstratives", index)):
        return NO_CONTENT
    act: Act = act_of(sighting)
    return draft_of("phrase_after_cue", sighting, clause, index, act=act)


def _fits(passage: Passage, frame: str, sighting: Sighting, start: int, stop: int) -> bool:
    kind, _, word = frame.partition(":")
    if kind == "object":
        return not word or any(passage.forms[k] == passage.grammar.level(word) for k in range(start, stop))
    if kind == INFINITIVE:
        return any(_is_infinitive(passage, k) for k in range(start, stop))
    if kind == LABEL:
        oblique = passage.grammar.language.agreement.instrumental
        return any(passage.forms[k].endswith(oblique) for k in range(start, stop)) and stop - start > 1
    return False


def _is_infinitive(passage: Passage, index: int) -> bool:
    form = passage.forms[index]
    return len(form) > 3 and form.endswith(passage.grammar.language.syntax.infinitive_endings)


def _opens_phrase(passage: Passage, index: int) -> bool:
    if passage.opens_quotation(index):
        return True
    names = ("complementizers", "relatives", "clause_links", "negations", "auxiliaries")
    if not passage.is_word(index) or any(listed(passage, name, index) for name in names):
        return False
    return not listed(passage, "prepositions", index) or listed(passage, "place_prepositions", index) == 0


VERBS = (
    speaks_not,
    content_in_sentence_before,
    cue_in_quotation,
    as_reported,
    impersonal,
    clause_behind,
    quotation_before,
    clause_before,
    phrase_behind,
)
FREE_ORDER = {"verb": VERBS, "participle": VERBS, "noun": (clause_of_noun,), "according": (according,)}
