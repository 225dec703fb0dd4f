"""Projects, tables and what holds for the whole of one, in a real browser."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.serving import settle
from tests.browser.steps import load_example, open_page, row, upload


def open_project_box(page: Page, name: str) -> None:
    expect(page.get_by_label("Name of a new project")).to_have_count(0)
    page.get_by_role("button", name=f"Project: {name}").click()
    expect(page.get_by_label("Name of a new project")).to_be_visible()


def test_a_project_is_begun_sent_opened_and_given_another_name(page: Page, tmp_path: Path) -> None:
    load_example(page)
    open_page(page, "Articles")
    open_project_box(page, "rashomon")
    with page.expect_download() as download:
        page.get_by_role("button", name="Export this project as one file").click()
    sent = tmp_path / "sent.rashomon.zip"
    download.value.save_as(sent)
    page.get_by_label("Name of a new project").fill("the strait")
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(page.get_by_role("button", name="Project: the strait")).to_be_visible()
    expect(page.locator(".welcome")).to_be_visible()
    open_project_box(page, "the strait")
    page.locator(".st-key-import-file input[type=file]").set_input_files(sent)
    expect(page.get_by_text(sent.name)).to_be_visible()
    page.get_by_label("Its name here (empty: the name it had)").fill("received")
    page.get_by_role("button", name="Import", exact=True).click()
    expect(page.get_by_role("button", name="Project: received")).to_be_visible()
    expect(page.locator(".loaded")).to_have_count(1)
    open_project_box(page, "received")
    page.get_by_role("button", name="Verify all").click()
    expect(page.locator(".verified")).to_contain_text("Everything is as it was added.")
    page.keyboard.press("Escape")
    expect(page.locator(".verified")).to_have_count(0)
    open_project_box(page, "received")
    page.get_by_label("Another name for this project").fill("the call")
    page.get_by_role("button", name="Rename", exact=True).click()
    expect(page.get_by_role("button", name="Project: the call")).to_be_visible()
    expect(page.locator(".loaded")).to_have_count(1)
    open_page(page, "Compare")
    expect(row(page, "124").first).to_be_visible()


def test_the_columns_of_a_table_are_chosen_by_hand(page: Page) -> None:
    table = "Feld 1,Feld 2\nخبر من الميناء,قال الكرملين إن الهجوم فشل.\n".encode()
    given = {"name": "news.csv", "mimeType": "text/csv", "buffer": table}
    page.locator("input[type=file]").set_input_files([given])  # type: ignore[arg-type]
    expect(page.get_by_text("No column is known as the text")).to_be_visible()
    for field, column in {"Text": "Feld 2", "Title": "Feld 1"}.items():
        page.get_by_role("combobox", name=field, exact=True).click()
        page.get_by_role("option", name=column, exact=True).click()
        settle(page)
    page.get_by_role("button", name="Read the files").click()
    expect(page.locator(".loaded h2")).to_have_text("خبر من الميناء")
    expect(page.locator(".loaded")).to_contain_text("1 claim")


def test_an_unknown_table_is_refused_with_its_columns_and_the_rest_goes_on(page: Page) -> None:
    upload(page, ("one.txt", "قال الكرملين إن الهجوم فشل.".encode()), ("table.csv", b"name,age\nx,7\n"))
    expect(page.locator(".loaded")).to_have_count(1)
    expect(page.locator(".refused")).to_contain_text("table.csv")
    expect(page.locator(".refused")).to_contain_text("there are: name, age")
