"""Reads a project again by newer rules: tried first, shown as a difference, then applied or not."""

from claims.corrections import Difference, correct, dated, find_difference
from claims.lexicon import Lexicon
from claims.pipeline import read_article
from claims.rules import rules_version
from claims.store import Store
from claims.workspace.opening import Progress, read_articles


def is_outdated(store: Store) -> bool:
    """Whether a reading was made by other rules than those of this program."""
    return any(rules != rules_version() for rules in store.rules().values())


def try_rules(store: Store, lexicon: Lexicon, progress: Progress | None = None) -> Difference:
    """What would change, corrections included, when all articles were read by the rules of this program.

    The new readings are kept beside the old ones: a second call goes on where the first was stopped.
    """
    log = store.corrections()
    articles = dated(store.articles(), log)
    tried = store.readings(articles, tried=rules_version())
    unread = [article for article in articles if article.sha256 not in tried]
    for place, article in enumerate(unread, 1):
        tried[article.sha256] = read_article(article, lexicon)
        store.keep_readings([tried[article.sha256]], rules_version(), tried=True)
        if progress:
            progress(place, len(unread))
    before = correct(read_articles(store, articles, lexicon, {}).values(), log, lexicon)
    after = correct([tried[article.sha256] for article in articles], log, lexicon)
    return find_difference(before.readings, after.readings)


def apply_rules(store: Store) -> None:
    """Puts what `try_rules` read in the place of the old readings."""
    store.apply_tried(rules_version())
