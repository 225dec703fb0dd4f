"""Rules for a cue that stands behind its content or inside it: "A, said X", "«A, — said X. — B»", "A, as X said"."""

from claims.attribute.cues import Sighting
from claims.attribute.draft import Refusal
from claims.attribute.free_clauses import Clause, clause_start, find_clause, is_place, verb_group
from claims.attribute.free_documents import issuer_of
from claims.attribute.free_drafts import (
    comma_after,
    draft_of,
    first_content,
    first_words,
    goes_on,
    is_hyphen,
    kind_of,
    relayed_by,
)
from claims.attribute.free_phrases import listed
from claims.attribute.passage import Passage, Stretch
from claims.attribute.phrases import COMMAS, DASHES
from claims.attribute.verbs import Answer

IMPERSONAL, INFINITIVE, LABEL = "impersonal", "infinitive", "label"
NO_CONTENT = Refusal("cue without content")


def as_reported(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "As X reported, A" and "A, as X reported": a cue behind "as" opens no content of its own."""
    start = clause_start(passage, sentence, verb_group(passage, sentence, sighting))
    particle = next((k for k in (start, start - 1) if k >= sentence.start and listed(passage, "as_words", k)), None)
    if particle is None or not sighting.takes("clause"):
        return None
    clause = find_clause(passage, sentence, sighting)
    stop = comma_after(passage, max(clause.stop, clause.subject.stop if clause.subject else 0), sentence.stop)
    return _around(passage, sentence, sighting, clause, particle, stop)


def _around(passage: Passage, sentence: Stretch, sighting: Sighting, clause: Clause, begin: int, stop: int) -> Answer:
    """A content before and behind an inserted clause that reaches from `begin` to `stop`."""
    rule = "clause_before_cue"
    before = first_content(passage, sentence, begin)
    behind = stop + 1 if stop < sentence.stop and passage.forms[stop] in COMMAS else None
    if before is None:
        if behind is None or behind >= sentence.stop:
            return NO_CONTENT
        return draft_of("clause_after_cue", sighting, clause, behind, begin=begin, clauses=True)
    rest = Stretch(behind, sentence.stop) if behind is not None and goes_on(passage, behind, sentence.stop) else None
    return draft_of(rule, sighting, clause, before, begin=begin, stop=begin, rest=rest)


def cue_in_quotation(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "«A, — said X. — B»": the cue stands between dashes inside the marks."""
    number = passage.quoted[sighting.start]
    if number < 0 or not sighting.takes("quotation"):
        return None
    quotation = passage.quotations[number]
    group = verb_group(passage, sentence, sighting)
    if group - 2 <= quotation.start or passage.forms[group - 1] not in DASHES or passage.is_word(group - 2):
        return None
    clause = find_clause(passage, sentence, sighting)
    closing = (
        k for k in range(sighting.stop, quotation.stop) if passage.forms[k] in DASHES and not is_hyphen(passage, k)
    )
    dash = next(closing, None)
    rest = Stretch(dash + 1, quotation.stop - 1) if dash is not None and dash + 1 < quotation.stop - 1 else None
    return draft_of("quotation_before_cue", sighting, clause, quotation.start + 1, begin=quotation.start,
                  stop=group - 1, rest=rest, in_marks=True)  # fmt: skip


def quotation_before(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "«A», — said X" and "«A», — said X. — «B»": the quotation ends where the cue begins."""
    if not sighting.takes("quotation"):
        return None
    clause = find_clause(passage, sentence, sighting)
    index = verb_group(passage, sentence, sighting) - 1
    if clause.subject and not clause.behind and not is_place(passage, clause.subject):
        index = clause.subject.start - 1
    while index > sentence.start and passage.forms[index] in COMMAS | DASHES | set(".…?!"):
        index -= 1
    number = passage.quoted[index] if index >= sentence.start else -1
    if number < 0 or passage.quotations[number].stop != index + 1 or passage.quoted[sighting.start] == number:
        return None
    quotation = passage.quotations[number]
    if index + 1 >= verb_group(passage, sentence, sighting) and passage.words_in(quotation) < 2:
        return None
    via, cues = relayed_by(passage, sighting, clause, sentence)
    begins = first_words(passage, sentence, quotation.start)
    if begins < quotation.start:  # a clause that ends in a quotation
        return draft_of("clause_before_cue", sighting, clause, begins, begin=begins, stop=index + 1, via=via, cues=cues)
    return draft_of("quotation_before_cue", sighting, clause, quotation.start + 1, begin=quotation.start,
                  stop=quotation.stop - 1, in_marks=True, via=via, cues=cues)  # fmt: skip


def clause_before(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "A, says X" and "A, says X, B": a clause before a cue whose subject follows it."""
    if not (sighting.takes("clause") or sighting.takes("quotation")) or passage.quoted[sighting.start] >= 0:
        return None
    group = verb_group(passage, sentence, sighting)
    if group <= sentence.start or passage.forms[group - 1] not in COMMAS | DASHES or kind_of(sighting) == "participle":
        return None
    if sighting.takes(IMPERSONAL) and listed(passage, "content_enders", sentence.start):
        return None
    clause = find_clause(passage, sentence, sighting)
    named = clause.behind or sighting.takes(IMPERSONAL)
    elided = clause.subject is None and _ends(passage, clause.stop, sentence.stop)
    if not named and not elided:
        return None
    if sighting.takes(IMPERSONAL):
        clause = issuer_of(passage, sentence, sighting, clause)
    comma = group - 1
    via, cues = relayed_by(passage, sighting, clause, sentence)
    before = first_content(passage, sentence, comma)
    if before is None:
        return NO_CONTENT
    end = cues[-1].stop if len(cues) > 1 else clause.stop
    rest = None
    if len(cues) == 1 and end < sentence.stop and passage.forms[end] in COMMAS | DASHES:
        rest = Stretch(end + 1, sentence.stop) if goes_on(passage, end + 1, sentence.stop) else None
    begin = comma if clause.subject else before
    return draft_of(
        "clause_before_cue", sighting, clause, before, begin=begin, stop=comma, rest=rest, via=via, cues=cues
    )


def _ends(passage: Passage, index: int, stop: int) -> bool:
    return index >= stop or not passage.is_word(index)
