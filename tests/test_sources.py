"""The sources of a project and the log in words, without a browser."""

from dataclasses import replace
from datetime import date

from claims.corrections import compare_corrected, correct, make
from claims.ingest import read_bytes
from claims.lexicon import load
from claims.model import Article, Correction
from claims.pipeline import read_article
from claims.tables.claims import Filter, select
from claims.tables.history import history
from claims.tables.project import Project, build_project
from claims.tables.sources import SourceRow, changes, merge, own_side, search, sides, sources

LEXICON = load()
TEXTS = {
    "a": "قالت وزارة الدفاع الروسية إن 3 أشخاص قتلوا. وقال البنتاغون إن الخسائر محدودة.",
    "b": "قالت لجنة أهالي البلدة إن الطريق مقطوع.",
    "c": "قالت لجنة سكان البلدة إن الجسر مقطوع.",
}


def article(name: str) -> Article:
    (found,) = read_bytes(f"{name}.txt", TEXTS[name].encode(), published=date(2024, 6, 26))
    assert isinstance(found, Article)
    return found


READINGS = tuple(read_article(article(name), LEXICON) for name in TEXTS)


def project(*log: Correction) -> Project:
    numbered = [replace(correction, number=number) for number, correction in enumerate(log, 1)]
    corrected = correct(READINGS, numbered, LEXICON)
    return build_project(READINGS, compare_corrected(corrected, LEXICON), LEXICON, corrected)


def row(project: Project, name: str) -> SourceRow:
    (found,) = (each for each in sources(project) if each.name.text == name)
    return found


def found(project: Project, sought: str) -> set[str]:
    return {claim.id for claim in select(project, Filter(search=sought))}


ONE, OTHER = "لجنة أهالي البلدة", "لجنة سكان البلدة"


def test_a_source_has_its_words_its_country_its_side_and_no_grade_of_its_own() -> None:
    ministry = row(project(), "Russian Ministry of Defence")
    assert (ministry.parent, ministry.side.name, ministry.letter) == ("Russia", "Moscow", "F")
    assert [(alias.text, count) for alias, count in ministry.aliases] == [("وزارة الدفاع الروسية", 1)]


def test_only_the_analyst_grades_and_the_letter_stays_with_the_source() -> None:
    assert {each.letter for each in sources(project())} == {"F"}
    graded = project(make.grade("ru.defence", "a", letter="B"))
    assert row(graded, "Russian Ministry of Defence").letter == "B"
    assert row(graded, "Pentagon").letter == "F"


def test_sources_are_found_however_they_are_spelled() -> None:
    one = project()
    assert [each.name.text for each in search(one, sources(one), "البنتاجون")] == ["Pentagon"]
    assert search(one, sources(one), "pentagon") == search(one, sources(one), "البنتاغون")
    assert search(one, sources(one), "never heard") == ()
    assert search(one, sources(one), "") == sources(one)


def test_either_spelling_finds_the_rows_of_both_once_they_are_merged() -> None:
    before = project()
    assert found(before, ONE).isdisjoint(found(before, OTHER))
    after = project(*merge(row(before, OTHER), row(before, ONE), "a"))
    assert found(after, ONE) == found(after, OTHER) == found(before, ONE) | found(before, OTHER)
    assert [(alias.text, count) for alias, count in row(after, ONE).aliases] == [(ONE, 1), (OTHER, 1)]


def test_a_name_of_the_analysts_own_keeps_its_direction() -> None:
    before = project()
    after = project(*merge(row(before, OTHER), row(before, ONE), "a"))
    assert (row(after, ONE).name.language, row(after, ONE).name.direction) == ("ar", "rtl")


def test_the_preview_names_every_claim_that_changes_and_no_other() -> None:
    before = project()
    after = project(*merge(row(before, OTHER), row(before, "Pentagon"), "a"))
    (change,) = changes(before, after)
    assert (change.before.text, change.after.text) == (OTHER, "Pentagon")
    assert change.words.text == "الجسر مقطوع"
    after = project(*merge(row(before, OTHER), row(before, ONE), "a"))
    assert [(change.before.text, change.after.text) for change in changes(before, after)] == [(OTHER, ONE)]


def test_a_side_of_the_analysts_own_can_be_chosen_again() -> None:
    own = own_side("The East")
    assert own == "own.the-east"
    one = project(make.side("ru", "a", own, "The East"))
    assert row(one, "Russian Ministry of Defence").side.name == "The East"
    assert sides(one)[own] == "The East"
    assert sides(project()).keys() == sides(one).keys() - {own}


def test_the_log_is_told_in_words_the_latest_first_and_says_what_still_holds() -> None:
    claim = READINGS[0].claims[0]
    log = [
        make.side("ru.defence", "ann", "own.east", "The east", "ru"),
        make.edit(claim, READINGS[0].article, "bob", {"act": "warn"}),
        replace(make.confirm(claim, READINGS[0].article, "bob"), verb="undo", old={"number": 2}, span=None),
    ]
    numbered = [replace(correction, number=number) for number, correction in enumerate(log, 1)]
    undone, edit, side = history(project(), numbered)
    assert (side.who, side.did, side.on, side.change, side.holds) == (
        "ann", "side changed", "Russian Ministry of Defence", "Moscow → The east", True,
    )  # fmt: skip
    assert (edit.on, edit.change, edit.holds) == ("3 أشخاص قتلوا", "act: say → warn", False)
    assert (undone.did, undone.on) == ("undone", "entry 2")
