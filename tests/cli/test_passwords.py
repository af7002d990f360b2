"""A workbook that a password protects is read where somebody types it, and the password stands nowhere afterwards."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import openpyxl
import pytest
from msoffcrypto.format.ooxml import OOXMLFile

from tests.cli.terminal import run_in_terminal
from tests.test_cli import exposure

PASSWORD = "7 grey herons"  # noqa: S105 (of a workbook that the test makes)
ASKED = "leaves it unread): "


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a protected list of vendors beside an open one, and a cache of its own."""
    monkeypatch.setenv("EXPOSURE_CACHE", str(tmp_path / "cache"))
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Vendor", "Product"])
    sheet.append(["Anthropic, PBC", "Claude Enterprise"])
    plain = io.BytesIO()
    book.save(plain)
    inputs = tmp_path / "inputs"
    inputs.mkdir()
    with (inputs / "vendors.xlsx").open("wb") as protected:
        OOXMLFile(plain).encrypt(PASSWORD, protected)
    (inputs / "others.csv").write_text("Vendor,Product\nAcme Tools Inc,Drill\n")
    return tmp_path


def scanned(desk: Path, keys: str) -> tuple[int, str, Path]:
    code, written = run_in_terminal(desk, 120, "scan", "inputs", "-o", "out", keys=keys, asked=ASKED)
    return code, written, next((desk / "out").glob("*-anthropic"))


def test_the_workbook_is_read_with_its_password_which_is_written_nowhere(desk: Path) -> None:
    code, written, run = scanned(desk, f"{PASSWORD}\n")
    assert code == 0, written
    assert "Password of vendors.xlsx (Enter leaves it unread)" in written
    assert PASSWORD not in written
    sheets = json.loads((run / "run.json").read_text(encoding="utf-8"))["sheets"]
    assert {sheet["file"]: sheet["rows_kept"] for sheet in sheets} == {"vendors.xlsx": 1, "others.csv": 1}
    assert "Claude Enterprise" in (run / "evidence.csv").read_text(encoding="utf-8")
    kept = [file for folder in (desk / "out", desk / "cache") for file in folder.rglob("*") if file.is_file()]
    assert [file.name for file in kept if PASSWORD.encode() in file.read_bytes()] == []


def test_what_a_password_protects_is_not_kept_in_the_cache(desk: Path) -> None:
    scanned(desk, f"{PASSWORD}\n")
    kept = [file for file in (desk / "cache").rglob("*") if file.is_file()]
    assert kept, "the open list is kept"
    assert [file.name for file in kept if b"Claude Enterprise" in file.read_bytes()] == []
    assert not list((desk / "out").glob(".exposure-*"))


@pytest.mark.parametrize(
    ("keys", "problem"), [("wrong\n", "The password does not open the file."), ("\n", "protected by a password")]
)
def test_without_the_right_password_the_workbook_is_refused_and_the_rest_is_scanned(
    desk: Path, keys: str, problem: str
) -> None:
    code, written, run = scanned(desk, keys)
    assert code == 4
    assert problem in " ".join(written.split())
    sheets = json.loads((run / "run.json").read_text(encoding="utf-8"))["sheets"]
    assert [sheet["file"] for sheet in sheets] == ["others.csv"]


def test_a_later_scan_with_the_password_is_not_answered_by_the_one_without(desk: Path) -> None:
    assert scanned(desk, "\n")[0] == 4
    assert run_in_terminal(desk, 120, "scan", "inputs", "-o", "again", keys=f"{PASSWORD}\n", asked=ASKED)[0] == 0


def test_nobody_is_asked_where_no_one_sits_at_a_terminal(desk: Path) -> None:
    done = exposure("inspect", "inputs", cwd=desk)
    assert done.returncode == 4
    assert "install the extra `passwords` and scan in a terminal" in done.stderr
    assert os.linesep + "Password of" not in done.stderr
