"""Acts that show in what is said: "said that the reports cannot be confirmed" is no plain saying.

Whether a sentence accuses shows in who did the deed: of its own army a ministry reports, of
another's it accuses.
"""

from claims.attribute.draft import Draft
from claims.attribute.outlets import is_outlet
from claims.attribute.passage import Passage, Stretch
from claims.lexicon.grammar import Phrases
from claims.model import Act, Span

FIRST_WORDS = 25  # of a content, in which its act must show
REACH = 4  # words between a deed and whoever did it


def act_in_content(passage: Passage, draft: Draft, source: Stretch | None, content: Span | None) -> Act:
    """The act of `draft`: the one its first content shows, else that of its cue.

    `source` are the words for who speaks, beside the cue or before.
    """
    if draft.content is None or content is None or draft.sighting.negation:
        return draft.act
    window = passage.tokens[draft.content : draft.content + FIRST_WORDS]
    forms = tuple(token.form for token in window if token.start < content.stop)
    for entry, opening, held, deeds in passage.grammar.content_acts:
        if not forms or draft.act not in entry.over:
            continue
        if opening.longest(forms, 0) or _holds(passage, forms, held):
            return entry.act
        if source and any(
            form in deeds and _by_others(passage, draft.content, draft.content + k, source)
            for k, form in enumerate(forms)
        ):
            return entry.act
    return draft.act


def _holds(passage: Passage, forms: tuple[str, ...], held: Phrases[str]) -> bool:
    """Whether a phrase of `held` stands in the main clause, not as the negation of a cue of its own.

    What a relative clause tells is background.
    """
    relatives = passage.grammar.lists["relatives"]
    for k in range(len(forms)):
        if relatives.longest(forms, k):
            return False
        found = held.longest(forms, k)
        if found:
            following = forms[k + found[0]] if k + found[0] < len(forms) else ""
            if not any(reading.form.cue.negated_act for reading in passage.grammar.readings(following)):
                return True
    return False


def _by_others(passage: Passage, start: int, deed: int, source: Stretch) -> bool:
    """Whether a known party stands beside the deed, right after it or shortly before, who is not the source.

    The content begins at `start`. An outlet reports deeds; it accuses nobody. A name behind a preposition says where.
    """
    if is_outlet(passage, source.start):
        return False
    own = _parties(passage, source)
    after = _parties(passage, Stretch(deed + 1, deed + 2))
    doer = after or _parties(passage, Stretch(max(start, deed - REACH), deed))
    return bool(doer) and not own & doer


def _parties(passage: Passage, stretch: Stretch) -> set[str]:
    """The countries and bodies named in `stretch`, by name or by an adjective of nation."""
    found: set[str] = set()
    for index in range(stretch.start, min(stretch.stop, len(passage.forms))):
        if index and passage.grammar.match("prepositions", passage.forms, index - 1):
            continue
        name = passage.name_at(index)
        nation = passage.names.adjective((passage.forms[index],), 0)
        if name and not name.before:
            found.update(_country(passage, identifier) for identifier in name.ids)
        found.update(nation.countries if nation else ())
    return found


def _country(passage: Passage, identifier: str) -> str:
    """The country of a person or body, itself when it has none."""
    entry = passage.gazetteer.entries.get(identifier)
    return entry.country if entry and entry.country else identifier
