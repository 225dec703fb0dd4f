"""Everything the screens look at: the readings, their comparison and the names to show."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal, TypeVar

from babel.dates import format_date

from claims.corrections import Corrected, correct
from claims.corrections.claims import ANALYST
from claims.lexicon import Lexicon
from claims.lexicon.slots import name_slot, read_slot
from claims.model import Article, Claim, Comparison, Issue, Relation, Source, Span, Status
from claims.pipeline import Reading
from claims.tables import names, words

Lines = tuple[tuple[str, ...], list[dict[str, str | int | None]]]  # header and rows of a table for a file
_TITLED = ("party", "other_party", "meaning")  # places of a reason with names of the data
COLOURS = 8  # of the palette in style.css
NONE, NOBODY = "none", "unnamed"  # the keys of what is not said, and of a source without name and words
Mark = TypeVar("Mark")


@dataclass(frozen=True, slots=True)
class Quote:
    """Words with the language they are written in, so that they can be set in their own direction."""

    text: str
    language: str
    direction: Literal["ltr", "rtl"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text and the parts it plays: content, cue, source, figure, date."""

    text: str
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """A party to which sources belong."""

    id: str | None  # None gathers the sources without one
    name: str
    colour: int  # its place in the palette; -1 is grey

    @property
    def key(self) -> str:
        """What it is called in an address."""
        return self.id or NONE


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Project:
    """The loaded articles, read and compared."""

    readings: tuple[Reading, ...]
    comparison: Comparison
    articles: Mapping[str, Article]
    claims: Mapping[str, Claim]
    sides: Mapping[str | None, Side]  # in the order of the columns
    lexicon: Lexicon
    corrected: Corrected  # what the analyst decided: rejected claims, notes, grades

    @property
    def status(self) -> Mapping[str, Status]:
        """By claim id whether it was reviewed, the rejected ones too."""
        return self.corrected.status


def build_project(
    readings: Iterable[Reading], comparison: Comparison, lexicon: Lexicon, corrected: Corrected | None = None
) -> Project:
    """What the screens need, from what the pipeline found and the analyst decided."""
    corrected = corrected or correct(readings, (), lexicon)
    readings = corrected.readings
    return Project(
        readings=readings,
        corrected=corrected,
        comparison=comparison,
        articles={reading.article.id: reading.article for reading in readings},
        claims={claim.id: claim for reading in readings for claim in reading.claims},
        sides=_sides(readings, corrected.sides),
        lexicon=lexicon,
    )


def _sides(readings: tuple[Reading, ...], own: Mapping[str, str]) -> dict[str | None, Side]:
    """The sides that speak, in the order of the data; those of the analyst follow, those without a side come last."""
    heard = {claim.source.side for reading in readings for claim in reading.claims}
    known = names.side_names(own)
    sides: dict[str | None, Side] = {
        id: Side(id, name, _colour(place)) for place, (id, name) in enumerate(known.items()) if id in heard
    }
    return sides if heard <= sides.keys() else {**sides, None: Side(None, words.NO_SIDE_NAME, -1)}


def _colour(place: int) -> int:
    """The first sides of the data keep a colour of their own; all later ones share the other half."""
    half = COLOURS // 2
    return place if place < half else half + place % half


def quote(project: Project, article_id: str, span: Span) -> Quote:
    """The span with the language of its article."""
    return in_language(project, span.text, project.articles[article_id].language)


def in_language(project: Project, text: str, code: str) -> Quote:
    """The text marked with a language; one without a data file is set left to right."""
    language = project.lexicon.languages.get(code)
    return Quote(text, code, language.direction if language else "ltr")


def spoken(text: str) -> Quote:
    """Words of the screens."""
    return Quote(text, words.spoken().code, words.spoken().direction)


def who(project: Project, article_id: str, source: Source) -> Quote:
    """The name of a source: as the data or the analyst have it, else as it is written."""
    if name := source.name or source.speaker:
        if source.rule == ANALYST and not name.isascii():  # the analyst gave it the words of an article
            return in_language(project, name, project.articles[article_id].language)
        named = names.source_name(source.id, name) if source.name else (names.person_name(name), words.spoken().code)
        return in_language(project, *named)
    if source.mention:
        return quote(project, article_id, source.mention)
    return spoken(words.UNNAMED)


def reason_of(project: Project, relation: Relation) -> str:
    """Why the two claims stand as they do, in the language of the screens."""
    speakers = {"left": relation.left, "right": relation.right}

    def name(place: str, told: str) -> str:
        if claim := speakers.get(place):
            return _full_name(project, project.claims[claim])
        return names.topic_name(told) if place in _TITLED else told

    return words.spoken().tell(relation.reason, name)


