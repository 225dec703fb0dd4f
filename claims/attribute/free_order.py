"""Rules for languages with free word order, whose clauses are parted by commas, in the order in which they are asked.

The content stands behind the cue ("X said, that A"), before it ("A, said X"), on both sides, or in
the sentence before ("X reported this").
"""

from typing import Any

from claims.attribute.cues import Sighting
from claims.attribute.draft import Draft, Refusal
from claims.attribute.frames import PREPOSITION, act_of, frame_word, prepositions
from claims.attribute.free_clauses import Clause, clause_start, find_clause, is_place, skip_adjuncts, verb_group
from claims.attribute.free_phrases import closed_at, is_verb, listed, phrase_end
from claims.attribute.noun_phrases import is_pronoun
from claims.attribute.passage import Passage, Stretch
from claims.attribute.phrases import COMMAS, DASHES, is_event, is_name_quote
from claims.attribute.verbs import Answer
from claims.model import Act

NO_CONTENT = Refusal("cue without content")
NO_SOURCE = Refusal("no source beside the cue")
LONGEST_WAY = 45  # words from a cue to its "that"
LONGEST_OBJECT = 30
IMPERSONAL, INFINITIVE, LABEL = "impersonal", "infinitive", "label"


def _draft(rule: str, sighting: Sighting, clause: Clause, content: int | None, **more: Any) -> Draft:
    """A draft of a single cue with the source of its clause."""
    cue = Stretch(sighting.begin, sighting.stop)
    values: dict[str, Any] = {"act": act_of(sighting), "via": clause.via, "cues": (cue,), **more}
    return Draft(rule, sighting, values.pop("begin", clause.begin), clause.subject, clause.features,
                 content=content, **values)  # fmt: skip


