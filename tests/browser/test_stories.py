"""What an analyst does with the dashboard, in a real browser: the stories of the product."""

import csv
import io
import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Request, expect

from tests.browser.serving import settle
from tests.browser.steps import account, load_example, open_page, row, upload, upload_lines


@pytest.fixture
def hosts(page: Page) -> set[str]:
    """The hosts that the page asks while the test runs."""
    asked: set[str] = set()

    def note(request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme not in ("data", "blob"):
            asked.add(address.hostname or "")

    page.context.on("request", note)
    page.reload()
    settle(page)
    return asked


def test_the_example_is_one_click_away_and_asks_no_other_host(page: Page, hosts: set[str]) -> None:
    load_example(page)
    heads = page.locator("table.accounts thead th").all_inner_texts()
    assert {"Moscow", "Washington", "Kyiv", "Media"} <= {head.strip() for head in heads}
    expect(page.locator("article.account .who", has_text="Bloomberg").first).to_be_visible()
    for name in ("Claims", "Articles", "Compare"):
        open_page(page, name)
    assert hosts == {"127.0.0.1"}


def test_loaded_articles_are_there_after_a_reload(page: Page) -> None:
    load_example(page)
    page.reload()
    expect(page.locator("table.accounts")).to_be_visible()


def test_an_empty_and_a_double_file_are_named_and_the_rest_goes_on(page: Page) -> None:
    text = "قال وزير الخارجية الروسي سيرغي لافروف إن المحادثات كانت مفيدة."
    files = [(f"{name}.txt", f"{text} {name}.".encode()) for name in ("one", "two", "three")]
    upload(page, *files, ("empty.txt", b""), ("again.txt", files[0][1]))
    expect(page.locator(".loaded")).to_have_count(3)
    refused = page.locator(".refused li")
    expect(refused).to_have_count(2)
    expect(refused.filter(has_text="empty.txt")).to_be_visible()
    expect(refused.filter(has_text="again.txt")).to_contain_text("already loaded")


def test_the_call_shows_two_accounts_apart_and_divergent(page: Page) -> None:
    load_example(page)
    call = row(page, "وحذره من مخاطر استمرار هذه الإمدادات", "خطوط الاتصال المفتوحة").first
    expect(call.locator("td.side-0", has_text="Russian Ministry of Defence")).to_have_count(1)
    expect(call.locator("td.side-2", has_text="Patrick Ryder")).to_have_count(1)
    for words in ("وحذره من مخاطر استمرار هذه الإمدادات", "خطوط الاتصال المفتوحة"):
        expect(call.locator("blockquote", has_text=words).first).to_be_visible()
    expect(call.locator("td.standing .signs")).to_contain_text("divergent")


def test_children_may_conflict_and_the_injured_are_compatible(page: Page) -> None:
    load_example(page)
    children = row(page, "3 أطفال", "طفلين").filter(has=page.locator("td.standing", has_text="possible conflict")).first
    children.locator("details.why > summary").click()
    proofs = children.locator(".reason", has_text="possible conflict").first.locator(".proof q")
    assert {proof.strip() for proof in proofs.all_inner_texts()} == {"3 أطفال", "طفلين"}
    injured = page.locator("table.accounts tbody tr", has=page.locator(".reason q", has_text="أكثر من 100"))
    injured = injured.filter(has=page.locator(".reason q", has_text="124")).first
    expect(injured.locator("td.standing .signs")).to_contain_text("compatible")


def test_a_folded_side_still_flags_its_inner_conflict(page: Page) -> None:
    load_example(page)
    inside = row(page, "طفلين").locator("td.side-0 .inside")
    expect(inside.first).to_contain_text("possible conflict")
    page.get_by_role("button", name="Moscow", exact=True).click()
    settle(page)
    assert "open=ru" in page.url
    expect(page.locator("table.accounts thead th", has_text="Razvozhayev")).to_be_visible()
    expect(inside).to_have_count(0)
    expect(row(page, "طفلين").locator("td.standing .signs").first).to_contain_text("possible conflict")


def test_three_silences_read_differently(page: Page) -> None:
    load_example(page)
    silence = row(page, "لا يمكن تأكيد هذه الادعاءات", "لم تعلق السلطات الأوكرانية").first
    expect(silence.locator("td.side-1 .badge.silence")).to_have_text("no comment")
    expect(silence.locator("td.side-1 blockquote")).to_have_text("لم تعلق السلطات الأوكرانية")
    expect(silence.locator("td.side-3")).to_contain_text("cannot verify")
    expect(silence.locator("td.absent").first).to_contain_text("not in loaded articles")
    for cell in page.locator("table.accounts td").all():
        assert cell.inner_text().strip()


def test_show_in_article_highlights_exactly_the_words_of_the_cell(page: Page) -> None:
    load_example(page)
    for phrase in ("طفلين", "خطوط الاتصال المفتوحة"):
        cell = account(page, phrase)
        words = cell.locator("blockquote").text_content()
        cell.locator("a.show").click()
        expect(page.locator(".original")).to_be_visible()
        settle(page)
        assert "".join(page.locator(".original mark.content").all_text_contents()) == words
        assert page.locator(".original").bounding_box()["y"] < page.locator("h1").bounding_box()["y"]  # type: ignore[index]
        page.get_by_role("button", name="Close").click()
        expect(page.locator(".original")).to_have_count(0)
        assert "claim=" not in page.url


def test_an_unknown_claim_in_the_address_is_said_and_can_be_closed(page: Page, address: str) -> None:
    load_example(page)
    page.goto(f"{address}/?claim=never-heard")
    expect(page.get_by_text("This claim is not in the loaded articles")).to_be_visible()
    page.get_by_role("button", name="Close").click()
    expect(page.get_by_text("This claim is not in the loaded articles")).to_have_count(0)


def test_the_missiles_come_from_the_ministry_by_way_of_bloomberg(page: Page) -> None:
    load_example(page)
    row = page.get_by_role("row").filter(has_text="Missiles shot down").filter(has_text="أسقطت 4 صواريخ")
    missiles = row.locator("article.account").filter(has_text="أسقطت 4 صواريخ")
    expect(missiles.locator(".who")).to_have_text("Russian Ministry of Defence")
    expect(missiles.locator(".chain")).to_have_text("via Bloomberg")
    expect(row.locator(".origins")).to_have_text("1 account, 1 origin")


def test_figures_stand_on_one_axis_with_an_arrow_for_an_open_end(page: Page) -> None:
    load_example(page)
    page.get_by_role("tab", name="Numbers").click()
    expect(page).to_have_url(re.compile("[?&]view=numbers"))  # the same in every language
    expect(page.locator("section.chart").first).to_be_visible()
    injured = page.locator("section.chart").filter(has_text="أكثر من 100").filter(has_text="124").first
    expect(injured.locator(".bar.open-right")).to_have_count(1)
    expect(injured.locator(".dot-value")).to_have_count(1)
    expect(injured.locator("table.figures")).to_contain_text("Subset of")


def test_a_line_of_the_axis_opens_its_sentence_and_a_dot_of_the_network_its_claims(page: Page, address: str) -> None:
    load_example(page)
    page.get_by_role("tab", name="Numbers").click()
    page.locator("section.chart", has_text="أكثر من 100").locator(".figure", has_text="124").locator("a.track").click()
    expect(page.locator(".original mark.figure", has_text="124").first).to_be_visible()
    page.goto(f"{address}/compare?view=citations")
    dot = page.locator("[data-testid=stVegaLiteChart] [aria-roledescription=circle]").first
    expect(dot).to_be_visible()
    settle(page)
    told = dot.get_attribute("aria-label") or ""
    dot.click()
    page.wait_for_url(re.compile("/claims[?].*(outlet|source|relay)="))
    count = re.search(r": (\d+) claim", told)
    assert count
    expect(page.locator("table.claims tbody tr")).to_have_count(int(count[1]))


def test_a_bar_of_the_overview_leads_to_its_claims_and_to_its_question(page: Page, address: str) -> None:
    load_example(page)
    page.goto(f"{address}/overview?lang=ar")
    bar = page.locator("[data-testid=stVegaLiteChart]").first.locator("[aria-roledescription=bar]").first
    expect(bar).to_be_visible()
    settle(page)
    told = bar.get_attribute("aria-label") or ""
    bar.click()
    page.wait_for_url(re.compile("/claims[?].*day=.*lang=ar"))
    count = re.search(r": (\d+)(;|$)", told)  # "Claims: 3; Day: 2024-06-26; Source: …"
    assert count
    expect(page.locator("table.claims tbody tr")).to_have_count(int(count[1]))
    page.goto(f"{address}/overview")
    clashes = page.locator("[data-testid=stExpander]").nth(1)
    clashes.get_by_text("As a table").click()
    clashes.get_by_role("link").first.press("Enter")
    page.wait_for_url(re.compile("/compare[?]question="))
    expect(page.get_by_text(re.compile("^1 of [0-9]+ questions"))).to_be_visible()
    expect(page.locator("table.accounts tbody tr")).to_have_count(1)
    page.get_by_role("button", name="All questions").click()
    expect(page.locator("table.accounts tbody tr")).not_to_have_count(1)
    expect(page).not_to_have_url(re.compile("question="))
    conflicts = page.locator(".headline .relations a", has_text="possible conflict")
    count = conflicts.locator("b").inner_text()
    conflicts.click()
    page.wait_for_url(re.compile("relation=possible_conflict"))
    expect(page.locator("table.accounts tbody tr")).to_have_count(int(count))


def test_the_csv_holds_exactly_the_filtered_rows_and_runs_no_formula(page: Page) -> None:
    text = "قال البنتاغون إن أوكرانيا تتخذ قراراتها. وقالت وزارة الدفاع الروسية إن الدفاعات أسقطت 4 صواريخ."
    upload_lines(page, "two.jsonl", {"id": "formula", "text": text, "outlet": "=cmd|' /C calc'!A0"})
    open_page(page, "Claims")
    page.get_by_label("Search words and names").fill("البنتاجون")
    page.keyboard.press("Enter")
    settle(page)
    expect(page.locator("table.claims")).to_be_visible()
    shown = [line.get_attribute("data-claim") for line in page.locator("table.claims tbody tr").all()]
    assert len(shown) == 1
    expect(page.get_by_text("1 of 2 claims")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="CSV").click()
    content = download.value.path().read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert [line["claim_id"] for line in rows] == shown
    assert rows[0]["outlet"] == "'=cmd|' /C calc'!A0"
    assert len(rows[0]["article_sha256"]) == 64
    start, stop = int(rows[0]["content_start"]), int(rows[0]["content_stop"])
    assert text[start:stop] == rows[0]["content"]
    assert rows[0]["rule"]
    assert rows[0]["tool_version"]


def test_a_filtered_address_opened_afresh_shows_the_same_rows(page: Page, address: str) -> None:
    load_example(page)
    page.goto(f"{address}/claims?side=us")
    settle(page)
    expect(page.locator("table.claims")).to_be_visible()
    sides = {side.strip() for side in page.locator("table.claims tbody th .side").all_inner_texts()}
    assert sides == {"Washington"}
    page.get_by_role("button", name="Clear", exact=True).click()
    settle(page)
    expect(page).not_to_have_url(re.compile("side="))
    expect(page.locator("table.claims tbody th .side", has_not_text="Washington").first).to_be_visible()


def test_markup_in_an_article_is_shown_as_text(page: Page, hosts: set[str]) -> None:
    trap = "<script>window.trapped=1</script><form action='http://example.org'>"
    trap += "<img src='http://example.org/x' onerror='window.trapped=1'>"
    text = f"{trap}\nقال الكرملين إن {trap} الهجوم فشل، وقال البنتاغون إن {trap} الخسائر محدودة."
    upload_lines(page, "trap.jsonl", {"id": trap, "language": "ar", "text": text, "outlet": trap, "title": trap})
    expect(page.locator(".loaded h2")).to_contain_text("<script>window.trapped=1</script>")
    for name in ("Compare", "Claims"):
        open_page(page, name)
        expect(page.locator("blockquote").first).to_contain_text("<img src=")
    page.locator("a.show").first.click()
    expect(page.locator(".original")).to_contain_text("<form action=")
    assert page.locator(".stHtml img, .stHtml form, .stHtml script").count() == 0
    assert page.evaluate("window.trapped") is None
    assert hosts == {"127.0.0.1"}


def test_arabic_reads_from_right_to_left_in_its_own_font(page: Page) -> None:
    load_example(page)
    style = """element => { const style = getComputedStyle(element);
    return [style.direction, style.fontFamily, parseFloat(style.lineHeight) / parseFloat(style.fontSize)] }"""
    for words in page.locator("table.accounts blockquote").all():
        direction, font, height = words.evaluate(style)
        assert direction == "rtl"
        assert font.startswith('"IBM Plex Sans Arabic"')
        assert height == pytest.approx(1.9, abs=0.01)
    loaded = page.evaluate(
        "[...document.fonts].filter(font => font.status == 'loaded').map(font => font.family + font.weight)"
    )
    assert "IBM Plex Sans Arabic400" in {font.replace('"', "") for font in loaded}


@pytest.mark.parametrize("path", ["/", "/?view=numbers", "/claims", "/articles"])
def test_a_narrow_screen_needs_no_sideways_scrolling(page: Page, address: str, path: str) -> None:
    load_example(page)
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address + path)
    settle(page)
    expect(page.locator("table.accounts, section.chart, table.claims, .loaded").first).to_be_visible()
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= 390
    for table in page.locator("table.accounts, table.claims").all():
        box = table.bounding_box()
        assert box is not None
        assert box["x"] + box["width"] <= 390


