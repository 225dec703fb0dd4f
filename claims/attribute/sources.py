"""How far the phrase that names a source reaches.

Two situations differ. In front of a "that" or a quotation everything up to there is at hand, and
only adjuncts must be left out. In front of a nominal content ("denied the existence of …") the
phrase itself has to tell where it is complete.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.attribute.adjuncts import skip_adjunct, skip_adjuncts
from claims.attribute.free_phrases import speaks_as_place
from claims.attribute.marks import mark_step
from claims.attribute.noun_phrases import is_pronoun, starts_phrase
from claims.attribute.passage import Passage, Stretch
from claims.attribute.phrases import (
    CLOSED,
    COMMAS,
    Region,
    agrees,
    can_start,
    features_of,
    in_lists,
    is_capital,
    is_closed,
    is_event,
    is_given_name,
    is_name_quote,
    is_participle,
    is_speaker,
    is_verb,
    issuer,
    listed,
    time_at,
)
from claims.attribute.prefixed import opens_with_preposition

LONGEST_SOURCE = 30  # words
LONGEST_APPOSITION = 12  # words without a verb
LONGEST_NAME = 4  # words of a personal name behind a role


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads one source phrase; `preps` are the prepositions that open a nominal content, None when
    the content is a clause or a quotation. Only a `subject` has an apposition in its listed form."""

    passage: Passage
    start: int
    limit: int
    preps: Sequence[str] | None
    subject: bool = True

    def end(self) -> int:
        """The word after the phrase; its start when none begins there."""
        k = self.start
        while k < min(self.limit, self.start + LONGEST_SOURCE):
            step = self._word(k) if self.passage.is_word(k) else self._mark(k)
            if step == 0:
                break
            k += step
        return k

    def _mark(self, k: int) -> int:
        """How many words to go on at a mark, 0 to stop."""
        told = self.passage.opens_quotation(k) and skip_adjunct(self.passage, k, self.limit)[0] > k
        parted = self.passage.forms[k] in COMMAS and not self.subject
        return 0 if told or parted else mark_step(self.passage, self.start, k, self.limit, self._is_apposition)

    def _is_apposition(self, k: int) -> bool:
        """Whether the words behind a comma say who the one before is, with no verb among them."""
        following = range(k, min(self.limit, k + LONGEST_APPOSITION))
        closed = self._closes(k) and not listed(self.passage, "auxiliaries", k)  # in Arabic also a name: "Pat"
        if closed or any(is_verb(self.passage, i) for i in following):
            return False
        if self.passage.grammar.language.syntax.modifiers_first:
            return self._tells_role(k)
        adjunct = skip_adjunct(self.passage, k, self.limit)[0] > k
        event = self.passage.grammar.match("event_nouns", self.passage.forms, k)
        if adjunct or event or not can_start(self.passage, k):
            return False
        if self.preps is None and not self._joins(k):
            return True
        return is_speaker(self.passage, k) and self._is_role(self.start) != self._is_role(k)

    def _tells_role(self, k: int) -> bool:
        """Whether a noun that speaks and is no name stands here, adjectives before it, or what describes one."""
        if in_lists(self.passage, ("determiners", "relatives"), k):
            return not self.passage.grammar.language.syntax.commas
        for i in range(k, min(self.limit, k + 4)):
            if not self.passage.is_word(i) or self._closes(i) or listed(self.passage, "prepositions", i):
                return False
            if self._is_role(i):
                return True
        return False

    def _is_role(self, k: int) -> bool:
        return self.passage.grammar.speaker(self.passage.forms[k]) is not None

    def _joins(self, k: int) -> bool:
        conjunctions = self.passage.grammar.language.clitics.conjunctions
        return self.passage.forms[k].startswith(tuple(conjunctions)) and not is_speaker(self.passage, k)

    def _closes(self, k: int) -> bool:
        """Whether the word at `k` stands in no noun phrase."""
        grammar, forms = self.passage.grammar, self.passage.forms
        if listed(self.passage, "conjunctions", k) == 1 and k + 1 < self.limit:
            return not self._joins_names(k)
        if is_given_name(self.passage, k):
            return False
        small = {name for name in (*CLOSED, "adverbs") if grammar.match(name, forms, k)}
        if small - {"auxiliaries"} or (small and not is_speaker(self.passage, k)):
            return True  # what can speak is no auxiliary: the Arabic "residents" is spelt like "will be"
        cited = grammar.according.longest(forms, k)
        verb = is_verb(self.passage, k) or (is_participle(self.passage, k) and not is_speaker(self.passage, k))
        told = grammar.language.syntax.commas and grammar.match("addressees", forms, k) and not self._is_role(k)
        timed = time_at(self.passage, k) > 0 or (told and not grammar.match("media_nouns", forms, k))
        return verb or timed or is_pronoun(self.passage, k) or (cited is not None and cited[1].cites)

    def _joins_names(self, k: int) -> bool:
        """Whether "and" stands between two names or two noun phrases rather than two clauses."""
        if listed(self.passage, "prepositions", k + 1):
            return True
        return starts_phrase(self.passage, k + 1) and not is_pronoun(self.passage, k + 1)

    def _word(self, k: int) -> int:
        """How many words to go on at a word, 0 to stop."""
        grammar, forms = self.passage.grammar, self.passage.forms
        name = self.passage.name_at(k)
        whole = name.length if name else 1
        if k == self.start:
            return 0 if time_at(self.passage, k) else whole
        if self._closes(k):
            return 0
        if is_given_name(self.passage, k):
            return 1
        if grammar.match("relatives", forms, k):
            plain = self.preps is not None and not grammar.language.syntax.modifiers_first  # "denied *what* was told"
            return 0 if plain and not grammar.article(forms[k]) else self._relative(k)
        inner = grammar.match("inner", forms, k)
        if inner and (self.preps is None or not grammar.match("prepositions", forms, k)):
            return inner + 1
        if self.preps is not None and self._opens_content(k):
            return 0
        if grammar.match("prepositions", forms, k):
            return self._preposition(k)
        adjunct = not grammar.language.syntax.modifiers_first and skip_adjunct(self.passage, k, self.limit)[0] > k
        return 0 if adjunct else whole

    def _relative(self, k: int) -> int:
        """An identifying relative clause reaches to the next comma or to the content."""
        for stop in range(k + 1, self.limit):
            if self.passage.forms[stop] in COMMAS or (self.preps is not None and self._opens_content(stop)):
                return stop - k
        return self.limit - k if self.preps is None else 0

    def _preposition(self, k: int) -> int:
        """What identifies whoever speaks belongs to the phrase, "a source in the ministry"; when and where not."""
        grammar, forms = self.passage.grammar, self.passage.forms
        length = grammar.match("prepositions", forms, k)
        behind = k + length
        if behind >= self.limit or not (forms[behind][0].isalpha() or is_name_quote(self.passage, behind)):
            return 0
        if any(grammar.match(name, forms, behind) for name in ("media_nouns", "time_words")):
            return 0
        return length if self._identifies(k, behind) else 0

    def _identifies(self, k: int, behind: int) -> bool:
        """Whether what the preposition at `k` governs tells who speaks: a place, behind a noun that is not complete."""
        passage, syntax = self.passage, self.passage.grammar.language.syntax
        if syntax.bare_clauses:
            return True
        if syntax.commas:
            person = is_capital(passage, k - 1) and k - 1 > self.start
            return not person and listed(passage, "place_prepositions", k) == 1 and speaks_as_place(passage, behind)
        indefinite = self.preps is None and not passage.grammar.article(passage.forms[self.start])
        complete = any(is_closed(passage, i) for i in range(self.start, k))
        return (indefinite and is_speaker(passage, behind)) or not complete

    def _opens_content(self, k: int) -> bool:
        """Whether a nominal content may start at `k`."""
        passage, grammar, form = self.passage, self.passage.grammar, self.passage.forms[k]
        if opens_with_preposition(self.passage, k, self.preps or (), adjacent=False):
            return True
        closed = any(is_closed(passage, i) for i in range(self.start, k))
        if closed and listed(passage, "demonstratives", k):
            return True
        unknown = closed or k - self.start > 1 or not is_speaker(passage, self.start)
        if grammar.match("event_nouns", passage.forms, k) and unknown:
            return not grammar.article(form) or closed
        placed = any(grammar.match("prepositions", passage.forms, i) for i in range(self.start + 1, k - 1))
        if is_speaker(passage, k) and (closed or placed) and not self._governs(k - 1):
            person = passage.is_person(passage.name_at(k))
            return not (person and self._is_role(self.start))
        if not is_closed(passage, k - 1) or form.startswith(tuple(grammar.language.clitics.conjunctions)):
            return False
        if grammar.article(form) == grammar.articles[0] and self._ends_name(k):
            return not grammar.is_adjective(form)
        if grammar.article(form) == grammar.articles[0]:
            definite = all(grammar.article(passage.forms[i]) for i in range(self.start, k))
            return definite and not grammar.is_adjective(form)
        if grammar.article(form):
            return False
        return not self._takes_name(k)

    def _ends_name(self, k: int) -> bool:
        """Whether the full name of a known person ends right before `k`."""
        names = ((i, self.passage.name_at(i)) for i in range(max(self.start, k - LONGEST_NAME), k))
        return any(name and i + name.length == k and self.passage.is_person(name) for i, name in names)

    def _takes_name(self, k: int) -> bool:
        """Whether the word at `k` may be a personal name behind a title."""
        grammar, forms = self.passage.grammar, self.passage.forms
        head = self.passage.names.head((forms[self.start],), 0)
        if head and head.head.kind == "institution" and grammar.article(forms[self.start]):
            return False
        if any(r.form.kind == "noun" and r.behind for r in grammar.readings(forms[k])):
            return False  # "the coach *his remarks*"
        accusative = forms[k].endswith(grammar.language.agreement.accusative) and not self.passage.name_at(k)
        return self._is_role(self.start) and not accusative and k - self.start <= LONGEST_NAME + 6

    def _governs(self, k: int) -> bool:
        """Whether the word at `k` needs the next one: a preposition, or a noun that is not complete."""
        if self.passage.grammar.match("prepositions", self.passage.forms, k):
            return True
        return is_speaker(self.passage, k) and not is_closed(self.passage, k)


