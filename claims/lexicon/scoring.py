"""What data/scoring.toml says: used when the library is scored, never when it reads."""

from dataclasses import dataclass

from claims.lexicon.language import STRICT


@dataclass(frozen=True, slots=True)
class Scoring:
    """The file as a whole."""

    __pydantic_config__ = STRICT
    small_words: frozenset[str]  # do not count when a source is compared with the annotated one
