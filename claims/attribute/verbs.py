"""What belongs to a verb of speech: its auxiliaries, its negation, the adverbs before it."""

from claims.attribute.cues import Sighting
from claims.attribute.noun_phrases import is_adverb
from claims.attribute.passage import Passage, Stretch
from claims.attribute.phrases import listed

LONGEST = 3  # words of an auxiliary: "continues to"


def verb_group(passage: Passage, sentence: Stretch, sighting: Sighting) -> int:
    """The first word of the verb with its auxiliaries, negation and adverbs."""
    index = sighting.begin
    while index > sentence.start and (passage.is_word(index - 1) or passage.opens_quotation(index - 1)):
        lengths = range(min(LONGEST, index - sentence.start), 0, -1)
        length = next((n for n in lengths if _belongs(passage, index - n, n)), 0)
        length = length or passage.opens_quotation(index - 1) is not None
        if not length:
            break
        index -= length
    return index


def _belongs(passage: Passage, index: int, length: int) -> bool:
    """Whether exactly `length` words from `index` go with the verb behind them, without a link of its clause."""
    if passage.grammar.language.syntax.commas and listed(passage, "clause_links", index):
        return False
    found = any(listed(passage, name, index) == length for name in ("adverbs", "auxiliaries", "negations"))
    return found or (length == 1 and is_adverb(passage, index))
