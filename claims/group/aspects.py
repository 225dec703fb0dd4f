"""Which questions a claim may speak to: the slots its figures fill, and the topics of its words."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from claims.group.scenes import SceneReader, read_scene_readers
from claims.lexicon import Lexicon
from claims.lexicon.numbers import Role
from claims.lexicon.slots import Slot, possible_slots, stated_slot
from claims.lexicon.topics import Finder, Topic, read_finder
from claims.model import Article, Claim
from claims.text import tokens

OTHER = "other"  # the aspect of claims that fit no topic
Words = Mapping[str, frozenset[str]]  # by aspect: the words by which a claim speaks to it


@dataclass(frozen=True, slots=True)
class Spoken:
    """The aspects that one claim speaks to, each with the words by which it does."""

    aspects: Words
    open: Words = field(default_factory=dict)  # only if an open word is so meant
    otherwise: Words = field(default_factory=dict)  # only if none of the open ones has another claim
    counted: frozenset[str] = frozenset()  # all words that count something or say what happened to it

    def words(self, aspect: str) -> frozenset[str]:
        """They made the aspect, so they tell nothing of the event."""
        found = (table.get(aspect, frozenset()) for table in (self.aspects, self.open, self.otherwise))
        return frozenset().union(*found)


@dataclass(frozen=True, slots=True)
class AspectReader:
    """Finds the aspects of claims; made once, then asked for every claim."""

    lexicon: Lexicon
    finders: Mapping[str, Finder]
    scenes: Mapping[str, SceneReader]
    roles: Mapping[str, Role]
    single: frozenset[str]  # aspects to which an article speaks of one event, as a rule

    def read(self, claim: Claim, article: Article) -> Spoken:
        """What the claim speaks to by itself; nothing when no topic and no figure is found."""
        aspects, open_, otherwise = self._figures(claim, article)
        for topic, words in self._topics(claim, article):
            slots = [slot for role in topic.roles for slot in self._general(role)]
            if slots:
                open_.update({slot.aspect: words for slot in slots})
                otherwise[topic.id] = words
            else:
                aspects[topic.id] = words
        return Spoken(aspects, open_, otherwise, self._counted(claim, article))

    def _figures(self, claim: Claim, article: Article) -> tuple[dict[str, frozenset[str]], ...]:
        tables: tuple[dict[str, frozenset[str]], ...] = ({}, {}, {})
        for quantity in claim.quantities:
            words = self.lexicon.stems[article.language].of(quantity.span.text)
            stated = stated_slot(quantity)
            possible = possible_slots(quantity, self.roles)
            for slot in possible:
                _add(tables[0] if slot == stated else tables[1], slot.aspect, words)
            if stated and stated not in possible:
                _add(tables[2], stated.aspect, words)
        return tables

    def _counted(self, claim: Claim, article: Article) -> frozenset[str]:
        """The stems of "5", "people" and "were killed" in a claim with figures."""
        if claim.content is None or not claim.quantities:
            return frozenset()
        stems, counting = self.lexicon.stems[article.language], self.lexicon.counting[article.language]
        words = tokens(claim.content.text, stems.language.letters)
        forms = [word.form for word in words]
        told: set[str] = set()
        for place in range(len(words)):
            found = counting.at(counting.signs, forms, place, article=True)
            told.update(stems.told(word) for word in words[place : place + found[0].length if found else place])
        return stems.of(" ".join(quantity.span.text for quantity in claim.quantities)) | told

    def _general(self, role: str) -> tuple[Slot, ...]:
        """The slot that a claim without a figure would fill: "there were dead", people as a rule."""
        implied = self.roles[role].implies if role in self.roles else None
        return (Slot(role, implied),) if implied else ()

    def _topics(self, claim: Claim, article: Article) -> list[tuple[Topic, frozenset[str]]]:
        """The topics of the content and the act, without those that the claim's figures answer."""
        found = self.finders[article.language].find(claim.content.text) if claim.content else {}
        counted = {quantity.role for quantity in claim.quantities if stated_slot(quantity)}
        stems = self.lexicon.stems[article.language]
        fitting = [
            (topic, stems.of(found.get(topic.id, "")))
            for topic in self.lexicon.topics.topic
            if (topic.id in found or claim.act in topic.acts) and not counted.intersection(topic.roles)
        ]
        narrow = [(topic, words) for topic, words in fitting if not topic.wide]
        return narrow if narrow or counted else fitting


def _add(table: dict[str, frozenset[str]], aspect: str, words: frozenset[str]) -> None:
    table[aspect] = table.get(aspect, frozenset()) | words


def read_aspects(lexicon: Lexicon) -> AspectReader:
    """A reader for every language of the lexicon."""
    languages = lexicon.languages.items()
    finders = {code: read_finder(lexicon.topics.topic, language, lexicon.stems[code]) for code, language in languages}
    scenes = read_scene_readers(lexicon, finders)
    single = frozenset(topic.id for topic in lexicon.topics.topic if topic.single)
    return AspectReader(lexicon, finders, scenes, {role.id: role for role in lexicon.units.role}, single)
