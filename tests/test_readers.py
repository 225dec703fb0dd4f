"""Files of every kind become articles: what stands in them comes out, and what cannot be read is refused by name."""

import csv
import io
import json
import zipfile
from datetime import date, datetime
from email.message import EmailMessage
from pathlib import Path

import pytest
from docx import Document
from openpyxl import Workbook
from pypdf import PdfWriter

from claims.ingest import preview_bytes, read_bytes, read_paths
from claims.ingest.outlet import outlet_of
from claims.ingest.packed import LARGEST_RATIO, SMALL
from claims.ingest.visual import logical
from claims.model import Article, Rejection

FILES = Path(__file__).resolve().parent / "files"
WAY_OUT = "rename the one with the articles, or choose it (--columns text=NAME)"
FIRST = (
    "قالت وزارة الصحة في بيان صدر يوم الثلاثاء إن 25 شخصا أصيبوا في الانفجار الذي وقع قرب الميناء، وأكدت أن 3 منهم"
    " في حالة خطرة، بينما قال المتحدث باسم البلدية (Municipal Office) إن 12.5% من المباني تضررت."
)
SECOND = (
    'وأضاف الوزير "لا نعرف حتى الآن سبب الحريق"، مشيرا إلى أن لجنة من الخبراء وصلت إلى المكان في الساعة 10:30 صباحا.'
    " ونفى مسؤول في الشركة، طلب عدم ذكر اسمه، أن تكون المواد المخزنة خطرة."
)
TITLE = "وزارة الصحة تعلن حصيلة جديدة"
RUSSIAN = "Министр заявил, что потери невелики и что работа в городе продолжается."
PAGE = f"""<!doctype html><html lang="ar" dir="rtl"><head><meta charset="CHARSET"><title>{TITLE}</title>
<meta property="og:site_name" content="أخبار الميناء"><meta name="author" content="سمير حداد">
<meta property="article:published_time" content="2024-06-26T08:30:00+03:00">
<link rel="canonical" href="https://news.example.org/fire"></head><body>
<nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/sport">رياضة</a></li></ul></nav>
<article><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p></article>
<aside>شارك على فيسبوك</aside><footer>جميع الحقوق محفوظة 2019</footer></body></html>"""


def article_of(name: str, content: bytes) -> Article:
    (article,) = read_bytes(name, content)
    assert isinstance(article, Article), article
    return article


def reason_of(name: str, content: bytes) -> str:
    (refused,) = read_bytes(name, content)
    assert isinstance(refused, Rejection), refused
    assert refused.origin.startswith(name)
    return refused.reason


def page(charset: str, html: str = PAGE) -> bytes:
    return html.replace("CHARSET", charset).encode(charset)


@pytest.mark.parametrize("charset", ["utf-8", "windows-1256"])
def test_a_page_gives_its_article_without_menus(charset: str) -> None:
    article = article_of("fire.html", page(charset))
    assert article.text.splitlines() == [TITLE, FIRST, SECOND]
    assert (article.title, article.author, article.outlet) == (TITLE, "سمير حداد", "أخبار الميناء")
    assert (article.published, article.language) == (date(2024, 6, 26), "ar")
    assert article.url == "https://news.example.org/fire"


def test_a_page_that_says_a_wrong_encoding_is_read_all_the_same() -> None:
    content = PAGE.replace("CHARSET", "utf-8").encode("windows-1256")
    article = article_of("fire.html", content)
    assert FIRST in article.text
    assert "windows-1256" in article.notes[0]


def test_the_day_of_a_page_is_not_guessed_from_other_days_in_it() -> None:
    html = PAGE.replace('<meta property="article:published_time" content="2024-06-26T08:30:00+03:00">', "")
    assert article_of("fire.html", page("utf-8", html)).published is None


def test_a_title_outside_the_body_stands_above_the_text() -> None:
    html = PAGE.replace(f"<h1>{TITLE}</h1>", "")
    assert article_of("fire.html", page("utf-8", html)).text.splitlines() == [TITLE, "", FIRST, SECOND]


def test_a_saved_page_knows_whose_it_is_by_its_address() -> None:
    saved = "<!-- saved from url=(0033)https://arabic.rt.com/world/123 -->\n"
    article = article_of("fire.html", page("utf-8", PAGE.replace("<html", saved + "<html")))
    assert (article.outlet, article.url) == ("RT", "https://arabic.rt.com/world/123")


def test_a_page_saved_as_one_file_is_read() -> None:
    message = EmailMessage()
    message.set_content(PAGE.replace("CHARSET", "utf-8"), subtype="html")
    message.add_related(b"\x89PNG", "image", "png")
    assert FIRST in article_of("fire.mhtml", message.as_bytes()).text


