"""The headline in which a colon stands for the verb: "Minister: no new taxes"."""

from collections.abc import Collection

from claims.attribute.cues import Sighting
from claims.attribute.draft import Draft
from claims.attribute.passage import Passage, Stretch
from claims.attribute.phrases import features_of, is_event, is_speaker, listed
from claims.attribute.sources import read_source
from claims.lexicon.gazetteer import capital_of

LONGEST_SPEAKER = 10  # words before the colon
SHORTEST_SPEECH = 2  # words behind it
LONGEST_NAME = 4
LEAST_TOLD = 4  # words behind a capital: fewer are the name of a reporter
FULL_STOPS = (".", "۔", "。")


def headline_colon(passage: Passage, number: int) -> Draft | None:
    """The draft of sentence `number` when it is a line of its own, without a full stop, and somebody
    who can speak fills it up to a colon."""
    sentence = passage.sentences[number]
    if sentence.start >= sentence.stop or not _is_line(passage, number) or not is_speaker(passage, sentence.start):
        return None
    limit = min(sentence.stop, sentence.start + LONGEST_SPEAKER)
    colon = next((k for k in range(sentence.start, limit) if passage.forms[k] == ":"), None)
    if colon is None or passage.words_in(Stretch(colon, sentence.stop)) < SHORTEST_SPEECH:
        return None
    stop = read_source(passage, sentence.start, colon)
    if (stop < colon and not listed(passage, "abouts", stop)) or not _speaks(passage, sentence, colon):
        return None
    return _draft(passage, Stretch(sentence.start, stop), colon)


def headline_of_known(passage: Passage, number: int, speakers: Collection[str]) -> Draft | None:
    """The same for a name that only the text below makes known: it ends the words for one of its `speakers`."""
    sentence = passage.sentences[number]
    limit = min(sentence.stop, sentence.start + LONGEST_NAME + 1)
    colon = next((k for k in range(sentence.start, limit) if passage.forms[k] == ":"), None)
    if not colon or colon == sentence.start or not _is_line(passage, number):
        return None
    name = passage.span(sentence.start, colon).text
    known = any(words == name or words.endswith(f" {name}") for words in speakers)
    if not known or passage.words_in(Stretch(colon, sentence.stop)) < LEAST_TOLD:
        return None
    return _draft(passage, Stretch(sentence.start, colon), colon)


def _draft(passage: Passage, source: Stretch, colon: int) -> Draft:
    sighting, cue = Sighting(colon, colon + 1, None, None, "", "", None), Stretch(colon, colon + 1)
    features = features_of(passage, source.start)
    return Draft("headline_colon", sighting, source.start, source, features, (), (cue,), colon + 1, in_marks=True)


def _speaks(passage: Passage, sentence: Stretch, colon: int) -> bool:
    """Whether somebody speaks before the colon: "Palestine: a scandal" and "London: John Smith" say where.

    A capital stands for its state where more than a name follows.
    """
    name, quotation = passage.name_at(sentence.start), passage.opens_quotation(colon + 1)
    whole = name is not None and sentence.start + name.length == colon
    states = [i for i in name.ids if i in passage.gazetteer.countries] if name and whole else []
    if not states:
        return True
    capital = any(_is_capital_of(passage, state, sentence.start, colon) for state in states)
    told = passage.words_in(Stretch(colon, sentence.stop))
    long = told >= LEAST_TOLD or is_event(passage, colon + 1, passage.forms[colon + 1])
    return long and (capital or quotation is not None)


def _is_capital_of(passage: Passage, state: str, start: int, stop: int) -> bool:
    place, code = passage.gazetteer.places.get(capital_of(state)), passage.grammar.language.code
    words = " ".join(passage.forms[start:stop])
    return place is not None and any(passage.grammar.level(n) == words for n in place.names.get(code, ()))


def _is_line(passage: Passage, number: int) -> bool:
    """Whether the sentence fills its line and ends without a full stop."""
    text, span = passage.article.text, passage.spans[number]
    before, after = text[max(0, span.start - 1) : span.start], text[span.stop : span.stop + 1]
    return before in ("", "\n") and after in ("", "\n", "\r") and not span.text.endswith(FULL_STOPS)
