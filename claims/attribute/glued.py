"""Parts words that a page has run together at a link: "MinistryX confirmedthat" reads as four words.

Only a verb of speech is parted, and only when what is left is a word as well: a preposition or a
"that" behind it, or before it a word that stands elsewhere in the article.
"""

from collections.abc import Iterator

from claims.lexicon import Grammar
from claims.text import Token

SHORTEST_VERB = 5  # letters
SHORTEST_REST = 4  # letters of a word before a verb
LONGEST = 40


def part_glued(found: tuple[Token, ...], grammar: Grammar) -> tuple[Token, ...]:
    """`found` with the words parted that a verb of speech has grown together with."""
    if not grammar.language.syntax.glued_words:
        return found
    known = {token.form for token in found}
    return tuple(part for token in found for part in _parts(token, known, grammar))


def _parts(token: Token, known: set[str], grammar: Grammar) -> Iterator[Token]:
    length = _length_of_first(token.form, known, grammar) if token.stop - token.start == len(token.form) else 0
    if not length:
        yield token
        return
    middle = token.start + length
    yield Token(token.form[:length], token.start, middle)
    yield Token(token.form[length:], middle, token.stop)


def _length_of_first(form: str, known: set[str], grammar: Grammar) -> int:
    """How many letters belong to the first of two words; 0 when the word is a single one."""
    if not SHORTEST_VERB < len(form) <= LONGEST or form in grammar.cues or form in grammar.speakers:
        return 0
    small = grammar.lists["prepositions"], grammar.lists["complementizers"]
    for length in range(SHORTEST_VERB, len(form)):
        if _is_verb(form[:length], grammar) and any(words.longest((form[length:],), 0) for words in small):
            return length
    for length in range(SHORTEST_REST, len(form) - SHORTEST_VERB):
        if _is_verb(form[length:], grammar) and (form[:length] in known or grammar.has("time_words", form[:length])):
            return length
    return 0


def _is_verb(form: str, grammar: Grammar) -> bool:
    return any(reading.kind == "verb" for reading in grammar.cues.get(form, ()))
