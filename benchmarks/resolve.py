"""What finding out who speaks adds to the reading of an article, and whether the size of the gazetteer matters.

    python -m benchmarks.resolve

The gazetteer is filled up with invented people to twice and ten times its size. Every figure of a
line is taken in the same run: resolution beside the rest of the extraction, in time of this process.
"""

import random
from dataclasses import replace
from functools import partial

from benchmarks.extract import SEED, grow, side_by_side
from claims.attribute import find_attributions
from claims.ingest import read_paths
from claims.lexicon import Lexicon, NameIndex, load
from claims.lexicon.gazetteer import Entry
from claims.model import Article
from claims.pipeline import read_article
from claims.resolve import resolve_sources

SIZES = (1, 2, 10)
LONGER = 20  # times the example


def invent(number: int, letters: str) -> Entry:
    """A person whose name of two words is made of random letters of one language."""
    chance = random.Random(number)
    name = " ".join("".join(chance.choices(letters, k=chance.randint(4, 8))) for _ in range(2))
    return Entry(f"invented-{number}", "person", {"ar": (name,), "en": (f"Invented {number}",)}, country="ru")


def fill(lexicon: Lexicon, times: int, language: str) -> Lexicon:
    """The lexicon with a gazetteer of so many times the entries, each new one with a name in `language`."""
    gazetteer = lexicon.gazetteer
    names = "".join(name for entry in gazetteer.entries.values() for name in entry.names.get(language, ()))
    letters = "".join(sorted(letter for letter in set(names) if letter.isalpha() and not letter.isascii()))
    more = (invent(number, letters) for number in range(len(gazetteer.entries) * (times - 1)))
    filled = replace(gazetteer, entries={**gazetteer.entries, **{entry.id: entry for entry in more}})
    return replace(lexicon, gazetteer=filled, names={language: NameIndex(lexicon.languages[language], filled)})


def main() -> None:
    (article,) = read_paths([SEED])
    assert isinstance(article, Article)
    longer = grow(article, LONGER, "\n")
    print(f"{'entries':>10}{'resolution ms':>15}{'the rest ms':>13}{'added':>8}")
    for times in SIZES:
        lexicon = fill(load(), times, article.language)
        read_article(article, lexicon)  # what is remembered from word to word is filled
        attributions = find_attributions(longer, lexicon).attributions
        resolving, reading = side_by_side(
            partial(resolve_sources, longer, attributions, lexicon), partial(read_article, longer, lexicon)
        )
        rest = reading - resolving
        entries = len(lexicon.gazetteer.entries)
        print(f"{entries:>10,}{1000 * resolving:>15.0f}{1000 * rest:>13.0f}{resolving / rest:>8.0%}")


if __name__ == "__main__":
    main()
