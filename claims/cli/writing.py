"""Records in the form that the user asks for: lines, a table, a workbook, an archive."""

import argparse
from collections.abc import Callable, Iterable, Sequence

from claims import export
from claims.cli.options import TABLES, form_of
from claims.cli.saying import output, write_bytes
from claims.errors import ClaimsError
from claims.lexicon import load


def write_records(
    options: argparse.Namespace,
    fields: Sequence[str],
    records: Iterable[export.Record],
    languages: Iterable[str] = (),
    row: Callable[[export.Record], export.Row] = export.row,
) -> None:
    """Writes `records` with these `fields` to where the options say.

    `languages` are those of the claims, or none when the records name their own: they turn a workbook's sheet.
    """
    form = form_of(options)
    if form == "parquet":
        write_bytes(options.out, export.parquet(fields, records))
    elif form in TABLES:
        records = list(records) if form == "xlsx" else records
        languages = languages or (record["language"] for record in records)
        write_table(options, export.columns(fields), map(row, records), languages)
    else:
        with output(options.out) as out:
            export.write_jsonl(records, out)


def check_table(options: argparse.Namespace) -> None:
    """Refuses, before anything is read, a form that types its columns: those of a table are the articles' own."""
    if form_of(options, otherwise="csv") not in (*TABLES, "jsonl"):
        raise ClaimsError(f"--table {options.table} is a table; write it with --format csv, xlsx or jsonl")


def write_table(
    options: argparse.Namespace, header: Sequence[str], rows: Iterable[export.Row], languages: Iterable[str]
) -> None:
    """Writes a workbook or JSON lines when the options ask for them, else CSV."""
    form = form_of(options, otherwise="csv")
    if form == "xlsx":
        turned = export.reads_right_to_left(languages, load())
        write_bytes(options.out, export.workbook(header, rows, "claims", turned))
        return
    with output(options.out) as out:
        if form == "jsonl":
            export.write_jsonl(rows, out)
        else:
            export.write_csv(header, rows, out)
