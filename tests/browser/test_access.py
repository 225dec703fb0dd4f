"""Everyone can use every page: axe finds nothing serious on any of them, light or dark, open or closed."""

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import empty
from tests.browser.serving import settle
from tests.browser.steps import load_example

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
STILL = """() => document.getAnimations().every(
    each => each.playState !== 'running' || each.effect.getComputedTiming().iterations === Infinity)"""
STATES = {
    "articles": ("/articles", ".loaded"),
    "review": ("/review", ".reader-text mark.picked"),
    "compare": ("/compare", "table.accounts"),
    "overview": ("/overview", "[data-testid=stVegaLiteChart]"),
    "citations": ("/compare?view=citations", "[data-testid=stVegaLiteChart]"),
    "silences": ("/compare?view=silences", "table.accounts"),
    "timeline": ("/compare?view=timeline", "[data-testid=stMain] h1"),
    "wording": ("/compare?view=wording", "[data-testid=stMain] h1"),
    "arabic": ("/compare?lang=ar", "table.accounts"),
    "numbers": ("/compare?view=numbers", "section.chart"),
    "claims": ("/claims", "table.claims"),
    "sources": ("/sources?who=ru", ".card h2"),
    "brief": ("/brief", ".st-key-brief h2"),
}


def serious(page: Page) -> list[str]:
    """What axe finds that keeps people out, with the element."""
    page.wait_for_load_state("networkidle")  # a button whose icon and words are still fetched has no name
    page.wait_for_function(STILL)  # half faded in, words have no contrast yet
    page.evaluate(AXE)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{each['id']}: {node['html'][:160]}"
        for each in found["violations"]
        if each["impact"] in ("serious", "critical")
        for node in each["nodes"]
    ]


@pytest.fixture(scope="module")
def loaded(browser: Browser, address: str, home: Path) -> Iterator[str]:
    """A dashboard with the example, for tests that change nothing."""
    empty(home)
    page = browser.new_page()
    page.goto(address)
    settle(page)
    load_example(page)
    page.context.close()
    yield address
    empty(home)


def open_state(browser: Browser, address: str, state: str, theme: str, width: int = 1280) -> Page:
    path, landmark = STATES[state]
    page = browser.new_context(color_scheme=theme, viewport={"width": width, "height": 900}).new_page()  # type: ignore[arg-type]
    page.goto(address + path)
    expect(page.locator(landmark).first).to_be_visible(timeout=60_000)
    settle(page)
    return page


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_serious_on_any_page(browser: Browser, loaded: str, state: str, theme: str) -> None:
    page = open_state(browser, loaded, state, theme)
    assert serious(page) == []
    page.context.close()


def test_axe_finds_nothing_serious_in_the_form_of_review(browser: Browser, loaded: str) -> None:
    page = open_state(browser, loaded, "review", "light")
    page.keyboard.press("e")
    expect(page.get_by_label("Words of the claim")).to_be_focused()
    settle(page)
    assert serious(page) == []
    page.context.close()


@pytest.mark.parametrize("state", STATES)
def test_no_page_needs_sideways_scrolling_on_a_narrow_screen(
    browser: Browser, loaded: str, state: str
) -> None:
    page = open_state(browser, loaded, state, "light", width=390)
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= 390
    page.context.close()


def test_the_tour_is_walked_by_keyboard_and_closes_with_escape(page: Page) -> None:
    page.get_by_role("button", name="Show me around").focus()
    page.keyboard.press("Enter")
    tour = page.get_by_role("dialog")
    for step in ("Articles.", "Review.", "Compare.", "Silence and figures.", "Take it with you."):
        expect(tour).to_contain_text(step)
        settle(page)
        if step == "Articles.":
            assert serious(page) == []
        if step != "Take it with you.":
            tour.get_by_role("button", name="Next").focus()
            page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    expect(tour).to_be_hidden()


def test_axe_finds_nothing_serious_on_an_empty_project(page: Page) -> None:
    assert serious(page) == []
