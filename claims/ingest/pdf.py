"""Reads PDF files: their lines put together again, right-to-left lines in the order in which they are read."""

import logging
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from claims.errors import UnreadableError
from claims.ingest.draft import Draft, broken, hash_of
from claims.ingest.language import share_of_small_words
from claims.ingest.visual import is_right_to_left, logical
from claims.lexicon import load

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it stumbles over is said in a Rejection
_MOST_PAGES = 2_000
_LEAST_LETTERS = 20  # on the whole; a scan has none or a stamp
_PAIRS = re.compile(rb"<((?:06[0-9A-Fa-f]{2}){2,8})>")  # several Arabic letters that one sign stands for
_SOFT = re.compile(r"(?<=\w)(?:\u00ad|-)$")
_SHORT = 0.75  # of the usual width: such a line ends its paragraph
_SAMPLE = 20_000  # letters that are looked at to judge the whole
_LEAST_WORDS = 0.02  # part of a text that is among the smallest words of its language; news has ten times that
_FILE_NAME = re.compile(r"\.\w{2,5}$|^Microsoft |^untitled", re.IGNORECASE)


def read_pdf(content: bytes) -> Draft:
    """The text of a PDF, a line for each paragraph, without the lines that every page repeats.

    Raises UnreadableError for a file with a password, for scans, and when the letters do not come out as words.
    """
    from pypdf import PdfReader  # slow to import

    with broken("PDF"):
        reader = PdfReader(BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableError("is locked with a password; save it without one")
        if len(reader.pages) > _MOST_PAGES:
            raise UnreadableError(f"has more than {_MOST_PAGES} pages; split it")
        pages = [page.extract_text() for page in reader.pages]
        if sum(letter.isalpha() for text in pages for letter in text) < _LEAST_LETTERS:
            raise UnreadableError("holds no text, as a scan does; have its letters recognised first")
        if is_right_to_left("".join(pages)):
            pages = _visual_pages(reader)
        title = reader.metadata.title if reader.metadata else None
    text = _checked("\n".join(_paragraphs(_without_running_lines(pages))))
    title = unicodedata.normalize("NFKC", title).strip() if title else ""
    return Draft(text, hash_of(content), title=None if _FILE_NAME.search(title) else title or None)


def _visual_pages(reader: "PdfReader") -> list[str]:
    """The pages as they look, put in logical order; as they are, when they were in it already."""
    seen = []
    for page in reader.pages:
        _turn_pairs(page)
        seen.append(page.extract_text(extraction_mode="layout"))
    turned = ["\n".join(logical(line) for line in text.split("\n")) for text in seen]
    return max(turned, seen, key=lambda pages: share_of_small_words("\n".join(pages)[:_SAMPLE], load()))


def _turn_pairs(page: "PageObject") -> None:
    """Turns the letters that one sign stands for, such as lam-alef, so that they can be turned with their line."""
    fonts = page.get("/Resources", {}).get("/Font", {})
    for font in (fonts[name] for name in fonts):
        table = font.get("/ToUnicode")
        if hasattr(table, "get_data"):
            table.set_data(_PAIRS.sub(_turned, table.get_data()))


def _turned(pair: re.Match[bytes]) -> bytes:
    letters = re.findall(rb"....", pair.group(1))
    return b"<" + b"".join(reversed(letters)) + b">"


def _without_running_lines(pages: Iterable[str]) -> Iterator[str]:
    """The lines of all pages but for headers, footers and page numbers, which most pages repeat."""
    sheets = [[line.strip() for line in text.split("\n")] for text in pages]
    edges = Counter(mark for lines in sheets for mark in {_mark(line) for line in _edges(lines)})
    running = {mark for mark, times in edges.items() if times > 1 and times * 2 > len(sheets)}
    for lines in sheets:
        left_out = {line for line in _edges(lines) if _mark(line) in running}
        yield from (line for line in lines if line not in left_out)


def _edges(lines: list[str]) -> list[str]:
    filled = [line for line in lines if line]
    return filled[:1] + filled[1:][-1:]


def _mark(line: str) -> str:
    return re.sub(r"\d+", "#", line)


def _paragraphs(lines: Iterable[str]) -> Iterator[str]:
    """Lines joined until one is short, unless the next goes on in the middle of a sentence."""
    levelled = [" ".join(unicodedata.normalize("NFKC", line).split()) for line in lines]
    widths = sorted(len(line) for line in levelled if line)
    usual = widths[len(widths) * 9 // 10] if widths else 0
    gathered, is_ended = "", False
    for line in levelled:
        if is_ended and line and not line[0].islower():
            yield gathered
            gathered = ""
        gathered = _joined(gathered, line) if line else gathered
        is_ended = bool(gathered) and len(line) < usual * _SHORT
    if gathered:
        yield gathered


def _joined(before: str, line: str) -> str:
    if _SOFT.search(before) and line[:1].islower():
        return before[:-1] + line
    return f"{before} {line}" if before else line


def _checked(text: str) -> str:
    if share_of_small_words(text[:_SAMPLE], load()) < _LEAST_WORDS:
        raise UnreadableError("has letters that do not come out as words; copy its text into a .txt file")
    return text