def _full_name(project: Project, claim: Claim) -> str:
    """The person and the source, as far as they are known, else the words as written."""
    named, person = who(project, claim.article_id, claim.source).text, claim.source.speaker
    if not person or not claim.source.name or person == claim.source.name:
        return named
    return words.PERSON_OF.format(person=names.person_name(person), source=named)


def title_of(project: Project, issue: Issue) -> tuple[str, Quote]:
    """The topic of a question in the language of the screens, and the words of its claims in theirs.

    A title reads "topic: words"; where one of both is missing, it is empty.
    """
    topic, _, words_of = issue.title.partition(": ")
    if not topic.isascii():
        topic, words_of = "", issue.title
    first = project.claims[issue.claim_ids[0]]
    slot = read_slot(issue.aspect)
    is_slot = slot is not None and topic == name_slot(slot, project.lexicon.units)  # and no name of the analyst's
    topic = names.slot_name(slot) if slot and is_slot else names.topic_name(topic)
    return topic, in_language(project, words_of, project.articles[first.article_id].language)


def question_name(project: Project, issue: Issue) -> str:
    """A question in one line, for lists."""
    topic, title = title_of(project, issue)
    return " · ".join(part for part in (topic, title.text) if part)


def source_key(claim: Claim) -> str:
    """What makes two claims speak with one mouth."""
    return voice_key(claim.source)


def voice_key(source: Source) -> str:
    """What makes two sources one: the resolved id, else the person, else the words as written."""
    return source.id or source.speaker or (source.mention.text if source.mention else NOBODY)


def relay_keys(claim: Claim) -> tuple[str, ...]:
    """Who passes the claim's words on; one key for all that is told at first hand."""
    return tuple(dict.fromkeys(map(voice_key, claim.via))) or (NONE,)


def outlet_key(article: Article) -> str:
    """The outlet; one key for all articles that name none."""
    return article.outlet or NONE


def day_key(article: Article) -> str:
    """The day of publication, 2024-06-26; one key for all articles without one."""
    return article.published.isoformat() if article.published else NONE


def day(value: date | None) -> str:
    """A day as it is read: "26 Jun 2024"."""
    return format_date(value, "d MMM y", words.spoken().code) if value else words.NO_DATE


def period(first: date, last: date) -> str:
    """Days as they are read, whole months and years by their name.

    >>> period(date(2023, 3, 1), date(2023, 3, 31))
    'Mar 2023'
    >>> period(date(2023, 3, 1), date(2023, 3, 30))
    '1 Mar 2023 – 30 Mar 2023'
    """
    if first == last:
        return day(first)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return _named(first, last, "y")
    if first.day == 1 and (last + timedelta(days=1)).day == 1:
        return _named(first, last, "LLL y")
    return f"{day(first)} – {day(last)}"


def _named(first: date, last: date, pattern: str) -> str:
    names = (format_date(each, pattern, words.spoken().code) for each in (first, last))
    return " – ".join(dict.fromkeys(names))


def cited(project: Project, claim: Claim) -> Span:
    """The words that stand for a claim: its content; of a silence the cue with its source."""
    if claim.content:
        return claim.content
    spans = [*claim.cue, *([claim.overt] if claim.overt else [])]
    start, stop = min(span.start for span in spans), max(span.stop for span in spans)
    return Span(start, stop, project.articles[claim.article_id].text[start:stop])


def pieces(text: str, start: int, stop: int, marked: Iterable[tuple[str, Span]]) -> tuple[Piece, ...]:
    """`text[start:stop]` cut wherever a mark begins or ends; joined again, it is the same text."""
    return tuple(Piece(words, tuple(dict.fromkeys(roles))) for words, roles in cuts(text, start, stop, marked))


def cuts(
    text: str, start: int, stop: int, marked: Iterable[tuple[Mark, Span]]
) -> Iterator[tuple[str, tuple[Mark, ...]]]:
    """The stretches between all edges, each with the marks that lie over it, in the order given."""
    lying = [
        (place, mark, span) for place, (mark, span) in enumerate(marked) if span.start < stop and start < span.stop
    ]
    edges = {start, stop} | {edge for _, _, span in lying for edge in (span.start, span.stop) if start < edge < stop}
    waiting = sorted(lying, key=lambda each: each[2].start, reverse=True)
    over: list[tuple[int, Mark, Span]] = []
    for left, right in pairwise(sorted(edges)):
        over = [each for each in over if each[2].stop > left]
        while waiting and waiting[-1][2].start <= left:
            over.append(waiting.pop())
        yield (
            text[left:right],
            tuple(mark for _, mark, span in sorted(over, key=lambda each: each[0]) if span.stop > left),
        )
