"""`exposure init` asks a few questions, and what it writes is what a scan reads."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from analyzer.request.options import SCAN_OPTIONS
from analyzer.request.settle import read_settings
from tests.cli.terminal import run_in_terminal
from tests.test_cli import VENDORS, exposure

# Two firms, one slip and one designation, one slip and a day, an operator, no marking.
KEYS = 'Northwind Analytics\nOrchard "Tools", Inc.\n\nkaspersy\nkaspersky\n\n3/1/2026\n2026-03-01\nDana Łukasz\n\n'
SETTLED = {
    "firm": ["Northwind Analytics", 'Orchard "Tools", Inc.'],
    "designation": ["kaspersky"],
    "operator": "Dana Łukasz",
}


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "inputs").mkdir()
    (tmp_path / "inputs" / "vendors.csv").write_text(VENDORS)
    return tmp_path


def test_the_answers_stand_in_a_file_that_a_scan_reads(place: Path) -> None:
    done = exposure("init", "inputs", cwd=place, stdin=KEYS)
    assert (done.returncode, done.stdout) == (0, "inputs/exposure.toml\n"), done.stderr
    assert "Did you mean kaspersky?" in done.stderr
    assert "it takes a date like 2026-03-01" in done.stderr
    table = tomllib.loads((place / "inputs" / "exposure.toml").read_text(encoding="utf-8"))
    assert table.pop("as-of").isoformat() == "2026-03-01"
    assert table == SETTLED
    assert exposure("scan", "inputs", "-q", cwd=place).stdout == "reports/2026-03-01-kaspersky\n"


def test_who_answers_nothing_gets_all_options_as_comments(place: Path) -> None:
    exposure("init", "inputs", cwd=place, stdin="\n" * 5)
    file = place / "inputs" / "exposure.toml"
    assert read_settings(file) == {}
    text = file.read_text()
    for name in set(SCAN_OPTIONS) - {"json", "quiet", "verbose"}:
        assert f"\n# {name.replace('_', '-')} = " in text


def test_a_file_that_is_there_is_overwritten_only_on_a_yes(place: Path) -> None:
    file = place / "inputs" / "exposure.toml"
    file.write_text('operator = "mine"\n')
    for keys in ("", "\n", "n\n"):
        assert exposure("init", "inputs", cwd=place, stdin=keys).returncode == 2
        assert file.read_text() == 'operator = "mine"\n'
    assert exposure("init", "inputs", cwd=place, stdin="y\n" + KEYS).returncode == 0
    assert "mine" not in file.read_text()


def test_answers_that_end_too_soon_write_nothing(place: Path) -> None:
    done = exposure("init", "inputs", cwd=place, stdin="Northwind Analytics\n")
    assert (done.returncode, done.stdout) == (2, "")
    assert not (place / "inputs" / "exposure.toml").exists()


def test_a_folder_that_is_not_there_is_said(place: Path) -> None:
    assert "there is no such folder" in exposure("init", "nowhere", cwd=place).stderr


def test_the_questions_are_answered_in_a_terminal(place: Path) -> None:
    code, written = run_in_terminal(place, 60, "init", "inputs", keys=KEYS)
    assert code == 0, written
    assert tomllib.loads((place / "inputs" / "exposure.toml").read_text(encoding="utf-8"))["firm"] == SETTLED["firm"]
