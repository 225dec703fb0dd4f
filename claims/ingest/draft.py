"""What a reader takes out of a file, before its language is known and it becomes an article."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from claims.errors import UnreadableError
from claims.model import Fetched, Rejection


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as its file has it; what the file does not say is None."""

    text: str
    sha256: str
    place: str = ""  # in its file: "line 3"; empty when it is the whole file
    id: str | None = None
    title: str | None = None
    author: str | None = None
    outlet: str | None = None
    published: date | None = None
    url: str | None = None
    language: str | None = None
    notes: tuple[str, ...] = ()
    fetched: Fetched | None = None


Found: TypeAlias = Draft | Rejection  # the origin of a Rejection is its place in the file
Reader: TypeAlias = Callable[[bytes], Iterable[Found]]


def hash_of(content: bytes) -> str:
    """The SHA-256 in lower-case hexadecimal."""
    return hashlib.sha256(content).hexdigest()


@contextmanager
def broken(what: str) -> Iterator[None]:
    """Refuses a file when somebody else's library stumbles over it, whatever it raises; the batch goes on."""
    try:
        yield
    except UnreadableError:
        raise
    except Exception as error:  # each library has its own
        raise UnreadableError(f"is a broken {what} ({type(error).__name__}); save it again") from error
