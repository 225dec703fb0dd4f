"""Why a claim has its source: the steps from the words of the article to the name, as `explain` tells them."""

from collections.abc import Callable
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
    named: dict[str, Callable[[str], str]] = {
        "person": names.person_name,
        "side": lambda id: names.side_names({}).get(id, id),
        "kind": lambda kind: words.KINDS.get(kind, kind),
        "ids": lambda ids: _all_named(ids, names.part_name),
        "source": partial(_source_name, source),
    }
    return named[place](told) if place in named else told


def _source_name(source: Source, told: str) -> str:
    """The source itself, how it is known, its institution, or who else it could have been."""
    if told == source.rule.partition(": ")[2]:
        return _all_named(told, lambda id: names.part_name(id) or id)
    if source.unnamed and told in source.unnamed.how:
        return names.how_known(told)
    id = source.unnamed.body or source.unnamed.country if source.unnamed else source.id
    return names.source_name(id, told)[0]


def _all_named(ids: str, name: Callable[[str], str]) -> str:
    return words.COMMA.join(filter(None, map(name, ids.split(", "))))


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