def test_a_narrow_ledger_names_the_side_of_every_cell(page: Page, address: str) -> None:
    load_example(page)
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{address}/compare?view=silences")
    expect(page.locator("table.ledger")).to_be_visible()
    settle(page)
    expect(page.locator("table.ledger").first).to_be_visible()
    cells = page.locator("table.ledger tbody tr").first.locator("td")
    labels = [label.strip() for label in cells.locator(".label").all_inner_texts()]
    assert len(labels) == cells.count()
    assert {"Moscow", "Washington", "Kyiv"} <= set(labels)


INSIDE = """mark => { const box = mark.getBoundingClientRect(); return box.left >= 0 && box.right <= 390 }"""


@pytest.mark.parametrize("path", ["/overview", "/overview?lang=ar", "/compare?view=citations"])
def test_a_picture_fits_a_narrow_screen_with_its_names_and_its_legend(page: Page, address: str, path: str) -> None:
    load_example(page)
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address + path)
    marks = page.locator("[data-testid=stVegaLiteChart] :is(path, text)")
    expect(marks.first).to_be_visible()
    settle(page)
    assert all(mark.evaluate(INSIDE) for mark in marks.all())
    entries = page.locator("ul.legend li")
    assert entries.count() >= 4
    assert all(entry.evaluate(INSIDE) for entry in entries.all())


