"""Adds, replaces or takes away articles among those that have met, and asks again only where that may change something.

Everything up to the first changed article is as it was. After it, two courses are followed side by side: how
the questions were, and how they are now. An article decides again when a question that is not the same in
both courses is near one of its parts, or was chosen by one. Once no open question differs, nothing can.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from claims.group.meeting import LOW, Decision, Meeting, apply, decide
from claims.group.opened import OpenQuestions
from claims.group.questions import Page, Question


@dataclass(frozen=True, slots=True)
class Step:
    """One article: as it was and as it is now, the same where nothing has changed; None where it is not there."""

    old: Page | None
    new: Page | None

    @property
    def page(self) -> Page:
        page = self.new or self.old
        assert page is not None
        return page

    @property
    def is_changed(self) -> bool:
        return self.old is not self.new


@dataclass(frozen=True, slots=True)
class _Courses:
    """The questions as they were and as they are now, both up to the same article."""

    was: dict[str, Question]
    now: OpenQuestions
    suspect: set[str] = field(default_factory=set)  # keys of questions that may differ

    def go(self, step: Step, before: Mapping[str, Decision], after: Mapping[str, Decision]) -> None:
        """Takes in an article: what its parts decided before, and decide now."""
        for key in before.keys() | after.keys():
            if step.is_changed or before[key] != after[key]:
                self.suspect.update(*(each[key].questions for each in (before, after) if key in each))
        for question in apply(step.old, before, self.was) if step.old else ():
            self.was[question.key] = question
        for question in apply(step.new, after, self.now.all) if step.new else ():
            self.now.put(question)

    def differing(self, page: Page) -> list[Question]:
        """The open questions that are not the same, in both shapes."""
        pairs = [(self.was.get(key), self.now.all.get(key)) for key in sorted(self.suspect)]
        differ = [pair for pair in pairs if not (pair[0] and pair[1] and pair[0].looks_like(pair[1]))]
        return [question for pair in differ for question in pair if question and question.is_open(page)]


def change(meeting: Meeting, steps: Sequence[Step]) -> tuple[Meeting, set[str]]:
    """The same as letting all new pages meet, with the keys of the questions to be shown anew.

    `meeting` is that of all old pages; `steps` stand in the order of their places.
    """
    places = [place for place, step in enumerate(steps) if step.is_changed]
    gone = {told.part.key for place in places if (page := steps[place].old) for told in page.told}
    decisions = dict(meeting.decisions)
    for key in gone:
        del decisions[key]
    courses = _begin(meeting, steps[places[0]].page, stays_dated=steps[-1].page.is_dated)
    for place, step in enumerate(steps[places[0] :], places[0]):
        courses.now.turn_to(step.page)
        before = {told.part.key: meeting.decisions[told.part.key] for told in step.old.told} if step.old else {}
        differing = courses.differing(step.page)
        if place > places[-1] and not differing and steps[-1].page.is_dated:
            break
        after = _decide(step, before, differing, courses.now)
        courses.go(step, before, after)
        decisions |= after
    return _finish(meeting, courses, decisions)


def _begin(meeting: Meeting, first: Page, stays_dated: bool) -> _Courses:
    """Both courses as they stand before the first changed article, without what is closed from then on."""
    may_matter = (question for question in meeting.questions.values() if question.is_open(first) or not stays_dated)
    begun = [question for each in may_matter if (question := each.before(first.place))]
    return _Courses({question.key: question for question in begun}, OpenQuestions(begun))


def _decide(
    step: Step, before: Mapping[str, Decision], differing: Sequence[Question], now: OpenQuestions
) -> Mapping[str, Decision]:
    if step.new is None:
        return {}
    asked = step.is_changed or _is_touched(step.new, before, differing)
    return decide(step.new, now) if asked else before


def _is_touched(page: Page, before: Mapping[str, Decision], differing: Sequence[Question]) -> bool:
    """Whether a part of the page chose one of the questions, or is close to one."""
    import numpy as np

    keys = {question.key for question in differing}
    if any(decision.questions & keys for decision in before.values()):
        return True
    if not (page.told and differing):
        return False
    centres = np.stack([question.centre for question in differing])
    closeness = np.stack([told.vector for told in page.told]) @ centres.T
    return bool((np.round(closeness, 4) >= LOW).any())


def _finish(meeting: Meeting, courses: _Courses, decisions: dict[str, Decision]) -> tuple[Meeting, set[str]]:
    """What is to come after the last page that was looked at goes where it went before."""
    questions = dict(meeting.questions)
    touched = set(courses.suspect)
    for key in courses.suspect:
        old, was, now = questions.pop(key, None), courses.was.get(key), courses.now.all.get(key)
        touched.update(*(each.absorbed for each in (old, now) if each))
        if now:
            members = old.members[len(was.members) :] if old and was else ()
            guests = old.guests[len(was.guests) :] if old and was else ()
            questions[key] = replace(now, members=now.members + members, guests=now.guests + guests)
    touched.update(key for key, each in questions.items() if not courses.suspect.isdisjoint(each.absorbed))
    return Meeting(questions, decisions), touched


def line_up(old: Iterable[Page], new: Iterable[Page]) -> Iterator[Step]:
    """The pages of both in the order of their places; a page is the same when it is the same object."""
    was, now = ({page.place: page for page in pages} for pages in (old, new))
    for place in sorted(was.keys() | now.keys()):
        yield Step(was.get(place), now.get(place))
