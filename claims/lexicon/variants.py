"""Other ways to write a listed name: words joined, parted or hyphenated, the article of Arabic names.

"Abdel Fattah al-Sisi" is also Abdelfattah el-Sisi, Abdel-Fattah Al Sisi and Abdel Fattah Sisi. No list
can hold all of them, and which one a newspaper writes is a matter of its house style.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claims.lexicon.language import Language
from claims.text import fold

_HYPHEN = "-"
Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Variants:
    """The small words of names in one language, levelled."""

    joining: frozenset[str]  # may be written together with the next word: "Abdel"
    articles: frozenset[str]  # that are words of their own: "al", "el"

    def of(self, words: Sequence[str], free: bool = False) -> Iterator[Words]:
        """The listed words, and every other way to write them.

        With `free` also with another article or without, and without hyphens.

        >>> sorted(Variants(frozenset(), frozenset({"al"})).of(("al", "-", "jazeera")))
        [('al', '-', 'jazeera'), ('al', 'jazeera')]
        >>> sorted(Variants(frozenset({"abd"}), frozenset()).of(("abd", "karim")))
        [('abd', 'karim'), ('abdkarim',)]
        """
        if self.small.isdisjoint(words):  # nearly all
            return iter((tuple(words),))
        return self._of(tuple(words), free, first=True)

    @property
    def small(self) -> frozenset[str]:
        return self.joining | self.articles | {_HYPHEN}

    def _of(self, words: Words, free: bool, first: bool) -> Iterator[Words]:
        if not words:
            yield ()
            return
        for taken, ways in self._begin(words, free, first):
            for rest in self._of(words[taken:], free, first=False):
                yield from (way + rest for way in ways)

    def _begin(self, words: Words, free: bool, first: bool) -> Iterator[tuple[int, tuple[Words, ...]]]:
        """How many of the words are taken, and the ways in which these are written."""
        word, behind = words[0], words[1] if len(words) > 1 else ""
        if word in self.articles and behind:
            without = ((),) if free and not first else ()
            articles = sorted(self.articles) if free else [word]
            ways = (way for article in articles for way in ((article, _HYPHEN), (article,)))
            yield 2 if behind == _HYPHEN else 1, (*ways, *without)
        elif word in self.joining and behind:
            name = 2 if behind == _HYPHEN and len(words) > 2 else 1
            joined = (word + words[name],), (word, words[name]), (word, _HYPHEN, words[name])
            yield name + 1, joined if free or behind == _HYPHEN else joined[:2]
        elif word == _HYPHEN and free:
            yield 1, ((_HYPHEN,), ())
        else:
            yield 1, ((word,),)


def read_variants(language: Language) -> Variants:
    """The small words of `language`, ready for use."""
    rules = language.spelling
    joining, articles = (
        frozenset(fold(word, language.letters).text for word in words) for words in (rules.joining, rules.articles)
    )
    return Variants(joining, articles)
