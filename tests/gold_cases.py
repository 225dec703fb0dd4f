"""Reads the gold cases in tests/gold: what a step must find in a text, judged by a native reader."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from claims.model import Article, Span

GOLD = Path(__file__).parent / "gold"


def cases(name: str) -> list[Any]:
    """Parameters (language code, case) of every gold/<name>.<language>.toml, named by their notes.

    A case with `known_failure` is expected to fail; the day it passes, the suite says so.
    """
    return [
        pytest.param(path.suffixes[-2].removeprefix("."), case, id=case["note"], marks=_marks(case))
        for path in sorted(GOLD.glob(f"{name}.*.toml"))
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
    ]


def texts(name: str) -> list[tuple[str, str]]:
    """The language and text of every case of that name, for properties that hold of any text."""
    return [(case.values[0], case.values[1]["text"]) for case in cases(name)]


def _marks(case: dict[str, Any]) -> list[pytest.MarkDecorator]:
    reason = case.get("known_failure")
    return [pytest.mark.xfail(reason=reason, strict=True)] if reason else []


def article(text: str, language: str, **known: Any) -> Article:
    """An article that holds `text` alone."""
    return Article(id="case", text=text, sha256="0" * 64, language=language, **known)


def find_span(text: str, part: str) -> Span:
    """The only place of `part` in `text`; text found twice is a fault of the case."""
    assert text.count(part) == 1, f"{part!r} stands {text.count(part)} times in {text!r}; lengthen the case"
    start = text.index(part)
    return Span(start, start + len(part), part)
