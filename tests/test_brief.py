"""A brief can be cited: every account has its place, every form says the same, nothing of an article is in force."""

import re
import zipfile
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest

from claims.brief import Brief, as_docx, as_html, as_markdown, compose
from claims.corrections import compare_corrected, correct, make
from claims.ingest import read_bytes, read_paths
from claims.lexicon import load
from claims.model import Article, Correction
from claims.pipeline import Reading, read_article
from claims.tables import words as shown
from claims.tables.accounts import sorted_issues
from claims.tables.project import Project, build_project
from claims.tables.settle import Given, settle

LEXICON = load()
SEED = Path(__file__).resolve().parents[1] / "seeds" / "austin-belousov-call.ar.txt"
INF = float("inf")


def reading(article: object) -> Reading:
    assert isinstance(article, Article)
    return read_article(article, LEXICON)


(EXAMPLE,) = map(reading, read_paths([SEED], published=date(2024, 6, 26)))
FIRST = EXAMPLE.claims[0]
CORRECTION = make.note(FIRST, EXAMPLE.article, "ann", "ask the ministry")


def project(*readings: Reading, log: tuple[Correction, ...] = ()) -> Project:
    corrected = correct(readings, log, LEXICON)
    return build_project(readings, compare_corrected(corrected, LEXICON), LEXICON, corrected)


def brief(project: Project, rule: Any = "all", log: tuple[Correction, ...] = ()) -> Brief:
    return compose(project, sorted_issues(project), log, rule, "The call", date(2026, 1, 2), "ann")


WHOLE = brief(project(EXAMPLE, log=(CORRECTION,)), log=(CORRECTION,))


def words(document: bytes) -> str:
    return "\n".join(paragraph.text for paragraph in docx.Document(BytesIO(document)).paragraphs)


def test_every_account_has_a_footnote_whose_place_gives_its_words_back() -> None:
    notes = {note.number: note for note in WHOLE.footnotes}
    for section in WHOLE.sections:
        for statement in section.statements:
            note = notes[statement.footnote]
            start, stop = map(int, re.findall(r"\d+", note.place))
            assert EXAMPLE.article.text[start:stop] == statement.account.words.text
            assert note.sha256 == EXAMPLE.article.sha256


def test_footnotes_are_numbered_in_the_order_in_which_they_are_called() -> None:
    called = [statement.footnote for section in WHOLE.sections for statement in section.statements]
    assert list(dict.fromkeys(called)) == [note.number for note in WHOLE.footnotes]


def test_all_three_forms_hold_the_rule_the_limits_the_log_and_every_hash() -> None:
    for written in (as_markdown(WHOLE).replace("\\", ""), as_html(WHOLE), words(as_docx(WHOLE))):
        assert "every figure as it was given" in written
        assert "never who is right" in written
        assert "ask the ministry" in written
        assert EXAMPLE.article.sha256 in written
        for section in WHOLE.sections:
            for statement in section.statements:
                assert statement.account.who.text in written


def test_markdown_calls_and_explains_each_footnote() -> None:
    written = as_markdown(WHOLE)
    called, explained = set(re.findall(r"\[\^(\d+)\] ", written)), set(re.findall(r"^\[\^(\d+)\]:", written, re.M))
    assert called == explained == {str(note.number) for note in WHOLE.footnotes}


def test_word_has_real_footnotes_each_called_once_and_arabic_from_right_to_left() -> None:
    with zipfile.ZipFile(BytesIO(as_docx(WHOLE))) as file:
        notes, text = file.read("word/footnotes.xml").decode(), file.read("word/document.xml").decode()
    numbers = [str(note.number) for note in WHOLE.footnotes]
    assert re.findall(r'<w:footnote w:id="(\d+)"', notes) == numbers
    assert re.findall(r'<w:footnoteReference w:id="(\d+)"', text) == numbers
    assert "<w:bidi/>" in text
    assert "<w:rtl/>" in text


def test_a_brief_stands_in_the_language_and_the_direction_of_the_screens() -> None:
    assert '<html lang="en" dir="ltr">' in as_html(WHOLE)
    shown.speak(lambda: "ar")
    try:
        arabic = brief(project(EXAMPLE))
        page, document = as_html(arabic), as_docx(arabic)
    finally:
        shown.speak(lambda: "en")
    assert '<html lang="ar" dir="rtl">' in page
    assert "وزارة الدفاع (روسيا)" in page
    with zipfile.ZipFile(BytesIO(document)) as file:
        styles = file.read("word/styles.xml").decode()
    assert "<w:bidi/>" in styles
    assert "<w:bidi/>" not in zipfile.ZipFile(BytesIO(as_docx(WHOLE))).read("word/styles.xml").decode()


def test_a_word_file_of_an_arabic_screen_runs_from_right_to_left_but_for_its_figures() -> None:
    shown.speak(lambda: "ar")
    try:
        document = docx.Document(BytesIO(as_docx(brief(project(EXAMPLE)))))
    finally:
        shown.speak(lambda: "en")
    assert document.styles["Normal"].font.rtl
    for name in ("Title", "Heading 1", "Heading 2", "List Bullet", "Footnote Text"):
        style = document.styles[name]
        assert style.base_style.name == "Normal"
        assert style.font.rtl is None
    runs = [run for paragraph in document.paragraphs for run in paragraph.runs]
    assert {run.text for run in runs if run.font.rtl is False} >= {"3", "> 100", "≥ 5"}
    assert all(run.font.cs_bold for run in runs if run.bold)


