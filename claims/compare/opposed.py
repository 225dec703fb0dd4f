"""Contradictions without figures: one says that it is so, the other that it is not; another cause; another actor.

Two readings of one event rarely use the same words, so most of these only *may* contradict each
other. The reason names what both speak of, and what has to be meant for them to clash.
"""

from claims.compare.standing import (
    Finding,
    Question,
    Standing,
    begin_alike,
    is_nested,
    names_speaker,
    other_sides,
    same_side,
    share,
)
from claims.model import because

_EFFECT = 1  # words that two effects have in common
_SURE = 3  # words in common of claims of which one says no to the other
_SURE_PART = 0.75  # of the shorter claim's words
_OF_ONE = 0.2  # of the shorter claim's words, where two say opposite words
_HALF = 0.5  # of the shorter claim's words, where a negation stands that is no denial
_SWAPPED = 2  # words in common of claims that differ only in whom they name
_SWAPPED_PART = 0.6  # of the shorter claim's words


def names_other_cause(left: Standing, right: Standing, question: Question) -> Finding | None:
    """Both explain the same, and by another cause: "because of the drought", "because of the tax"."""
    one, other = left.cause, right.cause
    if one is None or other is None or not may_oppose(left, right) or left.is_negative != right.is_negative:
        return None
    if len(one.effect & other.effect) < _EFFECT or one.roots & other.roots:
        return None
    reason = because("other_cause", one=one.words.text, other=other.words.text)
    return Finding("rebuts", "cause", reason, (left.shows(), right.shows()))


def names_other_actor(left: Standing, right: Standing, question: Question) -> Finding | None:
    """Both tell the same in the same words, but of other parties."""
    one, other = (tuple(party.id for party in each.parties) for each in (left, right))
    if not one or not other or not may_oppose(left, right) or left.is_negative or right.is_negative:
        return None
    if left.accuses(right) or right.accuses(left) or not (left.is_stating and right.is_stating):
        return None
    shared, part = share(left, right)
    if set(one) == set(other) or shared < _SWAPPED or part < _SWAPPED_PART or one[0] == other[0]:
        return None
    reason = because("other_actor", one=left.parties[0].span.text, other=right.parties[0].span.text)
    return Finding("possible_conflict", "actor", reason, (left.shows(), right.shows()))


def says_opposite(left: Standing, right: Standing, question: Question) -> Finding | None:
    """The two say opposite words of the same: "the exits were open", "the exits were locked"."""
    if not may_oppose(left, right) or left.is_denial or right.is_denial:
        return None
    if share(left, right)[1] < _OF_ONE and not (other_sides(left, right) and question.shared(left, right)):
        return None
    one, other = _hold(left, question), _hold(right, question)
    clash = {number for number, first in one if (number, not first) in other}
    if not clash or any((number, first) in one & other for number in clash for first in (True, False)):
        return None
    reason = because("opposite")
    return Finding("possible_conflict", "polarity", reason, (left.shows(), right.shows()))


def _hold(standing: Standing, question: Question) -> frozenset[tuple[int, bool]]:
    """Which of two opposites the claim holds to be so, without those that stand behind a negation.

    Who demands that the gates be opened says that they are shut.
    """
    stems = question.lexicon.stems[standing.article.language]
    poles = stems.poles(standing.negation.before) if standing.negation.opens else standing.poles
    return frozenset((number, not first) for number, first in poles) if standing.claim.act == "demand" else poles


def denies_opposite(left: Standing, right: Standing, question: Question) -> Finding | None:
    """`left` says that something is not so, and `right` that its opposite is: "not left yet", "still there"."""
    if not left.is_negative or right.is_negative or not (left.is_telling and right.is_stating):
        return None
    if left.claim.attribution_id == right.claim.attribution_id or is_nested(left, right) or right.allegation:
        return None
    said = left.negation.next if left.negation.stands else left.turned
    denied = question.lexicon.stems[left.article.language].poles(said)
    opposite = {(number, not first) for number, first in denied} & _hold(right, question)
    if not any((number, not first) not in right.poles for number, first in opposite):
        return None
    if not begin_alike(left, right) or not (left.roots & right.roots or (left.parties and right.parties)):
        return None
    reason = because("not_the_opposite")
    return Finding("agrees", "polarity", reason, (left.shows(), right.shows()))


