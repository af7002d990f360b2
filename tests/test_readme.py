"""What the README and the other pages tell a reader is true: their commands run, what they name exists, their links lead somewhere.

Every line after `$` in a block fenced as ```console run is run as it stands, page by page in a folder of its own; so is a block
fenced as ```python run. Other `exposure` commands are only read: the command and each of its options must exist.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from analyzer.cli.app import app

ROOT = Path(__file__).parents[1]
PAGES = sorted(
    file.relative_to(ROOT).as_posix()
    for file in (
        *ROOT.glob("*.md"),
        *ROOT.glob("docs/**/*.md"),
        ROOT / "reports/README.md",
        ROOT / "benchmarks/RESULTS.md",
    )
)
BLOCK = re.compile(r"^```console run\n(.*?)^```", re.MULTILINE | re.DOTALL)
SHOWN = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)
PYTHON = re.compile(r"^```python run\n(.*?)^```", re.MULTILINE | re.DOTALL)
# A line may end in "# exits with 3": what a reader is told is what is tested.
COMMAND = re.compile(r"^\$ (.+?)(?:\s+# exits with (\d+))?$", re.MULTILINE)
CODE = re.compile(r"^(`{3,})[^\n]*\n.*?^\1$|`[^`\n]*`", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)\s]+)\)")
TARGET = re.compile(r"`make ([a-z][a-z-]*)|^\$ make ([a-z][a-z-]*)", re.MULTILINE)


def text_of(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


def commands(page: str) -> list[tuple[str, int]]:
    found = [match for block in BLOCK.findall(text_of(page)) for match in COMMAND.findall(block)]
    return [(command, int(code or 0)) for command, code in found]


def pages_with(pattern: re.Pattern[str]) -> list[str]:
    return [page for page in PAGES if pattern.search(text_of(page))]


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A folder as a reader has it after cloning, without what only the tests need."""
    shutil.copytree(ROOT / "sample_data", tmp_path / "sample_data", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "reports").mkdir()
    return tmp_path


def test_the_readme_has_commands_to_run() -> None:
    assert any("exposure scan" in command for command, _ in commands("README.md"))


@pytest.mark.parametrize("page", pages_with(BLOCK))
def test_the_commands_run_in_the_order_of_the_page(page: str, clone: Path) -> None:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    for command, code in commands(page):
        done = subprocess.run(
            ["bash", "-c", command],
            cwd=clone,
            env={**os.environ, "PATH": path},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == code, f"{command}\n{done.stdout}\n{done.stderr}"


@pytest.mark.parametrize("page", pages_with(PYTHON))
def test_the_python_of_a_page_runs(page: str, clone: Path) -> None:
    for block in PYTHON.findall(text_of(page)):
        done = subprocess.run([sys.executable, "-c", block], cwd=clone, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("page", pages_with(SHOWN))
def test_the_commands_that_are_only_shown_exist_with_their_options(page: str) -> None:
    for block in SHOWN.findall(text_of(page)):
        for line in re.findall(r"^\$ (exposure .+)$", block, re.MULTILINE):
            _, *words = shlex.split(line, comments=True)
            assert unknown(words) == [], line


def unknown(words: list[str]) -> list[str]:
    """The words of a command line that the program does not know: commands and options."""
    command: Any = typer.main.get_command(app)
    while words and (inner := getattr(command, "commands", None)):
        if words[0] not in inner:
            return words[:1]
        command, *words = inner[words[0]], *words[1:]
    known = {name for option in command.params for name in option.opts}
    return [word for word in words if word.startswith("-") and word.partition("=")[0] not in known]


def test_a_command_that_does_not_exist_is_found() -> None:
    assert unknown(["scan", "inputs/", "--fast"]) == ["--fast"]
    assert unknown(["scna", "inputs/"]) == ["scna"]
    assert unknown(["designations", "list", "--help"]) in ([], ["--help"])


@pytest.mark.parametrize("page", PAGES)
def test_every_make_target_that_a_page_names_exists(page: str) -> None:
    targets = set(re.findall(r"^([a-z][a-z-]*):", text_of("Makefile"), re.MULTILINE))
    named = {name for pair in TARGET.findall(text_of(page)) for name in pair if name}
    assert named - targets == set()


def test_targets_with_a_hyphen_are_seen() -> None:
    assert TARGET.findall("`make bench-intake FOLDER=x` and `make test`") == [("bench-intake", ""), ("test", "")]


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_to_a_file_and_an_anchor_that_exist(page: str) -> None:
    assert [link for link in links(page) if not leads_somewhere(page, link)] == []


def links(page: str) -> Iterator[str]:
    """The links within the repository."""
    yield from (link for link in LINK.findall(CODE.sub("", text_of(page))) if not re.match(r"[a-z]+:", link))


def leads_somewhere(page: str, link: str) -> bool:
    name, _, anchor = link.partition("#")
    target = (ROOT / page).parent / name if name else ROOT / page
    return target.exists() and (not anchor or anchor in anchors(target))


def anchors(page: Path) -> set[str]:
    """The headings as GitHub makes anchors of them, and those that are written out."""
    text = page.read_text(encoding="utf-8")
    headings = re.findall(r"^#+ (.+)$", re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL), re.MULTILINE)
    made = {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
    return made | set(re.findall(r'<a id="([^"]+)">', text))


def test_a_link_to_nowhere_is_found() -> None:
    assert not leads_somewhere("README.md", "docs/no-such-page.md")
    assert not leads_somewhere("README.md", "docs/rules.md#rule-99")
    assert leads_somewhere("README.md", "docs/rules.md#rule-9")


def test_every_page_of_the_folder_is_reached_from_the_readme() -> None:
    seen, ahead = set[str](), ["README.md"]
    while ahead:
        page = ahead.pop()
        if page in seen or not page.endswith(".md") or not (ROOT / page).is_file():
            continue
        seen.add(page)
        ahead += [os.path.normpath(Path(page).parent / link.partition("#")[0]) for link in links(page)]
    assert {page for page in PAGES if page.startswith("docs/")} - seen == set()
