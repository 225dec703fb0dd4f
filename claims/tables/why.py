"""Why a claim has its source: the steps from the words of the article to the name, as `explain` tells them."""

from typing import NamedTuple

from claims.model import Claim
from claims.resolve.explain import explain_source
from claims.tables import words
from claims.tables.project import Project, Quote, quote


class Steps(NamedTuple):
    """How one source of a claim was read."""

    role: str  # speaks or relays
    mention: Quote | None  # the words that were read
    lines: tuple[tuple[str, str], ...]  # heading and words: read, rule, resolved, told, speaker, dropped


def steps(project: Project, claim: Claim) -> tuple[Steps, ...]:
    """The source and then those who relay it, innermost first."""
    article = project.articles[claim.article_id]
    named = ((words.SPEAKS, claim.source), *((words.RELAYS, source) for source in claim.via))
    return tuple(
        Steps(
            role,
            quote(project, article.id, source.mention) if source.mention else None,
            tuple((words.STEPS[step], told) for step, told in explain_source(source, article, project.lexicon)),
        )
        for role, source in named
    )
