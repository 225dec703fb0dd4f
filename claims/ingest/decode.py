"""Bytes become text: UTF-8 first, then the encodings that newsrooms still send, never in silence."""

import codecs
import re

from claims.errors import UnreadableError

# Left to itself the detection takes a short Arabic or Russian text for Hebrew or Japanese.
_ENCODINGS = (
    "cp1256", "iso8859_6", "cp1251", "koi8_r", "iso8859_5", "cp866", "cp1252", "utf_16", "utf_16_le", "utf_16_be",
)  # fmt: skip
_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SAMPLE = 65_536  # bytes or letters that are looked at to judge the whole
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_REPLACED = "\ufffd"


def decode(content: bytes) -> tuple[str, str | None]:
    """The text of `content` and a note for the reader when it was not plain UTF-8.

    A mark of byte order is left out. A few bytes that fit nowhere in an otherwise good UTF-8 text
    are shown as U+FFFD and counted in the note. Raises UnreadableError for what is no text.

    >>> decode("قال الوزير إن الخسائر محدودة.".encode("cp1256"))
    ('قال الوزير إن الخسائر محدودة.', 'decoded as windows-1256, for it is not UTF-8')
    """
    if not content.strip():
        raise UnreadableError("is empty; save it again with its text")
    if not content.startswith(_WIDE_MARKS):
        text = content.decode("utf-8-sig", errors="replace")
        damaged = text.count(_REPLACED) - content.count(_REPLACED.encode())
        if not damaged and not _is_binary(text):  # UTF-16 without a mark of byte order is valid UTF-8
            return text, None
        if damaged and damaged * 20 < sum(letter > "\x7f" for letter in text[:_SAMPLE]):
            return text, f"places that are not UTF-8 and are shown as {_REPLACED}: {damaged}"
    text, note = _detect(content)
    if _is_binary(text):
        raise UnreadableError("is a binary file, not text")
    return text, note


def _is_binary(text: str) -> bool:
    """Whether more than one letter in twenty is a control character that no editor writes."""
    seen = text[:_SAMPLE]
    return len(_CONTROL.findall(seen)) > len(seen) // 20


def _detect(content: bytes) -> tuple[str, str]:
    from charset_normalizer import from_bytes  # slow to import, seldom needed

    found = from_bytes(content[:_SAMPLE], cp_isolation=list(_ENCODINGS)).best()
    if found is None:
        raise UnreadableError("is a binary file, or text in an encoding that is not known; save it as UTF-8")
    try:
        text = content.decode(found.encoding)
    except UnicodeDecodeError as error:
        reason = f"looks like {_shown(found.encoding)} but breaks at byte {error.start}; save it as UTF-8"
        raise UnreadableError(reason) from error
    return text.removeprefix("\ufeff"), f"decoded as {_shown(found.encoding)}, for it is not UTF-8"


def _shown(encoding: str) -> str:
    return encoding.replace("cp12", "windows-12").replace("_", "-")
