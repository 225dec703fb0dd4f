"""Tells a preposition that is written onto its noun from a noun that begins with the same letters."""

from collections.abc import Sequence

from claims.attribute.passage import Passage
from claims.attribute.phrases import is_closed, is_speaker


def opens_with_preposition(passage: Passage, index: int, preps: Sequence[str], adjacent: bool) -> bool:
    """Whether one of `preps` stands at `index`, alone or written onto its noun.

    Right behind the cue (`adjacent`) a letter of the preposition is taken for it unless the word
    is known to speak.
    """
    form = passage.forms[index]
    for letters in preps:
        if form == letters:
            return True
        written = form.startswith(letters) and len(form) > len(letters) + 1 and letters in passage.grammar.before
        if written and (is_prefixed(passage, index, letters) or (adjacent and not is_speaker(passage, index))):
            return True
    return False


def is_prefixed(passage: Passage, index: int, letters: str) -> bool:
    """Whether `letters` are written onto the word at `index` rather than a part of it."""
    grammar, form = passage.grammar, passage.forms[index]
    if form == letters or grammar.article(form).startswith(letters):
        return True
    name = passage.name_at(index)
    if name:
        return name.before == letters
    if form in grammar.speakers:
        return False
    rest = (form[len(letters) :], *passage.forms[index + 1 : index + 3])
    listed = ("event_nouns", "complementizers", "demonstratives", "pronouns", "media_nouns", "relatives")
    if any(grammar.match(name, rest, 0) for name in listed) or grammar.speaker(rest[0]) is not None:
        return True
    return index > 0 and is_closed(passage, index - 1)


def carries(passage: Passage, index: int, preps: Sequence[str]) -> bool:
    """Whether one of `preps` is written onto the word at `index`."""
    form = passage.forms[index]
    return any(form.startswith(p) and len(form) > len(p) + 1 and is_prefixed(passage, index, p) for p in preps)
