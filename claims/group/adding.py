"""Adds one article to those that have met, and asks again only where that may change something.

Everything up to the new article is as it was. After it, two courses are followed side by side: how the
questions were, and how they are now. An article decides again when a question that is not the same in
both courses is near one of its parts, or was chosen by one. Once no open question differs, nothing can.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from claims.group.meeting import LOW, Decision, Meeting, apply, decide
from claims.group.questions import OpenQuestions, Page, Question


@dataclass(frozen=True, slots=True)
class _Courses:
    """The questions as they were and as they are now, both up to the same article."""

    was: dict[str, Question]
    now: OpenQuestions
    suspect: set[str] = field(default_factory=set)  # keys of questions that may differ

    def go(self, page: Page, before: Mapping[str, Decision], after: Mapping[str, Decision]) -> None:
        """Takes in a page: what its parts decided before, nothing for the new one, and decide now."""
        for key in after:
            if before.get(key) != after[key]:
                self.suspect.update(after[key].questions, before[key].questions if key in before else ())
        if before:
            for question in apply(page, before, self.was):
                self.was[question.key] = question
        for question in apply(page, after, self.now.all):
            self.now.put(question)

    def differing(self, page: Page) -> list[Question]:
        """The open questions that are not the same, in both shapes."""
        pairs = [(self.was.get(key), self.now.all.get(key)) for key in sorted(self.suspect)]
        differ = [pair for pair in pairs if not (pair[0] and pair[1] and pair[0].looks_like(pair[1]))]
        return [question for pair in differ for question in pair if question and question.is_open(page)]


def join(meeting: Meeting, pages: Sequence[Page], new: Page) -> tuple[Meeting, set[str]]:
    """The same as `meet(pages)`, with the keys of the questions to be shown anew.

    `meeting` is that of all `pages` but the `new` one; they are given in the order of their places.
    """
    courses = _begin(meeting, new)
    decisions = dict(meeting.decisions)
    start = bisect_left(pages, new.place, key=lambda page: page.place)
    for page in pages[start:]:
        courses.now.turn_to(page)
        before = {told.part.key: meeting.decisions[told.part.key] for told in page.told} if page is not new else {}
        differing = courses.differing(page)
        if before and not differing and pages[-1].is_dated:
            break
        asked = page is new or _is_touched(page, before, differing)
        after = decide(page, courses.now) if asked else before
        courses.go(page, before, after)
        decisions |= after
    return _finish(meeting, courses, decisions)


def _begin(meeting: Meeting, new: Page) -> _Courses:
    """Both courses as they stand before the new article, without what is closed by then."""
    may_matter = (question for question in meeting.questions.values() if question.is_open(new))
    begun = [question for each in may_matter if (question := each.before(new.place))]
    return _Courses({question.key: question for question in begun}, OpenQuestions(begun))


def _is_touched(page: Page, before: Mapping[str, Decision], differing: Iterable[Question]) -> bool:
    """Whether a part of the page chose one of the questions, or is close to one."""
    import numpy as np

    questions = list(differing)
    keys = {question.key for question in questions}
    if any(decision.questions & keys for decision in before.values()):
        return True
    if not (page.told and questions):
        return False
    centres = np.stack([question.centre for question in questions])
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
