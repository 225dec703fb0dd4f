"""The work of reviewing: which claim comes next, how far it is, and the original with all claims marked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from claims.corrections.make import anchor
from claims.model import Claim, Span, Status
from claims.tables import words
from claims.tables.accounts import account
from claims.tables.articles import WHOLE, Doubt, doubt, marked_parts, title
from claims.tables.once import once
from claims.tables.project import Project, Quote, cited, cuts, in_language


@dataclass(frozen=True, slots=True)
class Queue:
    """All claims in the order of the articles and of their text, the rejected ones in their place."""

    ids: tuple[str, ...]
    places: Mapping[str, int]
    of_article: Mapping[str, tuple[str, ...]]

    def step(self, id: str | None, by: int) -> str | None:
        """The claim `by` places further; the first and the last stay where they are."""
        if not self.ids:
            return None
        place = self.places.get(id or "", -by)
        return self.ids[min(max(place + by, 0), len(self.ids) - 1)]

    def next_open(self, id: str | None, status: Mapping[str, Status]) -> str | None:
        """The next claim that nobody has reviewed, from the top again after the last; None when there is none."""
        place = self.places.get(id or "", -1)
        around = (*self.ids[place + 1 :], *self.ids[: place + 1])
        return next((id for id in around if status[id] == "unreviewed"), None)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the original as it is marked."""

    text: str
    roles: tuple[str, ...]
    claim_id: str | None  # the innermost claim it belongs to


@dataclass(frozen=True, slots=True)
class Sheet:
    """One article as it is reviewed."""

    article_id: str
    title: Quote
    start: int  # of the text shown, in code points
    stretches: tuple[Stretch, ...]
    doubts: tuple[Doubt, ...]


@once
def queue(project: Project) -> Queue:
    """The order of the work."""
    claims: dict[str, list[Claim]] = {reading.article.id: list(reading.claims) for reading in project.readings}
    for claim in project.corrected.rejected.values():
        claims[claim.article_id].append(claim)
    of_article = {
        article_id: tuple(claim.id for claim in sorted(found, key=lambda claim: anchor(claim).start))
        for article_id, found in claims.items()
    }
    ids = tuple(id for found in of_article.values() for id in found)
    return Queue(ids, {id: place for place, id in enumerate(ids)}, of_article)


def claim_of(project: Project, id: str | None) -> Claim | None:
    """The claim with this id, also when it was rejected."""
    return project.claims.get(id or "") or project.corrected.rejected.get(id or "")


def progress(project: Project, ids: tuple[str, ...]) -> tuple[int, int]:
    """How many of the claims are reviewed, and how many there are."""
    status = project.status
    return len(ids) - [status[id] for id in ids].count("unreviewed"), len(ids)


def sheet(project: Project, article_id: str, ids: tuple[str, ...], picked: Claim | None) -> Sheet:
    """The original with every claim of `ids` marked, and of the picked one all its parts."""
    article = project.articles[article_id]
    claims = [claim for id in ids if (claim := claim_of(project, id))]
    reading = next(reading for reading in project.readings if reading.article.id == article_id)
    marked: list[tuple[Claim | str, Span]] = [("residual", residual.sentence) for residual in reading.residuals]
    marked += [(claim, cited(project, claim)) for claim in claims]
    marked += marked_parts(picked) if picked else []
    start = max(0, anchor(picked).start - WHOLE // 2) if picked and len(article.text) > WHOLE else 0
    shown = cuts(article.text, start, min(len(article.text), start + WHOLE), marked)
    return Sheet(
        article_id=article_id,
        title=title(project, article),
        start=start,
        stretches=tuple(_stretch(project, text, marks, picked) for text, marks in shown),
        doubts=tuple(doubt(project, article, residual) for residual in reading.residuals),
    )


def spoken_status(project: Project, queue: Queue, picked: Claim | None) -> str:
    """What a screen reader says when a claim is picked: "Claim 3 of 23, unreviewed. Kremlin accuses"."""
    if picked is None:
        return ""
    shown = account(project, picked)
    place = words.PLACE.format(place=queue.places[picked.id] + 1, all=len(queue.ids))
    return f"{place}, {words.STATUS[project.status[picked.id]]}. {shown.who.text} {shown.act}"


def language_of(project: Project, article_id: str) -> Quote:
    """The language and direction of an article; its words are empty."""
    return in_language(project, "", project.articles[article_id].language)


def _stretch(project: Project, text: str, marks: tuple[Claim | str, ...], picked: Claim | None) -> Stretch:
    claims = [mark for mark in marks if isinstance(mark, Claim)]
    inner = min(claims, key=lambda claim: len(cited(project, claim).text), default=None)
    return Stretch(text, tuple(_roles(project, marks, inner, picked)), inner.id if inner else None)


def _roles(
    project: Project, marks: tuple[Claim | str, ...], inner: Claim | None, picked: Claim | None
) -> Iterator[str]:
    if inner:
        yield from ("claim", f"is-{project.status[inner.id]}")
    if any(mark is picked for mark in marks):
        yield "picked"
    yield from dict.fromkeys(mark for mark in marks if isinstance(mark, str))
