"""Says who bears which name in a language, and finds the names that two bear."""

from collections.abc import Iterator

from claims.lexicon.gazetteer import Gazetteer
from claims.lexicon.language import Language
from claims.lexicon.spelling import level_all

_LATIN, _LATIN_SCRIPT = "en", "LATIN"
_BRANDS = ("company", "platform")


def bearers(gazetteer: Gazetteer, language: Language) -> Iterator[tuple[str, str]]:
    """Every id with each of its names in a language; a capital names its country.

    Outlets and companies keep their Latin letters in a text of another script: "شبكة CNN".
    """
    code = language.code
    for record in gazetteer.records:
        yield from ((record.id, name) for name in record.names.get(code, ()))
    for country in gazetteer.countries.values():
        yield from ((country.id, name) for name in country.capitals.get(code, ()))
    for entry in gazetteer.entries.values() if language.script != _LATIN_SCRIPT else ():
        if entry.id in gazetteer.outlets or entry.kind in _BRANDS:
            own = entry.names.get(code, ())
            yield from ((entry.id, name) for name in entry.names.get(_LATIN, ()) if name not in own)


def find_clashes(language: Language, gazetteer: Gazetteer) -> Iterator[str]:
    """Names in `language` that two ids bear without being listed as ambiguous."""
    code = language.code
    named = list(bearers(gazetteer, language))
    words = level_all([*(name for _, name in named), *gazetteer.ambiguous.get(code, ())], language)
    allowed = {words[name] for name in gazetteer.ambiguous.get(code, ())}
    owners: dict[tuple[str, ...], dict[str, str]] = {}
    for identifier, name in named:
        owners.setdefault(words[name], {})[identifier] = name
    for spelled, ids in owners.items():
        if len(ids) > 1 and spelled not in allowed:
            name = next(iter(ids.values()))
            yield f"alias {name!r} ({code}) belongs to {', '.join(sorted(ids))}; keep one or list it as ambiguous"