def speaks_not(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "declined to comment", "did not react": a cue with a source and no content."""
    silent = sighting.negation is not None and act_of(sighting) == "decline-to-comment"
    word = frame_word(passage, sighting, "none", min(sentence.stop, sighting.stop + LONGEST_OBJECT // 3))
    if word is None and not silent:
        return None
    clause = find_clause(passage, sentence, sighting)
    if clause.subject is None and clause.begin == sentence.start and not clause.features:
        return NO_SOURCE
    return _draft("decline_to_comment", sighting, clause, None, act="decline-to-comment")


def content_in_sentence_before(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "This was reported by X": the content is the sentence before."""
    group = verb_group(passage, sentence, sighting)
    number = passage.sentences.index(sentence)
    opening = listed(passage, "anaphors", sentence.start)
    if not opening or number == 0 or sentence.start + opening + 2 < group or not sighting.takes("clause"):
        return None
    clause = find_clause(passage, sentence, sighting)
    before = passage.sentences[number - 1]
    if clause.subject is None or any(passage.forms[k] == ":" for k in range(clause.stop, sentence.stop)):
        return None
    return _draft("sentence_before", sighting, clause, before.start, begin=sentence.start, stop=before.stop)


def cue_in_quotation(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "«A, — said X. — B»": the cue stands between dashes inside the marks."""
    number = passage.quoted[sighting.start]
    if number < 0 or not sighting.takes("quotation"):
        return None
    quotation = passage.quotations[number]
    group = verb_group(passage, sentence, sighting)
    if group - 2 <= quotation.start or passage.forms[group - 1] not in DASHES or passage.is_word(group - 2):
        return None
    clause = find_clause(passage, sentence, sighting)
    closing = (k for k in range(sighting.stop, quotation.stop) if passage.forms[k] in DASHES and not _joins(passage, k))
    dash = next(closing, None)
    rest = Stretch(dash + 1, quotation.stop - 1) if dash is not None and dash + 1 < quotation.stop - 1 else None
    return _draft("quotation_before_cue", sighting, clause, quotation.start + 1, begin=quotation.start,
                  stop=group - 1, rest=rest, in_marks=True)  # fmt: skip


def _joins(passage: Passage, index: int) -> bool:
    """Whether a dash is a hyphen inside a word."""
    tokens = passage.tokens
    return tokens[index - 1].stop == tokens[index].start and tokens[index].stop == tokens[index + 1].start


def as_reported(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "As X reported, A" and "A, as X reported": a cue behind "as" opens no content of its own."""
    start = clause_start(passage, sentence, verb_group(passage, sentence, sighting))
    particle = next((k for k in (start, start - 1) if k >= sentence.start and listed(passage, "as_words", k)), None)
    if particle is None or not sighting.takes("clause"):
        return None
    clause = find_clause(passage, sentence, sighting)
    stop = _comma(passage, max(clause.stop, clause.subject.stop if clause.subject else 0), sentence.stop)
    return _around(passage, sentence, sighting, clause, particle, stop)


def _around(passage: Passage, sentence: Stretch, sighting: Sighting, clause: Clause, begin: int, stop: int) -> Answer:
    """A content before and behind an inserted clause that reaches from `begin` to `stop`."""
    rule = "clause_before_cue"
    before = _content_before(passage, sentence, begin)
    behind = stop + 1 if stop < sentence.stop and passage.forms[stop] in COMMAS else None
    if before is None:
        if behind is None or behind >= sentence.stop:
            return NO_CONTENT
        return _draft("clause_after_cue", sighting, clause, behind, begin=begin, clauses=True)
    rest = Stretch(behind, sentence.stop) if behind is not None and _goes_on(passage, behind, sentence.stop) else None
    return _draft(rule, sighting, clause, before, begin=begin, stop=begin, rest=rest)


def _comma(passage: Passage, index: int, stop: int) -> int:
    """The next comma outside quotations, or `stop`."""
    return next((k for k in range(index, stop) if passage.forms[k] in COMMAS and passage.quoted[k] < 0), stop)


def _content_before(passage: Passage, sentence: Stretch, index: int) -> int | None:
    """The first word of the clause before `index`; None when only links stand there or a "that" does."""
    start = sentence.start
    for k in range(index - 1, sentence.start - 1, -1):
        if passage.quoted[k] < 0 and (passage.forms[k] == ";" or _opens_inner(passage, k, index)):
            start = k + 1
            break
    while start < index and (length := _link(passage, start)):
        start += length
    words = sum(passage.is_word(k) for k in range(start, index))
    return start if words else None


def _opens_inner(passage: Passage, index: int, stop: int) -> bool:
    """Whether a relative or a "that" here opens the clause that goes on behind the inserted one."""
    if not any(listed(passage, name, index) for name in ("relatives", "complementizers")):
        return False
    return index >= stop - 2 or bool(listed(passage, "complementizers", index) and passage.forms[index - 1] in COMMAS)


def _link(passage: Passage, index: int) -> int:
    if not passage.is_word(index):
        return 0 if passage.opens_quotation(index) else 1
    return max(listed(passage, name, index) for name in ("contrasts", "adverbs", "clause_links"))


def _goes_on(passage: Passage, index: int, stop: int) -> bool:
    """Whether the clause before goes on at `index`: no other cue takes over."""
    following = range(index, min(stop, index + 3))
    return index < stop and not any(passage.is_word(k) and is_verb(passage, k) for k in following)


def clause_behind(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "X said, that A": a clause behind a "that", a quotation or words behind a colon."""
    if sighting.takes(IMPERSONAL):
        return None
    clause = find_clause(passage, sentence, sighting)
    limit = _limit(passage, sentence, sighting)
    found = _that(passage, clause.stop, limit) if sighting.takes("clause") else None
    speech = _speech(passage, clause.stop, limit) if sighting.takes("quotation") else None
    if found and (speech is None or found < speech[0]):
        end = limit if passage.quoted[sighting.start] >= 0 else None
        return _draft("clause_after_cue", sighting, clause, found, clauses=True, stop=end)
    if speech is None:
        return None
    first, stop = speech
    return _draft("quotation_after_cue", sighting, clause, first, stop=stop, in_marks=True)


def _limit(passage: Passage, sentence: Stretch, sighting: Sighting) -> int:
    number = passage.quoted[sighting.start]
    return min(sentence.stop, passage.quotations[number].stop - 1) if number >= 0 else sentence.stop


def _that(passage: Passage, start: int, limit: int) -> int | None:
    """The word behind the next "that", before any other cue."""
    for index in range(start, min(limit, start + LONGEST_WAY)):
        length = listed(passage, "complementizers", index)
        if length and ((index > start and passage.forms[index - 1] in COMMAS) or length > 1 or index == start):
            return index + length if index + length < limit else None
        if index > start and passage.is_word(index) and is_verb(passage, index):
            return None
        quotation = passage.opens_quotation(index)
        if passage.forms[index] in ":;" or (quotation and not is_name_quote(passage, index)):
            return None
        if passage.forms[index] in COMMAS and index + 1 < limit and not _is_aside(passage, index + 1, limit):
            return None
    return None


def _is_aside(passage: Passage, index: int, limit: int) -> bool:
    """Whether a "that" stands here, or what says when and where before it."""
    if listed(passage, "complementizers", index):
        return True
    if listed(passage, "clause_links", index) or is_pronoun(passage, index):
        return False
    behind = next((k for k in range(index, limit) if passage.forms[k] in COMMAS), limit)
    return behind + 1 < limit and listed(passage, "complementizers", behind + 1) > 0


def _speech(passage: Passage, start: int, limit: int) -> tuple[int, int | None] | None:
    """A quotation or words behind a colon: the first word, and the end when it is known."""
    for index in range(start, min(limit, start + LONGEST_WAY)):
        quotation = passage.opens_quotation(index)
        if quotation and (index == start or not is_name_quote(passage, index)):
            governed = listed(passage, "prepositions", index - 1)
            return None if governed else (quotation.start + 1, quotation.stop - 1)
        if passage.forms[index] == ":":
            first = min(index + 1, limit - 1)
            while first < limit - 1 and passage.forms[first] in DASHES:
                first += 1
            quotation = passage.opens_quotation(first)
            if quotation and not is_name_quote(passage, first):
                return quotation.start + 1, quotation.stop - 1
            return (first, None) if index + 1 < limit else None
        if not passage.is_word(index) and not quotation and passage.forms[index] not in "()-–—":
            return None
        if index > start and passage.is_word(index) and is_verb(passage, index):
            return None
    return None


def quotation_before(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "«A», — said X" and "«A», — said X. — «B»": the quotation ends where the cue begins."""
    if not sighting.takes("quotation"):
        return None
    clause = find_clause(passage, sentence, sighting)
    index = verb_group(passage, sentence, sighting) - 1
    if clause.subject and not clause.behind and not is_place(passage, clause.subject):
        index = clause.subject.start - 1
    while index > sentence.start and passage.forms[index] in COMMAS | DASHES | set(".…?!"):
        index -= 1
    number = passage.quoted[index] if index >= sentence.start else -1
    if number < 0 or passage.quotations[number].stop != index + 1 or passage.quoted[sighting.start] == number:
        return None
    quotation = passage.quotations[number]
    if index + 1 >= verb_group(passage, sentence, sighting) and passage.words_in(quotation) < 2:
        return None
    via, cues = _relays(passage, sighting, clause, sentence)
    begins = _first_words(passage, sentence, quotation.start)
    if begins < quotation.start:  # a clause that ends in a quotation
        return _draft("clause_before_cue", sighting, clause, begins, begin=begins, stop=index + 1, via=via, cues=cues)
    return _draft("quotation_before_cue", sighting, clause, quotation.start + 1, begin=quotation.start,
                  stop=quotation.stop - 1, in_marks=True, via=via, cues=cues)  # fmt: skip


def _first_words(passage: Passage, sentence: Stretch, index: int) -> int:
    """The first word of the sentence when words stand before the quotation at `index`."""
    start = sentence.start
    while start < index and (length := _link(passage, start)):
        start += length
    opened = any(listed(passage, "complementizers", k) or passage.forms[k] == ":" for k in range(start, index))
    spoken = any(passage.is_word(k) and is_verb(passage, k) for k in range(start, index))
    return index if opened or spoken else start


def _relays(
    passage: Passage, sighting: Sighting, clause: Clause, sentence: Stretch
) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...]]:
    """Who relays a statement behind its source: "…, says X, writes Y"."""
    cue = Stretch(sighting.begin, sighting.stop)
    comma = _comma(passage, clause.stop, sentence.stop)
    index = comma + 1
    phrase = passage.grammar.according.longest(passage.forms[index : index + 6], 0) if index < sentence.stop else None
    if comma != clause.stop or index + 1 >= sentence.stop or not (phrase or is_verb(passage, index)):
        return clause.via, (cue,)
    first = index + (phrase[0] if phrase else 1)
    stop = phrase_end(passage, first, sentence.stop)
    ends = stop >= sentence.stop or not passage.is_word(stop)
    if stop == first or not ends or closed_at(passage, first):
        return clause.via, (cue,)
    return (*clause.via, Stretch(first, stop)), (cue, Stretch(index, first))


def clause_before(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "A, says X" and "A, says X, B": a clause before a cue whose subject follows it."""
    if not (sighting.takes("clause") or sighting.takes("quotation")) or passage.quoted[sighting.start] >= 0:
        return None
    group = verb_group(passage, sentence, sighting)
    if group <= sentence.start or passage.forms[group - 1] not in COMMAS | DASHES or _kind(sighting) == "participle":
        return None
    if sighting.takes(IMPERSONAL) and listed(passage, "content_enders", sentence.start):
        return None
    clause = find_clause(passage, sentence, sighting)
    named = clause.behind or sighting.takes(IMPERSONAL)
    elided = clause.subject is None and _ends(passage, clause.stop, sentence.stop)
    if not named and not elided:
        return None
    if sighting.takes(IMPERSONAL):
        clause = _issuer(passage, sentence, sighting, clause)
    comma = group - 1
    via, cues = _relays(passage, sighting, clause, sentence)
    before = _content_before(passage, sentence, comma)
    if before is None:
        return NO_CONTENT
    end = cues[-1].stop if len(cues) > 1 else clause.stop
    rest = None
    if len(cues) == 1 and end < sentence.stop and passage.forms[end] in COMMAS | DASHES:
        rest = Stretch(end + 1, sentence.stop) if _goes_on(passage, end + 1, sentence.stop) else None
    begin = comma if clause.subject else before
    return _draft("clause_before_cue", sighting, clause, before, begin=begin, stop=comma, rest=rest, via=via, cues=cues)


def _ends(passage: Passage, index: int, stop: int) -> bool:
    return index >= stop or not passage.is_word(index)


def _kind(sighting: Sighting) -> str:
    return sighting.form.kind if sighting.form else "according"


def impersonal(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "It is reported that A", "in its statement it is said that A": nobody, or a document, speaks."""
    if not sighting.takes(IMPERSONAL) or listed(passage, "content_enders", sentence.start):
        return None
    clause = _issuer(passage, sentence, sighting, find_clause(passage, sentence, sighting))
    limit = _limit(passage, sentence, sighting)
    stop = max(clause.stop, sighting.stop)
    found = _that(passage, stop, limit)
    if found:
        return _draft("clause_after_cue", sighting, clause, found, clauses=True)
    speech = _speech(passage, stop, limit)
    if speech:
        return _draft("quotation_after_cue", sighting, clause, speech[0], stop=speech[1], in_marks=True)
    answer = quotation_before(passage, sentence, sighting)
    if not isinstance(answer, Draft):
        answer = clause_before(passage, sentence, sighting)
    if isinstance(answer, Draft):
        return Draft(answer.rule, sighting, answer.begin, clause.subject, "", (), answer.cues, answer.content, 0,
                     answer.stop, answer.rest, answer.act, answer.in_marks)  # fmt: skip
    return NO_CONTENT


def _issuer(passage: Passage, sentence: Stretch, sighting: Sighting, clause: Clause) -> Clause:
    """The clause with the document that speaks, or whoever issued it, as its subject."""
    group = verb_group(passage, sentence, sighting)
    while group > sentence.start and passage.forms[group - 1] in COMMAS and _only_link(passage, sentence, group - 1):
        group = _only_link(passage, sentence, group - 1)
    start = clause_start(passage, sentence, group)
    stop = min(sentence.stop, sighting.stop + 12)
    for index in (*range(start, sighting.start), *range(sighting.stop, stop)):
        if listed(passage, "place_prepositions", index) == 1 and index + 1 < stop:
            end = _document_end(passage, index + 1, sentence.stop)
            if end:
                issued = Stretch(index + 2, end)
                named = end > index + 2 and not closed_at(passage, index + 2)
                subject = issued if named else Stretch(index + 1, index + 2)
                return clause._replace(subject=subject, features="", stop=max(clause.stop, end), begin=min(clause.begin, index))
    return clause._replace(subject=None)


def _only_link(passage: Passage, sentence: Stretch, comma: int) -> int:
    """The comma before an aside of a few words such as "in particular" that ends at `comma`; 0 for none."""
    for index in range(comma - 1, max(sentence.start, comma - 4), -1):
        if passage.forms[index] in COMMAS:
            return index if listed(passage, "adverbs", index + 1) == comma - index - 1 else 0
    return 0


def _document_end(passage: Passage, index: int, limit: int) -> int:
    """The end of the phrase of a document at `index`, 0 when it is none."""
    if not listed(passage, "media_nouns", index):
        return 0
    return phrase_end(passage, index, limit)


def phrase_behind(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "denied the reports", "accused X of", "asked X to": a noun phrase or an infinitive is the content."""
    clause = find_clause(passage, sentence, sighting)
    preps = prepositions(passage, sighting, PREPOSITION)
    limit = min(_limit(passage, sentence, sighting), sighting.stop + LONGEST_OBJECT)
    direct = sighting.stop < limit and passage.forms[sighting.stop] in preps
    start = skip_adjuncts(passage, sighting.stop, limit)[0] if not clause.behind and not direct else clause.stop
    start = sighting.stop if direct else start
    if start >= limit or (clause.subject is None and _kind(sighting) == "verb" and not clause.features):
        return NO_CONTENT
    if passage.forms[start] in preps and start + 1 < limit:
        return _stated(passage, sighting, clause, start + 1)
    stop = _comma(passage, start, limit)
    fits = any(_fits(passage, frame, sighting, start, stop) for frame in sighting.cue.frames)
    return _stated(passage, sighting, clause, start) if fits and _opens_phrase(passage, start) else NO_CONTENT


def _stated(passage: Passage, sighting: Sighting, clause: Clause, index: int) -> Answer:
    if sighting.cue.needs_event and not is_event(passage, index, passage.forms[index]):
        return NO_CONTENT
    alone = index + 1 >= len(passage.forms) or not passage.is_word(index + 1) or listed(passage, "prepositions", index + 1)
    if is_pronoun(passage, index) or (alone and listed(passage, "demonstratives", index)):
        return NO_CONTENT
    act: Act = act_of(sighting)
    return _draft("phrase_after_cue", sighting, clause, index, act=act)


def _fits(passage: Passage, frame: str, sighting: Sighting, start: int, stop: int) -> bool:
    kind, _, word = frame.partition(":")
    if kind == "object":
        return not word or any(passage.forms[k] == passage.grammar.level(word) for k in range(start, stop))
    if kind == INFINITIVE:
        endings = passage.grammar.language.syntax.infinitive_endings
        return any(passage.forms[k].endswith(endings) and len(passage.forms[k]) > 3 for k in range(start, stop))
    if kind == LABEL:
        oblique = passage.grammar.language.agreement.instrumental
        return any(passage.forms[k].endswith(oblique) for k in range(start, stop)) and stop - start > 1
    return False


def _opens_phrase(passage: Passage, index: int) -> bool:
    if passage.opens_quotation(index):
        return True
    names = ("complementizers", "relatives", "clause_links", "negations", "auxiliaries")
    if not passage.is_word(index) or any(listed(passage, name, index) for name in names):
        return False
    return not listed(passage, "prepositions", index) or listed(passage, "place_prepositions", index) == 0


def clause_of_noun(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "the claim of X that A": a noun of speech, whose it is, and a clause."""
    if not sighting.takes("clause"):
        return None
    start = sighting.stop
    found = _that(passage, start, min(sentence.stop, start + 15))
    if found is None or is_verb(passage, start):
        return NO_CONTENT
    end = phrase_end(passage, start, found) if start < found and not closed_at(passage, start) else start
    end = min(end, _comma(passage, start, found))
    source = Stretch(start, end) if end > start else None
    if source is None and not _owned(passage, sighting.start):
        return NO_SOURCE
    return Draft("noun_of_speech", sighting, sighting.start, source, "", (), (Stretch(sighting.start, start),),
                 found, act=sighting.cue.act, clauses=True)  # fmt: skip


def _owned(passage: Passage, index: int) -> bool:
    return index > 0 and is_pronoun(passage, index - 1)


def according(passage: Passage, sentence: Stretch, sighting: Sighting) -> Answer:
    """ "by the words of X, A", "A, according to X" and "A, according to X, B"."""
    assert sighting.according is not None
    owned = any(listed(passage, "owners", k) for k in range(sighting.start, sighting.stop))
    stop, source = sighting.stop, None
    if not owned and stop < sentence.stop and passage.forms[stop] not in COMMAS:
        stop = _source_end(passage, sighting.stop, sentence.stop)
        source = Stretch(sighting.stop, stop) if stop > sighting.stop else None
        if source is None:
            return NO_SOURCE
        if sighting.according.documents and not _can_be_cited(passage, source):
            return Refusal("subject is abstract")
    clause = Clause(source, "", sighting.start, stop)
    cue = Stretch(sighting.start, sighting.stop)
    before = _content_before(passage, sentence, sighting.start)
    act = sighting.according.act
    behind = stop + 1 if stop < sentence.stop and passage.forms[stop] in COMMAS | DASHES else stop
    begin = sighting.start
    if before is None:
        if behind >= sentence.stop:
            return NO_CONTENT
        end = _next_account(passage, behind, sentence.stop)
        return Draft("according_to", sighting, begin, source, "", (), (cue,), behind, stop=end, act=act, clauses=True)
    rest = Stretch(behind, sentence.stop) if behind > stop and _goes_on(passage, behind, sentence.stop) else None
    return Draft("according_to", sighting, begin, clause.subject, "", (), (cue,), before, 0, begin, rest, act)


def _next_account(passage: Passage, start: int, stop: int) -> int:
    """Where the words of the next source begin; what others say inside an account belongs to it."""
    phrases = passage.grammar.according
    for index in range(start + 1, stop):
        if phrases.longest(passage.forms[index : index + 6], 0) and passage.quoted[index] < 0:
            link = index - 1
            while link > start and (not passage.is_word(link) or listed(passage, "clause_links", link)):
                link -= 1
            return link + 1
    return stop


def _source_end(passage: Passage, start: int, limit: int) -> int:
    """The end of a source that a comma closes, a relative or participial clause behind it included."""
    stop = phrase_end(passage, start, limit)
    endings = passage.grammar.language.syntax.participle_endings
    if stop + 1 < limit and passage.forms[stop] in COMMAS:
        described = listed(passage, "relatives", stop + 1) or passage.forms[stop + 1].endswith(endings)
        if described and _comma(passage, stop + 1, limit) < limit:
            return _comma(passage, stop + 1, limit)
    return stop


def _can_be_cited(passage: Passage, source: Stretch) -> bool:
    """Whether a document or somebody who speaks is named, rather than a law or a plan."""
    for k in range(source.start, min(source.stop, source.start + 4)):
        if not passage.is_word(k):
            continue
        if listed(passage, "media_nouns", k) or listed(passage, "places", k):
            return True
        if passage.article.text[passage.tokens[k].start].isupper():
            return True
    return False


VERBS = (
    speaks_not,
    content_in_sentence_before,
    cue_in_quotation,
    as_reported,
    impersonal,
    clause_behind,
    quotation_before,
    clause_before,
    phrase_behind,
)
FREE_ORDER = {"verb": VERBS, "participle": VERBS, "noun": (clause_of_noun,), "according": (according,)}
