"""The calendar of one language, levelled and ready for look-up."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, fields
from typing import Generic, NamedTuple, TypeVar, get_args

from claims.lexicon.calendar import Calendar, Period, Weekday
from claims.lexicon.grammar import Phrases
from claims.lexicon.language import Language
from claims.text import fold, tokens

Value = TypeVar("Value")
_LONGEST = 40  # letters; no longer word is looked up without what is written onto it
_WORDS = 6  # in the longest phrase
_REMEMBERED = 200_000  # words
_BEGINNINGS = ("last", "next", "this", "early", "middle", "late", "year_labels", "ago", "past", "false_friends")
_WEEK: tuple[Weekday, ...] = get_args(Weekday)


class DateWord(NamedTuple):
    """A word for a day, month or period: `kind` names the table, `value` the place in it."""

    kind: str  # weekday (0 is Monday), month (1 is January), relative (days), period, ordinal, share
    value: int | Period | str


@dataclass(frozen=True, slots=True)
class Hit(Generic[Value]):
    """A phrase at a place."""

    skipped: int  # letters before its first word
    length: int  # words
    value: Value


@dataclass(frozen=True, eq=False)
class Dates:
    """The look-up side of a Calendar, built once when data is loaded."""

    language: Language
    calendar: Calendar
    words: Phrases[DateWord]
    lists: dict[str, Phrases[str]]  # the word lists of Calendar, by name
    week_start: int  # 0 is Monday
    before: tuple[str, ...]  # letters written before a word, longest first
    _begins: dict[str, bool] = field(default_factory=dict)

    def may_begin(self, form: str) -> bool:
        """Whether a date may begin with the word `form`: most words are passed over at once."""
        known = self._begins.get(form)
        if known is None:
            cut = [form[len(letters) :] for letters in ("", *self.before) if form.startswith(letters)]
            known = len(form) <= _LONGEST and (
                any(letter.isdigit() for letter in form)
                or any(self.words.begins(word) for word in cut)
                or any(self.lists[name].begins(word) for word in cut for name in _BEGINNINGS)
            )
            if len(form) <= _LONGEST and len(self._begins) < _REMEMBERED:
                self._begins[form] = known
        return known

    def word(self, forms: Sequence[str], place: int) -> Hit[DateWord] | None:
        """The longest word for a day, month or period at `place`."""
        return self._at(self.words, forms, place)

    def find(self, name: str, forms: Sequence[str], place: int) -> Hit[str] | None:
        """The phrase of the list `name` at `place`."""
        return self._at(self.lists[name], forms, place)

    def ends(self, name: str, forms: Sequence[str], place: int) -> bool:
        """Whether a phrase of the list `name` ends right before `place`."""
        hits = ((length, self.find(name, forms, place - length)) for length in (1, 2, 3) if length <= place)
        return any(hit is not None and hit.length == length for length, hit in hits)

    def _at(self, phrases: Phrases[Value], forms: Sequence[str], place: int) -> Hit[Value] | None:
        if not 0 <= place < len(forms):
            return None
        found = phrases.longest(forms, place)
        if found is not None:
            return Hit(0, *found)
        form = forms[place]
        for letters in self.before if len(form) <= _LONGEST else ():
            if form.startswith(letters) and phrases.begins(form[len(letters) :]):
                found = phrases.longest((form[len(letters) :], *forms[place + 1 : place + _WORDS]), 0)
                if found is not None:
                    return Hit(len(letters), *found)
        return None


def compile_dates(language: Language) -> Dates:
    """The Dates of a checked Language."""
    calendar = language.calendar
    names = [f.name for f in fields(Calendar) if f.type == tuple[str, ...]]
    before = (fold(letters, language.letters).text for letters in language.clitics.before)
    return Dates(
        language=language,
        calendar=calendar,
        words=Phrases((_words(word, language), value) for word, value in _date_words(calendar)),
        lists={name: Phrases((_words(w, language), w) for w in getattr(calendar, name)) for name in names},
        week_start=_WEEK.index(calendar.week_start),
        before=tuple(sorted(before, key=len, reverse=True)),
    )


def find_date_faults(language: Language) -> Iterator[str]:
    """Words that a language's calendar gives two meanings."""
    meanings: dict[tuple[str, ...], DateWord] = {}
    for word, value in _date_words(language.calendar):
        other = meanings.setdefault(_words(word, language), value)
        if other != value:
            both = f"{other.kind} {other.value} and {value.kind} {value.value}"
            yield f"{language.code}.toml, calendar: {word!r} is {both}; keep one"


def _words(text: str, language: Language) -> tuple[str, ...]:
    return tuple(token.form for token in tokens(text, language.letters))


def _date_words(calendar: Calendar) -> Iterator[tuple[str, DateWord]]:
    for name, words in calendar.weekdays.items():
        yield from ((word, DateWord("weekday", _WEEK.index(name))) for word in words)
    for month, words in calendar.months.items():
        yield from ((word, DateWord("month", month)) for word in words)
    for days, words in calendar.relative.items():
        yield from ((word, DateWord("relative", days)) for word in words)
    for period, words in calendar.periods.items():
        yield from ((word, DateWord("period", period)) for word in words)
    for day, words in calendar.ordinals.items():
        yield from ((word, DateWord("ordinal", day)) for word in words)
    for share, words in calendar.shares.items():
        yield from ((word, DateWord("share", share)) for word in words)
