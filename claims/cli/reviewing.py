"""The command that decides about claims: review."""

import argparse
import json
from collections.abc import Callable
from typing import Any

from claims.cli.opened import add_project, add_who, open_named, work_on
from claims.cli.options import Commands, command
from claims.cli.saying import say
from claims.corrections import make
from claims.corrections.fields import claim_fields
from claims.errors import ClaimsError
from claims.evaluate.gold import find_place
from claims.model import Article, Claim, Correction
from claims.store import Store, user_name
from claims.workspace import Workspace

_ASK = "[c]onfirm [r]eject [n]ote [s]kip [u]ndo [q]uit: "
_PLACES = ("source", "antecedent", "content")  # given as words of the article


def review(options: argparse.Namespace) -> int:
    """Goes through the claims nobody has reviewed, or decides about one; everything can be undone."""
    store, who = open_named(options), options.who or user_name()
    if options.undo or options.redo:
        return _turn(store, who, options)
    workspace = work_on(store)
    if options.claim is None:
        _walk(store, workspace, who)
        return 0
    claim, article = _find(workspace, options.claim)
    for correction in _decisions(options, claim, article, who):
        logged = store.log(correction)
        print(f"{logged.number} {logged.verb} {claim.id}")
    return 0


def _turn(store: Store, who: str, options: argparse.Namespace) -> int:
    correction = store.undo(who) if options.undo else store.redo(who)
    done = "undone" if options.undo else "done again"
    print(f"{done}: {correction.verb} {correction.target}" if correction else f"nothing to be {done}")
    return 0


def _decisions(options: argparse.Namespace, claim: Claim, article: Article, who: str) -> list[Correction]:
    """What the options decide about the claim; raises ClaimsError when that is nothing."""
    found: list[Correction] = []
    if options.set:
        found.append(make.edit(claim, article, who, dict(_field(each, claim, article) for each in options.set)))
    if options.confirm:
        found.append(make.confirm(claim, article, who))
    if options.reject is not None:
        found.append(make.reject(claim, article, who, options.reject))
    if options.note:
        found.append(make.note(claim, article, who, options.note))
    if not found:
        raise ClaimsError("say what to do with the claim: --confirm, --reject, --set or --note")
    return found


def _field(given: str, claim: Claim, article: Article) -> tuple[str, Any]:
    """`act=deny`, `source_id=ru.defence`, `content=words of the article`."""
    name, equals, words = given.partition("=")
    if not equals or name not in claim_fields(claim):
        names = ", ".join(claim_fields(claim))
        raise ClaimsError(f'"{given}" sets no field; write FIELD=VALUE, with one of {names}')
    if name in _PLACES and words:
        return name, _place(words, claim, article)
    try:
        return name, json.loads(words)
    except ValueError:
        return name, words or None


def _place(words: str, claim: Claim, article: Article) -> dict[str, int]:
    """Where the words stand: in the sentence of the claim, else the one place in the article."""
    sentence = claim.sentence
    if sentence.text.count(words) == 1:
        start = sentence.start + sentence.text.index(words)
        return {"start": start, "stop": start + len(words)}
    start, stop = find_place(article.text, words, article.id)
    return {"start": start, "stop": stop}


def _find(workspace: Workspace, id: str) -> tuple[Claim, Article]:
    for reading in workspace.corrected.readings:
        for claim in (*reading.claims, *workspace.corrected.rejected.values()):
            if claim.id == id and claim.article_id == reading.article.id:
                return claim, reading.article
    raise ClaimsError(f'there is no claim "{id}"; `claims list claims` names them')


def _walk(store: Store, workspace: Workspace, who: str) -> None:
    """Asks about one claim after the other until all are reviewed or the user has enough."""
    status = workspace.corrected.status
    waiting = [
        (claim, reading.article)
        for reading in workspace.corrected.readings
        for claim in reading.claims
        if status[claim.id] == "unreviewed"
    ]
    for place, (claim, article) in enumerate(waiting, 1):
        print(f"\n{place} of {len(waiting)}  {claim.id}  {article.title or article.origin or article.id}")
        print(_shown(claim))
        if not _ask(store, claim, article, who):
            return
    say("every claim is reviewed" if not waiting else "that was the last one")


def _ask(store: Store, claim: Claim, article: Article, who: str) -> bool:
    """Does what the user answers; False when the user has enough."""
    make_correction: dict[str, Callable[[], Correction]] = {
        "c": lambda: make.confirm(claim, article, who),
        "r": lambda: make.reject(claim, article, who, input("reason: ")),
        "n": lambda: make.note(claim, article, who, input("note: ")),
    }
    while True:
        try:
            answer = input(_ASK).strip().lower()[:1]
            if answer in make_correction:
                store.log(make_correction[answer]())
        except EOFError:
            return False
        if answer == "u":
            undone = store.undo(who)
            print(f"undone: {undone.verb} {undone.target}" if undone else "nothing to be undone")
        if answer in ("c", "r", "s", "q"):
            return answer != "q"


def _shown(claim: Claim) -> str:
    """The sentence, and what was read in it."""
    source = claim.source.name or (claim.source.mention.text if claim.source.mention else "nobody named")
    content = claim.content.text if claim.content else "(nothing said)"
    return f"  {' '.join(claim.sentence.text.split())}\n  {source} · {claim.act}: {' '.join(content.split())}"


def add_commands(commands: Commands) -> None:
    """Declares the command of this file."""
    reviewing = command(commands, "review", review)
    reviewing.add_argument("claim", nargs="?", metavar="CLAIM", help="the id of a claim (default: ask about each)")
    reviewing.add_argument("--confirm", action="store_true", help="the claim is right")
    reviewing.add_argument("--reject", nargs="?", const="", metavar="REASON", help="the claim is none")
    reviewing.add_argument("--set", action="append", metavar="FIELD=VALUE", help="a field is otherwise: act=deny")
    reviewing.add_argument("--note", metavar="WORDS", help="a remark")
    turning = reviewing.add_mutually_exclusive_group()
    turning.add_argument("--undo", action="store_true", help="take the last decision of the project back")
    turning.add_argument("--redo", action="store_true", help="bring back what was undone last")
    add_who(reviewing)
    add_project(reviewing)