def test_a_page_without_an_article_is_refused() -> None:
    assert "has no article" in reason_of("a.html", b"<html><body><nav><img src='/a.png'></nav></body></html>")
    assert reason_of("a.mhtml", b"Subject: x\n\nhello") == "holds no web page; save it again in the browser"


@pytest.mark.parametrize(
    ("url", "outlet"),
    [
        ("https://www.reuters.com/world/1", "Reuters"),
        ("http://ARABIC.CNN.com:80/a", "CNN"),
        ("https://notreuters.com/", None),
        ("https://reuters.com.example.org/", None),
        ("http://[", None),
        (None, None),
    ],
)
def test_an_outlet_is_known_by_its_domain(url: str | None, outlet: str | None) -> None:
    assert outlet_of(url) == outlet


@pytest.mark.parametrize("name", ["browser.ar.pdf", "shaped.ar.pdf", "forms.ar.pdf"])
def test_an_arabic_pdf_comes_out_as_it_is_read(name: str) -> None:
    content = (FILES / name).read_bytes()
    text = article_of(name, content).text
    assert text.replace("12.5 %", "12.5%").removeprefix(f"{TITLE}\n") == f"{FIRST}\n{SECOND}"


def test_a_pdf_comes_out_in_paragraphs_without_running_heads() -> None:
    article = article_of("browser.en.pdf", (FILES / "browser.en.pdf").read_bytes())
    head, first, second = article.text.splitlines()
    assert head == "Harbour fire: what is known"
    assert first.startswith("The health ministry said on Tuesday that 25 people had been injured in the explosion")
    assert second.endswith("said that the company would publish a report. Residents said that they had warned the "
                           "inspectors twice about the smell of gas.")  # fmt: skip


@pytest.mark.parametrize(
    ("seen", "read"),
    [
        ("ةنس 26-06-2024 خيراتب", "بتاريخ 2024-06-26 سنة"),  # the hyphen is no part of a number here
        ("%12.5 ةبسنب", "بنسبة 12.5%"),
        ("(ةيسنرف) ءابنأ ةلاكو", "وكالة أنباء (فرنسية)"),
        (")ةيسنرف( ءابنأ ةلاكو", "وكالة أنباء (فرنسية)"),
        ("١٢٫٥ نويلم", "مليون ١٢٫٥"),
        ("only English (12) stays", "only English (12) stays"),
    ],
)
def test_a_line_is_put_in_the_order_of_reading(seen: str, read: str) -> None:
    assert logical(seen) == read


def test_a_pdf_without_letters_is_refused_as_a_scan() -> None:
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    out = io.BytesIO()
    writer.write(out)
    assert reason_of("a.pdf", out.getvalue()) == "holds no text, as a scan does; have its letters recognised first"


def test_a_locked_and_a_broken_pdf_are_refused() -> None:
    writer = PdfWriter(clone_from=FILES / "shaped.ar.pdf")
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    assert reason_of("a.pdf", out.getvalue()) == "is locked with a password; save it without one"
    assert "is a broken PDF" in reason_of("a.pdf", (FILES / "shaped.ar.pdf").read_bytes()[:3000])


def word(*paragraphs: str) -> bytes:
    document = Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "المصابون", "25"
    document.core_properties.title = TITLE
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_word_file_gives_its_paragraphs_and_tables_but_no_day() -> None:
    article = article_of("a.docx", word(FIRST, SECOND))
    assert article.text.splitlines() == [FIRST, SECOND, "المصابون\t25"]
    assert (article.title, article.author, article.published) == (TITLE, None, None)
    assert reason_of("a.docx", b"no Word file") == "is no Word file, or a broken one; save it again"


def table_of(*rows: tuple[object, ...], delimiter: str = ",") -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue().encode()


@pytest.mark.parametrize(
    ("header", "delimiter"),
    [
        (("headline", "Body", "DATE", "outlet", "pages"), ","),
        (("العنوان", "النص", "تاريخ النشر", "المصدر", "الصفحات"), ";"),
        (("Заголовок", "Текст", "Дата", "Издание", "Страницы"), "\t"),
    ],
)
def test_columns_are_known_by_their_names_in_three_languages(header: tuple[str, ...], delimiter: str) -> None:
    content = table_of(header, (TITLE, FIRST, "2024-06-26", "رويترز", 3), delimiter=delimiter)
    article = article_of("a.csv", content)
    assert (article.text, article.title, article.outlet) == (FIRST, TITLE, "رويترز")
    assert (article.published, article.origin) == (date(2024, 6, 26), "a.csv, row 1")


