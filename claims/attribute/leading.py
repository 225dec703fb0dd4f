"""Finds the subject of a cue where subjects stand first: "X said", "X, the minister, said", "said X"."""

from claims.attribute.adjuncts import how_at
from claims.attribute.cues import Sighting
from claims.attribute.draft import Clause
from claims.attribute.noun_phrases import is_pronoun, is_silent, noun_phrase_before, starts_phrase
from claims.attribute.passage import Passage, Stretch
from claims.attribute.phrases import COMMAS, DASHES, features_of, in_lists, is_capital, listed
from claims.attribute.sources import read_source
from claims.attribute.verbs import verb_group

LONGEST_ADDRESSEE = 12  # words
LONGEST_HOW = 8  # words of "who asked not to be named"
LONGEST_ASIDE = 40  # words between commas behind a subject
MARKS = COMMAS | DASHES


def find_clause(passage: Passage, sentence: Stretch, sighting: Sighting, limit: int) -> Clause | None:
    """The clause of a verb or participle; None when it has no subject that can speak."""
    clause = _find_clause(passage, sentence, sighting)
    if clause is None:
        return None
    if clause.subject and passage.quoted[sighting.start] >= 0 and is_pronoun(passage, clause.subject.start):
        return None  # whoever is quoted says of somebody that "he said"
    features = subject_features(passage, clause.subject) if clause.subject else ""
    stop, via = (clause.stop, ()) if clause.behind else skip_addressee(passage, sighting, clause.stop, limit)
    return clause._replace(features=features, stop=stop, via=via)


def subject_features(passage: Passage, subject: Stretch) -> str:
    """Gender and number of a subject: of its head, the last noun that can speak before its first preposition."""
    if subject.stop == subject.start + 1 and is_pronoun(passage, subject.start):
        return passage.grammar.language.syntax.pronouns[passage.forms[subject.start]]
    speakers = passage.grammar.speakers
    known = [k for k in range(subject.start, _head_end(passage, subject)) if passage.forms[k] in speakers]
    leads = known and passage.grammar.language.syntax.modifiers_first
    return speakers[passage.forms[known[-1]]] if leads else features_of(passage, subject.start)


def _head_end(passage: Passage, subject: Stretch) -> int:
    """The word behind the head of a subject: "officials" in "officials in Gaza"."""
    names = ("prepositions", "relatives")
    behind = range(subject.start + 1, subject.stop)
    closed = (k for k in behind if passage.forms[k] in COMMAS or in_lists(passage, names, k))
    return next(closed, subject.stop)


def _find_clause(passage: Passage, sentence: Stretch, sighting: Sighting) -> Clause | None:
    group = verb_group(passage, sentence, sighting)
    if sighting.form is not None and sighting.form.kind == "participle":
        return _of_participle(passage, sentence, sighting, group)
    plain = Clause(None, "", group, group, sighting.stop)
    before = group - 1
    if before < sentence.start or listed(passage, "infinitives", before):
        return None
    if passage.forms[before] in MARKS or (not passage.is_word(before) and passage.quoted[before] >= 0):
        inverted = _inverted(passage, sentence, sighting, group)
        return inverted or _past_aside(passage, sentence, sighting, group)
    if listed(passage, "conjunctions", before):
        return plain
    if listed(passage, "relatives", before):
        return plain._replace(subject=Stretch(before, before + 1), begin=before)
    found = noun_phrase_before(passage, sentence.start, _before_how(passage, sentence, group))
    if found is None or is_silent(passage, group - 1) or not fits_number(passage, sighting, found, group):
        return None
    return plain._replace(subject=Stretch(found.start, group), begin=found.start)


def _before_how(passage: Passage, sentence: Stretch, group: int) -> int:
    """Where the phrase ends that "who asked not to be named" describes right before a verb; else the verb itself."""
    for start in range(max(sentence.start + 1, group - LONGEST_HOW), group):
        if start + how_at(passage, start) == group:
            return start - (listed(passage, "relatives", start - 1) == 1)
    return group


def fits_number(passage: Passage, sighting: Sighting, subject: Stretch, group: int) -> bool:
    """Whether a verb that shows number has such a subject, so that "a charge that" is a noun, no verb."""
    endings = passage.grammar.language.syntax.plural_endings
    number = sighting.form.features.partition(".")[2] if sighting.form else ""
    if not number or not endings or group < sighting.start:
        return True
    head = _head_end(passage, subject) - 1
    last = passage.forms[head]
    known = passage.grammar.language.syntax.pronouns.get(last) or passage.grammar.speakers.get(last)
    ends = last.endswith(endings) and (not is_capital(passage, head) or head == subject.start)
    plural = known.endswith("pl") if known else ends
    joined = any(listed(passage, "conjunctions", k) for k in range(*subject))
    return plural == (number == "pl") or (number == "pl" and joined)


