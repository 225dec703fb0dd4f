"""The brief as a Word document with real footnotes; words that run from right to left are set so."""

from collections.abc import Iterable
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from claims.brief.compose import Brief, Footnote, Section, Statement
from claims.tables import words
from claims.tables.project import Quote

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_FRAME = (  # the two that Word itself expects: the line above the footnotes, and that of those which go on
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
)


def as_docx(brief: Brief) -> bytes:
    """The whole document."""
    from docx import Document  # slow to import

    document = Document()
    _turn(document)
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


def _turn(document: Any) -> None:
    """Sets what is not quoted in the direction of the screens."""
    if words.spoken().direction == "rtl":
        plain = document.styles["Normal"]
        plain.element.get_or_add_pPr().append(_element("bidi"))
        plain.font.rtl = True


def _section(document: Any, section: Section, number: int, cited: set[int]) -> None:
    heading = document.add_heading(f"{number}. {_clean(section.topic)} ", 1)
    _run(heading, section.title)
    if section.origins:
        document.add_paragraph(section.origins)
    for statement in section.statements:
        _statement(document, statement, cited)
    if section.figures:
        document.add_paragraph(f"{words.FIGURES}: {section.figures}")
    for why in section.whys:
        shown = words.RELATIONS[why.kind]
        document.add_paragraph(_clean(f"{shown.symbol} {shown.word}: {why.reason}"), style="List Bullet")


def _statement(document: Any, statement: Statement, cited: set[int]) -> None:
    account = statement.account
    head = document.add_paragraph()
    _run(head, account.who).bold = True
    person = f" ({account.speaker})" if account.speaker else ""
    told = (account.side.name, account.act, *account.marks, *([account.chain] if account.chain else []))
    status = words.STATUS[statement.status]
    head.add_run(_clean(f"{person}{words.COMMA}{words.COMMA.join(told)} ({status})"))
    quoted = document.add_paragraph()
    _run(quoted, account.words)
    _refer(quoted, statement.footnote, cited)
    turned = _element("bidi") if account.words.direction == "rtl" else _element("bidi", val="0")
    quoted.paragraph_format.element.get_or_add_pPr().append(turned)
    for note in statement.notes:
        document.add_paragraph(_clean(f"{words.NOTE}: {note}"))


def _method(document: Any, brief: Brief) -> None:
    document.add_heading(words.METHOD, 1)
    _list(document, (f"{heading}: {told}" for heading, told in brief.facts))
    document.add_heading(words.LIMITS_HEAD, 2)
    _list(document, brief.limits)
    document.add_heading(words.ARTICLES, 2)
    _list(
        document, (f"{title.text}, {outlet}, {day}, SHA-256 {sha256}" for title, outlet, day, sha256 in brief.articles)
    )
    document.add_heading(words.LOG, 2)
    for event in reversed(brief.events):
        holds = "" if event.holds else f" ({words.TAKEN_BACK_MARK})"
        document.add_paragraph(_clean(f"{event.number}. {event.told}{holds}"))


def _list(document: Any, lines: Iterable[str]) -> None:
    for line in lines:
        document.add_paragraph(_clean(line), style="List Bullet")


def _run(paragraph: Any, quote: Quote) -> Any:
    """The words as a run in their own direction."""
    run = paragraph.add_run(_clean(quote.text))
    run.font.rtl = quote.direction == "rtl"
    return run


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

    notes = "".join(map(_footnote, footnotes))
    xml = f'<?xml version="1.0" encoding="UTF-8"?><w:footnotes xmlns:w="{_W}">{_FRAME}{notes}</w:footnotes>'
    part = Part(PackURI("/word/footnotes.xml"), _TYPE, xml.encode(), document.part.package)
    document.part.relate_to(part, _RELATION)


def _footnote(note: Footnote) -> str:
    place = f"{note.place}, SHA-256 {note.sha256}, {words.RULE.lower()} {note.rule}"
    parts = (note.title.text, note.outlet, note.published, note.url, place)
    told = escape(_clean(" " + ", ".join(part for part in parts if part)))
    mark = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
    text = f'<w:r><w:t xml:space="preserve">{told}</w:t></w:r>'
    return f'<w:footnote w:id="{note.number}"><w:p>{mark}{text}</w:p></w:footnote>'


def _clean(text: str) -> str:
    """The text without control characters, which no Word file can hold."""
    return "".join(letter for letter in text if letter >= " " or letter in "\t\n")
