"""Finds the clause of a cue: who speaks in it, where it begins and where it ends.

How a subject is found depends on where a language puts it; what a clause is, does not.
"""

from collections.abc import Sequence

from claims.attribute import free_clauses, leading, subjects
from claims.attribute.cues import Sighting
from claims.attribute.draft import Clause
from claims.attribute.free_phrases import listed
from claims.attribute.noun_phrases import is_adverb
from claims.attribute.passage import Passage, Stretch


def find_clause(
    passage: Passage, sentence: Stretch, sighting: Sighting, limit: int, preps: Sequence[str] | None = None
) -> Clause | None:
    """The clause of a verb or participle whose content starts at `limit` or, with `preps`, before it.

    None when it has no subject that can speak.
    """
    order = passage.grammar.language.syntax.order
    if order == "verb-first":
        return subjects.find_clause(passage, sentence, sighting, limit, preps)
    if order == "subject-first":
        return leading.find_clause(passage, sentence, sighting, limit_of(passage, sentence, sighting))
    return free_clauses.find_clause(passage, sentence, sighting)


def limit_of(passage: Passage, sentence: Stretch, sighting: Sighting) -> int:
    """How far the content of a cue may reach: inside a quotation no further than its end."""
    number = passage.quoted[sighting.start]
    return min(sentence.stop, passage.quotations[number].stop - 1) if number >= 0 else sentence.stop


def clause_end(passage: Passage, start: int, stop: int) -> int:
    """The mark or link word that ends the clause."""
    for index in range(start, stop):
        if passage.forms[index] in ";؛.!?؟…:" or passage.grammar.match("clause_links", passage.forms, index):
            return index
    return stop


def is_passive(passage: Passage, sentence: Stretch, sighting: Sighting) -> bool:
    """Whether the subject is spoken about: "was accused", "has been told"."""
    if sighting.form is None or sighting.form.key not in ("past", ""):
        return False
    index = sighting.start - 1
    while index > sentence.start and is_adverb(passage, index):
        index -= 1
    return index >= sentence.start and listed(passage, "passives", index) == 1
