"""What becomes an article and what is refused by name; no input may end in a traceback."""

import io
import json
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.errors import UnreadableError
from claims.ingest import read_bytes, read_date, read_paths
from claims.ingest.language import find_language
from claims.ingest.read import LONGEST
from claims.lexicon import load
from claims.model import Article, Rejection

SEED = Path(__file__).resolve().parents[1] / "seeds" / "austin-belousov-call.ar.txt"
ARABIC = "قال الوزير إن الخسائر محدودة في المدينة، وأكد أن العمل مستمر."
FOREIGN = {
    "fa": "وزیر دفاع ایران گفت که این گزارش‌ها درست نیست و از کشورها خواست به آن توجه کنند.",
    "ur": "وزیر دفاع نے کہا ہے کہ نقصانات محدود ہیں اور شہر میں کام جاری ہے۔",
    "en": "The minister said that the losses were small and that the work in the city goes on.",
    "ru": "Министр заявил, что потери невелики и что работа в городе продолжается.",
    "uk": "Міністр заявив, що втрати невеликі і що робота в місті триває.",
    "fr": "Le ministre a déclaré que les pertes sont limitées et que le travail se poursuit dans la ville.",
}


def line(**fields: object) -> bytes:
    return json.dumps(fields, ensure_ascii=False).encode() + b"\n"


def reason_of(name: str, content: bytes, language: str = "auto") -> str:
    (refused,) = read_bytes(name, content, language)
    assert isinstance(refused, Rejection)
    assert refused.origin.startswith(name)
    return refused.reason


def article_of(name: str, content: bytes, language: str = "auto") -> Article:
    (article,) = read_bytes(name, content, language)
    assert isinstance(article, Article), article
    return article


def test_the_text_of_a_file_is_kept_as_it_is() -> None:
    content = SEED.read_bytes()
    article = article_of("seed.txt", content)
    assert article.text.encode() == content
    assert article.language == "ar"
    assert article.sha256 == "6e43397690d9fb53a4906baa8128756505f5dd5bb22bce0a9448c10548d48348"
    assert article.published is None
    assert not article.notes


def test_line_ends_and_control_characters_stay_where_they_are() -> None:
    text = f"{ARABIC}\r\n\r\n{ARABIC}\x0b\x00{ARABIC}"
    assert article_of("a.txt", text.encode()).text == text


def test_a_mark_of_byte_order_is_no_part_of_the_text() -> None:
    assert article_of("a.txt", b"\xef\xbb\xbf" + ARABIC.encode()).text == ARABIC
    assert article_of("a.txt", ARABIC.encode("utf-16")).text == ARABIC


@pytest.mark.parametrize("encoding", ["cp1256", "iso8859_6", "utf-16-le"])
def test_another_encoding_is_read_and_said(encoding: str) -> None:
    article = article_of("a.txt", SEED.read_text(encoding="utf-8").encode(encoding, "ignore"))
    assert article.text.startswith("تطور لم نشهده من قبل")
    assert "not UTF-8" in article.notes[0]


