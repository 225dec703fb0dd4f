"""Finds the document that speaks, or whoever issued it: "in the ministry's statement it is said"."""

from claims.attribute.cues import Sighting
from claims.attribute.draft import Clause
from claims.attribute.free_clauses import clause_start
from claims.attribute.free_phrases import closed_at
from claims.attribute.passage import Passage, Stretch
from claims.attribute.phrases import COMMAS, listed
from claims.attribute.sources import read_source
from claims.attribute.verbs import verb_group

REACH = 12  # words behind the verb


def issuer_of(passage: Passage, sentence: Stretch, sighting: Sighting, clause: Clause) -> Clause:
    """The clause with the document that speaks, or whoever issued it, as its subject."""
    group = verb_group(passage, sentence, sighting)
    while group > sentence.start and passage.forms[group - 1] in COMMAS and _only_link(passage, sentence, group - 1):
        group = _only_link(passage, sentence, group - 1)
    start = clause_start(passage, sentence, group)
    stop = min(sentence.stop, sighting.stop + REACH)
    for index in (*range(start, sighting.start), *range(sighting.stop, stop)):
        if listed(passage, "place_prepositions", index) == 1 and index + 1 < stop:
            end = _document_end(passage, index + 1, sentence.stop)
            if end:
                issued = Stretch(index + 2, end)
                named = end > index + 2 and not closed_at(passage, index + 2)
                subject = issued if named else Stretch(index + 1, index + 2)
                return clause._replace(
                    subject=subject,
                    features="",
                    stop=max(clause.stop, end),
                    begin=min(clause.begin, index),
                    behind=index >= sighting.stop,
                )
    return clause._replace(subject=None)


def _only_link(passage: Passage, sentence: Stretch, comma: int) -> int:
    """The comma before an aside of a few words such as "in particular" that ends at `comma`; 0 for none."""
    for index in range(comma - 1, max(sentence.start, comma - 4), -1):
        if passage.forms[index] in COMMAS:
            return index if listed(passage, "adverbs", index + 1) == comma - index - 1 else 0
    return 0


def _document_end(passage: Passage, index: int, limit: int) -> int:
    """The end of the phrase of a document at `index`, 0 when it is none."""
    if not listed(passage, "media_nouns", index):
        return 0
    return read_source(passage, index, limit)
