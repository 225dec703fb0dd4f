"""All claims of some articles as one file, in the form that is asked for."""

import io
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Literal

from claims.export.columnar import parquet
from claims.export.comma import csv_bytes
from claims.export.linked import linked_claims
from claims.export.records import CLAIM_FIELDS, claim_records, write_jsonl
from claims.export.table import columns, row
from claims.export.workbook import workbook
from claims.lexicon import Lexicon
from claims.model import Status
from claims.pipeline import Reading

Form = Literal["csv", "xlsx", "jsonl", "jsonld", "parquet"]


def claims_file(
    form: Form, readings: Iterable[Reading], status: Mapping[str, Status], versions: Mapping[str, str], lexicon: Lexicon
) -> bytes:
    """The claims with their `status`, each found by the rules that `versions` gives for its article's hash."""
    readings = tuple(readings)
    if form == "jsonld":
        return linked_claims(readings).encode()
    records = claim_records(readings, status, versions)
    if form == "parquet":
        return parquet(CLAIM_FIELDS, records)
    if form == "jsonl":
        out = io.StringIO()
        write_jsonl(records, out)
        return out.getvalue().encode()
    header, rows = columns(CLAIM_FIELDS), map(row, records)
    if form == "csv":
        return csv_bytes(header, rows)
    turned = reads_right_to_left((reading.article.language for reading in readings for _ in reading.claims), lexicon)
    return workbook(header, rows, "claims", turned)


def reads_right_to_left(languages: Iterable[str], lexicon: Lexicon) -> bool:
    """Whether most of the `languages`, one for each claim, are written from right to left."""
    directions = Counter(lexicon.languages[language].direction for language in languages)
    return directions["rtl"] > directions["ltr"]
