"""What a rule answers: an attribution in words by number, before its content has an end."""

from dataclasses import dataclass

from claims.attribute.cues import Sighting
from claims.attribute.passage import Stretch
from claims.model import Act


@dataclass(frozen=True, slots=True)
class Draft:
    """An attribution as a rule sees it, alone in its sentence."""

    rule: str
    sighting: Sighting
    begin: int  # its own first word: a subject before the cue, or the cue
    source: Stretch | None
    features: str  # of the source, or of the cue when the source is elided
    via: tuple[Stretch, ...] = ()
    cues: tuple[Stretch, ...] = ()
    content: int | None = None  # the first word; None when nothing is said
    offset: int = 0  # levelled letters of that word which stand before the content
    stop: int | None = None  # the word after the content, when the rule knows it
    rest: Stretch | None = None  # a second part of the content, behind the cue
    act: Act = "say"
    in_marks: bool = False  # the content is a quotation, or stands behind a colon
    clauses: bool = False  # clauses joined with "and that" are contents of their own


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a word that looks like a cue introduces nothing."""

    reason: str
