"""What README.md says is true: its commands print what stands below them, its tables are complete.

`python -m tests.test_docs` writes the outputs anew; read the difference before you keep it.
"""

import argparse
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from claims import __version__, export
from claims.cli import main

ROOT = Path(__file__).resolve().parents[1]
PATH = ROOT / "README.md"
README = PATH.read_text(encoding="utf-8")
CONSOLE = re.compile(r"(?<=```console\n).*?(?=```)", re.DOTALL)
TABLES = {
    "### Claims": export.CLAIM_FIELDS,
    "### Relations": export.RELATION_FIELDS,
    "### Questions": export.QUESTION_FIELDS,
    "### Residuals": export.RESIDUAL_FIELDS,
}


def examples(block: str) -> Iterator[tuple[str, str]]:
    """The commands of a console block, each with what it is said to print."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, output = part.partition("\n")
        yield command, output


def output_of(command: str) -> str:
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
    environment = os.environ | {"PATH": path, "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(["bash", "-c", command], capture_output=True, cwd=ROOT, env=environment, check=True)
    return done.stdout.decode()


EXAMPLES = [example for block in CONSOLE.findall(README) for example in examples(block)]


def section(heading: str) -> str:
    return README.partition(heading)[2].partition("\n#")[0]


@pytest.mark.parametrize(("command", "output"), EXAMPLES, ids=[command[:40] for command, _ in EXAMPLES])
def test_a_command_prints_what_stands_below_it(command: str, output: str) -> None:
    assert output_of(command) == output


def test_there_is_an_example_of_extract_compare_and_eval() -> None:
    for name in ("extract", "compare", "eval"):
        assert any(f"claims {name}" in command and output for command, output in EXAMPLES), name


@pytest.mark.parametrize(("heading", "fields"), TABLES.items())
def test_the_data_dictionary_lists_exactly_the_fields_and_columns(heading: str, fields: tuple[str, ...]) -> None:
    rows = [line.split("|")[1:-1] for line in section(heading).splitlines() if line.startswith("| `")]
    assert tuple(row[0].strip(" `") for row in rows) == fields
    for field, meaning, columns in rows:
        assert meaning.strip()
        assert tuple(re.findall(r"`(\w+)`", columns)) == export.columns([field.strip(" `")])


def commands_of(capsys: pytest.CaptureFixture[str]) -> tuple[str, ...]:
    with pytest.raises(SystemExit):
        main(["--help"])
    return tuple(re.findall(r"^    (\w+) ", capsys.readouterr().out, re.MULTILINE))


def test_every_command_stands_in_the_readme(capsys: pytest.CaptureFixture[str]) -> None:
    commands = commands_of(capsys)
    assert len(commands) == 10
    for command in commands:
        assert f"`python -m claims {command} " in README


ACTIONS = ["new", "list", "use", "export", "import", "verify", "update", "remove"]
COMMANDS = ["extract", "compare", "explain", "check", "eval", "add", "list", "review", "export"]


@pytest.mark.parametrize("command", [*COMMANDS, *(f"project {action}" for action in ACTIONS)])
def test_every_option_stands_in_the_readme(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main([*command.split(), "--help"])
    if " " in command:
        assert f"`python -m claims {command}" in README
    options = set(re.findall(r"--[a-z]+", capsys.readouterr().out)) - {"--help"}
    assert options <= set(re.findall(r"--[a-z]+", README))


@pytest.mark.parametrize("target", ["run", "test", "eval", "bench"])
def test_every_make_target_of_the_readme_is_there(target: str) -> None:
    assert f"make {target}" in README
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


def test_files_that_the_readme_names_are_there() -> None:
    named = re.findall(r"`([\w./-]+/|[\w/-]+\.(?:toml|md|txt))`|\]\(([\w./-]+)\)", README)
    paths = {path or link for path, link in named} - {".rashomon/"}
    assert "seeds/ORIGIN.md" in paths
    assert not [path for path in sorted(paths) if not (ROOT / path).exists()]


def test_the_changes_name_this_version() -> None:
    assert f"\n## {__version__}\n" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def rewrite() -> None:
    """Writes under each command what it prints now."""
    def anew(block: re.Match[str]) -> str:
        return "".join(f"$ {command}\n{output_of(command)}" for command, _ in examples(block.group()))

    PATH.write_text(CONSOLE.sub(anew, README), encoding="utf-8")


if __name__ == "__main__":
    argparse.ArgumentParser(description=__doc__).parse_args()
    rewrite()
