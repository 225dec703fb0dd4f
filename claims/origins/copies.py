"""Which texts are near-copies of one another: the same dispatch, printed again with a few words changed.

Two texts are held against each other only when a part of their signatures is the same (MinHash), so
that many texts cost hardly more than few.
"""

import re
import zlib
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_WORD = re.compile(r"\w+")
_TOGETHER = 3  # words of a shingle
_FEWEST = 8  # words; shorter texts are alike by chance
_PERMUTATIONS, _BANDS = 64, 16
_PRIME = (1 << 31) - 1
_ALIKE = 0.6  # of all shingles of two texts, those they have in common


def find_copies(texts: Sequence[str]) -> tuple[int, ...]:
    """For each text the place of the first one that it is a copy of, directly or by way of others, or its own.

    >>> wire = "The ministry said on Monday that five people were killed in the strike on the port of Norva."
    >>> find_copies(["Rain fell.", wire, wire.replace("on Monday", "late on Monday"), wire[::-1]])
    (0, 1, 1, 3)
    """
    known = {text: _shingles(text) for text in dict.fromkeys(texts)}
    shingles = [known[text] for text in texts]
    first = list(range(len(texts)))
    for left, right in _candidates(shingles):
        one, other = _root(first, left), _root(first, right)
        if one != other and _likeness(shingles[left], shingles[right]) >= _ALIKE:
            first[max(one, other)] = min(one, other)
    return tuple(_root(first, place) for place in range(len(texts)))


def _shingles(text: str) -> frozenset[int]:
    words = _WORD.findall(text.lower())
    if len(words) < _FEWEST:
        return frozenset()
    written = [word.encode("utf-8", "ignore") for word in words]
    joined, ends = b" ".join(written), list(accumulate(len(word) + 1 for word in written))
    runs = zip((0, *ends), ends[_TOGETHER - 1 :], strict=False)
    return frozenset([zlib.crc32(joined[start : stop - 1]) % _PRIME for start, stop in runs])


def _likeness(left: frozenset[int], right: frozenset[int]) -> float:
    return len(left & right) / len(left | right)


def _candidates(shingles: Sequence[frozenset[int]]) -> Iterator[tuple[int, int]]:
    """Places of texts with a band in common, each beside the first and the last one that has it."""
    seen: dict[tuple[int, bytes], tuple[int, int]] = {}
    signatures = {found: _signature(found).reshape(_BANDS, -1) if found else () for found in set(shingles)}
    for place, found in enumerate(shingles):
        for band, rows in enumerate(signatures[found]):
            first, last = seen.get((band, rows.tobytes()), (place, place))
            seen[band, rows.tobytes()] = first, place
            yield from ((other, place) for other in {first, last} - {place})


def _signature(shingles: frozenset[int]) -> "NDArray[np.int64]":
    """The least value of each permutation over all shingles."""
    import numpy as np

    numbers = np.fromiter(shingles, np.int64, len(shingles))
    factors, terms = _permutations()
    mixed = numbers[:, None] * factors + terms
    for _ in range(2):  # the rest of a division by 2**31 - 1, without dividing
        mixed = (mixed & _PRIME) + (mixed >> 31)
    signature: NDArray[np.int64] = np.where(mixed >= _PRIME, mixed - _PRIME, mixed).min(axis=0)
    return signature


@cache
def _permutations() -> "NDArray[np.int64]":
    import numpy as np

    return np.random.default_rng(1).integers(1, _PRIME, (2, _PERMUTATIONS))


def _root(first: list[int], place: int) -> int:
    while first[place] != place:
        first[place] = first[first[place]]
        place = first[place]
    return place
