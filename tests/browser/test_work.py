"""What an analyst decides, in a real browser: review, sources and the brief; the stories of the work itself."""

import csv
import io
import re

from playwright.sync_api import Error, Page, expect

from tests.browser.serving import settle
from tests.browser.steps import account, load_example, open_page, upload

LINE = "العلاقات الروسية الأوكرانية"  # a line of the example that is in no claim


def open_review(page: Page) -> None:
    open_page(page, "Review")
    expect(page.locator(".reader-text mark.picked").first).to_be_visible()


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()
    settle(page)


def key(page: Page, key: str) -> None:
    page.keyboard.press(key)
    settle(page)


def reviewed(page: Page, told: str) -> None:
    expect(page.locator(".headline .progress")).to_have_text(re.compile(f"^{told} "))


def choose(page: Page, label: str | re.Pattern[str], words: str) -> None:
    """Picks an option of a list by typing; a list that the page closed by drawing itself anew is opened again."""
    option = page.get_by_role("option").filter(has_text=words).first
    for _ in range(20):
        page.get_by_label(label, exact=True).click()
        page.keyboard.type(words)
        try:
            option.click(timeout=3_000)
            break
        except Error:  # not in time
            page.get_by_label(label, exact=True).fill("")
    settle(page)


def drag_over(page: Page, words: str) -> None:
    """Chooses words of the article with the mouse, from the first letter to the last."""
    ends = page.locator(".reader-text").evaluate(
        """(box, words) => {
            const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
            for (let node; (node = walker.nextNode()); ) {
                const at = node.data.indexOf(words);
                if (at < 0) continue;
                const range = document.createRange();
                range.setStart(node, at);
                range.setEnd(node, at + words.length);
                box.scrollTop += range.getBoundingClientRect().top - box.getBoundingClientRect().top - 100;
                const place = range.getBoundingClientRect();
                return [place.left, place.right, place.top + place.height / 2];
            }
        }""",
        words,
    )
    left, right, middle = ends
    page.mouse.move(right - 1, middle)
    page.mouse.down()
    page.mouse.move((left + right) / 2, middle, steps=4)
    page.mouse.move(left + 1, middle, steps=4)
    page.mouse.up()
    settle(page)


def test_a_changed_side_is_kept_is_in_the_log_and_can_be_undone(page: Page) -> None:
    load_example(page)
    open_page(page, "Sources")
    page.locator('tr[data-source="ru.kremlin"] a, tr[data-source] a:has-text("Kremlin")').first.click()
    expect(page.locator(".card h2")).to_have_text("Kremlin")
    choose(page, "Side", "Kyiv")
    expect(page.locator(".card .side")).to_have_text("Kyiv")
    page.reload()
    expect(page.locator(".card .side")).to_have_text("Kyiv")
    open_page(page, "Brief and method")
    expect(page.locator("table.log tbody tr").first).to_contain_text("Moscow → Kyiv")
    press(page, "Undo")
    expect(page.locator("table.log tbody tr").nth(1)).to_contain_text("taken back")
    open_page(page, "Sources")
    expect(page.locator("tr[data-source]", has_text="Kremlin").first.locator(".side")).to_have_text("Moscow")


def test_words_chosen_in_arabic_become_a_claim_exactly_as_they_stand(page: Page) -> None:
    load_example(page)
    open_review(page)
    drag_over(page, LINE)
    press(page, "Add from selection")
    expect(page.get_by_label("Words of the claim")).to_have_value(LINE)
    page.get_by_label("Words of the source").fill("موسكو")
    press(page, "Save")
    expect(page.locator(".reviewed .status")).to_have_text("added")
    assert "".join(page.locator(".reader-text mark.content").all_text_contents()) == LINE
    open_page(page, "Compare")
    expect(account(page, LINE)).to_have_count(1)
    open_page(page, "Claims")
    with page.expect_download() as download:
        page.get_by_role("button", name="CSV").click()
    rows = csv.DictReader(io.StringIO(download.value.path().read_text(encoding="utf-8-sig"), newline=""))
    (added,) = (row for row in rows if row["rule"] == "analyst")
    assert (added["content"], added["source"], added["status"]) == (LINE, "موسكو", "added")
    assert int(added["content_stop"]) - int(added["content_start"]) == len(LINE)


