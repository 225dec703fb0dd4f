"""What news speaks about: the topics of data/topics.toml, and how they are found in a text."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from claims.lexicon.language import STRICT, Language
from claims.lexicon.stems import Stems
from claims.model import Act, Article
from claims.text import Token, fold, tokens

Phrases: TypeAlias = tuple[tuple[str, tuple[str, ...]], ...]  # the id of a topic, and the words behind the first

_OPEN = "*"  # behind a word: any ending may follow
_HEAD = 400  # characters of an article that say which disaster it is about
_KEPT = 200_000  # words whose phrases are remembered


@dataclass(frozen=True, slots=True)
class Topic:
    """One thing that sources speak about."""

    __pydantic_config__ = STRICT
    id: str
    title: str
    words: Mapping[str, tuple[str, ...]]  # by language: words and phrases, "missil*" for any ending
    acts: tuple[Act, ...] = ()  # whoever speaks so speaks to this topic
    roles: tuple[str, ...] = ()  # figures in these roles of data/units.toml answer it
    single: bool = False  # an article that speaks to it speaks, as a rule, of one such event
    wide: bool = False  # so wide that it counts only where no other topic is found
    titles: Mapping[str, str] = field(default_factory=dict)  # in other languages that the screens speak


@dataclass(frozen=True, slots=True)
class Disaster:
    """A kind of event whose losses are counted for days, country by country."""

    __pydantic_config__ = STRICT
    id: str
    words: Mapping[str, tuple[str, ...]]  # by language, as those of a topic


@dataclass(frozen=True, slots=True)
class Topics:
    """All topics; where two fit, both are meant."""

    __pydantic_config__ = STRICT
    topic: tuple[Topic, ...] = ()
    disaster: tuple[Disaster, ...] = ()


@dataclass(frozen=True, slots=True)
class Finder:
    """The topics' words in one language, by their first word."""

    stems: Stems
    whole: Mapping[str, Phrases]
    open: Mapping[str, Phrases]
    longest: int  # letters of the longest open first word
    _begun: dict[str, Phrases] = field(default_factory=dict)  # by form, for those that were asked for

    def find(self, text: str) -> dict[str, str]:
        """The ids of the topics `text` speaks of, in order, each with the first word that says so."""
        words = [token for token in tokens(text, self.stems.language.letters) if token.is_word]
        found: dict[str, str] = {}
        for place, word in enumerate(words):
            for topic, rest in self._phrases(word.form):
                if self._follows(words[place + 1 : place + 1 + len(rest)], rest):
                    found.setdefault(topic, text[word.start : words[place + len(rest)].stop])
        return found

    def _phrases(self, form: str) -> Phrases:
        """The phrases whose first word `form` may be, in whichever way it is read; none for most words."""
        known = self._begun.get(form)
        if known is None:
            known = tuple(phrase for reading in self.stems.readings(form) for phrase in self._of_reading(reading))
            if len(self._begun) < _KEPT:
                self._begun[form] = known
        return known

    def _of_reading(self, form: str) -> Phrases:
        heads = [self.open.get(form[:length], ()) for length in range(2, min(len(form), self.longest) + 1)]
        return (*self.whole.get(form, ()), *(phrase for head in heads for phrase in head))

    def _follows(self, words: Sequence[Token], rest: tuple[str, ...]) -> bool:
        return len(words) == len(rest) and all(
            _fits(word, self.stems.readings(token.form)) for word, token in zip(rest, words, strict=True)
        )


def _fits(word: str, readings: tuple[str, ...]) -> bool:
    if word.endswith(_OPEN):
        return any(form.startswith(word[:-1]) for form in readings)
    return word in readings


def find_disaster(article: Article, disasters: Finder) -> frozenset[str]:
    """The disaster that the article is about, as its title and beginning have it; none where they name several."""
    found = frozenset(disasters.find(f"{article.title or ''}\n{article.text[:_HEAD]}"))
    return found if len(found) == 1 else frozenset()


def read_finder(spoken: Iterable[Topic | Disaster], language: Language, stems: Stems) -> Finder:
    """Their words in `language`, ready for look-up."""
    whole: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    opened: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for topic in spoken:
        for phrase in topic.words.get(language.code, ()):
            head, *rest = (fold(word, language.letters).text for word in phrase.split())
            table = opened if head.endswith(_OPEN) else whole
            table.setdefault(head.rstrip(_OPEN), []).append((topic.id, tuple(rest)))
    longest = max((len(head) for head in opened), default=0)
    return Finder(stems, _frozen(whole), _frozen(opened), longest)


def _frozen(
    table: dict[str, list[tuple[str, tuple[str, ...]]]],
) -> dict[str, Phrases]:
    return {head: tuple(phrases) for head, phrases in table.items()}


def find_faults(topics: Topics, roles: set[str]) -> list[str]:
    """What contradicts itself in data/topics.toml; `roles` are those of data/units.toml."""
    faults: list[str] = []
    seen: set[str] = set()
    spoken: tuple[Topic | Disaster, ...] = (*topics.topic, *topics.disaster)
    for topic in spoken:
        place = f"topics.toml, [{topic.id}]"
        if topic.id in seen:
            faults.append(f"{place}: the id stands twice; keep one")
        seen.add(topic.id)
        unknown = [role for role in topic.roles if role not in roles] if isinstance(topic, Topic) else []
        faults += [f"{place}: no role {role!r} in units.toml; add it or drop it" for role in unknown]
        for code, words in topic.words.items():
            faults += [f"{place}, {code}: {fault}" for fault in _word_faults(words)]
    return faults


def _word_faults(words: tuple[str, ...]) -> list[str]:
    empty = ["an empty phrase; drop it" for word in words if not word.strip(_OPEN + " ")]
    short = [
        f"{word!r} is too short to stand open; two letters at least"
        for word in words
        if word.split()[:1] and word.split()[0].endswith(_OPEN) and len(word.split()[0].rstrip(_OPEN)) < 2
    ]
    double = [f"{word!r} stands twice; keep one" for word in sorted(set(words)) if words.count(word) > 1]
    return empty + short + double
