"""Takes the pictures of the README: python -m tests.browser.screenshots static/screenshots"""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.browser.serving import chromium, serve, settle

WIDE, TALL, NARROW = (1280, 900), (1280, 1450), (390, 844)


def take(folder: Path) -> None:
    """Every page with the example loaded: light, dark and narrow."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home, serve(Path(home)) as address, chromium() as browser:
        _load(browser, address)
        _picture(browser, address, folder / "compare.png", TALL, "light")
        pages = {
            "numbers": "/?view=numbers",
            "claims": "/claims",
            "review": "/review",
            "sources": "/sources?who=ru",
            "brief": "/brief",
        }
        for name, path in pages.items():
            _picture(browser, address + path, folder / f"{name}.png", WIDE, "light")
        _picture(browser, address + "/compare?lang=ar", folder / "compare-arabic.png", WIDE, "light")
        _picture(browser, address, folder / "compare-dark.png", WIDE, "dark")
        _picture(browser, address, folder / "compare-narrow.png", NARROW, "light")
        _picture(browser, address, folder / "article.png", WIDE, "light", follow="a.show")


def _load(browser: Browser, address: str) -> None:
    page = _open(browser, address, WIDE, "light")
    page.get_by_role("button", name="Load the example").click()
    page.locator("table.accounts").wait_for()
    page.context.close()


def _open(browser: Browser, address: str, size: tuple[int, int], theme: str) -> Page:
    viewport = {"width": size[0], "height": size[1]}
    page = browser.new_context(viewport=viewport, color_scheme=theme).new_page()  # type: ignore[arg-type]
    page.goto(address)
    settle(page)
    return page


def _picture(
    browser: Browser, address: str, path: Path, size: tuple[int, int], theme: str, follow: str | None = None
) -> None:
    page = _open(browser, address, size, theme)
    page.locator("table, section.chart, mark.picked, .st-key-brief").first.wait_for()
    if follow:
        page.locator(follow).first.click()
        page.locator(".original").wait_for()
    settle(page)
    page.wait_for_timeout(500)  # fonts and the last animation
    page.screenshot(path=path)
    page.context.close()


if __name__ == "__main__":
    take(Path(sys.argv[1] if len(sys.argv) > 1 else "static/screenshots"))
