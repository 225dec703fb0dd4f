"""What a search looks at in a project: kept beside the readings, made anew where the analyst changed a claim."""

from collections.abc import Iterator
from dataclasses import replace

from claims.pipeline import Reading
from claims.rules import rules_version
from claims.search import search_lines
from claims.store import Store
from claims.workspace.opening import Workspace


def searched_lines(store: Store, workspace: Workspace) -> tuple[str, ...]:
    """Of each claim, in the order of the corrected readings, the line that a search looks at."""
    kept = store.search_lines(rules_version())
    found: list[str] = []
    for reading in workspace.corrected.readings:
        sha256 = reading.article.sha256
        found += _lines(reading, workspace.readings[sha256], kept.get(sha256))
    return tuple(found)


def _lines(reading: Reading, before: Reading, kept: str | None) -> Iterator[str]:
    """The lines of a reading; `kept` are those of its claims before they were corrected."""
    if kept is None:
        yield from search_lines(reading)
        return
    lines = kept.split("\n")
    if reading.claims is before.claims:
        yield from lines[: len(reading.claims)]
        return
    known = {claim.id: (claim, line) for claim, line in zip(before.claims, lines, strict=False)}
    for claim in reading.claims:
        old, line = known.get(claim.id, (None, ""))
        yield line if old is claim else search_lines(replace(reading, claims=(claim,)))[0]
