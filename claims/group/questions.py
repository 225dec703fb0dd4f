"""A question in the making: the parts that answer it, and until when it is open."""

from bisect import bisect_left
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


def _place_of(told: Told) -> Place:
    return told.place


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
        members, guests = (each[: bisect_left(each, place, key=_place_of)] for each in (self.members, self.guests))
        return replace(self, members=members, guests=guests) if members else None

    def looks_like(self, other: "Question") -> bool:
        """Whether no part could tell the two from each other, whatever else has joined them."""
        return self.first == other.first and self.last == other.last

    def with_member(self, told: Told) -> "Question":
        return replace(self, members=(*self.members, told))

    def with_guest(self, told: Told) -> "Question":
        return replace(self, guests=(*self.guests, told))
