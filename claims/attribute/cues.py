"""Finds the words of a sentence that may introduce a statement, negations included."""

from collections.abc import Iterator
from dataclasses import dataclass

from claims.attribute.adjuncts import how_at
from claims.attribute.passage import Passage, Stretch
from claims.attribute.phrases import DASHES, listed
from claims.lexicon import According, Cue, CueForm

BEFORE = "before"  # the frame of a cue whose content is the sentence before: "such a statement made X"


@dataclass(frozen=True, slots=True)
class Sighting:
    """A cue in its place. The words of the cue are `start` to `stop`, a negation before it apart."""

    start: int
    stop: int
    form: CueForm | None  # None for an according-to phrase
    according: According | None
    before: str  # letters written before the cue: "and", "so", "for"
    behind: str  # a pronoun written behind it
    negation: Stretch | None

    @property
    def cue(self) -> Cue:
        assert self.form is not None
        return self.form.cue

    @property
    def begin(self) -> int:
        """The first word, a negation included."""
        return self.negation.start if self.negation else self.start

    def takes(self, frame: str) -> bool:
        return self.form is not None and frame in self.form.cue.frames


def find_sightings(passage: Passage, sentence: Stretch) -> Iterator[tuple[Sighting, ...]]:
    """For each word that may be a cue all ways to read it, in order of place."""
    index = sentence.start
    while index < sentence.stop:
        found = _according_at(passage, index, sentence.stop)
        if listed(passage, "content_enders", index):
            index += 1  # "it is recalled that": the narrator's own phrase
        elif found is None:
            readings = tuple(_sightings_at(passage, sentence, index))
            index += 1
            if readings:
                yield readings
        else:
            index = found.stop
            yield (found,)


def _according_at(passage: Passage, index: int, stop: int) -> Sighting | None:
    phrases, forms = passage.grammar.according, passage.forms
    found, before = phrases.longest(forms, index), ""
    joined = passage.grammar.prefixes(forms[index]) if found is None else ()
    for letters in (letters for letters in joined if letters in passage.grammar.language.clitics.before_verbs):
        rest = forms[index][len(letters) :]
        if phrases.begins(rest):
            found, before = phrases.longest((rest, *forms[index + 1 : index + 6]), 0), letters
        if found:
            break
    if found is None or index + found[0] > stop:
        return None
    return Sighting(index, index + found[0], None, found[1], before, "", None)


def _sightings_at(passage: Passage, sentence: Stretch, index: int) -> Iterator[Sighting]:
    readings = passage.grammar.readings(passage.forms[index])
    name = passage.name_at(index) if readings else None
    if not readings or (name and not name.before):
        return
    if _tells_how(passage, index) or _ends_compound(passage, sentence, index):
        return
    negation = _negation_before(passage, sentence, index)
    counted = _is_counted(passage, sentence, index) or _is_governed(passage, sentence, index)
    for reading in readings:
        cue = reading.form.cue
        verbal = reading.form.kind == "verb"
        if cue.frames == (BEFORE,) and not listed(passage, "anaphors", sentence.start):
            continue
        jussive = reading.form.key == "jussive"
        if ((cue.only_negated or jussive) and not negation) or (
            not verbal and reading.form.kind != "noun" and negation
        ):
            continue
        if reading.form.kind == "participle" and not cue.continues and counted:
            continue  # "eight accused", "of accused" are people
        yield Sighting(
            index, index + 1, reading.form, None, reading.before, reading.behind, negation if verbal else None
        )


def _tells_how(passage: Passage, index: int) -> bool:
    """Whether the word begins "asked not to be named" or "has seen": how a source is known, not what it says."""
    return how_at(passage, index) > 0


def _ends_compound(passage: Passage, sentence: Stretch, index: int) -> bool:
    """Whether a hyphen joins the word to the one before: "over-ruled" is no "ruled"."""
    hyphen = index - 1 > sentence.start and passage.forms[index - 1] in DASHES
    return hyphen and passage.touches(index - 2) and passage.touches(index - 1)


def _is_counted(passage: Passage, sentence: Stretch, index: int) -> bool:
    """Whether a number stands right before that is no year or day."""
    number = index - 1
    if number < sentence.start or not passage.forms[number].isdigit():
        return False
    return number == sentence.start or not passage.grammar.match("time_words", passage.forms, number - 1)


def _is_governed(passage: Passage, sentence: Stretch, index: int) -> bool:
    """Whether a preposition makes a noun of a participle that stands behind what it describes: "of accused"."""
    behind = not passage.grammar.language.syntax.modifiers_first and index > sentence.start
    return behind and passage.grammar.match("prepositions", passage.forms, index - 1) == 1


def _negation_before(passage: Passage, sentence: Stretch, index: int) -> Stretch | None:
    grammar = passage.grammar
    for start in range(index - 1, max(sentence.start, index - 5) - 1, -1):
        length = grammar.match("negations", passage.forms, start)
        if length and all(_may_intervene(passage, k) for k in range(start + length, index)):
            return Stretch(start, index)
    return None


def _may_intervene(passage: Passage, index: int) -> bool:
    """Whether the word may stand between a negation and its verb: "did not *immediately* say"."""
    return any(passage.grammar.has(name, passage.forms[index]) for name in ("auxiliaries", "negated_adverbs"))