def _of_participle(passage: Passage, sentence: Stretch, sighting: Sighting, group: int) -> Clause:
    """ "…, saying that" belongs to the sentence's subject, "a letter saying that" to the noun before."""
    plain, before = Clause(None, "", group, group, sighting.stop), group - 1
    helped = group < sighting.start  # "X was saying that"
    beside = not helped and before >= sentence.start and passage.is_word(before)
    if beside and listed(passage, "prepositions", before):
        return plain._replace(governed=True)
    named = beside and (starts_phrase(passage, before) or listed(passage, "media_nouns", before) > 0)
    return _with_subject(passage, sentence, plain, group) or plain if helped or named else plain


def _with_subject(passage: Passage, sentence: Stretch, clause: Clause, stop: int) -> Clause | None:
    """`clause` with the noun phrase that ends at `stop` as its subject, None when there is none."""
    found = noun_phrase_before(passage, sentence.start, stop)
    return clause._replace(subject=found, begin=found.start) if found else None


def _inverted(passage: Passage, sentence: Stretch, sighting: Sighting, group: int) -> Clause | None:
    """ "…," said X: the subject behind a verb that follows a quotation or a complete clause."""
    start = sighting.stop
    if group != sighting.start or not sighting.takes("quotation") or start >= sentence.stop:
        return None
    if not starts_phrase(passage, start) or is_silent(passage, start):
        return None
    quoted = _ends_quotation(passage, sentence, group)
    if is_pronoun(passage, start) and not quoted:
        return None
    stop = read_source(passage, start, sentence.stop)
    described = stop < sentence.stop and any(listed(passage, name, stop) for name in ("relatives", "prepositions"))
    ends = stop >= sentence.stop or not passage.is_word(stop) or described
    if not (quoted or (ends and _reads_as_clause(passage, sentence.start, group))):
        return None
    return Clause(Stretch(start, stop), "", group, group, stop, behind=True)


def _ends_quotation(passage: Passage, sentence: Stretch, index: int) -> bool:
    """Whether a quotation ends right before `index`, marks apart."""
    index -= 1
    while index > sentence.start and passage.forms[index] in MARKS:
        index -= 1
    number = passage.quoted[index] if index >= sentence.start else -1
    return number >= 0 and passage.quotations[number].stop == index + 1


def _reads_as_clause(passage: Passage, start: int, stop: int) -> bool:
    """Whether the words hold a verb rather than only a name: an auxiliary, or too many words."""
    comma = next((k for k in range(start, stop) if passage.forms[k] in COMMAS), stop)
    if any(listed(passage, "auxiliaries", k) or is_pronoun(passage, k) for k in range(start, comma)):
        return True
    return comma - start > 8


def _past_aside(passage: Passage, sentence: Stretch, sighting: Sighting, group: int) -> Clause | None:
    """ "X, the minister, said": the subject before what stands between commas or dashes."""
    closing = group - 1
    plain = Clause(None, "", group, group, sighting.stop)
    for comma in range(closing - 1, max(sentence.start, closing - LONGEST_ASIDE), -1):
        if passage.quoted[comma] >= 0:
            return None
        if passage.forms[comma] in MARKS:
            found = noun_phrase_before(passage, sentence.start, comma)
            if found and starts_phrase(passage, found.start) and _opens_clause(passage, sentence, found.start):
                return plain._replace(subject=Stretch(found.start, closing), begin=found.start)
    return None


def _opens_clause(passage: Passage, sentence: Stretch, index: int) -> bool:
    before = index - 1
    if before < sentence.start or not passage.is_word(before):
        return True
    return any(listed(passage, name, before) for name in ("clause_links", "complementizers", "conjunctions", "adverbs",
                                                       "time_words"))  # fmt: skip


def skip_addressee(passage: Passage, sighting: Sighting, start: int, limit: int) -> tuple[int, tuple[Stretch, ...]]:
    """The word behind the person spoken to, and that person when it is an outlet: "told Reuters"."""
    if not sighting.takes("addressee") or start >= limit:
        return start, ()
    stop = _addressee_end(passage, start, limit)
    outlet = any(passage.is_outlet(passage.name_at(k)) for k in range(start, stop))
    return stop, ((Stretch(start, stop),) if outlet else ())


def _addressee_end(passage: Passage, start: int, limit: int) -> int:
    """The end of a noun phrase behind which a clause may follow without a mark."""
    if not passage.is_word(start) or listed(passage, "complementizers", start):
        return start
    if is_pronoun(passage, start) or listed(passage, "addressees", start) == 1:
        return start + 1
    stop = read_source(passage, start, min(limit, start + LONGEST_ADDRESSEE))
    return start if stop < limit and listed(passage, "auxiliaries", stop) else stop  # "warned the dam could break"
