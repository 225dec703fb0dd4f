"""The command line: extract and compare claims, keep and review them in projects, check the data, score.

Results go to standard output or a file; everything said to the user goes to standard error.
Exit code 0: all was read. 1: some inputs were rejected, or faults were found. 2: wrong usage.
"""

import argparse
import os
import sys
from collections.abc import Sequence

from claims import __version__
from claims.cli import adding, checking, exporting, listing, projects, reading, reviewing
from claims.cli.saying import complain
from claims.errors import ClaimsError, DataError

__all__ = ["main"]

_GROUPS = (reading, checking, adding, listing, reviewing, exporting, projects)


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
        return complain(str(error), 1)
    except ClaimsError as error:
        return complain(str(error), 2)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="claims", description="Reads news articles and finds who says what.")
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for group in _GROUPS:
        group.add_commands(commands)
    return parser
