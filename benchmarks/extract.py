"""How fast an article is read: characters a second beside the plainest thing one can do with the same text.

    python -m benchmarks.extract

The text is the example of `seeds/`, repeated. A part that takes more than its share when the text
grows is not linear; the last column shows it (1.0 is linear).
"""

import re
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from claims.ingest import read_paths
from claims.lexicon import Lexicon, load
from claims.model import Article
from claims.pipeline import compare_readings, read_article

SEED = Path(__file__).resolve().parents[1] / "seeds" / "austin-belousov-call.ar.txt"
TIMES = (1, 2, 4, 8)
ROUNDS = 3


def seconds(work: Callable[[], object]) -> float:
    """The best of some rounds, in time of this process: other programs disturb single ones."""
    return min(_once(work) for _ in range(ROUNDS))


def side_by_side(*works: Callable[[], object]) -> list[float]:
    """The best of some rounds for each, taken in turns, so that a busy moment meets all of them."""
    rounds = [[_once(work) for work in works] for _ in range(ROUNDS)]
    return [min(each) for each in zip(*rounds, strict=True)]


def _once(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def grow(article: Article, times: int, separator: str) -> Article:
    """The article with its text repeated."""
    return replace(article, text=separator.join([article.text] * times))


def measure(article: Article, lexicon: Lexicon, separator: str, unit: int) -> None:
    """Prints one line for each size."""
    share = 0.0
    for times in TIMES:
        longer = grow(article, times * unit, separator)
        words = seconds(partial(re.findall, r"\w+", longer.text))
        reading = seconds(partial(read_article, longer, lexicon))
        share = share or reading / times
        size = len(longer.text)
        speeds = f"{size / reading:>14,.0f}{size / words:>16,.0f}{reading / words:>9.0f}"
        print(f"{size:>10,}{speeds}{reading / times / share:>10.2f}")


def main() -> None:
    lexicon = load()
    (article,) = read_paths([SEED])
    assert isinstance(article, Article)
    read_article(article, lexicon)  # what is remembered from word to word is filled
    for name, separator in (("many lines", "\n"), ("one line", " ")):
        print(f"{name}\n{'letters':>10}{'read/s':>14}{'words only/s':>16}{'times':>9}{'linear':>10}")
        measure(replace(article, text=article.text.replace("\n", separator)), lexicon, separator, 4)
    reading = read_article(article, lexicon)
    compared = seconds(partial(compare_readings, [reading], lexicon))
    print(f"comparing the claims of one article: {1000 * compared:.0f} ms")


if __name__ == "__main__":
    main()
