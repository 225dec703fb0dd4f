"""Calls the steps in their order: an article becomes claims, and claims become a comparison.

Nothing is decided here; each step says in its own file what it does.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from claims.attribute import find_attributions
from claims.compare import compare_claims
from claims.group import group_claims
from claims.lexicon import Lexicon
from claims.model import Article, Attribution, Claim, Comparison, Issue, Residual, Resolution, Span
from claims.moments import find_moments
from claims.quantities import find_quantities
from claims.resolve import resolve_sources
from claims.resolve.explain import explain_source
from claims.stance import read_stance


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
    return Reading(article, tuple(claims), found.residuals)


def explain_claim(claim: Claim, article: Article, lexicon: Lexicon) -> Iterator[str]:
    """Lines that say which rule found the claim and how each of its sources was resolved."""
    yield f"{claim.id} {claim.content.text if claim.content else '(nothing said)'}"
    yield f"  found by {claim.rule}, cue {' … '.join(cue.text for cue in claim.cue)}"
    for title, source in (("source", claim.source), *(("via", source) for source in claim.via)):
        yield f"  {title} {source.mention.text if source.mention else '(none)'}"
        yield from (f"    {heading}: {words}" for heading, words in explain_source(source, article, lexicon))


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
    articles = {reading.article.id: reading.article for reading in readings}
    claims = (claim for reading in readings for claim in reading.claims)
    return Comparison(issues, compare_claims(issues, claims, articles, lexicon))


def make_claim(
    article: Article,
    attribution: Attribution,
    number: int,
    content: Span | None,
    resolution: Resolution,
    lexicon: Lexicon,
) -> Claim:
    """One clause of an attribution with everything that is read in it; `number` counts the clauses from 1."""
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
        quantities=find_quantities(article, content, lexicon) if content else (),
        moments=find_moments(article, content, lexicon) if content else (),
        rule=attribution.rule,
    )

