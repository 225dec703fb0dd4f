"""Reasons not to believe a draft: its shape is right, but nobody speaks in it."""

from claims.attribute.content import takes_over
from claims.attribute.draft import Draft, Refusal
from claims.attribute.outlets import carries_medium
from claims.attribute.passage import Passage, Stretch
from claims.attribute.phrases import is_speaker

INSIDE_QUOTATION = Refusal("inside a quotation")
ABSTRACT = Refusal("subject is abstract")
NO_CONTENT = Refusal("cue without content")
NO_SOURCE = Refusal("no source beside the cue")


def doubt(passage: Passage, sentence: Stretch, draft: Draft) -> Refusal | None:
    """The first reason to refuse `draft`, None when there is none."""
    if carries_medium(passage, draft.sighting.start):
        return NO_CONTENT
    if _has_object(passage, draft):
        return NO_CONTENT
    if draft.source is None:
        return _doubt_elided(passage, sentence, draft)
    if _asks_for_speaker(draft) and _is_abstract(passage, draft.source):
        return ABSTRACT
    return None


def _has_object(passage: Passage, draft: Draft) -> bool:
    """Whether a pronoun behind the verb already says what it states: "the news that the ministry denied (it)"."""
    told = draft.rule == "phrase_after_cue" and draft.sighting.behind and draft.act != "label" and draft.offset == 0
    return bool(told) and not passage.grammar.match("prepositions", passage.forms, (draft.content or 1) - 1)


def _asks_for_speaker(draft: Draft) -> bool:
    """Whether the subject must be known to speak: before a noun phrase, and with a verb that events take too.

    Whoever "confirms that" speaks; what "shows that", "reveals that" may be a fact.
    """
    if draft.sighting.form is None:
        return False
    cue = draft.sighting.cue
    weak = draft.rule == "phrase_after_cue" or draft.act == "show" or cue.needs_event
    return draft.rule == "noun_of_speech" or (cue.needs_speaker and weak)


def _doubt_elided(passage: Passage, sentence: Stretch, draft: Draft) -> Refusal | None:
    """An elided source is believed at the head of a clause; before a bare noun phrase nowhere else."""
    if passage.quoted[draft.sighting.start] >= 0 and draft.rule != "quotation_before_cue":
        return INSIDE_QUOTATION
    if draft.rule != "phrase_after_cue":
        return None
    if draft.sighting.behind and draft.act == "label":
        return None  # "what it described as": whoever speaks gives the name
    if draft.sighting.behind and draft.offset == 0:
        return NO_SOURCE
    participle = draft.sighting.form is not None and draft.sighting.form.kind == "participle"
    opens = draft.begin == sentence.start or not passage.is_word(draft.begin - 1)
    governed = draft.offset > 0 or passage.grammar.match("prepositions", passage.forms, (draft.content or 1) - 1) > 0
    if not (opens or governed if participle else takes_over(passage, sentence, draft)):
        return NO_SOURCE
    return None


def _is_abstract(passage: Passage, source: Stretch) -> bool:
    """Whether the first noun is none that can speak: definite, or made definite by the next word.

    An unknown noun without an article is taken for a personal name.
    """
    first = source.start
    if passage.opens_quotation(first) or any(is_speaker(passage, k) for k in range(*source)):
        return False
    grammar = passage.grammar
    if grammar.article(passage.forms[first]):
        return True
    return first + 1 < source.stop and bool(grammar.article(passage.forms[first + 1]))
