"""Joins the parts of a quotation that runs on without a new cue: "A," he said. "B." and the next paragraphs."""

from collections.abc import Sequence
from dataclasses import replace

from claims.attribute.passage import Passage, Stretch
from claims.model import Attribution, Span

MOST_WORDS_BESIDE = 1  # outside the marks of a sentence that only goes on quoting


def join_continued(passage: Passage, found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """`found` with each quotation that stands alone in its sentence added to the statement before it."""
    joined = list(found)
    index: int | None = None  # of the attribution that may go on
    following = 0
    for number, sentence in enumerate(passage.sentences):
        start = passage.spans[number].start
        own: list[int] = []
        while following < len(joined) and joined[following].sentence.start == start:
            own.append(following)
            following += 1
        outside = [k for k in own if not _is_quoted(passage, joined[k].cue[0].start, sentence)]
        if outside:
            index = outside[-1] if joined[outside[-1]].form != "indirect" else None
            continue
        parts = _quotations_alone(passage, sentence)
        if index is not None and parts:
            joined[index] = _add(passage, joined[index], parts)
        else:
            index = None
    return tuple(joined)


def _is_quoted(passage: Passage, place: int, sentence: Stretch) -> bool:
    return any(passage.quoted[k] >= 0 for k in range(*sentence) if passage.tokens[k].start == place)


def _quotations_alone(passage: Passage, sentence: Stretch) -> list[Stretch]:
    """The quotations of a sentence that begins with one and holds hardly anything else."""
    if sentence.start >= sentence.stop or passage.opens_quotation(sentence.start) is None:
        return []
    beside = sum(passage.quoted[k] < 0 and passage.is_word(k) for k in range(*sentence))
    if beside > MOST_WORDS_BESIDE:
        return []
    numbers = dict.fromkeys(passage.quoted[k] for k in range(*sentence) if passage.quoted[k] >= 0)
    return [passage.quotations[number] for number in numbers]


def _add(passage: Passage, attribution: Attribution, parts: Sequence[Stretch]) -> Attribution:
    """`attribution` with the words inside the marks of `parts`, those that it holds already left out."""
    spans: list[Span] = []
    for part in parts:
        span = passage.span(*part)
        if span.text and not any(span.overlaps(content) for content in attribution.contents):
            spans.append(span)
    return replace(attribution, contents=(*attribution.contents, *spans))