def test_letters_outside_the_basic_plane_do_not_shift_the_place_of_chosen_words(page: Page) -> None:
    upload(page, ("emoji.txt", "قال البنتاغون إن كييف تتخذ قراراتها 🚀🚀 بنفسها. والطريق مقطوع منذ أمس.".encode()))
    open_review(page)
    drag_over(page, "الطريق مقطوع")
    press(page, "Add from selection")
    expect(page.get_by_label("Words of the claim")).to_have_value("الطريق مقطوع")


def test_two_spellings_are_merged_after_a_preview_and_either_finds_the_same_rows(page: Page) -> None:
    one, other = "لجنة أهالي البلدة", "لجنة سكان البلدة"
    upload(
        page,
        ("one.txt", f"قالت {one} إن الطريق مقطوع.".encode()),
        ("other.txt", f"قالت {other} إن الجسر مقطوع.".encode()),
    )
    open_page(page, "Sources")
    page.locator("tr[data-source] a", has_text=other).click()
    expect(page.locator(".card h2")).to_have_text(other)
    page.get_by_text("Merge with another source").click()
    choose(page, "This source is the same as", one[:8])
    expect(page.locator("table.changes tbody tr")).to_have_count(1)
    expect(page.locator("table.changes tbody tr")).to_contain_text("الجسر مقطوع")
    press(page, "Merge them")
    expect(page.locator("tr[data-source]")).to_have_count(1)
    open_page(page, "Claims")
    for spelling in (one, other):
        page.get_by_label("Search words and names").fill(spelling)
        page.keyboard.press("Enter")
        settle(page)
        expect(page.locator("table.claims tbody tr")).to_have_count(2)


def test_review_works_by_keyboard_alone(page: Page) -> None:
    load_example(page)
    open_review(page)
    reviewed(page, "0")
    first = page.locator(".reader-text mark.picked").first.get_attribute("data-claim")
    key(page, "j")
    second = page.locator(".reader-text mark.picked").first.get_attribute("data-claim")
    assert second != first
    key(page, "k")
    expect(page.locator(".reader-text mark.picked").first).to_have_attribute("data-claim", first or "")
    key(page, "c")
    reviewed(page, "1")
    key(page, "r")
    reviewed(page, "2")
    expect(page.locator(".reader-text mark.is-rejected").first).to_have_attribute("data-claim", second or "")
    key(page, "u")
    reviewed(page, "1")
    key(page, "Shift+U")
    reviewed(page, "2")
    page.reload()
    reviewed(page, "2")


def test_the_form_of_review_is_filled_in_and_left_by_keyboard_alone(page: Page) -> None:
    load_example(page)
    open_review(page)
    key(page, "e")
    words = page.get_by_label("Words of the claim")
    expect(words).to_be_focused()
    page.keyboard.type("c")  # a letter in a field is a letter
    settle(page)
    reviewed(page, "0")
    key(page, "Escape")
    expect(words).to_have_count(0)
    key(page, "e")
    expect(words).to_be_focused()
    for _ in range(4):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.st-key-form-act') != null"):
            break
    page.keyboard.type("warns")
    page.keyboard.press("Enter")
    save = page.get_by_role("button", name="Save", exact=True)
    for _ in range(12):
        page.keyboard.press("Tab")
        if save.evaluate("button => button === document.activeElement"):
            break
    key(page, "Enter")
    expect(page.locator(".reviewed .status")).to_have_text("edited")
    expect(page.locator(".card .told")).to_contain_text("warns")


def test_keys_of_another_alphabet_act_by_their_place_and_can_be_turned_off(page: Page) -> None:
    load_example(page)
    open_review(page)
    confirm = "document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'ؤ', code: 'KeyC', bubbles: true}))"
    page.evaluate(confirm)
    reviewed(page, "1")
    page.locator("label", has_text="Single keys").click()
    settle(page)
    page.evaluate(confirm)
    key(page, "c")
    reviewed(page, "1")


