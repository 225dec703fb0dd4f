"""A claim as it stands in a question, with what the rules of comparison look at."""

from collections.abc import Mapping
from dataclasses import dataclass

from claims.lexicon import Lexicon
from claims.lexicon.parties import NAME, Party, Teller
from claims.model import SILENT, Article, Claim, Evidence, Issue, RelationKind, Source, Span
from claims.text import tokens


@dataclass(frozen=True, slots=True)
class Standing:
    """A claim with its article, its words and the parties it names."""

    claim: Claim
    article: Article
    words: frozenset[str]  # what the content tells
    parties: tuple[Party, ...]  # named in the content, in order; offsets within the content
    figures: frozenset[str]  # the numbers in the content, as digits
    negated: bool  # a word of negation stands in the content

    @property
    def speaker(self) -> str:
        """What tells speakers apart: the resolved id, else the words as written, else the claim itself."""
        source = self.claim.source
        return source.id or source.speaker or (source.mention.text if source.mention else self.claim.id)

    @property
    def name(self) -> str:
        """The speaker as a reader knows them."""
        return name_source(self.claim.source)

    @property
    def start(self) -> int:
        """Where the claim begins in its article."""
        return (self.claim.content or self.claim.cue[0]).start

    @property
    def is_silent(self) -> bool:
        return self.claim.act in SILENT

    @property
    def is_denial(self) -> bool:
        return self.claim.act == "deny" or self.claim.stance.denied

    @property
    def is_telling(self) -> bool:
        """Whether the claim gives an account of its own."""
        return self.claim.content is not None and not self.is_silent

    def shows(self, span: Span | None = None) -> Evidence:
        """A span of the claim's article as evidence: the content, or the cue where there is none."""
        return Evidence(self.article.id, span or self.claim.content or self.claim.cue[0])


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found between two claims, before it becomes a Relation."""

    kind: RelationKind
    aspect: str
    reason: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """Words with which a journalist says that accounts differ."""

    span: Span
    topics: frozenset[str]  # of what, by the words around
    sides: frozenset[str]  # whose, by the names around


@dataclass(frozen=True, slots=True)
class Question:
    """An issue with its claims as they stand, in order of article and place."""

    issue: Issue
    standings: tuple[Standing, ...]
    places: Mapping[str, int]  # of each claim in `standings`, by its id
    marks: Mapping[str, tuple[Mark, ...]]  # by article id
    lexicon: Lexicon

    def near(self, standing: Standing, back: int, ahead: int) -> tuple[Standing, ...]:
        """The telling claims of the same article, at most so many claims before and after."""
        place = self.places[standing.claim.id]
        found = self.standings[max(0, place - back) : place + ahead + 1]
        return tuple(each for each in found if each.article.id == standing.article.id and each.is_telling)


def name_source(source: Source) -> str:
    """The person and the resolved name, as far as they are known, else the words as written."""
    if source.speaker and source.name and source.speaker != source.name:
        return f"{source.speaker} ({source.name})"
    return source.name or source.speaker or (source.mention.text if source.mention else "an unnamed source")


def stand(claim: Claim, article: Article, teller: Teller, lexicon: Lexicon) -> Standing:
    """The claim with what the rules look at, read once."""
    if claim.content is None:
        return Standing(claim, article, frozenset(), (), frozenset(), False)
    text, grammar = claim.content.text, lexicon.grammars[article.language]
    forms = [token.form for token in tokens(text, grammar.language.letters)]
    negated = any(grammar.match("negations", forms[place : place + 4], 0) for place in range(len(forms)))
    figures = frozenset(form for form in forms if form.isdigit())
    words, parties = teller.read(text)
    return Standing(claim, article, words, parties, figures, negated)


def is_nested(left: Standing, right: Standing) -> bool:
    """Whether one claim is told inside the other: "he said that she denied …"."""
    one, other = left.claim.content, right.claim.content
    return left.article.id == right.article.id and one is not None and other is not None and one.overlaps(other)


def same_side(left: Standing, right: Standing) -> bool:
    """Whether both sides are known and the same."""
    return left.claim.source.side is not None and left.claim.source.side == right.claim.source.side


def other_sides(left: Standing, right: Standing) -> bool:
    """Whether both sides are known and differ."""
    sides = (left.claim.source.side, right.claim.source.side)
    return None not in sides and sides[0] != sides[1]


def share(left: Standing, right: Standing) -> tuple[int, float]:
    """How many telling words both claims have, names apart, and their part of the shorter claim."""
    one, other = (frozenset(word for word in each.words if not word.startswith(NAME)) for each in (left, right))
    shared = len(one & other)
    return shared, shared / max(1, min(len(one), len(other)))
