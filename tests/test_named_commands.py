"""Every command and option that a message, a help text or a designation file names is one that the command line takes."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from typer.main import get_command

from analyzer.cli.app import app

PACKAGE = Path(__file__).parents[1] / "analyzer"
# Options of other programs, whose files are read, and what the program gives to a process of its own.
FOREIGN = {"--reading-child", "--requirement", "--constraint", "--editable", "--hash", "--report", "--format"}
OPTION = re.compile(r"(?<![\w-])--?[a-z][a-z0-9-]*")
LONG = re.compile(r"(?<![\w-])--[a-z][a-z0-9-]+(?![\w-]*:)")
COMMAND = re.compile(r"\bexposure ([a-z]+)(?: ([a-z]+))?([^`\n;|]*)")


def commands(command: object, *name: str) -> Iterator[tuple[tuple[str, ...], set[str]]]:
    """Each command by its words, with its options."""
    for word, inner in getattr(command, "commands", {}).items():
        yield from commands(inner, *name, word)
    yield name, {option for each in getattr(command, "params", ()) for option in (*each.opts, *each.secondary_opts)}


COMMANDS: Mapping[tuple[str, ...], set[str]] = dict(commands(get_command(app)))
VERBS = {words[0] for words in COMMANDS if words}
GROUPS = {words[:-1] for words in COMMANDS}
TAKEN = {option for options in COMMANDS.values() for option in options} | {"--help"}


def texts(path: Path) -> Iterator[str]:
    """What a reader may come to see of a file: in Python its texts, elsewhere all of it."""
    source = path.read_text(encoding="utf-8")
    if path.suffix == ".py":
        yield from (
            node.value
            for node in ast.walk(ast.parse(source))
            if isinstance(node, ast.Constant) and type(node.value) is str
        )
    else:
        yield source


FILES = sorted(path for suffix in ("py", "sql", "toml", "j2") for path in PACKAGE.rglob(f"*.{suffix}"))
NAMED = [
    (path.relative_to(PACKAGE).as_posix(), text)
    for path in FILES
    if path.name not in ("python_packages.py", "embed.py")
    for text in texts(path)
    if "exposure " in text or "--" in text
]


def unknown_options(text: str) -> list[str]:
    """The options of each command line in a text that this command does not take."""
    wrong = []
    for verb, second, rest in COMMAND.findall(text):
        if verb not in VERBS:
            continue
        words = (verb, second) if (verb, second) in COMMANDS else (verb,)
        if verb == "designations" and words == (verb,) and second:
            wrong.append(f"{verb} {second}")
        wrong += [f"{' '.join(words)} {option}" for option in OPTION.findall(rest) if option not in COMMANDS[words]]
    return wrong


def test_the_check_knows_a_wrong_command_line_from_a_right_one() -> None:
    assert unknown_options("Then: exposure scan PATH --map FILE -d ID") == []
    assert unknown_options("Then: exposure inspect PATH --firm NAME") == ["inspect --firm"]
    assert unknown_options("exposure designations import LIST --as csl --out DIR") == ["designations import --out"]
    assert unknown_options("exposure designations load FILE") == ["designations load"]
    assert len(NAMED) > 100


def test_every_option_beside_the_name_of_a_command_is_one_of_that_command() -> None:
    assert {file: wrong for file, text in NAMED if (wrong := unknown_options(text))} == {}


def test_every_option_that_is_named_alone_is_one_of_some_command() -> None:
    unknown = {
        (file, option)
        for file, text in NAMED
        if file.endswith(".py")
        for option in LONG.findall(text)
        if option not in TAKEN | FOREIGN and not option.startswith("--p-")
    }
    assert unknown == set()


@pytest.mark.parametrize("words", [words for words in COMMANDS if words not in GROUPS])
def test_every_command_takes_the_v_that_an_unexpected_error_advises(words: tuple[str, ...]) -> None:
    assert {"-v", "--verbose"} <= COMMANDS[words]


@pytest.mark.parametrize("words", [("scan",), ("inspect",), ("screen",), ("review",), ("designations", "import")])
def test_every_command_that_reads_a_spreadsheet_takes_the_limits_that_a_refusal_advises_to_raise(
    words: tuple[str, ...],
) -> None:
    assert "--limit" in COMMANDS[words]


@pytest.mark.parametrize("words", [("scan",), ("inspect",)])
def test_every_command_whose_database_may_want_memory_takes_the_option_that_gives_it(words: tuple[str, ...]) -> None:
    assert "--memory" in COMMANDS[words]


def run(*words: str) -> str:
    """What a command that fails says on stderr."""
    done = subprocess.run([sys.executable, "-m", "analyzer", *words], capture_output=True, text=True, check=False)
    assert done.returncode not in (0, 2) or "Error" in done.stderr, done
    return done.stderr


def test_a_list_that_is_too_large_to_import_is_imported_with_the_limit_that_the_refusal_names(tmp_path: Path) -> None:
    """Three rows of two cells are six cells."""
    listed = tmp_path / "listed.csv"
    listed.write_text("name,country\nAcme Camera Works Ltd,US\nZeta Optics GmbH,DE\n", encoding="utf-8")
    made = tmp_path / "list.toml"
    command = ("designations", "import", str(listed), "--as", "table", "--as-of", "2026-11-29", "--write", str(made))
    assert "--limit bytes" in run(*command, "--limit", "bytes=10")
    done = subprocess.run(
        [sys.executable, "-m", "analyzer", *command, "--limit", "bytes=1MB"], capture_output=True, check=False
    )
    assert done.returncode == 0
    assert made.is_file()


def test_of_several_defects_in_a_catalogue_no_command_for_designations_is_named(tmp_path: Path) -> None:
    """Each of the two rows lacks nine of the keys that a row must have."""
    catalogue = tmp_path / "own.toml"
    catalogue.write_text('checked_on = 2026-11-29\n[[entries]]\nid = "a"\n[[entries]]\nid = "b"\n', encoding="utf-8")
    told = run("screen", "Claude", "--catalogue", str(catalogue))
    assert "more.)" in told
    assert "designations check" not in told


def test_a_report_of_a_scan_that_the_ledger_does_not_hold_is_not_told_to_scan_first(tmp_path: Path) -> None:
    sheet = tmp_path / "vendors.csv"
    sheet.write_text("Vendor Name,Notes\nNorthwind Analytics,We use Claude\n", encoding="utf-8")
    out = tmp_path / "out"
    subprocess.run(
        [sys.executable, "-m", "analyzer", "scan", str(sheet), "-o", str(out), "-q"], capture_output=True, check=True
    )
    told = run("report", "2020-01-01-anthropic", "-o", str(out), "--to", str(tmp_path / "again"))
    assert "no scan named 2020-01-01-anthropic" in told
    assert "Name a run folder that stands beside the ledger." in told


def test_where_a_report_cannot_be_written_the_option_for_its_folder_is_named(tmp_path: Path) -> None:
    sheet = tmp_path / "vendors.csv"
    sheet.write_text("Vendor Name,Notes\nNorthwind Analytics,We use Claude\n", encoding="utf-8")
    out = tmp_path / "out"
    subprocess.run(
        [sys.executable, "-m", "analyzer", "scan", str(sheet), "-o", str(out), "-q"], capture_output=True, check=True
    )
    told = run("report", "-o", str(out), "--to", str(sheet / "again"))
    assert "Name another folder with --to." in told
