"""The words of the screens: every one that is asked for is there, in every language, and is asked for by somebody."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from claims.compare import silence
from claims.lexicon import load
from claims.lexicon.interface import Interface, find_interface_faults
from claims.lexicon.slots import Slot
from claims.model import because
from claims.tables import names, words

ROOT = Path(__file__).resolve().parents[1]
TELLING = [*ROOT.glob("claims/compare/*.py"), ROOT / "claims/resolve/explain.py"]
ASKING = sorted([*ROOT.glob("claims/**/*.py"), ROOT / "app.py"])


def asked(path: Path) -> Iterator[str]:
    """The names behind `words.` in a file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "words":
            yield node.attr


def test_every_word_that_a_screen_asks_for_is_in_the_interface_and_none_is_idle() -> None:
    wanted = {name for path in ASKING for name in asked(path) if name.isupper()}
    given = {key.upper() for key in words.interfaces()["en"].text}
    assert wanted - given - set(vars(words)) == set()
    assert given - wanted == set()


def test_every_language_that_is_read_is_also_spoken() -> None:
    assert set(words.interfaces()) == set(load().languages)


def sentences(path: Path) -> Iterator[str]:
    """What `because` is called with, and the sentences that a table of the rules chooses from."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "because":
            yield from (leaf.value for leaf in ast.walk(node.args[0]) if isinstance(leaf, ast.Constant))


def test_every_reason_is_a_sentence_of_the_interface_and_none_is_idle() -> None:
    given = set(words.interfaces()["en"].tables["reasons"])
    used = {sentence for path in TELLING for sentence in sentences(path)}
    chosen = {sentence for _, sentence in silence.KINDS.values()}
    assert used | chosen == given


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "TASS: at least 5; Reuters: 3. No number is in both figures, but “dead” may mean killed."),
        ("ar", "تاس: 5 على الأقل؛ Reuters: 3. لا يجمع الرقمين عدد واحد، لكن «dead» قد تعني: killed."),
        ("ru", "ТАСС: не менее 5; Reuters: 3. Ни одно число не входит в оба, но «dead» может значить: killed."),
    ],
)
def test_a_reason_is_told_in_every_language_with_the_names_of_that_language(language: str, told: str) -> None:
    doubt = because("disjoint_but", doubt=because("open_word", word="dead", meaning="killed"))
    figures = {"one": because("at_least", low="5"), "other": "3", "verdict": doubt}
    reason = because("figures", left="TASS", right="Reuters", **figures)
    called = {"ar": "تاس", "ru": "ТАСС"}
    spoken = words.interfaces()[language].tell(
        reason, lambda place, told: called.get(language, told) if place == "left" else told
    )
    assert spoken == told


def english(**more: object) -> Interface:
    parts: dict[str, object] = {"text": {"save": "Save {name}"}, "lists": {}, "tables": {}, "counted": {}}
    return Interface(code="en", name="English", direction="ltr", **(parts | more))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("other", "fault"),
    [
        ({"text": {}}, "text.save is missing"),
        ({"text": {"save": "حفظ {name}", "more": "مزيد"}}, "text.more is not in English"),
        ({"text": {"save": "حفظ"}}, "text.save must fill in ['name']"),
        ({"text": {"save": "حفظ {name}"}, "counted": {"claim": {"one": "قول", "other": "أقوال"}}}, "counted.claim"),
    ],
)
def test_a_language_is_held_against_english(other: dict[str, object], fault: str) -> None:
    parts: dict[str, object] = {"lists": {}, "tables": {}, "counted": {}} | other
    arabic = Interface(code="ar", name="العربية", direction="rtl", **parts)  # type: ignore[arg-type]
    claim = {"claim": {"one": "{number} claim", "other": "{number} claims"}} if "counted" in other else {}
    (found,) = find_interface_faults([english(counted=claim), arabic])
    assert fault in found


def test_a_language_without_english_cannot_be_checked() -> None:
    arabic = Interface(code="ar", name="العربية", direction="rtl", text={}, lists={}, tables={}, counted={})
    assert re.search(r"no en\.toml", next(find_interface_faults([arabic])))


@pytest.mark.parametrize(
    ("language", "number", "told"),
    [
        ("en", 1, "1 claim"),
        ("en", 1200, "1,200 claims"),
        ("ru", 21, "21 высказывание"),
        ("ru", 3, "3 высказывания"),
        ("ru", 11, "11 высказываний"),
        ("ar", 2, "قولان"),
        ("ar", 7, "7 أقوال"),
        ("ar", 11, "11 قولًا"),
        ("ar", 100, "100 قول"),
    ],
)
def test_a_noun_takes_the_form_its_number_asks_for(language: str, number: int, told: str) -> None:
    assert words.interfaces()[language].count(number, "claim") == told


@pytest.fixture
def arabic() -> Iterator[None]:
    words.speak(lambda: "ar")
    yield
    words.speak(lambda: "en")


@pytest.mark.parametrize(
    ("identifier", "english", "told"),
    [
        ("ru.defence", "Russian Ministry of Defence", ("وزارة الدفاع (روسيا)", "ar")),
        ("us.defence", "Pentagon", ("البنتاغون", "ar")),
        ("ru.defence", "The Ministry on Arbatskaya", ("The Ministry on Arbatskaya", "en")),  # as the analyst renamed it
        (None, "The neighbours", ("The neighbours", "en")),
    ],
)
def test_a_source_is_called_as_the_data_call_it_in_the_language_of_the_screens(
    arabic: None, identifier: str | None, english: str, told: tuple[str, str]
) -> None:
    assert names.source_name(identifier, english) == told


def test_a_person_a_side_and_what_figures_count_have_names_in_every_language(arabic: None) -> None:
    assert names.person_name("Patrick Ryder") == "بات رايدر"
    assert (names.side_name("us", "Washington"), names.side_name("us", "The Potomac")) == ("واشنطن", "The Potomac")
    assert names.slot_name(Slot("killed", "child")) == "قتلى: أطفال"
    assert names.slot_name(Slot("killed", "person")) == "قتلى"
