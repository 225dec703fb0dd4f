"""Parts words that a page has run together at a link: "MinistryX confirmedthat" reads as four words.

Only a verb of speech is parted, and only when what is left is a word as well: behind it a preposition,
a "that", a noun that speaks or a capital, before it a word that stands elsewhere in the article.
"""

from collections.abc import Iterator

from claims.lexicon import Grammar
from claims.text import Token

SHORTEST_VERB = 5  # letters
SHORTEST_REST = 4  # letters of a word before a verb
LONGEST = 40


def part_glued(found: tuple[Token, ...], text: str, grammar: Grammar) -> tuple[Token, ...]:
    """`found` with the words parted that a verb of speech has grown together with."""
    known = {token.form for token in found}
    return tuple(part for token in found for part in _parts(token, text[token.start : token.stop], known, grammar))


def _parts(token: Token, written: str, known: set[str], grammar: Grammar) -> Iterator[Token]:
    """The token in its parts; `written` is its text, which may be longer than the twin."""
    length = _length_of_first(token.form, written, known, grammar) if len(written) == len(token.form) else 0
    if not length:
        yield token
        return
    middle = token.start + length
    yield Token(token.form[:length], token.start, middle)
    yield Token(token.form[length:], middle, token.stop)


def _length_of_first(form: str, written: str, known: set[str], grammar: Grammar) -> int:
    """How many letters belong to the first of two words; 0 when the word is a single one."""
    if not SHORTEST_VERB < len(form) <= LONGEST or form in grammar.cues or form in grammar.speakers:
        return 0
    if written[0].isupper() and not written[1:].islower():
        return 0  # a name: "ClaimsThat"
    small = grammar.lists["prepositions"], grammar.lists["complementizers"]
    for length in range(SHORTEST_VERB, len(form)):
        rest = form[length:]
        word = rest in grammar.speakers or written[length].isupper()
        if _is_verb(form[:length], grammar) and (word or any(words.longest((rest,), 0) for words in small)):
            return length
    for length in range(SHORTEST_REST, len(form) - SHORTEST_VERB):
        if _is_verb(form[length:], grammar) and (form[:length] in known or grammar.has("time_words", form[:length])):
            return length
    return 0


def _is_verb(form: str, grammar: Grammar) -> bool:
    return form in grammar.cues and any(reading.kind == "verb" for reading in grammar.cues[form])
