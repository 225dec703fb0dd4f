"""The log of corrections in words: who decided what, when, on which claim, and whether it still holds."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from claims.corrections import in_force
from claims.model import Correction
from claims.resolve.describe import describe
from claims.tables import names, words
from claims.tables.project import Project


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the log."""

    number: int
    at: str  # UTC
    who: str
    did: str
    on: str  # the words of the claim, the source, the question or the article
    change: str  # "Moscow → The east"
    holds: bool

    @property
    def told(self) -> str:
        """The whole line, but for its number."""
        return f"{self.at} {self.who}: {self.did}{words.COMMA}{self.on} {self.change}".strip()


def history(project: Project, log: Iterable[Correction]) -> tuple[Event, ...]:
    """The whole log, the latest first."""
    log = tuple(log)
    held = {correction.number for correction in in_force(log)}
    return tuple(_event(project, correction, correction.number in held) for correction in reversed(log))


def _event(project: Project, correction: Correction, holds: bool) -> Event:
    return Event(
        number=correction.number,
        at=f"{correction.at:%Y-%m-%d %H:%M}",
        who=correction.who,
        did=words.DID[correction.verb],
        on=_target(project, correction),
        change=_CHANGES.get(correction.verb, lambda *_: "")(project, correction.old, correction.new),
        holds=holds or correction.verb in ("undo", "redo"),
    )


def _target(project: Project, correction: Correction) -> str:
    if correction.verb in ("undo", "redo"):
        return words.EVENT.format(number=correction.old.get("number", ""))
    if correction.span:
        return correction.span.text
    if correction.verb in ("rename", "merge", "split"):
        return str(correction.old.get("title", ""))
    return _source(project, correction.target)


def _source(project: Project, key: str | None) -> str:
    """The name of a source, or of an article its id."""
    try:
        return names.source_name(key, describe(key, project.lexicon.gazetteer)[0])[0] if key else ""
    except (KeyError, StopIteration):  # the words themselves, or a name of the analyst's own
        return str(key)


def _side(project: Project, old: Mapping[str, Any], new: Mapping[str, Any]) -> str:
    known = names.side_names(project.corrected.sides)
    after = new.get("name") or known.get(new.get("side") or "", words.NO_SIDE)
    return _arrow(known.get(old.get("side") or "", words.NO_SIDE), after)


def _alias(project: Project, old: Mapping[str, Any], new: Mapping[str, Any]) -> str:
    return _arrow(_source(project, old.get("source_id")), new.get("name") or _source(project, new.get("source_id")))


def _fields(project: Project, old: Mapping[str, Any], new: Mapping[str, Any]) -> str:
    """Each field that was set: "act: say → warn"."""
    return "; ".join(f"{name}: {_arrow(_value(old.get(name)), _value(value))}" for name, value in new.items())


def _value(value: Any) -> str:
    if isinstance(value, Mapping):
        return str(value.get("text", ""))
    if isinstance(value, list):
        return ", ".join(map(_value, value))
    return "" if value is None else str(value)


def _arrow(old: str, new: str) -> str:
    return f"{old or '–'} → {new or '–'}"


def _new(name: str) -> Any:
    return lambda _, old, new: _value(new.get(name))


_CHANGES = {
    "side": _side,
    "alias": _alias,
    "edit": _fields,
    "grade": _fields,
    "date": _fields,
    "rename": _fields,
    "note": _new("note"),
    "choose": _new("figure"),
    "reject": _new("reason"),
    "split": _new("title"),
}
