"""The screens speak the language that was chosen; the articles keep their own."""

from playwright.sync_api import Browser, Page, expect

from tests.browser.serving import settle
from tests.browser.steps import load_example


def heading(page: Page, words: str) -> None:
    expect(page.get_by_role("heading", name=words, exact=True, level=1)).to_be_visible()


def choose(page: Page, now: str, language: str) -> None:
    page.get_by_role("button", name=now).click()
    page.get_by_role("menuitem", name=language).click()
    settle(page)


def test_a_chosen_language_turns_the_screen_and_stays_with_every_page_and_a_reload(page: Page) -> None:
    load_example(page)
    choose(page, "English", "العربية")
    heading(page, "المقارنة")
    expect(page.locator(".stMainBlockContainer")).to_have_css("direction", "rtl")
    page.get_by_role("link", name="الأقوال", exact=True).click()
    heading(page, "الأقوال")
    assert "lang=ar" in page.url
    page.reload()
    heading(page, "الأقوال")
    expect(page.locator("table.claims caption")).to_have_text("الأقوال بترتيب المقالات.")
    expect(page.locator("table.claims thead th").first).to_have_text("المصدر")
    page.get_by_role("link", name="المقارنة", exact=True).click()  # the reload left nothing but the address
    heading(page, "المقارنة")
    expect(page.locator("td.standing").first).to_be_in_viewport(ratio=0.1)
    choose(page, "العربية", "Русский")
    heading(page, "Сравнение")
    expect(page.locator(".stMainBlockContainer")).to_have_css("direction", "ltr")


def test_the_first_language_is_that_of_the_browser_or_else_english(browser: Browser, address: str, page: Page) -> None:
    for locale, title in (("ru-RU", "Статьи"), ("fr-FR", "Articles")):
        context = browser.new_context(locale=locale)
        opened = context.new_page()
        opened.goto(address)
        heading(opened, title)
        context.close()


def test_a_filter_stays_when_the_language_changes(page: Page, address: str) -> None:
    load_example(page)
    page.goto(f"{address}/claims?act=accuse&side=Moscow")  # a key, and the word as a person types it
    settle(page)
    acts = page.locator("table.claims .badge.act")
    expect(acts.first).to_have_text("accuses")
    shown = acts.count()
    choose(page, "English", "العربية")
    heading(page, "الأقوال")
    expect(acts).to_have_text(["يتهم"] * shown)
    expect(page.locator(".st-key-tongue")).to_have_css("inset-inline-end", "300px")  # beside the filters, not on them
    assert {"act=accuse", "side=ru"} <= set(page.url.partition("?")[2].split("&"))


PLACES = {"ت": "KeyJ", "ن": "KeyK", "ؤ": "KeyC", "ق": "KeyR", "ث": "KeyE", "ش": "KeyA"}  # of an Arabic keyboard
STRIKE = """([key, code]) => document.activeElement.dispatchEvent(
    new KeyboardEvent('keydown', {key, code, bubbles: true, cancelable: true}))"""


def strike(page: Page, letter: str) -> None:
    page.evaluate(STRIKE, [letter, PLACES[letter]])
    settle(page)


def tab_to(page: Page, place: str) -> None:
    """Goes on by Tab until the focus is in `place`."""
    for _ in range(15):
        if page.evaluate("place => document.activeElement.closest(place) != null", place):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{place} is not reached by Tab")


def save(page: Page) -> None:
    button = page.get_by_role("button", name="حفظ", exact=True)
    for _ in range(15):
        page.keyboard.press("Tab")
        if button.evaluate("button => button === document.activeElement"):
            break
    page.keyboard.press("Enter")
    settle(page)


def test_review_works_by_an_arabic_keyboard_alone(page: Page, address: str) -> None:
    load_example(page)
    page.goto(f"{address}/review?lang=ar")
    heading(page, "المراجعة")
    picked, done = page.locator(".reader-text mark.picked").first, page.locator(".headline .progress b")
    expect(done).to_have_text("0")
    first = picked.get_attribute("data-claim") or ""
    strike(page, "ت")  # next
    expect(picked).not_to_have_attribute("data-claim", first)
    strike(page, "ن")  # previous
    expect(picked).to_have_attribute("data-claim", first)
    strike(page, "ؤ")  # confirm
    expect(done).to_have_text("1")
    strike(page, "ق")  # reject
    expect(done).to_have_text("2")
    strike(page, "ث")  # edit
    expect(page.locator(".st-key-form-content textarea")).to_be_focused()
    tab_to(page, ".st-key-form-denied")
    page.keyboard.press("Space")
    save(page)
    expect(page.locator(".reviewed .status.is-edited")).to_be_visible()
    page.locator(".reader-text").focus()
    for _ in range(2):
        page.keyboard.press("Shift+ArrowLeft")
    chosen = page.evaluate("document.getSelection().toString().trim()")
    strike(page, "ش")  # add
    expect(page.locator(".st-key-form-content textarea")).to_have_value(chosen)
    expect(page.locator(".st-key-form-content textarea")).to_be_focused()
    tab_to(page, ".st-key-form-source")
    page.keyboard.type("موسكو")
    save(page)
    expect(page.locator(".reviewed .status.is-added")).to_be_visible()
    page.reload()
    heading(page, "المراجعة")
    expect(page.locator(".reader-text mark.is-added").first).to_be_visible()
    expect(done).to_have_text("4")


def test_a_file_field_speaks_the_language_of_the_screen(page: Page, address: str) -> None:
    page.goto(f"{address}/articles?lang=ar")
    field = page.locator("[data-testid=stFileUploader]").first
    expect(field).to_be_visible()
    settle(page)
    english = field.locator("button p").bounding_box()  # not seen: the name that a screen reader finds
    assert english
    assert max(english["width"], english["height"]) <= 1
    assert "per file" not in field.inner_text()
    told = "(place) => getComputedStyle(document.querySelector(place), '::after').content"
    button = "[data-testid=stFileUploaderDropzone] button [data-testid=stMarkdownContainer]"
    assert page.evaluate(told, button) == '"اختر"'
    assert "50" in page.evaluate(told, "[data-testid=stFileUploaderDropzoneInstructions] > div")
