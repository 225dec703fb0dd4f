"""Whose an address is: the outlet that publishes under its domain."""

from urllib.parse import urlsplit

from claims.lexicon import load
from claims.lexicon.gazetteer import shown


def outlet_of(url: str | None) -> str | None:
    """The English name of the outlet; None when data/outlets.toml knows no such domain.

    >>> outlet_of("https://arabic.rt.com/world/1")
    'RT'
    >>> outlet_of("https://notrt.com/world/1") is None
    True
    """
    try:
        labels = (urlsplit(url or "").hostname or "").split(".")
    except ValueError:
        return None
    gazetteer = load().gazetteer
    for first in range(len(labels)):
        if outlet := gazetteer.domains.get(".".join(labels[first:])):
            return shown(gazetteer.entries[outlet])
    return None
