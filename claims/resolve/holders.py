"""Says who held an office on the day of an article, for a mention that names the office alone."""

from collections.abc import Sequence
from datetime import date

from claims.lexicon.gazetteer import Gazetteer, Head, shown
from claims.lexicon.offices import Term
from claims.resolve.compose import Body, person
from claims.resolve.phrase import Part, World
from claims.text import Token

_UNDERSTOOD = ("name", "place", "head", "field", "adjective", "mark")


def names_office_alone(body: Body | None, parts: Sequence[Part], words: Sequence[Token], known: World) -> bool:
    """Whether every word of a mention belongs to one office, which one person holds.

    "the Russian defence minister" is; his spokesman, "a minister", "the minister of a government
    in exile" and a minister with a name are not.
    """
    head = body.head if body else None
    if head is None or not all(part.kind in _UNDERSTOOD for part in parts):
        return False
    if any(person(part, known.gazetteer) for part in parts):
        return False
    nouns = [part for part in parts if part.head and part.head.kind == "role"]
    if len(nouns) != 1 or nouns[0].head != head or not nouns[0].features.endswith("sg"):
        return False
    return _is_definite(nouns[0], parts, words, known)


def _is_definite(noun: Part, parts: Sequence[Part], words: Sequence[Token], known: World) -> bool:
    """Whether the noun means one that is known: by its article, or by what it stands in front of."""
    grammar = known.grammar
    if grammar.articles:
        beside = any(part.kind == "name" for part in parts) or any(grammar.article(word.form) for word in words)
        return noun.definite or (beside and not (noun.head and noun.head.represents))
    definite, determiners = grammar.language.syntax.definite, grammar.lists["determiners"]
    return all(word.form in definite or not determiners.longest((word.form,), 0) for word in words)


def find_holder(identifier: str, head: Head, day: date | None, gazetteer: Gazetteer) -> str | None:
    """The English name of the one person who surely held the office on `day` as what `head` says.

    "The head of" a body, and a noun made for one office, is whoever leads it under whatever title.
    """
    if day is None:
        return None
    leading = {other.id for other in gazetteer.institutions.head if other.leads}
    general = head.leads and not head.fields and head.office in (None, identifier.partition(".")[2])

    def fits(term: Term) -> bool:
        role = term.office.role
        return role == head.id or (general and role in leading)

    found = {
        term.holder
        for term in gazetteer.terms.get(identifier, ())
        if fits(term) and term.office.surely_held(day, gazetteer.checked)
    }
    return shown(gazetteer.entries[found.pop()]) if len(found) == 1 else None
