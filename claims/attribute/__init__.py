"""Finds who is said to state what: for every cue its source and its content, or why there is none.

Each rule of RULES looks at one cue in its sentence and answers a Draft, a Refusal, or None when
the sentence does not have its shape. The first Draft wins and keeps the rule's name.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from claims.attribute.accounts import according_to, clause_of_noun, phrase_of_noun
from claims.attribute.acts import act_in_content
from claims.attribute.adjuncts import fronted_relay
from claims.attribute.around import (
    as_reported,
    clause_before,
    content_in_sentence_before,
    cue_in_quotation,
    impersonal,
    quotation_before,
)
from claims.attribute.behind import content_behind, decline_to_comment, relay
from claims.attribute.content import content_spans, form_of
from claims.attribute.continued import join_continued
from claims.attribute.cues import Sighting, find_sightings
from claims.attribute.doubts import doubt
from claims.attribute.draft import NO_CONTENT, Answer, Draft, Refusal
from claims.attribute.headlines import headline_colon, headline_of_known
from claims.attribute.nominal import phrase_behind
from claims.attribute.noun_phrases import noun_phrase_before, stands_for_another
from claims.attribute.outlets import is_outlet
from claims.attribute.passage import Passage, Stretch, read_passage
from claims.attribute.phrases import agrees, features_of, letters_before_speaker
from claims.attribute.relays import join_relays
from claims.attribute.speakers import Speaker, bystander, carried_relay, find_speaker, speakers_of
from claims.attribute.unverified import content_not_verified, not_verifiable
from claims.lexicon import Lexicon
from claims.lexicon.language import CueKind
from claims.model import Article, Attribution, Residual, Span

Rule = Callable[[Passage, Stretch, Sighting], Answer]
VERB_RULES: tuple[Rule, ...] = (
    decline_to_comment,
    relay,
    content_not_verified,
    not_verifiable,
    content_in_sentence_before,
    cue_in_quotation,
    as_reported,
    impersonal,
    content_behind,
    quotation_before,
    clause_before,
    phrase_behind,
)
RULES: Mapping[CueKind, tuple[Rule, ...]] = {
    "verb": VERB_RULES,
    "participle": VERB_RULES,
    "noun": (clause_of_noun, phrase_of_noun),
    "according": (according_to,),
}


@dataclass(frozen=True, slots=True)
class Found:
    """All attributions of an article in order of place, and the sentences that gave none."""

    attributions: tuple[Attribution, ...]
    residuals: tuple[Residual, ...]


def find_attributions(article: Article, lexicon: Lexicon) -> Found:
    """Every attributed statement of `article`."""
    passage = read_passage(article, lexicon)
    attributions: list[Attribution] = []
    residuals: list[Residual] = []
    speakers: list[Speaker] = []
    for number, sentence in enumerate(passage.sentences):
        drafts, refused = _drafts(passage, sentence)
        headline = None if drafts else headline_colon(passage, number)
        drafts = [headline] if headline else drafts
        found = _attributions(passage, number, drafts, speakers)
        attributions.extend(found)
        if refused and not found:
            cue, refusal = refused[0]
            residuals.append(Residual(passage.spans[number], passage.span(cue.start, cue.stop), refusal.reason))
    attributions = [*_headlines(passage, attributions), *attributions]
    attributions.sort(key=lambda attribution: attribution.sentence.start)
    return Found(join_continued(passage, join_relays(passage, attributions)), tuple(residuals))


def _headlines(passage: Passage, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """The headlines whose speaker nothing but the text below makes known: "Alami: the road is closed"."""
    told = {attribution.sentence.start for attribution in found}
    speakers = frozenset(attribution.source.text for attribution in found if attribution.source)
    for number, span in enumerate(passage.spans):
        headline = None if span.start in told else headline_of_known(passage, number, speakers)
        if headline:
            yield from _attributions(passage, number, [headline], [])


def _drafts(passage: Passage, sentence: Stretch) -> tuple[list[Draft], list[tuple[Sighting, Refusal]]]:
    """The drafts of one sentence, one for each content, and the cues that were refused."""
    drafts: list[Draft] = []
    refused: list[tuple[Sighting, Refusal]] = []
    taken: set[int] = set()
    for sightings in find_sightings(passage, sentence):
        if any(sightings[0].start in range(*cue) for draft in drafts[-1:] for cue in draft.cues):
            continue
        answer = _first_answer(passage, sentence, sightings)
        if isinstance(answer, Draft) and _names_topic(passage, answer, drafts):
            continue
        if isinstance(answer, Refusal):
            if any(s.form is None or s.form.kind != "noun" for s in sightings):
                refused.append((sightings[0], answer))
        elif answer.content is None or answer.content not in taken or _is_written(passage, answer):
            drafts.append(answer)
            taken.update({answer.content} if answer.content is not None else ())
    return drafts, refused


def _names_topic(passage: Passage, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """ "Did not comment on what X had said": no comma parts the words from whoever stays silent."""
    silent = bool(drafts) and drafts[-1].act == "decline-to-comment"
    return silent and draft.rule == "according_to" and passage.is_word(draft.sighting.start - 1)


def _first_answer(passage: Passage, sentence: Stretch, sightings: Sequence[Sighting]) -> Draft | Refusal:
    refusal = NO_CONTENT
    for sighting in sightings:
        for rule in RULES[sighting.form.kind if sighting.form else "according"]:
            answer = rule(passage, sentence, sighting)
            if isinstance(answer, Draft):
                answer = doubt(passage, sentence, answer) or answer
            if isinstance(answer, Draft):
                return answer
            refusal = answer or refusal
    return refusal


def _attributions(passage: Passage, number: int, drafts: Sequence[Draft], speakers: list[Speaker]) -> list[Attribution]:
    """The drafts of sentence `number` as attributions; `speakers` grows with everyone who spoke."""
    sentence = passage.sentences[number]
    found: list[Attribution] = []
    inner: list[Speaker] = []  # heard through somebody else: they go on speaking up to the end of the sentence
    for draft in drafts:
        speaker = None
        if draft.source is None or stands_for_another(passage, draft.source):
            near = [*speakers, *inner] if passage.grammar.language.syntax.order == "free" else speakers
            speaker = None if _is_nobodys(draft) else _speaker(passage, number, draft, near)
        elif not draft.via and draft.sighting.form and draft.sighting.cue.continues:
            draft = replace(draft, via=carried_relay(speakers, number))
        if not draft.via and not found:
            draft = replace(draft, via=fronted_relay(passage, sentence.start, draft.begin))
        spans = content_spans(passage, sentence, draft, drafts)
        if draft.content is not None and not spans:
            continue
        if _relays(passage, draft, found, spans):
            found[-1] = _relayed(passage, found[-1], draft)
            continue
        attribution = _attribution(passage, number, draft, spans, speaker)
        outer = _outer(attribution, found)
        found = [_nested(inner, attribution) if _outer(inner, [attribution]) else inner for inner in found]
        found.append(_nested(attribution, outer) if outer else attribution)
        heard = speakers if outer is None else inner
        heard.extend(speakers_of(passage, number, draft, speaker))
        del speakers[:-8]
    return found


def _speaker(passage: Passage, number: int, draft: Draft, speakers: Sequence[Speaker]) -> Speaker | None:
    """Whom an elided cue goes back to: a speaker of its sentence, its subject, or whoever spoke before."""
    if draft.source and passage.grammar.match("relatives", passage.forms, draft.source.start):
        named = noun_phrase_before(passage, passage.sentences[number].start, draft.source.start)
        return Speaker(number, named, features_of(passage, named.start), ()) if named else None
    earlier = find_speaker(speakers, number, draft)
    if draft.source:
        return earlier
    if earlier and earlier.sentence == number:
        return earlier
    beside = _bystander(passage, number, draft)
    return beside or earlier or (_bystander(passage, number - 1, draft) if number else None)


def _is_nobodys(draft: Draft) -> bool:
    """ "The report could not be verified": by whoever writes the article."""
    return draft.source is None and draft.rule == "content_not_verified"


def _bystander(passage: Passage, number: int, draft: Draft) -> Speaker | None:
    """Somebody whom the sentence `number` names without letting them speak."""
    wanted = draft.sighting.form.features if draft.sighting.form else ""
    found = bystander(passage, number, draft.begin)
    return found if found and agrees(wanted, found.features, before=False) else None


def _relays(passage: Passage, draft: Draft, found: Sequence[Attribution], spans: Sequence[Span]) -> bool:
    """Whether a trailing according-to, or "writes the agency", only adds a relay to the statement before it."""
    return (
        (draft.rule == "according_to" or _is_written(passage, draft))
        and draft.stop is not None
        and bool(found)
        and any(told.overlaps(span) for told in _told(found[-1]) for span in spans)
    )


def _told(attribution: Attribution) -> tuple[Span, ...]:
    """What a relay behind may repeat: the contents, and the cue of "of this told X" whose content stands before."""
    return (*attribution.contents, *attribution.cue) if attribution.rule == "sentence_before" else attribution.contents


def _is_written(passage: Passage, draft: Draft) -> bool:
    """ "…, writes the agency": a report behind what may be another's statement."""
    if draft.rule != "clause_before_cue" or draft.source is None:
        return False
    return draft.act == "report" or is_outlet(passage, draft.source.start)


