"""What is said to the user beside the results, and where the results are written."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from claims.errors import ClaimsError


@contextmanager
def output(path: str) -> Iterator[TextIO]:
    """A text file in UTF-8 whose line ends are written as they are given."""
    if path == "-":
        wrapper = TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="", write_through=True)
        yield wrapper
        wrapper.detach()
        return
    _check(path)
    with Path(path).open("w", encoding="utf-8", newline="") as out:
        yield out


def write_bytes(path: str, content: bytes) -> None:
    """Writes a file that is no text."""
    if path == "-":
        sys.stdout.buffer.write(content)
        return
    _check(path)
    Path(path).write_bytes(content)


def _check(path: str) -> None:
    try:
        Path(path).touch()
    except OSError as error:
        raise ClaimsError(f"{path}: cannot be written: {error.strerror}") from error


def say(message: str) -> None:
    """A line for the user, which never mixes with the results."""
    progress("")
    print(message, file=sys.stderr)


def progress(message: str) -> None:
    """Shows the message on the last line of a terminal; nothing elsewhere."""
    if sys.stderr.isatty():
        print(f"\r\x1b[K{message}", end="", file=sys.stderr, flush=True)


def complain(message: str, code: int) -> int:
    """Says what went wrong and answers the exit code."""
    print(message, file=sys.stderr)
    return code
