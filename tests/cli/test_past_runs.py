"""Runs that are there, the newest of them, what the cache holds, a firm by a part of its name, and the report in a browser."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.terminal import plain_text, run_in_terminal
from tests.test_cli import VENDORS, exposure


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two runs, the older one for the later day."""
    folder = tmp_path_factory.mktemp("past")
    (folder / "vendors.csv").write_text(VENDORS)
    for day in ("2026-06-01", "2026-03-01"):
        assert exposure("scan", "vendors.csv", "--as-of", day, "-q", cwd=folder).returncode == 0
    return folder


@pytest.fixture
def browser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A browser that writes down what it is to show."""
    script = tmp_path / "browser"
    script.write_text(f'#!/bin/sh\necho "$1" > {tmp_path}/opened\n')
    script.chmod(0o755)
    monkeypatch.setenv("BROWSER", f"{script} %s")
    yield tmp_path / "opened"


def test_runs_are_listed_newest_first_with_day_inputs_and_headline(place: Path) -> None:
    lines = exposure("runs", cwd=place).stdout.splitlines()
    assert [line.split(":")[0] for line in lines[::2]] == [
        "reports/2026-03-01-anthropic",
        "reports/2026-06-01-anthropic",
    ]
    assert "as of 2026-03-01, 1 file, written on 20" in lines[0]
    assert lines[1].startswith("  None of 2 firms is proven to be exposed")
    assert len(exposure("runs", "--most", "1", cwd=place).stdout.splitlines()) == 2
    record = json.loads(exposure("runs", "--json", cwd=place).stdout)
    assert [run["as_of"] for run in record["runs"]] == ["2026-03-01", "2026-06-01"]


def test_the_newest_is_the_one_written_last_and_not_the_one_of_the_last_day(place: Path) -> None:
    assert exposure("latest", cwd=place).stdout == "reports/2026-03-01-anthropic\n"


def test_a_run_without_its_folder_is_said_to_be_gone(place: Path, tmp_path: Path) -> None:
    shutil.copytree(place / "reports", tmp_path / "reports")
    shutil.rmtree(tmp_path / "reports" / "2026-03-01-anthropic")
    assert "its folder is gone" in exposure("runs", cwd=tmp_path).stdout
    done = exposure("latest", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert "exposure report writes it again" in done.stderr


@pytest.mark.parametrize("verb", ["runs", "latest"])
def test_without_a_ledger_a_sentence_says_so(tmp_path: Path, verb: str) -> None:
    done = exposure(verb, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert "there is no ledger. Scan first" in done.stderr


@pytest.mark.parametrize("part", ["analytics", "WIND", "analytics northwind"])
def test_a_firm_is_explained_by_any_part_of_its_name(place: Path, part: str) -> None:
    done = exposure("explain", part, cwd=place)
    assert done.stdout.startswith("Northwind Analytics (")
    assert "2026-03-01-anthropic" in done.stderr


@pytest.mark.parametrize(
    ("part", "said"),
    [
        (
            "analytcs",
            "No firm of the scan 2026-03-01-anthropic is called 'analytcs'. Did you mean Northwind Analytics?",
        ),
        ("qqq", "No firm of the scan 2026-03-01-anthropic is called 'qqq'."),
        ("r", "In the scan 2026-03-01-anthropic 'r' may be Northwind Analytics"),
    ],
)
def test_a_firm_that_is_none_or_several_is_told_with_the_run(place: Path, part: str, said: str) -> None:
    done = exposure("explain", part, cwd=place)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr


def test_the_cache_says_where_it_is_how_large_and_is_cleared(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "cache"
    monkeypatch.setenv("EXPOSURE_CACHE", str(folder))
    assert exposure("cache", "dir", cwd=place).stdout == f"{folder}\n"
    assert exposure("cache", "size", cwd=place).stdout == "0 entries, 0 bytes\n"
    exposure("scan", "vendors.csv", "-q", "-o", tmp_path / "out", cwd=place)
    (folder / "somebody's own file").write_text("stays")
    assert exposure("cache", "size", cwd=place).stdout != "0 entries, 0 bytes\n"
    assert str(folder) in exposure("cache", "clear", cwd=place).stderr
    assert exposure("cache", "size", cwd=place).stdout == "0 entries, 0 bytes\n"
    assert [entry.name for entry in folder.iterdir()] == ["somebody's own file"]
    assert (tmp_path / "out" / "exposure.duckdb").exists()


def test_the_report_is_opened_in_the_browser(place: Path, tmp_path: Path, browser: Path) -> None:
    done = exposure("scan", "vendors.csv", "--open", "-q", "-o", tmp_path / "out", cwd=place)
    assert (done.returncode, done.stderr) == (0, "")
    page = Path(done.stdout.strip()) / "exposure.html"
    assert browser.read_text().strip() == page.as_uri()


def test_progress_says_what_how_many_of_how_many_and_for_how_long(tmp_path: Path) -> None:
    (tmp_path / "vendors.csv").write_text(VENDORS + "Some Firm,,Some note\n" * 100_000)
    written = run_in_terminal(tmp_path, 100, "scan", "vendors.csv", "--no-cache")[1]
    assert "Recognising sheets and columns ..., step 2 of 7, " in written
    assert "Writing the report ..., step 7 of 7, " in written
    assert "step" not in plain_text(written)


def test_what_watches_no_terminal_gets_no_progress(place: Path, tmp_path: Path) -> None:
    done = exposure("scan", "vendors.csv", "--no-cache", "-o", tmp_path / "out", cwd=place)
    assert "step" not in done.stderr


def test_the_cache_is_announced_once_with_its_place_its_size_and_what_empties_it(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "new cache"
    monkeypatch.setenv("EXPOSURE_CACHE", str(folder))
    for silent in (["--no-cache"], ["-q"], ["--json"]):
        assert "is kept in" not in exposure("inspect", "vendors.csv", *silent, cwd=place).stderr
        shutil.rmtree(folder, ignore_errors=True)
    first, second = (exposure("inspect", "vendors.csv", cwd=place).stderr for _ in range(2))
    assert f"is kept in {folder}, up to 20 GiB" in first
    assert "exposure cache clear" in first
    assert "--no-cache" in first
    assert "is kept in" not in second
