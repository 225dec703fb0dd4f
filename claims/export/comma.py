"""A table as CSV that every spreadsheet opens right."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import TextIO

from claims.export.table import Row

# What Excel and its kin take for the beginning of a formula, with the full-width twins of = + - @
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_BOM = "\ufeff"


def write_csv(header: Sequence[str], rows: Iterable[Row], out: TextIO) -> None:
    """RFC 4180 with a mark of byte order, by which Excel knows UTF-8.

    A text cell that a spreadsheet would run as a formula gets a leading apostrophe.
    """
    out.write(_BOM)
    table = csv.writer(out)
    table.writerow(guard(column) for column in header)
    for line in rows:
        cells = (line[column] for column in header)
        table.writerow(guard(cell) if isinstance(cell, str) else cell for cell in cells)


def csv_bytes(header: Sequence[str], rows: Iterable[Row]) -> bytes:
    """The same as a download."""
    out = io.StringIO(newline="")
    write_csv(header, rows, out)
    return out.getvalue().encode()


def guard(cell: str) -> str:
    """`cell` with an apostrophe before it when a spreadsheet would run it.

    >>> guard("=1+1"), guard("1+1")
    ("'=1+1", '1+1')
    """
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
