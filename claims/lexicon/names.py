"""Finds known names, institution nouns and nationality adjectives in a row of words.

A name is looked up by its first word, so the cost does not grow with the gazetteer. Letters that
the language writes onto a word ("to Washington", "and Moscow") are taken off first. Foreign names
are spelled in many ways; rules of the language level them, so that no list has to.
"""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple, TypeVar

from claims.lexicon.bearers import bearers
from claims.lexicon.gazetteer import Forms, Gazetteer, Head, Institutions
from claims.lexicon.grammar import inflect
from claims.lexicon.language import Language
from claims.lexicon.spelling import REMEMBERED, SPELLED, Found, Spell, Table, level, level_all, plain_article
from claims.lexicon.variants import read_variants

Value = TypeVar("Value")
_CONSONANTS = 4  # that a single word must have to be known without its vowels
_FULL_NAME = 6  # consonants that a full name must have


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


class NameIndex:
    """The names of the world in one language; forms are levelled token forms of claims.text."""

    def __init__(self, language: Language, gazetteer: Gazetteer) -> None:
        self._language = language
        self._before = tuple(level(letters, language) for letters in language.clitics.before)
        self._plain = plain_article(language)
        self._merged = tuple(level(letters, language) for letters in language.clitics.articles[1:])
        self._variants = read_variants(language)
        bare = Spell(language, bare=True, foreign=False)
        loose = Spell(language, bare=True, vowels=False)
        self._names: Table[tuple[str, tuple[str, ...]]] = Table(
            Spell(language), self.surfaces
        )  # id, the name as listed
        self._foreign: Table[str] = Table(loose, self.surfaces)
        self._long: Table[str] = Table(Spell(language, bare=True, vowels=False, long=True), self.surfaces)
        self._common: Table[str] = Table(Spell(language), self.surfaces)
        self._surnames: Table[str] = Table(loose, self.surfaces)
        self._places: Table[str] = Table(Spell(language, bare=True), self.surfaces)
        self._adjectives: Table[tuple[str, str]] = Table(bare, self.surfaces)  # country id, features
        self._heads: Table[tuple[str, str]] = Table(bare, self.surfaces)  # head id, features
        self._fields: Table[tuple[str, bool]] = Table(bare, self.surfaces)  # field id, whether it may stand alone
        self._appointed: Table[bool] = Table(bare, self.surfaces)
        self._former: Table[bool] = Table(bare, self.surfaces)
        self._titles: Table[bool] = Table(Spell(language, foreign=False), self.surfaces)  # as listed, with its article
        self._qualities: Table[str] = Table(bare, self.surfaces)
        self._how: Table[str] = Table(bare, self.surfaces)
        self._begins: dict[str, frozenset[str]] = {}
        self._kinds: dict[str, tuple[Table[Any], ...]] = {
            "appointed": (self._appointed,), "former": (self._former,), "title": (self._titles,),
            "name": (self._names, self._foreign, self._long), "place": (self._places,), "head": (self._heads,),
            "field": (self._fields,), "adjective": (self._adjectives,), "how": (self._how,),
        }  # fmt: skip
        self._head_of = {head.id: head for head in gazetteer.institutions.head}
        self._fill_names(gazetteer)
        self._fill_grammar(gazetteer)
        self._fill_descriptions(gazetteer.institutions)

    def begins(self, form: str) -> frozenset[str]:
        """What may begin with `form`: "name", "head", "how" …; nothing for most words of a text."""
        found = self._begins.get(form)
        if found is None:
            found = frozenset(kind for kind, tables in self._kinds.items() if any(t.opens(form) for t in tables))
            if len(self._begins) < REMEMBERED:
                self._begins[form] = found
        return found

    def longest(self, forms: Sequence[str], start: int) -> tuple[int, tuple[str, ...]] | None:
        """How many words from `start` make the longest known name, and the ids that bear it.

        An exact spelling goes before its variants; more than one id means an ambiguous name.
        """
        close = self._names.longest(forms, start)
        if close is None:
            return _plain(self._foreign.longest(forms, start) or self._long.longest(forms, start))
        length, found, surface = close
        written = (surface, *forms[start + 1 : start + length])
        exact = [identifier for identifier, listed in found if listed == written]
        return length, tuple(dict.fromkeys(exact or [identifier for identifier, _ in found]))

    def written(self, forms: Sequence[str], start: int) -> tuple[int, str, tuple[str, ...]] | None:
        """Like `longest`, by listed spellings only, and with the first word as the name has it."""
        found = self._names.longest(forms, start)
        return (found[0], found[2], tuple(dict.fromkeys(entry for entry, _ in found[1]))) if found else None

    def outlet(self, forms: Sequence[str], start: int) -> tuple[int, tuple[str, ...]] | None:
        """As `longest`, for outlets whose name is also a word: right after "newspaper" or "channel"."""
        return _plain(self._common.longest(forms, start))

    def surname(self, form: str) -> tuple[str, ...]:
        """The people whose last name is `form`: a short mention after a full one."""
        found = self._surnames.longest((form,), 0)
        return found.values if found else ()

    def adjective(self, forms: Sequence[str], start: int) -> Adjective | None:
        """The nationality adjective that begins at `start`."""
        found = self._adjectives.longest(forms, start)
        if found is None:
            return None
        length, values, _ = found
        return Adjective(length, tuple(dict.fromkeys(country for country, _ in values)), values[0][1])

    def head(self, forms: Sequence[str], start: int) -> Heading | None:
        """The institution, role, outlet, document or person noun that begins at `start`."""
        found = self._heads.longest(forms, start)
        if found is None:
            return None
        length, values, surface = found
        identifier, features = values[0]
        definite = any(self._is_definite(form) for form in (surface, *forms[start + 1 : start + length]))
        return Heading(length, self._head_of[identifier], features, definite)

    def field(self, forms: Sequence[str], start: int) -> tuple[int, str, bool] | None:
        """The field of government at `start`: words, id, and whether it may stand for its ministry."""
        found = self._fields.longest(forms, start)
        return (found[0], found[1][0][0], any(alone for _, alone in found[1])) if found else None

    def place(self, forms: Sequence[str], start: int) -> tuple[int, tuple[str, ...]] | None:
        """The region or city that begins at `start`: words, and the ids that bear the name."""
        return _plain(self._places.longest(forms, start))

    def appointed(self, forms: Sequence[str], start: int) -> int:
        """How many words from `start` say "whom … appointed"; 0 for none."""
        found = self._appointed.longest(forms, start)
        return found[0] if found else 0

    def former(self, forms: Sequence[str], start: int) -> int:
        """How many words from `start` say that an office is no longer held; 0 for none."""
        found = self._former.longest(forms, start)
        return found[0] if found else 0

    def opens_office(self, form: str) -> bool:
        """Whether a noun or a field of government may begin with `form`: "for the affairs (of …)"."""
        return self._heads.opens(form) or self._fields.opens(form)

    def title(self, forms: Sequence[str], start: int) -> int:
        """How many words from `start` stand before a person's name and are no part of it; 0 for none."""
        found = self._titles.longest(forms, start)
        return found[0] if found else 0

    def quality(self, forms: Sequence[str], start: int) -> str | None:
        """The kind of source that the words at `start` tell: "medical"."""
        found = self._qualities.longest(forms, start)
        return found.values[0] if found else None

    def how(self, forms: Sequence[str], start: int) -> tuple[int, str] | None:
        """How something is known, by the words at `start`: their number, and an id of institutions.toml."""
        found = self._how.longest(forms, start)
        return (found.length, found.values[0]) if found else None

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

    def _fill_names(self, gazetteer: Gazetteer) -> None:
        code = self._language.code
        words = level_all((name for _, name in bearers(gazetteer, self._language)), self._language)
        for identifier, name in bearers(gazetteer, self._language):
            entry = gazetteer.entries.get(identifier)
            self._add(words[name], identifier, free=entry is not None and entry.kind == "person")
            if entry and entry.kind == "person" and len(words[name]) > 1:
                self._surnames.add(words[name][-1:], identifier)
            if entry and (entry.kind == "person" or identifier in gazetteer.outlets):
                self._add_foreign(words[name], identifier)
            elif entry:
                self._add_article(words[name], identifier)
        local = [(place.id, name) for place in gazetteer.places.values() for name in place.names.get(code, ())]
        words = level_all((name for _, name in local), self._language)
        for identifier, name in local:
            self._places.add(words[name], identifier)
        common = [(entry.id, name) for entry in gazetteer.entries.values() for name in entry.common.get(code, ())]
        words = level_all((name for _, name in common), self._language)
        for identifier, name in common:
            self._common.add(words[name], identifier)

    def _add(self, words: tuple[str, ...], identifier: str, free: bool) -> None:
        """As listed, and with words written together that may be: "Abd al-", "Abdal"."""
        for written in self._variants.of(words, free):
            self._names.add(written, (identifier, written))

    def _add_foreign(self, words: tuple[str, ...], identifier: str) -> None:
        """Known without its article and vowels too, unless other words would be too much like it then.

        Where names have capitals, which the twin has not, only a full name of some length is unlike any word.
        """
        for written in self._variants.of(words, free=True):
            length = sum(letter not in self._language.spelling.vowels for word in written for letter in word)
            full, single = len(written) > 1, length >= _CONSONANTS and not self._is_definite(written[0])
            if full and length >= _FULL_NAME:
                self._long.add(written, identifier)
            elif not self._language.syntax.capital_names and (full or single):
                self._foreign.add(written, identifier)

    def _add_article(self, words: tuple[str, ...], identifier: str) -> None:
        """A single word is known with and without the article."""
        if not self._plain or len(words) > 1 or len(words[0]) < SPELLED:
            return
        other = words[0].removeprefix(self._plain) if self._is_definite(words[0]) else self._plain + words[0]
        self._names.add((other,), (identifier, (other,)))

    def _fill_grammar(self, gazetteer: Gazetteer) -> None:
        code, institutions = self._language.code, gazetteer.institutions
        heads = [(f.rpartition(" "), head.id) for head in institutions.head for f in head.forms.get(code, ())]
        fields = [(form, field.id, False) for field in institutions.field for form in field.forms.get(code, ())]
        fields += [(form, f.id, True) for f in institutions.field for form in (f.alone or {}).get(code, ())]
        marks = [(self._appointed, institutions.appointed), (self._former, institutions.former)]
        marks.append((self._titles, institutions.titles or {}))
        marking = [(table, phrase) for table, phrases in marks for phrase in phrases.get(code, ())]
        adjectives = [(c.id, *form) for c in gazetteer.countries.values() for form in self._grown(c.adjectives)]
        listed = [form for (form, _, _), _ in heads] + [form for form, _, _ in fields]
        words = level_all([*listed, *(p for _, p in marking), *(form for _, form, _ in adjectives)], self._language)
        for (form, _, features), identifier in heads:
            self._heads.add(words[form], (identifier, features))
        for form, identifier, alone in fields:
            self._fields.add(words[form], (identifier, alone))
        for table, phrase in marking:
            table.add(words[phrase], True)
        for country, form, features in adjectives:
            self._adjectives.add(words[form], (country, features))

    def _fill_descriptions(self, institutions: Institutions) -> None:
        code = self._language.code
        for table, described in ((self._qualities, institutions.quality), (self._how, institutions.how)):
            listed = [(form, each.id) for each in described for form in each.forms.get(code, ())]
            words = level_all((form for form, _ in listed), self._language)
            for form, identifier in listed:
                table.add(words[form], identifier)

    def _grown(self, adjectives: Forms) -> Iterator[tuple[str, str]]:
        """Every form of each adjective; the words of "North Korean" change together.

        A listed form that ends with features ("Turks m.pl") is taken as it stands.
        """
        for listed in adjectives.get(self._language.code, ()):
            text, _, features = listed.rpartition(" ")
            if text and features.isascii() and "." in features:
                yield text, features
                continue
            grown = [list(inflect(word, "adjective", self._language.paradigm)) for word in listed.split()]
            for place, (_, features) in enumerate(grown[-1]):
                yield " ".join(form[min(place, len(form) - 1)][0] for form in grown), features


def _plain(found: Found[str] | None) -> tuple[int, tuple[str, ...]] | None:
    return found[:2] if found else None