def read_source(passage: Passage, start: int, limit: int, bounded: bool = True, subject: bool = True) -> int:
    """The end of the source phrase from `start`; `bounded` when nothing but adjuncts stands before `limit`."""
    if start < limit and not (passage.is_word(start) or is_name_quote(passage, start)):
        return start
    parted = passage.grammar.language.syntax.commas and not subject
    return _Reader(passage, start, limit, None if bounded else (), not parted).end()


def read_region(
    passage: Passage, start: int, limit: int, verb: str | None, preps: Sequence[str] | None = None
) -> Region:
    """The source between a cue and its content, which starts at `limit` or, with `preps`, before it.

    `verb` holds the features of the cue: a noun that does not agree is no subject. None stands for
    a cue that is no verb, behind which the source is no subject.
    """
    index, via = skip_adjuncts(passage, start, limit, preps or ())
    if index >= limit:
        return Region(None, "", via, index)
    if passage.grammar.match("pronouns", passage.forms, index):
        return Region(None, "", via, index + 1, pronoun=True)
    defined = preps is None and passage.grammar.article(passage.forms[index])  # "civil *defence* says that"
    event = is_event(passage, index, passage.forms[index]) and not (is_speaker(passage, index) or defined)
    if event or not can_start(passage, index, verb is not None):
        return Region(None, "", via, index)
    if preps is not None and opens_with_preposition(passage, index, preps, index == start):
        return Region(None, "", via, index)
    features = features_of(passage, index + 1 if passage.opens_quotation(index) else index)
    shown = preps is not None or passage.grammar.speaker(passage.forms[index]) is not None
    if shown and not agrees(verb or "", features, before=True):
        return Region(None, "", via, index)  # before a clause an ending alone proves nothing: a name may have it
    stop = _Reader(passage, index, limit, preps).end()
    after, later = skip_adjuncts(passage, stop, limit, preps or ())
    named = (features or verb or "") if shown else (verb or features)
    return Region(issuer(passage, Stretch(index, stop)), named, via + later, after)