def test_an_exact_name_wins_over_another_name_of_the_same_column() -> None:
    article = article_of("a.csv", table_of(("source", "article", "text", "outlet"), ("x", "y", FIRST, "AFP")))
    assert (article.text, article.outlet) == (FIRST, "AFP")


def test_a_table_without_texts_is_refused_with_its_columns() -> None:
    reason = reason_of("a.csv", table_of(("name", "age"), ("x", "7")))
    assert reason == 'no column is named "text" (there are: name, age); ' + WAY_OUT
    assert reason_of("a.csv", b"\n \n") == "is empty; save it again with its text"


def test_columns_of_any_name_are_read_when_they_are_chosen() -> None:
    content = table_of(("Feld 1", "Feld 2", "date"), (FIRST, "2024-06-26", "no day"))
    chosen = {"text": "feld 1", "published": "Feld 2"}
    (article,) = read_bytes("a.csv", content, columns=chosen)
    assert isinstance(article, Article)
    assert (article.text, article.published) == (FIRST, date(2024, 6, 26))
    preview = preview_bytes("a.csv", content, chosen)
    assert preview is not None
    assert preview.columns == {"Feld 1": "text", "Feld 2": "published", "date": None}


def test_a_known_column_is_not_read_when_the_user_says_so() -> None:
    content = table_of(("text", "date"), (FIRST, "before noon"))
    assert "is no date" in reason_of("a.csv", content)
    (article,) = read_bytes("a.csv", content, columns={"published": ""})
    assert isinstance(article, Article)
    assert article.published is None


def test_a_chosen_column_that_is_not_there_is_named() -> None:
    (refused,) = read_bytes("a.csv", table_of(("text", "day"), (FIRST, "")), columns={"published": "dya"})
    assert refused == Rejection("a.csv", 'no column is named "dya" (there are: text, day); choose one of these')


def test_chosen_names_hold_for_lines_and_sheets_too() -> None:
    (line,) = read_bytes("a.jsonl", json.dumps({"words": FIRST}).encode(), columns={"text": "words"})
    assert isinstance(line, Article)
    sheet, other = read_bytes("a.xlsx", workbook(), columns={"outlet": "url"})
    assert isinstance(sheet, Article)
    assert (sheet.outlet, sheet.url) == ("https://tass.ru/1", None)
    assert other.origin == "a.xlsx, sheet Notes"


def test_a_table_without_known_columns_is_shown_all_the_same() -> None:
    preview = preview_bytes("a.csv", table_of(("Feld 1", "Feld 2"), (RUSSIAN, "x")))
    assert preview is not None
    assert preview.columns == {"Feld 1": None, "Feld 2": None}


def test_a_bad_row_does_not_stop_the_others() -> None:
    rows = [("text", "date", "language"), (FIRST, "26/6/2024", ""), ("", "2024-01-01", ""), (RUSSIAN, "", "Russian")]
    late, empty, article = read_bytes("a.csv", table_of(*rows))
    assert late == Rejection("a.csv, row 1", '"26/6/2024" is no date; write it as 2024-06-26')
    assert empty == Rejection("a.csv, row 2", "text: Field required")
    assert isinstance(article, Article)
    assert article.language == "ru"


def workbook() -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "News"
    sheet.append(["id", "text", "published", "url"])
    sheet.append([7, FIRST, datetime(2024, 6, 26), "https://tass.ru/1"])
    book.create_sheet("Notes").append(["remark"])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_an_excel_file_gives_an_article_a_row_and_names_the_sheets_without() -> None:
    article, refused = read_bytes("a.xlsx", workbook())
    assert isinstance(article, Article)
    assert (article.id, article.published, article.outlet) == ("7", date(2024, 6, 26), "TASS")
    assert article.origin == "a.xlsx, sheet News, row 1"
    assert isinstance(refused, Rejection)
    assert refused.origin == "a.xlsx, sheet Notes"


def test_a_table_is_shown_before_it_is_read() -> None:
    preview = preview_bytes("a.csv", table_of(("Заголовок", "Текст", "Страницы"), ("Тест", RUSSIAN, 3)))
    assert preview is not None
    assert preview.columns == {"Заголовок": "title", "Текст": "text", "Страницы": None}
    assert preview.rows == (("Тест", RUSSIAN, "3"),)
    assert preview_bytes("a.csv", b"") is None
    assert preview_bytes("a.txt", RUSSIAN.encode()) is None


