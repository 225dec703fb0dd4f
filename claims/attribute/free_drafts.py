"""What the rules for free word order share: how a draft is made, and where a content before a cue begins."""

from typing import Any

from claims.attribute.cues import Sighting
from claims.attribute.draft import Draft
from claims.attribute.frames import act_of
from claims.attribute.free_clauses import Clause
from claims.attribute.free_phrases import closed_at, is_verb, listed, phrase_end
from claims.attribute.passage import Passage, Stretch
from claims.attribute.phrases import COMMAS


def draft_of(rule: str, sighting: Sighting, clause: Clause, content: int | None, **more: Any) -> Draft:
    """A draft of a single cue with the source of its clause."""
    cue = Stretch(sighting.begin, sighting.stop)
    cues = (cue, clause.cited) if clause.cited else (cue,)
    values: dict[str, Any] = {"act": act_of(sighting), "via": clause.via, "cues": cues, **more}
    return Draft(rule, sighting, values.pop("begin", clause.begin), clause.subject, clause.features,
                 content=content, **values)  # fmt: skip


def kind_of(sighting: Sighting) -> str:
    return sighting.form.kind if sighting.form else "according"


def limit_of(passage: Passage, sentence: Stretch, sighting: Sighting) -> int:
    number = passage.quoted[sighting.start]
    return min(sentence.stop, passage.quotations[number].stop - 1) if number >= 0 else sentence.stop


def is_hyphen(passage: Passage, index: int) -> bool:
    """Whether a dash is a hyphen inside a word."""
    tokens = passage.tokens
    return tokens[index - 1].stop == tokens[index].start and tokens[index].stop == tokens[index + 1].start


def comma_after(passage: Passage, index: int, stop: int) -> int:
    """The next comma outside quotations, or `stop`."""
    return next((k for k in range(index, stop) if passage.forms[k] in COMMAS and passage.quoted[k] < 0), stop)


def link_at(passage: Passage, index: int) -> int:
    if not passage.is_word(index):
        return 0 if passage.opens_quotation(index) else 1
    return max(listed(passage, name, index) for name in ("contrasts", "adverbs", "clause_links"))


def _opens_inner(passage: Passage, index: int, stop: int) -> bool:
    """Whether a relative or a "that" here opens the clause that goes on behind the inserted one."""
    if not any(listed(passage, name, index) for name in ("relatives", "complementizers")):
        return False
    return index >= stop - 2 or bool(listed(passage, "complementizers", index) and passage.forms[index - 1] in COMMAS)


def first_content(passage: Passage, sentence: Stretch, index: int) -> int | None:
    """The first word of the clause before `index`; None when only links stand there or a "that" does."""
    start = sentence.start
    for k in range(index - 1, sentence.start - 1, -1):
        if passage.quoted[k] < 0 and (passage.forms[k] == ";" or _opens_inner(passage, k, index)):
            start = k + 1
            break
    while start < index and (length := link_at(passage, start)):
        start += length
    words = sum(passage.is_word(k) for k in range(start, index))
    return start if words else None


def goes_on(passage: Passage, index: int, stop: int) -> bool:
    """Whether the clause before goes on at `index`: no other cue takes over."""
    following = range(index, min(stop, index + 3))
    return index < stop and not any(passage.is_word(k) and is_verb(passage, k) for k in following)


def first_words(passage: Passage, sentence: Stretch, index: int) -> int:
    """The first word of the sentence when words stand before the quotation at `index`."""
    start = sentence.start
    while start < index and (length := link_at(passage, start)):
        start += length
    opened = any(listed(passage, "complementizers", k) or passage.forms[k] == ":" for k in range(start, index))
    spoken = any(passage.is_word(k) and is_verb(passage, k) for k in range(start, index))
    return index if opened or spoken else start


def relayed_by(
    passage: Passage, sighting: Sighting, clause: Clause, sentence: Stretch
) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...]]:
    """Who relays a statement behind its source: "…, says X, writes Y"."""
    cue = Stretch(sighting.begin, sighting.stop)
    if clause.cited:
        return clause.via, (cue, clause.cited)
    comma = comma_after(passage, clause.stop, sentence.stop)
    index = comma + 1
    phrase = passage.grammar.according.longest(passage.forms[index : index + 6], 0) if index < sentence.stop else None
    if comma != clause.stop or index + 1 >= sentence.stop or not (phrase or is_verb(passage, index)):
        return clause.via, (cue,)
    first = index + (phrase[0] if phrase else 1)
    stop = phrase_end(passage, first, sentence.stop)
    ends = stop >= sentence.stop or not passage.is_word(stop)
    if stop == first or not ends or closed_at(passage, first):
        return clause.via, (cue,)
    return (*clause.via, Stretch(first, stop)), (cue, Stretch(index, first))
