"""Reads what stands at an address: a page, a document, or the entries of a feed, each fetched by itself."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from claims.errors import UnreadableError
from claims.ingest.draft import Draft, Found
from claims.ingest.feed import Entry, draft_of, list_entries
from claims.ingest.fetch import Fetcher, Page
from claims.ingest.kinds import find_found
from claims.ingest.outlet import outlet_of
from claims.ingest.page import read_page
from claims.model import Rejection

_MOST_ENTRIES = 100  # of a feed, fetched at once
_ENDINGS = {
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "text/csv": ".csv",
    "text/plain": ".txt",
}
_PAGES = ("text/html", "application/xhtml+xml")
_FEED_KINDS = ("application/rss+xml", "application/atom+xml", "application/xml", "text/xml", "application/rdf+xml")
_FEED_SIGNS = (b"<rss", b"<feed", b"<rdf:RDF")
_HEAD = 1_000  # bytes in which a feed shows what it is


def is_address(path: str) -> bool:
    """Whether the words name a place on the web rather than a file."""
    return "://" in path


def read_address(url: str, fetcher: Fetcher, columns: Mapping[str, str]) -> Iterator[Found]:
    """The articles at `url`; raises UnreadableError when there are none to be had.

    A page keeps the address that answered, the time and what the server said. `columns` are those of a
    table that the user chose by hand.
    """
    page = fetcher.fetch(url)
    if page.kind in _FEED_KINDS or any(sign in page.content[:_HEAD] for sign in _FEED_SIGNS):
        yield from _read_entries(page, fetcher)
    else:
        yield from _found(page, columns)


def _found(page: Page, columns: Mapping[str, str]) -> Iterator[Found]:
    url = page.fetched.url
    ending = _ENDINGS.get(page.kind) or PurePosixPath(urlsplit(url).path).suffix.lower()
    is_page = page.kind in _PAGES or not (page.kind or ending)
    read = (read_page(page.content, page.charset, url),) if is_page else find_found(ending, page.content, columns)
    for draft in read:
        yield _fetched(draft, page) if isinstance(draft, Draft) else draft


def _fetched(draft: Draft, page: Page) -> Draft:
    url = draft.url or page.fetched.url
    return replace(draft, url=url, outlet=draft.outlet or outlet_of(url), fetched=page.fetched)


def _read_entries(page: Page, fetcher: Fetcher) -> Iterator[Found]:
    entries = list_entries(page.content)
    for entry in entries[:_MOST_ENTRIES]:
        yield from _read_entry(entry, page, fetcher)
    if len(entries) > _MOST_ENTRIES:
        yield Rejection(f"entry {_MOST_ENTRIES + 1}", f"and all after it: only {_MOST_ENTRIES} are fetched at once")


def _read_entry(entry: Entry, page: Page, fetcher: Fetcher) -> Iterator[Found]:
    """The page of an entry, with what the feed says where the page is silent; else the feed's own text."""
    try:
        if not entry.url:
            raise UnreadableError("has no address; give the article itself as a file")
        for draft in _found(fetcher.fetch(entry.url), {}):
            if isinstance(draft, Draft):
                outlet, published = draft.outlet or entry.outlet, draft.published or entry.published
                draft = replace(draft, place=f"{entry.place}, {entry.url}", outlet=outlet, published=published)
            yield draft
    except UnreadableError as error:
        if entry.text:
            yield replace(_fetched(draft_of(entry, entry.text), page), notes=(f"from the feed; its page: {error}",))
        else:
            yield Rejection(f"{entry.place}, {entry.url or entry.title}", str(error))
