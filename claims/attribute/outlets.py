"""Finds the outlets that a text names: who is told, who carried a medium, who relays what others say."""

from unicodedata import name as _unicode_name

from claims.attribute.passage import Passage, Stretch
from claims.attribute.phrases import COMMAS, DASHES, is_name_quote


def is_outlet(passage: Passage, index: int) -> bool:
    """Whether an outlet is named here, by its name or by a noun such as "agency", "channel"."""
    name = passage.name_at(index)
    if name:
        return passage.is_outlet(name)
    head = passage.names.head((passage.forms[index],), 0)
    return head is not None and head.head.kind == "outlet"


def carries_medium(passage: Passage, index: int) -> bool:
    """Whether the word is a verb with a pronoun that goes back to a medium just before it."""
    readings = passage.grammar.readings(passage.forms[index])
    verb = any(r.form.kind == "verb" and r.behind for r in readings)
    return verb and any(passage.grammar.has("media_nouns", passage.forms[k]) for k in range(max(0, index - 3), index))


def outlet_at(passage: Passage, index: int) -> Stretch | None:
    """The outlet whose name stands at `index`, in quotation marks or not."""
    quotation = passage.opens_quotation(index)
    if quotation and is_name_quote(passage, index):
        outlet = index and passage.names.head((passage.forms[index - 1],), 0)
        if outlet and outlet.head.kind == "outlet":
            return Stretch(index - 1, quotation.stop - 1)
        return Stretch(index + 1, quotation.stop - 1) if is_outlet(passage, index + 1) else None
    name = passage.name_at(index)
    return Stretch(index, index + name.length) if name and passage.is_outlet(name) else None


def told_behind(passage: Passage, index: int, limit: int) -> tuple[int, tuple[Stretch, ...]]:
    """The word behind an outlet that is told, where a mark ends the clause: "the source told X, that"."""
    found = outlet_at(passage, index) if index < limit else None
    if found is None:
        return index, ()
    stop = found.stop + (passage.opens_quotation(index) is not None)
    ends = stop >= limit or passage.forms[stop] in COMMAS | DASHES | set(":.")
    return (stop, (found,)) if ends else (index, ())


def names_outlet(passage: Passage, index: int, stop: int) -> bool:
    """Whether an outlet is named here: a known one, a name in quotation marks or in other letters."""
    if index >= stop:
        return False
    quoted = passage.opens_quotation(index) is not None and is_name_quote(passage, index)
    return quoted or is_outlet(passage, index) or (passage.is_word(index) and _is_foreign(passage, index))


def _is_foreign(passage: Passage, index: int) -> bool:
    """Whether a name stands here in capitals or in other letters than the language's."""
    token = passage.tokens[index]
    text = passage.article.text[token.start : token.stop]
    script = passage.grammar.language.script
    return token.is_word and text[0].isupper() and (text.isupper() or not _unicode_name(text[0], "").startswith(script))
