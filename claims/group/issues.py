"""Writes a question as it is shown: its claims in their order, its title in their own words."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TypeAlias

from claims.group.aspects import OTHER
from claims.group.meeting import Meeting
from claims.group.parts import Part
from claims.group.setting import Setting
from claims.group.sheet import Sheet
from claims.group.silence import is_telling
from claims.group.titles import read_titler
from claims.lexicon import Lexicon
from claims.lexicon.slots import name_slot, read_slot
from claims.model import Issue

Rank: TypeAlias = tuple[bool, tuple[date, str, int, int, str], str]  # sorts questions
_READ = 20  # claims of one question that may give it its title


class Writer:
    """Knows where everything stands that a question is written from."""

    def __init__(self, sheets: Mapping[str, Sheet], meeting: Meeting, lexicon: Lexicon) -> None:
        self._sheets, self._meeting, self._lexicon = sheets, meeting, lexicon
        self._titlers = {code: read_titler(teller) for code, teller in lexicon.tellers.items()}
        self._topics = {topic.id: topic.title for topic in lexicon.topics.topic}

    def question(self, key: str) -> tuple[Rank, Issue]:
        """The question that the part of this key began, with all who answer it or keep silent about it."""
        first = self._meeting.questions[key].members[0].part
        return self._write(first, [setting for part in self._parts(key) for setting in self._heard(part)])

    def silences(self, sheets: Iterable[Sheet]) -> dict[str, tuple[Rank, Issue]]:
        """The silences of `sheets` that stand beside nothing told, each a question of its own."""
        parts = [Part(OTHER, (setting,)) for sheet in sheets for setting in sheet.alone]
        return {part.key: self._write(part, part.settings) for part in parts}

    def _parts(self, key: str) -> Iterator[Part]:
        question = self._meeting.questions[key]
        answered = (told for other in question.absorbed for told in self._meeting.questions[other].members)
        yield from (told.part for told in (*question.members, *question.guests, *answered))

    def _heard(self, part: Part) -> tuple[Setting, ...]:
        return (*part.settings, *self._sheets[part.article_id].beside.get(part.key, ()))

    def _write(self, first: Part, settings: Sequence[Setting]) -> tuple[Rank, Issue]:
        """The question's id holds as long as its first claim is the same."""
        ordered = sorted({each.claim.id: each for each in settings}.values(), key=lambda each: each.place)
        digest = hashlib.sha256(f"{first.aspect}\n{first.settings[0].claim.id}".encode()).hexdigest()[:16]
        issue = Issue(digest, self._title(first, ordered), first.aspect, tuple(each.claim.id for each in ordered))
        return (not is_telling(first.settings[0]), first.settings[0].place, first.aspect), issue

    def _title(self, first: Part, settings: Sequence[Setting]) -> str:
        """The slot or topic, and words of the claims that are in the language of the first."""
        language = self._language(settings[0])
        told = [each for each in settings if is_telling(each) and self._language(each) == language] or settings[:1]
        slot = read_slot(first.aspect)
        words = self._titlers[language].choose(told[:_READ], slot is not None)
        name = name_slot(slot, self._lexicon.units) if slot else self._topics.get(first.aspect, "")
        return ": ".join(piece for piece in (name, words) if piece) or "No comment"

    def _language(self, setting: Setting) -> str:
        return self._sheets[setting.claim.article_id].language
