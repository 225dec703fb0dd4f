"""The brief as a Word document with real footnotes; words that run from right to left are set so."""

from collections.abc import Iterable
from io import BytesIO
from typing import Any

from claims.brief.compose import Brief, Footnote, Section, Statement
from claims.tables import words
from claims.tables.project import Quote
from claims.tables.settle import apart

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_FRAME = (  # the two that Word itself expects: the line above the footnotes, and that of those which go on
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
)
_NOTES, _SMALL = "Footnote Text", 9  # a style by the name that Word gives it, and its points
_A4 = (210, 297)  # millimetres
_CLOSE, _INDENT = 2, 18  # points below a line that goes on in the next, and before quoted words
_MARKS = {"ltr": "\u200e", "rtl": "\u200f"}  # after quoted words: a number there keeps the direction of the screens


def as_docx(brief: Brief) -> bytes:
    """The whole document."""
    from docx import Document  # slow to import

    document = Document()
    _set_page(document)
    _set_styles(document)
    document.core_properties.title = _clean(brief.title)
    document.core_properties.author = ""
    document.add_heading(_clean(brief.title), 0)
    document.add_paragraph(_clean(brief.made))
    cited: set[int] = set()
    for number, section in enumerate(brief.sections, 1):
        _section(document, section, number, cited)
    _method(document, brief)
    _add_footnotes(document, brief.footnotes)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _set_page(document: Any) -> None:
    from docx.shared import Mm

    (page,) = document.sections
    page.page_width, page.page_height = map(Mm, _A4)


def _set_styles(document: Any) -> None:
    """Sets what is not quoted in the direction of the screens, and the footnotes small."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Pt

    plain = document.styles["Normal"]
    _set_language(plain.element.get_or_add_rPr(), words.spoken().code, words.spoken().direction)
    if words.spoken().direction == "rtl":
        plain.element.get_or_add_pPr().append(_element("bidi"))
        plain.font.rtl = True
    notes = document.styles.add_style(_NOTES, WD_STYLE_TYPE.PARAGRAPH)
    notes.base_style = plain
    notes.font.size = Pt(_SMALL)
    notes.paragraph_format.space_after = Pt(_CLOSE)
    notes.element.get_or_add_rPr().append(_element("szCs", val=str(2 * _SMALL)))  # the size of Arabic letters


def _section(document: Any, section: Section, number: int, cited: set[int]) -> None:
    _write(document.add_heading(level=1), f"{number}. ", section.topic and f"{section.topic} ", section.title)
    if section.origins:
        document.add_paragraph(section.origins)
    for statement in section.statements:
        _statement(document, statement, cited)
    if section.figures:
        _with_figures(document.add_paragraph(), f"{words.FIGURES}: {section.figures}")
    for why in section.whys:
        shown = words.RELATIONS[why.kind]
        line = document.add_paragraph(style="List Bullet")
        _with_figures(line, f"{shown.symbol} {shown.word}: {why.reason}")


def _statement(document: Any, statement: Statement, cited: set[int]) -> None:
    _who(document.add_paragraph(), statement)
    quoted = document.add_paragraph()
    _run(quoted, statement.account.words)
    _refer(quoted, statement.footnote, cited)
    _set_in(quoted, statement.account.words.direction)
    for note in statement.notes:
        document.add_paragraph(_clean(f"{words.NOTE}: {note}"))


def _who(head: Any, statement: Statement) -> None:
    """Who speaks and how, in a line that stays with the words below it."""
    from docx.shared import Pt

    account = statement.account
    head.paragraph_format.keep_with_next = True
    head.paragraph_format.space_after = Pt(_CLOSE)
    speaker = _run(head, account.who)
    speaker.bold = speaker.font.cs_bold = True  # the second is for Arabic letters
    person = f" ({account.speaker})" if account.speaker else ""
    told = (account.side.name, account.act, *account.marks, *([account.chain] if account.chain else []))
    status = words.STATUS[statement.status]
    _write(head, f"{_mark()}{person}{words.COMMA}{words.COMMA.join(told)} ({status})")


def _set_in(quoted: Any, direction: str) -> None:
    """Turns a paragraph of quoted words into their direction and moves it in from where their lines begin."""
    from docx.shared import Pt

    turned = _element("bidi") if direction == "rtl" else _element("bidi", val="0")
    quoted.paragraph_format.element.get_or_add_pPr().append(turned)
    quoted.paragraph_format.left_indent = Pt(_INDENT)  # "left" is where a line begins, in Arabic the right


def _method(document: Any, brief: Brief) -> None:
    document.add_heading(words.METHOD, 1)
    _list(document, ((f"{heading}: {told}",) for heading, told in brief.facts))
    document.add_heading(words.LIMITS_HEAD, 2)
    _list(document, ((limit,) for limit in brief.limits))
    document.add_heading(words.ARTICLES, 2)
    comma = words.COMMA
    _list(
        document,
        (
            (title, comma, outlet, f"{comma}{day}{comma}SHA-256 {sha256}")
            for title, outlet, day, sha256 in brief.articles
        ),
    )
    document.add_heading(words.LOG, 2)
    for event in reversed(brief.events):
        holds = "" if event.holds else f" ({words.TAKEN_BACK_MARK})"
        document.add_paragraph(_clean(f"{event.number}. {event.told}{holds}"))


def _list(document: Any, lines: Iterable[Iterable[str | Quote]]) -> None:
    for line in lines:
        _write(document.add_paragraph(style="List Bullet"), *line)


def _write(paragraph: Any, *parts: str | Quote) -> None:
    """Words of the screens as they run there, quoted ones each in their own direction."""
    for part in parts:
        if isinstance(part, Quote):
            _run(paragraph, part)
            paragraph.add_run(_mark())
        elif part:
            paragraph.add_run(_clean(part))


def _mark() -> str:
    """An unseen letter of the screens' direction: "14" after a Latin name belongs to the Arabic month behind it."""
    return _MARKS[words.spoken().direction]


