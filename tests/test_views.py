"""The pages, run without a browser: what each shows empty, loaded, filtered and in error."""

import json
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from claims.corrections import dated
from claims.ingest import read_bytes, read_paths
from claims.lexicon import load
from claims.model import Article, Rejection
from claims.pipeline import Reading
from claims.store import open_project, open_store, projects
from claims.tables import words
from claims.workspace import open_workspace
from claims.workspace.archive import write_archive

ROOT = Path(__file__).resolve().parents[1]
SEED = ROOT / "seeds" / "austin-belousov-call.ar.txt"
VIEWS = "claims/views"
PATIENCE = 60


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("RASHOMON_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def app(home: Path) -> AppTest:
    return AppTest.from_file(str(ROOT / "app.py"), default_timeout=PATIENCE)


def keep(home: Path, name: str, content: bytes, published: date | None = None) -> Article:
    """The article in the store, as if it had been loaded before."""
    (article,) = read_bytes(name, content, published=published)
    assert isinstance(article, Article)
    store = open_store(home / "rashomon.sqlite")
    store.add_article(article)
    store.close()
    return article


@pytest.fixture
def seed(home: Path) -> Article:
    return keep(home, SEED.name, SEED.read_bytes(), date(2024, 6, 26))


def html(app: AppTest) -> str:
    return "\n".join(str(element.value) for element in app.get("html"))


def press(app: AppTest, label: str) -> AppTest:
    (button,) = [button for button in app.button if button.label == label]
    return button.click().run()


def test_an_empty_project_begins_with_three_ways_in(app: AppTest) -> None:
    app.run()
    assert [title.value for title in app.title] == [words.ARTICLES]
    assert [head.value for head in app.header] == [words.EXAMPLE, words.UPLOAD, words.PASTE]
    assert words.LEAD in html(app)
    assert not app.exception


@pytest.mark.parametrize("page", ["compare", "claims", "review"])
def test_an_empty_page_says_what_to_do(app: AppTest, page: str) -> None:
    app.run().switch_page(f"{VIEWS}/{page}.py").run()
    assert app.info[0].value == words.NOTHING_LOADED
    assert not app.exception


def test_loading_the_example_leads_to_the_comparison(app: AppTest) -> None:
    press(app.run(), words.LOAD_EXAMPLE)
    assert "<h1>Compare</h1>" in html(app)
    assert 'table class="accounts"' in html(app)
    assert [toast.value for toast in app.toast] == ["1 article added"]
    assert not app.exception


def test_the_constructed_example_stands_in_three_languages(app: AppTest) -> None:
    press(app.run(), words.LOAD_CONSTRUCTED)
    for language in ("ar", "en", "ru"):
        assert f'lang="{language}"' in html(app)
    assert [toast.value for toast in app.toast] == ["3 articles added"]
    assert not app.exception


def test_the_example_loaded_twice_is_refused_by_name(app: AppTest, seed: Article) -> None:
    app.run().switch_page(f"{VIEWS}/articles.py").run()
    press(app, words.LOAD_EXAMPLE).switch_page(f"{VIEWS}/articles.py").run()
    assert words.REFUSALS["duplicate"] in html(app)
    press(app, words.DISMISS)
    assert words.REFUSALS["duplicate"] not in html(app)


def test_a_pasted_text_becomes_an_article(app: AppTest, home: Path) -> None:
    app.run()
    app.text_area[0].set_value("قال الكرملين إن الهجوم فشل.")
    press(app, words.READ_TEXT)
    store = open_store(home / "rashomon.sqlite")
    assert [article.text for article in store.articles()] == ["قال الكرملين إن الهجوم فشل."]
    assert words.RELATIVE_DAYS in html(app)


def test_an_empty_paste_is_refused_with_a_reason(app: AppTest) -> None:
    press(app.run(), words.READ_TEXT)
    assert words.PASTED in html(app)
    assert "1 input was not read" in html(app)


def test_a_table_is_shown_with_its_columns_before_it_is_read(app: AppTest, home: Path) -> None:
    table = "العنوان,النص,الصفحات\nخبر,قال الكرملين إن الهجوم فشل.,3\n".encode()
    app.run().file_uploader[-1].upload("news.csv", table, "text/csv").run()
    assert list(app.dataframe[0].value.columns) == ["العنوان → title", "النص → text", "الصفحات (not read)"]
    press(app, words.READ_FILES)
    store = open_store(home / "rashomon.sqlite")
    assert [article.title for article in store.articles()] == ["خبر"]


def test_the_columns_of_a_table_are_chosen_by_hand_when_their_names_are_unknown(app: AppTest, home: Path) -> None:
    table = "Feld 1,Feld 2\nخبر,قال الكرملين إن الهجوم فشل.\n".encode()
    app.run().file_uploader[-1].upload("news.csv", table, "text/csv").run()
    assert words.NO_TEXT_COLUMN in [warning.value for warning in app.warning]
    app.selectbox(key="text-0-0").select("Feld 2")
    app.selectbox(key="title-0-0").select("Feld 1").run()
    assert list(app.dataframe[0].value.columns) == ["Feld 1 → title", "Feld 2 → text"]
    press(app, words.READ_FILES)
    store = open_store(home / "rashomon.sqlite")
    assert [article.title for article in store.articles()] == ["خبر"]


def test_a_project_is_begun_left_and_opened_again(app: AppTest, home: Path, seed: Article) -> None:
    app.run().switch_page(f"{VIEWS}/articles.py").run()
    app.text_input(key="new-project-name").set_value("a war")
    press(app, words.BEGIN_PROJECT)
    assert words.LEAD in html(app)
    assert open_project() == "a war"
    app.selectbox(key="project-a war").select("rashomon").run()
    assert seed.sha256[:12] in html(app)
    app.text_input(key="new-project-name").set_value("a war")
    press(app, words.BEGIN_PROJECT)
    assert [error.value for error in app.error] == ['there is already a project "a war"; give another name']


def test_a_sent_project_is_imported_and_verified(app: AppTest, home: Path, seed: Article) -> None:
    store = open_store(home / "rashomon.sqlite")
    write_archive(home / "sent.zip", "rashomon", store, open_workspace(store, load()))
    app.run().switch_page(f"{VIEWS}/articles.py").run()
    app.file_uploader(key="import-file").upload("sent.zip", (home / "sent.zip").read_bytes(), "application/zip")
    press(app, words.IMPORT_PROJECT)
    assert [error.value for error in app.error] == ['there is already a project "rashomon"; give another name']
    app.file_uploader(key="import-file").upload("sent.zip", (home / "sent.zip").read_bytes(), "application/zip")
    app.text_input(key="import-name").set_value("copy")
    press(app, words.IMPORT_PROJECT)
    assert open_project() == "copy"
    press(app, words.VERIFY)
    assert words.ALL_WHOLE in html(app)


def test_a_broken_project_is_refused_by_its_name(app: AppTest, home: Path) -> None:
    app.run().file_uploader(key="import-file").upload("sent.zip", b"no archive", "application/zip")
    press(app, words.IMPORT_PROJECT)
    assert app.error[0].value.startswith("sent.zip: is no archive of a project")
    assert projects() == ("rashomon",)


def test_an_address_of_this_machine_is_refused_with_a_reason(app: AppTest) -> None:
    app.run().text_input(key="address-url").set_value("127.0.0.1:8501/secret")
    press(app, words.READ_ADDRESS)
    assert "127.0.0.1 is no public address; it is not asked" in html(app)


def test_the_day_of_an_article_can_be_set_and_is_kept(app: AppTest, home: Path) -> None:
    keep(home, "a.txt", "قال الكرملين أمس إن الهجوم فشل.".encode())
    app.run().switch_page(f"{VIEWS}/articles.py").run()
    (field,) = [field for field in app.date_input if str(field.key).startswith("day-")]
    field.set_value(date(2024, 6, 26)).run()
    assert "26 Jun 2024" in html(app)
    store = open_store(home / "rashomon.sqlite")
    assert dated(store.articles(), store.corrections())[0].published == date(2024, 6, 26)


def test_newer_rules_are_applied_after_their_changes_were_shown(app: AppTest, home: Path, seed: Article) -> None:
    store = open_store(home / "rashomon.sqlite")
    store.keep_readings([Reading(seed, (), ())], "0.0.9+older")
    store.close()
    app.run().switch_page(f"{VIEWS}/articles.py").run()
    press(app, words.SHOW_CHANGES)
    assert any("new" in element.value for element in app.markdown)
    press(app, words.APPLY_RULES)
    assert words.SHOW_CHANGES not in [button.label for button in app.button]
    app.switch_page(f"{VIEWS}/claims.py").run()
    assert "Russian Ministry of Defence" in html(app)
    assert not app.exception


def test_a_removed_article_is_gone(app: AppTest, seed: Article) -> None:
    app.run().switch_page(f"{VIEWS}/articles.py").run()
    press(app, words.REMOVE)
    assert seed.id not in html(app)
    assert words.LEAD in html(app)


def test_sentences_that_were_not_understood_are_listed_with_their_reason(app: AppTest, seed: Article) -> None:
    app.run().switch_page(f"{VIEWS}/articles.py").run()
    assert 'mark class="cue"' in html(app)
    assert 'class="reason-line"' in html(app)


def test_refusals_are_there_after_a_reload(app: AppTest, home: Path) -> None:
    open_store(home / "rashomon.sqlite").add_rejection(Rejection("broken.txt", "is empty"))
    app.run()
    assert "broken.txt" in html(app)


def test_a_filter_that_hides_all_is_named(app: AppTest, seed: Article) -> None:
    app.run().switch_page(f"{VIEWS}/claims.py").run()
    shown, total = len(app.get("html")), app.markdown[0].value
    assert total == words.OF.format(shown=total.split("**")[1], all=total.split("**")[1])
    app.text_input(key="search").set_value("zzz").run()
    assert words.SEARCH in app.info[0].value
    assert len(app.get("html")) < shown
    press(app, words.CLEAR_ALL)
    assert app.markdown[0].value == total


def test_a_claim_in_the_address_is_shown_first(app: AppTest, seed: Article) -> None:
    app.run()
    claim_id = html(app).split('data-claim="')[1].split('"')[0]
    app.query_params["claim"] = claim_id
    app.run()
    shown = html(app)
    assert shown.index('class="original"') < shown.index("<h1>Compare</h1>")
    press(app, words.CLOSE)
    assert 'class="original"' not in html(app)


def test_a_store_that_is_none_says_what_to_do(app: AppTest, home: Path) -> None:
    (home / "rashomon.sqlite").write_bytes(b"no database at all, but long enough to be looked at" * 20)
    app.run()
    assert "move the file away" in app.error[0].value
    assert not app.exception


def test_no_text_of_an_article_reaches_the_page_as_markup(app: AppTest, home: Path) -> None:
    trap = "<script>x</script><img src=x onerror=x>\"'"
    keep(home, "trap.jsonl", _line(trap))
    app.run()
    shown = html(app)
    for page in ("claims", "articles"):
        shown += html(app.switch_page(f"{VIEWS}/{page}.py").run())
    assert "<script>" not in shown
    assert "<img" not in shown
    assert "&lt;script&gt;" in shown


def _line(trap: str) -> bytes:
    text = f"قال الكرملين إن {trap} الهجوم فشل."
    return json.dumps({"id": "t" + trap, "text": text, "language": "ar", "outlet": trap, "title": trap}).encode()


def test_what_is_decided_in_review_is_in_the_store_at_once(app: AppTest, seed: Article, home: Path) -> None:
    app.run().switch_page(f"{VIEWS}/review.py").run()
    assert "<b>0</b> of 23 reviewed" in html(app)
    press(app, words.CONFIRM)
    press(app, words.REJECT)
    assert "<b>2</b> of 23 reviewed" in html(app)
    store = open_store(home / "rashomon.sqlite")
    assert [correction.verb for correction in store.corrections()] == ["confirm", "reject"]
    store.close()
    press(app, words.UNDO)
    assert "<b>1</b> of 23 reviewed" in html(app)
    press(app, words.REDO)
    assert "<b>2</b> of 23 reviewed" in html(app)
    assert not app.exception


def test_a_form_whose_words_are_not_in_the_article_says_so_and_stays_open(app: AppTest, seed: Article) -> None:
    app.run().switch_page(f"{VIEWS}/review.py").run()
    press(app, words.EDIT)
    app.text_area("form-content").set_value("these words stand nowhere")
    press(app, words.SAVE)
    assert "does not stand in this article" in app.error[0].value
    app.text_area("form-content").set_value("الاتصال جاء")
    press(app, words.SAVE)
    assert not app.error
    assert "is-edited" in html(app)
    assert not app.exception


@pytest.mark.parametrize(
    ("tab", "shown"),
    [("silences", "not in the loaded articles"), ("timeline", "Turkish Ministry of Transport")],
)
def test_silences_and_changes_have_a_tab(app: AppTest, home: Path, tab: str, shown: str) -> None:
    store = open_store(home / "rashomon.sqlite")
    for article in read_paths([SEED.parent / "constructed-collision.jsonl"]):
        assert isinstance(article, Article)
        store.add_article(article)
    store.close()
    app.query_params["view"] = tab
    app.run().switch_page(f"{VIEWS}/compare.py").run()
    assert not app.exception
    assert shown in html(app)


def test_where_no_terms_stand_out_the_wording_tab_says_so(app: AppTest, seed: Article) -> None:
    app.query_params["view"] = "wording"
    app.run().switch_page(f"{VIEWS}/compare.py").run()
    assert not app.exception
    assert words.NO_WORDING in [entry.value for entry in app.info]