def _relayed(passage: Passage, attribution: Attribution, draft: Draft) -> Attribution:
    cues = tuple(passage.bare_span(*cue, draft.sighting.before) for cue in draft.cues)
    same = draft.source and passage.grammar.match("same_source", passage.forms, draft.source.start)
    via = (_mention(passage, draft.source),) if draft.source and not same else ()
    end = passage.tokens[(draft.stop or draft.begin) - 1].stop
    contents = tuple(passage.trim(c.start, end) if c.start < end < c.stop else c for c in attribution.contents)
    return replace(attribution, cue=(*attribution.cue, *cues), via=(*attribution.via, *via), contents=contents)


def _attribution(
    passage: Passage, number: int, draft: Draft, spans: tuple[Span, ...], speaker: Speaker | None
) -> Attribution:
    letters = _letters_before(passage, draft)
    cues = tuple(passage.bare_span(*cue, letters if cue == draft.cues[0] else "") for cue in draft.cues)
    via = draft.via or (speaker.via if speaker else ())
    spoken_by = draft.source or (speaker.mention if speaker else None)
    source = draft.source or _shared(passage, number, speaker)
    return Attribution(
        id=f"{passage.article.id}:{cues[0].start}",
        sentence=passage.spans[number],
        cue=cues,
        source=_mention(passage, source) if source else None,
        antecedent=_mention(passage, speaker.mention) if speaker and source != speaker.mention else None,
        via=tuple(_mention(passage, stretch) for stretch in via),
        contents=spans,
        act=act_in_content(passage, draft, spoken_by, spans[0] if spans else None),
        form=form_of(passage, draft, spans) if spans else "indirect",
        rule=draft.rule,
        cue_lemma=draft.sighting.form.cue.lemma if draft.sighting.form else cues[0].text,
    )


