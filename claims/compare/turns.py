"""What the words of a statement say beyond their topic: what is not so, why it is so, and where."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claims.lexicon.grammar import Grammar
from claims.lexicon.parties import NAME, Teller
from claims.model import Span
from claims.text import Token

_LONGEST = 8  # words of a phrase
_BEHIND = 6  # words behind "because of" that name the cause
_OPENING = 9  # words in which a negation turns the whole statement
_TURNED = 3  # telling words behind a negation: what is said not to be so


@dataclass(frozen=True, slots=True)
class Cause:
    """A cause, or a place, as a claim states it, in roots of words."""

    words: Span  # "because of the drought"; offsets within the content
    effect: frozenset[str]  # of the words before it
    roots: frozenset[str]  # of the cause, and the names of parties


@dataclass(frozen=True, slots=True)
class Negation:
    """Where a statement says no, and to what."""

    stands: bool  # a word of negation is there
    opens: bool  # it stands at the beginning, where it turns the whole
    turned: frozenset[str]  # where nothing is told before it, the roots behind: "there is no *danger* …"
    head: frozenset[str] = frozenset()  # the first of them that is no name: what there is none of
    next: frozenset[str] = frozenset()  # of the word right behind it, wherever it stands: "the men had not *left*"
    before: frozenset[str] = frozenset()  # what is told before it: "the *vote* was *stolen*, we do not accept it"


def roots_of(words: Iterable[str], teller: Teller) -> frozenset[str]:
    """The roots of the words, without names."""
    return frozenset(teller.stems.root(word) for word in words if not word.startswith(NAME))


class Phrases:
    """The phrases of a language's lists in a row of words, which is looked through once for all lists."""

    def __init__(self, found: Sequence[Token], grammar: Grammar) -> None:
        self.tokens, self._grammar = found, grammar
        self.forms = [token.form for token in found]
        self._begun: dict[str, list[int]] = {}
        for place, form in enumerate(self.forms):
            for name in grammar.begins(form):
                self._begun.setdefault(name, []).append(place)

    def find(self, name: str) -> dict[int, int]:
        """By place where one of the list `name` begins, how many words it has."""
        begun = self._begun.get(name, ())
        lengths = ((place, self._grammar.match(name, self.forms[place : place + _LONGEST], 0)) for place in begun)
        return {place: length for place, length in lengths if length}


def read_negation(phrases: Phrases, teller: Teller) -> Negation:
    """The first negation; "no less than" is none."""
    found, affirming = phrases.tokens, phrases.find("no_denials")
    denying = sorted(phrases.find("negations") | phrases.find("denials"))
    first = next((place for place in denying if place not in affirming), None)
    if first is None or first >= _OPENING:
        return Negation(first is not None, False, frozenset())
    behind = [token for token in found[first:] if token.is_word and teller.stems.told(token)]
    plain = (roots_of(teller.words(token.form), teller) for token in behind[: _TURNED + 1])
    head = next((roots for roots in plain if roots), frozenset())
    if before := roots_of(_told(found[:first], teller), teller):  # "the *reports of his death* are not true"
        return Negation(True, True, frozenset(), next=head, before=before)
    return Negation(True, True, roots_of(_told(behind, teller)[:_TURNED], teller), head, head)


def _told(found: Iterable[Token], teller: Teller) -> list[str]:
    return [stem for token in found if token.is_word and (stem := teller.stems.told(token))]


def read_cause(name: str, text: str, phrases: Phrases, teller: Teller) -> Cause | None:
    """The first cause, or place, that the content states behind a word of the list `name`; None for none."""
    found = phrases.tokens
    for place, length in phrases.find(name).items():
        stop = min(place + length + _BEHIND, len(found))
        behind = text[found[place + length].start : found[stop - 1].stop] if place + length < len(found) else ""
        effect = roots_of(teller.words(text[: found[place].start]), teller)
        told, parties = teller.read(behind)
        if not effect:  # "the cause of the *crash* was …"
            effect = roots_of(_told(found[place + length : stop], teller)[:1], teller)
            told = frozenset(word for word in told if teller.stems.root(word) not in effect)
        if told and effect:
            start, end = found[place].start, found[stop - 1].stop
            names = frozenset(NAME + party.id for party in parties)
            return Cause(Span(start, end, text[start:end]), effect, roots_of(told, teller) | names)
    return None
