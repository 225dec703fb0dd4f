"""The command line: extract claims, compare them, check the data, score against gold.

Results go to standard output or a file; everything said to the user goes to standard error.
Exit code 0: all was read. 1: some inputs were rejected, or faults were found. 2: wrong usage.
"""

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO, TypeAlias

from claims import __version__, export, ingest
from claims.errors import ClaimsError, DataError
from claims.lexicon import load
from claims.model import Article, Rejection
from claims.pipeline import Reading, compare_readings, explain_claim, read_article

_Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # has no public name
_FORMATS = ("csv", "jsonl")
_TABLES = ("relations", "accounts")


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; answers its exit code, and raises SystemExit(2) for wrong usage."""
    parser = _parser()
    options = parser.parse_args(arguments)
    try:
        return int(options.command(options))
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130
    except DataError as error:
        return _complain(str(error), 1)
    except ClaimsError as error:
        return _complain(str(error), 2)


def extract(options: argparse.Namespace) -> int:
    """Writes who says what in each article, one claim a line."""
    inputs = _Inputs(options)
    fields = export.RESIDUAL_FIELDS if options.residuals else export.CLAIM_FIELDS
    find = export.residual_records if options.residuals else export.claim_records
    records = find(inputs.readings())
    with _output(options.out) as out:
        if _is_csv(options):
            export.write_csv(export.columns(fields), map(export.row, records), out)
        else:
            export.write_jsonl(records, out)
    return inputs.exit_code()


def compare(options: argparse.Namespace) -> int:
    """Writes how the accounts of all articles stand to each other."""
    if options.table == "accounts" and options.format == "jsonl":
        raise ClaimsError("--table accounts is a table; write it with --format csv")
    inputs = _Inputs(options)
    readings = tuple(inputs.readings())
    comparison = compare_readings(readings, load())
    claims = {record["claim_id"]: record for record in export.claim_records(readings)}
    records = export.relation_records(comparison)
    with _output(options.out) as out:
        if options.table == "accounts":
            export.write_csv(*export.account_table(comparison, claims), out)
        elif _is_csv(options):
            rows = (export.relation_row(record, claims) for record in records)
            export.write_csv(export.columns(export.RELATION_FIELDS), rows, out)
        else:
            export.write_jsonl(records, out)
    return inputs.exit_code()


def explain(options: argparse.Namespace) -> int:
    """Says for each claim which rule found it and how its source was resolved."""
    inputs, lexicon = _Inputs(options), load()
    with _output(options.out) as out:
        for reading in inputs.readings():
            for claim in reading.claims:
                if options.claim in (None, claim.id):
                    out.writelines(f"{line}\n" for line in explain_claim(claim, reading.article, lexicon))
    return inputs.exit_code()


def check(options: argparse.Namespace) -> int:
    """Checks every file of data/ and lists all faults at once."""
    lexicon = load(options.folder)
    print(f"no faults; languages: {', '.join(sorted(lexicon.languages))}")
    return 0


def evaluate(options: argparse.Namespace) -> int:
    """Scores the library on gold files: precision, recall and F1 by language and rule."""
    from claims.evaluate import report

    print(report(options.gold, load()))
    return 0


class _Inputs:
    """The articles that the user names, read one by one; remembers how many were rejected."""

    def __init__(self, options: argparse.Namespace) -> None:
        self._options = options
        self._rejected = 0

    def readings(self) -> Iterator[Reading]:
        lexicon = load()
        options = self._options
        for number, article in enumerate(ingest.read_paths(options.paths, options.language, options.published), 1):
            _progress(f"reading article {number}")
            if isinstance(article, Rejection):
                self._rejected += 1
                _say(f"{article.origin}: {article.reason}")
                continue
            _say_notes(article)
            yield read_article(article, lexicon)
        _progress("")

    def exit_code(self) -> int:
        return 1 if self._rejected else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="claims", description="Reads news articles and finds who says what.")
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    extracting = _reading_command(commands, "extract", extract)
    extracting.add_argument("--residuals", action="store_true", help="list the sentences that were not understood")
    comparing = _reading_command(commands, "compare", compare)
    comparing.add_argument("--table", choices=_TABLES, default="relations", help="which CSV table to write")
    explaining = _reading_command(commands, "explain", explain, tables=False)
    explaining.add_argument("--claim", metavar="ID", help="only this claim")
    checking = _command(commands, "check", check)
    checking.add_argument("folder", nargs="?", type=Path, help="a folder with data files (default: data/)")
    scoring = _command(commands, "eval", evaluate)
    scoring.add_argument("gold", nargs="+", type=Path, help="gold cases in .toml, or annotated articles in .jsonl")
    return parser


def _command(commands: _Commands, name: str, function: Callable[..., int]) -> argparse.ArgumentParser:
    summary = (function.__doc__ or "").strip()
    parser = commands.add_parser(name, help=summary, description=summary)
    parser.set_defaults(command=function)
    return parser


def _reading_command(
    commands: _Commands, name: str, function: Callable[..., int], tables: bool = True
) -> argparse.ArgumentParser:
    parser = _command(commands, name, function)
    parser.add_argument("paths", nargs="+", metavar="PATH", help='a .txt or .jsonl file; "-" is standard input')
    parser.add_argument("--language", default="auto", help="a code such as ar, en or ru (default: find it)")
    parser.add_argument("--published", type=_date, metavar="DATE", help="where an article has none, such as 2024-06-26")
    if tables:
        parser.add_argument("--format", choices=_FORMATS, help="default: by the ending of --out, else jsonl")
    parser.add_argument("--out", default="-", metavar="FILE", help='default "-", standard output')
    return parser


def _date(words: str) -> date:
    try:
        return ingest.read_date(words)
    except ClaimsError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _is_csv(options: argparse.Namespace) -> bool:
    if options.format:
        return str(options.format) == "csv"
    return str(options.out).lower().endswith(".csv")


@contextmanager
def _output(path: str) -> Iterator[TextIO]:
    """A text file in UTF-8 whose line ends are written as they are given."""
    if path == "-":
        wrapper = TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="", write_through=True)
        yield wrapper
        wrapper.detach()
        return
    try:
        Path(path).touch()
    except OSError as error:
        raise ClaimsError(f"{path}: cannot be written: {error.strerror}") from error
    with Path(path).open("w", encoding="utf-8", newline="") as out:
        yield out


def _say_notes(article: Article) -> None:
    for note in article.notes:
        _say(f"{article.origin}: {note}")


def _say(message: str) -> None:
    _progress("")
    print(message, file=sys.stderr)


def _progress(message: str) -> None:
    """Shows the message on the last line of a terminal; nothing elsewhere."""
    if sys.stderr.isatty():
        print(f"\r\x1b[K{message}", end="", file=sys.stderr, flush=True)


def _complain(message: str, code: int) -> int:
    print(message, file=sys.stderr)
    return code
