"""Rules for sources without a verb: "by the words of X", "according to X", "the claim of X that"."""

from claims.attribute.cues import Sighting
from claims.attribute.draft import Draft, Refusal
from claims.attribute.free_adjuncts import names_outlet
from claims.attribute.free_clauses import Clause
from claims.attribute.free_drafts import comma_after, first_content, goes_on
from claims.attribute.free_openings import find_that
from claims.attribute.free_phrases import closed_at, is_verb, listed, phrase_end
from claims.attribute.noun_phrases import is_pronoun
from claims.attribute.passage import Passage, Stretch
from claims.attribute.phrases import COMMAS, DASHES
from claims.attribute.verbs import Answer

NO_CONTENT = Refusal("cue without content")
NO_SOURCE = Refusal("no source beside the cue")


def clause_of_noun(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "the claim of X that A": a noun of speech, whose it is, and a clause."""
    if not sighting.takes("clause"):
        return None
    start = sighting.stop
    found = find_that(passage, start, min(sentence.stop, start + 15))
    if found is None or is_verb(passage, start):
        return NO_CONTENT
    end = phrase_end(passage, start, found) if start < found and not closed_at(passage, start) else start
    end = min(end, comma_after(passage, start, found))
    source = Stretch(start, end) if end > start else None
    if source is None and not _owned(passage, sighting.start):
        return NO_SOURCE
    return Draft("noun_of_speech", sighting, sighting.start, source, "", (), (Stretch(sighting.start, start),),
                 found, act=sighting.cue.act, clauses=True)  # fmt: skip


def _owned(passage: Passage, index: int) -> bool:
    return index > 0 and is_pronoun(passage, index - 1)


def according(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "by the words of X, A", "A, according to X" and "A, according to X, B"."""
    assert sighting.according is not None
    owned = any(listed(passage, "owners", k) for k in range(sighting.start, sighting.stop))
    stop, source = sighting.stop, None
    if not owned and stop < sentence.stop and passage.forms[stop] not in COMMAS:
        stop = _source_end(passage, sighting.stop, sentence.stop)
        source = Stretch(sighting.stop, stop) if stop > sighting.stop else None
        if source is None:
            return NO_SOURCE
        if sighting.according.cites and stop < sentence.stop and is_verb(passage, stop):
            return NO_CONTENT  # "X, citing Y, writes": read with the verb
        if sighting.according.documents and not _can_be_cited(passage, source):
            return Refusal("subject is abstract")
    clause = Clause(source, "", sighting.start, stop)
    cue = Stretch(sighting.start, sighting.stop)
    before = first_content(passage, sentence, sighting.start)
    act = sighting.according.act
    behind = stop + 1 if stop < sentence.stop and passage.forms[stop] in COMMAS | DASHES else stop
    begin = sighting.start
    if before is None:
        if behind >= sentence.stop:
            return NO_CONTENT
        end = _next_account(passage, behind, sentence.stop)
        return Draft("according_to", sighting, begin, source, "", (), (cue,), behind, stop=end, act=act, clauses=True)
    rest = Stretch(behind, sentence.stop) if behind > stop and goes_on(passage, behind, sentence.stop) else None
    return Draft("according_to", sighting, begin, clause.subject, "", (), (cue,), before, 0, begin, rest, act)


def _next_account(passage: Passage, start: int, stop: int) -> int:
    """Where the words of the next source begin; what others say inside an account belongs to it."""
    phrases = passage.grammar.according
    for index in range(start + 1, stop):
        if passage.forms[index - 1] in COMMAS and is_verb(passage, index) and names_outlet(passage, index + 1, stop):
            return index - 1  # "…, writes the agency"
        if phrases.longest(passage.forms[index : index + 6], 0) and passage.quoted[index] < 0:
            link = index - 1
            while link > start and (not passage.is_word(link) or listed(passage, "clause_links", link)):
                link -= 1
            return link + 1
    return stop


def _source_end(passage: Passage, start: int, limit: int) -> int:
    """The end of a source that a comma closes, a relative or participial clause behind it included."""
    stop = phrase_end(passage, start, limit, subject=False)
    endings = passage.grammar.language.syntax.participle_endings
    if stop + 1 < limit and passage.forms[stop] in COMMAS:
        described = listed(passage, "relatives", stop + 1) or passage.forms[stop + 1].endswith(endings)
        if described and comma_after(passage, stop + 1, limit) < limit:
            return comma_after(passage, stop + 1, limit)
    return stop


def _can_be_cited(passage: Passage, source: Stretch) -> bool:
    """Whether a document or somebody who speaks is named, rather than a law or a plan."""
    for k in range(source.start, min(source.stop, source.start + 4)):
        if not passage.is_word(k):
            continue
        if listed(passage, "media_nouns", k) or listed(passage, "places", k):
            return True
        if passage.article.text[passage.tokens[k].start].isupper():
            return True
    return False
