"""The headline in which a colon stands for the verb: "Minister: no new taxes"."""

from claims.attribute.cues import Sighting
from claims.attribute.draft import Draft
from claims.attribute.passage import Passage, Stretch
from claims.attribute.phrases import features_of, is_speaker
from claims.attribute.sources import read_source

LONGEST_SPEAKER = 10  # words before the colon
SHORTEST_SPEECH = 2  # words behind it
FULL_STOPS = (".", "۔", "。")


def headline_colon(passage: Passage, number: int) -> Draft | None:
    """The draft of sentence `number` when it is a line of its own, without a full stop, and somebody
    who can speak fills it up to a colon."""
    sentence = passage.sentences[number]
    if sentence.start >= sentence.stop or not _is_line(passage, number) or not is_speaker(passage, sentence.start):
        return None
    limit = min(sentence.stop, sentence.start + LONGEST_SPEAKER)
    colon = next((k for k in range(sentence.start, limit) if passage.forms[k] == ":"), None)
    if colon is None or read_source(passage, sentence.start, colon) < colon:
        return None
    if passage.words_in(Stretch(colon, sentence.stop)) < SHORTEST_SPEECH:
        return None
    if _is_place(passage, sentence.start, colon) and passage.opens_quotation(colon + 1) is None:
        return None  # "Palestine: a scandal" says where
    sighting = Sighting(colon, colon + 1, None, None, "", "", None)
    source, cue = Stretch(sentence.start, colon), Stretch(colon, colon + 1)
    features = features_of(passage, sentence.start)
    return Draft("headline_colon", sighting, sentence.start, source, features, (), (cue,), colon + 1, in_marks=True)


def _is_place(passage: Passage, start: int, stop: int) -> bool:
    """Whether the words are the name of a country and nothing else."""
    name = passage.name_at(start)
    return name is not None and start + name.length == stop and any(i in passage.gazetteer.countries for i in name.ids)


def _is_line(passage: Passage, number: int) -> bool:
    """Whether the sentence fills its line and ends without a full stop."""
    text, span = passage.article.text, passage.spans[number]
    before, after = text[max(0, span.start - 1) : span.start], text[span.stop : span.stop + 1]
    return before in ("", "\n") and after in ("", "\n", "\r") and not span.text.endswith(FULL_STOPS)
