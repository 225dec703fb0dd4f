"""Every data file keeps its promises; `check` names all that is wrong at once."""

import shutil
import unicodedata
from pathlib import Path

import pytest

from claims.cli import main
from claims.errors import DataError
from claims.ingest.language import find_language
from claims.lexicon import Language, load
from claims.lexicon.load import DATA
from claims.text import tokens

LANGUAGES = sorted(load().languages.values(), key=lambda language: language.code)
FILES = sorted(DATA.rglob("*.toml"))
by_code = pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
by_file = pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(DATA)))


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the data that a test may break."""
    return Path(shutil.copytree(DATA, tmp_path / "data"))


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@by_file
def test_a_data_file_is_composed_unicode_without_invisible_marks(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert not {letter for letter in text if unicodedata.category(letter) == "Cf"}


@by_file
def test_a_data_file_opens_with_a_comment(path: Path) -> None:
    assert path.read_text(encoding="utf-8").startswith("# ")


@by_code
def test_a_language_file_is_named_by_its_code(language: Language) -> None:
    assert (DATA / "languages" / f"{language.code}.toml").is_file()


@by_code
def test_every_cue_is_found_in_its_example(language: Language) -> None:
    grammar = load().grammars[language.code]
    assert language.cue
    for cue in language.cue:
        forms = [token.form for token in tokens(cue.example, language.letters) if token.is_word]
        found = {reading.form.cue.lemma for form in forms for reading in grammar.readings(form)}
        assert cue.lemma in found, cue.example


@by_code
def test_every_according_to_phrase_is_found_in_its_example(language: Language) -> None:
    grammar = load().grammars[language.code]
    for entry in language.according:
        forms = [token.form for token in tokens(entry.example, language.letters)]
        # its first word may carry letters that are written onto words
        openings = [(letters, place) for place, form in enumerate(forms) for letters in ("", *grammar.prefixes(form))]
        found = [grammar.according.longest((forms[place].removeprefix(letters), *forms[place + 1 :]), 0)
                 for letters, place in openings]  # fmt: skip
        assert entry.phrase in {match[1].phrase for match in found if match}, entry.example


@by_code
def test_an_example_is_written_in_its_language(language: Language) -> None:
    examples = [cue.example for cue in language.cue] + [entry.example for entry in language.according]
    assert {find_language(example, load()) for example in examples} == {language.code}


@by_code
def test_every_language_has_the_words_that_all_rules_need(language: Language) -> None:
    words = language.words
    for needed in (words.complementizers, words.negations, words.pronouns, words.speaker_nouns, words.media_nouns):
        assert needed


@by_code
def test_a_language_is_known_by_its_own_words(language: Language) -> None:
    assert language.code not in {neighbour.code for neighbour in load().neighbours}


def test_the_project_has_no_faults(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    assert capsys.readouterr().out == f"no faults; languages: {', '.join(language.code for language in LANGUAGES)}\n"


def test_check_lists_the_faults_of_all_files_at_once(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arabic = copy / "languages" / "ar.toml"
    edit(arabic, 'direction = "rtl"', 'direction = "up"\ncolour = "green"')
    edit(copy / "neighbours.toml", 'name = "Persian"\n', "")
    edit(copy / "sources.toml", "[[", "[")
    assert main(["check", str(copy)]) == 1
    faults = capsys.readouterr().err.splitlines()
    for name, words in [
        ("ar.toml, direction", "found 'up'"),
        ("ar.toml, colour", "Unexpected keyword argument"),
        ("neighbours.toml, neighbour, 1, name", "Field required"),
        ("sources.toml", "cannot be read"),
    ]:
        assert any(fault.startswith(name) and words in fault for fault in faults), (name, faults)


@by_file
def test_a_missing_file_is_a_fault(path: Path, copy: Path) -> None:
    (copy / path.relative_to(DATA)).write_text("= nothing", encoding="utf-8")
    with pytest.raises(DataError, match=f"(?m)^{path.name}: cannot be read"):
        load(copy)


@pytest.mark.parametrize(
    ("name", "old", "new", "fault"),
    [
        ("outlets.toml", '"afp.com"', '"reuters.com"', "[reuters]: domain 'reuters.com' belongs to another outlet"),
        ("outlets.toml", '"afp.com"', '"www.afp.com"', "[afp]: 'www.afp.com' is no domain; write it as in example.org"),
        ("columns.toml", '"lang"', '"title"', "columns.toml, [language]: 'title' already stands under [title]"),
    ],
)
def test_a_domain_and_a_column_have_one_meaning(
    copy: Path, name: str, old: str, new: str, fault: str, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(copy / name, old, new)
    assert main(["check", str(copy)]) == 1
    assert fault in capsys.readouterr().err


def test_a_language_is_not_also_a_neighbour(copy: Path) -> None:
    edit(copy / "neighbours.toml", 'code = "fa"', 'code = "ar"')
    with pytest.raises(DataError, match=r"neighbours\.toml, \[ar\]: has a file in languages/; remove it here"):
        load(copy)


def test_whatever_can_be_counted_or_spoken_of_has_a_title_in_every_language_of_the_screens() -> None:
    lexicon = load()
    sides = [side for side in lexicon.gazetteer.sides.values() if {side.id} != {*side.countries, *side.members}]
    wanted = set(lexicon.interfaces) - {"en"}
    titled = (*lexicon.units.unit, *lexicon.units.role, *lexicon.topics.topic, *sides)
    assert [entry.id for entry in titled if set(entry.titles) != wanted] == []
