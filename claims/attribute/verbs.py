"""Rules for verbs and participles, in the order in which they are asked."""

from dataclasses import replace
from typing import Any

from claims.attribute.adjuncts import skip_adjuncts
from claims.attribute.cues import Sighting
from claims.attribute.draft import Draft, Refusal
from claims.attribute.frames import LONGEST_CLAUSE, PREPOSITION, act_of, frame_word, prepositions
from claims.attribute.openings import complementizer_at, find_complementizer, find_quotation
from claims.attribute.passage import Passage, Stretch
from claims.attribute.phrases import COMMAS, Region, features_of, is_event, is_speaker
from claims.attribute.sources import is_prefixed, read_region, read_source
from claims.attribute.subjects import find_subject, subject_before

Answer = Draft | Refusal | None
RELAY = "relay:"
NO_CONTENT = Refusal("cue without content")


def _draft(rule: str, sighting: Sighting, begin: int, region: Region, content: int | None, **more: Any) -> Draft:
    """A draft of a single cue with the source that `region` holds."""
    cue = Stretch(sighting.begin, sighting.stop)
    features = region.features or _features(sighting)
    more = {"act": act_of(sighting), **more}
    return Draft(rule, sighting, begin, region.source, features, region.via, (cue,), content, **more)


def decline_to_comment(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "did not comment", "refused to comment": a cue with a source and no content."""
    limit = _clause_end(passage, sighting.stop, sentence.stop)
    word = frame_word(passage, sighting, "none", limit)
    if word is None:
        if not (sighting.negation and act_of(sighting) == "decline-to-comment"):
            return None
        word = limit
    region, begin = find_subject(passage, sentence, sighting, word)
    if region.source is None and word < limit:
        region = _behind_preposition(passage, word + 1, limit)
    if region.source is None:
        return Refusal("no source beside the cue")
    return _draft("decline_to_comment", sighting, begin, region, None, act="decline-to-comment")


def _behind_preposition(passage: Passage, start: int, limit: int) -> Region:
    """The source of "no comment came from X"."""
    for index in range(start, min(limit, start + 4)):
        length = passage.grammar.lists["prepositions"].longest(passage.forms[index : index + 4], 0)
        if length and index + length[0] < limit:
            return read_region(passage, index + length[0], limit, None)
    return Region(None, "", (), start)


def _clause_end(passage: Passage, start: int, stop: int) -> int:
    for index in range(start, stop):
        if passage.forms[index] in ";؛.!?؟…:" or passage.grammar.match("clause_links", passage.forms, index):
            return index
    return stop


def relay(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "the agency quoted an official as saying that …": the inner source speaks, the outer relays."""
    preps = prepositions(passage, sighting, RELAY)
    if not preps:
        return None
    outer = read_region(passage, sighting.stop, sentence.stop, _features(sighting), preps)
    start = outer.stop
    if start >= sentence.stop or passage.forms[start] not in preps:
        return None
    opening = find_complementizer(passage, start, sentence.stop)
    speech = find_quotation(passage, start, sentence.stop)
    content = _nearer(passage, opening, speech)
    if content is None:
        return NO_CONTENT
    limit, first, stop, marks = content
    saying = next((k for k in range(start + 1, limit) if _is_saying(passage, k)), None)
    end = read_source(passage, start + 1, saying or limit)
    source = Stretch(start + 1, end)
    region = Region(source, features_of(passage, source.start), (outer.source,) if outer.source else (), limit)
    answer = _draft("relay", sighting, sighting.begin, region, first, stop=stop, in_marks=marks, clauses=not marks)
    return replace(answer, cues=(*answer.cues, Stretch(saying, saying + 1))) if saying else answer


def _is_saying(passage: Passage, index: int) -> bool:
    """Whether the word is a noun or participle of speech, "his saying"."""
    readings = passage.grammar.readings(passage.forms[index])
    return any(r.form.kind in ("noun", "participle") for r in readings) and not is_speaker(passage, index)


def _nearer(
    passage: Passage, opening: tuple[int, int] | None, speech: tuple[int, Stretch | None] | None
) -> tuple[int, int, int | None, bool] | None:
    """Where the words before a content end, its first word, its end if known, whether in marks."""
    if opening and (not speech or opening[0] < speech[0]):
        return opening[0], opening[1], None, False
    if speech is None:
        return None
    index, quotation = speech
    if quotation:
        return index, quotation.start + 1, quotation.stop - 1, True
    return index, index + 1, None, True


def clause_after_cue(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "said the minister that …", "Moscow says that …": a clause behind a complementizer."""
    if not any(frame == "clause" or frame.startswith(PREPOSITION) for frame in sighting.cue.frames):
        return None
    found = find_complementizer(passage, sighting.stop, sentence.stop)
    if found is None or found[1] >= sentence.stop:
        return None
    if sighting.cue.act == "label" and _carries(passage, found[0], prepositions(passage, sighting, PREPOSITION)):
        return None  # "described the deal as being …": the target belongs to the content
    limit = _before_preposition(passage, sighting.stop, found[0])
    region, begin = find_subject(passage, sentence, sighting, limit)
    return _draft("clause_after_cue", sighting, begin, region, found[1], clauses=True)


def _features(sighting: Sighting) -> str:
    return sighting.form.features if sighting.form else ""


def _before_preposition(passage: Passage, start: int, index: int) -> int:
    """The end of the words before a "that", without the preposition that may introduce it."""
    while index > start and passage.grammar.lists["prepositions"].longest((passage.forms[index - 1],), 0):
        index -= 1
    return index


def quotation_after_cue(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "the minister said: …": a quotation, or words behind a colon."""
    if not sighting.takes("quotation"):
        return None
    found = find_quotation(passage, sighting.stop, sentence.stop)
    if found is None:
        return None
    limit, quotation = found
    if quotation is None and limit + 1 >= sentence.stop:
        return NO_CONTENT
    region, begin = find_subject(passage, sentence, sighting, limit)
    first, stop = (quotation.start + 1, quotation.stop - 1) if quotation else (limit + 1, None)
    return _draft("quotation_after_cue", sighting, begin, region, first, stop=stop, in_marks=True)


def quotation_before_cue(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "…", said the minister: the quotation ends where the cue begins, and the subject ends the sentence."""
    verb = sighting.form is not None and sighting.form.kind == "verb"
    if not verb or not sighting.takes("quotation") or sighting.before:
        return None
    index = sighting.begin - 1
    while index > sentence.start and passage.forms[index] in COMMAS | {"-", "–", "—"}:
        index -= 1
    number = passage.quoted[index] if index >= sentence.start else -1
    if number < 0 or passage.quotations[number].stop != index + 1 or passage.quoted[sighting.start] == number:
        return None
    quotation = passage.quotations[number]
    limit = _clause_end(passage, sighting.stop, sentence.stop)
    following = find_quotation(passage, sighting.stop, sentence.stop)
    goes_on = following[1] if following and following[1] and following[0] == following[1].start else None
    region = read_region(passage, sighting.stop, goes_on.start if goes_on else limit, _features(sighting))
    if passage.words_in(quotation) < 2 or (goes_on and passage.forms[goes_on.start - 1] not in COMMAS):
        return None
    rest = Stretch(goes_on.start + 1, goes_on.stop - 1) if goes_on else None
    first, stop = quotation.start + 1, quotation.stop - 1
    return _draft("quotation_before_cue", sighting, quotation.start, region, first, stop=stop, rest=rest, in_marks=True)


def phrase_after_cue(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "denied the existence of …", "warned of …", "accused X of …": a noun phrase is the content."""
    preps = prepositions(passage, sighting, PREPOSITION)
    clause = min(sentence.stop, sighting.stop + LONGEST_CLAUSE)
    nominal = frame_word(passage, sighting, "object", clause) is not None
    if not preps and not nominal:
        return None
    stop = _clause_end(passage, sighting.stop, sentence.stop)
    before = subject_before(passage, sentence, sighting)
    if before:
        region = Region(
            before, features_of(passage, before.start), (), skip_adjuncts(passage, sighting.stop, stop, preps)[0]
        )
    else:
        region = read_region(passage, sighting.stop, stop, _features(sighting), preps)
        if region.source is None and region.via and act_of(sighting) == "cannot-verify":
            region = region._replace(source=region.via[0], via=())  # "X was not able to verify"
    place = _content_place(passage, region.stop, stop, preps, nominal, sighting.stop)
    if place is None or not _is_stated(passage, sighting, place, stop, preps):
        return NO_CONTENT
    begin = before.start if before else sighting.begin
    stop_word = place[0] + 1 if _is_anaphor(passage, place[0]) else None
    return _draft("phrase_after_cue", sighting, begin, region, place[0], offset=place[1], stop=stop_word)


def _is_anaphor(passage: Passage, index: int) -> bool:
    """Whether a demonstrative stands alone for what was said: "denied that"."""
    if not passage.grammar.lists["demonstratives"].longest((passage.forms[index],), 0):
        return False
    following = index + 1
    return following >= len(passage.forms) or not passage.grammar.article(passage.forms[following])


def _is_stated(passage: Passage, sighting: Sighting, place: tuple[int, int], stop: int, preps: list[str]) -> bool:
    """Whether the noun phrase states something: it opens with an event where the cue asks for one.

    A target ("threatened the ships") needs the preposition that says with what.
    """
    index, offset = place
    form = passage.forms[index][offset:]
    event = passage.opens_quotation(index) is not None or is_event(passage, index, form)
    if sighting.cue.needs_event:
        return event
    follows = (k for k in range(index, stop) if passage.forms[k] in preps or _carries(passage, k, preps))
    return event or offset > 0 or not preps or passage.forms[index - 1] in preps or next(follows, None) is not None


def _carries(passage: Passage, index: int, preps: list[str]) -> bool:
    form = passage.forms[index]
    return any(form.startswith(p) and len(form) > len(p) + 1 and is_prefixed(passage, index, p) for p in preps)


def _content_place(
    passage: Passage, start: int, stop: int, preps: list[str], nominal: bool, cue_stop: int
) -> tuple[int, int] | None:
    """The first word of a nominal content and how many of its letters belong to the preposition."""
    while start < stop and (passage.forms[start] in COMMAS or passage.forms[start] in ")-–—"):
        start += 1
    if start >= stop:
        return None
    form = passage.forms[start]
    for letters in preps:
        if form == letters:
            return (start + 1, 0) if start + 1 < stop else None
        if (
            form.startswith(letters)
            and letters in passage.grammar.before
            and (start == cue_stop or is_prefixed(passage, start, letters))
        ):
            return start, len(letters)
    return (start, 0) if nominal and _is_nominal(passage, start) else None


def _is_nominal(passage: Passage, index: int) -> bool:
    """Whether a content that is a noun phrase may start here."""
    grammar, forms = passage.grammar, passage.forms
    if passage.opens_quotation(index):
        return True
    if not passage.is_word(index) or complementizer_at(passage, index):
        return False
    closed = ("relatives", "auxiliaries", "negations", "clause_links", "content_enders", "prepositions", "adverbs")
    if any(grammar.match(name, forms, index) for name in closed):
        plain = grammar.match("relatives", forms, index) and not grammar.article(forms[index])  # "what"
        return bool(plain) or grammar.match("demonstratives", forms, index) > 0
    return True


VERB_RULES = (
    decline_to_comment,
    relay,
    clause_after_cue,
    quotation_before_cue,
    quotation_after_cue,
    phrase_after_cue,
)
