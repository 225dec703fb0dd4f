"""Claims, relations and residuals as files: what an analyst, a spreadsheet and other programs can open."""

from claims.export.columnar import parquet
from claims.export.comma import csv_bytes, guard, write_csv
from claims.export.files import Form, claims_file, reads_right_to_left
from claims.export.linked import linked_claims
from claims.export.questions import QUESTION_FIELDS, question_records
from claims.export.records import (
    CLAIM_FIELDS,
    RELATION_FIELDS,
    RESIDUAL_FIELDS,
    Record,
    claim_record,
    claim_records,
    relation_record,
    relation_records,
    residual_record,
    residual_records,
    write_jsonl,
)
from claims.export.table import Row, account_table, columns, relation_row, row
from claims.export.workbook import workbook

__all__ = [
    "CLAIM_FIELDS",
    "QUESTION_FIELDS",
    "RELATION_FIELDS",
    "RESIDUAL_FIELDS",
    "Form",
    "Record",
    "Row",
    "account_table",
    "claim_record",
    "claim_records",
    "claims_file",
    "columns",
    "csv_bytes",
    "guard",
    "linked_claims",
    "parquet",
    "question_records",
    "reads_right_to_left",
    "relation_record",
    "relation_records",
    "relation_row",
    "residual_record",
    "residual_records",
    "row",
    "workbook",
    "write_csv",
    "write_jsonl",
]
