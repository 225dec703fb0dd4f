"""Encodes many texts on all cores: other processes take batches of them, and so does this one when it has to wait.

Each other process is this very file, run as a program: a line of JSON with a batch goes in, and out come its
vectors, as numbers of four bytes after a line with the count of those bytes. It ends when nothing more comes in.
Where no other process can be had, or one dies, its batch is encoded here; the vectors are the same.
"""

import json
import os
import subprocess
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Thread
from typing import IO, TYPE_CHECKING, Any, TypeAlias

from claims.meaning.encoder import is_set, read_encoder

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Batch: TypeAlias = tuple[int, list[str]]  # its place among all, and its texts

_TOGETHER = 256  # texts that are encoded at a time: which they are changes the seventh digit, who does it nothing
_WORTH_A_PROCESS = 4 * _TOGETHER  # fewer texts are encoded here before another process has read the weights
_AHEAD = 1  # batches that another process has beside the one it works at
_MOST = 3  # other processes; each has the weights in memory of its own, 200 MB


class Work:
    """Texts on their way to vectors; other processes begin at once."""

    def __init__(self, texts: Sequence[str]) -> None:
        starts = range(0, len(texts), _TOGETHER)
        self._waiting: deque[Batch] = deque((start, list(texts[start : start + _TOGETHER])) for start in starts)
        self._done: dict[int, NDArray[np.float32]] = {}
        others = min(_MOST, (os.cpu_count() or 1) - 1) if len(texts) >= _WORTH_A_PROCESS and not is_set() else 0
        self._helping = [Thread(target=self._let_encode, daemon=True) for _ in range(others)]
        for thread in self._helping:
            thread.start()

    def finish(self) -> Iterator["NDArray[np.float32]"]:
        """The vectors of all texts, in their order."""
        self._encode_here()
        for thread in self._helping:
            thread.join()
        self._encode_here()  # what a process that died has left
        return (vector for start in sorted(self._done) for vector in self._done[start])

    def give_up(self) -> None:
        """Lets nobody begin another batch."""
        self._waiting.clear()

    def _encode_here(self) -> None:
        for start, batch in self._take():
            self._done[start] = read_encoder(is_set())(batch)

    def _let_encode(self) -> None:
        """Gives batches to one other process until none is left."""
        sent: deque[Batch] = deque()
        try:
            with _begin_process() as process:
                for batch in self._take():
                    sent.append(batch)
                    _send(batch[1], process)
                    if len(sent) > _AHEAD:
                        self._receive(sent, process)
                while sent:
                    self._receive(sent, process)
        except (OSError, ValueError):  # it did not start, or died
            self._waiting.extend(sent)

    def _receive(self, sent: deque[Batch], process: "subprocess.Popen[bytes]") -> None:
        """Takes in the vectors of the batch that was sent first."""
        start, batch = sent[0]
        self._done[start] = _receive(len(batch), process)
        sent.popleft()

    def _take(self) -> Iterator[Batch]:
        while self._waiting:
            try:
                yield self._waiting.popleft()
            except IndexError:  # somebody else was quicker
                return


def _begin_process() -> "subprocess.Popen[bytes]":
    here = str(Path(__file__).resolve().parents[2])
    path = os.pathsep.join(filter(None, (here, os.environ.get("PYTHONPATH"))))
    return subprocess.Popen(
        [sys.executable, "-m", __name__], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, env={**os.environ, "PYTHONPATH": path},
    )  # fmt: skip


def _send(batch: list[str], process: "subprocess.Popen[bytes]") -> None:
    """Gives `batch` to `process`; raises OSError where it has died."""
    assert process.stdin
    process.stdin.write(json.dumps(batch).encode() + b"\n")
    process.stdin.flush()


def _receive(count: int, process: "subprocess.Popen[bytes]") -> Any:
    """So many vectors that `process` has encoded; raises OSError or ValueError where it has died."""
    import numpy as np

    assert process.stdout
    size = int(process.stdout.readline())
    return np.frombuffer(process.stdout.read(size), "<f4").reshape(count, -1)


def _serve(batches: IO[bytes], out: IO[bytes]) -> None:
    """What the other process does; it encodes the next batch while vectors wait to be fetched."""
    with ThreadPoolExecutor(1) as writer:
        for line in batches:
            writer.submit(_write, read_encoder("")(json.loads(line)).astype("<f4").tobytes(), out)


def _write(found: bytes, out: IO[bytes]) -> None:
    out.write(b"%d\n" % len(found) + found)
    out.flush()


if __name__ == "__main__":
    _serve(sys.stdin.buffer, sys.stdout.buffer)
