"""The rule for verbs of which nobody is the subject: "it is reported that", "in the statement it is said"."""

from claims.attribute.cues import Sighting
from claims.attribute.draft import Draft, Refusal
from claims.attribute.free_clauses import find_clause
from claims.attribute.free_documents import issuer_of
from claims.attribute.free_drafts import draft_of, limit_of
from claims.attribute.free_insertions import clause_before, quotation_before
from claims.attribute.free_openings import find_speech, find_that
from claims.attribute.free_phrases import listed
from claims.attribute.passage import Passage, Stretch
from claims.attribute.verbs import Answer

IMPERSONAL, INFINITIVE, LABEL = "impersonal", "infinitive", "label"
NO_CONTENT = Refusal("cue without content")


def impersonal(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "It is reported that A", "in its statement it is said that A": nobody, or a document, speaks."""
    if not sighting.takes(IMPERSONAL) or listed(passage, "content_enders", sentence.start):
        return None
    clause = issuer_of(passage, sentence, sighting, find_clause(passage, sentence, sighting))
    limit = limit_of(passage, sentence, sighting)
    stop = max(clause.stop, sighting.stop)
    found = find_that(passage, stop, limit)
    if found:
        return draft_of("clause_after_cue", sighting, clause, found, clauses=True)
    speech = find_speech(passage, stop, limit)
    if speech:
        return draft_of("quotation_after_cue", sighting, clause, speech[0], stop=speech[1], in_marks=True)
    answer = quotation_before(passage, sentence, sighting)
    if not isinstance(answer, Draft):
        answer = clause_before(passage, sentence, sighting)
    if isinstance(answer, Draft):
        return Draft(answer.rule, sighting, answer.begin, clause.subject, "", (), answer.cues, answer.content, 0,
                     answer.stop, answer.rest, answer.act, answer.in_marks)  # fmt: skip
    return NO_CONTENT
