"""From the sheets of all articles to their questions; a changed article changes only what it touches."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claims.group.adding import change, line_up
from claims.group.issues import Rank, Writer
from claims.group.meeting import Meeting, meet
from claims.group.nearness import read_traits
from claims.group.questions import Page, Told
from claims.group.sheet import Sheet
from claims.lexicon import Lexicon
from claims.meaning import OF_THIS_RUN, Kept, Vectors, vectors
from claims.model import Claim, Issue

_STORY = 3  # claims of an article from which on they tell what it is about as a whole
_LONGEST = 300  # characters of a sentence that is looked at as a whole


@dataclass(frozen=True, slots=True, eq=False)
class Gathering:
    """All questions, with what is needed to add an article or to change one."""

    sheets: Mapping[str, Sheet]  # by article id
    pages: tuple[Page, ...]  # in the order of their places
    meeting: Meeting
    shown: Mapping[str, tuple[Rank, Issue]]  # by the key of the part that began the question
    kept: Kept  # the vectors of all texts, by hash

    @property
    def issues(self) -> tuple[Issue, ...]:
        """In the order of their first claims; silences that stand beside nothing told come last."""
        return tuple(issue for _, issue in sorted(self.shown.values(), key=lambda pair: pair[0]))


def gather(sheets: Sequence[Sheet], lexicon: Lexicon, kept: Kept = OF_THIS_RUN) -> Gathering:
    """The questions of all sheets; what stands in `kept` is not encoded again, what is encoded stands there."""
    sheets = sorted(sheets, key=lambda sheet: sheet.place)
    pages = _read_pages(sheets, kept, can_meet=len(sheets) > 1)
    by_id = {sheet.place.article_id: sheet for sheet in sheets}
    meeting = meet(pages)
    writer = Writer(by_id, meeting, lexicon)
    shown = {key: writer.question(key) for key in meeting.questions.keys() - meeting.answered}
    return Gathering(by_id, pages, meeting, shown | writer.silences(sheets), kept)


def change_sheets(gathering: Gathering, changed: Mapping[str, Sheet | None], lexicon: Lexicon) -> Gathering:
    """The same as gathering all sheets anew, for the price of the questions that the changed ones touch.

    `changed` has by article id the sheets that are new or replaced, and None for those that are gone.
    """
    merged = {**gathering.sheets, **changed}
    sheets = {name: sheet for name, sheet in merged.items() if sheet}
    if min(len(sheets), len(gathering.sheets)) < 2:
        return gather(list(sheets.values()), lexicon, gathering.kept)  # nothing has met before, or nothing meets now
    added = _read_pages([sheet for sheet in changed.values() if sheet], gathering.kept, can_meet=True)
    kept = (page for page in gathering.pages if page.place.article_id not in changed)
    pages = tuple(sorted((*kept, *added), key=lambda page: page.place))
    steps = tuple(line_up(gathering.pages, pages))
    if all(step.old is step.new for step in steps):
        return gathering
    meeting, touched = change(gathering.meeting, steps)
    writer = Writer(sheets, meeting, lexicon)
    alone = {key for name in changed if (sheet := gathering.sheets.get(name)) for key in writer.silences([sheet])}
    shown = {key: issue for key, issue in gathering.shown.items() if key not in touched and key not in alone}
    shown |= {key: writer.question(key) for key in touched & meeting.questions.keys() - meeting.answered}
    shown |= writer.silences(sheet for sheet in changed.values() if sheet)
    return Gathering(sheets, pages, meeting, shown, gathering.kept)


def _read_pages(sheets: Sequence[Sheet], kept: Kept, can_meet: bool) -> tuple[Page, ...]:
    """The pages of `sheets`; their vectors are empty where nothing can meet."""
    import numpy as np

    claims = (setting.claim for sheet in sheets for part in sheet.parts for setting in part.settings)
    texts = list(dict.fromkeys(map(encoded_text, claims)))
    found = vectors(texts, kept) if can_meet else np.zeros((len(texts), 0), np.float32)
    by_text = dict(zip(texts, found, strict=True))
    return tuple(_read_page(sheet, by_text) for sheet in sheets)


def _read_page(sheet: Sheet, by_text: Mapping[str, Vectors]) -> Page:
    found = [_mean([by_text[encoded_text(setting.claim)] for setting in part.settings]) for part in sheet.parts]
    claims = {setting.claim.id for part in sheet.parts for setting in part.settings}
    story = _mean(found) if len(claims) >= _STORY else None
    parts = zip(sheet.parts, found, strict=True)
    return Page(sheet.place, tuple(Told(part, read_traits(part, story), vector) for part, vector in parts))


def _mean(rows: Sequence[Vectors]) -> Vectors:
    """The mean of vectors as one of length 1."""
    import numpy as np

    total: Vectors = np.sum(rows, axis=0)
    length = float(np.linalg.norm(total))
    return total / np.float32(length) if length else total


def encoded_text(claim: Claim) -> str:
    """What is encoded of a claim: the whole sentence tells more than the content alone."""
    content = claim.content
    return claim.sentence.text if content is None or len(claim.sentence.text) <= _LONGEST else content.text
