"""Reads one mention from its first word to its last: the institution, and the person who speaks for it."""

import unicodedata
from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from claims.lexicon.gazetteer import MEDIA, Entry, Gazetteer, shown
from claims.lexicon.romanising import romanise
from claims.model import Source, Span
from claims.resolve.compose import Body, compose, country_of, describe, person
from claims.resolve.phrase import Part, World, read_parts
from claims.text import Token, tokens

_LONGEST = 60  # parts of a mention that are read; no real one has more
_NAME = range(2, 6)  # words in a person's name that no entry lists
_CLOSED = ("prepositions", "time_words", "media_nouns", "conjunctions", "relatives")

Stretch = Sequence[Part]
Recall = Callable[[str], str | None]  # a last name to the person whom the article has named in full


class Reading(NamedTuple):
    """What one mention says, before the rest of the article is asked."""

    body: Body | None
    people: tuple[Entry, ...]  # known people who speak; more than one when joined by "and"
    written: str | None  # the name of a person who stands in no entry, as written
    former: bool  # the office is no longer held
    appointer: Body | None  # who put the speaker in office
    recalled: bool  # the person was named in full earlier in the article
    several: tuple[str, ...]  # ids of two that are joined by "and"


def read_mention(span: Span, known: World, recall: Recall) -> Reading:
    """The parts of the mention put together; nothing outside it is looked at but last names."""
    words = tokens(span.text, known.grammar.language.letters)
    parts = [_recalled(part, words, recall) for part in read_parts(words, known)[:_LONGEST]]
    end = next((i for i, part in enumerate(parts) if part.kind in ("relative", "appointed")), len(parts))
    stretches = _split(parts[:end], words)
    body, several = _body(stretches, known.gazetteer)
    people = _people(stretches, known.gazetteer)
    speakers = tuple(dict.fromkeys(entry.id for entry, part in people))
    written = None if people else _written(stretches, words, span, known, body)
    return Reading(
        body=body,
        people=tuple(known.gazetteer.entries[identifier] for identifier in speakers),
        written=written,
        former=any(part.kind == "former" for part in parts[:end]),
        appointer=_appointer(parts[end:], known.gazetteer),
        recalled=any(part.features == _RECALLED for _, part in people),
        several=() if len(speakers) == 1 else several,
    )


_RECALLED = "recalled"


def _recalled(part: Part, words: Sequence[Token], recall: Recall) -> Part:
    """A last name alone becomes the name of the person who bore it earlier in the article."""
    if part.kind != "word" or part.stop - part.first > 1:
        return part
    found = recall(words[part.first].form)
    return part._replace(kind="name", ids=(found,), features=_RECALLED) if found else part


def _split(parts: Stretch, words: Sequence[Token]) -> list[list[Part]]:
    """The stretches between commas, brackets and dashes; quotation marks divide nothing."""
    stretches: list[list[Part]] = [[]]
    for part in parts:
        if part.kind != "mark":
            stretches[-1].append(part)
        elif not _is_quote(words[part.first].form):
            stretches.append([])
    return [stretch for stretch in stretches if stretch]


def _is_quote(mark: str) -> bool:
    return mark in "\"'`" or unicodedata.category(mark) in ("Pi", "Pf")


def _body(stretches: Sequence[Stretch], gazetteer: Gazetteer) -> tuple[Body | None, tuple[str, ...]]:
    """The first institution named, and the ids of several when another is joined to it.

    What stands behind an unknown word only describes it ("separatists loyal to Moscow"), unless it
    is the role of a person whose name the word may be.
    """
    for stretch in stretches:
        unknown = stretch[0].kind == "word"
        for place, part in enumerate(stretch):
            role = part.head is not None and part.head.kind == "role"
            body = compose(stretch[place:], gazetteer) if role or not unknown else None
            if body is None:
                continue
            others = (compose(stretch[i:], gazetteer) for i in range(place + 1, len(stretch)) if stretch[i].joined)
            ids = tuple(dict.fromkeys(other.id for other in (body, *others) if other and other.id))
            return body, ids if len(ids) > 1 else ()
    return None, ()


def _people(stretches: Sequence[Stretch], gazetteer: Gazetteer) -> list[tuple[Entry, Part]]:
    """The known people who speak: the first one, and those joined to it by "and".

    A person right after "lawyer of" does not speak.
    """
    found: list[tuple[Entry, Part]] = []
    for stretch in stretches:
        for place, part in enumerate(stretch):
            entry = person(part, gazetteer)
            before = stretch[place - 1].head if place else None
            if entry and not (before and before.represents) and (part.joined or not found):
                found.append((entry, part))
    return found


