"""The commands that read files and keep nothing: extract, compare, explain."""

import argparse
from collections.abc import Callable, Iterable, Iterator

from claims import export
from claims.cli.options import FORMATS, Commands, add_paths, command, form_of, read_named
from claims.cli.saying import output, progress, say, write_bytes
from claims.cli.writing import check_table, write_records, write_table
from claims.errors import ClaimsError
from claims.lexicon import load
from claims.model import Article, Issue, Rejection
from claims.pipeline import Reading, compare_readings, explain_claim, read_article
from claims.tables.accounts import sorted_issues
from claims.tables.drift import drift_lines
from claims.tables.project import Lines, Project, build_project
from claims.tables.silences import silence_lines
from claims.tables.wording import wording_lines

_VIEWS: dict[str, Callable[[Project, Iterable[Issue]], Lines]] = {
    "silences": silence_lines,
    "drift": drift_lines,
    "wording": wording_lines,
}
_KINDS = ("relations", "questions", "accounts", *_VIEWS)


def extract(options: argparse.Namespace) -> int:
    """Writes who says what in each article, one claim a line."""
    if options.residuals and form_of(options) == "jsonld":
        raise ClaimsError("--residuals are no claims; write them in another --format than jsonld")
    inputs = _Inputs(options)
    if form_of(options) == "jsonld":
        write_bytes(options.out, export.linked_claims(inputs.readings()).encode())
    elif options.residuals:
        write_records(options, export.RESIDUAL_FIELDS, export.residual_records(inputs.readings()))
    else:
        write_records(options, export.CLAIM_FIELDS, export.claim_records(inputs.readings()))
    return inputs.exit_code()


def compare(options: argparse.Namespace) -> int:
    """Writes how the accounts of all articles stand to each other."""
    if options.table in ("accounts", *_VIEWS):
        check_table(options)
    inputs = _Inputs(options)
    readings = tuple(inputs.readings())
    comparison = compare_readings(readings, load())
    claims = {record["claim_id"]: record for record in export.claim_records(readings)}
    languages = [record["language"] for record in claims.values()]
    if options.table == "accounts":
        write_table(options, *export.account_table(comparison, claims), languages)
    elif options.table == "questions":
        write_records(options, export.QUESTION_FIELDS, export.question_records(comparison, readings), languages)
    elif options.table in _VIEWS:
        project = build_project(readings, comparison, load())
        write_table(options, *_VIEWS[options.table](project, sorted_issues(project)), languages)
    else:
        records = export.relation_records(comparison)
        write_records(
            options, export.RELATION_FIELDS, records, languages, lambda record: export.relation_row(record, claims)
        )
    return inputs.exit_code()


def explain(options: argparse.Namespace) -> int:
    """Says for each claim which rule found it and how its source was resolved."""
    inputs, lexicon = _Inputs(options), load()
    with output(options.out) as out:
        for reading in inputs.readings():
            for claim in reading.claims:
                if options.claim in (None, claim.id):
                    out.writelines(f"{line}\n" for line in explain_claim(claim, reading.article, lexicon))
    return inputs.exit_code()


class _Inputs:
    """The articles that the user names, read one by one; remembers how many were rejected."""

    def __init__(self, options: argparse.Namespace) -> None:
        self._options = options
        self._rejected = 0

    def readings(self) -> Iterator[Reading]:
        lexicon = load()
        for number, article in enumerate(read_named(self._options), 1):
            progress(f"reading article {number}")
            if isinstance(article, Rejection):
                self._rejected += 1
                say(f"{article.origin}: {article.reason}")
                continue
            _say_notes(article)
            yield read_article(article, lexicon)
        progress("")

    def exit_code(self) -> int:
        return 1 if self._rejected else 0


def add_commands(commands: Commands) -> None:
    """Declares the commands of this file."""
    extracting = _reading_command(commands, "extract", extract)
    extracting.add_argument("--residuals", action="store_true", help="list the sentences that were not understood")
    comparing = _reading_command(commands, "compare", compare)
    comparing.add_argument("--table", choices=_KINDS, default="relations", help="what to write")
    explaining = _reading_command(commands, "explain", explain, tables=False)
    explaining.add_argument("--claim", metavar="ID", help="only this claim")


def _reading_command(
    commands: Commands, name: str, function: Callable[..., int], tables: bool = True
) -> argparse.ArgumentParser:
    parser = command(commands, name, function)
    add_paths(parser)
    if tables:
        formats = (*FORMATS, "jsonld") if name == "extract" else FORMATS
        parser.add_argument("--format", choices=formats, help="default: by the ending of --out, else jsonl")
    parser.add_argument("--out", default="-", metavar="FILE", help='default "-", standard output')
    return parser


def _say_notes(article: Article) -> None:
    for note in article.notes:
        say(f"{article.origin}: {note}")
