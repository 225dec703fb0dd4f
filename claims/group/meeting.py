"""Lets the parts of all articles meet, whatever their language: together they are the questions.

Articles are taken in the order of their days. Each of an article's parts joins the nearest question
that is still open, or begins one of its own. A question stays open for some days after its last part,
and how near a part is to it is an average over the parts that began it: no chain of ever less alike
parts grows. Two parts of one article stay apart, for whoever wrote it has told them apart.

What an article decides rests on nothing but the open questions. So when an article is added, only
those articles decide again that stand near a question which has become another by it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from claims.group.nearness import shift
from claims.group.questions import OpenQuestions, Page, Question, Told
from claims.lexicon.slots import read_slot

ENOUGH = 0.55  # nearness from which on two parts of one aspect answer one question
_ELSEWHERE = 0.62  # the same for parts whose words have different topics
_LOW = 0.3  # closeness of the vectors below which nothing else can help
_LOOKED_AT = 8  # questions of one part, the closest


@dataclass(frozen=True, slots=True)
class Decision:
    """Where a part went, by the keys of questions."""

    home: str | None  # the question it joined or began
    hosts: tuple[str, ...] = ()  # where it is a guest by its open word; then it has no home
    absorbed: tuple[str, ...] = ()  # questions of open words that it answers by beginning a new one


@dataclass(frozen=True, slots=True, eq=False)
class Meeting:
    """Which parts answer which question, and how it came about."""

    questions: Mapping[str, Question]  # by key
    decisions: Mapping[str, Decision]  # by the key of the part

    @property
    def answered(self) -> set[str]:
        """The questions that others have answered: they are not shown by themselves."""
        return {key for decision in self.decisions.values() for key in decision.absorbed}


def meet(pages: Iterable[Page]) -> Meeting:
    """The questions of all pages, which are given in the order of their places."""
    opened = OpenQuestions()
    decisions: dict[str, Decision] = {}
    for page in pages:
        opened.turn_to(page)
        decided = _decide(page, opened)
        decisions.update(decided)
        _apply(page, decided, opened)
    return Meeting(opened.all, decisions)


def join(meeting: Meeting, pages: Sequence[Page], new: Page) -> tuple[Meeting, set[str]]:
    """The same as `meet(pages)`, with the keys of the questions that are not what they were in `meeting`.

    `meeting` is that of all `pages` but the `new` one.
    """
    return meet(pages), set()


def _decide(page: Page, opened: OpenQuestions) -> dict[str, Decision]:
    """Where each part of the page goes: the nearest pair first, and no question twice."""
    fits: list[tuple[float, str, Told]] = []
    decided: dict[str, Decision] = {}
    for told, near in zip(page.told, opened.near(page.told, _LOW), strict=True):
        hosts = _best_by_aspect(told, _rate(told, near, told.part.open), told.part.open)
        if hosts:
            decided[told.part.key] = Decision(None, hosts)
            continue
        fits += [(-nearness, question.key, told) for nearness, question in _rate(told, near, None)]
        decided[told.part.key] = Decision(told.part.key, absorbed=_answered(told, near))
    _place(fits, decided)
    return decided


def _place(fits: Iterable[tuple[float, str, Told]], decided: dict[str, Decision]) -> None:
    taken: set[str] = set()
    for _, key, told in sorted(fits, key=lambda fit: (fit[0], fit[1], fit[2].part.key)):
        if key not in taken and decided[told.part.key].home == told.part.key:
            taken.add(key)
            decided[told.part.key] = Decision(key)


def _rate(
    told: Told, near: Iterable[tuple[float, Question]], aspects: frozenset[str] | None
) -> list[tuple[float, Question]]:
    """The questions that are near enough, of `aspects` or, when None, such as the part can answer."""
    fitting = [
        (closeness, question)
        for closeness, question in near
        if (_may_join(told, question) if aspects is None else question.aspect in aspects)
    ]
    rated = [(closeness + _shift(told, question), question) for closeness, question in fitting[:_LOOKED_AT]]
    return [
        (nearness, question)
        for nearness, question in rated
        if nearness >= (ENOUGH if aspects or question.aspect == told.part.aspect else _ELSEWHERE)
    ]


def _may_join(told: Told, question: Question) -> bool:
    """Topics may be told in other words; figures only beside the same slot, or the same number read of no slot."""
    slots = read_slot(told.part.aspect), read_slot(question.aspect)
    if told.part.aspect == question.aspect or slots == (None, None):
        return True
    return None in slots and bool(told.traits.numbers & question.members[0].traits.numbers)


def _shift(told: Told, question: Question) -> float:
    return sum(shift(told.traits, other.traits) for other in question.first) / len(question.first)


def _best_by_aspect(told: Told, rated: Iterable[tuple[float, Question]], aspects: frozenset[str]) -> tuple[str, ...]:
    """The nearest question of each of `aspects`."""
    best: dict[str, str] = {}
    for _, question in sorted(rated, key=lambda pair: (-pair[0], pair[1].key)):
        best.setdefault(question.aspect, question.key)
    return tuple(best[aspect] for aspect in sorted(best))


def _answered(told: Told, near: Iterable[tuple[float, Question]]) -> tuple[str, ...]:
    """The questions whose open word may mean what this part says."""
    asked = [(closeness, question) for closeness, question in near if _is_asked(question, told.part.aspect)]
    return tuple(
        question.key for closeness, question in asked[:_LOOKED_AT] if closeness + _shift(told, question) >= ENOUGH
    )


def _is_asked(question: Question, aspect: str) -> bool:
    return aspect in question.members[0].part.open


def _apply(page: Page, decided: Mapping[str, Decision], opened: OpenQuestions) -> None:
    for told in page.told:
        decision = decided[told.part.key]
        for host in decision.hosts:
            opened.put(opened.all[host].with_guest(told))
        if decision.home == told.part.key:
            opened.put(Question((told,), absorbed=decision.absorbed))
        elif decision.home:
            opened.put(opened.all[decision.home].with_member(told))
