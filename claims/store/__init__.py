"""Keeps a project in one file, so that everything is still there after a reload."""

from claims.store.keep import Store, open_store
from claims.store.packing import comparison_key
from claims.store.projects import open_project, path_of, projects, remove_project, rename_project, use_project
from claims.store.schema import StoreError, text_hash
from claims.store.user import user_name

__all__ = [
    "Store",
    "StoreError",
    "comparison_key",
    "open_project",
    "open_store",
    "path_of",
    "projects",
    "remove_project",
    "rename_project",
    "text_hash",
    "use_project",
    "user_name",
]
