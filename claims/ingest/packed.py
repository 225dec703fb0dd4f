"""Opens ZIP files, and Word and Excel files, which are ZIPs too, without letting them fill the memory."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePosixPath
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from claims.errors import UnreadableError

MOST_MEMBERS = 20_000
LARGEST_MEMBER = 100_000_000  # bytes unpacked
LARGEST_WHOLE = 2_000_000_000  # bytes unpacked
LARGEST_RATIO = 200  # unpacked to packed; news text packs to about a tenth
SMALL = 1_000_000  # bytes; below it a high ratio does no harm
_PACKED = (".zip", ".7z", ".rar", ".gz", ".tgz", ".bz2", ".xz", ".tar")
_SYSTEM = ("__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini")  # what systems put beside the user's files


def check_packed(content: bytes, what: str) -> None:
    """Raises UnreadableError when `what` is broken, or unpacks to much more than a document."""
    with _open(BytesIO(content), what) as packed:
        members = packed.infolist()
        for member in members:
            _check(member)
        _check_whole(members)


def unpack(source: BinaryIO) -> Iterator[tuple[str, bytes | UnreadableError]]:
    """The files in a ZIP, one at a time: name and bytes, or why it is not read.

    Nothing is written to the disk. What an operating system adds is left out. Raises UnreadableError
    when the whole is broken, or unpacks to more than a computer should be asked to hold.
    """
    with _open(source, "ZIP") as packed:
        members = [member for member in packed.infolist() if not member.is_dir() and not _is_of_system(member)]
        _check_whole(members)
        for member in members:
            try:
                yield member.filename, _read(packed, member)
            except UnreadableError as error:
                yield member.filename, error


def _open(source: BinaryIO, what: str) -> ZipFile:
    try:
        return ZipFile(source)
    except (BadZipFile, OSError, ValueError) as error:
        raise UnreadableError(f"is no {what}, or a broken one; save it again") from error


def _is_of_system(member: ZipInfo) -> bool:
    return any(part in _SYSTEM for part in PurePosixPath(member.filename).parts)


def _check_whole(members: list[ZipInfo]) -> None:
    if len(members) > MOST_MEMBERS:
        raise UnreadableError(f"holds more than {MOST_MEMBERS:,} files; split it")
    if sum(member.file_size for member in members) > LARGEST_WHOLE:
        raise UnreadableError(f"unpacks to more than {LARGEST_WHOLE // 1_000_000:,} MB; split it")


def _check(member: ZipInfo) -> None:
    """Raises UnreadableError for what is not safe, or not possible, to unpack."""
    path = PurePosixPath(member.filename.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or path.drive or ":" in member.filename[:3]:
        raise UnreadableError("has a name that leads out of the ZIP; give it unpacked")
    if member.flag_bits & 1:
        raise UnreadableError("is locked with a password; pack it without one")
    if member.file_size > LARGEST_MEMBER:
        raise UnreadableError(f"unpacks to more than {LARGEST_MEMBER // 1_000_000} MB; split it")
    if member.file_size > max(SMALL, LARGEST_RATIO * member.compress_size):
        raise UnreadableError(f"unpacks to more than {LARGEST_RATIO} times its size; give it unpacked")


def _read(packed: ZipFile, member: ZipInfo) -> bytes:
    _check(member)
    if member.filename.lower().endswith(_PACKED):
        raise UnreadableError("is packed within the ZIP; unpack it and give it by itself")
    try:
        with packed.open(member) as file:
            content = file.read(member.file_size + 1)
    except (BadZipFile, NotImplementedError, OSError, EOFError, ValueError, RuntimeError) as error:
        raise UnreadableError(f"cannot be unpacked ({error}); pack it again") from error
    except Exception as error:  # zlib and lzma have errors of their own
        raise UnreadableError(f"cannot be unpacked ({error}); pack it again") from error
    if len(content) > member.file_size:
        raise UnreadableError("unpacks to more than it says; pack it again")
    return content
