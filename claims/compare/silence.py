"""Silences and denials: who cannot verify, does not comment, or says that it is not so.

They speak about the claims beside which they are reported, and are three different things: not
confirming is not denying, and neither is saying nothing.
"""

from claims.compare.standing import (
    Finding,
    Question,
    Standing,
    is_beside,
    is_nested,
    names_side,
    names_speaker,
    other_sides,
    same_side,
    share,
)
from claims.lexicon.slots import read_slot
from claims.model import Act, RelationKind, because

KINDS: dict[Act, tuple[RelationKind, str]] = {
    "cannot-verify": ("cannot_verify", "not_verified"),
    "not-confirm": ("cannot_verify", "not_confirmed"),
    "decline-to-comment": ("no_comment", "not_commented"),
    "not-say": ("no_comment", "not_said"),
}
_BARE = 2  # telling words: so short a denial means what was said just before
_SHARED = 2  # telling words that a longer denial has in common with what it denies
_SHARED_NAMED = 1  # that a silence has, which says whose words it means: "Moscow's announcement of a deal"
_SHARED_UNKNOWN = 4  # where the side of one is not known: it may be the same
_BOTH = 2  # speakers whose accounts somebody could not verify: "either account"
_AHEAD = 400  # characters ahead, for a silence that opens its article
_PART = 0.4  # of the shorter claim's telling words


def keeps_silent(left: Standing, right: Standing, question: Question) -> Finding | None:
    """`left` cannot verify, or does not comment on, what `right` states beside it."""
    if left.claim.act not in KINDS or not right.is_telling or left.speaker == right.speaker:
        return None
    shared = share(left, right)[0]
    named = shared >= (_SHARED_NAMED if names_side(left, right) else _SHARED) or 0 < len(left.roots) <= 2 * shared
    if left.claim.act == "not-confirm" and left.roots and right.is_denial:
        return None  # what is not confirmed is the very thing that the other denies
    kind, sentence = KINDS[left.claim.act]
    runs = _BOTH if kind == "cannot_verify" else 1
    if not (named or is_nested(left, right) or is_beside(left, right, question, _AHEAD, runs)):
        return None
    if read_slot(question.issue.aspect) and left.speaks_of_things and not shared:
        return None  # "could not verify the images" says nothing of a toll
    return Finding(kind, "verification", because(sentence), (left.shows(), right.shows()))


def denies(left: Standing, right: Standing, question: Question) -> Finding | None:
    """`left` says that what `right` states is not so; nobody denies what the own side says."""
    if not left.is_denial or not right.is_telling or left.speaker == right.speaker or same_side(left, right):
        return None
    meant = not right.is_denial and _means(left, right, question)
    if right.claim.act == "deny" or not right.is_stating or not (_encloses(left, right) or meant):
        return None
    return Finding("denies", "polarity", because("denies"), (left.shows(), right.shows()))


def calls_untrue(left: Standing, right: Standing, question: Question) -> Finding | None:
    """`left` calls untrue what the speaker of `right` said before: "what the opposition says is a lie"."""
    if not left.calls_untrue or not right.is_stating or left.speaker == right.speaker or same_side(left, right):
        return None
    if left.article.id != right.article.id or left.start < right.start or is_nested(left, right):
        return None
    if not (left.draws_on(right) or names_speaker(left, right, question)):
        return None
    return Finding("denies", "polarity", because("denies"), (left.shows(), right.shows()))


def _encloses(left: Standing, right: Standing) -> bool:
    """Whether the denial quotes what it denies: "the allegations that … are untrue"."""
    return is_nested(left, right) and len(left.shows().span.text) > len(right.shows().span.text)


def _means(left: Standing, right: Standing, question: Question) -> bool:
    """Whether the denial has the words of what it denies, or, without words, stands right after it."""
    if len(left.words) <= _BARE and (left.claim.act == "deny" or not left.words):
        return is_beside(left, right, question, 0) and _may_be_a_deed(left, right)
    if left.claim.act != "deny" and left.negation.head - right.roots:
        return False  # "no damage to the site" is not what "the site is safe" says
    shared, part = share(left, right)
    needed = _SHARED if other_sides(left, right) else _SHARED_UNKNOWN
    return not right.negation.stands and bool(left.turned & right.roots) and shared >= needed and part >= _PART


def _may_be_a_deed(left: Standing, right: Standing) -> bool:
    """Whether a short denial may mean `right`: it has a word of it, or that tells what somebody did."""
    return not left.roots or bool(left.roots & right.roots or right.parties) or right.claim.act == "accuse"
