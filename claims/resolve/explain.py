"""Says in words how a mention was read: what each of its words is, and who else it could have been."""

from collections.abc import Iterable, Iterator

from claims.lexicon import Lexicon
from claims.model import Article, Reason, Source, because
from claims.resolve.describe import describe
from claims.resolve.holders import find_holder
from claims.resolve.mention import read_mention
from claims.resolve.phrase import Part, World, read_parts, world
from claims.text import tokens

_WHY = {
    "gazetteer": because("by_gazetteer"),
    "composed": because("by_composing"),
    "named": because("by_name"),
    "joint": because("by_joining"),
    "unnamed": because("by_no_name"),
    "back-reference": because("by_earlier"),
    "only-one-in-article": because("by_only_one"),
    "person-in-article": because("by_person"),
    "unknown": because("by_nothing"),
}
_CALLED = {
    "name": because("part_name"),
    "place": because("part_place"),
    "head": because("part_head"),
    "field": because("part_field"),
    "adjective": because("part_adjective"),
    "appointed": because("part_appointed"),
    "former": because("part_former"),
    "title": because("part_title"),
    "relative": because("part_relative"),
    "word": because("part_word"),
}


def explain_source(source: Source, article: Article, lexicon: Lexicon) -> Iterator[tuple[str, Reason]]:
    """The steps from the words of a source to its id, each with a heading.

    The candidates that were dropped are those between which nothing in the text decides.
    """
    if source.mention is None:
        yield "read", because("no_words")
        return
    known = world(lexicon, article.language)
    words = tokens(source.mention.text, known.grammar.language.letters)
    for part in read_parts(words, source.mention.text, known):
        if part.kind != "mark":
            text = source.mention.text[words[part.first].start : words[part.stop - 1].stop]
            yield "read", _called(text, part)
    reason, _, candidates = source.rule.partition(": ")
    yield "rule", _WHY.get(reason, because("by_two") if candidates else because("plain", source=reason))
    yield "resolved", _resolved(source)
    if source.unnamed:
        yield "told", _told(source, known)
    if _is_holder(source, article, known):
        yield "speaker", because("held_office", day=str(article.published))
    if candidates:
        yield "dropped", because("plain", source=candidates)


def _called(words: str, part: Part) -> Reason:
    ids = ", ".join(part.ids) or (part.head.id if part.head else "")
    called = because("part_of", called=_CALLED[part.kind], ids=ids) if ids else _CALLED[part.kind]
    return because("read_joined" if part.joined else "read_as", words=words, called=called)


def _resolved(source: Source) -> Reason:
    told = (
        source.id,
        source.name and because("plain", source=source.name),
        source.speaker and because("with_speaker", person=source.speaker),
        source.side and because("with_side", side=source.side),
    )
    return _joined(part for part in told if part) or because("nobody")


def _told(source: Source, known: World) -> Reason:
    """What the text tells of a source without a name."""
    assert source.unnamed is not None
    body, country = (
        describe(i, known.gazetteer)[0] if i else None for i in (source.unnamed.body, source.unnamed.country)
    )
    told = (because("of_kind", kind=str(source.kind)), body or country, *source.unnamed.how)
    return _joined(part for part in told if part) or because("nobody")


def _joined(parts: Iterable[str | Reason]) -> Reason | None:
    """All parts in one sentence; None for none."""
    reasons = (part if isinstance(part, Reason) else because("plain", source=part) for part in parts)
    found: Reason | None = None
    for reason in reasons:
        found = because("both", first=found, second=reason) if found else reason
    return found


def _is_holder(source: Source, article: Article, known: World) -> bool:
    """Whether the mention names an office alone, and the speaker is who held it on the day."""
    if not (source.mention and source.id and source.speaker):
        return False
    reading = read_mention(source.mention, known, lambda form: None)
    if not (reading.office_alone and reading.body and reading.body.head):
        return False
    return find_holder(source.id, reading.body.head, article.published, known.gazetteer) == source.speaker
