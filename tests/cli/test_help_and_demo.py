"""The verbs around a scan: help, completion, the version and the demo."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
Done = subprocess.CompletedProcess[str]


def exposure(*words: str | Path, cwd: Path, **more: str) -> Done:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "EXPOSURE_CACHE": str(cwd / "cache"), **more}
    called = "import sys; sys.argv[0] = 'exposure'; from analyzer.cli import main; main()"
    command = [sys.executable, "-c", called, *map(str, words)]
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False, timeout=300)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("desk")


def test_help_is_what_the_option_gives(desk: Path) -> None:
    for verb in (["scan"], ["designations", "list"], ["cache", "clear"]):
        asked, option = exposure("help", *verb, cwd=desk), exposure(*verb, "--help", cwd=desk)
        assert asked.stdout.split() == option.stdout.split()
    unknown = exposure("help", "nonsense", cwd=desk)
    assert unknown.returncode == 2
    assert "There is no command 'nonsense'" in unknown.stderr


def test_no_verb_is_cut_in_the_list_of_verbs(desk: Path) -> None:
    verbs = exposure("--help", cwd=desk).stdout.split("Commands:")[1]
    assert "..." not in verbs
    assert {"scan", "demo", "runs", "latest", "cache", "help"} <= {
        line.split()[0] for line in verbs.strip().splitlines()
    }


@pytest.mark.parametrize("option", ["-V", "--version"])
def test_the_version_has_a_short_option(desk: Path, option: str) -> None:
    assert exposure(option, cwd=desk).stdout.startswith("exposure 0.")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_a_shell_completes_verbs(desk: Path, shell: str) -> None:
    asked = {"_EXPOSURE_COMPLETE": f"source_{shell}"}
    source = exposure(cwd=desk, **asked)
    assert "_EXPOSURE_COMPLETE" in source.stdout, source.stderr


def test_the_demo_scans_the_sample_case_and_leaves_a_strange_folder_alone(tmp_path: Path) -> None:
    done = exposure("demo", "--no-browser", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    folder = tmp_path / done.stdout.strip()
    expected = (ROOT / "reports" / "example" / "findings.csv").read_bytes()
    assert (folder / "findings.csv").read_bytes() == expected
    (tmp_path / "other" / "inputs").mkdir(parents=True)
    (tmp_path / "other" / "inputs" / "mine.txt").write_text("mine")
    refused = exposure("demo", "--to", "other", "--no-browser", cwd=tmp_path)
    assert refused.returncode == 1
    assert "holds something else" in refused.stderr