FEED = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>أخبار الميناء</title>
<item><title>{TITLE}</title><link>https://news.example.org/1</link><author>سمير حداد</author>
<pubDate>Wed, 26 Jun 2024 23:30:00 -0400</pubDate>
<content:encoded><![CDATA[<p>{FIRST}</p><script>alert(1)</script><p>{SECOND}</p>]]></content:encoded></item>
<item><title>بلا متن</title><link>https://news.example.org/2</link><description>ملخص</description></item>
</channel></rss>"""


def test_a_feed_gives_whole_entries_and_the_address_of_the_others() -> None:
    article, refused = read_bytes("news.rss", FEED.encode())
    assert isinstance(article, Article)
    assert article.text.splitlines() == [TITLE, "", FIRST, SECOND]
    assert (article.published, article.outlet) == (date(2024, 6, 26), "أخبار الميناء")
    reason = "the feed has only a summary of “بلا متن”; fetch its page by its address: https://news.example.org/2"
    assert refused == Rejection("news.rss, entry 2", reason)
    assert reason_of("a.xml", b"<note/>") == "is no RSS or Atom feed; save a page as .html and give that"


def pack(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return out.getvalue()


def test_a_zip_gives_its_files_and_one_bad_file_does_not_stop_the_others() -> None:
    files = {
        "one/a.txt": FIRST.encode(),
        "__MACOSX/one/._a.txt": b"\x00",
        "b.html": page("utf-8"),
        "c.png": b"\x89PNG",
        "d.pdf": b"broken",
        "e.txt": RUSSIAN.encode(),
    }
    first, second, picture, broken, last = read_bytes("all.zip", pack(files))
    assert isinstance(first, Article)
    assert first.origin == "all.zip, one/a.txt"
    assert isinstance(second, Article)
    assert isinstance(picture, Rejection)
    assert "a .png file is not read" in picture.reason
    assert isinstance(broken, Rejection)
    assert broken.origin == "all.zip, d.pdf"
    assert isinstance(last, Article)


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("../a.txt", b"x", "has a name that leads out of the ZIP; give it unpacked"),
        ("/etc/a.txt", b"x", "has a name that leads out of the ZIP; give it unpacked"),
        ("C:\\a.txt", b"x", "has a name that leads out of the ZIP; give it unpacked"),
        ("inner.zip", b"PK", "is packed within the ZIP; unpack it and give it by itself"),
        ("bomb.txt", bytes(SMALL * 50), f"unpacks to more than {LARGEST_RATIO} times its size; give it unpacked"),
    ],
)
def test_what_a_zip_may_not_hold_is_refused_by_name(name: str, content: bytes, reason: str) -> None:
    refused, article = read_bytes("all.zip", pack({name: content, "good.txt": FIRST.encode()}))
    assert refused == Rejection(f"all.zip, {name}", reason)
    assert isinstance(article, Article)


def test_a_word_file_that_is_a_bomb_is_not_opened() -> None:
    assert "times its size" in reason_of("a.docx", pack({"word/document.xml": bytes(SMALL * 50)}))


def test_a_zip_that_lies_about_a_size_is_refused() -> None:
    content = pack({"a.txt": FIRST.encode() * 1000})
    size = len(FIRST.encode() * 1000).to_bytes(4, "little")
    assert content.count(size) == 2
    (refused,) = read_bytes("all.zip", content.replace(size, (100).to_bytes(4, "little")))
    assert isinstance(refused, Rejection)
    assert "cannot be unpacked" in refused.reason or "unpacks to more than it says" in refused.reason


def test_a_broken_zip_is_refused() -> None:
    assert "is no ZIP, or a broken one" in reason_of("all.zip", b"PK no")


def test_a_folder_is_read_with_all_below_it_but_not_what_is_hidden_or_part_of_a_page(tmp_path: Path) -> None:
    for name, content in {
        "b/a.txt": FIRST.encode(),
        "c.html": page("utf-8"),
        "c_files/advert.html": page("utf-8"),
        "d_files/e.txt": RUSSIAN.encode(),
        ".hidden": b"x",
        ".git/a.txt": b"x",
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    found = list(read_paths([tmp_path]))
    assert [Path(article.origin or "").name for article in found] == ["c.html", "a.txt", "e.txt"]


def test_the_second_of_two_equal_files_is_skipped_by_name(tmp_path: Path) -> None:
    paths = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for path in paths:
        path.write_text(FIRST, encoding="utf-8")
    _, refused = read_paths(paths)
    assert refused == Rejection(str(paths[1]), f"the same as {paths[0]}, which was read")
