"""What a question is called: its aspect, and the words its claims share, as one of them has them."""

from collections import Counter
from collections.abc import Sequence

from claims.group.setting import Setting
from claims.lexicon.parties import Teller
from claims.text import tokens

_WORDS = 8  # of a claim that a title quotes


def choose_words(part: Sequence[Setting], teller: Teller) -> str:
    """Up to eight words, running, of the claim that tells most of what the claims share.

    All claims are in the language of `teller`.
    """
    tellings = Counter(stem for setting in part for stem in setting.own)
    counts = Counter({stem: count * count for stem, count in tellings.items()})  # shared words first
    found = [_best_window(setting, counts, teller) for setting in part]
    _, _, words = max(((weight, -place, words) for place, (weight, words) in enumerate(found)), default=(0, 0, ""))
    return words


def _best_window(setting: Setting, counts: Counter[str], teller: Teller) -> tuple[int, str]:
    """The content's stretch of words that tells most, the earliest of equals, and how much."""
    if setting.claim.content is None:
        return 0, ""
    text = setting.claim.content.text
    words = [token for token in tokens(text, teller.stems.language.letters) if token.is_word]
    weights = [counts[stem] if (stem := teller.stems.told(word)) else 0 for word in words]
    best, start = -1, 0
    weight = sum(weights[:_WORDS])
    for place in range(max(1, len(words) - _WORDS + 1)):
        if weight > best:
            best, start = weight, place
        if place + _WORDS < len(words):
            weight += weights[place + _WORDS] - weights[place]
    return best, _quoted(text, words[start : start + _WORDS], weights[start : start + _WORDS], len(words))


def _quoted(text: str, words: Sequence[tuple[str, int, int]], weights: Sequence[int], total: int) -> str:
    """The words as written, without those at either end that tell nothing."""
    telling = [place for place, weight in enumerate(weights) if weight]
    first, last = (telling[0], telling[-1]) if telling else (0, len(words) - 1)
    if not words:
        return ""
    shown = text[words[first][1] : words[last][2]]
    return " ".join(shown.split()) + ("" if total <= _WORDS else " …")
