"""Calls the steps in their order: an article becomes claims, and claims become a comparison.

Nothing is decided here; each step says in its own file what it does.
"""

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from claims.attribute import find_attributions
from claims.compare import Accounts, compare_accounts
from claims.group import Gathering, change_articles, gather_claims, group_claims
from claims.lexicon import Lexicon
from claims.lexicon.interface import REFERENCE
from claims.meaning import OF_THIS_RUN, Kept
from claims.model import (
    Article,
    Attribution,
    Claim,
    Comparison,
    Issue,
    Moment,
    Quantity,
    Relation,
    Residual,
    Resolution,
    Span,
)
from claims.moments import find_moments
from claims.quantities import date_quantities, find_quantities
from claims.resolve import resolve_sources
from claims.resolve.explain import explain_source
from claims.stance import read_stance, settle_nested


@dataclass(frozen=True, slots=True)
class Reading:
    """What one article says: its claims in the order of the text, and what was not understood."""

    article: Article
    claims: tuple[Claim, ...]
    residuals: tuple[Residual, ...]


def read_article(article: Article, lexicon: Lexicon) -> Reading:
    """The claims of one article: one for each clause that a source is said to have stated."""
    found = find_attributions(article, lexicon)
    resolutions = resolve_sources(article, found.attributions, lexicon)
    claims = (
        make_claim(article, attribution, number, content, resolutions[attribution.id], lexicon)
        for attribution in found.attributions
        for number, content in enumerate(attribution.contents or (None,), 1)
    )
    return Reading(article, settle_nested(tuple(claims), lexicon.grammars[article.language]), found.residuals)


def explain_claim(claim: Claim, article: Article, lexicon: Lexicon) -> Iterator[str]:
    """Lines that say which rule found the claim and how each of its sources was resolved."""
    yield f"{claim.id} {claim.content.text if claim.content else '(nothing said)'}"
    yield f"  found by {claim.rule}, cue {' … '.join(cue.text for cue in claim.cue)}"
    told = lexicon.interfaces[REFERENCE]
    for title, source in (("source", claim.source), *(("via", source) for source in claim.via)):
        yield f"  {title} {source.mention.text if source.mention else '(none)'}"
        yield from (f"    {step}: {told.tell(why)}" for step, why in explain_source(source, article, lexicon))


def compare_readings(readings: Iterable[Reading], lexicon: Lexicon) -> Comparison:
    """The questions that several claims speak to, and how the claims stand to each other."""
    readings = tuple(readings)
    return relate(group_readings(readings, lexicon), readings, lexicon)


def group_readings(readings: Sequence[Reading], lexicon: Lexicon) -> tuple[Issue, ...]:
    """The questions alone."""
    articles = {reading.article.id: reading.article for reading in readings}
    return group_claims((claim for reading in readings for claim in reading.claims), articles, lexicon)


def relate(issues: tuple[Issue, ...], readings: Sequence[Reading], lexicon: Lexicon) -> Comparison:
    """How the claims of given questions stand to each other."""
    return Comparison(issues, compare_accounts(issues, read_accounts(readings, lexicon)))


def read_accounts(readings: Iterable[Reading], lexicon: Lexicon) -> Accounts:
    """What the comparison reads of the claims, when it is asked for."""
    by_id = {reading.article.id: reading for reading in readings}
    articles = {id: reading.article for id, reading in by_id.items()}
    return Accounts((claim for reading in by_id.values() for claim in reading.claims), articles, lexicon)


@dataclass(frozen=True, slots=True, eq=False)
class Compared:
    """A comparison with all that is needed to add an article to it."""

    readings: Mapping[str, Reading]  # by article id
    gathering: Gathering
    relations: Mapping[str, tuple[Relation, ...]]  # by issue id

    @property
    def comparison(self) -> Comparison:
        """The same as `compare_readings` has it."""
        issues = self.gathering.issues
        return Comparison(issues, tuple(relation for issue in issues for relation in self.relations.get(issue.id, ())))


