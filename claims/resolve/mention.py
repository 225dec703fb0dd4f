"""Reads one mention from its first word to its last: the institution, and the person who speaks for it."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from datetime import date
from itertools import zip_longest
from typing import NamedTuple

from claims.lexicon.gazetteer import MEDIA, Entry, Gazetteer, shown
from claims.lexicon.romanising import is_listed
from claims.model import Source, Span
from claims.resolve.appointed import find_owner, take_appointer
from claims.resolve.compose import Body, belonging, compose, person
from claims.resolve.describe import JOIN, country_of, describe
from claims.resolve.holders import names_office_alone
from claims.resolve.larger import find_outlet, read_larger
from claims.resolve.owned import find_led, find_own_name, without_owner
from claims.resolve.phrase import TITLED, Part, World, arrange, read_parts
from claims.resolve.spoken_for import is_spoken_for
from claims.resolve.written import Written, find_entry, find_latin, find_name, is_full_name, lead_of
from claims.text import Token, tokens

_LONGEST = 60  # parts of a mention that are read; no real one has more

PERSON = "person."  # begins the id of a person in no entry
OUTLET = "outlet."  # of an outlet in no entry
BODY = "body."  # of another body in no entry
JOINT = "joint"  # the rule by which several speak together
_PLACES = ("country", None)  # who is from a country does not speak for it

Stretch = Sequence[Part]
Recall = Callable[[str], str | None]  # a last name to the person whom the article has named in full


class Reading(NamedTuple):
    """What one mention says, before the rest of the article is asked."""

    body: Body | None
    people: tuple[Entry, ...]  # known people who speak; more than one when joined by "and"
    written: Written | None  # the name of a person who stands in no entry
    latin: str | None  # the name of an outlet in no entry, in Latin letters
    former: bool  # the office is no longer held
    appointer: Body | None  # who put the speaker in office
    recalled: bool  # the person was named in full earlier in the article
    several: tuple[str, ...]  # ids of two that are joined by "and"
    own_name: str | None  # of a body in no entry, behind its country
    led_by: Entry | None  # the person whose administration it is
    office_alone: bool  # every word belongs to an office that one person holds


def read_mention(span: Span, known: World, recall: Recall) -> Reading:
    """The parts of the mention put together; nothing outside it is looked at but last names."""
    words = tokens(span.text, known.grammar.language.letters)
    found = read_larger(read_parts(words, span.text, known)[:_LONGEST], words, span, known)
    parts = without_owner([_recalled(part, words, recall) for part in found], words, known)
    spoken, appointer = take_appointer(parts, words, known.gazetteer)
    stretches = _split(_untitled(_with_given(spoken, words, span, known)), words)
    told_of = len(spoken) < len(parts) or any(part.kind == "word" for stretch in stretches for part in stretch)
    named = bool(stretches) and is_full_name(lead_of(stretches[0], words, span, known), words, span, known)
    body, several = _body([arrange(stretch, known) for stretch in stretches], known.gazetteer, named)
    if body and body.head and body.head.collective and (told_of or not body.id):
        stretches = _one_by_one(stretches, known.gazetteer)
        body, several = _body([arrange(stretch, known) for stretch in stretches], known.gazetteer, named)
    if told_of and body and body.head and body.head.means:
        body = body._replace(open=False)  # "a local politician"
    led = find_led(stretches, known)
    people = [] if led else _people(stretches, words, known)
    written = None if people or led else find_name(stretches, words, span, known, body)
    listed = find_entry(written, known) if written else None
    speakers = (listed.id,) if listed else tuple(dict.fromkeys(entry.id for entry, part in people))
    return Reading(
        body=body,
        people=tuple(known.gazetteer.entries[identifier] for identifier in speakers),
        written=None if listed else written,
        latin=find_latin(span, known) or find_outlet(parts, words, span, known),
        former=any(part.kind == "former" for part in spoken),
        appointer=appointer or find_owner(spoken, words, body.id if body else None, known),
        recalled=any(part.features == _RECALLED for _, part in people),
        several=() if len(speakers) == 1 else several,
        own_name=find_own_name(parts, words, span, known, body),
        led_by=led,
        office_alone=not written and names_office_alone(body, spoken, words, known),
    )


_RECALLED = "recalled"


def _recalled(part: Part, words: Sequence[Token], recall: Recall) -> Part:
    """A last name alone becomes the name of the person who bore it earlier in the article."""
    if part.kind != "word" or part.stop - part.first > 1:
        return part
    found = recall(words[part.first].form)
    return part._replace(kind="name", ids=(found,), features=_RECALLED) if found else part


def _with_given(parts: Stretch, words: Sequence[Token], span: Span, known: World) -> list[Part]:
    """The parts, a known word read as a given name where a last name follows: "Turki al-…", "Alexandra …".

    A noun that begins the mention is no name: "the emir of …".
    """
    found: list[Part] = []
    for part, following in zip_longest(parts, parts[1:]):
        country = part.kind == "name" and known.gazetteer.countries.keys() >= set(part.ids) and bool(found)
        other = country or part.kind in ("place", "adjective") or (part.kind == "head" and bool(found))
        if other and following and following.kind == "word" and part.stop - part.first == 1:
            first = words[part.first]
            if is_listed(span.text[first.start : first.stop], known.grammar.language):
                part = Part("word", part.first, part.stop)
        found.append(part)
    return found


def _untitled(parts: Stretch) -> list[Part]:
    """The parts without the titles before names; the word behind a title is marked as such.

    Among the words of a name a title is one of them: "Mohammed el-Sayed".
    """
    found: list[Part] = []
    titled = False
    for part, following in zip_longest(parts, parts[1:]):
        before = found[-1].kind if found else None
        if part.kind == "title" and following and following.kind in ("word", "name", "title") and before != "word":
            titled = True
            continue
        if part.kind == "title":
            part = part._replace(kind="word")
        elif titled and part.kind == "word":
            part = part._replace(features=TITLED)
        titled = False
        found.append(part)
    return found


def _one_by_one(stretches: Sequence[Stretch], gazetteer: Gazetteer) -> list[list[Part]]:
    """The stretches with people in the place of a body of many: some officials, not a country's."""
    heads = {head.id: head for head in gazetteer.institutions.head}
    return [
        [part._replace(head=heads[part.head.collective]) if part.head and part.head.collective else part for part in s]
        for s in stretches
    ]


