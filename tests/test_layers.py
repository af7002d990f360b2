"""The architecture holds: imports go only down, and heavy libraries stay where they belong."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HEAVY = ("pandas", "plotly", "openpyxl", "fastexcel", "duckdb", "rapidfuzz", "msgspec", "rich", "pydantic", "jinja2")


def test_imports_go_only_down_the_layers() -> None:
    checked = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-logo", "--no-cache"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert checked.returncode == 0, checked.stdout


@pytest.mark.parametrize("module", ["analyzer", "analyzer.cli.app"])
def test_asking_for_help_loads_nothing_heavy(module: str) -> None:
    code = f"import sys, {module}; print(*sorted({{name.split('.')[0] for name in sys.modules}} & set({HEAVY})))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert loaded.stdout.split() == []


def test_no_module_is_longer_than_three_hundred_lines() -> None:
    long = {
        str(file.relative_to(ROOT)): count
        for file in ROOT.glob("analyzer/**/*.py")
        if (count := len(file.read_text(encoding="utf-8").splitlines())) > 300
    }
    assert long == {}
