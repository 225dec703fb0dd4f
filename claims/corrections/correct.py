"""All corrections together: the readings as the analyst has them, and what became of every claim."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from operator import is_

from claims.corrections.anchors import find_claim
from claims.corrections.claims import ANALYST, make_added, make_edited
from claims.corrections.difference import Difference, find_difference
from claims.corrections.fields import CorrectionError
from claims.corrections.log import in_force
from claims.corrections.make import anchor
from claims.corrections.questions import questions
from claims.corrections.sources import Names, read_names, side_names
from claims.lexicon import Lexicon
from claims.model import Article, Claim, Comparison, Correction, Relation, Status
from claims.pipeline import Reading, compare_readings, relate_by_issue

_ON_CLAIMS = ("confirm", "reject", "edit", "note", "move", "choose")


@dataclass(frozen=True, slots=True)
class Grade:
    """How far an analyst trusts a source and its words; never given by the program."""

    letter: str = "F"  # of a source: A (reliable) to F (cannot be judged)
    digit: int = 6  # of a claim: 1 (confirmed) to 6 (cannot be judged)


@dataclass(frozen=True, slots=True)
class Corrected:
    """The readings with everything that the analyst decided."""

    readings: tuple[Reading, ...]
    before: tuple[Reading, ...]  # the same with the rejected claims: a rejection changes no question of other claims
    status: Mapping[str, Status]  # by claim id, the rejected ones too
    rejected: Mapping[str, Claim]  # taken out of the readings
    notes: Mapping[str, tuple[Correction, ...]]  # by claim id; the words stand in new["note"]
    chosen: Mapping[str, Correction]  # by claim id the last figure chosen of it: its span stands in new["figure"]
    grades: Mapping[str, Grade]  # by source key or claim id
    sides: Mapping[str, str]  # names of the sides that the analyst made or renamed
    lost: tuple[Correction, ...]  # on claims that the rules no longer find
    held: tuple[Correction, ...]  # what is in force, each on the claim as it is found now


@dataclass(slots=True)
class _Desk:
    """One article's claims while the corrections are laid over them, one after the other."""

    article: Article
    claims: dict[str, Claim]  # the rejected ones too
    status: dict[str, Status] = field(default_factory=dict)
    held: list[Correction] = field(default_factory=list)
    lost: list[Correction] = field(default_factory=list)

    def rejected(self) -> dict[str, Claim]:
        """The claims that are none."""
        return {id: claim for id, claim in self.claims.items() if self.status.get(id) == "rejected"}

    def reading(self, reading: Reading) -> Reading:
        """The reading with the claims as they are now, the rejected ones too."""
        claims = self._ordered()
        return reading if claims == reading.claims else replace(reading, claims=claims)

    def without_rejected(self, reading: Reading) -> Reading:
        """The reading with all claims but those."""
        claims = tuple(claim for claim in reading.claims if self.status.get(claim.id) != "rejected")
        return reading if claims == reading.claims else replace(reading, claims=claims)

    def _ordered(self) -> tuple[Claim, ...]:
        """The claims with the added ones where their words stand."""
        ordered = [claim for claim in self.claims.values() if claim.rule != ANALYST]
        for claim in (claim for claim in self.claims.values() if claim.rule == ANALYST):
            later = (place for place, other in enumerate(ordered) if anchor(other).start > anchor(claim).start)
            ordered.insert(next(later, len(ordered)), claim)
        return tuple(ordered)

    def take(self, correction: Correction, names: Names, lexicon: Lexicon) -> None:
        """Lays one correction over the claims; one that does not fit the article is lost, and said to be."""
        try:
            claim = self._find(correction, lexicon)
            if claim:
                self._decide(replace(correction, target=claim.id), claim, names, lexicon)
        except CorrectionError:
            self.lost.append(correction)

    def _find(self, correction: Correction, lexicon: Lexicon) -> Claim | None:
        """The claim to be decided about; None when there is none any more, and nothing is left to do."""
        if correction.verb == "add":
            return make_added(correction, correction.new, self.article, lexicon)
        found = find_claim(correction, tuple(self.claims.values()))
        if found or correction.verb == "reject":
            return found
        if correction.verb not in ("confirm", "edit"):  # those are decided once and for all
            raise CorrectionError(f"{self.article.id}: the claim is gone")
        return make_added(correction, correction.old, self.article, lexicon)

    def _decide(self, correction: Correction, claim: Claim, names: Names, lexicon: Lexicon) -> None:
        self.held.append(correction)
        old = self.status.get(claim.id, "unreviewed")
        if correction.verb == "reject":
            self.status[claim.id] = "rejected"
        elif correction.verb == "confirm":
            self._put(claim, old if old in ("edited", "added") else "confirmed")
        elif correction.verb == "edit":
            edited = make_edited(claim, correction.new, self.article, lexicon)
            if "source_id" not in correction.new:
                edited = names.rename(edited, self.article.language)
            self._put(edited, "added" if old == "added" else "edited")
        elif correction.verb == "add":
            self._put(names.rename(claim, self.article.language), "added")

    def _put(self, claim: Claim, status: Status) -> None:
        self.claims[claim.id] = claim
        self.status[claim.id] = status


