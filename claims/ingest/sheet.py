"""Reads tables of articles: .csv, .xlsx and .jsonl, one article a row, whatever their columns are called.

`columns` is what the user chose by hand: the column for a field, "" for none. Fields that are not
chosen are known by the names in data/columns.toml.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from itertools import chain, islice
from typing import Any

from pydantic import StrictInt, StrictStr, TypeAdapter, ValidationError

from claims.errors import UnreadableError
from claims.ingest.days import read_date
from claims.ingest.decode import decode
from claims.ingest.draft import Draft, Found, broken, hash_of
from claims.ingest.packed import check_packed
from claims.lexicon import load
from claims.lexicon.columns import level
from claims.model import Rejection

_DELIMITERS = ",;\t|"
_WIDEST_CELL = 50_000_000  # letters
_PREVIEWED = 5  # rows
_SHOWN = 80  # letters of a cell in a preview


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table: its place, and its cells by the name of their column."""

    place: str
    cells: Mapping[str, object]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Preview:
    """How a table will be read."""

    columns: Mapping[str, str | None]  # name of each column, as written, to the field it is read as, or None
    rows: tuple[tuple[str, ...], ...]  # the first ones, as words, cut where they are long


@dataclass(frozen=True, slots=True)
class _Line:
    """What a row can say; other columns are passed over."""

    text: StrictStr
    id: StrictStr | StrictInt | None = None
    language: StrictStr | None = None
    published: StrictStr | None = None
    outlet: StrictStr | None = None
    title: StrictStr | None = None
    url: StrictStr | None = None
    author: StrictStr | None = None


FIELDS = tuple(field.name for field in fields(_Line))
_LINE = TypeAdapter(_Line)
_OBJECT = TypeAdapter(dict[str, Any])


def field_of(column: str) -> str | None:
    """The field of an article that a column of this name holds; None when it is none of data/columns.toml."""
    return load().columns.get(level(column))


def read_rows(rows: Iterable[Row | Rejection], columns: Mapping[str, str]) -> Iterator[Found]:
    """An article for each row with a text; the others are refused by their place."""
    for row in rows:
        yield row if isinstance(row, Rejection) else _read_row(row, columns)


def preview(rows: Iterable[Row | Rejection], columns: Mapping[str, str]) -> Preview:
    """The columns of a table and its first rows, for the user to see before it is read."""
    first = [row for row in islice(rows, _PREVIEWED) if isinstance(row, Row)]
    names = tuple(dict.fromkeys(chain.from_iterable(row.cells for row in first)))
    fields = {name: field for field, name in reversed(_fields(names, columns).items())}
    shown = (tuple(str(row.cells.get(name) or "")[:_SHOWN] for name in names) for row in first)
    return Preview({name: fields.get(name) for name in names}, tuple(shown))


def json_rows(content: bytes, columns: Mapping[str, str] | None) -> Iterator[Row | Rejection]:
    """The lines of a .jsonl, each with names of its own."""
    if not content.strip():
        raise UnreadableError("is empty; export the table again")
    for number, line in enumerate(io.BytesIO(content.removeprefix(b"\xef\xbb\xbf")), 1):
        if not line.strip():
            continue
        place = f"line {number}"
        try:
            decoded, note = decode(line)
            yield Row(place, _OBJECT.validate_json(decoded, strict=True), (note,) if note else ())
        except ValidationError as error:
            yield Rejection(place, _faults(error))
        except UnreadableError as error:
            yield Rejection(place, str(error))


def csv_rows(content: bytes, columns: Mapping[str, str] | None) -> Iterator[Row]:
    """The rows of a .csv under the names of its first one; the delimiter is found.

    With None for `columns` the table is only looked at, and none of them has to hold the text.
    """
    text, note = decode(content)
    csv.field_size_limit(_WIDEST_CELL)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    with broken("table"):
        yield from _named(lines, "", (note,) if note else (), columns)


