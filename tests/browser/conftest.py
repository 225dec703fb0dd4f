"""One dashboard and one browser for all browser tests; each test begins with an empty store."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from claims.store import open_store
from tests.browser.serving import chromium, serve, settle

expect.set_options(timeout=30_000)  # milliseconds; a busy machine may need some of it, a right answer never waits


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="session")
def address(home: Path) -> Iterator[str]:
    with serve(home) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def page(browser: Browser, address: str, home: Path) -> Iterator[Page]:
    """A new window on a dashboard without articles."""
    empty(home)
    context = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme="light")
    page = context.new_page()
    page.set_default_timeout(30_000)
    page.goto(address)
    settle(page)
    yield page
    context.close()


def empty(home: Path) -> None:
    """Opens the first project, forgets its articles and takes back what was decided; the log itself only grows."""
    (home / "open-project.txt").unlink(missing_ok=True)
    store = open_store(home / "rashomon.sqlite")
    while store.undo("tests"):
        pass
    for article in store.articles():
        store.remove_article(article.id)
    store.clear_rejections()
    store.close()
