"""What one file of data/languages says: letters, sentence marks, grammar words, cues."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from pydantic import ConfigDict

from claims.lexicon.calendar import Calendar
from claims.lexicon.numbers import Numerals
from claims.lexicon.romanising import Romanising
from claims.lexicon.tone import Tone
from claims.model import Act

STRICT = ConfigDict(extra="forbid")
CueKind = Literal["verb", "participle", "noun", "according"]


@dataclass(frozen=True, slots=True)
class Paradigm:
    """How the forms of a cue grow out of one listed form.

    `of` names the key of the cue it starts from. A listed form that begins with `start` and ends
    with `ending` loses both; each pattern of `forms` puts affixes around the rest (`{}`) and may
    name features after a space, as in "{}ت f.sg". Of several paradigms with the same `of`, the
    one with the longest `ending` that fits is used.
    """

    __pydantic_config__ = STRICT
    of: Literal["past", "present", "jussive", "participle", "noun", "adjective", "dual", "counted"]
    forms: tuple[str, ...]
    start: str = ""
    ending: str = ""


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that introduces what somebody states.

    `frames` says how the content follows: "clause" (after a complementizer), "quotation",
    "object" (a noun phrase or a target with its preposition, all of it content), "prep:X" (a
    noun phrase after the preposition X), "none" (no content: declines to comment), "quotes" (its
    object is the source, its subject relays it).
    A word behind a colon narrows "object" and "none": "object:W" counts only where the phrase
    after the cue has the word W ("holds … responsible", but not "carries a flag").
    """

    __pydantic_config__ = STRICT
    lemma: str
    act: Act
    frames: tuple[str, ...]
    example: str  # a sentence in which the cue must be found
    past: str | None = None
    present: str | None = None
    participle: str | None = None
    noun: str | None = None
    forms: tuple[str, ...] = ()  # finite forms that no paradigm gives
    nouns: tuple[str, ...] = ()  # further noun forms: plurals, "his saying"
    negated_act: Act | None = None  # the act when a negation stands before the cue
    only_negated: bool = False  # no cue at all without a negation ("comment")
    continues: bool = False  # the same speech goes on: "added"
    needs_event: bool = False  # its noun phrase must open with one of `event_nouns`
    needs_speaker: bool = False  # a fact or a number cannot be its subject ("revealed")
    hedged: bool = False  # the writer keeps a distance: "claims", "alleges"


@dataclass(frozen=True, slots=True)
class According:
    """A word or phrase that names a source without a verb: "according to"."""

    __pydantic_config__ = STRICT
    phrase: str
    example: str
    act: Act = "say"
    cites: bool = False  # behind a verb and whoever relays, it names the source: "reported, citing X"
    documents: bool = False  # laws and plans follow it too; only who speaks or informs is a source


@dataclass(frozen=True, slots=True)
class ContentAct:
    """An act that shows in the content, whatever plain verb introduces it: "said that it cannot be verified"."""

    __pydantic_config__ = STRICT
    act: Act
    over: tuple[Act, ...]  # the acts of cues that it takes the place of
    opens: tuple[str, ...] = ()  # phrases with which the content begins
    holds: tuple[str, ...] = ()  # phrases anywhere in its first clause
    done_by_others: tuple[str, ...] = ()  # deeds which another party than the source does in it