def excel_rows(content: bytes, columns: Mapping[str, str] | None) -> Iterator[Row | Rejection]:
    """The rows of all sheets of an .xlsx; a sheet without a column of texts is refused by its name."""
    from openpyxl import load_workbook  # slow to import

    check_packed(content, "Excel file")
    with broken("Excel file"):
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        for sheet in book.worksheets:
            sheet.reset_dimensions()  # what other programs say of the size is not always so
            place = f"sheet {sheet.title}, " if len(book.worksheets) > 1 else ""
            lines = ([_written(cell) for cell in line] for line in sheet.iter_rows(values_only=True))
            try:
                yield from _named(lines, place, (), columns)
            except UnreadableError as error:
                yield Rejection(f"sheet {sheet.title}", str(error))


def _written(cell: object) -> str:
    """A cell as a user would type it; an empty one is "". A day has no hour."""
    if isinstance(cell, datetime):
        return cell.isoformat() if cell.time().isoformat() != "00:00:00" else cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell)


def _delimiter(text: str) -> str:
    """The mark that stands most often in the first line; a table of one column has none."""
    first = text.lstrip().partition("\n")[0]
    return max(_DELIMITERS, key=first.count)


def _named(
    lines: Iterator[Sequence[str]], place: str, notes: tuple[str, ...], columns: Mapping[str, str] | None
) -> Iterator[Row]:
    header = next((line for line in lines if any(cell.strip() for cell in line)), None)
    if header is None:
        raise UnreadableError("is empty; export the table again")
    if columns is not None:
        _check_header(header, columns)
    for number, line in enumerate(lines, 1):
        if any(cell.strip() for cell in line):
            cells = {name: cell for name, cell in zip(header, line, strict=False) if cell.strip()}
            yield Row(f"{place}row {number}", cells, notes)


def _check_header(header: Sequence[str], columns: Mapping[str, str]) -> None:
    """Raises UnreadableError when a chosen column is not there, or none holds the text."""
    names = {level(name) for name in header}
    missing = [column for column in columns.values() if column and level(column) not in names]
    if not missing and "text" in _fields(header, columns):
        return
    shown = ", ".join(name.strip() for name in header if name.strip())[:200]
    if missing:
        raise UnreadableError(f'no column is named "{missing[0]}" (there are: {shown}); choose one of these')
    raise UnreadableError(
        f'no column is named "text" (there are: {shown}); '
        "rename the one with the articles, or choose it (--columns text=NAME)"
    )


def _fields(names: Iterable[str], columns: Mapping[str, str]) -> dict[str, str]:
    """By field the column that is read for it: the chosen one, else that of the very name, else the first known."""
    names = tuple(names)
    by_name = {level(name): name for name in reversed(names)}
    fields = {field: by_name[level(column)] for field, column in columns.items() if column and level(column) in by_name}
    taken = set(fields.values())
    for name in sorted(names, key=lambda name: field_of(name) != name):
        field = field_of(name)
        if field and field not in columns and name not in taken:
            fields.setdefault(field, name)
    return fields


def _read_row(row: Row, columns: Mapping[str, str]) -> Found:
    chosen = {level(column) for column in columns.values()}
    names = (
        name
        for name, cell in row.cells.items()
        if isinstance(cell, str) or field_of(name) == name or level(name) in chosen
    )
    try:
        given = _LINE.validate_python({field: row.cells[name] for field, name in _fields(names, columns).items()})
        if not given.text.strip():
            raise UnreadableError("its text is empty; fill it in, or choose the column that holds it")
        return Draft(
            text=given.text,
            sha256=hash_of(given.text.encode()),
            place=row.place,
            id=None if given.id is None else str(given.id),
            title=given.title or None,
            author=given.author or None,
            outlet=given.outlet or None,
            published=read_date(given.published) if given.published else None,
            url=given.url or None,
            language=given.language or None,
            notes=row.notes,
        )
    except ValidationError as error:
        return Rejection(row.place, _faults(error))
    except UnreadableError as error:
        return Rejection(row.place, str(error))


def _faults(error: ValidationError) -> str:
    return "; ".join(_fault(fault["loc"], fault["msg"]) for fault in error.errors())


def _fault(place: tuple[int | str, ...], message: str) -> str:
    """What pydantic found at a field or in the whole line, whose number within itself says nothing."""
    if place:
        return f"{place[0]}: {message}"
    return f"{message.replace(' at line 1 column ', ' at letter ')}; each line is one object: {{\"text\": …}}"
