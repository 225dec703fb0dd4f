"""Lets the parts of all articles meet, whatever their language: together they are the questions.

Articles are taken in the order of their days. Each of an article's parts joins the nearest question
that is still open, or begins one of its own. A question stays open for some days after its last part,
and how near a part is to it is an average over the parts that began it: no chain of ever less alike
parts grows. Two parts of one article stay apart, for whoever wrote it has told them apart.

What an article decides rests on nothing but the open questions (adding.py makes use of that).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from claims.group.nearness import reach, shift
from claims.group.opened import OpenQuestions
from claims.group.questions import Page, Question, Told

ENOUGH = 0.56  # nearness from which on two parts of one aspect answer one question
_ELSEWHERE = 0.62  # the same for parts whose words have different topics
LOW = 0.3  # closeness of the vectors below which nothing else can help
_ROUNDED = 0.001  # closeness is rounded, and sums of nearness are


@dataclass(frozen=True, slots=True)
class Decision:
    """Where a part went, by the keys of questions."""

    home: str | None  # the question it joined or began
    hosts: tuple[str, ...] = ()  # where it is a guest by its open word; then it has no home
    absorbed: tuple[str, ...] = ()  # questions of open words that it answers by beginning a new one

    @property
    def questions(self) -> frozenset[str]:
        """Every question that it has to do with."""
        return frozenset((*((self.home,) if self.home else ()), *self.hosts, *self.absorbed))


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
        decided = decide(page, opened)
        decisions.update(decided)
        for question in apply(page, decided, opened.all):
            opened.put(question)
    return Meeting(opened.all, decisions)


def decide(page: Page, opened: OpenQuestions) -> dict[str, Decision]:
    """Where each part of the page goes: the nearest pair first, and no question twice."""
    fits: list[tuple[float, str, Told]] = []
    decided: dict[str, Decision] = {}
    for told, near in zip(page.told, opened.near(page.told), strict=True):
        least = max(LOW, ENOUGH - reach(told.traits) - _ROUNDED)  # what is less close cannot be near enough
        hosts = _best_by_aspect(_rate(told, near.of_aspects(told.part.open, least)))
        if hosts:
            decided[told.part.key] = Decision(None, hosts)
            continue
        fits += [
            (-nearness, question.key, told)
            for nearness, question in _rate(told, near.fitting(least))
            if nearness >= _ELSEWHERE or question.aspect == told.part.aspect
        ]
        asking = tuple(question.key for _, question in _rate(told, near.meaning(least)))
        decided[told.part.key] = Decision(told.part.key, absorbed=asking)
    _place(fits, decided)
    return decided


def _place(fits: Iterable[tuple[float, str, Told]], decided: dict[str, Decision]) -> None:
    taken: set[str] = set()
    for _, key, told in sorted(fits, key=lambda fit: (fit[0], fit[1], fit[2].part.key)):
        if key not in taken and decided[told.part.key].home == told.part.key:
            taken.add(key)
            decided[told.part.key] = Decision(key)


def _rate(told: Told, close: Iterable[tuple[float, Question]]) -> list[tuple[float, Question]]:
    """Those of the close questions that are near enough."""
    rated = ((closeness + _shift(told, question), question) for closeness, question in close)
    return [(nearness, question) for nearness, question in rated if nearness >= ENOUGH]


def _shift(told: Told, question: Question) -> float:
    return sum(shift(told.traits, other.traits) for other in question.first) / len(question.first)


def _best_by_aspect(rated: Iterable[tuple[float, Question]]) -> tuple[str, ...]:
    """The nearest question of each aspect."""
    best: dict[str, str] = {}
    for _, question in sorted(rated, key=lambda pair: (-pair[0], pair[1].key)):
        best.setdefault(question.aspect, question.key)
    return tuple(best[aspect] for aspect in sorted(best))


def apply(page: Page, decided: Mapping[str, Decision], questions: Mapping[str, Question]) -> Iterator[Question]:
    """Each question as it becomes when the parts of the page go where they have decided.

    What is given must stand in `questions` before the next is asked for.
    """
    for told in page.told:
        decision = decided[told.part.key]
        for host in decision.hosts:
            yield questions[host].with_guest(told)
        if decision.home == told.part.key:
            yield Question((told,), absorbed=decision.absorbed)
        elif decision.home:
            yield questions[decision.home].with_member(told)
