"""Says in words how a mention was read: what each of its words is, and who else it could have been."""

from collections.abc import Iterator

from claims.lexicon import Lexicon
from claims.model import Article, Source
from claims.resolve.describe import describe
from claims.resolve.holders import find_holder
from claims.resolve.mention import read_mention
from claims.resolve.phrase import Part, World, read_parts, world
from claims.text import tokens

_WHY = {
    "gazetteer": "a name in the data",
    "composed": "composed of an institution or role and a country or place",
    "named": "a name in no entry, as the text has it",
    "joint": "two or more that speak together",
    "unnamed": "somebody without a name",
    "back-reference": "completed by an earlier mention",
    "only-one-in-article": "completed by the only such body that the article names",
    "person-in-article": "a person whom the article has named in full",
    "unknown": "nobody in the data, and nothing before that completes it",
}
_CALLED = {
    "name": "name", "place": "place", "head": "noun", "field": "field of government", "adjective": "nationality",
    "appointed": "put in office by", "former": "no longer in office", "title": "title", "relative": "a clause begins",
    "word": "not known",
}  # fmt: skip


def explain_source(source: Source, article: Article, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """The steps from the words of a source to its id, each with a heading.

    The candidates that were dropped are those between which nothing in the text decides.
    """
    if source.mention is None:
        yield "read", "no words name a source"
        return
    known = world(lexicon, article.language)
    words = tokens(source.mention.text, known.grammar.language.letters)
    for part in read_parts(words, source.mention.text, known):
        if part.kind != "mark":
            text = source.mention.text[words[part.first].start : words[part.stop - 1].stop]
            yield "read", f"{text} = {_called(part)}"
    reason, _, candidates = source.rule.partition(": ")
    yield "rule", _WHY.get(reason, "two or more fit, and nothing decides" if candidates else reason)
    yield "resolved", _resolved(source)
    if source.unnamed:
        yield "told", _told(source, known)
    if _is_holder(source, article, known):
        yield "speaker", f"held the office on {article.published}, by the data"
    if candidates:
        yield "dropped", candidates


def _called(part: Part) -> str:
    ids = ", ".join(part.ids) or (part.head.id if part.head else "")
    joined = "; joined by a conjunction" if part.joined else ""
    return f"{_CALLED[part.kind]} {ids}".strip() + joined


def _resolved(source: Source) -> str:
    speaker, side = source.speaker and f"speaker {source.speaker}", source.side and f"side {source.side}"
    told = (source.id, source.name, speaker, side)
    return ", ".join(part for part in told if part) or "nobody"


def _told(source: Source, known: World) -> str:
    """What the text tells of a source without a name."""
    assert source.unnamed is not None
    body, country = (
        describe(i, known.gazetteer)[0] if i else None for i in (source.unnamed.body, source.unnamed.country)
    )
    return ", ".join(part for part in (f"kind {source.kind}", body or country, *source.unnamed.how) if part)


def _is_holder(source: Source, article: Article, known: World) -> bool:
    """Whether the mention names an office alone, and the speaker is who held it on the day."""
    if not (source.mention and source.id and source.speaker):
        return False
    reading = read_mention(source.mention, known, lambda form: None)
    if not (reading.office_alone and reading.body and reading.body.head):
        return False
    return find_holder(source.id, reading.body.head, article.published, known.gazetteer) == source.speaker
