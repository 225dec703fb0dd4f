"""Finds who put a speaker in office: the side that counts when the place belongs to another.

"The governor of Sevastopol, appointed by Moscow", "the Moscow-appointed governor", and in languages
that put it first "the appointed-by-Moscow governor".
"""

from collections.abc import Sequence

from claims.lexicon.gazetteer import Gazetteer
from claims.resolve.compose import Body, compose
from claims.resolve.phrase import Part
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
