"""Begins projects: an empty one, or one that was exported elsewhere."""

from pathlib import Path

from claims.errors import ClaimsError
from claims.store import open_store, path_of, remove_project, rename_project, use_project
from claims.workspace.archive import archived_name, read_archive
from claims.workspace.verifying import verify


def begin_project(name: str) -> str:
    """Begins an empty project and opens it; raises ClaimsError when there is one of this name."""
    _check_free(name)
    open_store(path_of(name)).close()
    use_project(name)
    return name


def call_project(old: str, new: str) -> str:
    """Gives a project another name; raises ClaimsError when there is one of that name already."""
    _check_free(new)
    rename_project(old, new)
    return new


def import_project(path: Path, name: str | None = None) -> str:
    """Opens an exported project as a new one, by the name it had unless another is given; answers the name.

    Raises ClaimsError when the file is not what was exported; then nothing of it is kept.
    """
    name = name or archived_name(path)
    _check_free(name)
    store = open_store(path_of(name))
    try:
        read_archive(path, store)
        if faults := verify(store).faults:
            raise ClaimsError(f"{path}: {faults[0]}")
    except ClaimsError:
        store.close()
        remove_project(name)
        raise
    store.close()
    use_project(name)
    return name


def _check_free(name: str) -> None:
    if path_of(name).exists():
        raise ClaimsError(f'there is already a project "{name}"; give another name')