def _shared(passage: Passage, number: int, speaker: Speaker | None) -> Stretch | None:
    """The subject that a cue without one has from its own sentence, where the language counts it as its words."""
    if speaker is None or speaker.sentence != number or not passage.grammar.language.syntax.overt_pronouns:
        return None
    return speaker.words or speaker.mention


def _mention(passage: Passage, stretch: Stretch) -> Span:
    """The words that name somebody, without a conjunction or preposition written onto them."""
    span = passage.bare_span(*stretch, letters_before_speaker(passage, stretch.start))
    last = passage.quoted[stretch.stop - 1]
    if last >= 0 and passage.quotations[last].start > stretch.start:  # a name in marks at its end
        return Span(span.start, span.stop + 1, passage.article.text[span.start : span.stop + 1])
    return span


def _letters_before(passage: Passage, draft: Draft) -> str:
    """The conjunction or preposition written onto the cue, which is no part of it."""
    if draft.sighting.negation is None:
        return draft.sighting.before
    form = passage.forms[draft.sighting.negation.start]
    return next((c for c in passage.grammar.language.clitics.conjunctions if len(form) > 2 and form.startswith(c)), "")


def _outer(attribution: Attribution, found: Sequence[Attribution]) -> Attribution | None:
    """The statement in whose content the cue of `attribution` stands."""
    cue = attribution.cue[0]
    return next((a for a in reversed(found) if any(content.contains(cue) for content in a.contents)), None)


def _nested(attribution: Attribution, outer: Attribution) -> Attribution:
    """`attribution` with the source of the `outer` one as its relay, unless they are the same."""
    relay = outer.source or outer.antecedent
    own = attribution.source or attribution.antecedent
    return replace(attribution, via=(*attribution.via, relay)) if relay and relay != own else attribution
