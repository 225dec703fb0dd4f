"""Reads one TOML file into frozen records and says everything that is wrong with it at once."""

from dataclasses import is_dataclass
from pathlib import Path
from typing import Any, TypeVar

import tomli
from pydantic import TypeAdapter, ValidationError

from claims.errors import DataError

Record = TypeVar("Record")


def read_table(path: Path) -> dict[str, Any]:
    """The content of a TOML file; raises DataError with the line where it is not TOML."""
    try:
        return tomli.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomli.TOMLDecodeError) as error:
        raise DataError([f"{path.name}: cannot be read: {error}"]) from error


def read_record(shape: type[Record], path: Path) -> Record:
    """The file as a record of `shape`, a frozen dataclass made of dataclasses.

    Unknown keys, missing keys and values of another type are faults, all raised together as one
    DataError whose lines read `sources.toml, source 12, names, ar: …`.
    """
    if not is_dataclass(shape):
        raise TypeError(f"{shape} is no dataclass")
    try:
        return TypeAdapter(shape).validate_python(read_table(path))
    except ValidationError as error:
        faults = [_fault(path.name, fault["loc"], fault["msg"], fault["input"]) for fault in error.errors()]
        raise DataError(faults) from error


def _fault(name: str, place: tuple[int | str, ...], message: str, given: object) -> str:
    where = ", ".join(str(part) for part in place)
    shown = repr(given)
    return f"{name}, {where}: {message}; found {shown if len(shown) < 80 else shown[:77] + '…'}"
