"""Where a content ends, and how it falls into clauses.

A content runs on until somebody else takes the word: a new cue opens a clause, the narrator adds
"and that is after …", the source is named behind it, or the sentence is over.
"""

from collections.abc import Sequence

from claims.attribute.draft import Draft
from claims.attribute.openings import joined_complementizer_at
from claims.attribute.passage import Passage, Stretch
from claims.attribute.phrases import COMMAS, in_lists, listed
from claims.model import Form, Span

LONGEST_CONTENT = 600  # words
_ENDINGS = ")]%°$€£₽"  # marks that belong to the word before
LINKS = ("clause_links", "contrasts", "adverbs", "auxiliaries", "time_words")  # before the next clause


def content_spans(passage: Passage, sentence: Stretch, draft: Draft, others: Sequence[Draft]) -> tuple[Span, ...]:
    """The contents of `draft`, one span for each coordinated clause; `others` share its sentence."""
    if draft.content is None:
        return ()
    stop = draft.stop if draft.stop is not None else _end(passage, sentence, draft, others)
    if stop <= draft.content:
        return ()
    pieces = _clauses(passage, draft.content, stop) if draft.clauses else [Stretch(draft.content, stop)]
    first = passage.bare_span(*pieces[0], passage.forms[draft.content][: draft.offset])
    spans = [first, *(passage.span(*piece) for piece in pieces[1:])]
    if draft.rest:
        end = draft.rest.stop if draft.in_marks else _end(passage, sentence, draft, others, draft.rest.start)
        spans.append(passage.span(draft.rest.start, end))
    return tuple(span for span in spans if span.text)


def _end(passage: Passage, sentence: Stretch, draft: Draft, others: Sequence[Draft], start: int | None = None) -> int:
    start = draft.content if start is None else start
    assert start is not None
    stop = limit = min(sentence.stop, start + LONGEST_CONTENT)
    for other in others:
        if other is not draft and start < other.begin < stop and takes_over(passage, sentence, other):
            stop = other.begin
            break
        if _explains(passage, draft, other) and start < other.begin - 1 < stop:
            stop = other.begin - 1
            break
    if draft.rule == "phrase_after_cue":
        stop = _before_subordinate(passage, start, stop)
    stop = _before_narrator(passage, start, stop)
    return _back_over_links(passage, start, stop, () if stop == limit else LINKS)


def _explains(passage: Passage, draft: Draft, other: Draft) -> bool:
    """Whether `other` says more of a noun phrase in a relative clause: "condemned the acts, which it called"."""
    return (
        draft.rule == "phrase_after_cue"
        and other.source is None
        and other is not draft
        and other.act != "label"
        and bool(passage.grammar.match("relatives", passage.forms, other.begin - 1))
    )


def _before_subordinate(passage: Passage, start: int, stop: int) -> int:
    """A content that is a noun phrase ends where a comma and a subordinate clause follow."""
    for index in range(start + 1, stop):
        parted = passage.forms[index - 1] in COMMAS and passage.quoted[index] < 0
        if parted and in_lists(passage, ("conjunctions", "clause_links"), index):
            return index
    return stop


def takes_over(passage: Passage, sentence: Stretch, draft: Draft) -> bool:
    """Whether a draft takes the word from the one before it, rather than standing inside its content."""
    key = draft.begin, draft.sighting.start
    if key not in passage.taking:
        passage.taking[key] = _takes_over(passage, sentence, draft)
    return passage.taking[key]


def _takes_over(passage: Passage, sentence: Stretch, draft: Draft) -> bool:
    index = draft.begin
    kind = draft.sighting.form.kind if draft.sighting.form else "according"
    if kind == "according":
        return True
    if passage.quoted[index] >= 0:
        return False
    if kind == "noun":
        return draft.begin < draft.sighting.begin
    if kind == "participle" or index == sentence.start:
        return True
    conjunctions = passage.grammar.language.clitics.conjunctions
    joined = draft.begin == draft.sighting.begin and any(c in _letters_before(passage, draft) for c in conjunctions)
    before = index - 1
    linked = index < draft.sighting.begin and listed(passage, "clause_links", index)
    if joined or linked or not passage.is_word(before):
        return True
    return any(
        passage.grammar.match(name, passage.forms, k) == index - k
        for name in ("clause_links", "contrasts", "content_enders", "adverbs", "auxiliaries")
        for k in range(max(sentence.start, index - 4), index)
    )


def _letters_before(passage: Passage, draft: Draft) -> str:
    if draft.sighting.negation is None:
        return draft.sighting.before
    form = passage.forms[draft.sighting.negation.start]
    return next(iter(passage.grammar.prefixes(form)), "")