def test_a_damaged_byte_does_not_spoil_the_rest() -> None:
    article = article_of("a.txt", ARABIC.encode() + b" \xff " + ARABIC.encode())
    assert article.text == f"{ARABIC} \ufffd {ARABIC}"
    assert article.notes == ("places that are not UTF-8 and are shown as \ufffd: 1",)


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"", "is empty"),
        ("a.txt", b" \n\t ", "is empty"),
        ("a.txt", "،.؟ 12 — «»".encode(), "holds no words"),
        ("a.txt", bytes(range(256)) * 40, "binary"),
        ("a.txt", b"\x89PNG\r\n\x1a\n" + bytes(400), "binary"),
        ("a.odt", b"PK", "a .odt file is not read; give .txt, .html"),
        ("a", ARABIC.encode(), "without an ending"),
        ("a.jsonl", b"", "is empty"),
        ("a.txt", ARABIC.encode() * (LONGEST // len(ARABIC) + 1), "one article at most 10,000,000; split it"),
        ("a.jsonl", b"{", "Invalid JSON"),
        ("a.jsonl", b'{"text": oops}', 'at letter 10; each line is one object: {"text": …}'),
        ("a.jsonl", b"[" * 100_000, "Invalid JSON"),
        ("a.jsonl", b'{"id": "1", "text": "\\ud800"}', "Invalid JSON"),
        ("a.jsonl", b'["1"]', "should be an object"),
        ("a.jsonl", line(id="1"), "text: Field required"),
        ("a.jsonl", line(id="1", text=7), "text: Input should be a valid string"),
        ("a.jsonl", line(id="1", text=" "), "its text is empty"),
        ("a.jsonl", line(id="1", text=ARABIC, published="26/6/2024"), '"26/6/2024" is no date'),
        ("a.jsonl", line(id="1", text=ARABIC, published="1719360000"), "is no date"),
        ("a.jsonl", line(id="1", text=ARABIC, language="fa"), "language fa (Persian) has no data file"),
        ("a.jsonl", line(id="1", text=ARABIC, language="xx"), "language xx has no data file"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_reason(name: str, content: bytes, reason: str) -> None:
    assert reason in reason_of(name, content)


@pytest.mark.parametrize(("code", "text"), FOREIGN.items())
def test_a_language_without_a_data_file_is_named(code: str, text: str) -> None:
    lexicon = load()
    if code in lexicon.languages:
        assert find_language(text, lexicon) == code
    else:
        with pytest.raises(UnreadableError, match=f"language {code} "):
            find_language(text, lexicon)


def test_letters_that_no_data_file_covers_are_named() -> None:
    assert reason_of("a.txt", "ο υπουργός δήλωσε".encode()) == "is written in Greek letters, which no data file covers"


def test_arabic_with_a_few_foreign_letters_and_words_stays_arabic() -> None:
    text = f"{ARABIC} وذكر بيان البنتاگون (Pentagon press office) أن صواريخ ATACMS لم تستخدم."
    assert find_language(text, load()) == "ar"


def test_the_language_the_user_names_is_not_questioned() -> None:
    assert article_of("a.txt", FOREIGN["fa"].encode(), "ar").language == "ar"


def test_a_bad_line_does_not_stop_the_others() -> None:
    content = line(id="1", text=ARABIC) + b"\n{broken\n" + line(id=2, text=ARABIC, published="2024-06-26T23:00:00Z")
    first, refused, second = read_bytes("wire.jsonl", content)
    assert isinstance(first, Article)
    assert isinstance(refused, Rejection)
    assert refused.origin == "wire.jsonl, line 3"
    assert isinstance(second, Article)
    assert (second.id, second.published, second.origin) == ("2", date(2024, 6, 26), "wire.jsonl, line 4")


def test_a_line_may_say_more_about_its_article() -> None:
    fields = {"outlet": "Example News", "title": "Losses", "url": "https://example.org/1", "unknown": 1}
    article = article_of("a.jsonl", line(id="1", text=ARABIC, **fields))
    assert (article.outlet, article.title, article.url) == ("Example News", "Losses", "https://example.org/1")


def test_what_an_article_says_wins_over_what_the_user_says() -> None:
    content = line(id="1", text=ARABIC, published="2024-01-02") + line(id="2", text=ARABIC)
    first, second = read_bytes("a.jsonl", content, published=date(2025, 3, 4))
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.published, second.published) == (date(2024, 1, 2), date(2025, 3, 4))


def test_two_files_of_one_name_have_two_ids(tmp_path: Path) -> None:
    paths = [tmp_path / "one" / "a.txt", tmp_path / "two" / "a.txt"]
    for number, path in enumerate(paths):
        path.parent.mkdir()
        path.write_text(f"{ARABIC} {number}", encoding="utf-8")
    ids = [article.id for article in read_paths(paths) if isinstance(article, Article)]
    assert len(set(ids)) == 2


def test_the_second_article_with_one_id_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(line(id="1", text=ARABIC) + line(id="1", text="أعلن الوزير بدء العمل في المدينة."))
    _, refused = read_paths([path])
    assert refused == Rejection(f"{path}, line 2", f'the id "1" already stands in {path}, line 1')


def test_a_missing_file_and_an_empty_folder_are_refused_and_the_rest_goes_on(tmp_path: Path) -> None:
    missing, folder, article = read_paths([tmp_path / "no.txt", tmp_path, SEED])
    assert missing == Rejection(str(tmp_path / "no.txt"), "there is no such file")
    assert folder == Rejection(str(tmp_path), "is a folder without files; give the one that holds the articles")
    assert isinstance(article, Article)


@pytest.mark.parametrize(("content", "name"), [(ARABIC.encode(), "input-"), (line(id="7", text=ARABIC), "7")])
def test_standard_input_is_a_text_or_lines(content: bytes, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content)))
    (article,) = read_paths(["-"])
    assert isinstance(article, Article)
    assert article.id.startswith(name)


def test_ten_megabytes_on_one_line_are_read_in_a_moment() -> None:
    content = (ARABIC * 100_000).encode()
    assert len(content) > 10_000_000
    start = time.monotonic()
    assert len(article_of("a.txt", content).text) == 100_000 * len(ARABIC)
    assert len(article_of("a.jsonl", line(id="1", text=ARABIC * 100_000)).text) == 100_000 * len(ARABIC)
    assert time.monotonic() - start < 5


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300), st.sampled_from("txt jsonl csv html mhtml pdf docx xml zip".split()))
def test_no_bytes_end_in_a_traceback(content: bytes, ending: str) -> None:
    for article in read_bytes(f"a.{ending}", content):
        assert isinstance(article, Article | Rejection)


@pytest.mark.parametrize("words", ["yesterday", "2024-13-01", "", "26.06.2024"])
def test_only_an_iso_date_is_a_date(words: str) -> None:
    with pytest.raises(UnreadableError, match="is no date"):
        read_date(words)
