"""Adding that is stopped with Ctrl-C keeps what was done, and goes on from there when it is called again."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

from claims.store import open_store
from claims.workspace import verify

ROOT = Path(__file__).resolve().parents[1]
TEXTS = {f"{number}.txt": f"قال الوزير إن عدد القتلى {number}." for number in range(3, 8)}


def start(folder: Path, *paths: str) -> "subprocess.Popen[str]":
    """`claims add` as a process of its own, which a Ctrl-C reaches however the tests were started."""
    return subprocess.Popen(
        [sys.executable, "-m", "claims", "add", *paths, "--json"],
        cwd=folder,
        env=os.environ | {"RASHOMON_HOME": str(folder / "home"), "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )


def test_ctrl_c_keeps_what_was_added_and_the_same_command_goes_on(tmp_path: Path) -> None:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    first, *rest = sorted(TEXTS)
    second = rest[0]
    process = start(tmp_path, first, second, "-", *rest)  # it stops at "-" until somebody types
    assert process.stdout is not None
    assert process.stderr is not None
    done = [json.loads(process.stdout.readline()) for _ in range(2)]
    process.send_signal(signal.SIGINT)
    assert process.wait(60) == 130
    assert [(each["result"], each["claims"]) for each in done] == [("added", 1)] * 2
    assert "2 were added and stay" in process.stderr.read()
    again = start(tmp_path, *sorted(TEXTS))
    lines = [json.loads(line) for line in again.communicate(timeout=60)[0].splitlines()]
    assert [line["result"] for line in lines] == ["duplicate"] * 2 + ["added"] * 3
    store = open_store(tmp_path / "home" / "rashomon.sqlite")
    found = verify(store)
    assert (found.articles, found.claims, found.faults) == (5, 5, ())
    store.close()
