"""Whom a noun for any person goes back to: "the diplomat", "the American leader", "the head of state"."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from claims.lexicon.gazetteer import Gazetteer, Head
from claims.model import Article, Source, cut
from claims.resolve.compose import Body, person
from claims.resolve.describe import country_of
from claims.resolve.introductions import Introduction
from claims.resolve.mention import read_mention, to_source
from claims.resolve.phrase import Part, World
from claims.text import Token


class Person(NamedTuple):
    """Somebody whom the article names or lets speak; without a name a noun goes no further back."""

    start: int
    source: Source
    head: Head | None  # the role as written
    speaks: bool  # it is the source of an attribution


def may_mean(body: Body, found: Person, known: World) -> bool:
    """Whether the noun of `body` may mean this person: of its country, and of a role or body that it names."""
    assert body.head is not None
    if found.source.speaker is None:
        return found.head == body.head
    if body.country and country_of(found.source.id or "", known.gazetteer) != body.country:
        return False
    return not set(body.head.means).isdisjoint(_aspects(found, known.gazetteer))


def _aspects(found: Person, gazetteer: Gazetteer) -> Iterator[str]:
    """What a noun may call the person by: the role, the office, the kind of body."""
    source = found.source
    yield from (source.kind or "", (source.id or "").partition(".")[2])
    if found.head:
        yield found.head.id
        return
    for term in gazetteer.terms.get(source.id or "", ()):
        holder = gazetteer.entries[term.holder]
        if source.speaker in holder.names.get("en", ()):
            yield term.office.role or ""


def named_people(article: Article, words: Sequence[Token], parts: Iterable[Part], known: World) -> Iterator[Person]:
    """The people of the gazetteer, wherever the text names them."""
    for part in parts:
        if person(part, known.gazetteer):
            span = cut(article.text, words[part.first].start, words[part.stop - 1].stop)
            source = to_source(read_mention(span, known, lambda form: None), known, span, article.published)
            yield Person(span.start, source, None, False)


def introduced_people(introductions: Iterable[Introduction]) -> Iterator[Person]:
    """The people whom the text introduces with an office."""
    for introduction in introductions:
        if introduction.sure:
            yield Person(introduction.start, introduction.source, introduction.head, False)