def _before_narrator(passage: Passage, start: int, stop: int) -> int:
    """The first word of a phrase with which the narrator takes over, `stop` when there is none."""
    for index in range(start + 1, stop):
        if passage.quoted[index] < 0 and listed(passage, "content_enders", index):
            joined = passage.forms[index].startswith(passage.grammar.language.clitics.conjunctions)
            if joined or not passage.is_word(index - 1):
                return index
    return stop


def _back_over_links(passage: Passage, start: int, stop: int, links: Sequence[str]) -> int:
    """`stop` moved back over marks and the link words of the clause that follows."""
    moved = True
    while moved and stop > start:
        moved = False
        if (
            not passage.is_word(stop - 1)
            and passage.forms[stop - 1] not in _ENDINGS
            and not _closes_quotation(passage, stop - 1)
        ):
            stop, moved = stop - 1, True
            continue
        if links and listed(passage, "conjunctions", stop - 1):
            stop, moved = stop - 1, True
            continue
        for name in links:
            for length in (1, 2, 3):
                k = stop - length
                bounded = k > start and (not passage.is_word(k - 1))
                if bounded and passage.grammar.match(name, passage.forms, k) == length:
                    stop, moved = k, True
    return stop


def _closes_quotation(passage: Passage, index: int) -> bool:
    number = passage.quoted[index]
    return number >= 0 and passage.quotations[number].stop == index + 1


def _clauses(passage: Passage, start: int, stop: int) -> list[Stretch]:
    """The clauses joined with "and that", or with "and" and a subject of their own."""
    pieces: list[Stretch] = []
    begin = start
    for index in range(start + 1, stop):
        if passage.quoted[index] >= 0 and passage.quotations[passage.quoted[index]].start > start:
            continue
        joined = joined_complementizer_at(passage, index)
        if joined or _new_subject_at(passage, index, stop):
            pieces.append(Stretch(begin, index))
            begin = index + joined
    pieces.append(Stretch(begin, stop))
    return [piece for piece in pieces if any(passage.is_word(k) for k in range(*piece))] or pieces[:1]


def _new_subject_at(passage: Passage, index: int, stop: int) -> bool:
    """Whether a main clause with a subject of its own starts behind a comma and "and".

    The subject is a demonstrative, or a definite noun before a word that is neither definite nor
    a function word and so a verb: ", and the call came on the initiative of …".
    """
    grammar, forms = passage.grammar, passage.forms
    if index + 2 >= stop or forms[index - 1] not in COMMAS:
        return False
    letters = next((c for c in grammar.language.clitics.conjunctions if forms[index].startswith(c)), None)
    if letters is None:
        return False
    rest = forms[index][len(letters) :]
    if grammar.lists["demonstratives"].longest((rest,), 0):
        return True
    if not grammar.article(rest) or not passage.is_word(index + 1) or grammar.article(forms[index + 1]):
        return False
    closed = ("prepositions", "relatives", "conjunctions", "time_words", "clause_links", "complementizers")
    return not any(grammar.match(name, forms, index + 1) for name in closed) and not passage.name_at(index + 1)


def form_of(passage: Passage, draft: Draft, spans: Sequence[Span]) -> Form:
    """Direct when all content stands in quotation marks or behind a colon, mixed when a part does."""
    if draft.in_marks:
        return "direct"
    inside = _quoted_parts(passage, draft, spans)
    if not inside:
        return "indirect"
    covered = sum(min(s.stop, b) - max(s.start, a) for a, b in inside for s in spans if s.start < b and a < s.stop)
    return "direct" if covered >= sum(len(span.text) for span in spans) else "mixed"


def _quoted_parts(passage: Passage, draft: Draft, spans: Sequence[Span]) -> list[tuple[int, int]]:
    """Where quotations that are no names stand in the content, in characters, marks included."""
    numbers: dict[int, None] = {}
    index = draft.content or 0
    while index < len(passage.tokens) and passage.tokens[index].start < spans[-1].stop:
        numbers[passage.quoted[index]] = None
        index += 1
    found: list[tuple[int, int]] = []
    for quotation in (passage.quotations[number] for number in numbers if number >= 0):
        place = passage.tokens[quotation.start].start, passage.tokens[quotation.stop - 1].stop
        if not _is_named(passage, place, quotation.start - 1):
            found.append(place)
    return found


def _is_named(passage: Passage, place: tuple[int, int], before: int) -> bool:
    """Whether a single quoted word is the name of the noun before it: the "Kalibr" missile.

    `before` is that noun; one with an article takes no name.
    """
    text = passage.article.text
    single = len(text[place[0] + 1 : place[1] - 1].split()) == 1
    return single and text[place[0] - 1].isspace() and not passage.grammar.article(passage.forms[before])
