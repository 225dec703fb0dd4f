"""Tells the person who speaks from the one for whom somebody speaks: "the lawyer of …", "…'s widow"."""

from collections.abc import Sequence

from claims.lexicon.gazetteer import Entry
from claims.resolve.owned import possessive
from claims.resolve.phrase import Part, World
from claims.text import Token


def is_spoken_for(entry: Entry, stretch: Sequence[Part], place: int, words: Sequence[Token], known: World) -> bool:
    """Whether the person `entry`, named at `place`, does not speak: another does, by the noun beside the name."""
    named = stretch[place]
    behind = stretch[place + 1] if place + 1 < len(stretch) else None
    titled = known.grammar.language.syntax.modifiers_first and place + 2 < len(stretch)
    if behind and _is_for_others(behind) and (titled or possessive(named.stop, words, known)):
        return True  # "Trump lawyer Todd …", "Navalny's lawyer"
    before = stretch[place - 1] if place else None
    noun = before if before and before.head and before.head.represents else None
    noun = noun or next((part for part in stretch[:place] if _is_for_others(part)), None)
    if noun is None or (known.grammar.articles and noun.definite):
        return False
    return _ends_open(noun, words, known) or not _is_beside(entry, words[named.stop - 1], known)


def _is_for_others(part: Part) -> bool:
    """Whether the noun is for somebody without a name who is there for another: lawyer, brother."""
    return part.head is not None and part.head.represents and part.head.kind == "unnamed"


def _ends_open(noun: Part, words: Sequence[Token], known: World) -> bool:
    """Whether the noun ends with a preposition: "lawyer for"."""
    return noun.stop - noun.first > 1 and known.grammar.has("prepositions", words[noun.stop - 1].form)


def _is_beside(entry: Entry, last: Token, known: World) -> bool:
    """Whether a name behind a role is that of its holder: "spokesman Peskov", not "lawyer of Navalny's".

    Only languages that put modifiers first write it so, and the name is then in its listed form.
    """
    language = known.grammar.language
    names = entry.names.get(language.code, ())
    return language.syntax.modifiers_first and any(known.grammar.level(name).endswith(last.form) for name in names)