def _split(parts: Stretch, words: Sequence[Token]) -> list[list[Part]]:
    """The stretches between commas, brackets and dashes.

    Quotation marks divide nothing, nor do the stop of an abbreviation and the hyphen in a word.
    """
    stretches: list[list[Part]] = [[]]
    for part in parts:
        if part.kind != "mark":
            stretches[-1].append(part)
        elif not (_is_quote(words[part.first].form) or _is_inner(words, part.first)):
            stretches.append([])
    return [stretch for stretch in stretches if stretch]


def _is_quote(mark: str) -> bool:
    return mark in "\"'`" or unicodedata.category(mark) in ("Pi", "Pf")


def _is_inner(words: Sequence[Token], place: int) -> bool:
    """Whether the mark at `place` belongs to the word before it."""
    mark, before, behind = words[place], words[place - 1 : place], words[place + 1 : place + 2]
    joined = bool(before) and before[0].stop == mark.start
    return joined and (mark.form == "." or (mark.form == "-" and bool(behind) and behind[0].start == mark.stop))


def _body(stretches: Sequence[Stretch], gazetteer: Gazetteer, named: bool) -> tuple[Body | None, tuple[str, ...]]:
    """The first institution named, and the ids of several when another is joined to it.

    What stands behind an unknown word only describes it ("separatists loyal to Moscow"), unless it
    is the role of a person whose name the word may be, or `named`: "Thierry Durand of …".
    """
    for stretch in stretches:
        unknown = stretch[0].kind == "word"
        for place, part in enumerate(stretch):
            role = part.head is not None and (part.head.kind in ("role", "unnamed") or bool(part.head.collective))
            body = compose(stretch[place:], gazetteer) if role or named or not unknown else None
            if body is None or (unknown and not role and body.kind in _PLACES):
                continue
            if body.rule == "unnamed":
                body = belonging(body, stretch[place + 1 :], gazetteer)
            others = (compose(stretch[i:], gazetteer) for i in range(place + 1, len(stretch)) if stretch[i].joined)
            ids = tuple(dict.fromkeys(other.id for other in (body, *others) if other and other.id))
            return body, body.several or (ids if len(ids) > 1 else ())
    return None, ()


def _people(stretches: Sequence[Stretch], words: Sequence[Token], known: World) -> list[tuple[Entry, Part]]:
    """The known people who speak: the first one, and those joined to it by "and".

    The client of a lawyer does not speak.
    """
    found: list[tuple[Entry, Part]] = []
    for stretch in stretches:
        for place, part in enumerate(stretch):
            entry = person(part, known.gazetteer)
            if entry and (part.joined or not found) and not is_spoken_for(entry, stretch, place, words, known):
                found.append((entry, part))
    return found


