"""Finds the name of a speaker who stands in no entry: the words beside an office, or a full name alone."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from claims.lexicon.gazetteer import Entry
from claims.lexicon.romanising import as_listed, is_listed, is_particle, romanise
from claims.model import Span
from claims.resolve.compose import Body
from claims.resolve.phrase import TITLED, Part, World
from claims.text import Token, tokens

_WORDS = range(2, 6)  # in a person's name that no entry lists
_CLOSED = ("prepositions", "time_words", "media_nouns", "conjunctions", "relatives")
_ROLES = ("role", "unnamed", "counterpart")
_LATIN = re.compile(r"[(\[]\s*([A-Za-z][A-Za-z0-9 .,&'’-]*[A-Za-z0-9.])\s*[)\]]")
_LATIN_SCRIPT = "LATIN"

Stretch = Sequence[Part]


class Written(NamedTuple):
    """A name as it stands in the text."""

    text: str
    latin: str  # in Latin letters: as the text gives it in brackets, or by rule
    sure: bool  # it begins with a common name, or with capitals where names have them


def find_name(
    stretches: Sequence[Stretch], words: Sequence[Token], span: Span, known: World, body: Body | None
) -> Written | None:
    """The name beside the role of one person, or the full name with which a mention without one begins.

    The role of a `body` that is known belongs to somebody named: "the spokesman of …", not "a spokesman".
    """
    country = body.country if body else None
    for number, stretch in enumerate(stretches):
        role = _role_of(stretch, known)
        if role is None:
            continue
        if not role.features.endswith("sg"):
            return None
        tail = _name_in(_tail(stretch, words, known), words, span, known)
        certain = role.definite or (body is not None and body.id is not None)
        if not certain and known.grammar.articles and role.head and role.head.local:
            return None  # what follows is the place: "the governor of Gaziantep"
        sure = certain or (bool(tail) and _begins_name(tail, words, span, known))
        names = [_lead(stretch), tail if sure else []]
        if known.grammar.language.syntax.modifiers_first:
            names.reverse()  # "Los Angeles Mayor Karen …"
        beside = [*names, *stretches[number + 1 : number + 2], *stretches[:number][-1:]]
        found = next((named for named in beside if named and _is_name(named, words, span, known)), None)
        return _write(found, words, span, known, country) if found else None
    lead = _lead(stretches[0]) if stretches else []
    return _write(lead, words, span, known, country) if is_full_name(lead, words, span, known) else None


def find_entry(written: Written, known: World) -> Entry | None:
    """The known person who bears a name that is written in another case than it is listed in."""
    language = known.grammar.language
    forms = [token.form for token in tokens(as_listed(written.text, language), language.letters)]
    found = known.names.longest(forms, 0)
    if found is None or found[0] < len(forms) or len(found[1]) > 1:
        return None
    entry = known.gazetteer.entries.get(found[1][0])
    return entry if entry and entry.kind == "person" else None


def _name_in(tail: Stretch, words: Sequence[Token], span: Span, known: World) -> Stretch:
    """The end of a row of unknown words from the common given name on, when one stands behind other words.

    The words before it belong to the office: "the head of Gazprom Alexei …". Where definite nouns carry
    an article, what stands before the name must: else a school or a street may bear it.
    """
    for place in range(1, len(tail)):
        before = words[tail[place - 1].first].form
        if tail[place].kind == "word" and _is_given(tail[place], words, span, known):
            bare = bool(known.grammar.articles) and not known.grammar.article(before)
            first = _is_given(tail[0], words, span, known)
            return tail if first or bare else tail[place:]
    return tail


def _is_given(part: Part, words: Sequence[Token], span: Span, known: World) -> bool:
    """Whether a word is a common given name, or begins a name behind a title."""
    first = words[part.first]
    return part.features == TITLED or is_listed(span.text[first.start : first.stop], known.grammar.language)


def _role_of(stretch: Stretch, known: World) -> Part | None:
    """The first noun when it is a role; where modifiers come first, the first role among the nouns."""
    nouns = [part for part in stretch if part.head]
    if not known.grammar.language.syntax.modifiers_first:
        nouns = nouns[:1]
    return next((part for part in nouns if part.head and part.head.kind in _ROLES), None)


def is_full_name(lead: Stretch, words: Sequence[Token], span: Span, known: World) -> bool:
    """Whether unknown words are surely a person's name: several, the first of them a common name."""
    if not lead or not _is_name(lead, words, span, known):
        return False
    return _is_given(lead[0], words, span, known)


def lead_of(stretch: Stretch, words: Sequence[Token], span: Span, known: World) -> Stretch:
    """The unknown words at the beginning of a stretch, up to the first that no name holds."""
    lead = _lead(stretch)
    closed = (i for i, part in enumerate(lead) if is_closed(words[part.first], span, known))
    return lead[: next(closed, len(lead))]


def find_latin(span: Span, known: World) -> str | None:
    """The name in Latin letters that a text in another script gives in brackets."""
    found = _LATIN.search(span.text) if known.grammar.language.script != _LATIN_SCRIPT else None
    return found.group(1).strip() if found else None


def is_closed(word: Token, span: Span, known: World) -> bool:
    """Whether a word belongs to grammar; a common name that only looks like a preposition does not."""
    if is_listed(span.text[word.start : word.stop], known.grammar.language):
        return False
    return any(known.grammar.has(name, word.form) for name in _CLOSED)


def _write(named: Stretch, words: Sequence[Token], span: Span, known: World, country: str | None) -> Written:
    text = span.text[words[named[0].first].start : words[named[-1].stop - 1].stop]
    latin = find_latin(span, known) or romanise(text, known.grammar.language, country)
    return Written(text, latin, _begins_name(named, words, span, known))


def _begins_name(named: Stretch, words: Sequence[Token], span: Span, known: World) -> bool:
    first = words[named[0].first]
    capital = known.grammar.language.syntax.capital_names and span.text[first.start].isupper()
    return capital or _is_given(named[0], words, span, known)


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


def _is_name(parts: Stretch, words: Sequence[Token], span: Span, known: World) -> bool:
    """Whether the parts can be a person's name: two to five words, none of a closed class.

    The first of them opens no office, unless it is a common name.

    Where names have capitals each word begins with one, but for the small words of last names.
    """
    if parts[0].kind != "word" or any(part.kind not in ("word", "adjective", "field") for part in parts):
        return False
    named = [word for word in words[parts[0].first : parts[-1].stop] if word.is_word]
    if len(named) not in _WORDS or any(known.grammar.article(word.form) not in known.plain for word in named):
        return False
    if not _is_given(parts[0], words, span, known) and known.names.opens_office(named[0].form):
        return False
    if known.grammar.language.syntax.capital_names:
        language = known.grammar.language
        written = [span.text[word.start : word.stop] for word in named]
        if not all(word[0].isupper() or is_particle(word, language) for word in written):
            return False
    return not any(is_closed(word, span, known) for word in named)
