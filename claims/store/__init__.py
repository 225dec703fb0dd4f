"""Keeps a project in one file, so that everything is still there after a reload."""

from claims.store.keep import Store, open_store
from claims.store.packing import comparison_key
from claims.store.schema import StoreError
from claims.store.user import user_name

__all__ = ["Store", "StoreError", "comparison_key", "open_store", "user_name"]
