"""Starts the dashboard as a user does, in a folder of its own, and a real Chromium to look at it."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
CHROMIUM = "/usr/bin/chromium"
SWITCHES = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--no-first-run",
]  # fmt: skip
STARTING = 60  # seconds


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serve(home: Path) -> Iterator[str]:
    """The address of a running dashboard that keeps its articles in `home`."""
    port = _free_port()
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.headless", "true"]
    process = subprocess.Popen(
        [*command, "--server.port", str(port)],
        cwd=ROOT,
        env=os.environ | {"RASHOMON_HOME": str(home)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.STDOUT,
    )
    try:
        address = f"http://127.0.0.1:{port}"
        _wait(address, process)
        yield address
    finally:
        process.terminate()
        process.wait(10)


def _wait(address: str, process: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + STARTING
    while time.monotonic() < end and process.poll() is None:
        try:
            with urlopen(f"{address}/_stcore/health") as answer:
                if answer.status == 200:
                    return
        except URLError:
            time.sleep(0.1)
    raise RuntimeError("the dashboard did not start; run `make run` to see why")


@contextmanager
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        yield browser
        browser.close()


def settle(page: Page) -> None:
    """Waits until the page shows what the server said last."""
    page.wait_for_timeout(150)
    page.wait_for_function(
        """() => document.querySelector('[data-test-script-state=notRunning][data-test-connection-state=CONNECTED]')
        && !document.querySelector('[data-stale=true]') && document.querySelector('h1')""",
        timeout=60_000,
    )
    page.wait_for_timeout(150)
