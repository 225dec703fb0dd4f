"""Where the journalist says that two accounts differ: the words, as spans of the article."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import takewhile

from claims.compare.standing import Mark, Marks, Question, Standing
from claims.compare.turns import Phrases
from claims.lexicon.grammar import Grammar
from claims.lexicon.parties import Teller
from claims.lexicon.topics import Finder
from claims.model import Article, Span
from claims.text import tokens

_BETWEEN = 200  # characters from the end of one claim to the beginning of the next
_AROUND = 160  # characters around "conflicting accounts" that say whose, and of what


def read_marks(article: Article, grammar: Grammar, teller: Teller, finder: Finder) -> Marks:
    """Every place where the article says that accounts differ; of some, whose they are and about what."""
    words = tokens(article.text, grammar.language.letters)
    phrases = Phrases(words, grammar)
    divergences = []
    for span in _spans("divergences", phrases, article.text):
        around = article.text[max(0, span.start - _AROUND) : span.stop + _AROUND]
        sides = frozenset(party.side for party in teller.read(around)[1] if party.side)
        divergences.append(Mark(span, frozenset(finder.find(around)), sides))
    return Marks(tuple(_spans("oppositions", phrases, article.text)), tuple(divergences))


def find_marks(left: Standing, right: Standing, question: Question) -> tuple[Span, ...]:
    """The journalist's words that set the two claims apart, in order; both are of one article."""
    if left.article.id != right.article.id:
        return ()
    return tuple(sorted({*_oppositions(left, right, question), *_divergences(left, right, question)}))


def _oppositions(left: Standing, right: Standing, question: Question) -> list[Span]:
    """Words such as "in contrast" between the end of the first claim and the beginning of the second."""
    first, second = sorted((left, right), key=lambda each: each.start)
    start, stop = _end(first), second.start
    if not 0 <= stop - start <= _BETWEEN:
        return []
    found = question.marks[first.article.id].oppositions
    begun = bisect_left(found, start, key=lambda mark: mark.start)
    return [mark for mark in takewhile(lambda mark: mark.start < stop, found[begun:]) if mark.stop <= stop]


def _divergences(left: Standing, right: Standing, question: Question) -> list[Span]:
    """Words such as "conflicting accounts" beside the question's topic and both sides."""
    sides = {left.claim.source.side, right.claim.source.side}
    if len(sides) < 2 or None in sides:
        return []
    return [
        mark.span
        for mark in question.marks[left.article.id].divergences
        if question.issue.aspect in mark.topics and sides <= mark.sides
    ]


def _end(standing: Standing) -> int:
    return standing.claim.content.stop if standing.claim.content else standing.claim.cue[-1].stop


def _spans(name: str, phrases: Phrases, text: str) -> Iterator[Span]:
    """Where a phrase of the language's list `name` stands in `text`."""
    for place, length in sorted(phrases.find(name).items()):
        start, stop = phrases.tokens[place].start, phrases.tokens[place + length - 1].stop
        yield Span(start, stop, text[start:stop])
