"""The project that a command works on, and who works on it."""

import argparse

from claims.cli.saying import progress, say
from claims.lexicon import load
from claims.store import Store, StoreError, open_project, open_store, path_of, projects
from claims.workspace import Workspace, is_outdated, open_workspace


def add_project(parser: argparse.ArgumentParser) -> None:
    """The option of every command that works on a project."""
    parser.add_argument("--project", metavar="NAME", help="a project of yours (default: the one that is open)")


def add_who(parser: argparse.ArgumentParser) -> None:
    """The option of every command that decides something."""
    parser.add_argument("--who", metavar="NAME", help="who decides (default: RASHOMON_USER, else your account)")


def name_of(options: argparse.Namespace) -> str:
    """The project that the user means; raises StoreError when there is none of this name."""
    name = options.project or open_project()
    if name not in projects():
        raise StoreError(f'there is no project "{name}"; there are: {", ".join(projects())}')
    return str(name)


def open_named(options: argparse.Namespace) -> Store:
    """The store of the project that the user means."""
    return open_store(path_of(name_of(options)))


def work_on(store: Store) -> Workspace:
    """The project, read where it was not yet; says so when newer rules could read it again."""
    workspace = open_workspace(store, load(), progress=show_progress)
    progress("")
    if is_outdated(store):
        say("read by other rules than those of this program; `claims project update` shows what would change")
    return workspace


def show_progress(place: int, of: int) -> None:
    """How far the reading is."""
    progress(f"reading article {place} of {of}")
