"""What a text is about, as a row of numbers: texts of one meaning lie close together, in whatever language.

Closeness tells what two texts speak of and never whether they agree: a changed figure or a "not" moves
a text but little.
"""

import hashlib
from collections.abc import Iterable, Iterator, MutableMapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeAlias

from claims.meaning.encoder import encoder_name
from claims.meaning.work import Work

if TYPE_CHECKING:  # numpy and the encoder are loaded when the first text is encoded
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["OF_THIS_RUN", "Kept", "Vectors", "encoder_name", "encoding", "vectors"]

Vectors: TypeAlias = "NDArray[np.float32]"  # a row for each text, of length 1; only zeros where nothing is written
Kept: TypeAlias = MutableMapping[bytes, bytes]  # by the hash of a text its vector

OF_THIS_RUN: Kept = {}  # where no store keeps them
_LONGEST = 300  # characters of a text that are looked at


def vectors(texts: Sequence[str], kept: Kept = OF_THIS_RUN) -> Vectors:
    """The vectors of `texts`, in their order.

    Each text is encoded once and stands in `kept` from then on, by its hash, four bytes a number. Neither the
    order of the texts nor the number of processes changes a vector; what is encoded beside it changes the seventh
    digit.
    """
    import numpy as np

    with encoding(texts, kept):
        keys = [_key(plain) if (plain := _plain(text)) else None for text in texts]
    width = next((len(kept[key]) for key in keys if key), 0)
    rows = (kept[key] if key else bytes(width) for key in keys)
    return np.frombuffer(b"".join(rows), "<f4").reshape(len(keys), width // 4)


@contextmanager
def encoding(texts: Iterable[str], kept: Kept) -> Iterator[None]:
    """Begins to encode many texts beside what the block does; after the block the vectors of all stand in `kept`."""
    by_key = {_key(plain): plain for text in texts if (plain := _plain(text))}
    new = sorted((plain, key) for key, plain in by_key.items() if key not in kept)
    work = Work([plain for plain, _ in new])
    try:
        yield
    except BaseException:
        work.give_up()
        raise
    for (_, key), vector in zip(new, work.finish(), strict=True):
        kept[key] = vector.astype("<f4").tobytes()


def _plain(text: str) -> str:
    """The beginning of the text in one line, without the halves of letters that a broken file may hold.

    >>> _plain("two\\n\\ud800lines")
    'two lines'
    """
    return " ".join(text.encode("utf-8", "ignore").decode().split())[:_LONGEST]


def _key(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()[:16]
