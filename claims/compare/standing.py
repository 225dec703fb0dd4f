"""A claim as it stands in a question, with what the rules of comparison look at."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from claims.compare.turns import Cause, Negation, Phrases, read_cause, read_negation, roots_of
from claims.lexicon import Lexicon
from claims.lexicon.parties import Party, Teller
from claims.lexicon.topics import Finder
from claims.model import SILENT, Act, Article, Claim, Evidence, Issue, Reason, RelationKind, Source, Span
from claims.text import tokens

_BACK = 1500  # characters back to what a silence can still stand beside
_CLAIMS = 30  # of the question, looked at on either side
_SHORT = 8  # words of a claim that only says that something is true
_ACCUSED = 2  # parties first named, of whom one is accused
_OF_TIMES_TO_COME: frozenset[Act] = frozenset({"threaten", "warn", "promise"})
_MANY = 4  # claims of an article that have a word, or a quarter of them: it says little


@dataclass(frozen=True, slots=True)
class Standing:
    """A claim with its article, its words and the parties it names."""

    claim: Claim
    article: Article
    words: frozenset[str]  # what the content tells
    roots: frozenset[str]  # the same without names, words of one root as one
    parties: tuple[Party, ...]  # named in the content, in order; offsets within the content
    poles: frozenset[tuple[int, bool]]  # words that have an opposite: which pair, and which of the two
    topics: frozenset[str]  # ids of data/topics.toml that the claim itself speaks of
    figures: frozenset[str]  # the numbers in the content, as digits
    negation: Negation
    allegation: bool  # tells of allegations, and does not say that they are not so
    speaks_of_other: bool  # of "the other side", which is another for each speaker
    affirms: bool  # says no more than "that is true"
    calls_untrue: bool  # has a word such as "a lie"
    speaks_of_things: bool  # names something, and not only "the claims", "these figures"
    cause: Cause | None
    where: Cause | None  # the place, and what is said to have happened there
    # What every rule asks for is found out once:
    speaker: str = field(init=False)  # the resolved id, else the words as written, else the claim itself
    is_silent: bool = field(init=False)
    is_denial: bool = field(init=False)
    is_negative: bool = field(init=False)  # says that something is not so
    turned: frozenset[str] = field(init=False)  # the roots of what it then says not to be so
    is_telling: bool = field(init=False)  # gives an account of its own

    def __post_init__(self) -> None:
        claim, source, put = self.claim, self.claim.source, partial(object.__setattr__, self)
        put("speaker", source.id or source.speaker or (source.mention.text if source.mention else claim.id))
        put("is_silent", claim.act in SILENT)
        put("is_denial", claim.act == "deny" or claim.stance.denied)
        put("is_negative", self.is_denial or self.negation.opens)
        put("turned", self.negation.turned or self.roots)
        put("is_telling", claim.content is not None and not self.is_silent)

    @property
    def name(self) -> str:
        """The speaker as a reader knows them."""
        return name_source(self.claim.source)

    @property
    def start(self) -> int:
        """Where the claim begins in its article."""
        return (self.claim.content or self.claim.cue[0]).start

    def accuses(self, other: "Standing") -> bool:
        """Whether the claim accuses the other's source, or its side, among the parties it names first."""
        source = other.claim.source
        return self.claim.act == "accuse" and any(
            party.id == source.id or (party.side is not None and party.side == source.side)
            for party in self.parties[:_ACCUSED]
        )

    def draws_on(self, other: "Standing") -> bool:
        """Whether the claim names the other's source: "by the data of the ministry and of rescuers"."""
        return any(party.id == other.claim.source.id for party in self.parties)

    @property
    def is_stating(self) -> bool:
        """Whether the claim says how things are, and not what is to come."""
        return self.is_telling and self.claim.act not in _OF_TIMES_TO_COME

    def shows(self, span: Span | None = None) -> Evidence:
        """A span of the claim's article as evidence: the content, or the cue where there is none."""
        return Evidence(self.article.id, span or self.claim.content or self.claim.cue[0])


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found between two claims, before it becomes a Relation."""

    kind: RelationKind
    aspect: str
    reason: Reason
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """Words with which a journalist says that accounts differ: "conflicting accounts"."""

    span: Span
    topics: frozenset[str]  # of what, by the words around
    sides: frozenset[str]  # whose, by the names around


@dataclass(frozen=True, slots=True)
class Marks:
    """Where the journalist of one article says that accounts differ, in the order of the text."""

    oppositions: tuple[Span, ...]  # "in contrast": between two accounts
    divergences: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """An issue with its claims as they stand, in order of article and place."""

    issue: Issue
    standings: tuple[Standing, ...]
    places: Mapping[str, int]  # of each claim in `standings`, by its id
    marks: Mapping[str, Marks]  # by article id
    disasters: Mapping[str, frozenset[str]]  # by article id: what it is about, if that is a disaster
    worn: Mapping[str, frozenset[str]]  # by article id: roots that many of its claims have, and that say little
    lexicon: Lexicon

    def shared(self, left: Standing, right: Standing) -> frozenset[str]:
        """The roots that both claims have, and not everybody in their articles."""
        both = left.roots & right.roots
        return both - self.worn[left.article.id] - self.worn[right.article.id] if both else both

    def near(self, standing: Standing, back: int, ahead: int) -> tuple[Standing, ...]:
        """The telling claims of the same article, at most so many claims before and after."""
        place = self.places[standing.claim.id]
        found = self.standings[max(0, place - back) : place + ahead + 1]
        return tuple(each for each in found if each.article.id == standing.article.id and each.is_telling)


def find_worn(told: Sequence[frozenset[str]]) -> frozenset[str]:
    """The roots that more than a few claims of one article have; `told` are those of all its claims."""
    counts = Counter(root for roots in told for root in roots)
    return frozenset(root for root, count in counts.items() if count > max(_MANY, len(told) // 4))


def name_source(source: Source) -> str:
    """The person and the resolved name, as far as they are known, else the words as written."""
    if source.speaker and source.name and source.speaker != source.name:
        return f"{source.speaker} ({source.name})"
    return source.name or source.speaker or (source.mention.text if source.mention else "an unnamed source")


def stand_alone(claim: Claim, article: Article) -> Standing:
    """The claim with nothing read: it says nothing, or there is nothing to hold against it."""
    nothing: frozenset[str] = frozenset()
    said = (Negation(False, False, nothing), False, False, False, False, False, None, None)
    return Standing(claim, article, nothing, nothing, (), frozenset(), nothing, nothing, *said)


def stand(claim: Claim, article: Article, teller: Teller, finder: Finder, lexicon: Lexicon) -> Standing:
    """The claim with what the rules look at, read once."""
    if claim.content is None:
        return stand_alone(claim, article)
    text, grammar = claim.content.text, lexicon.grammars[article.language]
    phrases = Phrases(tokens(text, grammar.language.letters), grammar)
    words, parties = teller.read(text)
    roots = roots_of(words, teller)
    denied = claim.act == "deny" or claim.stance.denied
    return Standing(
        claim,
        article,
        words,
        roots,
        parties,
        poles=teller.stems.poles(roots),
        topics=frozenset(finder.find(text)) | _topics_of_act(claim, lexicon),
        figures=frozenset(form for form in phrases.forms if form.isdigit()),
        negation=read_negation(phrases, teller),
        allegation=bool(phrases.find("allegations")) and not denied,
        speaks_of_other=bool(phrases.find("other_sides")),
        affirms=len(phrases.forms) <= _SHORT and bool(phrases.find("affirmations")),
        calls_untrue=bool(phrases.find("untruths")),
        speaks_of_things=bool(words) and not phrases.find("accounts"),
        cause=read_cause("causes", text, phrases, teller),
        where=read_cause("whereabouts", text, phrases, teller),
    )


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


def names_side(left: Standing, right: Standing) -> bool:
    """Whether `left` names the other's source, or its side: "Moscow's announcement"."""
    side = right.claim.source.side
    return left.draws_on(right) or (side is not None and any(party.side == side for party in left.parties))


