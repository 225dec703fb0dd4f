"""The command that shows what a project holds: list."""

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterator

from claims.cli.opened import add_project, open_named, work_on
from claims.cli.options import Commands, command
from claims.cli.saying import output, say
from claims.corrections.log import in_force
from claims.lexicon import load
from claims.model import Status
from claims.store import Store
from claims.tables.origins import copies
from claims.workspace import compare_workspace

Line = dict[str, object]
_WIDTH = 60  # letters of a cell in a terminal


def list_project(options: argparse.Namespace) -> int:
    """Lists the articles, claims, sources, questions, corrections or refused inputs of a project."""
    store = open_named(options)
    line: Line | None = None
    with output("-") as out:
        for line in _KINDS[options.kind](store, options):
            shown = json.dumps(line, ensure_ascii=False) if options.json else "  ".join(map(_cell, line.values()))
            out.write(f"{shown}\n")
    if line is None:
        say(f"no {options.kind} yet" if store.articles() else "no articles yet; `claims add PATH...` reads them")
    return 0


def _articles(store: Store, options: argparse.Namespace) -> Iterator[Line]:
    corrected = work_on(store).corrected
    first = copies(reading.article for reading in corrected.readings)
    for reading in corrected.readings:
        article = reading.article
        done = sum(corrected.status[claim.id] != "unreviewed" for claim in reading.claims)
        yield {
            "article_id": article.id,
            "published": article.published.isoformat() if article.published else None,
            "language": article.language,
            "outlet": article.outlet,
            "claims": len(reading.claims),
            "reviewed": done,
            "title": article.title,
            "copy_of": first.get(article.id),
            "sha256": article.sha256,
        }


def _claims(store: Store, options: argparse.Namespace) -> Iterator[Line]:
    corrected = work_on(store).corrected
    found = [claim for reading in corrected.readings for claim in reading.claims]
    for claim in (*found, *corrected.rejected.values()):
        status: Status = corrected.status[claim.id]
        if options.status in (None, status):
            yield {
                "claim_id": claim.id,
                "status": status,
                "act": claim.act,
                "source": claim.source.name or (claim.source.mention.text if claim.source.mention else None),
                "content": claim.content.text if claim.content else None,
            }


def _sources(store: Store, options: argparse.Namespace) -> Iterator[Line]:
    corrected = work_on(store).corrected
    claims = [claim for reading in corrected.readings for claim in reading.claims]
    named = [(each.id, each.name or (each.mention.text if each.mention else None), each.side)
             for each in (claim.source for claim in claims)]  # fmt: skip
    for (id, name, side), count in Counter(named).most_common():
        grade = corrected.grades.get(id or name or "")
        yield {"source_id": id, "name": name, "side": side, "claims": count, "grade": grade.letter if grade else None}


def _questions(store: Store, options: argparse.Namespace) -> Iterator[Line]:
    comparison = compare_workspace(store, work_on(store), load())
    kinds: dict[str, Counter[str]] = {}
    for relation in comparison.relations:
        kinds.setdefault(relation.issue_id, Counter())[relation.kind] += 1
    for issue in comparison.issues:
        relations = dict(kinds.get(issue.id, Counter()))
        yield {"question_id": issue.id, "title": issue.title, "claims": len(issue.claim_ids), "relations": relations}


def _corrections(store: Store, options: argparse.Namespace) -> Iterator[Line]:
    log = store.corrections()
    held = {correction.number for correction in in_force(log)}
    for each in log:
        yield {
            "number": each.number,
            "at": each.at.isoformat(timespec="seconds"),
            "who": each.who,
            "verb": each.verb,
            "in_force": each.number in held,
            "target": each.target,
            "new": dict(each.new),
        }


def _refused(store: Store, options: argparse.Namespace) -> Iterator[Line]:
    for rejection in store.rejections():
        yield {"origin": rejection.origin, "reason": rejection.reason}


_KINDS: dict[str, Callable[[Store, argparse.Namespace], Iterator[Line]]] = {
    "articles": _articles,
    "claims": _claims,
    "sources": _sources,
    "questions": _questions,
    "corrections": _corrections,
    "refused": _refused,
}


def add_commands(commands: Commands) -> None:
    """Declares the command of this file."""
    listing = command(commands, "list", list_project)
    listing.add_argument("kind", nargs="?", choices=_KINDS, default="articles", help="what to list")
    statuses = ("unreviewed", "confirmed", "edited", "added", "rejected")
    listing.add_argument("--status", choices=statuses, help="claims: only those with this status")
    listing.add_argument("--json", action="store_true", help="one line of JSON for each entry")
    add_project(listing)


def _cell(value: object) -> str:
    words = "-" if value in (None, "", {}) else " ".join(str(value).split())
    return words if len(words) <= _WIDTH else f"{words[: _WIDTH - 1]}…"