def correct(readings: Iterable[Reading], log: Iterable[Correction], lexicon: Lexicon) -> Corrected:
    """The readings with the corrections of `log` that are in force.

    Claims are found again by their words; one that was confirmed or edited and that the rules no longer find stays.
    """
    held = in_force(log)
    names = read_names(held, lexicon)
    by_article: dict[str, list[Correction]] = {}
    for correction in held:
        if correction.article_sha256 and correction.verb in (*_ON_CLAIMS, "add"):
            by_article.setdefault(correction.article_sha256, []).append(correction)
    before: list[Reading] = []
    desks: list[_Desk] = []
    status: dict[str, Status] = {}
    for reading in readings:
        desk = _correct_one(reading, by_article.pop(reading.article.sha256, ()), names, lexicon)
        desks.append(desk)
        status |= dict.fromkeys(desk.claims, "unreviewed")
        status |= desk.status
        before.append(desk.reading(reading))
    found = [correction for desk in desks for correction in desk.held]
    others = [correction for correction in held if correction.verb not in (*_ON_CLAIMS, "add")]
    return Corrected(
        readings=tuple(desk.without_rejected(reading) for desk, reading in zip(desks, before, strict=True)),
        before=tuple(before),
        status=status,
        rejected={id: claim for desk in desks for id, claim in desk.rejected().items()},
        notes=_notes(found),
        chosen={str(each.target): each for each in found if each.verb == "choose"},
        grades=_grades(others),
        sides=side_names(others),
        lost=tuple(correction for desk in desks for correction in desk.lost),
        held=tuple(sorted((*found, *others), key=lambda correction: correction.number)),
    )


def compare_corrected(corrected: Corrected, lexicon: Lexicon, before: Comparison | None = None) -> Comparison:
    """The comparison of the corrected readings, with the questions as the analyst has them.

    `before` is that of `corrected.before`, where it is at hand. Only the claims of questions that a
    rejection or the analyst changed are compared anew.
    """
    before = before or compare_readings(corrected.before, lexicon)
    claims = (claim for reading in corrected.readings for claim in reading.claims)
    places = {claim.id: place for place, claim in enumerate(claims)}
    issues = questions(before.issues, corrected.held, places)
    if len(issues) == len(before.issues) and all(map(is_, issues, before.issues)):
        return before
    told = {issue.id: issue.claim_ids for issue in before.issues}
    changed = {issue.id: issue for issue in issues if told.get(issue.id) != issue.claim_ids}
    relations: dict[str, list[Relation]] = {}
    for relation in before.relations:
        relations.setdefault(relation.issue_id, []).append(relation)
    by_id = {reading.article.id: reading for reading in corrected.readings}
    anew = relate_by_issue(tuple(changed.values()), by_id, lexicon) if changed else {}
    found = {issue.id: anew.get(issue.id, relations.get(issue.id, ())) for issue in issues}
    return replace(before, issues=tuple(issues), relations=tuple(each for issue in issues for each in found[issue.id]))


def preview(
    readings: Iterable[Reading], log: Sequence[Correction], correction: Correction, lexicon: Lexicon
) -> Difference:
    """What `correction`, such as an alias or a side, would change; nothing is kept."""
    readings = tuple(readings)
    number = max((each.number for each in log), default=0) + 1
    after = correct(readings, (*log, replace(correction, number=number)), lexicon)
    return find_difference(correct(readings, log, lexicon).readings, after.readings)


def dated(articles: Iterable[Article], log: Iterable[Correction]) -> tuple[Article, ...]:
    """The articles with the days of publication that the analyst set; they are read with these."""
    days = {each.article_sha256: each.new.get("published") for each in in_force(log) if each.verb == "date"}
    return tuple(
        replace(article, published=_day(days[article.sha256])) if article.sha256 in days else article
        for article in articles
    )


def _correct_one(reading: Reading, corrections: Sequence[Correction], names: Names, lexicon: Lexicon) -> _Desk:
    language = reading.article.language
    desk = _Desk(reading.article, {claim.id: names.rename(claim, language) for claim in reading.claims})
    for correction in corrections:
        desk.take(correction, names, lexicon)
    desk.claims = {id: names.take_sides(claim) for id, claim in desk.claims.items()}
    return desk


def _notes(corrections: Iterable[Correction]) -> dict[str, tuple[Correction, ...]]:
    found: dict[str, tuple[Correction, ...]] = {}
    for correction in corrections:
        if correction.verb == "note" and correction.target:
            found[correction.target] = (*found.get(correction.target, ()), correction)
    return found


def _grades(corrections: Iterable[Correction]) -> dict[str, Grade]:
    found: dict[str, Grade] = {}
    for correction in corrections:
        if correction.verb == "grade" and correction.target:
            found[correction.target] = replace(found.get(correction.target, Grade()), **correction.new)
    return found


def _day(given: str | None) -> date | None:
    return date.fromisoformat(given) if given else None
