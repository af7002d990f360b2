"""The README's commands work: every line after `$` in a block fenced as ```console run is run as it stands."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```console run\n(.*?)^```", re.MULTILINE | re.DOTALL)
# A line may end in "# exits with 3": what a reader is told is what is tested.
COMMAND = re.compile(r"^\$ (.+?)(?:\s+# exits with (\d+))?$", re.MULTILINE)


def commands() -> list[tuple[str, int]]:
    found = [match for block in BLOCK.findall(README) for match in COMMAND.findall(block)]
    return [(command, int(code or 0)) for command, code in found]


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as a reader has it after cloning, without what only the tests need."""
    folder = tmp_path_factory.mktemp("clone")
    shutil.copytree(ROOT / "sample_data", folder / "sample_data", ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "reports").mkdir()
    return folder


def test_the_readme_has_commands_to_run() -> None:
    assert any("exposure scan" in command for command, _ in commands())


def test_the_commands_run_in_the_order_of_the_page(clone: Path) -> None:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    for command, code in commands():
        done = subprocess.run(
            ["bash", "-c", command],
            cwd=clone,
            env={**os.environ, "PATH": path},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == code, f"{command}\n{done.stdout}\n{done.stderr}"


def test_every_make_target_that_the_readme_names_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"`make ([a-z]+)`|^\$? ?make ([a-z]+)", README, re.MULTILINE)) <= {
        pair for target in targets for pair in ((target, ""), ("", target))
    }
