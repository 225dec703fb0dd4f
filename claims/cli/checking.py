"""The commands that look after the project itself: check and eval."""

import argparse
from pathlib import Path

from claims.cli.options import Commands, command
from claims.lexicon import load


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


def add_commands(commands: Commands) -> None:
    """Declares the commands of this file."""
    checking = command(commands, "check", check)
    checking.add_argument("folder", nargs="?", type=Path, help="a folder with data files (default: data/)")
    scoring = command(commands, "eval", evaluate)
    scoring.add_argument("gold", nargs="+", type=Path, help="gold cases in .toml, or annotated articles in .jsonl")
