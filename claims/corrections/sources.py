"""A corrected name or side holds for every claim of the project."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from claims.corrections.claims import named
from claims.lexicon import Lexicon
from claims.model import Claim, Correction, Source
from claims.resolve.describe import country_of
from claims.text import fold


@dataclass(frozen=True, slots=True)
class Names:
    """The aliases and sides that hold."""

    aliases: Mapping[str, Mapping[str, Any]]  # by words, levelled, or id of a source
    sides: Mapping[str, str | None]  # by id of a source or country
    lexicon: Lexicon
    letters: Mapping[str, Mapping[str, str]]  # by language what levels the words of an alias

    def rename(self, claim: Claim, language: str) -> Claim:
        """The claim with whoever speaks and relays under the name that the analyst gave."""
        return _with_sources(claim, lambda source: self._named(source, language)) if self.aliases else claim

    def take_sides(self, claim: Claim) -> Claim:
        """The claim with its sources on the sides that the analyst gave."""
        return _with_sources(claim, self._placed) if self.sides else claim

    def _named(self, source: Source, language: str) -> Source:
        for key in _keys(source, self.letters[language]):
            if key in self.aliases:
                new = self.aliases[key]
                return named(source, new.get("source_id"), new.get("name"), self.lexicon)
        return source

    def _placed(self, source: Source) -> Source:
        for key in _belongs_to(source, self.lexicon):
            if key in self.sides:
                return replace(source, side=self.sides[key])
        return source


def read_names(corrections: Iterable[Correction], lexicon: Lexicon) -> Names:
    """The aliases and sides among `corrections`; the later one holds."""
    aliases: dict[str, Mapping[str, Any]] = {}
    sides: dict[str, str | None] = {}
    letters = {each.code: {**each.letters, **each.spelling.letters} for each in lexicon.languages.values()}
    for correction in corrections:
        if correction.verb == "alias" and correction.target:
            for key in {correction.target, *(_level(correction.target, each) for each in letters.values())}:
                aliases[key] = correction.new
        elif correction.verb == "side" and correction.target:
            sides[correction.target] = correction.new.get("side")
    return Names(aliases, sides, lexicon, letters)


def side_names(corrections: Iterable[Correction]) -> Mapping[str, str]:
    """By id the names of the sides that the analyst made or renamed."""
    new = [correction.new for correction in corrections if correction.verb == "side"]
    return {each["side"]: each["name"] for each in new if each.get("side") and each.get("name")}


def _with_sources(claim: Claim, change: Callable[[Source], Source]) -> Claim:
    """The claim with everybody in it changed; the claim itself when nobody is."""
    source, via = change(claim.source), tuple(map(change, claim.via))
    return claim if (source, via) == (claim.source, claim.via) else replace(claim, source=source, via=via)


def _keys(source: Source, letters: Mapping[str, str]) -> Iterable[str]:
    """By what an alias may know the source: its words first, then its id and its speaker."""
    if source.mention:
        yield source.mention.text
        yield _level(source.mention.text, letters)
    yield from (key for key in (source.id, source.speaker) if key)


def _level(words: str, letters: Mapping[str, str]) -> str:
    return " ".join(fold(words, letters).text.split())


def _belongs_to(source: Source, lexicon: Lexicon) -> Iterable[str]:
    """The source itself, then the country it belongs to."""
    if source.id is None:
        yield from [source.speaker] if source.speaker else [source.mention.text] if source.mention else []
        return
    yield source.id
    country = country_of(source.id, lexicon.gazetteer)
    if country:
        yield country
