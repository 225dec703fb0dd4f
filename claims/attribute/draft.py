"""What a rule answers: an attribution in words by number, before its content has an end."""

from dataclasses import dataclass
from typing import Any, NamedTuple

from claims.attribute.cues import Sighting
from claims.attribute.frames import act_of
from claims.attribute.passage import Stretch
from claims.model import Act


class Clause(NamedTuple):
    """A cue with its subject."""

    subject: Stretch | None  # None when it is elided, or a pronoun that counts as none
    features: str  # of the subject, or of the cue
    begin: int  # the first word: of the subject, of a link, or of the verb with its auxiliaries
    group: int  # the first word of the verb with its auxiliaries
    stop: int  # the word behind the cue, a subject that follows it and what says when, where and to whom
    via: tuple[Stretch, ...] = ()
    behind: bool = False  # the subject follows the verb
    cited: Stretch | None = None  # "citing", when who relays stands beside the verb and the source behind it
    governed: bool = False  # a preposition stands before a participle: "for admitting"


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


Answer = Draft | Refusal | None
NO_CONTENT = Refusal("cue without content")
NO_SOURCE = Refusal("no source beside the cue")
ABSTRACT = Refusal("subject is abstract")


def draft_of(rule: str, sighting: Sighting, clause: Clause, content: int | None, **more: Any) -> Draft:
    """A draft of a cue with the source of its clause."""
    cue = Stretch(clause.group if sighting.negation else sighting.begin, sighting.stop)
    cues = (cue, clause.cited) if clause.cited else (cue,)
    values: dict[str, Any] = {"begin": clause.begin, "act": act_of(sighting), "via": clause.via, "cues": cues, **more}
    return Draft(rule, sighting, source=clause.subject, features=clause.features, content=content, **values)
