"""What becomes of one claim: a new one from the analyst's fields, or an old one with some changed."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from claims.corrections.fields import CorrectionError, check_fields, one_of, read_moment, read_quantity, read_span
from claims.lexicon import Lexicon
from claims.model import Act, Article, Attribution, Claim, Correction, Form, Source, Span, Stance, cut
from claims.pipeline import make_claim
from claims.resolve import resolve_sources
from claims.resolve.describe import describe
from claims.resolve.mention import side_of

ANALYST = "analyst"  # the rule of what an analyst decided


def make_added(correction: Correction, fields: Mapping[str, Any], article: Article, lexicon: Lexicon) -> Claim:
    """The claim that the analyst added; what `fields` does not say is read from the text."""
    check_fields(fields, article)
    attribution = _attribution(f"{article.id}:added-{correction.number}", fields, article)
    resolution = resolve_sources(article, [attribution], lexicon)[attribution.id]
    content = attribution.contents[0] if attribution.contents else None
    claim = make_claim(article, attribution, 1, content, resolution, lexicon)
    return _with_fields(claim, fields, article, lexicon)


def make_edited(claim: Claim, fields: Mapping[str, Any], article: Article, lexicon: Lexicon) -> Claim:
    """The claim with the analyst's fields; what depends on another source or content is read again."""
    check_fields(fields, article)
    if not {"source", "antecedent", "content", "cue", "act"} & fields.keys():
        return _with_fields(claim, fields, article, lexicon)
    attribution = _attribution(claim.attribution_id, _as_fields(claim) | dict(fields), article)
    resolution = resolve_sources(article, [attribution], lexicon)[attribution.id]
    content = attribution.contents[0] if attribution.contents else None
    again = make_claim(article, attribution, 1, content, resolution, lexicon)
    has_source = "source" in fields or "antecedent" in fields
    has_content = "content" in fields
    claim = replace(
        again,
        id=claim.id,
        source=again.source if has_source else claim.source,
        via=claim.via,
        sentence=claim.sentence,
        quantities=again.quantities if has_content else claim.quantities,
        moments=again.moments if has_content else claim.moments,
        rule=claim.rule,
    )
    return _with_fields(claim, fields, article, lexicon)


def named(source: Source, source_id: str | None, name: str | None, lexicon: Lexicon) -> Source:
    """The source under another id; `name` is shown for one that is not in the data."""
    if source_id is None:
        return replace(source, id=None, name=None, kind=None, speaker=None, side=None, rule=ANALYST)
    try:
        known, kind = describe(source_id, lexicon.gazetteer)
        side = side_of(source_id, lexicon.gazetteer)
    except (KeyError, StopIteration):  # an id of the analyst's own
        known, kind, side = name or source_id, source.kind, source.side
    speaker = known if kind == "person" else source.speaker
    return Source(source.mention, source_id, known, kind, speaker, side, ANALYST)


def _as_fields(claim: Claim) -> dict[str, Any]:
    spans = {"source": claim.overt, "content": claim.content, "sentence": claim.sentence}
    fields: dict[str, Any] = {name: span and {"start": span.start, "stop": span.stop} for name, span in spans.items()}
    antecedent = None if claim.overt else claim.source.mention
    fields["antecedent"] = antecedent and {"start": antecedent.start, "stop": antecedent.stop}
    fields["cue"] = [{"start": span.start, "stop": span.stop} for span in claim.cue]
    return fields | {"act": claim.act, "form": claim.form}


def _attribution(id: str, fields: Mapping[str, Any], article: Article) -> Attribution:
    def span(name: str) -> Span | None:
        return read_span(fields[name], article) if fields.get(name) else None

    content, source = span("content"), span("source")
    cue = tuple(read_span(record, article) for record in fields.get("cue") or ())
    core = [*cue, *([content] if content else [])]
    if not core:
        raise CorrectionError(f"{article.id}: a claim needs a content or a cue")
    return Attribution(
        id=id,
        sentence=span("sentence") or _line(article, min(core).start, max(core, key=lambda each: each.stop).stop),
        cue=cue or (Span(core[0].start, core[0].start, ""),),
        source=source,
        antecedent=span("antecedent"),
        via=(),
        contents=(content,) if content else (),
        act=one_of(fields.get("act") or "say", Act),
        form=one_of(fields.get("form") or "indirect", Form),
        rule=ANALYST,
        cue_lemma="",
    )


def _line(article: Article, start: int, stop: int) -> Span:
    """The line of the text around a place."""
    end = article.text.find("\n", stop)
    return cut(article.text, article.text.rfind("\n", 0, start) + 1, end if end >= 0 else len(article.text))


def _with_fields(claim: Claim, fields: Mapping[str, Any], article: Article, lexicon: Lexicon) -> Claim:
    """The claim with what the analyst says outright."""
    if "source_id" in fields:
        claim = replace(claim, source=named(claim.source, fields["source_id"], fields.get("source_name"), lexicon))
    if "form" in fields:
        claim = replace(claim, form=one_of(fields["form"], Form))
    if "act" in fields:
        claim = replace(claim, act=one_of(fields["act"], Act))
    stance = Stance(bool(fields.get("denied", claim.stance.denied)), bool(fields.get("hedged", claim.stance.hedged)))
    if "quantities" in fields:
        claim = replace(claim, quantities=tuple(read_quantity(each, article) for each in fields["quantities"]))
    if "moments" in fields:
        claim = replace(claim, moments=tuple(read_moment(each, article) for each in fields["moments"]))
    return replace(claim, stance=stance)
