"""The people and groups of data/sources.toml, read a second time by machine.

Whoever adds an entry learns here what a second reader would ask: is this one person twice, is that
the name of another person, can these offices be held by one person, does this group speak for a state?
"""

import re
import unicodedata
from collections import defaultdict
from difflib import SequenceMatcher
from itertools import combinations

import pytest

from claims.lexicon import load
from claims.lexicon.gazetteer import Entry
from claims.lexicon.offices import Office, overlap
from claims.lexicon.outlines import consonants
from claims.lexicon.romanising import romanise
from claims.text import tokens

LEXICON = load()
GAZETTEER = LEXICON.gazetteer
PEOPLE = [entry for entry in GAZETTEER.entries.values() if entry.kind == "person"]

# Names that are translated, not written by sound, and Chinese and Korean ones of one or two consonants
TRANSLATED = {
    "fu-cong",
    "king-charles-iii",
    "king-salman",  # Salman bin Abdulaziz
    "kim-jong-il",
    "li-qiang",
    "lu-kang",
    "pope-leo-xiv",
    "pope-tawadros-ii",  # Theodore
    "wang-yi",
    "wen-jiabao",
}
OF_THE_STATE = {"azov", "iq.pmf"}  # groups that belong to a state's forces
HISSED = str.maketrans({"č": "ch", "ć": "ch", "ç": "ch", "š": "sh", "ş": "sh", "ž": "zh"})
NEAR = 0.58  # share of consonants in order; names of different people reach less


def sound(name: str, code: str, entry: Entry) -> tuple[str, ...]:
    """Each word of a name by its consonants, in Latin letters."""
    latin = name if code == "en" else romanise(name, LEXICON.languages[code], entry.country)
    written = unicodedata.normalize("NFKD", latin.lower().translate(HISSED))
    plain = "".join(c for c in written if not unicodedata.combining(c))
    return tuple(filter(None, (consonants(word) for word in re.split(r"[\s-]+", plain))))


def likeness(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """How alike two names are, as a whole or by their last words."""
    pairs = [("".join(one), "".join(other)), (one[-1] if one else "", other[-1] if other else "")]
    return max(SequenceMatcher(None, a, b, autojunk=False).ratio() for a, b in pairs)


def strangers(entry: Entry) -> list[str]:
    """The names of a person that sound like none of its English ones."""
    english = [sound(name, "en", entry) for name in entry.names["en"]]
    return [
        name
        for code in LEXICON.languages
        for name in entry.names.get(code, ())
        if max(likeness(sound(name, code, entry), one) for one in english) < NEAR
    ]


def test_the_names_of_a_person_in_all_languages_are_of_one_person() -> None:
    assert {entry.id for entry in PEOPLE if strangers(entry)} == TRANSLATED


@pytest.mark.parametrize(("code", "name"), [("ar", "سيرغي شويغو"), ("ru", "Мария Захарова")])
def test_the_name_of_another_person_is_a_stranger(code: str, name: str) -> None:
    assert strangers(Entry("peskov", "person", {"en": ("Dmitry Peskov",), code: (name,)})) == [name]


def namesakes(people: list[Entry]) -> list[tuple[str, str]]:
    """People of one country with one last name whose given names may be one: Jen and Jennifer."""
    found = defaultdict(set)
    for entry in people:
        for name in entry.names["en"]:
            words = name.casefold().split()
            if len(words) > 1:
                found[entry.country, words[-1]].add((entry.id, words[0]))
    pairs = (pair for bearers in found.values() for pair in combinations(sorted(bearers), 2))
    return [(a, b) for (a, one), (b, other) in pairs if a != b and (one.startswith(other) or other.startswith(one))]


def test_nobody_is_listed_twice() -> None:
    assert namesakes(PEOPLE) == []


def test_a_short_given_name_gives_a_double_entry_away() -> None:
    jen, jennifer = (Entry(n.lower(), "person", {"en": (f"{n} Psaki",)}, country="us") for n in ("Jen", "Jennifer"))
    jan = Entry("jan", "person", {"en": ("Jan Psaki",)}, country="us")
    assert namesakes([jen, jennifer]) == [("jen", "jennifer")]
    assert namesakes([jen, jan]) == []


def state_of(office: Office) -> str | None:
    """The country whose office it is; None for that of an organisation."""
    entry = GAZETTEER.entries.get(office.id)
    country = entry.country if entry else office.id.partition(".")[0]
    place = GAZETTEER.places.get(country or "")
    return place.country if place else country


def test_nobody_serves_two_states() -> None:
    for entry in PEOPLE:
        states = {state_of(office) for office in entry.offices} | {entry.country}
        assert len(states - {None}) <= 1, entry.id


def test_nobody_sits_in_a_government_and_over_an_organisation_at_once() -> None:
    for entry in PEOPLE:
        for one, other in combinations(entry.offices, 2):
            if not (state_of(one) and state_of(other)):
                assert not overlap(one, other), (entry.id, one.id, other.id)


def test_a_group_that_fights_a_state_is_not_on_its_side() -> None:
    groups = {entry.id for entry in GAZETTEER.entries.values() if entry.kind == "group" and entry.country}
    assert groups == OF_THE_STATE


# Spelling: what the rules of a language level must not bring two entries together

RESPELLED = {
    "ar": [("غ", "ج"), ("ج", "غ"), ("ق", "غ"), ("ة", "ه"), ("أ", "ا"), ("ي", ""), ("و", ""), ("ا", "")],
    "en": [("y", "i"), ("i", "y"), ("ou", "u"), ("ei", "ey"), ("ss", "s"), ("mm", "m"), ("oo", "u")],
    "ru": [("ё", "е"), ("е", "э"), ("сс", "с"), ("й", "и")],
}


@pytest.mark.parametrize("code", sorted(LEXICON.languages))
def test_no_other_spelling_of_a_name_is_taken_for_another_entry(code: str) -> None:
    index, letters = LEXICON.names[code], LEXICON.languages[code].letters
    others = []
    for entry in GAZETTEER.entries.values():
        for name in entry.names.get(code, ()):
            for old, new in RESPELLED[code]:
                words = [token.form for token in tokens(name[0] + name[1:].replace(old, new), letters)]
                found = index.longest(words, 0) if name not in GAZETTEER.ambiguous.get(code, ()) else None
                if found and found[0] == len(words) and found[1] != (entry.id,):
                    others.append((entry.id, name, found))
    assert others == []
