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
    shown = page.locator("table.claims tbody tr").count()
    choose(page, "English", "العربية")
    heading(page, "الأقوال")
    expect(page.locator("table.claims tbody tr")).to_have_count(shown)
    acts = {act.strip() for act in page.locator("table.claims .badge.act").all_inner_texts()}
    assert acts == {"يتهم"}
    expect(page.locator(".st-key-tongue")).to_have_css("inset-inline-end", "300px")  # beside the filters, not on them
    assert {"act=accuse", "side=ru"} <= set(page.url.partition("?")[2].split("&"))