def _appointer(parts: Stretch, gazetteer: Gazetteer) -> Body | None:
    """Whom the words after "whom … appointed" name."""
    if not parts or parts[0].kind != "appointed":
        return None
    return next((body for i in range(1, len(parts)) if (body := compose(parts[i:], gazetteer))), None)


def _written(
    stretches: Sequence[Stretch], words: Sequence[Token], span: Span, known: World, body: Body | None
) -> str | None:
    """The name of a speaker without an entry: the words beside a role of one person, as they stand."""
    for number, stretch in enumerate(stretches):
        role = next((part for part in stretch if part.head), None)
        if role is None or not role.head or role.head.kind not in ("role", "unnamed"):
            continue
        if not role.features.endswith("sg"):
            return None
        is_certain = role.definite or (body is not None and (body.id or body.country))
        tail = _tail(stretch, words, known) if is_certain else []
        beside = [_lead(stretch), tail, *stretches[number + 1 : number + 2], *stretches[:number][-1:]]
        for candidate in beside:
            if candidate and _is_name(candidate, words, known):
                return span.text[words[candidate[0].first].start : words[candidate[-1].stop - 1].stop]
        return None
    return None


def _lead(stretch: Stretch) -> Stretch:
    """The unknown words at the beginning of a stretch."""
    return stretch[: next((i for i, part in enumerate(stretch) if part.kind != "word"), len(stretch))]


def _tail(stretch: Stretch, words: Sequence[Token], known: World) -> Stretch:
    """The unknown words at the end of a stretch, adjectives with the article left out."""
    start = len(stretch)
    while start and stretch[start - 1].kind == "word":
        start -= 1
    while start < len(stretch) and known.grammar.article(words[stretch[start].first].form):
        start += 1
    return stretch[start:]


def _is_name(parts: Stretch, words: Sequence[Token], known: World) -> bool:
    """Whether the parts can be a person's name: two to five words, none of a closed class."""
    if parts[0].kind != "word" or any(part.kind not in ("word", "adjective", "field") for part in parts):
        return False
    forms = [word.form for word in words[parts[0].first : parts[-1].stop]]
    if len(forms) not in _NAME or any(known.grammar.article(form) not in known.plain for form in forms):
        return False
    return not any(known.grammar.has(name, form) for form in forms for name in _CLOSED)


def to_source(reading: Reading, known: World, mention: Span, day: date | None) -> Source:
    """The reading as a Source; `day` decides which of a person's offices were held."""
    gazetteer, body = known.gazetteer, reading.body
    if len(reading.people) > 1 or reading.several:
        ids = [entry.id for entry in reading.people] if len(reading.people) > 1 else reading.several
        return _nameless(mention, f"ambiguous: {', '.join(ids)}")
    speaker = reading.people[0] if reading.people else None
    spoken = shown(speaker) if speaker else reading.written and romanise(reading.written, known.grammar.language)
    identifier, rule = (body.id, body.rule) if body else (None, "unknown")
    if reading.former:
        identifier, rule = None, "unnamed"
    if speaker and not identifier:
        identifier, rule = (
            _office(speaker, reading.former, day),
            "person-in-article" if reading.recalled else "gazetteer",
        )
    name, kind = describe(identifier, gazetteer) if identifier else (None, "person" if spoken else body and body.kind)
    side = _side(reading, identifier, speaker, gazetteer)
    return Source(mention, identifier, name, kind, spoken, side, rule)


def _nameless(mention: Span, rule: str) -> Source:
    return Source(mention, None, None, None, None, None, rule)


def _office(speaker: Entry, former: bool, day: date | None) -> str:
    """The one office that the person held on `day`, else the person."""
    held = set() if former else {office.id for office in speaker.offices if office.held(day)}
    return held.pop() if len(held) == 1 else speaker.id


def _side(reading: Reading, identifier: str | None, speaker: Entry | None, gazetteer: Gazetteer) -> str | None:
    """The side of who put the speaker in office, else of the person, the institution, the country."""
    appointed = side_of(reading.appointer.id, gazetteer) if reading.appointer and reading.appointer.id else None
    if appointed:
        return appointed
    if speaker and (speaker.id in gazetteer.side_of or speaker.country):
        return side_of(speaker.id, gazetteer)
    if identifier:
        return side_of(identifier, gazetteer)
    country = reading.body.country if reading.body else None
    return gazetteer.side_of.get(country) if country else None


def side_of(identifier: str, gazetteer: Gazetteer) -> str | None:
    """The side of an entry, a country or a composed id; outlets speak for "media"."""
    if identifier in gazetteer.side_of:
        return gazetteer.side_of[identifier]
    if identifier in gazetteer.outlets:
        return MEDIA
    return gazetteer.side_of.get(country_of(identifier, gazetteer) or "")
