"""No screen says a word of its own: in an Arabic interface an Arabic article leaves no Latin word on the page."""

import ast
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from claims.ingest import read_paths
from claims.ingest.decode import decode
from claims.lexicon import load
from claims.model import Article
from claims.pipeline import compare_readings, read_article
from claims.tables import words
from claims.tables.accounts import accounts, headline, sorted_issues, totals
from claims.tables.claims import rows
from claims.tables.numbers import charts
from claims.tables.project import Project, build_project
from claims.tables.refusals import reason_words
from claims.tables.settle import settle
from claims.tables.silences import ledger
from claims.views.markup import ledgers, numbers, parts
from claims.views.markup.accounts import accounts_table, headline_strip
from claims.views.markup.claims import claims_table
from claims.views.markup.reader import card

ROOT = Path(__file__).resolve().parents[1]
SEED = ROOT / "seeds" / "austin-belousov-call.ar.txt"
SHOWING = {
    "button", "caption", "checkbox", "code", "date_input", "dialog", "download_button", "error", "expander",
    "file_uploader", "form_submit_button", "header", "info", "link_button", "markdown", "menu_button", "metric",
    "multiselect", "number_input", "page_link", "pills", "popover", "radio", "segmented_control", "selectbox",
    "spinner", "status", "subheader", "success", "tabs", "text", "text_area", "text_input", "title", "toast",
    "toggle", "warning", "write",
}  # fmt: skip
NO_WORDS = (".py", "https://")  # the name of a page, the beginning of an address


@pytest.fixture
def arabic() -> Iterator[None]:
    words.speak(lambda: "ar")
    yield
    words.speak(lambda: "en")


def screens(project: Project) -> Iterator[str]:
    """What is set as HTML of the comparison and the claims; ids and names of rules stand in <code>."""
    issues, claims = sorted_issues(project), project.claims.values()
    yield headline_strip(totals(project), headline(project), lambda lead: lead.page)
    yield accounts_table(accounts(project, issues, set(project.sides)), str)
    yield ledgers.ledger_table(ledger(project, issues), str)
    yield claims_table(rows(project, claims), str)
    yield parts.signs_help()
    for rule in words.NUMBER_RULES:
        yield from (numbers.chart(chart, settle(chart.given, rule), str) for chart in charts(project, issues))
    yield from (card(row, ()) for row in rows(project, claims))


def latin(html: str) -> set[str]:
    shown = re.sub(r"<code>.*?</code>|<[^>]+>|&\w+;", " ", html)
    return set(re.findall(r"[A-Za-z]{2,}", shown))


def test_an_arabic_screen_of_an_arabic_article_has_no_latin_word_but_those_of_the_article(arabic: None) -> None:
    lexicon = load()
    (article,) = read_paths([SEED], published=date(2024, 6, 26))
    assert isinstance(article, Article)
    readings = (read_article(article, lexicon),)
    project = build_project(readings, compare_readings(readings, lexicon), lexicon)
    written = latin(article.text)
    assert [found for html in screens(project) if (found := latin(html) - written)] == []


def said(call: ast.Call) -> str:
    """The words that a call hands to the screen by itself: its first argument, and its label and help."""
    given = [*call.args[:1], *(each.value for each in call.keywords if each.arg in ("label", "help", "placeholder"))]
    texts = (argument for argument in given if isinstance(argument, ast.Constant | ast.JoinedStr))
    leaves = (leaf for text in texts for leaf in ([text] if isinstance(text, ast.Constant) else text.values))
    return " ".join(str(leaf.value) for leaf in leaves if isinstance(leaf, ast.Constant))


@pytest.mark.parametrize("path", sorted([*ROOT.glob("claims/views/*.py"), ROOT / "app.py"]), ids=lambda path: path.name)
def test_every_word_of_a_screen_stands_in_the_data(path: Path) -> None:
    for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr in SHOWING:
            told = said(call)
            is_own = re.search(r"[A-Za-z]{2}", told) and not told.endswith(NO_WORDS)
            assert not is_own, f"{path.name}, line {call.lineno}: {told}"


def refusals() -> set[str]:
    """Every reason for which a word of speech introduces nothing."""
    calls = [
        node
        for path in ROOT.glob("claims/attribute/*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Refusal"
    ]
    return {ast.literal_eval(call.args[0]) for call in calls}


def test_every_reason_not_to_understand_a_sentence_is_said_in_the_language_of_the_screen() -> None:
    assert set(words.DOUBTS) == refusals()


def reasons() -> Iterator[str]:
    """Every reason for which an input is refused, as far as it is written out; X stands for what is filled in."""
    for path in ROOT.glob("claims/ingest/*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.args:
                told = call.args[-1]
                if call.func.id in ("UnreadableError", "Rejection") and isinstance(told, ast.Constant | ast.JoinedStr):
                    leaves = told.values if isinstance(told, ast.JoinedStr) else [told]
                    yield "".join(str(leaf.value) if isinstance(leaf, ast.Constant) else "X" for leaf in leaves)


@pytest.mark.parametrize("reason", sorted(set(reasons())))
def test_every_refusal_is_said_in_the_language_of_the_screen(arabic: None, reason: str) -> None:
    told = reason_words(reason)
    assert latin(told) <= {"txt", "html", "ZIP", "RSS", "Atom", "UTF", "robots", "http", "https", "text"}
    assert told != reason


@pytest.mark.parametrize(
    "content",
    ["قال الوزير إن الخسائر محدودة.".encode("cp1256"), "قال الوزير إن الخسائر محدودة.".encode() + b"\xff"],
    ids=["another encoding", "a byte that fits nowhere"],
)
def test_how_a_file_was_decoded_is_said_in_the_language_of_the_screen(arabic: None, content: bytes) -> None:
    _, note = decode(content)
    assert note
    assert latin(reason_words(note)) <= {"windows", "UTF"}


def test_a_reason_within_another_is_said_in_the_language_of_the_screen(arabic: None) -> None:
    assert latin(reason_words("from the feed; its page: is larger than 20 MB")) == set()


def test_what_a_refusal_is_filled_in_with_stays_as_it_is(arabic: None) -> None:
    told = reason_words("a .png file is not read; give .txt, .html or .zip")
    assert (".png" in told, ".txt, .html or .zip" in told) == (True, True)
    assert reason_words("what an earlier version said") == "what an earlier version said"
