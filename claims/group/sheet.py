"""Everything that one article brings to the questions: its parts, and who keeps silent beside which."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from claims.group.answers import find_answers
from claims.group.aspects import AspectReader, Spoken
from claims.group.parts import Part, find_parts
from claims.group.setting import Place, Setting, read_settings
from claims.group.silence import find_beside, is_telling
from claims.lexicon.outlines import Outliner
from claims.lexicon.slots import read_slot
from claims.model import Article, Claim


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """The claims of one article, parted by aspect and event."""

    place: Place
    language: str
    parts: tuple[Part, ...]
    beside: Mapping[str, tuple[Setting, ...]]  # by the key of a part: who denies or answers it, or is silent
    alone: tuple[Setting, ...]  # silences that stand beside nothing told


def read_sheet(article: Article, claims: Iterable[Claim], outliner: Outliner, reader: AspectReader) -> Sheet:
    """The sheet of `article`; the order of its `claims` changes nothing."""
    settings = read_settings(claims, article, outliner, reader.scenes[article.language])
    telling = [each for each in settings if is_telling(each)]
    parts = find_parts(telling, _read_spoken(settings, article, reader), reader.single)
    beside, alone = _silences(settings, parts)
    answers = find_answers(parts, beside, outliner.teller.stems)
    beside = {key: (*beside.get(key, ()), *answers.get(key, ())) for key in beside.keys() | answers.keys()}
    return Sheet(Place.of(article), article.language, parts, beside, alone)


def _read_spoken(settings: Iterable[Setting], article: Article, reader: AspectReader) -> dict[str, Spoken]:
    """What each claim speaks to; a clause without a topic goes with its attribution's clause before."""
    found: dict[str, Spoken] = {}
    before: dict[str, Spoken] = {}
    for setting in settings:
        claim = setting.claim
        spoken = reader.read(claim, article)
        if not (spoken.aspects or spoken.open):
            topics = before[claim.attribution_id].aspects if claim.attribution_id in before else {}
            spoken = Spoken({aspect: words for aspect, words in topics.items() if read_slot(aspect) is None})
        found[claim.id] = before[claim.attribution_id] = spoken
    return found


def _silences(
    settings: Sequence[Setting], parts: Sequence[Part]
) -> tuple[dict[str, tuple[Setting, ...]], tuple[Setting, ...]]:
    """Who denies or keeps silent, by the parts beside which they do; and those who do so beside nothing."""
    homes: dict[str, set[str]] = {}
    for part in parts:
        for setting in part.settings:
            homes.setdefault(setting.claim.id, set()).add(part.key)
    targets = find_beside(settings)
    joined: dict[str, tuple[Setting, ...]] = {}
    alone: list[Setting] = []
    for setting in settings:
        own = homes.get(setting.claim.id, set())
        found = {key for target in targets.get(setting.claim.id, ()) for key in homes[target]} - own
        for key in found:
            joined[key] = (*joined.get(key, ()), setting)
        if not found and not own:
            alone.append(setting)
    return joined, tuple(alone)
