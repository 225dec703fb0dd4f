"""How a source stands to what it is said to have stated: does it deny it, does the writer hold back?

Denied is what a verb of denial introduces, and a plain statement that opens with a negation
("there is no truth in the reports"). A demand or a threat with a negation ("not to send troops")
denies nothing; to fail to confirm is no denial either. Hedged is what a word such as "claimed"
introduces, and what has a word of doubt among its first words.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from claims.lexicon import Language
from claims.lexicon.grammar import Grammar
from claims.model import Act, Attribution, Claim, Span, Stance
from claims.text import tokens

_STATING: tuple[Act, ...] = ("say", "report", "announce", "claim", "confirm", "opinion", "admit", "show")
_NEAR = 6  # words in which a doubt colours the whole statement
_LETTERS = 400  # of the content that are looked at
_CLOSING = 6  # words at the end of a statement in which "is untrue" stands


def read_stance(attribution: Attribution, content: Span | None, language: Language) -> Stance:
    """Whether the source denies `content`, and whether the writer keeps a distance from it.

    Without content (a source declined to speak) nothing is denied.
    """
    if content is None:
        return Stance(denied=False, hedged=_is_hedged_cue(attribution, language))
    forms = tuple(t.form for t in tokens(content.text[:_LETTERS], language.letters) if t.is_word)
    negated = _opens_with_denial(forms, language) or _closes_with_negation(content, language)
    denied = attribution.act == "deny" or (attribution.act in _STATING and negated)
    return Stance(denied, _is_hedged_cue(attribution, language) or _is_hedged(forms, language))


def settle_nested(claims: Sequence[Claim], grammar: Grammar) -> tuple[Claim, ...]:
    """The claims of an article; "… is untrue" at the end of two denies what the inner one claims.

    "The ministry said the rebels' claim that the town had fallen was untrue": the ministry denies, the rebels do not.
    """
    ends: dict[int, list[Claim]] = {}
    for claim in claims:
        if claim.content and _closes_with_denial(claim.content, grammar):
            ends.setdefault(claim.content.stop, []).append(claim)
    settled: dict[str, Claim] = {}
    for together in ends.values():
        outer = min(together, key=lambda claim: claim.content.start if claim.content else 0)
        inner = [claim for claim in together if outer.content and claim.cue[0].start >= outer.content.start]
        settled |= {claim.id: _alleging(claim) for claim in inner}
        settled |= {outer.id: _denying(outer)} if inner else {}
    return tuple(settled.get(claim.id, claim) for claim in claims)


def _denying(claim: Claim) -> Claim:
    return replace(claim, stance=replace(claim.stance, denied=True))


def _alleging(claim: Claim) -> Claim:
    return replace(claim, act="claim" if claim.act == "deny" else claim.act, stance=replace(claim.stance, denied=False))


def _closes_with_denial(content: Span, grammar: Grammar) -> bool:
    """Whether a phrase such as "is untrue" is the last of the content."""
    letters = grammar.language.letters
    forms = [token.form for token in tokens(content.text[-_LETTERS:], letters) if token.is_word][-_CLOSING:]
    for entry, _, held, _ in grammar.content_acts if len(forms) > 1 else ():
        found = ((place, held.longest(forms, place)) for place in range(len(forms)))
        if entry.act == "deny" and any(each and place + each[0] == len(forms) for place, each in found):
            return True
    return False


def _is_hedged_cue(attribution: Attribution, language: Language) -> bool:
    return any(cue.hedged for cue in language.cue if cue.lemma == attribution.cue_lemma)


def _opens_with_denial(forms: tuple[str, ...], language: Language) -> bool:
    """Whether the first word negates, and is not the start of a set phrase that affirms."""
    if _phrase_at(forms, 0, language.tone.no_denials, language):
        return False
    return _phrase_at(forms, 0, (*language.tone.denials, *language.words.negations), language)


def _closes_with_negation(content: Span, language: Language) -> bool:
    """Whether the last words say that there is none: "victims there are not", but not "or there are not"."""
    forms = tuple(t.form for t in tokens(content.text[-_LETTERS:], language.letters) if t.is_word)[-_CLOSING:]
    for place in range(len(forms)):
        if forms[place:] in _levelled(language.tone.no_denials, tuple(language.letters.items())):
            return False
        if place and forms[place:] in _levelled(language.tone.closings, tuple(language.letters.items())):
            return True
    return False


def _is_hedged(forms: tuple[str, ...], language: Language) -> bool:
    places = range(min(_NEAR, len(forms)))
    return any(
        _phrase_at(forms, place, language.tone.hedges, language) or _is_possible(forms, place, language)
        for place in places
    )


def _is_possible(forms: tuple[str, ...], place: int, language: Language) -> bool:
    """Whether "may" and a verb in the present stand at `place`."""
    tone = language.tone
    if place + 1 >= len(forms) or not _phrase_at(forms, place, tone.possible, language):
        return False
    return not tone.present or forms[place + 1].startswith(_level(tone.present, language))


def _phrase_at(forms: tuple[str, ...], place: int, phrases: tuple[str, ...], language: Language) -> bool:
    known = _levelled(phrases, tuple(language.letters.items()))
    return any(forms[place : place + length] in known for length in range(1, 6))


def _level(words: tuple[str, ...], language: Language) -> tuple[str, ...]:
    return tuple(form for (form,) in _levelled(words, tuple(language.letters.items())))


@lru_cache(maxsize=64)
def _levelled(phrases: tuple[str, ...], letters: tuple[tuple[str, str], ...]) -> frozenset[tuple[str, ...]]:
    table: Mapping[str, str] = dict(letters)
    return frozenset(tuple(token.form for token in tokens(phrase, table)) for phrase in phrases)
