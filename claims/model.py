"""The records that pass between the steps: an article goes in, claims and relations come out.

All records are frozen. Offsets are half-open and count Unicode code points of `Article.text`,
which is kept exactly as it was decoded: `article.text[span.start:span.stop] == span.text`.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

Form = Literal["direct", "indirect", "mixed"]
Act = Literal[
    "say", "deny", "accuse", "report", "demand", "announce", "admit", "claim", "opinion", "estimate",
    "warn", "threaten", "condemn", "confirm", "promise", "label", "show", "cannot-verify",
    "decline-to-comment", "not-confirm", "not-say",
]  # fmt: skip
RelationKind = Literal[
    "conflicts", "possible_conflict", "compatible", "agrees", "rebuts", "denies", "cannot_verify",
    "no_comment", "updates", "divergent", "echoes", "single_sided",
]  # fmt: skip
SILENT: frozenset[Act] = frozenset({"cannot-verify", "decline-to-comment", "not-confirm", "not-say"})
Verb = Literal[
    "confirm", "reject", "edit", "add", "note", "grade", "alias", "side", "rename", "merge", "split", "move", "date",
    "choose", "undo", "redo",
]  # fmt: skip
Status = Literal["unreviewed", "confirmed", "edited", "added", "rejected"]
Sense = Literal["count", "earlier", "factor"]
Bound = Literal["exactly", "at_least", "more_than", "at_most", "less_than", "about", "between"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of an article's text."""

    start: int
    stop: int
    text: str

    def __post_init__(self) -> None:
        if self.stop - self.start != len(self.text):
            raise ValueError(f"span {self.start}..{self.stop} does not measure {self.text!r}")

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.stop and other.start < self.stop

    def contains(self, other: "Span") -> bool:
        return self.start <= other.start and other.stop <= self.stop


def cut(text: str, start: int, stop: int) -> Span:
    """The span of `text` from `start` to `stop`, white space at both ends left out."""
    while start < stop and text[start].isspace():
        start += 1
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    return Span(start, stop, text[start:stop])


@dataclass(frozen=True, slots=True)
class Fetched:
    """How an article came from the web."""

    url: str  # the address that answered, after redirects
    at: datetime  # UTC
    headers: tuple[tuple[str, str], ...]  # what the server said beside the page: name and value, in its order


@dataclass(frozen=True, slots=True)
class Article:
    """One news article, its text never changed after it was decoded, or taken out of its page or file."""

    id: str
    text: str
    sha256: str  # of the bytes that were read, lower-case hexadecimal
    language: str  # the code of a file in data/languages
    published: date | None = None
    outlet: str | None = None  # the publisher, as given
    title: str | None = None
    url: str | None = None
    origin: str | None = None  # the file or line it was read from
    notes: tuple[str, ...] = ()  # what the reader should know: "decoded as windows-1256"
    author: str | None = None  # as given
    fetched: Fetched | None = None  # None when it was not read from an address


@dataclass(frozen=True, slots=True)
class Rejection:
    """An input that did not become an article, and why; shown to the user, never dropped."""

    origin: str
    reason: str


@dataclass(frozen=True, slots=True)
class Attribution:
    """One cue with its source and everything it introduces."""

    id: str
    sentence: Span
    cue: tuple[Span, ...]  # several when split: "reported … as saying"
    source: Span | None  # as written; None when elided or a pronoun
    antecedent: Span | None  # the overt mention an elided source goes back to
    via: tuple[Span, ...]  # who relays it, innermost first
    contents: tuple[Span, ...]  # one for each coordinated clause; none when nothing was said
    act: Act
    form: Form
    rule: str  # the name of the rule that found it
    cue_lemma: str  # the entry of the language file that matched


@dataclass(frozen=True, slots=True)
class Residual:
    """A sentence with a cue word that gave no claim, and the reason."""

    sentence: Span
    cue: Span
    reason: str


@dataclass(frozen=True, slots=True)
class Unnamed:
    """What is told of a source that has no name."""

    country: str | None  # ISO 3166 in lower case
    body: str | None  # id of the institution, where one is stated: "an official of the ministry"
    how: tuple[str, ...]  # how it is known, in English: "told Reuters", "asked not to be named"


