"""The command that writes a project's claims and comparison to files: export."""

import argparse

from claims import export
from claims.cli.opened import add_project, open_named, work_on
from claims.cli.options import FORMATS, Commands, command
from claims.cli.saying import output, say, write_bytes
from claims.cli.writing import check_table, write_records, write_table
from claims.evaluate import gold_records
from claims.lexicon import load
from claims.store import Store
from claims.workspace import Workspace, compare_workspace

_KINDS = ("claims", "relations", "accounts")


def export_project(options: argparse.Namespace) -> int:
    """Writes the claims of a project as they stand after review, their comparison, or gold to score against."""
    store = open_named(options)
    workspace = work_on(store)
    if options.gold:
        _write_gold(options, workspace)
    elif options.table == "claims":
        _write_claims(options, store, workspace)
    else:
        _write_comparison(options, store, workspace)
    return 0


def _write_gold(options: argparse.Namespace, workspace: Workspace) -> None:
    """The reviewed articles; says how many there are, for none may come as a surprise."""
    corrected = workspace.corrected
    records = tuple(gold_records(corrected.readings, corrected.status, corrected.rejected.values()))
    with output(options.out) as out:
        export.write_jsonl(records, out)
    say(f"{len(records)} of {len(corrected.readings)} articles are reviewed to the last claim and were written")


def _write_claims(options: argparse.Namespace, store: Store, workspace: Workspace) -> None:
    corrected = workspace.corrected
    if options.format == "jsonld":
        write_bytes(options.out, export.linked_claims(corrected.readings).encode())
        return
    records = export.claim_records(corrected.readings, corrected.status, store.rules())
    write_records(options, export.CLAIM_FIELDS, records)


def _write_comparison(options: argparse.Namespace, store: Store, workspace: Workspace) -> None:
    if options.table == "accounts":
        check_table(options)
    comparison = compare_workspace(store, workspace, load())
    corrected = workspace.corrected
    records = export.claim_records(corrected.readings, corrected.status, store.rules())
    claims = {record["claim_id"]: record for record in records}
    languages = [record["language"] for record in claims.values()]
    if options.table == "accounts":
        write_table(options, *export.account_table(comparison, claims), languages)
    else:
        relations = export.relation_records(comparison)
        write_records(
            options, export.RELATION_FIELDS, relations, languages, lambda record: export.relation_row(record, claims)
        )


def add_commands(commands: Commands) -> None:
    """Declares the command of this file."""
    exporting = command(commands, "export", export_project)
    exporting.add_argument("--table", choices=_KINDS, default="claims", help="what to write")
    exporting.add_argument("--gold", action="store_true", help="reviewed articles, for `claims eval`")
    exporting.add_argument("--format", choices=(*FORMATS, "jsonld"), help="default: by the ending of --out, else jsonl")
    exporting.add_argument("--out", default="-", metavar="FILE", help='default "-", standard output')
    add_project(exporting)