def _with_figures(paragraph: Any, told: str) -> None:
    """Words of the screens in which each figure runs from left to right, its sign before its number."""
    for part, is_figure in apart(told):
        run = paragraph.add_run(_clean(part))
        if is_figure:
            run.font.rtl = False


def _run(paragraph: Any, quote: Quote) -> Any:
    """The words as a run in their own direction."""
    run = paragraph.add_run(_clean(quote.text))
    _set_language(run._r.get_or_add_rPr(), quote.language, quote.direction)
    run.font.rtl = quote.direction == "rtl"
    return run


def _set_language(properties: Any, language: str, direction: str) -> None:
    """Names the language, by which Word spells; that of words from right to left stands apart."""
    properties.append(_element("lang", **{"bidi" if direction == "rtl" else "val": language}))


def _refer(paragraph: Any, number: int, cited: set[int]) -> None:
    """The footnote's sign; Word lets each footnote be called once, after that its number stands as text."""
    run = paragraph.add_run(str(number) if number in cited else "")
    run.font.superscript = True
    if number not in cited:
        run._r.append(_element("footnoteReference", id=str(number)))
    cited.add(number)


def _element(name: str, **attributes: str) -> Any:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    element = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    return element


def _add_footnotes(document: Any, footnotes: Iterable[Footnote]) -> None:
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    notes = "".join(_footnote(document, note) for note in footnotes)
    xml = f'<?xml version="1.0" encoding="UTF-8"?><w:footnotes xmlns:w="{_W}">{_FRAME}{notes}</w:footnotes>'
    part = Part(PackURI("/word/footnotes.xml"), _TYPE, xml.encode(), document.part.package)
    document.part.relate_to(part, _RELATION)


def _footnote(document: Any, note: Footnote) -> str:
    """The footnote as XML; its line is written like all others and taken out of the text again."""
    line = document.add_paragraph(style=_NOTES)
    sign = line.add_run()
    sign.font.superscript = True
    sign._r.append(_element("footnoteRef"))
    found = (note.published, note.url, note.place, f"SHA-256 {note.sha256}", f"{words.RULE.lower()} {note.rule}")
    place = words.COMMA.join(part for part in found if part)
    _write(line, " ", note.title, words.COMMA, note.outlet, words.COMMA, place)
    line._p.getparent().remove(line._p)
    return f'<w:footnote w:id="{note.number}">{line._p.xml}</w:footnote>'


def _clean(text: str) -> str:
    """The text without control characters, which no Word file can hold."""
    return "".join(letter for letter in text if letter >= " " or letter in "\t\n")
