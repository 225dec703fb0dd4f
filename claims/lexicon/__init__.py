"""Loads `data/` into records and checks it: the words of each language and the names of the world."""

from claims.lexicon.language import According, Clitics, Cue, Language, Paradigm, Words
from claims.lexicon.load import Lexicon, load

__all__ = ["According", "Clitics", "Cue", "Language", "Lexicon", "Paradigm", "Words", "load"]
