"""The words with which a language denies a statement or keeps a distance from it."""

from dataclasses import dataclass

from pydantic import ConfigDict


@dataclass(frozen=True, slots=True)
class Tone:
    """Phrases at or near the beginning of what is stated, or at its end."""

    __pydantic_config__ = ConfigDict(extra="forbid")
    denials: tuple[str, ...] = ()  # open a statement that something is not so: "there is no truth in"
    no_denials: tuple[str, ...] = ()  # begin like one, but are none: "does not rule out", "still"
    closings: tuple[str, ...] = ()  # close a statement that there is none: "victims *there are not*"
    hedges: tuple[str, ...] = ()  # "perhaps", "it is believed", "what it called"
    possible: tuple[str, ...] = ()  # before a verb in the present: "may"
    present: tuple[str, ...] = ()  # letters with which such a verb begins; none where any verb will do
