"""A language file made ready for look-up: every form of every cue, every closed class, levelled."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Generic, NamedTuple, TypeVar

from claims.lexicon.language import According, ContentAct, Cue, CueKind, Language, Paradigm, Words
from claims.text import fold, tokens

Value = TypeVar("Value")
_KEPT = 200_000  # forms that are remembered, so that a strange text does not fill the memory
_KIND: Mapping[str, CueKind] = {"past": "verb", "present": "verb", "participle": "participle", "noun": "noun"}


class CueForm(NamedTuple):
    """One inflected form of a cue, with what its ending says of the subject ("f.sg", or "")."""

    cue: Cue
    kind: CueKind
    features: str
    key: str  # of the listed form it grew out of: past, present, …; "" for one listed as it is


class Reading(NamedTuple):
    """A word read as a cue, between the letters written onto it."""

    form: CueForm
    before: str
    behind: str


class Phrases(Generic[Value]):
    """Phrases of one or more words, found by their first word, the longest first."""

    def __init__(self, entries: Iterable[tuple[tuple[str, ...], Value]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
        for words, value in entries:
            self._by_first.setdefault(words[0], []).append((words, value))
        for found in self._by_first.values():
            found.sort(key=lambda entry: -len(entry[0]))

    def begins(self, word: str) -> bool:
        """Whether a phrase begins with `word`."""
        return word in self._by_first

    def firsts(self) -> Iterable[str]:
        """The words with which a phrase begins."""
        return self._by_first.keys()

    def longest(self, forms: Sequence[str], start: int) -> tuple[int, Value] | None:
        """How many words of `forms` from `start` make the longest phrase, and its value."""
        for words, value in self._by_first.get(forms[start], ()):
            length = len(words)
            if length == 1 or tuple(forms[start : start + length]) == words:
                return length, value
        return None


@dataclass(frozen=True, eq=False)
class Grammar:
    """The look-up side of one Language; compared by identity, built once when data is loaded."""

    language: Language
    cues: Mapping[str, tuple[CueForm, ...]]
    according: Phrases[According]
    lists: Mapping[str, Phrases[str]]  # the lists of [words], by name, and what begins like a negation
    firsts: Mapping[str, frozenset[str]]  # for each first word of a phrase the names of its lists
    speakers: Mapping[str, str]  # nouns that can speak, with their features
    content_acts: tuple[tuple[ContentAct, Phrases[str], Phrases[str], frozenset[str]], ...]  # opening, held, deeds
    adjectives: frozenset[str]
    whole: tuple[str, ...]
    articles: tuple[str, ...]
    before: tuple[str, ...]
    behind: tuple[str, ...]
    lookalikes: Mapping[str, tuple[str, ...]]  # prepositions whose last letter is levelled, by their levelled form
    _readings: dict[str, tuple[Reading, ...]] = field(default_factory=dict)
    _begins: dict[str, frozenset[str]] = field(default_factory=dict)
    _prefixes: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _articles: dict[str, str] = field(default_factory=dict)

    def match(self, name: str, forms: Sequence[str], start: int) -> int:
        """How many words from `start` make a phrase of the list `name`; 0 for none.

        The first word may carry letters that the language writes onto words.
        """
        if name not in self.begins(forms[start]):
            return 0
        found = self.lists[name].longest(forms, start)
        if found:
            return found[0]
        for letters in self.prefixes(forms[start]):
            found = self.lists[name].longest((forms[start][len(letters) :], *forms[start + 1 : start + 5]), 0)
            if found:
                return found[0]
        return 0

    def begins(self, form: str) -> frozenset[str]:
        """The lists with a phrase that begins with `form`, bare or with letters before it: none for most words."""
        found = self._begins.get(form)
        if found is None:
            words = (form, *(form[len(letters) :] for letters in self.prefixes(form)))
            found = frozenset().union(*(self.firsts[word] for word in words if word in self.firsts))
            if len(self._begins) < _KEPT:
                self._begins[form] = found
        return found

    def has(self, name: str, form: str) -> bool:
        """Whether the single word `form` stands in the list `name`, bare or with letters before it."""
        return self.match(name, (form,), 0) == 1

    def prefixes(self, form: str) -> tuple[str, ...]:
        """The runs of clitic letters with which `form` may begin, two letters at least left over."""
        found = self._prefixes.get(form)
        if found is None:
            fitting = (letters for letters in self.before if form.startswith(letters))
            found = tuple(letters for letters in fitting if len(form) > len(letters) + 1)
            if len(self._prefixes) < _KEPT:
                self._prefixes[form] = found
        return found

    def conjunction(self, form: str) -> str:
        """The conjunction written onto a word, "" when it has none or begins like one by itself."""
        found = (c for c in self.language.clitics.conjunctions if form.startswith(c) and len(form) > len(c) + 2)
        return "" if form.startswith(self.whole) else next(found, "")

    def article(self, form: str) -> str:
        """The article that `form` carries, with what is written before it; "" for none."""
        known = self._articles.get(form)
        if known is None:
            known = self._article(form)
            if len(self._articles) < _KEPT:
                self._articles[form] = known
        return known

    def _article(self, form: str) -> str:
        if form in self.speakers or self.lists["event_nouns"].longest((form,), 0):
            return ""  # begins like one by itself: "cancellation"
        found = (a for a in self.articles if len(form) > len(a) + 1 and form.startswith(a))
        return max(found, key=len, default="")

    def is_adjective(self, form: str) -> bool:
        """Whether a definite word behind a definite noun is its adjective, by ending or by list."""
        agreement = self.language.agreement
        bare = form[len(self.article(form)) :]
        return form in self.adjectives or (len(bare) > 3 and bare.endswith(agreement.relational))

    def speaker(self, form: str) -> str | None:
        """The features of a noun that can speak, "" when it has none, None for any other word."""
        for letters in ("", self.article(form), *self.prefixes(form)):
            features = self.speakers.get(form[len(letters) :])
            if features is not None:
                return features
        return None

    def readings(self, form: str) -> tuple[Reading, ...]:
        """All ways to read `form` as a cue; none for most words."""
        found = self._readings.get(form)
        if found is None:
            found = tuple(self._read(form))
            if found or len(self._readings) < _KEPT:
                self._readings[form] = found
        return found

    def _read(self, form: str) -> Iterable[Reading]:
        for before in dict.fromkeys(("", *self.prefixes(form), self.article(form))):
            rest = form[len(before) :]
            endings = (c for c in self.behind if len(rest) > len(c) + 2 and rest.endswith(c))
            for behind in ("", *endings):
                for found in self.cues.get(rest[: len(rest) - len(behind)], ()):
                    if self._may_carry(found, before) and not (behind and found.kind == "verb" and found.cue.continues):
                        yield Reading(found, before, behind)

    def _may_carry(self, found: CueForm, before: str) -> bool:
        clitics = self.language.clitics
        if found.kind == "noun" or before in clitics.before_verbs:
            return True
        return found.key != "past" and before in clitics.before_present

    def level(self, word: str) -> str:
        return fold(word, self.language.letters).text


def compile_grammar(language: Language) -> Grammar:
    """The Grammar of a checked Language."""

    def phrase(text: str) -> tuple[str, ...]:
        return tuple(token.form for token in tokens(text, language.letters))

    def phrases(words: Iterable[str]) -> Phrases[str]:
        return Phrases((phrase(word), word) for word in words)

    def level(word: str) -> str:
        return fold(word, language.letters).text

    clitics = language.clitics
    names = (f.name for f in fields(Words) if f.name != "speaker_nouns")
    lists = {name: phrases(getattr(language.words, name)) for name in names}
    lists["denials"] = phrases(language.tone.denials)
    lists["no_denials"] = phrases(language.tone.no_denials)
    speakers = {level(w): features for features, ws in language.words.speaker_nouns.items() for w in ws}
    according = Phrases((phrase(entry.phrase), entry) for entry in language.according)
    acts = tuple(
        (entry, phrases(entry.opens), phrases(entry.holds), frozenset(map(level, entry.done_by_others)))
        for entry in language.content_act
    )
    before = tuple(sorted(map(level, clitics.before), key=len, reverse=True))
    return Grammar(
        language,
        _cue_forms(language),
        according,
        lists,
        _firsts(lists),
        speakers,
        acts,
        frozenset(map(level, language.agreement.adjectives)),
        tuple(map(level, clitics.whole)),
        tuple(map(level, clitics.articles)),
        before,
        tuple(map(level, clitics.behind)),
        _lookalikes(language),
    )


def _firsts(lists: Mapping[str, Phrases[str]]) -> dict[str, frozenset[str]]:
    words = {word for phrases in lists.values() for word in phrases.firsts()}
    return {word: frozenset(name for name, phrases in lists.items() if phrases.begins(word)) for word in words}


def _lookalikes(language: Language) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for word in language.words.prepositions:
        level = fold(word, language.letters).text
        if word[-1] != level[-1]:
            found[level] = (*found.get(level, ()), word)
    return found


def _cue_forms(language: Language) -> dict[str, tuple[CueForm, ...]]:
    found: dict[str, dict[CueForm, None]] = {}
    for cue in language.cue:
        for text, form in _inflect(cue, language.paradigm):
            found.setdefault(fold(text, language.letters).text, {})[form] = None
    return {form: tuple(entries) for form, entries in found.items()}


def _inflect(cue: Cue, paradigms: Sequence[Paradigm]) -> Iterable[tuple[str, CueForm]]:
    for key, kind in _KIND.items():
        listed = getattr(cue, key)
        if listed:
            grown = inflect(listed, key, paradigms)
            yield from ((form, CueForm(cue, kind, features, key)) for form, features in grown)
    if cue.present and any(p.of == "jussive" and cue.present.endswith(p.ending) for p in paradigms):
        grown = inflect(cue.present, "jussive", paradigms)
        yield from ((form, CueForm(cue, "verb", features, "jussive")) for form, features in grown)
    yield from ((form, CueForm(cue, "verb", "", "")) for form in cue.forms)
    yield from ((form, CueForm(cue, "noun", "", "")) for form in cue.nouns)


def inflect(listed: str, key: str, paradigms: Sequence[Paradigm]) -> Iterable[tuple[str, str]]:
    """The forms that grow out of the form `listed` under `key`, each with its features.

    Without a paradigm that fits, the listed form is the only one.

    >>> verb = Paradigm(of="past", ending="ى", forms=("{}ى m.sg", "{}ت f.sg"))
    >>> list(inflect("نفى", "past", [verb]))
    [('نفى', 'm.sg'), ('نفت', 'f.sg')]
    """
    fitting = [p for p in paradigms if p.of == key and listed.startswith(p.start) and listed.endswith(p.ending)]
    if not fitting:
        yield listed, ""
        return
    paradigm = max(fitting, key=lambda p: (len(p.ending), len(p.start)))
    stem = listed[len(paradigm.start) : len(listed) - len(paradigm.ending)]
    for pattern in paradigm.forms:
        form, _, features = pattern.partition(" ")
        yield form.replace("{}", stem), features
