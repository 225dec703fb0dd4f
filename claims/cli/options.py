"""How a command and the options that several commands share are declared."""

import argparse
from collections.abc import Callable
from datetime import date
from typing import TypeAlias

from claims import ingest
from claims.errors import ClaimsError

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


def form_of(options: argparse.Namespace) -> str:
    """The form of the output; when the user does not say, the ending of --out does, else it is JSON lines."""
    ending = str(options.out).lower().rpartition(".")[2]
    return str(options.format or (ending if ending in (*FORMATS, "jsonld") else "jsonl"))


def _day(words: str) -> date:
    """The day an option names."""
    try:
        return ingest.read_date(words)
    except ClaimsError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
