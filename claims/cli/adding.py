"""The command that puts articles into a project: add."""

import argparse
import json
from collections import Counter
from collections.abc import Iterator

from claims.cli.opened import add_project, open_named
from claims.cli.options import Commands, add_paths, command, read_named
from claims.cli.saying import progress, say
from claims.lexicon import load
from claims.model import Article, Rejection
from claims.pipeline import read_article
from claims.rules import rules_version
from claims.store import Store


def add(options: argparse.Namespace) -> int:
    """Reads articles into a project, where they stay; what is stopped goes on where it was."""
    store = open_named(options)
    counts: Counter[str] = Counter()
    try:
        for record in _add_all(store, options):
            counts[str(record["result"])] += 1
            _tell(record, options)
    except KeyboardInterrupt:
        say(f"stopped; {counts['added']} were added and stay, the same command goes on from there")
        raise
    progress("")
    if not options.json:
        print(f"{counts['added']} added, {counts['duplicate']} already there, {counts['rejected']} rejected")
    return 1 if counts["rejected"] else 0


def _tell(record: dict[str, object], options: argparse.Namespace) -> None:
    if options.json:
        print(json.dumps(record, ensure_ascii=False), flush=True)
    elif record["result"] != "added":
        say(f"{record['origin']}: {record['reason']}")


def add_commands(commands: Commands) -> None:
    """Declares the command of this file."""
    adding = command(commands, "add", add)
    add_paths(adding)
    adding.add_argument("--json", action="store_true", help="one line of JSON for each article")
    add_project(adding)


def _add_all(store: Store, options: argparse.Namespace) -> Iterator[dict[str, object]]:
    """One record for each input, once the store has it."""
    for number, found in enumerate(read_named(options), 1):
        progress(f"article {number}")
        if isinstance(found, Rejection):
            store.add_rejection(found)
            yield {"origin": found.origin, "result": "rejected", "reason": found.reason}
        else:
            yield _add(store, found)


def _add(store: Store, article: Article) -> dict[str, object]:
    record: dict[str, object] = {"origin": article.origin, "sha256": article.sha256}
    kept = store.add_article(article)
    if kept is None:
        return record | {"result": "duplicate", "reason": "the same text is already there"}
    reading = read_article(kept, load())
    store.keep_readings([reading], rules_version())
    about = {"language": kept.language, "claims": len(reading.claims)}
    return record | {"result": "added", "article_id": kept.id} | about
