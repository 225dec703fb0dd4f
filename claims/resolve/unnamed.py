"""What a text tells of a source without a name: its kind, its institution, and how it is known.

"Medical sources", "an official of the ministry who asked not to be named", "a document seen by
Reuters" stay without a name, but a reader weighs them differently.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from claims.lexicon.gazetteer import MEDIA
from claims.model import Article, Attribution, Source, Span, Unnamed, cut
from claims.resolve.compose import Body
from claims.resolve.mention import Reading
from claims.resolve.phrase import World
from claims.text import Token, tokens

_NEAR = 4  # words between "seen by" and the outlet


def describe_unnamed(source: Source, reading: Reading, known: World) -> Source:
    """The source with its kind, country and institution, as far as the mention tells them."""
    if source.rule != "unnamed" or source.mention is None or reading.body is None:
        return source
    body = reading.body
    return replace(source, kind=_kind(body, source.mention, known), unnamed=Unnamed(body.country, body.of, ()))


def _kind(body: Body, mention: Span, known: World) -> str | None:
    """What the words beside the noun say, where the noun alone says little: "a military source"."""
    if body.head is None or not body.head.described:
        return body.kind
    forms = [token.form for token in tokens(mention.text, known.grammar.language.letters)]
    qualities = (known.names.quality(forms, place) for place in range(len(forms)))
    return next((quality for quality in qualities if quality), body.kind)


def complete_unnamed(found: Mapping[Span, Source], known: World) -> dict[Span, Source]:
    """The sources, in the order of the text; "the source" is who the only such source before it was."""
    before: dict[str, dict[tuple[str | None, Unnamed], Source]] = {}
    completed: dict[Span, Source] = {}
    for span, source in found.items():
        head = _bare_noun(span, known) if source.unnamed else None
        earlier = before.get(head[0], {}) if head and head[1] else {}
        if source.unnamed and len(earlier) == 1:
            same = next(iter(earlier.values()))
            source = replace(source, kind=same.kind, side=same.side, unnamed=same.unnamed)
        elif source.unnamed and head:
            before.setdefault(head[0], {})[source.kind, source.unnamed] = source
        completed[span] = source
    return completed


def _bare_noun(span: Span, known: World) -> tuple[str, bool] | None:
    """The id of the noun with which a mention begins, and whether it is all of it."""
    forms = [token.form for token in tokens(span.text, known.grammar.language.letters) if token.is_word]
    definite = known.grammar.language.syntax.definite
    forms = forms[1:] if forms[:1] and forms[0] in definite else forms
    found = known.names.head(forms, 0) if forms else None
    return (found.head.id, found.length == len(forms)) if found else None


def describe_how(
    source: Source, attribution: Attribution, relays: Sequence[Source], article: Article, known: World
) -> Source:
    """The source with how it is known; `relays` are the outlets that stand in the attribution."""
    if source.unnamed is None or source.mention is None:
        return source
    how = [*_told(attribution, relays, article, known), *_stated(source.mention, attribution, article, known)]
    return replace(source, unnamed=replace(source.unnamed, how=tuple(dict.fromkeys(how))))


def _told(attribution: Attribution, relays: Sequence[Source], article: Article, known: World) -> Iterator[str]:
    """The outlets that are spoken to: behind the addressee's preposition, or right behind the cue."""
    for relay in relays:
        is_outlet = relay.side == MEDIA or relay.id in known.gazetteer.outlets
        if relay.mention and is_outlet and _is_addressed(relay.mention, attribution, article, known):
            yield from (
                how.name.format(name=relay.name or relay.mention.text)
                for how in known.gazetteer.institutions.how
                if how.addressee
            )


def _is_addressed(relay: Span, attribution: Attribution, article: Article, known: World) -> bool:
    letters = known.grammar.language.clitics.addressee
    if letters:
        return article.text[: relay.start].endswith(letters) and not article.text[relay.start - 1].isspace()
    behind = (cue.stop for cue in attribution.cue if cue.stop <= relay.start)
    return any(not article.text[stop : relay.start].strip() for stop in behind)


def _stated(mention: Span, attribution: Attribution, article: Article, known: World) -> Iterator[str]:
    """How it is known by words of the sentence outside what is said."""
    around = attribution.sentence if attribution.sentence.contains(mention) else mention
    text = cut(article.text, around.start, around.stop)
    words = [
        word
        for word in tokens(text.text, known.grammar.language.letters)
        if not any(content.start <= text.start + word.start < content.stop for content in attribution.contents)
    ]
    forms = [word.form for word in words]
    names = {how.id: how.name for how in known.gazetteer.institutions.how}
    for place in range(len(forms)):
        found = known.names.how(forms, place)
        if found:
            outlet = _outlet_behind(words, place + found[0], known)
            if outlet or "{name}" not in names[found[1]]:
                yield names[found[1]].format(name=outlet)


def _outlet_behind(words: Sequence[Token], place: int, known: World) -> str | None:
    """The English name of the first outlet within a few words."""
    forms = [word.form for word in words]
    for start in range(place, min(len(forms), place + _NEAR)):
        found = known.names.longest(forms, start)
        if found and len(found[1]) == 1 and found[1][0] in known.gazetteer.outlets:
            return known.gazetteer.entries[found[1][0]].names["en"][0]
    return None
