"""Why a claim has its source: the steps from the words of the article to the name, as `explain` tells them."""

from functools import partial
from typing import NamedTuple

from claims.model import Claim, Source
from claims.resolve.explain import explain_source
from claims.tables import names, words
from claims.tables.project import Project, Quote, quote


class Steps(NamedTuple):
    """How one source of a claim was read."""

    role: str  # speaks or relays
    mention: Quote | None  # the words that were read
    lines: tuple[tuple[str, str], ...]  # heading and words: read, rule, resolved, told, speaker, dropped


def _name(source: Source, place: str, told: str) -> str:
    """What stands in a place of a step: names are those of the language of the screens."""
    if place == "person":
        return names.person_name(told)
    return names.source_name(source.id, told)[0] if place == "source" else told


def steps(project: Project, claim: Claim) -> tuple[Steps, ...]:
    """The source and then those who relay it, innermost first."""
    article = project.articles[claim.article_id]
    named = ((words.SPEAKS, claim.source), *((words.RELAYS, source) for source in claim.via))
    return tuple(
        Steps(
            role,
            quote(project, article.id, source.mention) if source.mention else None,
            tuple(
                (words.STEPS[step], words.spoken().tell(told, partial(_name, source)))
                for step, told in explain_source(source, article, project.lexicon)
            ),
        )
        for role, source in named
    )
