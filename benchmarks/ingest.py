"""How fast files of all kinds are read and added to a project, and in how much memory.

    python -m benchmarks.ingest          reads folders of files
    python -m benchmarks.ingest --add    adds them to a project, as `claims add` does

The files are made for the measurement: pages, PDFs, Word files, tables, texts and a broken one in
fifty, all with the text of the example in `seeds/`, each with a sentence of its own. Each size is
read in a process of its own; the memory must not grow with the number of files.
"""

import contextlib
import io
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path

from docx import Document
from openpyxl import Workbook

from claims.cli import main as claims
from claims.ingest import read_paths
from claims.lexicon import load
from claims.model import Article

ROOT = Path(__file__).resolve().parents[1]
SEED = (ROOT / "seeds" / "austin-belousov-call.ar.txt").read_text(encoding="utf-8")
PDF = (ROOT / "tests" / "files" / "browser.ar.pdf").read_bytes()
SIZES = (100, 300, 1000)
BROKEN = 50  # one file in so many


def page(text: str, charset: str) -> bytes:
    body = "".join(f"<p>{line}</p>" for line in text.splitlines() if line)
    menu = "".join(f'<li><a href="/{number}">{number}</a></li>' for number in range(40))
    html = f'<html><head><meta charset="{charset}"></head><body><ul>{menu}</ul><article>{body}</article></body></html>'
    return html.encode(charset, "xmlcharrefreplace")


def word(text: str) -> bytes:
    document = Document()
    for line in text.splitlines():
        document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def workbook(text: str) -> bytes:
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append(["text", "date"])
    sheet.append([text, "2024-06-26"])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


MAKERS: dict[str, Callable[[str], bytes]] = {
    "txt": str.encode,
    "html": lambda text: page(text, "utf-8"),
    "htm": lambda text: page(text, "windows-1256"),
    "pdf": lambda text: PDF + f"\n% {hash(text)}\n".encode(),
    "docx": word,
    "csv": lambda text: 'النص,التاريخ\n"{}",2024-06-26\n'.format(text.replace('"', '""')).encode(),
    "xlsx": workbook,
}


def make(folder: Path, size: int) -> None:
    """Writes `size` files of all kinds, no two the same."""
    kinds = list(MAKERS)
    for number in range(size):
        kind = kinds[number % len(kinds)]
        is_broken = number % BROKEN == BROKEN - 1
        content = b"broken" if is_broken else MAKERS[kind](f"{SEED}\nقال المراسل إن العدد {number}.")
        (folder / f"{number:05}.{kind}").write_bytes(content)


def measure(folder: Path) -> None:
    """Prints how the folder was read; runs in a process of its own."""
    load()
    before, begun = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.perf_counter()
    spent: defaultdict[str, float] = defaultdict(float)
    found: Counter[str] = Counter()
    last = begun
    for article in read_paths([folder]):
        kind = Path((article.origin or "").partition(",")[0]).suffix
        spent[kind] += time.perf_counter() - last
        last = time.perf_counter()
        found[kind if isinstance(article, Article) else "refused"] += 1
    seconds = time.perf_counter() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    total = found.total()
    memory = f"{peak / 1024:>11.0f}{(peak - before) / 1024:>13.0f}"
    print(f"{total:>6,}{total / seconds:>10.0f}{memory}{found['refused']:>9}")
    if total == SIZES[-1]:
        print("\nmilliseconds a file")
        for kind, took in spent.items():
            print(f"  {kind:<6}{1000 * took / max(found[kind], 1):>6.1f}")


def measure_adding(folder: Path) -> None:
    """Prints how the folder was added to a project, and added again; runs in a process of its own."""
    load()
    before, told = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, io.StringIO()
    took = []
    for _ in range(2):
        begun = time.perf_counter()
        with contextlib.redirect_stdout(told), contextlib.redirect_stderr(io.StringIO()):
            claims(["add", str(folder)])
        took.append(time.perf_counter() - begun)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    size = len(list(folder.iterdir()))
    store = sum(path.stat().st_size for path in Path(os.environ["RASHOMON_HOME"]).iterdir())
    memory = f"{peak / 1024:>9.0f}{(peak - before) / 1024:>14.0f}{store / 1e6:>10.1f}"
    print(f"{size:>6,}{size / took[0]:>10.1f}{size / took[1]:>13.0f}{memory}   {told.getvalue().splitlines()[0]}")


def main(is_adding: bool) -> None:
    if is_adding:
        print(f"{'files':>6}{'files/s':>10}{'again, /s':>13}{'peak MB':>9}{'of which new':>14}{'store MB':>10}")
    else:
        print(f"{'files':>6}{'files/s':>10}{'peak MB':>11}{'of which new':>13}{'refused':>9}")
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as home:
            make(Path(folder), size)
            command = [sys.executable, "-m", "benchmarks.ingest", *(["--add"] if is_adding else []), folder]
            subprocess.run(command, check=True, cwd=ROOT, env=os.environ | {"RASHOMON_HOME": home})


if __name__ == "__main__":
    folders = [Path(word) for word in sys.argv[1:] if word != "--add"]
    if not folders:
        main("--add" in sys.argv)
    elif "--add" in sys.argv:
        measure_adding(folders[0])
    else:
        measure(folders[0])
