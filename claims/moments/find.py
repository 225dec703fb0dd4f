"""Goes through a claim's content from left to right and makes its dates into moments.

Words that are relative ("yesterday", "last May") are reckoned from the day of publication; when
that is not known the words are kept and their days stay None. A weekday alone is the latest one
up to that day; a day or month without a year is the one nearest to it, what is to come counted
twice as far. "Early", "mid" and "late" are thirds. Where two words for one day contradict each other, the day is None.
"""

from claims.lexicon import Lexicon
from claims.model import Article, Moment, Span
from claims.moments.page import Dated, Page
from claims.moments.readers import READERS
from claims.text import Row, read_row


def find_moments(article: Article, content: Span, lexicon: Lexicon) -> tuple[Moment, ...]:
    """The dates and periods in `content`, in the order of the text; none overlap."""
    code = article.language
    row = read_row(article.text, content.start, content.stop, lexicon.languages[code].letters)
    page = Page(row, lexicon.dates[code], lexicon.counting[code], article.published)
    found: list[Moment] = []
    place = 0
    while place < len(row.forms):
        friend = page.list_at("false_friends", place)
        dated = None if friend or not page.may_begin(place) else _read(page, place)
        if dated is not None:
            found.append(_moment(row, dated))
        place = max(place + 1, place + friend, dated.stop if dated else 0)
    return tuple(found)


def _read(page: Page, place: int) -> Dated | None:
    return next((dated for reader in READERS if (dated := reader(page, place)) is not None), None)


def _moment(row: Row, dated: Dated) -> Moment:
    start, stop = row.start(dated.start, dated.skipped), row.tokens[dated.stop - 1].stop
    span = Span(start, stop, row.text[start:stop])
    return Moment(span, *(dated.days or (None, None)))
