"""Turns files, folders, uploads, addresses and standard input into articles, or says by name why it could not."""

from claims.ingest.days import read_date
from claims.ingest.fetch import Fetcher, Limits
from claims.ingest.read import preview_bytes, read_bytes, read_paths
from claims.ingest.sheet import FIELDS, Preview

__all__ = ["FIELDS", "Fetcher", "Limits", "Preview", "preview_bytes", "read_bytes", "read_date", "read_paths"]
