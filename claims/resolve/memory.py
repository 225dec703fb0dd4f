"""What an article has said before a mention: people named in full, institutions, earlier speakers.

"The ministry" goes back to a ministry, "the minister" to a minister, "Ryder" to Patrick Ryder. The
article is searched once, and only when a mention needs it.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property

from claims.lexicon.gazetteer import Head
from claims.model import Article, Source, Span
from claims.resolve.candidates import BACK, Candidate, completes, last, rank_of, role_of, runs
from claims.resolve.compose import Body, compose, person
from claims.resolve.describe import country_of, describe
from claims.resolve.holders import find_holder
from claims.resolve.introductions import Introduction, find_introductions
from claims.resolve.mention import BODY, JOINT, PERSON
from claims.resolve.people import Person, introduced_people, may_mean, named_people
from claims.resolve.phrase import Part, World, read_parts
from claims.text import Token, tokens

_RUN = 12  # parts of a running text that are read together
_NEAR = 4  # sentences that a noun for any person looks back over
_NAME = 4  # words in a name without an office
_OFTEN = 2  # mentions of the one country of an article
_BRACKETS = frozenset("([")
_END = re.compile(r"[.!?](?=\s|$)\s*|\n+")


class Memory:
    """The article read so far; `remember` adds what resolution finds, in the order of the text."""

    def __init__(self, article: Article, known: World) -> None:
        self._article = article
        self._known = known
        self._spoken: list[Candidate] = []
        self._voices: list[Person] = []
        self._holders: dict[tuple[str, str], set[str]] = {}  # by id and role
        self._roles: dict[int, str | None] = {}  # of each mention, by its place
        self._offices: dict[int, Head] = {}  # of each mention that names an office alone
        self._written: dict[str, dict[str | None, Source]] = {}  # by each word of the name

    def remember(
        self, start: int, source: Source, head: Head | None, written: str | None, office: Head | None = None
    ) -> None:
        """Keeps a resolved speaker for the definite nouns and last names that follow.

        `office` is the role of a mention that names nothing but an office.
        """
        self._keep(source, head, written)
        self._roles[start] = rank_of(head, source.id)
        if office:
            self._offices[start] = office
        if source.id and source.rule != JOINT and not source.id.startswith((BODY, PERSON)):
            noun = head.id if head else None
            role = self._role(head)
            kept = Candidate(start, source.id, source.kind, role, source.speaker, True, noun, source.name)
            self._spoken.append(kept)
        if source.speaker or (head and head.kind == "unnamed"):
            self._voices.append(Person(start, source, head, True))

    def _role(self, head: Head | None) -> str | None:
        """The role of a speaker; a counterpart has that of whoever spoke before."""
        if head and head.kind == "counterpart":
            return next((candidate.role for candidate in reversed(self._spoken) if candidate.role), None)
        return role_of(head)

    def _keep(self, source: Source, head: Head | None, written: str | None) -> None:
        for form in self._words_of(written or ""):
            self._written.setdefault(form, {})[source.speaker] = source
        role = rank_of(head, source.id)
        if source.id and role and source.speaker:
            self._holders.setdefault((source.id, role), set()).add(source.speaker)

    def introduced(self, start: int) -> Introduction | None:
        """The person with an office whose introduction begins right at `start`."""
        return self._introductions.get(start)

    @cached_property
    def _introductions(self) -> dict[int, Introduction]:
        found = find_introductions(self._article, self._words, self._parts, self._known)
        return {introduction.start: introduction for introduction in found}

    @cached_property
    def _named(self) -> dict[str, list[tuple[Introduction, frozenset[str]]]]:
        """The introductions of people in no entry by each word of the name, with all its words."""
        found: dict[str, list[tuple[Introduction, frozenset[str]]]] = {}
        for introduction in self._introductions.values():
            words = frozenset(self._words_of(introduction.written or ""))
            for word in words:
                found.setdefault(word, []).append((introduction, words))
        return found

    def introduce(self) -> None:
        """Keeps the people whom the text introduces, speakers or not."""
        for introduction in self._introductions.values():
            if introduction.sure:
                self._keep(introduction.source, introduction.head, introduction.written)

    def holder(self, source: Source) -> str | None:
        """The one speaker with this role in this office: "the Norwegian minister" again.

        Where the article names none, it is who held the office on its day.
        """
        start = source.mention.start if source.mention else -1
        holders = self._holders.get((source.id or "", self._roles.get(start) or ""), set())
        office = self._offices.get(start)
        if office and source.id and not holders:
            return find_holder(source.id, office, self._article.published, self._known.gazetteer)
        return next(iter(holders)) if len(holders) == 1 else None

    def recall(self, form: str, before: int) -> str | None:
        """The one person with the last name `form` whom the text has named in full before `before`.

        A headline is written before its text, and goes forward to it.
        """
        bearers = self._known.names.surname(form)
        if not bearers:
            return None
        stop = self._ahead(before)
        earlier = {identifier for identifier in bearers if self._people.get(identifier, stop) < stop}
        return next(iter(earlier)) if len(earlier) == 1 else None

    def _ahead(self, place: int) -> int:
        """How far a mention at `place` looks: up to itself, or, from a headline, over the whole text."""
        return len(self._article.text) if place < self._headline else place

    @cached_property
    def _headline(self) -> int:
        """The end of a first line that ends like no sentence; 0 without one."""
        first = _END.search(self._article.text)
        return first.start() if first and first.group().startswith("\n") else 0

    def namesake(self, mention: Span) -> Source | None:
        """The one speaker in no entry, named in full before, whose name holds the words of `mention`."""
        forms = [form for form in self._words_of(mention.text) if len(form) > 1]  # no initials
        if not forms or len(forms) > _NAME:
            return None
        bearers = dict(self._written.get(forms[-1], {}))
        for introduction, words in self._named.get(forms[-1], ())[:BACK]:
            if introduction.start < self._ahead(mention.start) and words.issuperset(forms):
                bearers.setdefault(introduction.source.speaker, introduction.source)
        return next(iter(bearers.values())) if len(bearers) == 1 else None

    def shortened(self, mention: Span) -> str | None:
        """The one listed name of several words that begins with the single word `mention`, or stands before
        it in brackets, earlier in the text: "the Observatory", "(SOHR)".
        """
        words = tokens(mention.text, self._known.grammar.language.letters)
        if len(words) != 1:
            return None
        found = {name for start, name in self._short.get(self._bare(words[0]), ())[:BACK] if start < mention.start}
        return next(iter(found)) if len(found) == 1 else None

    @cached_property
    def _short(self) -> dict[str, list[tuple[int, str]]]:
        """The places and ids of the text's listed names, by first word and by the word in brackets behind."""
        found: dict[str, list[tuple[int, str]]] = {}
        for part, opening, inner in zip(self._parts, self._parts[1:], self._parts[2:], strict=False):
            if part.kind != "name" or len(part.ids) != 1 or person(part, self._known.gazetteer):
                continue
            first = self._words[part.first]
            if part.stop - part.first > 1:
                found.setdefault(self._bare(first), []).append((first.start, part.ids[0]))
            if opening.kind == "mark" and self._words[opening.first].form in _BRACKETS and inner.kind == "word":
                found.setdefault(self._bare(self._words[inner.first]), []).append((first.start, part.ids[0]))
        return found

    def only(self, body: Body) -> str | None:
        """The one body of this field of government, or with this leader, that the whole text names."""
        office = body.field or (body.head.office if body.head and body.head.kind == "role" else None)
        if office is None:
            return None
        ids = {c.id for c in (*self._mentioned, *self._spoken) if body.field or c.role == (body.head and body.head.id)}
        ids |= {introduction.source.id for introduction in self._introductions.values() if introduction.source.id}
        found = {identifier for identifier in ids if identifier.partition(".")[2] == office}
        return next(iter(found)) if len(found) == 1 else None

    def at_home(self, body: Body) -> str | None:
        """The body of the one country that the whole text speaks of, more than once: "the police".
        """
        office = body.field or (body.head.office or body.head.plain if body.head else None)
        if office is None or len(self._countries) != 1:
            return None
        country, number = next(iter(self._countries.items()))
        return f"{country}.{office}" if number >= _OFTEN else None

    @cached_property
    def _countries(self) -> Counter[str]:
        """How often the text names each country: by its name, its people, its bodies, as an adjective."""
        gazetteer = self._known.gazetteer
        named: Counter[str] = Counter()
        for part in self._parts:
            if part.kind == "adjective":
                named.update(part.ids)
            elif part.kind in ("name", "place") and gazetteer.outlets.isdisjoint(part.ids):
                named.update(country for country in (country_of(i, gazetteer) for i in part.ids) if country)
        return named

    def issuer(self, before: int) -> tuple[Candidate, ...]:
        """Who spoke last, in the same sentence or the one before: "the statement" is theirs. One for each id."""
        earlier = last(self._spoken, before)
        nearest = self._sentence(max((candidate.start for candidate in earlier), default=-1))
        if not earlier or self._sentence(before) - nearest > 1:
            return ()
        return tuple({c.id: c for c in earlier if self._sentence(c.start) == nearest}.values())

    def _words_of(self, text: str) -> list[str]:
        """The words without their articles; last names come with and without one."""
        found = tokens(text, self._known.grammar.language.letters)
        return [self._bare(token) for token in found if token.is_word]

    def _bare(self, token: Token) -> str:
        """The word without its article."""
        return token.form.removeprefix(self._known.plain[-1])

    def find(self, body: Body, before: int) -> tuple[Candidate, ...]:
        """The mentions that the open noun may go back to: those of the nearest sentence that has one.

        When several of them remain, those that speak go first. One candidate for each id.
        """
        stop = self._ahead(before)
        earlier = (*last(self._mentioned, stop), *last(self._spoken, before))
        fitting = [candidate for candidate in earlier if completes(candidate, body, self._known.gazetteer)]
        if not fitting:
            return ()
        nearest = self._sentence(max(candidate.start for candidate in fitting))
        near = [candidate for candidate in fitting if self._sentence(candidate.start) == nearest]
        speaking = [candidate for candidate in near if candidate.speaks]
        chosen = speaking if len({candidate.id for candidate in near}) > 1 and speaking else near
        return tuple({c.id: c for c in sorted(chosen, key=lambda c: (c.speaker is not None, c.start))}.values())

    def person(self, body: Body, before: int) -> Source | None:
        """The one person whom a noun such as "the diplomat" may mean: of the nearest sentence that has one.

        Whoever speaks goes first. Without a country the noun looks back over a few sentences only.
        """
        reach = None if body.country else self._sentence(before) - _NEAR
        earlier = (found for found in (*self._voices, *self._people_named) if found.start < before)
        fitting = [found for found in earlier if may_mean(body, found, self._known)]
        nearest = self._sentence(max((found.start for found in fitting), default=-1))
        if not fitting or (reach is not None and nearest < reach):
            return None
        near = [found for found in fitting if self._sentence(found.start) == nearest]
        speaking = [found for found in near if found.speaks] or near
        people = {found.source.speaker: found.source for found in speaking}
        only = next(iter(people.values()))
        return only if len(people) == 1 and only.speaker else None

    @cached_property
    def _people_named(self) -> tuple[Person, ...]:
        named = named_people(self._article, self._words, self._parts, self._known)
        return (*introduced_people(self._introductions.values()), *named)

    def _sentence(self, place: int) -> int:
        return bisect_right(self._ends, place)

    @cached_property
    def _words(self) -> tuple[Token, ...]:
        return tokens(self._article.text, self._known.grammar.language.letters)

    @cached_property
    def _parts(self) -> tuple[Part, ...]:
        return read_parts(self._words, self._article.text, self._known)

    @cached_property
    def _ends(self) -> tuple[int, ...]:
        """The places where a line or a sentence ends, roughly: enough to say what is near."""
        return tuple(found.end() for found in _END.finditer(self._article.text))

    @cached_property
    def _people(self) -> dict[str, int]:
        """The known people named with more than one word, and where that is first."""
        found: dict[str, int] = {}
        for part in self._parts:
            entry = person(part, self._known.gazetteer)
            if entry and part.stop - part.first > 1:
                found.setdefault(entry.id, self._words[part.first].start)
        return found

    @cached_property
    def _mentioned(self) -> tuple[Candidate, ...]:
        return tuple(candidate for run in runs(self._parts) for candidate in self._candidates(run))

    def _candidates(self, run: Sequence[Part]) -> Iterable[Candidate]:
        gazetteer = self._known.gazetteer
        for place, part in enumerate(run):
            body = compose(run[place : place + _RUN], gazetteer)
            if body and body.id:
                kind = describe(body.id, gazetteer)[1]
                noun = part.head.id if part.head else self._noun(part)
                yield Candidate(self._words[part.first].start, body.id, kind, role_of(part.head), None, False, noun)

    def _noun(self, part: Part) -> str | None:
        """The institution noun with which a listed name begins: "International Agency …"."""
        found = self._known.names.head([word.form for word in self._words[part.first : part.stop]], 0)
        return found.head.id if found else None
