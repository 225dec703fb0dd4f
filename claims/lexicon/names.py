"""Finds known names, institution nouns and nationality adjectives in a row of words.

A name is looked up by its first word, so the cost does not grow with the gazetteer. Letters that
the language writes onto a word ("to Washington", "and Moscow") are taken off first. Foreign names
are spelled in many ways; rules of the language level them, so that no list has to.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Generic, NamedTuple, TypeVar

from claims.lexicon.gazetteer import Forms, Gazetteer, Head
from claims.lexicon.grammar import inflect
from claims.lexicon.language import Language
from claims.text import fold, tokens

Value = TypeVar("Value")
_SPELLED = 5  # letters from which on a foreign name is spelled freely
_CONSONANTS = 4  # that a single word must have to be known without its vowels


class Heading(NamedTuple):
    """An institution or role noun found in a text."""

    length: int  # in words
    head: Head
    features: str  # "f.sg"
    definite: bool  # carries the language's article


class Adjective(NamedTuple):
    """A nationality adjective found in a text."""

    length: int
    countries: tuple[str, ...]
    features: str


class Spell:
    """Levels a word before it is looked up.

    `bare` takes off the article; `foreign` levels the letters in which foreign names vary,
    `vowels=False` leaves out their inner long vowels as well.
    """

    def __init__(self, language: Language, bare: bool = False, foreign: bool = True, vowels: bool = True) -> None:
        rules = language.spelling
        self._article = _plain_article(language) if bare else ""
        self._sequences = [(_level(a, language), _level(b, language)) for a, b in rules.sequences.items()]
        self._letters = str.maketrans(dict(rules.letters) if foreign else {})
        self._endings = rules.endings if foreign else {}
        self._vowels = "" if vowels else rules.vowels

    def __call__(self, form: str) -> str:
        if self._article and form.startswith(self._article) and len(form) > len(self._article) + 1:
            form = form[len(self._article) :]
        for written, levelled in self._sequences:
            form = form.replace(written, levelled)
        if len(form) >= _SPELLED:
            form = form.translate(self._letters)
            form = form[:-1] + self._endings.get(form[-1], form[-1])
        if self._vowels:
            inner = (letter for letter in form[1:-1] if letter not in self._vowels)
            form = "".join(letter for letter, _ in groupby((form[0], *inner, *form[1:][-1:])))
        return form


class Table(Generic[Value]):
    """Phrases by their spelled words, tried longest first; the cost depends on the words alone."""

    def __init__(self, spell: Spell) -> None:
        self.spell = spell
        self._values: dict[tuple[str, ...], dict[Value, None]] = {}
        self._lengths: dict[str, tuple[int, ...]] = {}

    def add(self, words: Iterable[str], value: Value) -> None:
        key = tuple(map(self.spell, words))
        self._values.setdefault(key, {})[value] = None
        lengths = self._lengths.get(key[0], ())
        if len(key) not in lengths:
            self._lengths[key[0]] = tuple(sorted((*lengths, len(key)), reverse=True))

    def longest(self, first: str, forms: Sequence[str], start: int) -> tuple[int, tuple[Value, ...]] | None:
        """The longest phrase that begins with `first` in place of `forms[start]`, and its values."""
        key = self.spell(first)
        for length in self._lengths.get(key, ()):
            rest = forms[start + 1 : start + length]
            found = self._values.get((key, *map(self.spell, rest)))
            if found and len(rest) == length - 1:
                return length, tuple(found)
        return None


class NameIndex:
    """The names of the world in one language; forms are levelled token forms of claims.text."""

    def __init__(self, language: Language, gazetteer: Gazetteer) -> None:
        self._language = language
        self._before = tuple(_level(letters, language) for letters in language.clitics.before)
        self._plain = _plain_article(language)
        self._merged = tuple(_level(letters, language) for letters in language.clitics.articles[1:])
        bare = Spell(language, bare=True, foreign=False)
        self._names: Table[tuple[str, tuple[str, ...]]] = Table(Spell(language))  # id, the name as listed
        self._foreign: Table[str] = Table(Spell(language, vowels=False))
        self._common: Table[str] = Table(Spell(language))
        self._surnames: Table[str] = Table(Spell(language, vowels=False))
        self._adjectives: Table[tuple[str, str]] = Table(bare)  # country id, features
        self._heads: Table[tuple[str, str]] = Table(bare)  # head id, features
        self._fields: Table[tuple[str, bool]] = Table(bare)  # field id, whether it may stand alone
        self._appointed: Table[bool] = Table(bare)
        self._former: Table[bool] = Table(bare)
        self._institutions = gazetteer.institutions
        self._head_of = {head.id: head for head in gazetteer.institutions.head}
        self._fill_names(gazetteer)
        self._fill_grammar(gazetteer)

    def longest(self, forms: Sequence[str], start: int) -> tuple[int, tuple[str, ...]] | None:
        """How many words from `start` make the longest known name, and the ids that bear it.

        An exact spelling goes before its variants; more than one id means an ambiguous name.
        """
        close = self._find(self._names, forms, start)
        if close is None:
            return self._plain_find(self._foreign, forms, start)
        length, found, surface = close
        written = (surface, *forms[start + 1 : start + length])
        exact = [identifier for identifier, listed in found if listed == written]
        return length, tuple(dict.fromkeys(exact or [identifier for identifier, _ in found]))

    def written(self, forms: Sequence[str], start: int) -> tuple[int, str, tuple[str, ...]] | None:
        """Like `longest`, by listed spellings only, and with the first word as the name has it."""
        found = self._find(self._names, forms, start)
        return (found[0], found[2], tuple(dict.fromkeys(entry for entry, _ in found[1]))) if found else None

    def outlet(self, forms: Sequence[str], start: int) -> tuple[int, tuple[str, ...]] | None:
        """As `longest`, for outlets whose name is also a word: right after "newspaper" or "channel"."""
        return self._plain_find(self._common, forms, start)

    def surname(self, form: str) -> tuple[str, ...]:
        """The people whose last name is `form`: a short mention after a full one."""
        found = self._plain_find(self._surnames, (form,), 0)
        return found[1] if found else ()

    def adjective(self, forms: Sequence[str], start: int) -> Adjective | None:
        """The nationality adjective that begins at `start`."""
        found = self._find(self._adjectives, forms, start)
        if found is None:
            return None
        length, values, _ = found
        return Adjective(length, tuple(dict.fromkeys(country for country, _ in values)), values[0][1])

    def head(self, forms: Sequence[str], start: int) -> Heading | None:
        """The institution, role, outlet, document or person noun that begins at `start`."""
        found = self._find(self._heads, forms, start)
        if found is None:
            return None
        length, values, surface = found
        identifier, features = values[0]
        definite = any(self._is_definite(form) for form in (surface, *forms[start + 1 : start + length]))
        return Heading(length, self._head_of[identifier], features, definite)

    def field(self, forms: Sequence[str], start: int) -> tuple[int, str, bool] | None:
        """The field of government at `start`: words, id, and whether it may stand for its ministry."""
        found = self._find(self._fields, forms, start)
        return (found[0], found[1][0][0], any(alone for _, alone in found[1])) if found else None

    def appointed(self, forms: Sequence[str], start: int) -> int:
        """How many words from `start` say "whom … appointed"; 0 for none."""
        found = self._find(self._appointed, forms, start)
        return found[0] if found else 0

    def former(self, forms: Sequence[str], start: int) -> int:
        """How many words from `start` say that an office is no longer held; 0 for none."""
        found = self._find(self._former, forms, start)
        return found[0] if found else 0

    def _is_definite(self, form: str) -> bool:
        return bool(self._plain) and form.startswith(self._plain)

    def surfaces(self, form: str) -> Iterator[str]:
        """`form` and what is left of it without the letters written before it, two at least.

        An article that has grown together with a preposition is written out again.
        """
        yield form
        for letters in self._before:
            if form.startswith(letters) and len(form) > len(letters) + 1:
                yield form[len(letters) :]
        for letters in self._merged:
            if form.startswith(letters) and len(form) > len(letters) + 1:
                yield self._plain + form[len(letters) :]

    def _find(self, table: Table[Value], forms: Sequence[str], start: int) -> tuple[int, tuple[Value, ...], str] | None:
        best: tuple[int, tuple[Value, ...], str] | None = None
        for surface in self.surfaces(forms[start]):
            found = table.longest(surface, forms, start)
            if found and (best is None or found[0] > best[0]):
                best = (*found, surface)
        return best

    def _plain_find(
        self, table: Table[Value], forms: Sequence[str], start: int
    ) -> tuple[int, tuple[Value, ...]] | None:
        found = self._find(table, forms, start)
        return found[:2] if found else None

    def _fill_names(self, gazetteer: Gazetteer) -> None:
        code = self._language.code
        for country in gazetteer.countries.values():
            for name in (*country.names.get(code, ()), *country.capitals.get(code, ())):
                self._add(name, country.id)
        for entry in gazetteer.entries.values():
            for name in entry.common.get(code, ()):
                self._common.add(_words(name, self._language), entry.id)
            for name in entry.names.get(code, ()):
                words = self._add(name, entry.id)
                if entry.kind == "person" and len(words) > 1:
                    self._surnames.add(words[-1:], entry.id)
                if entry.kind == "person" or entry.id in gazetteer.outlets:
                    self._add_foreign(words, entry.id)
                else:
                    self._add_article(words, entry.id)

    def _add(self, name: str, identifier: str) -> tuple[str, ...]:
        words = _words(name, self._language)
        self._names.add(words, (identifier, words))
        return words

    def _add_foreign(self, words: tuple[str, ...], identifier: str) -> None:
        """Known without its vowels too, unless a single word would keep too few letters."""
        if len(words) > 1 or len(self._foreign.spell(words[0])) >= _CONSONANTS + 1:
            self._foreign.add(words, identifier)

    def _add_article(self, words: tuple[str, ...], identifier: str) -> None:
        """A single word is known with and without the article."""
        if not self._plain or len(words) > 1 or len(words[0]) < _SPELLED:
            return
        other = words[0].removeprefix(self._plain) if self._is_definite(words[0]) else self._plain + words[0]
        self._names.add((other,), (identifier, (other,)))

    def _fill_grammar(self, gazetteer: Gazetteer) -> None:
        for country in gazetteer.countries.values():
            for words, features in self._adjective_forms(country.adjectives):
                self._adjectives.add(words, (country.id, features))
        for head in gazetteer.institutions.head:
            for form in head.forms.get(self._language.code, ()):
                text, _, features = form.rpartition(" ")
                self._heads.add(_words(text, self._language), (head.id, features))
        for field in gazetteer.institutions.field:
            for alone, forms in ((False, field.forms), (True, field.alone or {})):
                for form in forms.get(self._language.code, ()):
                    self._fields.add(_words(form, self._language), (field.id, alone))
        for table, listed in ((self._appointed, "appointed"), (self._former, "former")):
            for form in getattr(gazetteer.institutions, listed).get(self._language.code, ()):
                table.add(_words(form, self._language), True)

    def _adjective_forms(self, adjectives: Forms) -> Iterator[tuple[tuple[str, ...], str]]:
        """Every form of each adjective; the words of "North Korean" change together.

        A listed form that ends with features ("Turks m.pl") is taken as it stands.
        """
        for listed in adjectives.get(self._language.code, ()):
            text, _, features = listed.rpartition(" ")
            if text and features.isascii() and "." in features:
                yield _words(text, self._language), features
                continue
            grown = [list(inflect(word, "adjective", self._language.paradigm)) for word in listed.split()]
            for place, (_, features) in enumerate(grown[-1]):
                forms = " ".join(form[min(place, len(form) - 1)][0] for form in grown)
                yield _words(forms, self._language), features


def _plain_article(language: Language) -> str:
    articles = language.clitics.articles
    return _level(articles[0], language) if articles else ""


def _level(text: str, language: Language) -> str:
    return fold(text, language.letters).text


def _words(text: str, language: Language) -> tuple[str, ...]:
    return tuple(token.form for token in tokens(text, language.letters))


def find_clashes(language: Language, gazetteer: Gazetteer) -> Iterator[str]:
    """Names in `language` that two ids bear without being listed as ambiguous."""
    code, owners = language.code, dict[tuple[str, ...], dict[str, str]]()
    named = [(r.id, name) for r in gazetteer.records for name in r.names.get(code, ())]
    named += [(c.id, name) for c in gazetteer.countries.values() for name in c.capitals.get(code, ())]
    for identifier, name in named:
        owners.setdefault(_words(name, language), {})[identifier] = name
    allowed = {_words(name, language) for name in gazetteer.ambiguous.get(code, ())}
    for words, ids in owners.items():
        if len(ids) > 1 and words not in allowed:
            name = next(iter(ids.values()))
            yield f"alias {name!r} ({code}) belongs to {', '.join(sorted(ids))}; keep one or list it as ambiguous"
