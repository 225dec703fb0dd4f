"""From the sheets of all articles to their questions; an article that is added changes only what it touches."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claims.group.adding import join
from claims.group.issues import Rank, Writer
from claims.group.meeting import Meeting, meet
from claims.group.nearness import read_traits
from claims.group.parts import Part
from claims.group.questions import Page, Told
from claims.group.sheet import Sheet
from claims.lexicon import Lexicon
from claims.meaning import Vectors, vectors
from claims.model import Claim, Issue

_LONGEST = 300  # characters of a sentence that is looked at as a whole


@dataclass(frozen=True, slots=True, eq=False)
class Gathering:
    """All questions, with what is needed to add an article."""

    sheets: Mapping[str, Sheet]  # by article id
    pages: tuple[Page, ...]  # in the order of their places
    meeting: Meeting
    shown: Mapping[str, tuple[Rank, Issue]]  # by the key of the part that began the question

    @property
    def issues(self) -> tuple[Issue, ...]:
        """In the order of their first claims; silences that stand beside nothing told come last."""
        return tuple(issue for _, issue in sorted(self.shown.values(), key=lambda pair: pair[0]))


def gather(sheets: Sequence[Sheet], lexicon: Lexicon) -> Gathering:
    """The questions of all sheets."""
    sheets = sorted(sheets, key=lambda sheet: sheet.place)
    pages = _read_pages(sheets, can_meet=len(sheets) > 1)
    by_id = {sheet.place.article_id: sheet for sheet in sheets}
    meeting = meet(pages)
    writer = Writer(by_id, meeting, lexicon)
    shown = {key: writer.question(key) for key in meeting.questions.keys() - meeting.answered}
    return Gathering(by_id, pages, meeting, shown | writer.silences(sheets))


def add_sheet(gathering: Gathering, sheet: Sheet, lexicon: Lexicon) -> Gathering:
    """The same as gathering all sheets anew, for the price of the questions that the new one touches."""
    sheets = {**gathering.sheets, sheet.place.article_id: sheet}
    if len(sheets) <= 2 or sheet.place.article_id in gathering.sheets:
        return gather(list(sheets.values()), lexicon)  # nothing has met before, or an article is replaced
    (page,) = _read_pages([sheet], can_meet=True)
    pages = tuple(sorted((*gathering.pages, page), key=lambda page: page.place))
    meeting, touched = join(gathering.meeting, pages, page)
    writer = Writer(sheets, meeting, lexicon)
    shown = {key: issue for key, issue in gathering.shown.items() if key not in touched}
    shown |= {key: writer.question(key) for key in touched & meeting.questions.keys() - meeting.answered}
    return Gathering(sheets, pages, meeting, shown | writer.silences([sheet]))


def _read_pages(sheets: Sequence[Sheet], can_meet: bool) -> tuple[Page, ...]:
    """The pages of `sheets`; their vectors are empty where nothing can meet."""
    import numpy as np

    claims = (setting.claim for sheet in sheets for part in sheet.parts for setting in part.settings)
    texts = list(dict.fromkeys(map(_text, claims)))
    found = vectors(texts) if can_meet else np.zeros((len(texts), 0), np.float32)
    by_text = dict(zip(texts, found, strict=True))
    return tuple(Page(sheet.place, tuple(_told(part, by_text) for part in sheet.parts)) for sheet in sheets)


def _text(claim: Claim) -> str:
    """What is encoded: the whole sentence tells more than the content alone."""
    content = claim.content
    return claim.sentence.text if content is None or len(claim.sentence.text) <= _LONGEST else content.text


def _told(part: Part, by_text: Mapping[str, Vectors]) -> Told:
    import numpy as np

    total = np.sum([by_text[_text(setting.claim)] for setting in part.settings], axis=0)
    length = float(np.linalg.norm(total))
    return Told(part, read_traits(part), total / np.float32(length) if length else total)
