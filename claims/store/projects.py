"""Several projects in one folder, each in a file of its own, and which of them is open."""

import os
import re
from pathlib import Path

from claims.store.schema import StoreError

DEFAULT = "rashomon"
_NAME = re.compile(r"\w[\w -]{0,59}")
_OPEN = "open-project.txt"  # in the folder: the name of the project that is open
_ENDING = ".sqlite"


def home() -> Path:
    """The folder of all projects: RASHOMON_HOME, else `.rashomon` in the current folder; made when it is not there."""
    folder = Path(os.environ.get("RASHOMON_HOME") or ".rashomon")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"{folder}: cannot be made ({error}); set RASHOMON_HOME to a folder of yours") from error
    return folder


def path_of(name: str) -> Path:
    """The file of a project, there or not; raises StoreError for what cannot be a name."""
    if not _NAME.fullmatch(name):
        raise StoreError(f'"{name}" is no name for a project; use letters, digits, spaces, - and _, at most 60')
    return home() / f"{name}{_ENDING}"


def projects() -> tuple[str, ...]:
    """The names of all projects, in alphabetical order; the one that is open is there even before it has a file."""
    found = {path.stem for path in home().glob(f"*{_ENDING}") if _NAME.fullmatch(path.stem)}
    return tuple(sorted(found | {open_project()}, key=str.casefold))


def open_project() -> str:
    """The project that is open: the one used last, if it is still there."""
    try:
        name = (home() / _OPEN).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return DEFAULT
    return name if _NAME.fullmatch(name) and path_of(name).exists() else DEFAULT


def use_project(name: str) -> None:
    """Opens a project, here and in the dashboard; raises StoreError when there is none of this name."""
    if name not in projects():
        raise StoreError(f'there is no project "{name}"; there are: {", ".join(projects())}')
    (home() / _OPEN).write_text(f"{name}\n", encoding="utf-8")


def rename_project(old: str, new: str) -> None:
    """Moves a project, whose file nobody has open, to another name; the open one stays open."""
    if not path_of(old).exists():
        raise StoreError(f'there is no project "{old}"; there are: {", ".join(projects())}')
    was_open = old == open_project()
    for ending in ("-wal", "-shm", ""):
        file = path_of(old).with_name(f"{old}{_ENDING}{ending}")
        if file.exists():
            file.rename(path_of(new).with_name(f"{new}{_ENDING}{ending}"))
    if was_open:
        use_project(new)


def remove_project(name: str) -> None:
    """Deletes a project with everything in it."""
    if not path_of(name).exists():
        raise StoreError(f'there is no project "{name}"; there are: {", ".join(projects())}')
    for ending in ("", "-wal", "-shm"):
        path_of(name).with_name(f"{name}{_ENDING}{ending}").unlink(missing_ok=True)
