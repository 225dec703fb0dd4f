"""Finds the clause of a cue: who speaks in it, where it begins and where it ends.

How a subject is found depends on where a language puts it; what a clause is, does not.
"""

from collections.abc import Sequence

from claims.attribute import free_clauses, leading, subjects
from claims.attribute.cues import Sighting
from claims.attribute.draft import Clause
from claims.attribute.frames import QUOTES
from claims.attribute.free_phrases import is_role
from claims.attribute.noun_phrases import is_adverb
from claims.attribute.outlets import names_outlet
from claims.attribute.passage import Passage, Stretch
from claims.attribute.phrases import COMMAS, DASHES, listed
from claims.attribute.sources import read_source


def find_clause(
    passage: Passage, sentence: Stretch, sighting: Sighting, limit: int, preps: Sequence[str] | None = None
) -> Clause | None:
    """The clause of a verb or participle whose content starts at `limit` or, with `preps`, before it.

    None when it has no subject that can speak.
    """
    order = passage.grammar.language.syntax.order
    clause: Clause | None
    if order == "verb-first":
        clause = subjects.find_clause(passage, sentence, sighting, limit, preps)
    elif order == "subject-first":
        clause = leading.find_clause(passage, sentence, sighting, limit_of(passage, sentence, sighting))
    else:
        clause = free_clauses.find_clause(passage, sentence, sighting)
    if clause and clause.subject and sighting.takes(QUOTES):
        return _quoted(passage, sighting, clause, limit)
    return _cited(passage, sentence, sighting, clause, limit) if clause and clause.subject else clause


def _quoted(passage: Passage, sighting: Sighting, clause: Clause, limit: int) -> Clause:
    """ "X quotes Y" and "quotes Y X": whoever is quoted is the source, and the outlet relays it."""
    assert clause.subject is not None
    start, stop = clause.subject
    if not clause.behind:
        end = read_source(passage, sighting.stop, limit, subject=False)
        return clause._replace(subject=Stretch(sighting.stop, end), via=(clause.subject,), stop=end, behind=True)
    if start > sighting.stop or listed(passage, "owners", start):  # "quotes him X"
        relay = Stretch(start + (listed(passage, "owners", start) > 0), stop)
        return clause._replace(subject=None, features="x.sg", via=(relay,))
    places = range(start + 1, stop)
    relay_at = next((k for k in places if names_outlet(passage, k, stop) or is_role(passage, k)), None)
    if relay_at is None:
        return clause
    while relay_at - 2 > start and passage.forms[relay_at - 1] in DASHES:
        relay_at -= 2  # "press-service"
    return clause._replace(subject=Stretch(start, relay_at), features="", via=(Stretch(relay_at, stop),))


def _cited(passage: Passage, sentence: Stretch, sighting: Sighting, clause: Clause, limit: int) -> Clause:
    """ "The agency reports, citing X" and "Citing X, the agency reports": X is the source, the agency relays it."""
    assert clause.subject is not None
    index = clause.subject.stop if clause.behind or clause.subject.stop < clause.group else sighting.stop
    index += index + 1 < limit and passage.forms[index] in COMMAS
    cited = _citation(passage, index, limit) or _citation(passage, sentence.start, clause.begin - 1)
    if cited is None or sentence.start < cited[1].stop < clause.begin - 1:
        return clause
    begin = min(clause.begin, cited[0].start)
    via, stop = (clause.subject, *clause.via), max(cited[1].stop, clause.stop)
    return clause._replace(subject=cited[1], features="", begin=begin, via=via, stop=stop, cited=cited[0])


def _citation(passage: Passage, index: int, limit: int) -> tuple[Stretch, Stretch] | None:
    """The words for "citing" at `index`, and who is cited."""
    phrase = passage.grammar.according.longest(passage.forms, index) if index < limit else None
    first = index + phrase[0] if phrase and phrase[1].cites else limit
    stop = read_source(passage, first, limit, subject=False) if first < limit else first
    return (Stretch(index, first), Stretch(first, stop)) if stop > first else None


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
