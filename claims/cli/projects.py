"""The commands that look after projects: project new, list, use, rename, export, import, verify, update, remove."""

import argparse
import json
from dataclasses import asdict
from pathlib import Path

from claims.cli.opened import add_project, name_of, open_named, show_progress, work_on
from claims.cli.options import Commands, command
from claims.cli.saying import progress, say
from claims.errors import ClaimsError
from claims.lexicon import load
from claims.store import open_project, open_store, path_of, projects, remove_project, use_project
from claims.tables import words
from claims.workspace import apply_rules, try_rules, verify
from claims.workspace.archive import write_archive
from claims.workspace.projects import begin_project, call_project, import_project


def new(options: argparse.Namespace) -> int:
    """Begins an empty project and opens it."""
    print(begin_project(options.name))
    return 0


def list_projects(options: argparse.Namespace) -> int:
    """Names all projects, with how much is in each; a star stands before the one that is open."""
    for name in projects():
        store = open_store(path_of(name))
        held = {"articles": len(store.articles()), "corrections": len(store.corrections())}
        about = {"name": name, "is_open": name == open_project(), **held}
        counted = ", ".join(words.counted(number, kind.removesuffix("s")) for kind, number in held.items())
        plain = f"{'*' if about['is_open'] else ' '} {name}: {counted}"
        print(json.dumps(about, ensure_ascii=False) if options.json else plain)
        store.close()
    return 0


def use(options: argparse.Namespace) -> int:
    """Opens a project: all commands and the dashboard work on it."""
    use_project(options.name)
    return 0


def rename(options: argparse.Namespace) -> int:
    """Gives a project another name."""
    print(call_project(options.name, options.new))
    return 0


def export_archive(options: argparse.Namespace) -> int:
    """Writes a project to one file that can be sent and opened elsewhere with the same result."""
    name = name_of(options)
    store = open_named(options)
    path = Path(options.file or f"{name}.rashomon.zip")
    write_archive(path, name, store, work_on(store))
    print(path)
    return 0


def import_archive(options: argparse.Namespace) -> int:
    """Opens an exported project as a new one and verifies it."""
    print(import_project(Path(options.file), options.name))
    return 0


def verify_project(options: argparse.Namespace) -> int:
    """Holds every article against its hash and every claim against its article; 1 when something is wrong.

    A file that has changed since, or stands elsewhere, is named: the project has what was added.
    """
    found = verify(open_named(options))
    if options.json:
        print(json.dumps(asdict(found), ensure_ascii=False))
        return 1 if found.faults else 0
    for told in (*found.faults, *found.changed_files):
        say(told)
    looked = f"{words.counted(found.articles, 'article')} ({found.files} beside the file they came from)"
    nouns = {"claim": found.claims, "span": found.spans, "correction": found.corrections}
    counted = ", ".join(words.counted(number, noun) for noun, number in nouns.items())
    faults = words.counted(len(found.faults), "fault") if found.faults else "all as it was added"
    print(f"{looked}, {counted}: {faults}")
    return 1 if found.faults else 0


def update(options: argparse.Namespace) -> int:
    """Shows what the rules of this program would change in a project; with --apply, reads it by them."""
    store = open_named(options)
    difference = try_rules(store, load(), show_progress)
    progress("")
    print(difference.words)
    if options.apply:
        apply_rules(store)
    return 0


def remove(options: argparse.Namespace) -> int:
    """Deletes a project with everything in it; there is no way back."""
    if not options.yes:
        raise ClaimsError(f'"{options.name}" would be gone for good; export it first, then say --yes')
    remove_project(options.name)
    return 0


def add_commands(commands: Commands) -> None:
    """Declares the commands of this file."""
    parser = commands.add_parser("project", help="looks after projects", description=__doc__)
    actions = parser.add_subparsers(required=True, metavar="ACTION")
    command(actions, "new", new).add_argument("name", metavar="NAME")
    command(actions, "list", list_projects).add_argument("--json", action="store_true", help="one line of JSON each")
    command(actions, "use", use).add_argument("name", metavar="NAME")
    renaming = command(actions, "rename", rename)
    renaming.add_argument("name", metavar="NAME")
    renaming.add_argument("new", metavar="NEW")
    exporting = command(actions, "export", export_archive)
    exporting.add_argument("file", nargs="?", metavar="FILE", help="default: NAME.rashomon.zip")
    importing = command(actions, "import", import_archive)
    importing.add_argument("file", metavar="FILE")
    importing.add_argument("--name", help="default: the name it had")
    verifying = command(actions, "verify", verify_project)
    verifying.add_argument("--json", action="store_true", help="the result as JSON")
    updating = command(actions, "update", update)
    updating.add_argument("--apply", action="store_true", help="put the new readings in the place of the old")
    removing = command(actions, "remove", remove)
    removing.add_argument("name", metavar="NAME")
    removing.add_argument("--yes", action="store_true", help="yes, for good")
    for each in (exporting, verifying, updating):
        add_project(each)
