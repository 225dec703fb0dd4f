"""Reads RSS and Atom feeds: the entries that carry their whole article, and the addresses of the others."""

import re
from dataclasses import dataclass
from datetime import date
from email.utils import parsedate_to_datetime
from html import unescape
from io import BytesIO
from typing import Any

from claims.errors import UnreadableError
from claims.ingest.days import read_date
from claims.ingest.draft import Draft, Found, broken, hash_of
from claims.ingest.outlet import outlet_of
from claims.model import Rejection

_MOST_ENTRIES = 1_000
_BREAK = re.compile(r"<(?:br|/p|/div|/li|/h\d|/tr|/blockquote)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a feed."""

    place: str
    title: str
    url: str | None
    author: str | None
    outlet: str | None
    published: date | None
    text: str | None  # of the article when the feed carries it, None when it has a summary only


def list_entries(content: bytes) -> tuple[Entry, ...]:
    """The entries of a feed in its order; raises UnreadableError for what is no feed."""
    from feedparser import parse  # slow to import

    with broken("feed"):
        feed = parse(BytesIO(content), resolve_relative_uris=False)
        if not feed.version:
            raise UnreadableError("is no RSS or Atom feed; save a page as .html and give that")
        outlet = feed.feed.get("title")
        return tuple(_entry(entry, number, outlet) for number, entry in enumerate(feed.entries[:_MOST_ENTRIES], 1))


def read_feed(content: bytes) -> tuple[Found, ...]:
    """An article for each entry that carries one; an entry with a summary is refused with its address."""
    return tuple(_found(entry) for entry in list_entries(content))


def draft_of(entry: Entry, text: str) -> Draft:
    """The article of an entry whose text the feed carries."""
    return Draft(
        text=text,
        sha256=hash_of(text.encode()),
        place=entry.place,
        title=entry.title or None,
        author=entry.author,
        outlet=entry.outlet,
        published=entry.published,
        url=entry.url,
    )


def _found(entry: Entry) -> Found:
    if entry.text:
        return draft_of(entry, entry.text)
    if entry.url:
        reason = f"the feed has only a summary of “{entry.title}”; fetch its page by its address: {entry.url}"
        return Rejection(entry.place, reason)
    return Rejection(entry.place, f"the feed has only a summary of “{entry.title}”; give the article itself as a file")


def _entry(entry: dict[str, Any], number: int, outlet: str | None) -> Entry:
    text = max((_words(body.get("value", "")) for body in entry.get("content", ())), key=len, default="")
    url = str(entry.get("link") or "") or None
    title = _words(str(entry.get("title") or ""))
    return Entry(
        place=f"entry {number}",
        title=title,
        url=url,
        author=str(entry.get("author") or "") or None,
        outlet=outlet_of(url) or outlet,
        published=_day(str(entry.get("published") or "")),
        text=f"{title}\n\n{text}" if title and text else text or None,
    )


def _words(html: str) -> str:
    """The text of a piece of a page, a line for each paragraph."""
    lines = unescape(_TAG.sub("", _BREAK.sub("\n", html))).splitlines()
    return "\n".join(line.strip() for line in lines if line.strip())


def _day(words: str) -> date | None:
    """The day as the feed writes it, where it was published; None when it is not readable."""
    try:
        return parsedate_to_datetime(words).date()  # "Wed, 26 Jun 2024 23:30:00 -0400"
    except ValueError:
        pass
    try:
        return read_date(words)
    except UnreadableError:
        return None
