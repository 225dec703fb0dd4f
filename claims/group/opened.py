"""The questions that are open on a day, and which of them are close to a part of an article.

Thousands may be open at once. So what a part asks for (questions of its own aspect, those in whose words
it may be meant) is looked up, and only the few closest of them are handed out.
"""

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from claims.group.questions import Page, Question, Told
from claims.lexicon.slots import read_slot
from claims.meaning import Vectors

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_LOOKED_AT = 8  # questions of one part, the closest


class OpenQuestions:
    """The questions that are open on the day that has been reached, and the centres of their vectors."""

    def __init__(self, questions: Iterable[Question] = ()) -> None:
        self.all: dict[str, Question] = {}
        self._kinds: dict[str, int] = {}  # a number for each aspect
        self._day: date | None = None
        self._clear()
        for question in questions:
            self.put(question)

    def _clear(self) -> None:
        import numpy as np

        self.keys: list[str] = []  # of the open ones, a row each
        self._rows: dict[str, int] = {}
        self._centres: Vectors = np.zeros((0, 0), np.float32)
        self._aspects = np.zeros(0, np.int32)  # the number of each row's aspect
        self._are_slots = np.zeros(0, np.bool_)
        self._by_number: dict[float, list[int]] = {}  # rows, by the numbers that they give
        self._by_open: dict[str, list[int]] = {}  # rows, by the aspects that they may mean

    def put(self, question: Question) -> None:
        """Takes in a new question, or an old one to which a part has come."""
        key = question.key
        moved = key not in self._rows or len(question.first) > len(self.all[key].first)
        self.all[key] = question
        if moved:
            self._enter(question, question.centre)

    def _enter(self, question: Question, centre: Vectors) -> None:
        row = self._rows.setdefault(question.key, len(self.keys))
        if row == len(self.keys):
            self._begin(question, row, len(centre))
        self._centres[row] = centre

    def _begin(self, question: Question, row: int, width: int) -> None:
        """A row for a question that has none yet."""
        import numpy as np

        self.keys.append(question.key)
        if row == len(self._centres):
            more = max(64, row)
            self._centres = np.concatenate([self._centres.reshape(row, width), np.zeros((more, width), np.float32)])
            self._aspects = np.concatenate([self._aspects, np.zeros(more, np.int32)])
            self._are_slots = np.concatenate([self._are_slots, np.zeros(more, np.bool_)])
        first = question.members[0]
        self._aspects[row] = self._kinds.setdefault(question.aspect, len(self._kinds))
        self._are_slots[row] = read_slot(question.aspect) is not None
        for number in first.traits.numbers:
            self._by_number.setdefault(number, []).append(row)
        for aspect in first.part.open:
            self._by_open.setdefault(aspect, []).append(row)

    def turn_to(self, page: Page) -> None:
        """Closes what is over by the day of the page; before the first page without a day all opens again."""
        if page.place.day == self._day:
            return
        self._day = page.place.day
        known = {key: self._centres[row] for key, row in self._rows.items()}
        names = self.keys if page.is_dated else list(self.all)
        opened = [self.all[key] for key in names if self.all[key].is_open(page)]
        if len(opened) == len(self.keys):
            return
        self._clear()
        for question in opened:
            centre = known.get(question.key)
            self._enter(question, question.centre if centre is None else centre)

    def near(self, told: Sequence[Told]) -> Iterator["Near"]:
        """For each part what is close to it among the open questions."""
        import numpy as np

        centres = self._centres[: len(self.keys)].T
        rows = np.stack([each.vector for each in told]) @ centres if self.keys and told else np.zeros((len(told), 0))
        for each, row in zip(told, np.round(rows, 4), strict=True):
            yield Near(each, row, self)

    def of_aspects(self, aspects: Set[str]) -> "NDArray[np.bool_]":
        """Which rows are questions of one of `aspects`."""
        import numpy as np

        numbers = [self._kinds[aspect] for aspect in aspects if aspect in self._kinds]
        found = np.zeros(len(self.keys), np.bool_)
        for number in numbers:
            found |= self._aspects[: len(self.keys)] == number
        return found

    def fitting(self, told: Told) -> "NDArray[np.bool_]":
        """Which rows the part may answer.

        Topics may be told in other words; figures only beside the same slot, or the same number read of no slot.
        """
        import numpy as np

        are_slots = self._are_slots[: len(self.keys)]
        is_slot = read_slot(told.part.aspect) is not None
        same = np.zeros(len(self.keys), np.bool_)
        for number in told.traits.numbers:
            same[self._by_number.get(number, [])] = True
        own = self.of_aspects({told.part.aspect}) if is_slot else ~are_slots
        found: NDArray[np.bool_] = own | (same & (are_slots != is_slot))
        return found

    def meaning(self, aspect: str) -> "NDArray[np.bool_]":
        """Which rows have an open word that may mean `aspect`."""
        import numpy as np

        found = np.zeros(len(self.keys), np.bool_)
        found[self._by_open.get(aspect, [])] = True
        return found


@dataclass(frozen=True, slots=True, eq=False)
class Near:
    """How close each of the open questions is to one part."""

    told: Told
    closeness: "NDArray[np.float32]"
    opened: OpenQuestions

    def of_aspects(self, aspects: Set[str], least: float) -> list[tuple[float, Question]]:
        """The closest questions of `aspects`, as `closest` has them."""
        return self._closest(self.opened.of_aspects(aspects), least) if aspects else []

    def fitting(self, least: float) -> list[tuple[float, Question]]:
        """The closest questions that the part may answer."""
        return self._closest(self.opened.fitting(self.told), least)

    def meaning(self, least: float) -> list[tuple[float, Question]]:
        """The closest questions whose open word may mean what the part speaks to."""
        return self._closest(self.opened.meaning(self.told.part.aspect), least)

    def _closest(self, wanted: "NDArray[np.bool_]", least: float) -> list[tuple[float, Question]]:
        """Of the rows that are `wanted`, those at least so close, the closest first: a few at most."""
        import numpy as np

        (rows,) = np.nonzero(wanted & (self.closeness >= least))
        if len(rows) > _LOOKED_AT:
            found = self.closeness[rows]
            rows = rows[found >= np.partition(found, -_LOOKED_AT)[-_LOOKED_AT]]
        ranked = sorted((-float(self.closeness[row]), self.opened.keys[row]) for row in rows)
        return [(-closeness, self.opened.all[key]) for closeness, key in ranked[:_LOOKED_AT]]
