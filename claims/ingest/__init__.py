"""Turns files, uploads and standard input into articles, or says by name why it could not."""

from claims.ingest.read import read_bytes, read_date, read_paths

__all__ = ["read_bytes", "read_date", "read_paths"]