def to_source(reading: Reading, known: World, mention: Span, day: date | None) -> Source:
    """The reading as a Source; `day` decides which of a person's offices were held."""
    gazetteer, body = known.gazetteer, reading.body
    several = [entry.id for entry in reading.people] if len(reading.people) > 1 else reading.several
    if several:
        return _together(several, mention, gazetteer)
    speaker = reading.people[0] if reading.people else None
    spoken = shown(speaker) if speaker else reading.written.latin if reading.written else None
    identifier, rule = (body.id, body.rule) if body else (None, "unknown")
    if reading.former:
        identifier, rule = None, "unnamed"
    if speaker and not identifier:
        identifier, rule = (
            _office(speaker, reading.former, day),
            "person-in-article" if reading.recalled else "gazetteer",
        )
    if reading.led_by and not identifier:
        held = _office(reading.led_by, reading.former, day)
        identifier, rule = (held, "gazetteer") if held != reading.led_by.id and day else (None, rule)
    side = _side(reading, identifier, speaker or reading.led_by, gazetteer)
    if reading.own_name and not speaker:
        return Source(mention, BODY + _slug(reading.own_name), reading.own_name, "organisation", spoken, side, "named")
    if identifier:
        name, kind = describe(identifier, gazetteer)
        return Source(mention, identifier, name, kind, spoken, side, rule)
    return _unlisted(mention, reading, side, rule)


def _unlisted(mention: Span, reading: Reading, side: str | None, rule: str) -> Source:
    """A source in no entry: an outlet or a person known by name, or somebody without one."""
    body, written = reading.body, reading.written
    if written and written.sure and not (body and body.open):
        return Source(mention, PERSON + _slug(written.latin), written.latin, "person", written.latin, side, "named")
    if reading.latin and body and body.rule == "unknown" and body.head and body.head.kind == "outlet":
        return Source(mention, OUTLET + _slug(reading.latin), reading.latin, body.kind, None, MEDIA, "named")
    kind = "person" if written else body and body.kind
    return Source(mention, None, None, kind, written.latin if written else None, side, rule)


def _slug(name: str) -> str:
    """A name as the second half of an id: lower-case ASCII letters with hyphens."""
    plain = unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()
    return "-".join(re.findall("[a-z0-9]+", plain))


def _together(ids: Sequence[str], mention: Span, gazetteer: Gazetteer) -> Source:
    """Two or more that speak with one voice: "Washington and Tokyo". They share a side, or have none."""
    identifier = JOIN.join(ids)
    sides = {side_of(single, gazetteer) for single in ids}
    side = sides.pop() if len(sides) == 1 else None
    return Source(mention, identifier, *describe(identifier, gazetteer), None, side, JOINT)


def _office(speaker: Entry, former: bool, day: date | None) -> str:
    """The one office that the person held on `day`, else the person."""
    held = set() if former else {office.id for office in speaker.offices if office.held(day)}
    return held.pop() if len(held) == 1 else speaker.id


def _side(reading: Reading, identifier: str | None, speaker: Entry | None, gazetteer: Gazetteer) -> str | None:
    """The side of who put the speaker in office or owns the outlet, else of person, institution, country."""
    appointed = side_of(reading.appointer.id, gazetteer) if reading.appointer and reading.appointer.id else None
    if appointed and (identifier in gazetteer.outlets or identifier not in gazetteer.entries):
        return appointed
    own = identifier in gazetteer.entries and identifier in gazetteer.side_of  # an organisation of no country
    if speaker and not own and (speaker.id in gazetteer.side_of or speaker.country):
        return side_of(speaker.id, gazetteer)
    held = {side_of(office.id, gazetteer) for office in speaker.offices} if speaker and not own else set()
    if len(held) == 1:
        return held.pop()  # the commander of an armed group, by whatever office
    if identifier:
        return side_of(identifier, gazetteer)
    if reading.body and reading.body.of:
        return side_of(reading.body.of, gazetteer)
    country = reading.body.country if reading.body else None
    return gazetteer.side_of.get(country) if country else None


def side_of(identifier: str, gazetteer: Gazetteer) -> str | None:
    """The side of an entry, a country or a composed id; that of an outlet is its owner's, or "media"."""
    if identifier in gazetteer.side_of:
        return gazetteer.side_of[identifier]
    if identifier in gazetteer.outlets:
        return MEDIA
    place = gazetteer.places.get(identifier.partition(".")[0])
    if place and place.contested:
        return None  # two sides have a governor there
    return gazetteer.side_of.get(country_of(identifier, gazetteer) or "")