def says_no(left: Standing, right: Standing, question: Question) -> Finding | None:
    """`left` says that something is not so, and `right` speaks of it as if it were."""
    if not left.is_negative or right.is_negative or not may_oppose(left, right) or right.allegation:
        return None
    shared, part = share(left, right)
    if not left.turned & right.roots or not right.is_stating or not _speaks_to(left, right, question):
        return None
    evidence, known = (left.shows(), right.shows()), _words(left, left.roots & right.roots, question)
    if shared >= _SURE and part >= _SURE_PART and other_sides(left, right) and left.article.id == right.article.id:
        reason = because("not_so")
        return Finding("conflicts", "polarity", reason, evidence)
    reason = because("not_so_if_same", known=known)
    return Finding("possible_conflict", "polarity", reason, evidence)


def answers_accuser(left: Standing, right: Standing, question: Question) -> Finding | None:
    """`right` accuses the side of `left`, which tells the matter otherwise; two who accuse each other only diverge."""
    accused = right.accuses(left) or (right.claim.act == "accuse" and names_speaker(right, left, question))
    if not accused or not may_oppose(left, right):
        return None
    if not left.roots & right.roots:
        return None
    evidence = (left.shows(), right.shows())
    if left.claim.act == "accuse" or (left.claim.quantities and share(left, right)[0] < _SWAPPED):
        both = left.claim.act == "accuse"
        reason = because("accuse_each_other" if both else "other_emphasis")
        return Finding("divergent", "responsibility", reason, evidence)
    reason = because("answers_accuser")
    return Finding("possible_conflict", "responsibility", reason, evidence)


def names_each_other(left: Standing, right: Standing, question: Question) -> Finding | None:
    """Each tells of one thing that the other's side did it: "Russian forces fired it", "a Ukrainian missile fell"."""
    if not may_oppose(left, right) or not other_sides(left, right) or "accuse" in (left.claim.act, right.claim.act):
        return None
    if left.is_negative or right.is_negative or left.figures != right.figures:
        return None
    if not (left.is_stating and right.is_stating and _names_first(left, right) and _names_first(right, left)):
        return None
    if not question.shared(left, right):
        return None
    known = _words(left, question.shared(left, right), question)
    reason = because("name_each_other", known=known)
    return Finding("possible_conflict", "actor", reason, (left.shows(), right.shows()))


def _names_first(left: Standing, right: Standing) -> bool:
    """Whether `left` names something of the side of `right` first, "Russian forces", and nothing of its own."""
    sides = [party.side for party in left.parties]
    if not sides or not left.parties[0].described:
        return False
    return sides[0] == right.claim.source.side and left.claim.source.side not in sides


def _speaks_to(left: Standing, right: Standing, question: Question) -> bool:
    """Whether the negative claim may mean what the other says: of the other side any word in common says so."""
    if other_sides(left, right) or right.claim.act == "demand":
        return True
    return bool(question.shared(left, right)) and (left.is_denial or share(left, right)[1] >= _HALF)


def may_oppose(left: Standing, right: Standing) -> bool:
    """Whether two who speak for themselves, and not for one side, may contradict each other."""
    if not (left.is_telling and right.is_telling) or left.speaker == right.speaker:
        return False
    if is_nested(left, right):  # "he says that they say …": what is told inside is no answer
        return False
    return not same_side(left, right) and left.claim.attribution_id != right.claim.attribution_id


def _words(standing: Standing, roots: frozenset[str], question: Question) -> str:
    """The words of the claim that have one of `roots`, as written."""
    if standing.claim.content is None:
        return ""
    stems = question.lexicon.stems[standing.article.language]
    text = standing.claim.content.text
    found = [word for word in text.split() if any(stems.root(stem) in roots for stem in stems.of(word))]
    return ", ".join(dict.fromkeys(word.strip('.,:;!?"«»“”()،؛') for word in found))
