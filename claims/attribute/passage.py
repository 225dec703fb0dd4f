"""An article made ready for reading: words, sentences and quotations, all by word number."""

from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from claims.attribute.glued import part_glued
from claims.lexicon import Grammar, Lexicon
from claims.lexicon.gazetteer import Gazetteer
from claims.lexicon.names import NameIndex
from claims.model import Article, Span
from claims.segment import find_quotations, split_sentences
from claims.text import Token, fold, tokens

TRIMMED = frozenset(" \u00a0\t\r\n\"“”„‟«»‹›'‘’＂.,،؛;:-–—\u0640\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069")


class Stretch(NamedTuple):
    """Words of a passage by number, half-open."""

    start: int
    stop: int


class Name(NamedTuple):
    """A known name in a text: its words, the letters written before it, the ids that bear it."""

    length: int
    before: str
    ids: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Passage:
    """The words of an article with everything the rules ask about their surroundings."""

    article: Article
    grammar: Grammar
    names: NameIndex
    gazetteer: Gazetteer
    tokens: tuple[Token, ...]
    forms: tuple[str, ...]
    sentences: tuple[Stretch, ...]
    spans: tuple[Span, ...]  # of the sentences
    quotations: tuple[Stretch, ...]  # the outermost ones, marks included
    quoted: tuple[int, ...]  # for each word the number of its quotation, -1 outside
    _names: dict[int, Name | None] = field(default_factory=dict)  # what name_at found before
    speaking: dict[str, bool] = field(default_factory=dict)  # which words are known to speak, once asked
    taking: dict[tuple[int, int], bool] = field(default_factory=dict)  # which cues take the word, once found

    def span(self, start: int, stop: int) -> Span:
        """The words from `start` to `stop` as a span, marks and spaces at both ends left out.

        Where there are but marks, they are the span.
        """
        first = self.tokens[start].start
        last = max(first, self.tokens[stop - 1].stop)
        found = self.trim(first, last)
        return found if found.text else Span(first, last, self.article.text[first:last])

    def bare_span(self, start: int, stop: int, letters: str) -> Span:
        """The words without the levelled `letters` that are written before the first of them."""
        span = self.span(start, stop)
        if not letters:
            return span
        twin = fold(span.text, self.grammar.language.letters)
        return self.trim(span.start + twin.span(len(letters), len(letters) + 1)[0], span.stop)

    def trim(self, start: int, stop: int) -> Span:
        """The characters from `start` to `stop` without marks and spaces at both ends."""
        text, stop = self.article.text, max(start, stop)
        while start < stop and text[start] in TRIMMED:
            start += 1
        while stop > start and text[stop - 1] in TRIMMED:
            stop -= 1
        if text.count("(", start, stop) > text.count(")", start, stop) and text[stop : stop + 1] == ")":
            stop += 1
        return Span(start, stop, text[start:stop])

    def is_word(self, index: int) -> bool:
        return self.tokens[index].is_word

    def opens_quotation(self, index: int) -> Stretch | None:
        """The quotation whose opening mark is the word `index`."""
        number = self.quoted[index]
        found = self.quotations[number] if number >= 0 else None
        return found if found and found.start == index else None

    def touches(self, index: int) -> bool:
        """Whether nothing stands between the token at `index` and the next one."""
        return index + 1 < len(self.tokens) and self.tokens[index].stop == self.tokens[index + 1].start

    def name_at(self, index: int) -> Name | None:
        """The known name that starts at the word `index`, letters written before it apart."""
        if index not in self._names:
            found = self.names.written(self.forms[index : index + 8], 0) if self.is_word(index) else None
            self._names[index] = Name(found[0], self._letters_before(index, found[1]), found[2]) if found else None
        return self._names[index]

    def _letters_before(self, index: int, surface: str) -> str:
        form = self.forms[index]
        return "" if form == surface or surface.endswith(form) else form[: max(1, len(form) - len(surface))]

    def is_outlet(self, name: Name | None) -> bool:
        return name is not None and any(identifier in self.gazetteer.outlets for identifier in name.ids)

    def is_person(self, name: Name | None) -> bool:
        entries = self.gazetteer.entries
        return name is not None and any(i in entries and entries[i].kind == "person" for i in name.ids)

    def is_surname(self, index: int) -> bool:
        """Whether the capitalised word stands behind another one elsewhere in just this form: a name's last word.

        One that never changes looks like an oblique case: "Sandu said" after "Maia Sandu".
        """
        return self.forms[index] in self._last_names

    @cached_property
    def _last_names(self) -> frozenset[str]:
        text, oblique = self.article.text, self.grammar.language.agreement.oblique
        capital = [token.is_word and text[token.start].isupper() for token in self.tokens]
        behind = (k for k in range(1, len(capital)) if capital[k - 1] and capital[k])
        return frozenset(self.forms[k] for k in behind if not self.forms[k - 1].endswith(oblique))

    def words_in(self, stretch: Stretch) -> int:
        return sum(self.is_word(index) for index in range(*stretch))


def read_passage(article: Article, lexicon: Lexicon) -> Passage:
    """The Passage of `article`."""
    language = lexicon.languages[article.language]
    found = part_glued(tokens(article.text, language.letters), article.text, lexicon.grammars[article.language])
    starts = [token.start for token in found]
    spans = split_sentences(article.text, language)
    sentences = tuple(Stretch(bisect_left(starts, s.start), bisect_left(starts, s.stop)) for s in spans)
    outermost = [q for q in find_quotations(article.text) if q.depth == 0]
    quotations = tuple(Stretch(bisect_left(starts, q.start), bisect_left(starts, q.stop)) for q in outermost)
    return Passage(
        article=article,
        grammar=lexicon.grammars[article.language],
        names=lexicon.names[article.language],
        gazetteer=lexicon.gazetteer,
        tokens=found,
        forms=tuple(token.form for token in found),
        sentences=sentences,
        spans=spans,
        quotations=quotations,
        quoted=_number_quotations(len(found), quotations),
    )


def _number_quotations(length: int, quotations: tuple[Stretch, ...]) -> tuple[int, ...]:
    quoted = [-1] * length
    for number, quotation in enumerate(quotations):
        quoted[quotation.start : quotation.stop] = [number] * (quotation.stop - quotation.start)
    return tuple(quoted)
