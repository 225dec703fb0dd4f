"""A question in the making: the parts that answer it, and which questions are open on a day."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from claims.group.nearness import Traits
from claims.group.parts import Part
from claims.group.setting import Place
from claims.meaning import Vectors

_FIRST = 3  # parts that begin a question and stand for it
_OPEN = timedelta(days=10)  # after its last part


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """A part with what its nearness to others is measured by."""

    part: Part
    traits: Traits
    vector: Vectors

    @property
    def place(self) -> Place:
        return Place(*self.part.settings[0].place[:2])


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """The parts of one article, ready to meet others."""

    place: Place
    told: tuple[Told, ...]

    @property
    def is_dated(self) -> bool:
        return self.place.day != date.max


@dataclass(frozen=True, slots=True, eq=False)
class Question:
    """The parts that answer one question, in the order of their articles."""

    members: tuple[Told, ...]
    guests: tuple[Told, ...] = ()  # parts whose open word may mean this
    absorbed: tuple[str, ...] = ()  # by key: questions of open words that this one has answered

    @property
    def key(self) -> str:
        return self.members[0].part.key

    @property
    def aspect(self) -> str:
        return self.members[0].part.aspect

    @property
    def first(self) -> tuple[Told, ...]:
        """The parts that stand for it: all nearness is an average over them."""
        return self.members[:_FIRST]

    @property
    def centre(self) -> Vectors:
        """The mean of their vectors: what is close to it is close to them on average."""
        import numpy as np

        centre: Vectors = np.stack([told.vector for told in self.first]).mean(axis=0)
        return centre

    @property
    def last(self) -> date:
        return self.members[-1].traits.published or date.max

    def is_open(self, page: Page) -> bool:
        """Whether a part of the page may still join; an article without a day joins what it likes."""
        return not page.is_dated or page.place.day - self.last <= _OPEN

    def before(self, place: Place) -> "Question | None":
        """The question as it was before the article of `place`; None when it had not begun."""
        members, guests = (tuple(told for told in each if told.place < place) for each in (self.members, self.guests))
        return replace(self, members=members, guests=guests) if members else None

    def looks_like(self, other: "Question") -> bool:
        """Whether no part could tell the two from each other, whatever else has joined them."""
        return self.first == other.first and self.last == other.last

    def with_member(self, told: Told) -> "Question":
        return replace(self, members=(*self.members, told))

    def with_guest(self, told: Told) -> "Question":
        return replace(self, guests=(*self.guests, told))


class OpenQuestions:
    """The questions that are open on the day that has been reached, and the centres of their vectors."""

    def __init__(self, questions: Iterable[Question] = ()) -> None:
        self.all: dict[str, Question] = {}
        self._keys: list[str] = []  # of the open ones, a row of `_centres` each
        self._rows: dict[str, int] = {}
        self._centres: Vectors | None = None
        for question in questions:
            self.put(question)

    def put(self, question: Question) -> None:
        """Takes in a new question, or an old one to which a part has come."""
        import numpy as np

        key, first = question.key, question.first
        moved = key not in self._rows or len(first) > len(self.all[key].first)
        self.all[key] = question
        if not moved:
            return
        row = self._rows.setdefault(key, len(self._keys))
        if row == len(self._keys):
            self._keys.append(key)
        width = len(first[0].vector)
        if self._centres is None:
            self._centres = np.zeros((64, width), np.float32)
        if row >= len(self._centres):
            self._centres = np.concatenate([self._centres, np.zeros_like(self._centres)])
        self._centres[row] = question.centre

    def turn_to(self, page: Page) -> None:
        """Closes what is over by the day of the page; before the first page without a day all opens again."""
        names = self._keys if page.is_dated else list(self.all)
        if page.is_dated and all(self.all[key].is_open(page) for key in names):
            return
        if not page.is_dated and len(names) == len(self._keys):
            return
        self._keys, self._rows, self._centres = [], {}, None
        for question in [self.all[key] for key in names if self.all[key].is_open(page)]:
            self.put(question)

    def near(self, told: Sequence[Told], least: float) -> Iterator[list[tuple[float, Question]]]:
        """For each part the open questions whose centre is at least so close to it, closest first."""
        import numpy as np

        if self._centres is None or not told:
            yield from ([] for _ in told)
            return
        rows = np.stack([each.vector for each in told]) @ self._centres[: len(self._keys)].T
        for row in np.round(rows, 4):
            found = [(float(row[place]), self._keys[place]) for place in np.flatnonzero(row >= least)]
            found.sort(key=lambda pair: (-pair[0], pair[1]))
            yield [(closeness, self.all[key]) for closeness, key in found]
