"""Reads saved web pages: the article without menus, adverts and "share" buttons, with its title, day and author."""

import codecs
import logging
import re
from datetime import date
from email import message_from_bytes
from email.policy import default

from claims.errors import UnreadableError
from claims.ingest.decode import decode
from claims.ingest.draft import Draft, broken, hash_of
from claims.ingest.outlet import outlet_of

for _name in ("trafilatura", "htmldate"):  # what they stumble over is said in a Rejection
    logging.getLogger(_name).setLevel(logging.CRITICAL)
_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_PROLOGUE = re.compile(r"^\s*<\?xml[^>]*\?>")
_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d+\)(\S+) -->")
_HEAD = 4096  # bytes in which a page says how it is encoded
_ADDRESS = re.compile(r"https?://\S+")


def read_page(content: bytes, charset: str | None = None, address: str | None = None) -> Draft:
    """The article of a page in HTML; `charset` and `address` are what is known of it from its server.

    The title stands above the text when the page has it elsewhere. The day is that of the page's own
    notice of publication; it is not guessed from other days in it. Raises UnreadableError when the
    page has no article.
    """
    from trafilatura import bare_extraction  # slow to import, needed for pages only
    from trafilatura.settings import Document

    html, note = _decode(content, charset)
    with broken("page"):
        page = bare_extraction(
            _PROLOGUE.sub("", html),
            with_metadata=True,
            include_comments=False,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    text = (page.text or "").strip() if isinstance(page, Document) else ""
    if not isinstance(page, Document) or not text:
        raise UnreadableError("has no article that stands out from menus and adverts; copy its text into a .txt file")
    saved = _SAVED_FROM.search(html[:_HEAD])
    url = address or (saved.group(1) if saved else page.url)
    url = url if url and _ADDRESS.fullmatch(url) else None
    return Draft(
        text=_with_title(page.title, text),
        sha256=hash_of(content),
        title=page.title or None,
        author=page.author or None,
        outlet=outlet_of(url) or page.sitename or None,
        published=date.fromisoformat(page.date) if page.date else None,
        url=url,
        notes=(note,) if note else (),
    )


def read_archived_page(content: bytes) -> Draft:
    """The article of a page that a browser saved as one file (.mhtml)."""
    with broken("saved page"):
        message = message_from_bytes(content, policy=default)
        page = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
        body = page.get_payload(decode=True) if page else None
    if page is None or not isinstance(body, bytes):
        raise UnreadableError("holds no web page; save it again in the browser")
    return read_page(body, page.get_content_charset())


def _with_title(title: str | None, text: str) -> str:
    """The text below its title, unless one of its first lines is the title."""
    first = (" ".join(line.split()) for line in text.splitlines()[:3])
    if not title or " ".join(title.split()) in first:
        return text
    return f"{title}\n\n{text}"


def _decode(content: bytes, charset: str | None) -> tuple[str, str | None]:
    """The page as its server or its own head says; else as any other text."""
    declared = _DECLARED.search(content[:_HEAD])
    for name in (charset, declared.group(1).decode("ascii") if declared else None):
        if name and _is_charset(name):
            text = content.decode(name, errors="replace")
            if text.count("\ufffd") * 1000 < len(text):
                return text.removeprefix("\ufeff"), None
    return decode(content)


def _is_charset(name: str) -> bool:
    try:
        return codecs.lookup(name)._is_text_encoding
    except LookupError:
        return False
