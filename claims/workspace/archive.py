"""A project as one file that can be sent, kept and opened elsewhere with the same result.

A ZIP of JSON lines that other programs can read: the articles, how they were read and by which
rules, the log of corrections, the refused inputs, and the claims as they stand after correction.
`project.json` names the hash of every part. Nothing of an archive is ever unpacked to the disk.
"""

import hashlib
import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

import msgspec

from claims import __version__, export
from claims.corrections import dated
from claims.errors import ClaimsError
from claims.model import Article, Claim, Correction, Rejection, Residual
from claims.pipeline import Reading
from claims.store import Store
from claims.workspace.opening import Workspace

FORMAT, VERSION = "rashomon-project", 1
LARGEST = 4_000_000_000  # bytes of all parts, unpacked
_ABOUT = "project.json"
_PARTS = ("articles.jsonl", "readings.jsonl", "corrections.jsonl", "rejections.jsonl", "claims.jsonl")
_OPEN_ENDS = {"low": float("-inf"), "high": float("inf")}  # JSON has no infinity: null is an open end
Record = TypeVar("Record")


class ArchiveError(ClaimsError):
    """A file that is no archive of a project, or a damaged one; the message says what is wrong."""


@dataclass(frozen=True, slots=True)
class _Read:
    """One line of readings.jsonl."""

    article_sha256: str
    rules: str
    claims: tuple[Claim, ...]
    residuals: tuple[Residual, ...]


def write_archive(path: Path, name: str, store: Store, workspace: Workspace) -> None:
    """Writes the project to `path`; the file is there whole or not at all."""
    rules = store.rules()
    records: dict[str, Iterable[object]] = {
        "articles.jsonl": store.articles(),
        "readings.jsonl": (
            _Read(each.article.sha256, rules[each.article.sha256], each.claims, each.residuals)
            for each in workspace.readings.values()
        ),
        "corrections.jsonl": workspace.log,
        "rejections.jsonl": store.rejections(),
        "claims.jsonl": export.claim_records(workspace.corrected.readings, workspace.corrected.status, rules),
    }
    unfinished = path.with_name(f"{path.name}.part")
    try:
        with ZipFile(unfinished, "w", ZIP_DEFLATED) as archive:
            hashes = {part: _write_part(archive, part, lines) for part, lines in records.items()}
            about = {"format": FORMAT, "version": VERSION, "name": name, "exported": datetime.now(UTC).isoformat()}
            about |= {"tool_version": __version__, "rules": sorted(set(rules.values())), "sha256": hashes}
            archive.writestr(_ABOUT, json.dumps(about, ensure_ascii=False, indent=1))
        unfinished.replace(path)
    except OSError as error:
        raise ArchiveError(f"{path}: cannot be written: {error.strerror}") from error
    finally:
        unfinished.unlink(missing_ok=True)


def archived_name(path: Path) -> str:
    """The name that the project had where it was exported."""
    with _opened(path) as archive:
        return str(_about(path, archive)["name"])


def read_archive(path: Path, store: Store) -> None:
    """Fills an empty store with the project in `path`.

    Raises ArchiveError for what is no archive, is too large, or does not agree with its own hashes.
    """
    with _opened(path) as archive:
        hashes = _about(path, archive)["sha256"]
        articles = tuple(_records(path, archive, "articles.jsonl", hashes, Article))
        log = tuple(_records(path, archive, "corrections.jsonl", hashes, Correction))
        known = {article.sha256: article for article in dated(articles, log)}
        read = _records(path, archive, "readings.jsonl", hashes, _Read)
        for _ in _records(path, archive, "claims.jsonl", hashes, dict):
            pass  # only for other programs, but as whole as the rest
        store.fill(
            articles,
            _records(path, archive, "rejections.jsonl", hashes, Rejection),
            log,
            ((each.rules, Reading(_known(path, known, each), each.claims, each.residuals)) for each in read),
        )


def _write_part(archive: ZipFile, part: str, lines: Iterable[object]) -> str:
    digest = hashlib.sha256()
    with archive.open(part, "w", force_zip64=True) as out:
        for line in lines:
            content = msgspec.json.encode(line) + b"\n"
            digest.update(content)
            out.write(content)
    return digest.hexdigest()


def _opened(path: Path) -> ZipFile:
    try:
        archive = ZipFile(path)
    except (BadZipFile, NotImplementedError) as error:
        raise ArchiveError(f"{path}: is no archive of a project ({error})") from error
    except OSError as error:
        raise ArchiveError(f"{path}: cannot be opened: {error.strerror}") from error
    names = archive.namelist()
    strange = sorted({name for name in names if name not in (_ABOUT, *_PARTS) or names.count(name) > 1})
    missing = sorted({_ABOUT, *_PARTS} - set(names))
    if strange or missing:
        raise ArchiveError(f"{path}: is no archive of a project: {_list('has', strange)}{_list('lacks', missing)}")
    size = sum(entry.file_size for entry in archive.infolist())
    if size > LARGEST:
        raise ArchiveError(f"{path}: holds {size:,} bytes unpacked, more than the {LARGEST:,} that are opened")
    return archive


def _list(verb: str, names: list[str]) -> str:
    return f"it {verb} {', '.join(names[:5])}. " if names else ""


def _about(path: Path, archive: ZipFile) -> dict[str, Any]:
    try:
        about = json.loads(archive.read(_ABOUT))
        kind, version, names = about["format"], about["version"], (about["name"], about["sha256"])
    except (ValueError, KeyError, TypeError, BadZipFile, zlib.error) as error:
        raise ArchiveError(f"{path}: {_ABOUT} cannot be read: {error!r}") from error
    if kind != FORMAT or not isinstance(version, int) or not all(names):
        raise ArchiveError(f"{path}: is no archive of a project")
    if version > VERSION:
        raise ArchiveError(f"{path}: has version {version}, this program knows {VERSION}; update the program")
    return dict(about)


def _records(
    path: Path, archive: ZipFile, part: str, hashes: Mapping[str, str], kind: type[Record]
) -> Iterator[Record]:
    """The records of one part; its hash is checked when all have been read."""
    digest = hashlib.sha256()
    number = 0
    try:
        with archive.open(part) as lines:
            for line in lines:
                number += 1
                digest.update(line)
                yield msgspec.convert(_with_open_ends(json.loads(line)), kind)
    except (ValueError, RecursionError, EOFError, BadZipFile, zlib.error, msgspec.MsgspecError) as error:
        raise ArchiveError(f"{path}: {part}, line {number}: {error}") from error
    if digest.hexdigest() != hashes.get(part):
        raise ArchiveError(f"{path}: {part} is not what was exported; its hash is another")


def _with_open_ends(line: Any) -> Any:
    for claim in line.get("claims", ()) if isinstance(line, dict) else ():
        for quantity in claim.get("quantities", ()):
            quantity |= {end: value for end, value in _OPEN_ENDS.items() if quantity.get(end) is None}
    return line


def _known(path: Path, articles: Mapping[str, Article], read: _Read) -> Article:
    if read.article_sha256 not in articles:
        raise ArchiveError(f"{path}: readings.jsonl reads an article that is not there: {read.article_sha256}")
    return articles[read.article_sha256]