def test_a_number_after_words_of_the_other_direction_keeps_that_of_the_screen() -> None:
    """ "Daily, 14 March" in an Arabic footnote: without the mark the 14 goes with the Latin name."""
    article = replace(EXAMPLE.article, outlet="The Daily")
    shown.speak(lambda: "ar")
    try:
        document = as_docx(brief(project(replace(EXAMPLE, article=article))))
        page = as_html(brief(project(EXAMPLE)))
    finally:
        shown.speak(lambda: "en")
    notes = zipfile.ZipFile(BytesIO(document)).read("word/footnotes.xml").decode()
    texts = re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", notes)
    assert texts[texts.index("The Daily") + 1] == "\u200f"
    assert re.search(r"\d\u200e–\u200e\d", page)


def test_word_spells_each_quotation_in_its_own_language() -> None:
    text = zipfile.ZipFile(BytesIO(as_docx(WHOLE))).read("word/document.xml").decode()
    assert '<w:lang w:bidi="ar"/>' in text
    assert docx.Document(BytesIO(as_docx(WHOLE))).styles["Normal"].element.xml.count('w:lang w:val="en"') == 1


def test_quoted_words_are_moved_in_below_who_says_them() -> None:
    paragraphs = docx.Document(BytesIO(as_docx(WHOLE))).paragraphs
    account = WHOLE.sections[0].statements[0].account
    place = next(place for place, line in enumerate(paragraphs) if line.text == account.words.text)
    assert paragraphs[place].paragraph_format.left_indent
    assert paragraphs[place - 1].paragraph_format.keep_with_next
    names = [child.tag.split("}")[1] for child in paragraphs[place]._p.pPr]
    assert names.index("bidi") < names.index("ind")  # the order of the schema, without which Word opens nothing


def test_a_footnote_of_an_english_screen_sets_arabic_titles_and_outlets_from_right_to_left() -> None:
    article = replace(EXAMPLE.article, outlet="الصحيفة")
    with zipfile.ZipFile(BytesIO(as_docx(brief(project(reading(article)))))) as file:
        notes = file.read("word/footnotes.xml").decode()
    turned = re.findall(r"<w:rtl/>\s*<w:lang[^>]*>\s*</w:rPr>\s*<w:t[^>]*>([^<]*)", notes)
    assert turned[1] == "الصحيفة"
    assert not re.search("[A-Za-z]", "".join(turned))


def test_nothing_an_article_says_is_in_force_in_any_form() -> None:
    text = "قال البنتاغون إن كييف تتخذ قراراتها <script>alert(1)</script> [link](x) بنفسها."
    (article,) = read_bytes("trap.txt", text.encode(), published=date(2024, 6, 26))
    trap = brief(project(reading(article)))
    assert trap.sections
    assert "<script>" not in as_html(trap)
    markdown = as_markdown(trap)
    assert "<script>" not in markdown
    assert "[link](" not in markdown
    assert "<script>alert(1)</script>" in words(as_docx(trap))


def test_a_control_character_does_not_break_the_word_file() -> None:
    (article,) = read_bytes("bell.txt", "قال البنتاغون إن كييف \x07 تتخذ قراراتها.".encode())
    assert "تتخذ" in words(as_docx(brief(project(reading(article)))))


def test_the_html_loads_nothing_and_keeps_every_direction() -> None:
    written = as_html(WHOLE)
    assert not re.search(r"<(script|link|img|iframe)|url\(|@import", written)
    assert written.count('dir="rtl"') >= len(WHOLE.footnotes)


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ("all", "5; ≥ 3; 9"),
        ("range", "3 or more"),
        ("conservative", "at least 3"),
        ("majority", "5 (2 of 3 origins)"),
        ("chosen", "none chosen: 5; ≥ 3; 9"),
    ],
)
def test_a_rule_only_picks_among_the_figures_as_they_were_given(rule: Any, told: str) -> None:
    given = [Given(5, 5, "5", "a"), Given(3, 6, "≥ 3", "b"), Given(9, 9, "9", "c")]
    given[1] = given[1]._replace(high=INF if rule in ("range", "conservative") else 6)
    assert settle(given, rule) == told


def test_repetitions_of_one_origin_are_no_majority() -> None:
    given = [Given(5, 5, "5", "a"), Given(5, 5, "5", "a"), Given(9, 9, "9", "b")]
    assert settle(given, "majority") == "no majority: 5; 9"
    assert settle([], "majority") == ""


def test_the_last_figure_that_the_analyst_chose_stands_for_the_question() -> None:
    def injured(*log: Correction) -> str:
        numbered = tuple(replace(each, number=number) for number, each in enumerate(log, 1))
        made = brief(project(EXAMPLE, log=numbered), "chosen")
        return next(section.figures for section in made.sections if section.topic == "Injured")

    of = {claim.id: claim for claim in EXAMPLE.claims}
    exact, more = [
        (of[id], figure)
        for issue in project(EXAMPLE).comparison.issues
        if "injured" in issue.aspect
        for id in issue.claim_ids
        for figure in of[id].quantities
        if figure.role == "injured"
    ]
    first, then = (make.choose(claim, EXAMPLE.article, "ann", figure) for claim, figure in (exact, more))
    assert injured().startswith("none chosen: ")
    assert injured(first) == "124 injured (chosen by the analyst)"
    assert injured(first, then) == "> 100 injured (chosen by the analyst)"
    assert injured(first, then, make.choose(more[0], EXAMPLE.article, "ann", None)).startswith("none chosen: ")


def test_the_rule_is_printed_in_the_brief() -> None:
    made = brief(project(EXAMPLE), "conservative")
    injured = next(section for section in made.sections if section.topic == "Injured")
    assert injured.figures == "at least 101"
    assert "what even the lowest figure grants" in as_html(made)
