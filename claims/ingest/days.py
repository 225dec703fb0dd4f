"""Reads the days that files and users give."""

from datetime import date, datetime

from claims.errors import UnreadableError


def read_date(words: str) -> date:
    """The day that `words` name, an ISO date or time; raises UnreadableError for any other form.

    >>> read_date("2024-06-26T10:00:00Z")
    datetime.date(2024, 6, 26)
    """
    try:
        return datetime.fromisoformat(words.strip()).date()
    except ValueError as error:
        raise UnreadableError(f'"{words[:40]}" is no date; write it as 2024-06-26') from error