@dataclass(frozen=True, slots=True)
class Source:
    """Who a claim is attributed to: the words as written, and whom they name, if that is sure."""

    mention: Span | None  # as written, or the antecedent of an elided source
    id: str | None  # an entry of data/sources.toml or a composed id such as "ru.defence"
    name: str | None  # the English name of `id`
    kind: str | None  # country, government, ministry, person, …; without a name official, medical, eyewitness, …
    speaker: str | None  # the English name of the person who speaks, or who held the office named on the day
    side: str | None  # id of a side in data/sides.toml
    rule: str  # how it was resolved, or why it was not
    unnamed: Unnamed | None = None  # of a source without a name


@dataclass(frozen=True, slots=True)
class Resolution:
    """Whom the words of one attribution name."""

    source: Source
    via: tuple[Source, ...]  # who relays it, innermost first


@dataclass(frozen=True, slots=True)
class Moment:
    """A date or period in a claim; both ends are days of the proleptic Gregorian calendar."""

    span: Span
    first: date | None  # None when the words are relative and no publication date is known
    last: date | None  # inclusive


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in a claim, as a closed interval of whole or fractional units."""

    span: Span  # the whole phrase: "more than 100 others"
    low: float
    high: float  # math.inf when open
    bound: Bound
    unit: str | None  # what is counted: an id of data/units.toml
    role: str | None  # what happened to it, or which part it plays: an id of data/units.toml
    total: float | None = None  # the 3 of "2 of 3"
    within: Span | None = None  # the quantity or noun it is a part of: "5 killed, 3 of them children"
    sense: Sense = "count"  # "earlier": what it was before it rose or fell; "factor": so many times as much
    as_of: Moment | None = None  # the day for which it holds: "20 killed by Tuesday"

    def __post_init__(self) -> None:
        if math.isnan(self.low) or math.isnan(self.high) or self.low > self.high:
            raise ValueError(f"not an interval: {self.low}..{self.high}")


@dataclass(frozen=True, slots=True)
class Stance:
    """How the source stands to the content."""

    denied: bool
    hedged: bool


@dataclass(frozen=True, slots=True)
class Claim:
    """One clause that one source is said to have stated."""

    id: str
    article_id: str
    attribution_id: str  # claims of one cue share it
    source: Source
    overt: Span | None  # the source's words beside the cue; None when elided
    via: tuple[Source, ...]  # who relays it, innermost first
    cue: tuple[Span, ...]
    content: Span | None  # None when the source declined to speak
    sentence: Span
    form: Form
    act: Act
    stance: Stance
    quantities: tuple[Quantity, ...]
    moments: tuple[Moment, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Issue:
    """A question that several claims speak to; "question" on the screen."""

    id: str
    title: str  # readable, made of its claims' own words
    aspect: str  # quantity, responsibility, talks, verification, …
    claim_ids: tuple[str, ...]  # in order of article and place


@dataclass(frozen=True, slots=True)
class Evidence:
    """A span of one article that proves a relation."""

    article_id: str
    span: Span


@dataclass(frozen=True, slots=True)
class Reason:
    """Why two claims stand as they do, to be said in any language: a sentence and what it is filled with."""

    sentence: str  # its key among the reasons of data/interface/
    places: tuple[tuple[str, "str | Reason"], ...] = ()  # names are English, quoted words as written


def because(sentence: str, **places: str | Reason) -> Reason:
    """The reason with its places by name."""
    return Reason(sentence, tuple(places.items()))


@dataclass(frozen=True, slots=True)
class Relation:
    """How two claims of an issue stand to each other."""

    id: str
    issue_id: str
    left: str  # claim id
    right: str | None  # claim id; None when nobody else speaks to the question
    kind: RelationKind
    aspect: str  # quantity, polarity, responsibility, time, place, verification, emphasis, …
    reason: Reason
    evidence: tuple[Evidence, ...]
    inside_side: bool  # both claims stand on one side


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Comparison:
    """Everything that `group` and `compare` found over a set of claims."""

    issues: tuple[Issue, ...]
    relations: tuple[Relation, ...]


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing an analyst decided; nothing of the log is ever changed or taken out.

    A claim is known by its article's hash and the place of its words, so that it is found again
    when newer rules read the article. What `target`, `old` and `new` hold for each verb is said
    in claims/corrections/make.py.
    """

    number: int  # its place in the log, from 1; 0 before it is stored
    at: datetime  # UTC
    who: str
    verb: Verb
    article_sha256: str | None  # None for a source or a question
    span: Span | None  # the claim's content, else its cue
    target: str | None  # id of a claim, source, question or article; None for undo and redo
    old: Mapping[str, Any]  # ready for JSON
    new: Mapping[str, Any]
