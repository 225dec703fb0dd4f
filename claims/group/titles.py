"""What a question is called: its aspect, and a phrase of its claims that tells most of what they share."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from claims.group.setting import Setting
from claims.lexicon.parties import NAME, Teller
from claims.segment import split_sentences
from claims.text import Token, fold, tokens

_WORDS = 12  # of a claim that a title quotes
_READ = 6  # claims that are looked through word by word: those that share most
_QUOTES = (("“", "”"), ("«", "»"), ("(", ")"), ('"', '"'))  # what opens must close within a title
_FIGURE = -1000  # weight of a number where the question asks for it: a title gives nobody's answer


@dataclass(frozen=True, slots=True)
class Titler:
    """Finds phrases in texts of one language: they begin and end where a reader can stop."""

    teller: Teller
    openers: frozenset[str]  # with which a phrase begins: "the", "how"
    whereabouts: frozenset[str]  # "in", "near"
    joints: frozenset[str]  # before which a phrase may end: "in", "which"

    def choose(self, part: Sequence[Setting], asks_for_figure: bool) -> str:
        """A phrase of the claim that tells most of what the claims share, all in the language of the titler.

        A question that asks for a figure is named without one, and may begin with where it was: "in the north".
        """
        tellings = Counter(stem for setting in part for stem in setting.own)
        counts = Counter({stem: count * count for stem, count in tellings.items()})  # shared words first
        telling = sorted(part, key=lambda setting: -sum(counts[stem] for stem in setting.own))[:_READ]
        found = [self._best(setting, counts, asks_for_figure) for setting in telling]
        _, _, words = max(((weight, -place, words) for place, (weight, words) in enumerate(found)), default=(0, 0, ""))
        return words

    def _best(self, setting: Setting, counts: Counter[str], asks_for_figure: bool) -> tuple[int, str]:
        """The content's phrase that tells most, the earliest and shortest of equals, and how much."""
        if setting.claim.content is None:
            return 0, ""
        text = setting.claim.content.text
        words = [token for token in tokens(text, self.teller.stems.language.letters) if token.is_word]
        if not words:
            return 0, ""
        weights = self._weigh(text, words, counts, asks_for_figure)
        sums = list(accumulate(weights, initial=0))
        starts, stops = self._starts(text, words, asks_for_figure), self._stops(text, words)
        ends = self._ends(text, words)
        phrases = (
            (sums[stop] - sums[start], -start, -stop)
            for start in starts
            for stop in range(start + 1, min(start + _WORDS, ends[start]) + 1)
            if stop in stops
        )
        for weight, start, stop in sorted(phrases, reverse=True):
            if weight > 0 and _is_whole(_cut(text, words, -start, -stop)):
                return weight, _quoted(text, words, -start, -stop)
        return 0, _quoted(text, words, 0, min(_WORDS, len(words)))

    def _weigh(self, text: str, words: Sequence[Token], counts: Counter[str], asks_for_figure: bool) -> list[int]:
        """How much each word tells; a name counts with its first word."""
        named = {party.span.start: counts[NAME + party.id] for party in self.teller.read(text)[1]}
        return [
            _FIGURE
            if asks_for_figure and any(letter.isdigit() for letter in word.form)
            else named.get(word.start) or (counts[stem] if (stem := self.teller.stems.told(word)) else 0)
            for word in words
        ]

    def _starts(self, text: str, words: Sequence[Token], asks_for_figure: bool) -> Iterator[int]:
        openers = self.openers | self.whereabouts if asks_for_figure else self.openers
        for place, word in enumerate(words):
            opens = word.form in openers and words[place - 1].form not in self.joints
            if place == 0 or opens or _is_parted(text, words, place):
                yield place

    def _ends(self, text: str, words: Sequence[Token]) -> list[int]:
        """For each word the place behind the last word of its sentence."""
        behind = [sentence.stop for sentence in split_sentences(text, self.teller.stems.language)]
        stops = [word.stop for word in words]
        return [bisect_right(stops, behind[bisect_left(behind, stop)]) for stop in stops]

    def _stops(self, text: str, words: Sequence[Token]) -> frozenset[int]:
        """The places behind which a phrase may end, as those of the next word."""
        inside = range(1, len(words))
        found = (place for place in inside if _is_parted(text, words, place) or words[place].form in self.joints)
        good = (stop for stop in found if words[stop - 1].form not in self.joints | self.openers)
        return frozenset((*good, len(words)))


def read_titler(teller: Teller) -> Titler:
    """A titler for the language of `teller`."""
    language = teller.stems.language
    words = language.words
    opening, placing, joining = (
        frozenset(fold(word, language.letters).text for word in each if " " not in word)
        for each in (
            words.determiners + words.question_words,
            words.whereabouts,
            words.prepositions + words.relatives,
        )
    )
    return Titler(teller, opening, placing, placing | joining)


def _is_parted(text: str, words: Sequence[Token], place: int) -> bool:
    """Whether a mark stands before the word that is no part of it: "1,300" and "U.S." are whole."""
    between = text[words[place - 1].stop : words[place].start]
    return len(between) > 1 and bool(between.strip(" -\u00a0\n'’"))


def _is_whole(phrase: str) -> bool:
    """Whether every quotation mark and bracket of the phrase has its partner."""
    return all(
        phrase.count(left) == phrase.count(right) if left != right else phrase.count(left) % 2 == 0
        for left, right in _QUOTES
    )


def _cut(text: str, words: Sequence[Token], start: int, stop: int) -> str:
    """The words as written, with the marks that open before the first and close behind the last."""
    first, last = words[start].start, words[stop - 1].stop
    first -= text[:first].endswith(tuple(left for left, _ in _QUOTES))
    last += text[last:].startswith(tuple(right for _, right in _QUOTES))
    return text[first:last]


def _quoted(text: str, words: Sequence[Token], start: int, stop: int) -> str:
    """The words as written; a sign shows where the claim goes on and the phrase does not end."""
    shown = " ".join(_cut(text, words, start, stop).split())
    return shown + (" …" if stop < len(words) else "")
