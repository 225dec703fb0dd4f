"""In which disaster a loss is counted, and where: the dead of one earthquake are counted for days, and by many.

Whoever counts them names other people, another day and another figure each time; yet it is one question as long as
it is one disaster in one country, or in one town. A country's officials count at home when they do not say where.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from claims.lexicon import Lexicon
from claims.lexicon.outlines import outline
from claims.lexicon.parties import Teller
from claims.lexicon.places import Surveyor, are_apart, read_surveyors
from claims.lexicon.romanising import romanise
from claims.lexicon.topics import Finder, read_finder
from claims.model import Claim, Span


@dataclass(frozen=True, slots=True)
class Scene:
    """Of which disaster a claim, or several, count the losses."""

    kinds: frozenset[str]  # ids of data/topics.toml
    countries: frozenset[str]  # none when they are not known
    towns: frozenset[str]  # outlines, or stems where a name is too short for one; none when it is the whole country
    language: str
    losses: frozenset[str]  # ids of roles

    def is_other(self, other: "Scene") -> bool:
        """Whether the losses are surely not counted together; a town may look unlike itself in another script."""
        elsewhere = self.countries and other.countries and self.countries != other.countries
        apart = self.language == other.language and are_apart(self.towns, other.towns)
        return not self.kinds & other.kinds or bool(elsewhere) or apart

    def is_same(self, other: "Scene") -> bool:
        """Whether the losses are those of one disaster in one place."""
        if not self.countries or self.countries != other.countries or not self.kinds & other.kinds:
            return False
        return self.towns == other.towns or bool(self.towns & other.towns)


def join_scenes(scenes: list[Scene]) -> Scene | None:
    """The scene of several claims together; the whole country where one of them counts it; None of none."""
    if not scenes:
        return None
    whole = not all(scene.towns for scene in scenes)
    return Scene(
        kinds=frozenset().union(*(scene.kinds for scene in scenes)),
        countries=frozenset().union(*(scene.countries for scene in scenes)),
        towns=frozenset() if whole else frozenset().union(*(scene.towns for scene in scenes)),
        language=scenes[0].language,
        losses=frozenset().union(*(scene.losses for scene in scenes)),
    )


@dataclass(frozen=True, slots=True)
class SceneReader:
    """Finds scenes in articles of one language."""

    surveyor: Surveyor
    disasters: Finder
    losses: frozenset[str]  # roles that count people

    def read(
        self, claim: Claim, teller: Teller, towns: frozenset[str], about: Callable[[], frozenset[str]]
    ) -> Scene | None:
        """The scene of a claim that counts people lost in a disaster, None of any other.

        `towns` are the stems of the places that it names, `about` tells the disaster that its article is about.
        """
        losses = self.losses & {quantity.role for quantity in claim.quantities}
        if not losses or claim.content is None:
            return None
        kinds = frozenset(self.disasters.find(claim.sentence.text)) or about()
        if not kinds:
            return None
        countries = self._where(claim.content, teller) or self._home(claim) or self._where(claim.sentence, teller)
        language = self.surveyor.stems.language.code
        return Scene(kinds, countries, frozenset(map(self._outline, towns)), language, losses)

    def _where(self, words: Span, teller: Teller) -> frozenset[str]:
        return self.surveyor.country(words.text, teller.read(words.text)[1])

    def _home(self, claim: Claim) -> frozenset[str]:
        """The country of the officials who speak."""
        ids = {part.partition(".")[0] for part in (claim.source.id or "").split("+")} | {claim.source.side or ""}
        return self.surveyor.countries & ids

    def _outline(self, stem: str) -> str:
        return outline(romanise(stem, self.surveyor.stems.language)) or stem


def read_scene_readers(lexicon: Lexicon, finders: Mapping[str, Finder]) -> dict[str, SceneReader]:
    """A reader for every language; `finders` are those of the topics."""
    surveyors = read_surveyors(lexicon.stems, lexicon.dates, finders, lexicon.gazetteer.countries)
    losses = frozenset(role.id for role in lexicon.units.role if role.implies)
    kinds, languages = lexicon.topics.disaster, lexicon.languages
    return {
        code: SceneReader(surveyor, read_finder(kinds, languages[code], surveyor.stems), losses)
        for code, surveyor in surveyors.items()
    }
