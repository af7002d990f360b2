"""The verbs around a scan: which runs there are, the cache, help, the demo, and firms found by a part of their name."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
VENDORS = (
    "Vendor Name,Notes\nNorthwind Analytics,We use Claude for proposals\nSouthwind Analytics,none\nOrchard Tools,none\n"
)
Done = subprocess.CompletedProcess[str]


def exposure(*words: str | Path, cwd: Path, **more: str) -> Done:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "EXPOSURE_CACHE": str(cwd / "cache"), **more}
    called = "import sys; sys.argv[0] = 'exposure'; from analyzer.cli import main; main()"
    command = [sys.executable, "-c", called, *map(str, words)]
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False, timeout=300)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("desk")
    (folder / "vendors.csv").write_text(VENDORS)
    for day in ("2026-09-01", "2026-09-15"):
        exposure("scan", "vendors.csv", "--as-of", day, "-q", cwd=folder)
    return folder


def test_the_runs_are_listed_the_newest_first(desk: Path) -> None:
    lines = exposure("runs", cwd=desk).stdout.splitlines()
    assert [line.split()[0] for line in lines] == ["2026-09-15-anthropic", "2026-09-01-anthropic"]
    listed = json.loads(exposure("runs", "--json", cwd=desk).stdout)["runs"]
    assert [(run["run"], run["as_of"]) for run in listed] == [
        ("2026-09-15-anthropic", "2026-09-15"), ("2026-09-01-anthropic", "2026-09-01"),
    ]  # fmt: skip


def test_the_latest_run_is_a_folder_with_a_page(desk: Path) -> None:
    folder = desk / exposure("latest", cwd=desk).stdout.strip()
    assert folder.name == "2026-09-15-anthropic"
    assert (folder / "exposure.html").is_file()


def test_without_a_ledger_there_is_a_sentence(tmp_path: Path) -> None:
    for verb in ("runs", "latest"):
        done = exposure(verb, cwd=tmp_path)
        assert done.returncode == 1
        assert "there is no ledger" in done.stderr


def test_the_cache_says_its_folder_and_size_and_is_cleared_without_touching_strangers(desk: Path) -> None:
    assert exposure("cache", "dir", cwd=desk).stdout.strip() == str(desk / "cache")
    stranger = desk / "cache" / "mine.txt"
    stranger.write_text("not the program's")
    before = exposure("cache", "size", cwd=desk).stdout
    assert int(before.split()[0]) > 0
    exposure("cache", "clear", cwd=desk)
    assert exposure("cache", "size", cwd=desk).stdout.strip() == "0 entries, 0 bytes"
    assert stranger.exists()


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
    assert len(verbs.strip().splitlines()) == 18


@pytest.mark.parametrize("option", ["-V", "--version"])
def test_the_version_has_a_short_option(desk: Path, option: str) -> None:
    assert exposure(option, cwd=desk).stdout.startswith("exposure 0.")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_a_shell_completes_verbs(desk: Path, shell: str) -> None:
    asked = {"_EXPOSURE_COMPLETE": f"source_{shell}"}
    source = exposure(cwd=desk, **asked)
    assert "_EXPOSURE_COMPLETE" in source.stdout, source.stderr


def test_a_firm_is_found_by_a_part_of_its_name_and_several_are_told_apart(desk: Path) -> None:
    found = exposure("explain", "orchard", cwd=desk)
    assert found.stdout.startswith("Orchard Tools")
    assert "2026-09-15-anthropic" in found.stderr
    assert exposure("explain", "chard", cwd=desk).stdout.startswith("Orchard Tools")
    several = exposure("explain", "wind Analytics", cwd=desk)
    assert several.returncode == 2
    assert "Northwind Analytics" in several.stderr
    assert "Southwind Analytics" in several.stderr


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
