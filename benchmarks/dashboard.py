"""How long the dashboard takes to open its pages and to answer a filter, in a real browser.

    python -m benchmarks.dashboard [CLAIMS]

Each page is opened by its address in a window of its own, for a project without articles and for one with
so many claims (those of benchmarks.project, as if they had been read and compared before). "first" is the
first time after the start of the server, in the order of the lines, "again" the second time. Seconds are
those of the clock until the page is whole; behind them those that the server computed, which other programs
on the machine disturb less; an empty project shows what a window costs by itself. The last
lines change a filter of the page Claims.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser, Error, Page

from benchmarks.extract import SEED
from benchmarks.project import fill
from claims.ingest import read_paths
from claims.lexicon import load
from claims.model import Article
from claims.pipeline import compare_readings, read_article
from claims.store import open_store
from tests.browser.serving import chromium, serve

CLAIMS = 100_000
PAGES = ("compare", "compare?view=wording", "overview", "review", "claims", "sources", "brief", "articles")
WHOLE = """() => document.querySelector('[data-testid=stApp][data-test-script-state=notRunning]')
    && document.querySelector('h1') && !document.querySelector('[data-stale=true]')"""
WAIT = 600_000  # milliseconds
TICK = os.sysconf("SC_CLK_TCK")
Seconds = tuple[float, float]  # of the clock, and computed by the server


def make(home: Path, claims: int) -> None:
    """A project of so many claims in the folder."""
    store = open_store(home / "rashomon.sqlite")
    if claims:
        lexicon = load()
        (article,) = read_paths([SEED])
        assert isinstance(article, Article)
        reading = read_article(article, lexicon)
        fill(store, reading, compare_readings([reading], lexicon), claims, lexicon)
    store.close()


def server_seconds() -> float:
    """What the server has computed so far: it is a process that this one has started."""
    pids = Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()
    found = [Path("/proc", pid) for pid in pids if b"streamlit" in Path("/proc", pid, "cmdline").read_bytes()]
    counts = (path.joinpath("stat").read_text().rpartition(")")[2].split()[11:13] for path in found)
    return sum(int(count) for pair in counts for count in pair) / TICK


def timed(page: Page, act: Callable[[], object]) -> Seconds:
    computed, start = server_seconds(), time.perf_counter()
    act()
    page.wait_for_function(WHOLE, timeout=WAIT)
    return time.perf_counter() - start, server_seconds() - computed


def open_page(browser: Browser, address: str) -> Seconds:
    page = browser.new_page()
    page.set_default_timeout(WAIT)
    found = timed(page, lambda: page.goto(address))
    page.close()
    return found


def change_filters(browser: Browser, address: str) -> Iterator[tuple[str, Seconds]]:
    """One filter after the other, on the page Claims, which is open."""
    page = browser.new_page()
    page.set_default_timeout(WAIT)
    timed(page, lambda: page.goto(f"{address}/claims"))
    for name in ("Side", "Relation"):
        page.get_by_label(name, exact=True).click()
        option = page.get_by_role("option").first
        option.wait_for()
        yield f"filter {name}", timed(page, partial(choose, page, option.click))
        page.keyboard.press("Escape")
    for words in ("Moscow", "Washington"):
        page.get_by_label("Search words and names").fill(words)
        yield f"search {words}", timed(page, partial(choose, page, partial(page.keyboard.press, "Enter")))


def choose(page: Page, act: Callable[[], object]) -> None:
    """Does it, and waits until the server has begun to answer."""
    running = "() => document.querySelector('[data-testid=stApp]:not([data-test-script-state=notRunning])')"
    act()
    try:
        page.wait_for_function(running, timeout=300, polling=10)
    except Error:  # it has answered already
        return


def measure(claims: int) -> dict[str, Seconds]:
    """By page, and by filter where there are claims, how long it took."""
    found = {}
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        make(Path(folder), claims)
        with serve(Path(folder)) as address:
            for turn in ("first", "again"):
                for page in PAGES:
                    found[f"{page}, {turn}"] = open_page(browser, f"{address}/{page}")
            found.update(change_filters(browser, address) if claims else ())
    return found


def main() -> None:
    claims = int(sys.argv[1]) if len(sys.argv) > 1 else CLAIMS
    empty, full = measure(0), measure(claims)
    print(f"{'':28}{'no claims':>18}{f'{claims:,} claims':>18}{'ratio':>8}")
    for name, (seconds, computed) in full.items():
        before = empty.get(name)
        shown = f"{before[0]:9.2f} ({before[1]:5.2f})" if before else f"{'':17}"
        ratio = f"{seconds / before[0]:8.1f}" if before else ""
        print(f"{name:28}{shown:>18}{seconds:9.2f} ({computed:6.2f}){ratio}")


if __name__ == "__main__":
    main()
