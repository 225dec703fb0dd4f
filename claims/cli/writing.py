"""Records in the form that the user asks for: lines, a table, a workbook, an archive."""

import argparse
from collections.abc import Callable, Iterable, Sequence

from claims import export
from claims.cli.options import TABLES, form_of
from claims.cli.saying import output, write_bytes
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


def write_table(
    options: argparse.Namespace, header: Sequence[str], rows: Iterable[export.Row], languages: Iterable[str]
) -> None:
    """Writes a workbook when the options ask for one, else CSV."""
    if form_of(options) == "xlsx":
        turned = export.reads_right_to_left(languages, load())
        write_bytes(options.out, export.workbook(header, rows, "claims", turned))
        return
    with output(options.out) as out:
        export.write_csv(header, rows, out)
