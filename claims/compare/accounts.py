"""Accounts in words: the same said twice, passed on, or the same question answered with another emphasis.

Where the journalist says that accounts differ ("conflicting accounts", "in contrast"), those words
are evidence too.
"""

from claims.compare.marks import find_marks
from claims.compare.standing import (
    Finding,
    Question,
    Standing,
    begin_alike,
    is_nested,
    names_side,
    names_speaker,
    of_other_days,
    other_sides,
    same_side,
    share,
)
from claims.lexicon.slots import read_slot, stated_slot
from claims.model import because

_SHARED = 4  # telling words that two claims have in common when they say the same
_PART = 0.6  # of the shorter claim's telling words
_PART_OF_OTHERS = 0.75  # when they are of two sides
_PART_OF_DENIALS = 0.4  # when both say that it is not so
_PART_OF_SIDE = 0.4  # when both are of one side
_COPIED = 5  # telling words in common of copies, at least
_COPIED_PART = 0.8  # of all telling words of both
_FEW = 2  # telling words of two claims of one article, or of one side, that say the same


def echoes(left: Standing, right: Standing, question: Question) -> Finding | None:
    """One origin: a claim is told inside the other, or the same source says the same elsewhere."""
    if is_nested(left, right) and left.is_telling and right.is_telling:
        inner, outer = sorted((left, right), key=lambda each: len(each.shows().span.text))
        if inner.name == outer.name:
            return None
        reason = because("passes_on" if outer is left else "passed_on")
        return Finding("echoes", "origin", reason, (left.shows(), right.shows()))
    elsewhere = left.article.id != right.article.id or _relays(left) != _relays(right)
    if left.speaker != right.speaker or not elsewhere or not _says_the_same(left, right, question):
        return None
    reason = because("one_origin")
    return Finding("echoes", "origin", reason, (left.shows(), right.shows()))


def copies(left: Standing, right: Standing, question: Question) -> Finding | None:
    """Sentences of two articles that are one dispatch printed twice, unless two known sources speak in them."""
    if left.article.id == right.article.id or not (left.is_telling and right.is_telling):
        return None
    known = {left.claim.source.id, right.claim.source.id}
    if (None not in known and len(known) > 1) or left.is_negative != right.is_negative:
        return None
    if left.figures != right.figures or _counted(left) != _counted(right):
        return None
    shared = len(left.roots & right.roots)
    if shared < _COPIED or shared < _COPIED_PART * len(left.roots | right.roots):
        return None
    reason = because("one_dispatch")
    return Finding("echoes", "origin", reason, (left.shows(), right.shows()))


def agrees(left: Standing, right: Standing, question: Question) -> Finding | None:
    """Two sources state the same, in much the same words, or one states it twice."""
    again = left.speaker == right.speaker
    if again and (left.article.id != right.article.id or left.claim.attribution_id == right.claim.attribution_id):
        return None
    if not _says_the_same(left, right, question):
        return None
    return Finding("agrees", "content", because("twice" if again else "alike"), (left.shows(), right.shows()))


def affirms(left: Standing, right: Standing, question: Question) -> Finding | None:
    """`left` holds true what `right` says: "that is true", "confirmed that …"."""
    if left.speaker == right.speaker or not right.is_telling or left.is_negative or right.is_negative:
        return None
    if left.article.id != right.article.id or (left.start < right.start and left.claim.act != "confirm"):
        return None
    confirms = left.claim.act == "confirm" and left.is_telling and share(left, right)[0] > 0
    confirms = confirms and begin_alike(left, right)
    affirms_it = left.affirms and _may_mean(left, right, question)
    if not (affirms_it or (confirms and _match(left.figures, right.figures))):
        return None
    reason = because("holds_true")
    return Finding("agrees", "content", reason, (left.shows(), right.shows()))


def holds_alike(left: Standing, right: Standing, question: Question) -> Finding | None:
    """Two sources of one side speak of the same, and nobody sets them apart."""
    both_deny = left.is_denial and right.is_denial and not other_sides(left, right)
    if left.speaker == right.speaker or not (same_side(left, right) or both_deny):
        return None
    if left.allegation != right.allegation:
        return None
    shared, part = share(left, right)
    alike = shared >= _FEW and part >= _PART_OF_SIDE
    both = shared and left.is_negative and right.is_negative and _deny_one_thing(left, right)
    if not (left.is_telling and right.is_telling) or not (alike or both):
        return None
    reason = because("one_side_alike" if same_side(left, right) else "deny_alike")
    return Finding("agrees", "content", reason, (left.shows(), right.shows()))