@dataclass(frozen=True, slots=True)
class Words:
    """Closed classes of grammar words, each a tuple of levelled or plain forms."""

    __pydantic_config__ = STRICT
    complementizers: tuple[str, ...]
    conjunctions: tuple[str, ...]
    prepositions: tuple[str, ...]
    negations: tuple[str, ...]
    pronouns: tuple[str, ...]
    auxiliaries: tuple[str, ...]
    demonstratives: tuple[str, ...]
    relatives: tuple[str, ...]
    content_enders: tuple[str, ...]  # "while", "and that is after": the narrator speaks again
    contrasts: tuple[str, ...]  # "in contrast", "on the other hand"
    time_words: tuple[str, ...]  # end a source phrase: "on Tuesday", "earlier"
    media_nouns: tuple[str, ...]  # "in a statement", "at a news conference"
    speaker_nouns: Mapping[str, tuple[str, ...]]  # by gender and number, "m.sg": minister, source…
    event_nouns: tuple[str, ...]  # begin a nominal content: "the killing of"
    adverbs: tuple[str, ...] = ()  # between cue, source and content: "for his part", "also"
    negated_adverbs: tuple[str, ...] = ()  # adverbs only behind a negated cue: "not yet"
    clause_links: tuple[str, ...] = ()  # "while": end a content only when another cue follows
    inner: tuple[str, ...] = ()  # stay inside a source phrase: "in the name of", "led by"
    same_source: tuple[str, ...] = ()  # go back to whoever spoke: "the same source"
    addressees: tuple[str, ...] = ()  # "to reporters": nouns behind the addressee's preposition
    abbreviations: tuple[str, ...] = ()  # a full stop after them ends no sentence
    divergences: tuple[str, ...] = ()  # the journalist says that accounts differ
    oppositions: tuple[str, ...] = ()  # those of `contrasts` that set one account against another
    affirmations: tuple[str, ...] = ()  # "is true": of what was said just before
    accounts: tuple[str, ...] = ()  # "the claims", "these figures": what others state, without a word of what it is
    untruths: tuple[str, ...] = ()  # "a lie": what others state is none of it true
    allegations: tuple[str, ...] = ()  # "allegations of": told about, neither affirmed nor denied
    other_sides: tuple[str, ...] = ()  # "the other side", "each other": another for each who says it
    causes: tuple[str, ...] = ()  # "because of", "at the request of": of two different ones one is wrong
    determiners: tuple[str, ...] = ()  # open a noun phrase: "the", "his", "three"
    passives: tuple[str, ...] = ()  # auxiliaries whose subject is spoken to or about: "was", "been"
    question_words: tuple[str, ...] = ()  # open a stated question: "how", "whether"
    infinitives: tuple[str, ...] = ()  # the "to" of a verb without a subject of its own
    agents: tuple[str, ...] = ()  # before the source of a noun of speech: "claims *by* rebels"
    possessives: tuple[str, ...] = ()  # behind the owner, before a noun of speech: "Moscow*'s* claim"
    places: tuple[str, ...] = ()  # that speak: "in the *ministry* they said"
    place_prepositions: tuple[str, ...] = ()  # before them
    whereabouts: tuple[str, ...] = ()  # before the place where something happened: "in", "near"
    settlements: tuple[str, ...] = ()  # between them and its name: "in *the town of* Norva"
    anaphors: tuple[str, ...] = ()  # "this" for the sentence before: "this was reported by"
    as_words: tuple[str, ...] = ()  # "as the minister said"
    owners: tuple[str, ...] = ()  # "his", "their": in "by his words" the source is a pronoun
    impossible: tuple[str, ...] = ()  # with an infinitive: "it is *impossible* to verify"
    titled: tuple[str, ...] = ()  # what is quoted behind them is their name: "the slogan “…”"
    abouts: tuple[str, ...] = ()  # before the topic of a headline: "Minister *on* taxes: none"


@dataclass(frozen=True, slots=True)
class Clitics:
    """Letters written onto a word: conjunctions and prepositions before it, pronouns behind it."""

    __pydantic_config__ = STRICT
    before: tuple[str, ...] = ()  # every run of letters, longest ones too: "and so will"
    before_verbs: tuple[str, ...] = ("",)  # those of `before` that a finite verb may carry
    whole: tuple[str, ...] = ()  # words that begin like a conjunction and are none: "arrived"
    before_present: tuple[str, ...] = ()  # further ones that only a present form may carry: "will"
    articles: tuple[str, ...] = ()  # the definite article, alone and with letters before it
    behind: tuple[str, ...] = ()
    conjunctions: tuple[str, ...] = ()  # those of `before` that join clauses: "and"
    addressee: tuple[str, ...] = ()  # letters that mark to whom something is said


@dataclass(frozen=True, slots=True)
class Agreement:
    """What endings say of a noun whose entry is not known."""

    __pydantic_config__ = STRICT
    endings: Mapping[str, str] = field(default_factory=dict)  # ending to features, "m.pl"
    oblique: tuple[str, ...] = ()  # endings that a subject never has
    accusative: tuple[str, ...] = ()  # endings of an indefinite object or adverb, seldom of a name
    objects: tuple[str, ...] = ()  # endings of an object, never of a subject, where order is free
    relational: tuple[str, ...] = ()  # endings of adjectives made from nouns: "national"
    instrumental: tuple[str, ...] = ()  # endings of what somebody is called: "called it *a mistake*"
    adjectives: tuple[str, ...] = ()  # other adjectives that belong to titles and institutions


