"""Rules for what nobody could verify: "the report could not be verified", "to verify the report is impossible"."""

from claims.attribute.clauses import is_passive
from claims.attribute.cues import Sighting
from claims.attribute.draft import NO_CONTENT, Answer, Clause, Draft, draft_of
from claims.attribute.frames import act_of
from claims.attribute.free_clauses import clause_start
from claims.attribute.noun_phrases import is_adverb, noun_phrase_before
from claims.attribute.outlets import names_outlet
from claims.attribute.passage import Passage, Stretch
from claims.attribute.phrases import COMMAS, DASHES, listed, touches
from claims.attribute.sources import read_source
from claims.attribute.verbs import verb_group

SILENT = frozenset({"cannot-verify", "not-confirm"})
IMPOSSIBLE = "impossible"  # the frame of an infinitive that "impossible" or "did not succeed" governs
REACH = 10  # words from the infinitive to that


def content_not_verified(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "The report could not be verified (by X)": the subject of a passive is the content."""
    if not sighting.negation or act_of(sighting) not in SILENT or not is_passive(passage, sentence, sighting):
        return None
    group = verb_group(passage, sentence, sighting)
    content = noun_phrase_before(passage, sentence.start, group)
    if content is None:
        return NO_CONTENT
    agent = sighting.stop + (listed(passage, "agents", sighting.stop) if sighting.stop < sentence.stop else 0)
    stop = read_source(passage, agent, sentence.stop) if agent > sighting.stop else agent
    source = Stretch(agent, stop) if stop > agent else None
    clause = Clause(source, "", content.start, group, stop)
    return draft_of("content_not_verified", sighting, clause, content.start, stop=content.stop)


def not_verifiable(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "To verify the report is impossible", "The report is impossible to verify": nobody was able to."""
    if not sighting.takes(IMPOSSIBLE):
        return None
    start = clause_start(passage, sentence, sighting.start)
    stop = next((k for k in range(sighting.stop, sentence.stop) if _ends(passage, k)), sentence.stop)
    stated = _impossible(passage, sighting, max(start, sighting.start - REACH), min(stop, sighting.stop + REACH))
    if stated is None:
        return None
    outlet = next((k for k in range(start, stop) if names_outlet(passage, k, stop)), None)
    source = Stretch(outlet, read_source(passage, outlet, stop)) if outlet is not None else None
    content = _object(passage, sighting, stated, Stretch(start, stop), source)
    if content is None or listed(passage, "owners", content.start) == content.stop - content.start:
        return NO_CONTENT  # "to verify it is impossible": what, stands elsewhere
    return Draft("content_not_verified", sighting, start, source, "", (), _in_order(sighting, stated), content.start,
                 stop=content.stop, act=sighting.cue.act)  # fmt: skip


def _ends(passage: Passage, index: int) -> bool:
    """Whether a mark other than a hyphen or a name in marks stands here."""
    form = passage.forms[index]
    return form in COMMAS | set(".:;!?…(") or (form in DASHES and not touches(passage, index))


def _in_order(sighting: Sighting, stated: Stretch) -> tuple[Stretch, ...]:
    cue = Stretch(sighting.start, sighting.stop)
    return (stated, cue) if stated.start < cue.start else (cue, stated)


def _impossible(passage: Passage, sighting: Sighting, start: int, stop: int) -> Stretch | None:
    """The words that say it cannot be done."""
    for index in range(start, stop):
        length = listed(passage, IMPOSSIBLE, index)
        if length:
            return Stretch(index, index + length)
    return None


def _object(
    passage: Passage, sighting: Sighting, stated: Stretch, clause: Stretch, source: Stretch | None
) -> Stretch | None:
    """What is not verified: a noun phrase behind the infinitive, or the one that opens the clause."""
    behind = _past_adverbs(passage, sighting.stop, clause.stop)
    stop = stated.start if stated.start >= behind else clause.stop
    if behind < stop and not listed(passage, "prepositions", behind) and behind != stated.start:
        end = read_source(passage, behind, source.start if source and source.start > behind else stop)
        return Stretch(behind, end) if end > behind else None
    first = _past_adverbs(passage, clause.start, sighting.start)
    limit = min(stated.start, sighting.start, source.start if source else sighting.start)
    return Stretch(first, limit) if first < limit else None


def _past_adverbs(passage: Passage, index: int, stop: int) -> int:
    while index < stop and (is_adverb(passage, index) or listed(passage, "adverbs", index)):
        index += 1
    return index
