"""Brings a project from its store to corrected claims and, when somebody looks, to their comparison."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from claims.corrections import Corrected, compare_corrected, correct, dated
from claims.corrections.questions import VERBS
from claims.lexicon import Lexicon
from claims.meaning import encoder_name
from claims.model import Article, Comparison, Correction
from claims.pipeline import Compared, Reading, compare_again, compare_to_add, read_article
from claims.rules import rules_version
from claims.store import Store, comparison_key

Progress = Callable[[int, int], object]  # how many of how many articles are read


@dataclass(frozen=True, slots=True)
class Workspace:
    """The articles of a project with everything found and decided."""

    readings: Mapping[str, Reading]  # by hash, as the rules left them
    log: tuple[Correction, ...]
    corrected: Corrected
    before: str  # key of the comparison without rejections and the analyst's questions, which is kept
    key: str  # of the comparison itself: the same as long as no claim and no question changes


def open_workspace(
    store: Store, lexicon: Lexicon, known: Mapping[str, Reading] | None = None, progress: Progress | None = None
) -> Workspace:
    """The project in `store`; articles that were never read are read now and kept one by one.

    `known` are readings that are at hand, by hash: what has not changed is taken from there.
    """
    log = store.corrections()
    readings = read_articles(store, dated(store.articles(), log), lexicon, known or {}, progress)
    corrected = correct(readings.values(), log, lexicon)
    rules = store.rules()
    hashes = (each.article.sha256 for each in corrected.before if each is readings[each.article.sha256])
    untouched = {sha256: rules[sha256] for sha256 in hashes if sha256 in rules}
    before = comparison_key(corrected.before, untouched, rules_version())
    decided = [(each.verb, each.target, each.old, each.new) for each in corrected.held if each.verb in VERBS]
    key = hashlib.sha256(repr((before, list(corrected.rejected), decided)).encode()).hexdigest()
    return Workspace(readings, log, corrected, before, key)


def compare_workspace(
    store: Store, workspace: Workspace, lexicon: Lexicon, known: dict[str, Compared] | None = None
) -> Comparison:
    """The comparison of the corrected claims; what takes long in it is kept for the next time.

    `known` holds what was compared last, by encoder, and is brought up to date: only what has changed since then
    is compared again.
    """
    before = store.comparison(workspace.before)
    if before is None:
        before = compare_known(store, workspace.corrected.before, lexicon, {} if known is None else known)
        store.keep_comparison(workspace.before, before)
    return compare_corrected(workspace.corrected, lexicon, before)


def compare_known(
    store: Store, readings: tuple[Reading, ...], lexicon: Lexicon, known: dict[str, Compared]
) -> Comparison:
    """The comparison of `readings`, by way of what is `known`; no sentence is encoded that the store has encoded."""
    encoder = encoder_name()
    last = known.get(encoder)
    kept = last.gathering.kept if last else store.vectors(encoder)
    old = set(kept)
    known[encoder] = compare_again(last, readings, lexicon) if last else compare_to_add(readings, lexicon, kept)
    if new := {key: vector for key, vector in kept.items() if key not in old}:
        store.keep_vectors(encoder, new)
    return known[encoder].comparison


def read_articles(
    store: Store,
    articles: Iterable[Article],
    lexicon: Lexicon,
    known: Mapping[str, Reading],
    progress: Progress | None = None,
) -> dict[str, Reading]:
    """By hash how each article is read, in their order."""
    articles = tuple(articles)
    found = {each.sha256: known[each.sha256] for each in articles if _is_of(known.get(each.sha256), each)}
    found |= store.readings(each for each in articles if each.sha256 not in found)
    unread = [article for article in articles if article.sha256 not in found]
    for place, article in enumerate(unread, 1):
        found[article.sha256] = read_article(article, lexicon)
        store.keep_readings([found[article.sha256]], rules_version())
        if progress:
            progress(place, len(unread))
    return {article.sha256: found[article.sha256] for article in articles}


def _is_of(reading: Reading | None, article: Article) -> bool:
    return reading is not None and reading.article == article
