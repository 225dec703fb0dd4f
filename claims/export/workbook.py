"""A table as an Excel workbook that runs nothing and reads in the direction of its words."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from io import BytesIO
from itertools import chain, islice
from typing import Any

from claims.export.table import Row

_LONGEST = 32_767  # characters that Excel keeps in a cell; the offsets beside them lead to the whole
_MEASURED = 100  # rows by which a column is made as wide as its words
_NARROW, _WIDE = 12, 60  # letters
_DAYS = ("published",)  # columns of days
_DAY = re.compile(r"(?:19|2\d)\d\d-\d\d-\d\d")  # Excel has no day before 1900
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")  # control characters that XML 1.0 cannot hold


def workbook(header: Sequence[str], rows: Iterable[Row], title: str, right_to_left: bool) -> bytes:
    """One sheet with `header` frozen above `rows`, to filter by; days are typed as days, numbers as numbers.

    Every other text is typed as text, so that `=1+1` stays words.

    Control characters, which no workbook may hold, become U+FFFD; a text over 32,767 characters is cut.
    """
    from openpyxl import Workbook  # takes longer to load than the rest of the program
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    sheet = book.create_sheet(title)
    sheet.sheet_view.rightToLeft = right_to_left
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    rows = iter(rows)
    first = list(islice(rows, _MEASURED))
    for place, name in enumerate(header, 1):
        longest = max(len(str(text or "")) for text in (name, *(row[name] for row in first)))
        sheet.column_dimensions[get_column_letter(place)].width = min(max(_NARROW, longest + 2), _WIDE)
    sheet.append([_heading(sheet, name) for name in header])
    last = 1
    for row in chain(first, rows):
        sheet.append([_cell(sheet, name, row[name]) for name in header])
        last += 1
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(header))}{last}"
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _heading(sheet: Any, name: str) -> Any:
    from openpyxl.styles import Font

    cell = _text(sheet, name)
    cell.font = Font(name="Calibri", size=11, bold=True)  # that of the other cells
    return cell


def _cell(sheet: Any, name: str, value: str | int | None) -> Any:
    if not isinstance(value, str):
        return value
    if name in _DAYS and _DAY.fullmatch(value):
        return date.fromisoformat(value)
    return _text(sheet, value)


def _text(sheet: Any, value: str) -> Any:
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(sheet, _FORBIDDEN.sub("\ufffd", value)[:_LONGEST])
    cell.data_type = "s"  # else "=…" would be typed as a formula
    return cell
