"""How much code the languages share: of the lines that `extract` runs on one language, how many it runs on all.

    python -m benchmarks.shared [FILE.jsonl…]

Each file holds articles of one language (`{"id", "text"}` a line); without files the texts are the
gold cases of `tests/gold/`, which reach every corner of a rule. Counted are lines inside functions
of `claims/`, so that what only loads with its file shares nothing. Each part of the library has a
row of its own and shows where a language goes its own way.
"""

import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from multiprocessing import get_context
from pathlib import Path
from types import FrameType
from typing import Any

from claims.cli import main as command
from claims.evaluate.gold import read_gold

ROOT = Path(__file__).resolve().parents[1]
CODE = ROOT / "claims"
GOLD = sorted(ROOT.glob("tests/gold/attribute.*.toml"))
Line = tuple[str, int]  # a file and a number


def lines_of(work: Callable[[], object]) -> set[Line]:
    """The lines inside functions of `claims/` that `work` runs."""
    found: set[Line] = set()

    def enter(frame: FrameType, event: str, argument: object) -> Any:
        inside = frame.f_code.co_filename.startswith(str(CODE)) and frame.f_code.co_name != "<module>"
        return step if inside else None

    def step(frame: FrameType, event: str, argument: object) -> Any:
        if event == "line":
            found.add((frame.f_code.co_filename, frame.f_lineno))
        return step

    sys.settrace(enter)
    try:
        work()
    finally:
        sys.settrace(None)
    return found


def lines_of_extract(path: Path) -> set[Line]:
    """The lines that read the articles of `path`, the loading of the data included."""
    return lines_of(lambda: command(["extract", str(path), "--format", "jsonl", "--out", os.devnull]))


def write_articles(gold: Path, folder: Path) -> Path:
    """The texts of a gold file as articles: a file for `extract`."""
    path = folder / f"{gold.name.split('.')[-2]}.jsonl"
    articles = (document.article for document in read_gold(gold))
    lines = (json.dumps({"id": a.id, "text": a.text, "language": a.language}) for a in articles)
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def report(lines: Mapping[str, set[Line]]) -> Iterator[str]:
    """A row for each part and one for all: the lines that all run, and which share of its own that is for each."""
    parts = {line: Path(line[0]).relative_to(CODE).with_suffix("").parts[0] for line in set.union(*lines.values())}
    yield f"{'':12}{'shared':>8}" + "".join(f"{name:>17}" for name in lines)
    for part in (*sorted(set(parts.values())), "all"):
        own = [{line for line in found if part in ("all", parts[line])} for found in lines.values()]
        both = len(set.intersection(*own))
        yield f"{part:12}{both:>8}" + "".join(f"{both / max(1, len(found)):>9.1%} of{len(found):>5}" for found in own)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(name) for name in sys.argv[1:]] or [write_articles(gold, Path(folder)) for gold in GOLD]
        with get_context("spawn").Pool(1, maxtasksperchild=1) as pool:  # nothing is remembered from file to file
            lines = pool.map(lines_of_extract, paths, chunksize=1)
    print("\n".join(report(dict(zip((path.stem for path in paths), lines, strict=True)))))


if __name__ == "__main__":
    main()