def tells_otherwise(left: Standing, right: Standing, question: Question) -> Finding | None:
    """Two answer one question, and neither repeats nor contradicts the other."""
    if not (left.is_telling and right.is_telling) or left.speaker == right.speaker:
        return None
    if read_slot(question.issue.aspect) or (same_side(left, right) and left.allegation == right.allegation):
        return None
    together = len(question.shared(left, right))
    if of_other_days(left, right):
        return None
    on_topic = question.issue.aspect in left.topics and question.issue.aspect in right.topics
    if not (left.roots & right.roots or on_topic):
        return None
    if not (other_sides(left, right) or together >= _FEW or (together and (left.allegation or right.allegation))):
        return None
    reason = because("other_emphasis")
    return Finding("divergent", "emphasis", reason, (left.shows(), right.shows()))


def diverges(left: Standing, right: Standing, question: Question) -> Finding | None:
    """Two sources answer one question with another emphasis, and the journalist sets them apart."""
    if not (left.is_telling and right.is_telling) or left.speaker == right.speaker or read_slot(question.issue.aspect):
        return None
    marks = find_marks(left, right, question)
    if not marks:
        return None
    quoted = ", ".join(f"“{mark.text}”" for mark in marks)
    reason = because("journalist_says_so", marks=quoted)
    evidence = (left.shows(), right.shows(), *(left.shows(mark) for mark in marks))
    return Finding("divergent", "emphasis", reason, evidence)


def _may_mean(left: Standing, right: Standing, question: Question) -> bool:
    """Whether "that is true" may mean `right`: a claim that names whose words are true means no others."""
    if names_side(left, right) or names_speaker(left, right, question):
        return True
    return not left.parties and len(left.roots) <= _FEW


def _relays(standing: Standing) -> tuple[str, ...]:
    return tuple(source.id or source.name or "" for source in standing.claim.via)


def _says_the_same(left: Standing, right: Standing, question: Question) -> bool:
    if not (left.is_telling and right.is_telling) or left.allegation != right.allegation:
        return False
    slot = read_slot(question.issue.aspect)
    if slot and all(slot in map(stated_slot, each.claim.quantities) for each in (left, right)):
        return False  # where figures answer, only figures are compared
    if left.is_negative != right.is_negative or (left.claim.act == "demand") != (right.claim.act == "demand"):
        return False
    if left.is_negative and not _deny_one_thing(left, right):
        return False
    if left.negation.stands != right.negation.stands and not left.is_negative:
        return False
    shared, part = share(left, right)
    known = bool(left.parties and right.parties) or not other_sides(left, right) or left.is_negative
    needed = _FEW if left.article.id == right.article.id and known else _SHARED
    wanted = _PART_OF_DENIALS if left.is_negative else _PART_OF_OTHERS if other_sides(left, right) else _PART
    if left.accuses(right) or right.accuses(left) or not _count_alike(left, right):
        return False
    return shared >= needed and part >= wanted and _match(left.figures, right.figures) and begin_alike(left, right)


def _deny_one_thing(left: Standing, right: Standing) -> bool:
    """Whether two say no to the same: of two sides each denies its own responsibility."""
    own = other_sides(left, right) and "responsibility" in left.topics & right.topics
    return not own and bool(left.turned & right.turned)


def _count_alike(left: Standing, right: Standing) -> bool:
    """Whether something may have happened to what both count: 7 dead are no 7 wounded."""
    ours, theirs = ({quantity.role for quantity in each.claim.quantities if quantity.role} for each in (left, right))
    return not ours or not theirs or bool(ours & theirs)


def _counted(standing: Standing) -> frozenset[tuple[float, float]]:
    return frozenset((quantity.low, quantity.high) for quantity in standing.claim.quantities)


def _match(left: frozenset[str], right: frozenset[str]) -> bool:
    return not left or not right or bool(left & right)