def compare_to_add(readings: Iterable[Reading], lexicon: Lexicon, kept: Kept = OF_THIS_RUN) -> Compared:
    """The comparison of `readings`, ready for more of them; `kept` are vectors of their sentences, by hash."""
    by_id = {reading.article.id: reading for reading in readings}
    articles = {reading.article.id: reading.article for reading in by_id.values()}
    claims = (claim for reading in by_id.values() for claim in reading.claims)
    with _uncollected():
        accounts = read_accounts(by_id.values(), lexicon)
        gathering = gather_claims(claims, articles, lexicon, kept, meanwhile=accounts.read_all)
        return Compared(by_id, gathering, _by_issue(gathering.issues, accounts))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Lets Python's garbage collector rest while millions of records are made of which none points back at itself."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.unfreeze()  # all of them are old now: the next round does not look through them
        if was_on:
            gc.enable()


def add_reading(compared: Compared, reading: Reading, lexicon: Lexicon) -> Compared:
    """The comparison with one reading more, or in the place of the one of its article."""
    return compare_again(compared, {**compared.readings, reading.article.id: reading}.values(), lexicon)


def compare_again(compared: Compared, readings: Iterable[Reading], lexicon: Lexicon) -> Compared:
    """The same as comparing `readings` anew; only what becomes another question is compared again."""
    by_id = {reading.article.id: reading for reading in readings}
    changed = {id: reading for id, reading in by_id.items() if compared.readings.get(id) != reading}
    gone = compared.readings.keys() - by_id.keys()
    articles = {id: reading.article for id, reading in changed.items()}
    claims = [claim for reading in changed.values() for claim in reading.claims]
    gathering = change_articles(compared.gathering, articles, claims, gone, lexicon)
    known = {issue.id: issue for _, issue in compared.gathering.shown.values()}
    issues = [issue for _, issue in gathering.shown.values()]
    heard = {claim.id for claim in claims}
    anew = [each for each in issues if known.get(each.id) != each or not heard.isdisjoint(each.claim_ids)]
    kept = {issue.id: compared.relations[issue.id] for issue in issues if issue.id in compared.relations}
    return Compared(by_id, gathering, kept | relate_by_issue(anew, by_id, lexicon))


def relate_by_issue(
    issues: Sequence[Issue], readings: Mapping[str, Reading], lexicon: Lexicon
) -> dict[str, tuple[Relation, ...]]:
    """The relations of each of `issues`, with no reading looked at that has no part in them."""
    wanted = {claim for issue in issues for claim in issue.claim_ids}
    heard = [each for each in readings.values() if not wanted.isdisjoint([claim.id for claim in each.claims])]
    return _by_issue(issues, read_accounts(heard, lexicon))


def _by_issue(issues: Iterable[Issue], accounts: Accounts) -> dict[str, tuple[Relation, ...]]:
    return {issue.id: compare_accounts([issue], accounts) for issue in issues}


def make_claim(
    article: Article,
    attribution: Attribution,
    number: int,
    content: Span | None,
    resolution: Resolution,
    lexicon: Lexicon,
) -> Claim:
    """One clause of an attribution with everything that is read in it; `number` counts the clauses from 1."""
    quantities, moments = read_values(article, content, lexicon) if content else ((), ())
    return Claim(
        id=f"{attribution.id}.{number}",
        article_id=article.id,
        attribution_id=attribution.id,
        source=resolution.source,
        overt=attribution.source,
        via=resolution.via,
        cue=attribution.cue,
        content=content,
        sentence=attribution.sentence,
        form=attribution.form,
        act=attribution.act,
        stance=read_stance(attribution, content, lexicon.languages[article.language]),
        quantities=quantities,
        moments=moments,
        rule=attribution.rule,
    )


def read_values(article: Article, content: Span, lexicon: Lexicon) -> tuple[tuple[Quantity, ...], tuple[Moment, ...]]:
    """The numbers and the dates in `content`."""
    moments = find_moments(article, content, lexicon)
    return date_quantities(find_quantities(article, content, lexicon), moments, article, content, lexicon), moments
