"""The files by which others run the program call only commands and options that there are, and their gate closes."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.main import get_command

from analyzer.cli.app import app
from tests.install.conftest import ROOT

WORKFLOW = ".github/workflows/ci.yml"
BESIDE_PYTHON = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
SHEET = "Vendor Name,Notes\nNorthwind Analytics LLC,We use Claude\n"


def parsed(name: str) -> Any:
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


def scripts() -> Iterator[str]:
    """Each script of the files, and the line that a container starts with."""
    for job in parsed(WORKFLOW)["jobs"].values():
        yield from (step["run"] for step in job["steps"] if "run" in step)
    yield from (step["run"] for step in parsed("action.yml")["runs"]["steps"])
    yield from (shlex.join([*shlex.split(hook["entry"]), *hook["args"]]) for hook in parsed(".pre-commit-hooks.yaml"))
    yield from re.findall(r"exposure scan .*", (ROOT / "Dockerfile").read_text(encoding="utf-8"))


CALLS = [call for script in scripts() for call in re.findall(r"\bexposure [a-z].*", script)]


@pytest.mark.parametrize("call", CALLS)
def test_each_call_of_the_program_names_a_command_and_options_that_it_has(call: str) -> None:
    verb, *words = call.split()[1:]
    command = get_command(app).commands[verb]  # type: ignore[attr-defined]
    options = {word.split("=")[0].rstrip(')"') for word in words if word.startswith("--")}
    assert options <= {option for each in command.params for option in each.opts}
    assert options


def test_the_files_call_the_program() -> None:
    assert len(CALLS) == 4


def test_each_target_and_file_that_the_workflow_names_is_there() -> None:
    text = "\n".join(scripts())
    made = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    targets = set(re.findall(r"\bmake ([a-z-]+)", text))
    assert targets == {"check", "test"}
    assert targets <= made
    for name in re.findall(r"(?:-r|--ignore) (\S+)", text):
        assert (ROOT / name).exists(), name


def test_the_workflow_runs_on_three_systems() -> None:
    matrix = parsed(WORKFLOW)["jobs"]["fast"]["strategy"]["matrix"]
    assert set(matrix["system"]) == {"windows-latest", "macos-latest", "ubuntu-latest"}


@pytest.mark.skipif(sys.platform == "win32", reason="the step is a script of bash")
@pytest.mark.parametrize(("gate", "code"), [("unresolved", 3), ("contradicted", 0)])
def test_the_step_of_the_action_ends_as_its_gate_says(tmp_path: Path, gate: str, code: int) -> None:
    (tmp_path / "vendors.csv").write_text(SHEET, encoding="utf-8")
    step = parsed("action.yml")["runs"]["steps"][1]
    values = {"inputs": "vendors.csv", "designation": "anthropic", "fail-on": gate, "out": "reports"}
    given = {key: values[re.findall(r"inputs\.([a-z-]+)", text)[0]] for key, text in step["env"].items()}
    done = subprocess.run(
        ["bash", "-e", "-c", step["run"]], cwd=tmp_path, timeout=300, check=False,
        env={**BESIDE_PYTHON, **given, "GITHUB_OUTPUT": str(tmp_path / "output")},
    )  # fmt: skip
    assert done.returncode == code
    name, _, run = (tmp_path / "output").read_text(encoding="utf-8").strip().partition("=")
    assert name == "run"
    assert (tmp_path / run / "findings.csv").is_file()


def test_the_hook_stops_a_commit_that_shows_a_use(tmp_path: Path) -> None:
    (tmp_path / "vendors.csv").write_text(SHEET, encoding="utf-8")
    (hook,) = parsed(".pre-commit-hooks.yaml")
    command = [*shlex.split(hook["entry"]), *hook["args"]]
    done = subprocess.run(command, cwd=tmp_path, timeout=300, check=False, env=BESIDE_PYTHON)
    assert done.returncode == 3


def test_the_container_holds_the_lock_and_runs_as_no_administrator() -> None:
    text = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    copied = {name for line in re.findall(r"^COPY (?!--)(.*) \S+$", text, re.MULTILINE) for name in line.split()}
    assert {"requirements.lock", "pyproject.toml", "analyzer"} <= copied
    assert all((ROOT / name).exists() for name in copied)
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    assert {f"!{name}" for name in copied} <= set(ignored)
    assert re.search(r"^USER analyst$", text, re.MULTILINE)
