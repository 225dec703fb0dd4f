"""How a command and the options that several commands share are declared."""

import argparse
from collections.abc import Callable, Iterator
from datetime import date
from typing import TypeAlias

from claims import ingest
from claims.errors import ClaimsError
from claims.model import Article, Rejection

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # has no public name
TABLES = ("csv", "xlsx")  # forms with one line a row
FORMATS = (*TABLES, "jsonl", "parquet")


def command(commands: Commands, name: str, function: Callable[..., int]) -> argparse.ArgumentParser:
    """A new command that runs `function`, whose docstring is its help."""
    summary = (function.__doc__ or "").strip()
    parser = commands.add_parser(name, help=summary, description=summary)
    parser.set_defaults(command=function)
    return parser


def add_paths(parser: argparse.ArgumentParser) -> None:
    """The options of every command that reads articles."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help='file, folder, ZIP, address; "-" is standard input')
    parser.add_argument("--language", default="auto", help="a code such as ar, en or ru (default: find it)")
    parser.add_argument("--published", type=_day, metavar="DATE", help="of articles without one: 2024-06-26")
    parser.add_argument(
        "--columns", type=_columns, metavar="FIELD=NAME", help="of tables: text=body,published=day (default: by name)"
    )


def read_named(options: argparse.Namespace) -> Iterator[Article | Rejection]:
    """The articles of the paths that the user names, read as the options say."""
    return ingest.read_paths(options.paths, options.language, options.published, columns=options.columns)


def form_of(options: argparse.Namespace, otherwise: str = "jsonl") -> str:
    """The form of the output; when the user does not say, the ending of --out does, else it is `otherwise`."""
    ending = str(options.out).lower().rpartition(".")[2]
    return str(options.format or (ending if ending in (*FORMATS, "jsonld") else otherwise))


def _day(words: str) -> date:
    """The day an option names."""
    try:
        return ingest.read_date(words)
    except ClaimsError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _columns(words: str) -> dict[str, str]:
    """By field the column that an option names for it; "" where none is to be read.

    >>> _columns("text=body of article,published=")
    {'text': 'body of article', 'published': ''}
    """
    pairs = [pair.partition("=") for pair in words.split(",")]
    for field, mark, _ in pairs:
        if not mark or field.strip() not in ingest.FIELDS:
            fields = ", ".join(ingest.FIELDS)
            raise argparse.ArgumentTypeError(f'"{field}": write FIELD=NAME, where FIELD is one of {fields}')
    return {field.strip(): name.strip() for field, _, name in pairs}
