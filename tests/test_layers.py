"""The plan of the house: who may import whom, and how long a function or a file may grow."""

import ast
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
# Each module may import what stands on a line above its own; inside a folder all may see each other.
LAYERS = (
    ("errors", "model", "rules"),
    ("text",),
    ("lexicon",),
    ("segment", "meaning"),
    ("ingest", "attribute", "resolve", "stance", "quantities", "moments", "group", "compare", "origins", "wording"),
    ("pipeline",),
    ("corrections", "search"),  # what the analyst decided is laid over what the steps found
    ("store", "export", "evaluate", "tables"),
    ("brief",),  # what the tables show, as a document
    ("workspace",),  # a project opened: what the store keeps, read, corrected and compared
    ("pictures",),
    ("cli", "views"),
    ("app", "__main__"),
)
LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}
SCRIPTS = ("ARABIC", "CYRILLIC")
FILES = sorted([*ROOT.glob("claims/**/*.py"), *ROOT.glob("app.py")])


def module_of(path: Path) -> str:
    """The first name below `claims`: the file or the folder that stands in LAYERS."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return parts[1] if parts[0] == "claims" and len(parts) > 1 else parts[0]


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports_of(path: Path) -> Iterator[str]:
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are written in full"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def own_modules(path: Path) -> set[str]:
    parts = (name.split(".") for name in imports_of(path))
    return {part[1] for part in parts if part[0] == "claims" and len(part) > 1 and part[1] in LEVEL}


def has_foreign_letter(words: str) -> bool:
    """Marks such as the Arabic comma are no letters."""
    letters = (letter for letter in words if unicodedata.category(letter) in ("Lo", "Ll", "Lu"))
    return any(unicodedata.name(letter, "").startswith(SCRIPTS) for letter in letters)


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def test_every_module_has_its_layer() -> None:
    modules = {module_of(path) for path in FILES} - {"__init__"}
    assert modules <= set(LEVEL)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_point_down(path: Path) -> None:
    module = module_of(path)
    if module == "__init__":
        assert not own_modules(path)
        return
    upward = {name for name in own_modules(path) if name != module and LEVEL[name] >= LEVEL[module]}
    if LEVEL[module] == 0:  # the records and the errors are one layer
        upward -= set(LAYERS[0])
    assert not upward


@pytest.mark.parametrize(("library", "owners"), [("streamlit", {"views", "app"}), ("sqlite3", {"store"})])
def test_only_its_owner_imports_a_library(library: str, owners: set[str]) -> None:
    users = {module_of(path) for path in FILES if library in {name.split(".")[0] for name in imports_of(path)}}
    assert users <= owners


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_words_of_a_language_stand_in_the_data(path: Path) -> None:
    tree = tree_of(path)
    documented = (ast.Module, ast.FunctionDef, ast.ClassDef)
    docstrings = {id(node.body[0].value) for node in ast.walk(tree)
                  if isinstance(node, documented) and node.body and isinstance(node.body[0], ast.Expr)}  # fmt: skip
    words = [f"line {node.lineno}: {node.value}" for node in ast.walk(tree)
             if isinstance(node, ast.Constant) and isinstance(node.value, str)
             and id(node) not in docstrings and has_foreign_letter(node.value)]  # fmt: skip
    assert not words


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_code_asks_for_a_certain_language(path: Path) -> None:
    asked = [
        f"line {node.lineno}"
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Compare)
        for side in (node.left, *node.comparators)
        if isinstance(side, ast.Constant) and side.value in {"ar", "en", "ru"}
    ]
    assert not asked


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_and_functions_stay_short(path: Path) -> None:
    long = [f"{node.name}: {node.end_lineno - node.lineno + 1} lines" for node in functions(path)
            if node.end_lineno is not None and node.end_lineno - node.lineno >= 40]  # fmt: skip
    assert not long
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_opens_with_what_it_does(path: Path) -> None:
    assert ast.get_docstring(tree_of(path))
