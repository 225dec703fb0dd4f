"""Finds who put a speaker in office: the side that counts when the place belongs to another.

"The governor of Sevastopol, appointed by Moscow", "the Moscow-appointed governor", and in languages
that put it first "the appointed-by-Moscow governor". Likewise whose an outlet is said to be.
"""

from collections.abc import Sequence

from claims.lexicon.gazetteer import Gazetteer
from claims.resolve.compose import Body, compose, person
from claims.resolve.phrase import Part, World
from claims.text import Token


def take_appointer(
    parts: Sequence[Part], words: Sequence[Token], gazetteer: Gazetteer
) -> tuple[Sequence[Part], Body | None]:
    """The parts that name the speaker, up to a relative clause, and whom the words about the office name."""
    clause = next((i for i, part in enumerate(parts) if part.kind == "relative"), len(parts))
    parts = parts[:clause]
    place = next((i for i, part in enumerate(parts) if part.kind == "appointed"), None)
    if place is None:
        return parts, None
    if place and not words[parts[place].first].is_word:  # the hyphen of "Moscow-appointed"
        return (*parts[: place - 1], *parts[place + 1 :]), _single(parts[place - 1], gazetteer)
    if place == 0 and len(parts) > 2:
        return parts[2:], _single(parts[1], gazetteer)
    behind = (compose(parts[i:], gazetteer) for i in range(place + 1, len(parts)))
    return parts[:place], next((body for body in behind if body), None)


def _single(part: Part, gazetteer: Gazetteer) -> Body | None:
    """The country or body that one part names, also as an adjective: "Russian-installed"."""
    if part.kind == "adjective" and len(part.ids) == 1:
        return Body(part.ids[0], "composed", None, part.ids[0])
    return compose([part], gazetteer)


def find_owner(parts: Sequence[Part], words: Sequence[Token], outlet: str | None, known: World) -> Body | None:
    """The body named beside an outlet, as what it belongs to: "the Saba agency of the Houthis".

    None when no outlet is named, and when a preposition parts the two: "the agency, from the Houthis".
    """
    if outlet not in known.gazetteer.outlets:
        return None
    for part in parts:
        if part.kind == "word" and known.grammar.has("prepositions", words[part.first].form):
            return None
        listed = part.kind == "name" and part.ids[0] in known.gazetteer.entries and part.ids[0] != outlet
        if listed and not part.joined and not person(part, known.gazetteer):
            return compose([part], known.gazetteer)
    return None
