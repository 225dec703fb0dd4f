"""Makes one statement of two that are one: what an outlet only passes on, and what repeats its own frame.

"As the agency reports, the minister said that A": the minister's, through the agency. "The minister
said that A. This was reported by the agency": the same. "The agency said it could not verify A": one
statement, not one of saying and one of verifying.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from claims.attribute.outlets import is_outlet
from claims.attribute.passage import Passage
from claims.attribute.phrases import listed
from claims.model import Attribution, Span

DENIALS = frozenset({"cannot-verify", "deny", "not-confirm"})
LONGEST_ARTICLE = 4  # characters before the noun that a denial opens with: "the"


def join_relays(passage: Passage, found: Sequence[Attribution]) -> list[Attribution]:
    """`found` without the statements that only relay another or repeat it; the relays become its `via`."""
    joined = list(found)
    for attribution in found:
        carried = _carried(passage, attribution, joined)
        if carried:
            joined = [_through(a, attribution) if a in carried else a for a in joined if a is not attribution]
    return [a for a in joined if not any(_repeats(passage, a, outer) for outer in joined if outer is not a)]


def _carried(passage: Passage, relay: Attribution, found: Sequence[Attribution]) -> list[Attribution]:
    """The statements that `relay` does nothing but pass on; none when it says something itself."""
    if relay.source is None or not relay.contents or not is_outlet(passage, _token(passage, relay.source.start)):
        return []
    content = relay.contents[0]
    if relay.rule == "sentence_before":
        return [a for a in found if a is not relay and a.sentence.overlaps(content) and a.rule != "sentence_before"]
    fronted = relay.rule == "according_to" or listed(passage, "as_words", _token(passage, relay.sentence.start)) > 0
    if not fronted or relay.cue[0].start > content.start:
        return []
    return [a for a in found if a is not relay and _begins(a) == content.start][:1]


def _token(passage: Passage, place: int) -> int:
    """The token in which the character at `place` stands."""
    return bisect_right(passage.tokens, place, key=lambda token: token.start) - 1


def _begins(attribution: Attribution) -> int:
    """Where its source or its cue begins, whichever comes first."""
    source = attribution.source
    return min(attribution.cue[0].start, source.start if source else attribution.cue[0].start)


def _through(attribution: Attribution, relay: Attribution) -> Attribution:
    if relay.source is None or relay.source in attribution.via:
        return attribution
    return replace(attribution, via=(*attribution.via, relay.source))


def _repeats(passage: Passage, inner: Attribution, outer: Attribution) -> bool:
    """Whether `inner` stands in the content of `outer` and adds nobody and nothing to it."""
    if not any(content.contains(inner.cue[0]) for content in outer.contents):
        return False
    if not _same(inner, outer):
        return False
    if inner.act == outer.act and inner.act in DENIALS:
        return True
    named = inner.source is not None and outer.form == "direct"
    denied = outer.act in DENIALS and outer.rule == "phrase_after_cue" and inner.rule == "noun_of_speech"
    return named or (denied and inner.cue[0].start - outer.contents[0].start <= LONGEST_ARTICLE)


def _same(inner: Attribution, outer: Attribution) -> bool:
    """Whether one and the same speaks in both, by the same words."""
    own, other = _speaker(inner), _speaker(outer)
    return own is None or (other is not None and own.text == other.text)


def _speaker(attribution: Attribution) -> Span | None:
    return attribution.antecedent or attribution.source
