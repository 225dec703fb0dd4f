"""How many independent origins accounts have: chains, copies of one dispatch, and sources without a name."""

from dataclasses import replace

import pytest
from hand_built import Said, build

from claims.model import Claim, Span
from claims.origins import find_origins
from claims.origins.copies import find_copies

WIRE = "five people were killed and two ships were burnt in the strike on the port of Norva"
OTHER = "the harbour of Norva was shelled for hours and nobody there knows how many died"


def said(number: int, text: str, source: str | None, via: tuple[str, ...] = (), mention: str = "") -> Claim:
    """What an article of its own reports of one source, under an id or only under the words of a mention."""
    _, (claim,) = build([Said(text, source, None, via=via)], f"a{number}", language="en")
    if not mention:
        return claim
    return replace(claim, source=replace(claim.source, id=None, name=None, mention=Span(0, len(mention), mention)))


def count(*claims: Claim) -> tuple[int, int, int]:
    found = find_origins(claims, ())
    return found.accounts, found.articles, found.independent


def test_nine_articles_with_one_ministry_have_one_origin() -> None:
    assert count(*(said(number, WIRE, "ru.defence") for number in range(9))) == (9, 9, 1)


def test_two_ministries_are_two_origins_even_in_the_same_words() -> None:
    assert count(said(1, WIRE, "ru.defence"), said(2, WIRE, "ua.defence")) == (2, 2, 2)


def test_a_ministry_by_way_of_an_agency_and_the_agency_itself_have_one_origin() -> None:
    assert count(said(1, WIRE, "ru.defence", ("tass", "reuters")), said(2, OTHER, "tass")) == (2, 2, 1)


def test_two_ministries_by_way_of_one_agency_stay_two() -> None:
    assert count(said(1, WIRE, "ru.defence", ("tass",)), said(2, OTHER, "ua.defence", ("tass",))) == (2, 2, 2)


def test_a_chain_joins_all_that_pass_one_dispatch_on() -> None:
    chain = [said(1, WIRE, "ru.defence"), said(2, WIRE, "ru.defence", ("tass",)), said(3, OTHER, "tass")]
    assert count(*chain) == (3, 3, 1)


def test_eyewitnesses_of_two_articles_are_two_unless_the_sentence_is_copied() -> None:
    first = said(1, WIRE, None, mention="eyewitnesses")
    assert count(first, said(2, OTHER, None, mention="eyewitnesses")) == (2, 2, 2)
    assert count(first, said(2, WIRE + " today", None, mention="eyewitnesses")) == (2, 2, 1)


def test_a_silence_is_no_account() -> None:
    _, (silence,) = build([Said("Kyiv did not comment", "ua", "ua", act="decline-to-comment", silent=True)])
    assert count(said(1, WIRE, "ru.defence"), silence) == (1, 1, 1)


@pytest.mark.parametrize(
    ("text", "copied"),
    [
        (WIRE, True),
        (WIRE.replace("five", "six"), True),
        ("Officials say " + WIRE + " on Monday", True),
        (OTHER, False),
        ("five people were killed and nobody was hurt in the blaze that swept the market", False),
        ("", False),
    ],
)
def test_a_copy_is_known_by_its_words_in_their_order(text: str, copied: bool) -> None:
    assert (find_copies([WIRE, text]) == (0, 0)) is copied


def test_short_texts_are_no_copies() -> None:
    assert find_copies(["He said no.", "He said no."]) == (0, 1)


def test_copies_are_found_among_many_texts() -> None:
    others = [f"{number} boats left the {number}th harbour with {number} sailors and came back {number} days later"
              for number in range(300)]  # fmt: skip
    found = find_copies([*others[:150], WIRE, *others[150:], "Late " + WIRE])
    assert found[301] == 150