def test_words_are_chosen_in_the_article_without_a_mouse(page: Page) -> None:
    load_example(page)
    open_review(page)
    box = page.locator(".reader-text")
    box.focus()
    assert box.evaluate("box => getComputedStyle(box).outlineStyle") == "solid"
    for _ in range(2):
        page.keyboard.press("Shift+ArrowLeft")
    page.wait_for_timeout(200)
    chosen = page.evaluate("document.getSelection().toString().trim()")
    assert chosen
    key(page, "a")
    expect(page.get_by_label("Words of the claim")).to_have_value(chosen)


def test_the_brief_is_downloaded_with_footnotes_and_the_rule_for_numbers(page: Page) -> None:
    load_example(page)
    open_page(page, "Brief and method")
    choose(page, "Rule for numbers", "Range")
    assert "rule=Range" in page.url or "rule=range" in page.url
    with page.expect_download() as download:
        page.get_by_role("button", name="Markdown").click()
    written = download.value.path().read_text(encoding="utf-8").replace("\\", "")
    assert "Range: from the lowest to the highest figure given." in written
    assert re.search(r"^\[\^1\]: .*characters \d+–\d+, SHA-256 `[0-9a-f]{64}`", written, re.MULTILINE)
    for name, start in (("HTML", b"<!doctype html>"), ("Word", b"PK")):
        with page.expect_download() as download:
            page.get_by_role("button", name=name, exact=True).click()
        assert download.value.path().read_bytes().startswith(start)


def test_a_rule_for_numbers_is_printed_with_what_it_makes_of_each_question(page: Page) -> None:
    load_example(page)
    page.get_by_role("tab", name="Numbers").click()
    injured = page.locator("section.chart", has_text="أكثر من 100").filter(has_text="124").first
    expect(injured.locator(".settled")).to_contain_text("> 100")
    choose(page, "Rule for numbers", "Most")
    expect(injured.locator(".settled")).to_have_text("at least 101")
    expect(page.get_by_text("what even the lowest figure grants")).to_be_visible()


def test_a_figure_that_the_analyst_chooses_stands_for_its_question_until_it_is_undone(page: Page) -> None:
    load_example(page)
    page.get_by_role("tab", name="Numbers").click()
    choose(page, "Rule for numbers", "Analyst")
    injured = page.locator("section.chart", has_text="أكثر من 100").filter(has_text="124").first
    expect(injured.locator(".settled")).to_contain_text("none chosen")
    title = injured.get_by_role("heading").inner_text().split()[0]
    choose(page, re.compile(f"The figure that stands for: {title}"), "124")
    expect(injured.locator(".settled")).to_have_text(re.compile("124.*chosen by the analyst"))
    page.reload()
    expect(injured.locator(".settled")).to_have_text(re.compile("124.*chosen by the analyst"))


def test_an_unknown_value_in_the_address_is_named_and_the_rest_is_shown(page: Page, address: str) -> None:
    load_example(page)
    page.goto(f"{address}/claims?side=Atlantis&act=accuse")
    expect(page.get_by_text("Atlantis")).to_be_visible()
    expect(page.locator("table.claims")).to_be_visible()
    acts = {act.strip() for act in page.locator("table.claims .badge.act").all_inner_texts()}
    assert acts == {"accuses"}


def test_all_claims_of_a_page_are_decided_at_once_and_one_undo_takes_back_one(page: Page) -> None:
    load_example(page)
    page.get_by_role("link", name="Claims", exact=True).click()
    rows = page.locator("table.claims tbody tr")
    expect(rows.first).to_be_visible()
    shown = rows.count()
    page.get_by_role("button", name=f"Decide about the {shown} claims shown").click()
    page.get_by_role("button", name="Confirm all of them").click()
    expect(page.locator("table.claims .status.is-confirmed")).to_have_count(shown)
    page.get_by_role("button", name="Undo", exact=True).click()
    expect(page.locator("table.claims .status.is-confirmed")).to_have_count(shown - 1)
    page.get_by_label("Why they are none").fill("a test")
    page.keyboard.press("Tab")
    settle(page)
    page.get_by_role("button", name="Reject all of them").click()
    expect(page.get_by_text("No claims in the loaded articles")).to_be_visible()
    open_page(page, "Brief and method")
    expect(page.locator("table.log tbody tr").first).to_contain_text("a test")


