"""What the stories have in common: load, open, find, upload."""

import json

from playwright.sync_api import Locator, Page, expect

from tests.browser.serving import settle

SEED = "austin-belousov-call.ar.txt"


def load_example(page: Page) -> None:
    page.get_by_role("button", name="Load the example").click()
    expect(page.locator("table.accounts")).to_be_visible(timeout=60_000)
    settle(page)


def open_page(page: Page, name: str) -> None:
    page.get_by_role("link", name=name, exact=True).first.click()  # an article leads to its review, too
    expect(page.get_by_role("heading", name=name, exact=True, level=1)).to_be_visible()
    settle(page)


def row(page: Page, *phrases: str) -> Locator:
    """The rows of the comparison that hold all phrases."""
    rows = page.locator("table.accounts tbody tr")
    for phrase in phrases:
        rows = rows.filter(has_text=phrase)
    return rows


def account(page: Page, phrase: str) -> Locator:
    return page.locator("article.account").filter(has_text=phrase).first


def upload_lines(page: Page, name: str, *articles: dict[str, str]) -> None:
    content = "\n".join(json.dumps(article, ensure_ascii=False) for article in articles).encode()
    upload(page, (name, content))


def upload(page: Page, *files: tuple[str, bytes]) -> None:
    expect(page.get_by_text("Add articles")).to_be_visible()
    expect(page.get_by_text("Upload files")).to_be_visible()
    given = [{"name": name, "mimeType": "text/plain", "buffer": content} for name, content in files]
    page.locator("input[type=file]").set_input_files(given)  # type: ignore[arg-type]
    expect(page.get_by_text(files[-1][0]).first).to_be_visible()
    page.get_by_role("button", name="Read the files").click()
    expect(page.locator(".loaded, .refused").first).to_be_visible(timeout=60_000)
    settle(page)