@dataclass(frozen=True, slots=True)
class Syntax:
    """How sentences are built."""

    __pydantic_config__ = STRICT
    order: Literal["verb-first", "subject-first", "free"] = "verb-first"  # "free": commas part the clauses
    bare_clauses: bool = False  # a clause may follow a cue without a "that": frame "bare"
    overt_pronouns: bool = False  # a pronoun counts as the source's words: "he said"
    pronouns: Mapping[str, str] = field(default_factory=dict)  # those that can speak, with features
    silent_pronouns: tuple[str, ...] = ()  # "I", "you": who speaks inside a quotation, no third person
    plural_endings: tuple[str, ...] = ()  # of nouns, where a verb shows its subject's number
    adverb_endings: tuple[str, ...] = ()  # "repeated*ly* said"
    capital_names: bool = False  # a capital inside a sentence shows a name
    definite: tuple[str, ...] = ()  # a word before what is known already: "the"
    infinitive_endings: tuple[str, ...] = ()  # of verbs without a subject: "asked to *leave*"
    participle_endings: tuple[str, ...] = ()  # of words that open a description behind a comma

    @property
    def commas(self) -> bool:
        """Whether commas part the clauses, a "that" from its verb included."""
        return self.order == "free"

    @property
    def modifiers_first(self) -> bool:
        """Whether what describes a noun stands before it: "Russian Defence Ministry"."""
        return self.order != "verb-first"


@dataclass(frozen=True, slots=True)
class Spelling:
    """How the spelling of a foreign name varies; all of it levelled before a name is looked up."""

    __pydantic_config__ = STRICT
    sequences: Mapping[str, str] = field(default_factory=dict)  # letters that change places: "amerik"
    letters: Mapping[str, str] = field(default_factory=dict)  # several letters for one foreign sound
    endings: Mapping[str, str] = field(default_factory=dict)  # the last letter of a word
    cases: tuple[str, ...] = ()  # endings that a name and a noun change: "Moskv-a", "Moskv-oy"
    joining: tuple[str, ...] = ()  # words that may be written together with the next one
    articles: tuple[str, ...] = ()  # of names from another language, words of their own: "al"
    vowels: str = ""  # long vowels that come and go inside a name, and stand for each other at its ends
    names: Mapping[str, str] = field(default_factory=dict)  # letters that only vary in names: "Q" and "K"


@dataclass(frozen=True, slots=True)
class Opposite:
    """Words of which only one can be said of a thing at a time: open and closed."""

    __pydantic_config__ = STRICT
    one: tuple[str, ...]
    other: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Alike:
    """Words of other roots by which news tells the same thing: "raid", "strike" and "shelling"."""

    __pydantic_config__ = STRICT
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparing:
    """What is left out of words when two texts are held side by side."""

    __pydantic_config__ = STRICT
    endings: tuple[str, ...] = ()  # of gender, number and case
    fillers: tuple[str, ...] = ()  # words that say nothing of what a statement is about
    weak: str = ""  # letters that come and go between words of one root: "missile", "missiles"
    root_before: tuple[str, ...] = ()  # what else stands before a root, as in "detainee" and "detention"
    root_behind: tuple[str, ...] = ()  # what else stands behind it: "resigned", "resignation"
    opposite: tuple[Opposite, ...] = ()
    alike: tuple[Alike, ...] = ()


@dataclass(frozen=True, slots=True)
class Language:
    """Everything the tool knows about one language."""

    __pydantic_config__ = STRICT
    code: str  # ISO 639-1
    name: str
    direction: Literal["ltr", "rtl"]
    script: str  # the word with which Unicode names its letters begin: ARABIC, LATIN, CYRILLIC
    letters: Mapping[str, str]  # one letter to one letter or to none
    clitics: Clitics
    words: Words
    agreement: Agreement = field(default_factory=Agreement)
    syntax: Syntax = field(default_factory=Syntax)
    paradigm: tuple[Paradigm, ...] = ()
    cue: tuple[Cue, ...] = ()
    according: tuple[According, ...] = ()
    content_act: tuple[ContentAct, ...] = ()
    comparing: Comparing = Comparing()
    spelling: Spelling = Spelling()
    romanising: Romanising = field(default_factory=Romanising)
    numerals: Numerals = field(default_factory=Numerals)
    calendar: Calendar = field(default_factory=Calendar)
    tone: Tone = field(default_factory=Tone)
