"""Finds where a text introduces a person: an office with a name behind it, or a name with an office.

"Thierry Durand, director of …, arrived" attributes nothing, but tells who "Durand" is when he
speaks three sentences later.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claims.lexicon.gazetteer import Entry, Head
from claims.lexicon.grammar import Grammar
from claims.lexicon.romanising import is_listed, is_particle
from claims.model import Article, Source, cut
from claims.resolve.compose import person
from claims.resolve.describe import country_of
from claims.resolve.mention import read_mention, to_source
from claims.resolve.phrase import Part, World
from claims.text import Token

_LONGEST = 16  # words of an introduction
_LONGEST_NAME = 4  # words of a name in front of an office
_SURE = 2  # words of a name that are taken without more ado
_CLOSED = (
    "complementizers", "content_enders", "time_words", "prepositions", "conjunctions", "negations", "auxiliaries",
)  # fmt: skip


class Introduction(NamedTuple):
    """A person with an office, as a text names them."""

    start: int
    source: Source
    head: Head | None
    written: str | None  # the name as written, of a person in no entry
    sure: bool  # the name begins with a common name, or is known: no other words look like it


def find_introductions(
    article: Article, words: Sequence[Token], parts: Sequence[Part], known: World
) -> Iterator[Introduction]:
    """The people that the text introduces, in its order."""
    for place, part in enumerate(parts):
        if part.head is None or part.head.kind not in ("role", "unnamed") or not part.features.endswith("sg"):
            continue
        behind = _reach(article.text, parts, place, words, known)
        named = _name_before(article.text, parts, place, words, known)
        for first, stop in ((place, behind), (named, max(behind, _office(parts, place)))):
            if first is not None and stop:
                introduction = _read(article, words, parts[first:stop], known)
                if introduction:
                    yield introduction


def _read(article: Article, words: Sequence[Token], parts: Sequence[Part], known: World) -> Introduction | None:
    span = cut(article.text, words[parts[0].first].start, words[parts[-1].stop - 1].stop)
    reading = read_mention(span, known, lambda form: None)
    if not (reading.written or len(reading.people) == 1) or reading.former:
        return None
    source = to_source(reading, known, span, article.published)
    if reading.people and not _may_hold(reading.people[0], source.id, known):
        return None
    sure = bool(reading.people) or (reading.written is not None and reading.written.sure)
    written = reading.written.text if reading.written else None
    return Introduction(span.start, source, reading.body.head if reading.body else None, written, sure)


def _may_hold(entry: Entry, identifier: str | None, known: World) -> bool:
    """Whether nothing speaks against a known person's having an office: not one of another country.

    "met Lavrov the Turkish minister …" does not make him one.
    """
    if identifier is None or identifier == entry.id or any(office.id == identifier for office in entry.offices):
        return True
    country = country_of(identifier, known.gazetteer)
    return country is None or entry.country in (None, country)


def _office(parts: Sequence[Part], place: int) -> int:
    """The end of the known parts from `place` on: an office without a name."""
    stop = place
    while stop < len(parts) and stop - place < _LONGEST and parts[stop].kind not in ("mark", "relative", "appointed"):
        stop += 1
    return stop


def _reach(text: str, parts: Sequence[Part], place: int, words: Sequence[Token], known: World) -> int:
    """The end of the office at `place` and the name behind it; 0 when no name follows."""
    run = 0  # words so far that may be a name
    for stop in range(place + 1, min(len(parts), place + _LONGEST)):
        part, form = parts[stop], words[parts[stop].first].form
        if known.grammar.according.longest([word.form for word in words[part.first : part.first + _SURE + 1]], 0):
            return 0
        if person(part, known.gazetteer):
            return stop + 1
        word = part.kind == "word" and _may_be_named(text, words[part.first], known)
        if word and not (part.joined and run):
            if run > _SURE:
                return stop - 1  # so long a row of words is more than a name
            run += 1 if run or not known.grammar.article(form) else 0
            continue
        if run >= _SURE:
            return stop
        if part.kind in ("mark", "relative", "appointed") or known.grammar.readings(form):
            return 0
        run = 0
    return 0


def _may_be_named(text: str, word: Token, known: World) -> bool:
    """Whether a word can stand in a name: a common name, or one with a capital where names have them."""
    language = known.grammar.language
    if language.syntax.capital_names and not (text[word.start].isupper() or is_particle(word.form, language)):
        return False
    return _is_given(text, word, known) or not _is_closed(word.form, known.grammar)


def _is_closed(form: str, grammar: Grammar) -> bool:
    """Whether a word can stand in no name: "that", "in", "on Tuesday", "said"."""
    if any(not reading.behind for reading in grammar.readings(form)):
        return True
    return any(grammar.match(name, (form,), 0) for name in _CLOSED)


def _name_before(text: str, parts: Sequence[Part], place: int, words: Sequence[Token], known: World) -> int | None:
    """The first part of the name in front of the office at `place`; None for no name.

    It is a known person, or unknown words: two with a mark behind them, or some that begin with a common
    name, where an office may follow a name without a mark.
    """
    marked = place > 0 and parts[place - 1].kind == "mark"
    stop = place - 1 if marked else place
    if not marked and known.grammar.language.syntax.modifiers_first:
        return None
    if stop and person(parts[stop - 1], known.gazetteer):
        return stop - 1
    given = [
        i
        for i in range(max(0, stop - _LONGEST_NAME), stop)
        if all(part.kind == "word" for part in parts[i:stop]) and _is_given(text, words[parts[i].first], known)
    ]
    if given and stop - given[0] >= _SURE:
        return given[0]
    before = parts[max(0, stop - _SURE) : stop]
    return stop - _SURE if marked and len(before) == _SURE and all(part.kind == "word" for part in before) else None


def _is_given(text: str, word: Token, known: World) -> bool:
    return is_listed(text[word.start : word.stop], known.grammar.language)
