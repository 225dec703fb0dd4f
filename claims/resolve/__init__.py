"""Finds out whom the words of an attribution name: an id, an English name, a speaker, a side.

A mention is read by itself first (`phrase`, `compose`, `mention`). What it leaves open, a short
name or "the ministry", is looked for in the article before it (`memory`). None is an honest
answer: where two remain, the source has no id, and its rule names both.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from claims.lexicon import Lexicon
from claims.lexicon.gazetteer import MEDIA
from claims.model import Article, Attribution, Resolution, Source, Span
from claims.resolve.candidates import Candidate
from claims.resolve.compose import Body
from claims.resolve.describe import country_of, describe
from claims.resolve.introductions import Introduction
from claims.resolve.memory import Memory
from claims.resolve.mention import OUTLET, PERSON, Reading, read_mention, side_of, to_source
from claims.resolve.phrase import World, world
from claims.resolve.unnamed import complete_unnamed, describe_how, describe_unnamed

_NOBODY = Source(None, None, None, None, None, None, "unknown")


def resolve_sources(
    article: Article, attributions: Sequence[Attribution], lexicon: Lexicon
) -> Mapping[str, Resolution]:
    """The source and the relaying sources of each attribution, by attribution id.

    Mentions are resolved in the order of the text, so that later ones may go back to earlier ones.
    """
    known = world(lexicon, article.language)
    memory = Memory(article, known)
    spans = {span for attribution in attributions for span in _mentions(attribution)}
    found = {span: _resolve(span, article, known, memory) for span in sorted(spans)}
    memory.introduce()
    found = {span: _name_holder(source, memory) for span, source in complete_unnamed(found, known).items()}
    return {attribution.id: _gather(attribution, found, article, known) for attribution in attributions}


def _overt(attribution: Attribution) -> Span | None:
    return attribution.antecedent or attribution.source  # "he" goes back to whom it means


def _mentions(attribution: Attribution) -> tuple[Span, ...]:
    overt = _overt(attribution)
    return (overt, *attribution.via) if overt else attribution.via


def _gather(attribution: Attribution, found: Mapping[Span, Source], article: Article, known: World) -> Resolution:
    overt = _overt(attribution)
    source = found[overt] if overt else _NOBODY
    relays = tuple(_at_home(found[span], source, known) for span in attribution.via)
    return Resolution(describe_how(source, attribution, relays, article, known), relays)


def _at_home(relay: Source, source: Source, known: World) -> Source:
    """A state's own outlet, named without its country, is that of the country that speaks through it."""
    country = country_of(source.id, known.gazetteer) if source.id else None
    heads = (head for head in known.gazetteer.institutions.head if head.of_speaker and head.body == relay.kind)
    head = next(heads, None)
    if relay.id or country is None or head is None:
        return relay
    return _named(replace(relay, kind=None), f"{country}.{head.office}", known, "country of the speaker")


def _resolve(span: Span, article: Article, known: World, memory: Memory) -> Source:
    reading = read_mention(span, known, lambda form: memory.recall(form, span.start))
    source = describe_unnamed(to_source(reading, known, span, article.published), reading, known)
    head = (reading.body.role or reading.body.head) if reading.body else None
    written = reading.written.text if reading.written else None
    introduction = memory.introduced(span.start)
    if introduction and reading.body and _tells_more(introduction, source):
        source = replace(introduction.source, mention=span)
        head, written = introduction.head, introduction.written
    elif reading.body and (_is_open(reading.body, source) or _is_minister(reading.body, source)):
        source = _complete(source, reading, known, memory)
    elif reading.body and source.id and source.id.startswith(PERSON):
        home = memory.only(reading.body) or memory.at_home(reading.body)
        source = _named(source, home, known, "only-country-in-article") if home else source
    elif reading.body is None and not (source.id or source.speaker):
        namesake = memory.namesake(span)
        source = replace(namesake, mention=span, rule="person-in-article") if namesake else source
        shortened = None if namesake else memory.shortened(span)
        source = _named(source, shortened, known, "back-reference") if shortened else source
    memory.remember(span.start, source, head, written, head if reading.office_alone else None)
    return source


def _is_open(body: Body, source: Source) -> bool:
    """Whether a definite noun names nobody by itself: "the ministry"."""
    return body.open and source.id is None


def _is_minister(body: Body, source: Source) -> bool:
    """Whether somebody without a name is the minister of a country, in no field: "the Russian minister"."""
    plain = body.head is not None and bool(body.head.plain) and body.field is None
    return plain and bool(body.country) and source.speaker is None


def _tells_more(introduction: Introduction, source: Source) -> bool:
    """Whether the text beyond the mention names its person, or tells whom the person it names speaks for."""
    if source.speaker is None:
        return introduction.sure
    unlisted = source.id is None or source.id.startswith(PERSON)
    return unlisted and bool(introduction.source.id) and introduction.source.speaker == source.speaker


def _name_holder(source: Source, memory: Memory) -> Source:
    """The source with the one person whom the article names in its office, before or after."""
    if source.speaker or not source.id:
        return source
    return replace(source, speaker=memory.holder(source))


def _complete(source: Source, reading: Reading, known: World, memory: Memory) -> Source:
    """A definite noun completed by the earlier mention it goes back to."""
    assert reading.body is not None
    assert source.mention is not None
    head = reading.body.head
    person = memory.person(reading.body, source.mention.start) if head and head.means else None
    if person:
        return replace(person, mention=source.mention, rule="back-reference")
    if reading.body.rule == "unnamed" and head and head.kind == "unnamed":
        return source
    found = memory.find(reading.body, source.mention.start)
    if not found and reading.body.head and reading.body.head.kind in ("voice", "document"):
        found = memory.issuer(source.mention.start)
    only = None if found else memory.only(reading.body)
    if only:
        return _named(source, only, known, "only-one-in-article")
    home = None if found or source.id else memory.at_home(reading.body)
    if home:
        return _named(source, home, known, "only-country-in-article")
    if len(found) != 1 and source.id:
        return source
    if len(found) != 1:
        return replace(source, rule=f"ambiguous: {', '.join(sorted(c.id for c in found))}" if found else source.rule)
    nearest = found[0]
    if reading.body.head and reading.body.head.kind == "counterpart":
        nearest = _elsewhere(nearest, reading.body, known)
    elif nearest.speaker and source.speaker not in (None, nearest.speaker):
        return source  # another person: "President X" is not the president named before
    listed = not nearest.id.startswith(OUTLET)
    name, kind = describe(nearest.id, known.gazetteer) if listed else (nearest.name, nearest.kind)
    role = reading.body.head is not None and reading.body.head.kind == "role"
    return replace(
        source,
        id=nearest.id,
        name=name,
        kind=kind,
        speaker=source.speaker or (nearest.speaker if role else None),
        side=source.side or (side_of(nearest.id, known.gazetteer) if listed else MEDIA),
        rule="back-reference",
    )


def _named(source: Source, identifier: str, known: World, rule: str) -> Source:
    """The source with the id that the rest of the article gives it."""
    name, kind = describe(identifier, known.gazetteer)
    side = source.side or side_of(identifier, known.gazetteer)
    return replace(source, id=identifier, name=name, kind=kind, side=side, rule=rule)


def _elsewhere(candidate: Candidate, body: Body, known: World) -> Candidate:
    """The same office in the country that the body names: "his Russian counterpart"."""
    office = candidate.id.partition(".")[2]
    return candidate._replace(id=f"{body.country}.{office}", speaker=None)