def test_a_claim_is_reached_by_keyboard_alone(page: Page) -> None:
    load_example(page)
    page.locator("table.accounts").evaluate("table => table.parentElement.focus()")
    for _ in range(6):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.classList.contains('show')"):
            break
    page.keyboard.press("Enter")
    expect(page.locator(".original")).to_be_visible()


TRIO = {
    "blast.ar.txt": "قالت وزارة الدفاع الروسية إن هجوما على ميناء سيلين أسفر عن مقتل 4 أشخاص.",
    "blast.en.txt": "The Ukrainian military said that the attack on Selin port killed two people.",
    "blast.ru.txt": "В Минобороны России заявили, что при атаке на порт Селин погибли четыре человека.",
}  # constructed for this test


def test_three_languages_stand_side_by_side_each_in_its_own_direction(page: Page) -> None:
    upload(page, *((name, text.encode()) for name, text in TRIO.items()))
    open_page(page, "Compare")
    for language, direction, words in (
        ("ar", "rtl", "هجوما على ميناء سيلين"),
        ("en", "ltr", "the attack on Selin port"),
        ("ru", "ltr", "при атаке на порт Селин"),
    ):
        said = account(page, words).locator(f'[lang="{language}"]').filter(has_text=words).first
        expect(said).to_have_attribute("dir", direction)
        assert said.evaluate("element => getComputedStyle(element).direction") == direction


def test_a_closed_claim_leads_back_to_the_link_that_opened_it(page: Page) -> None:
    load_example(page)
    link = page.locator("article.account:visible a.show").last
    opened = link.get_attribute("href")
    link.click()
    expect(page.locator(".original")).to_be_visible()
    page.get_by_role("button", name="Close").click()
    expect(page.locator("a.show:focus")).to_have_attribute("href", opened or "")
    expect(page.locator("a.show:focus")).to_be_in_viewport()


def test_a_claim_opened_in_the_comparison_is_one_click_from_its_review(page: Page) -> None:
    load_example(page)
    account(page, "طفلين").locator("a.show").click()
    page.locator(".st-key-reader").get_by_role("link", name="Review").click()
    expect(page.locator(".reader-text mark.picked").filter(has_text="طفلين").first).to_be_visible()
