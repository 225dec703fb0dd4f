"""Loads `data/` into records and checks it: the words of each language and the names of the world."""

from claims.lexicon.grammar import CueForm, Grammar
from claims.lexicon.language import According, Clitics, Cue, Language, Paradigm, Words
from claims.lexicon.load import Lexicon, load
from claims.lexicon.names import NameIndex
from claims.lexicon.neighbours import Neighbour

__all__ = [
    "According",
    "Clitics",
    "Cue",
    "CueForm",
    "Grammar",
    "Language",
    "Lexicon",
    "NameIndex",
    "Neighbour",
    "Paradigm",
    "Words",
    "load",
]
