"""The words that carry what a text is about, each cut down to the part its forms share.

This is no dictionary: letters that a language writes onto its words are cut off at both ends, as
many as leave three. Both texts lose the same letters, so forms of one word meet; the result is
only ever compared, never shown.
"""

from dataclasses import dataclass, field, replace

from claims.lexicon.language import Language
from claims.text import Token, fold, tokens

_KEPT = 200_000  # stems remembered
_SHORTEST = 3  # letters; what is shorter says too little


@dataclass(frozen=True, slots=True, eq=False)
class Stems:
    """What one language cuts off, levelled and longest first."""

    language: Language
    before: tuple[str, ...]
    behind: tuple[str, ...]
    left_out: frozenset[str]  # stems of words that say nothing of what a text is about
    root_before: tuple[str, ...] = ()
    root_behind: tuple[str, ...] = ()
    weak: frozenset[str] = frozenset()
    alike: dict[str, str] = field(default_factory=dict)  # roots of words that tell the same, to the first of them
    _poles: dict[str, set[tuple[int, bool]]] = field(default_factory=dict)  # by root; filled when first asked for
    _known: dict[str, str] = field(default_factory=dict)  # stems found before, by form
    _roots: dict[str, str] = field(default_factory=dict)  # by stem
    _readings: dict[str, tuple[str, ...]] = field(default_factory=dict)  # by form

    def stem(self, form: str) -> str:
        """A levelled form without what is written onto either end."""
        found = self._known.get(form)
        if found is None:
            found = _cut_end(_cut_start(form, self.before), self.behind)
            if len(self._known) < _KEPT:
                self._known[form] = found
        return found

    def root(self, stem: str) -> str:
        """What a stem shares with others that may come of one word: "resign" and "resignation".

        A coarse key, for words of texts that are known to speak of one thing.
        """
        found = self._roots.get(stem)
        if found is None:
            firm = "".join(letter for letter in stem if letter not in self.weak)
            firm = _cut_end(firm if len(firm) >= _SHORTEST else stem, self.root_behind)
            found = _cut_once(firm, self.root_before)
            found = self.alike.get(found, found)
            if len(self._roots) < _KEPT:
                self._roots[stem] = found
        return found

    def poles(self, roots: frozenset[str]) -> frozenset[tuple[int, bool]]:
        """Which words of a pair of opposites are among `roots`: the number of the pair, and whether it is the first."""
        if not self._poles:
            for number, opposite in enumerate(self.language.comparing.opposite):
                for words, first in ((opposite.one, True), (opposite.other, False)):
                    for root in {self.root(stem) for word in words for stem in self.of(word)}:
                        self._poles.setdefault(root, set()).add((number, first))
        return frozenset(pole for root in roots for pole in self._poles.get(root, ()))

    def readings(self, form: str) -> tuple[str, ...]:
        """A levelled form, and what is left of it as its beginnings go one by one."""
        known = self._readings.get(form)
        if known is None:
            found = [form]
            while (shorter := _cut_once(found[-1], self.before)) != found[-1]:
                found.append(shorter)
            known = tuple(found)
            if len(self._readings) < _KEPT:
                self._readings[form] = known
        return known

    def of(self, text: str) -> frozenset[str]:
        """The stems of a text's words; numbers and words that say nothing are left out."""
        return frozenset(stem for token in tokens(text, self.language.letters) if (stem := self.told(token)))

    def told(self, token: Token) -> str:
        """The stem of one word, or "" when it says nothing of what the text is about."""
        if not token.is_word or token.form.isdigit():
            return ""
        stem = self.stem(token.form)
        return stem if len(stem) >= _SHORTEST and stem not in self.left_out else ""


def _cut_once(form: str, beginnings: tuple[str, ...]) -> str:
    for beginning in beginnings:
        if form.startswith(beginning) and len(form) - len(beginning) >= _SHORTEST:
            return form[len(beginning) :]
    return form


def _cut_start(form: str, beginnings: tuple[str, ...]) -> str:
    while (shorter := _cut_once(form, beginnings)) != form:
        form = shorter
    return form


def _cut_end(form: str, endings: tuple[str, ...]) -> str:
    for ending in endings:
        if form.endswith(ending) and len(form) - len(ending) >= _SHORTEST:
            return _cut_end(form[: -len(ending)], endings)
    return form


def _levelled(words: tuple[str, ...], language: Language) -> tuple[str, ...]:
    found = {fold(word, language.letters).text for word in words}
    return tuple(sorted(found, key=lambda word: (-len(word), word)))


def read_stems(language: Language) -> Stems:
    """How `language` writes letters onto its words, ready for use."""
    comparing, words = language.comparing, language.words
    before = _levelled(language.clitics.before + language.clitics.articles, language)
    behind = _levelled(comparing.endings, language)
    grammar = words.conjunctions + words.prepositions + words.pronouns + words.demonstratives
    closed = grammar + words.negations + words.auxiliaries + words.relatives + comparing.fillers
    plain = Stems(language, before, behind, frozenset())
    left_out = frozenset(plain.stem(word) for word in _levelled(closed, language) if " " not in word)
    weak = frozenset(fold(comparing.weak, language.letters).text)
    roots = (_levelled(comparing.root_before, language), _levelled(comparing.root_behind, language))
    stems = Stems(language, before, behind, left_out, *roots, weak)
    stems.alike.update(_read_alike(stems))
    return stems


def _read_alike(stems: Stems) -> dict[str, str]:
    """The roots of the language's words that tell the same, to the first of each group."""
    plain = replace(stems, alike={}, _roots={})
    groups = ([plain.root(plain.stem(word)) for word in _forms(group.words, stems.language)]
              for group in stems.language.comparing.alike)  # fmt: skip
    return {root: group[0] for group in groups for root in group}


def _forms(words: tuple[str, ...], language: Language) -> list[str]:
    return [fold(word, language.letters).text for word in words]