def names_speaker(left: Standing, right: Standing, question: Question) -> bool:
    """Whether `left` has the words by which the other's source is called: "the opposition", "its leader"."""
    if right.claim.source.mention is None:
        return False
    stems = question.lexicon.stems[right.article.language]
    called = frozenset(map(stems.root, stems.of(right.claim.source.mention.text)))
    return bool(called) and 2 * len(called & left.roots) >= len(called)


def begin_alike(left: Standing, right: Standing) -> bool:
    """Whether the same party, or one of its own, comes first: "A shelled B" is not what "B shelled A" says."""
    if not left.parties or not right.parties:
        return True
    one, other = left.parties[0].id, right.parties[0].id
    return one == other or one.startswith(f"{other}.") or other.startswith(f"{one}.")


def share(left: Standing, right: Standing) -> tuple[int, float]:
    """How many telling words both claims have, names apart, and their part of the shorter claim."""
    shared = len(left.roots & right.roots)
    return shared, shared / max(1, min(len(left.roots), len(right.roots)))


def of_other_days(left: Standing, right: Standing) -> bool:
    """Whether both say when, and no day is in both."""
    days = [
        [(moment.first, moment.last) for moment in each.claim.moments if moment.first and moment.last]
        for each in (left, right)
    ]
    ends = [(one, other) for one in days[0] for other in days[1]]
    return bool(ends) and not any(one[0] <= other[1] and other[0] <= one[1] for one, other in ends)


def _topics_of_act(claim: Claim, lexicon: Lexicon) -> frozenset[str]:
    return frozenset(topic.id for topic in lexicon.topics.topic if claim.act in topic.acts)


def is_beside(left: Standing, right: Standing, question: Question, ahead: int, runs: int = 1) -> bool:
    """Whether `right` is of the last speakers before `left`, `runs` of them, or at most `ahead` characters after."""
    others = [each for each in question.near(left, _CLAIMS, _CLAIMS) if each.speaker != left.speaker]
    before = [each for each in others if 0 <= left.start - each.start <= _BACK]
    after = [each for each in others if 0 < each.start - left.start <= ahead]
    return any(each.claim.id == right.claim.id for each in _run(before[::-1], runs) or _run(after, 1))


def _run(standings: list[Standing], runs: int) -> list[Standing]:
    """The claims with which the list begins, up to the speaker after so many."""
    found: list[Standing] = []
    for each in standings:
        if found and each.speaker != found[-1].speaker:
            runs -= 1
        if not runs:
            break
        found.append(each)
    return found