def test_a_claim_is_moved_to_another_question_and_back(page: Page) -> None:
    one = "قال الكرملين إن الجسر مغلق."
    upload(page, ("one.txt", one.encode()), ("other.txt", "قال البنتاغون إن المحادثات انتهت بلا نتيجة.".encode()))
    open_page(page, "Compare")
    questions = page.locator("table.accounts tbody tr")
    expect(questions).to_have_count(2)
    page.get_by_text("Change the questions").click()
    choose(page, "Question", "الجسر")
    choose(page, "This claim speaks to", "الجسر")
    choose(page, "the other question", "المحادثات")
    page.get_by_role("button", name="Move", exact=True).click()
    expect(questions).to_have_count(1)
    expect(questions).to_contain_text("الجسر مغلق")
    page.get_by_role("button", name="Undo", exact=True).click()
    expect(questions).to_have_count(2)


def test_the_comparison_is_downloaded_as_it_stands(page: Page) -> None:
    load_example(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Relations: CSV").click()
    rows = list(csv.DictReader(io.StringIO(download.value.path().read_text(encoding="utf-8-sig"), newline="")))
    assert {"possible_conflict", "divergent", "rebuts"} <= {row["relation"] for row in rows}
    with page.expect_download() as download:
        page.get_by_role("button", name="Accounts: Excel").click()
    assert download.value.path().read_bytes().startswith(b"PK")


def downloaded(page: Page, name: str) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("button", name=name, exact=True).first.click()
    return download.value.path().read_bytes()


def test_every_form_of_the_claims_and_of_a_picture_arrives(page: Page, address: str) -> None:
    load_example(page)
    open_page(page, "Claims")
    for form, start in {"Excel": b"PK", "JSONL": b"{", "JSON-LD": b"{", "Parquet": b"PAR1"}.items():
        assert downloaded(page, form).startswith(start)
    open_page(page, "Overview")
    for form, start in {"CSV": b"\xef\xbb\xbf", "SVG": b"<svg", "PNG": b"\x89PNG"}.items():
        assert downloaded(page, form).startswith(start)
    page.goto(f"{address}/compare?view=numbers&lang=ar")
    expect(page.locator("section.chart").first).to_be_visible()
    settle(page)
    assert "موسكو" in downloaded(page, "SVG").decode()  # the side in the language of the screen
    assert downloaded(page, "PNG").startswith(b"\x89PNG")


def test_a_brief_of_an_arabic_screen_speaks_arabic(page: Page, address: str) -> None:
    load_example(page)
    page.goto(f"{address}/brief?lang=ar")
    expect(page.locator(".st-key-brief h2").first).to_be_visible()
    settle(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Markdown").click()
    written = download.value.path().read_text(encoding="utf-8")
    assert "غير مراجَع" in written
    assert "unreviewed" not in written


def test_an_article_is_opened_in_review_from_the_list(page: Page) -> None:
    one, two = "قال الكرملين إن الجسر مغلق.", "قال البنتاغون إن الدعم مستمر."
    upload(page, ("one.txt", one.encode()), ("two.txt", two.encode()))
    page.locator("[class*='st-key-article-']").filter(has_text="الدعم").get_by_role("link", name="Review").click()
    expect(page.locator(".reader-text")).to_contain_text("الدعم مستمر")
    expect(page.locator(".reader-text mark.picked").first).to_be_visible()


def test_each_button_of_review_shows_its_key_while_keys_are_on(page: Page) -> None:
    load_example(page)
    open_review(page)
    shown = "name => getComputedStyle(document.querySelector(`.st-key-do-${name} button`), '::after').content"
    assert page.evaluate(shown, "confirm") == '"c" / ""'
    page.get_by_text("Single keys").click()
    settle(page)
    assert page.evaluate(shown, "confirm") == "none"
    expect(page.get_by_role("button", name="Confirm", exact=True)).to_be_visible()
