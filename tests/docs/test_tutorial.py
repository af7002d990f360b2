"""The tutorial does what it says: its commands run in order, the decision is entered as told, and each claim holds."""

from __future__ import annotations

import csv
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

ROOT = Path(__file__).parents[2]
TUTORIAL = (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")
COMMANDS = re.findall(
    r"^\$ (.+)$", "".join(re.findall(r"^```console steps\n(.*?)^```", TUTORIAL, re.MULTILINE | re.DOTALL)), re.MULTILINE
)
ROW = "Harrow Point Systems LLC uses Claude Team (Anthropic, PBC)"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("tutorial")


@pytest.fixture(scope="module")
def said(folder: Path) -> Mapping[str, list[str]]:
    """What each command printed, in the order in which it was run."""
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    printed: dict[str, list[str]] = {}
    for command in COMMANDS:
        if command == "exposure review returned.xlsx":
            enter_decision(folder)
        done = subprocess.run(
            ["bash", "-c", command], cwd=folder, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"{command}\n{done.stderr}"
        printed.setdefault(command, []).append(f"{done.stdout}\n{done.stderr}")
    return printed


def enter_decision(folder: Path) -> None:
    """Fill the row of the table in the tutorial into the workbook."""
    heading, _, row = re.findall(r"^\|(.+)\|$", TUTORIAL, re.MULTILINE)
    entered = dict(
        zip((cell.strip() for cell in heading.split("|")), (cell.strip() for cell in row.split("|")), strict=True)
    )
    book = load_workbook(folder / "reports" / "2026-11-30-anthropic" / "exposure.xlsx")
    sheet = book["Decisions"]
    (header,) = (cells for cells in sheet.iter_rows(max_row=9, values_only=True) if "Row key" in cells)
    columns = {str(name): col for col, name in enumerate(header, start=1)}
    (line,) = (cell.row for column in sheet.iter_cols() for cell in column if cell.value == ROW)
    for name, value in entered.items():
        filled = date.fromisoformat(value) if name.endswith(" on") else value
        sheet.cell(line, columns[name]).value = filled
    book.save(folder / "returned.xlsx")


def positions(folder: Path, run: str) -> dict[str, dict[str, str]]:
    with (folder / "reports" / run / "findings.csv").open(encoding="utf-8", newline="") as file:
        return {row["firm"]: row for row in csv.DictReader(file)}


def test_the_inspection_keeps_seven_rows_and_asks_nothing(said: Mapping[str, list[str]]) -> None:
    (printed,) = said["exposure inspect inputs"]
    assert "7 rows: 7 kept, 0 rejected" in printed
    assert "doubt" not in printed


def test_the_first_scan_says_of_each_firm_what_the_tutorial_says(said: Mapping[str, list[str]], folder: Path) -> None:
    assert said
    first = positions(folder, "2026-11-30-anthropic")
    for firm in ("Harrow Point Systems LLC", "Fennel Analytics Inc"):
        assert (first[firm]["position_performance"], first[firm]["position_use"]) == ("unresolved", "exposed")
    assert {row["position_performance"] for row in first.values()}.isdisjoint({"exposed"})
    assert first["Lowick Castings LLC"]["position_use"] == "no_evidence"
    assert first["Harbottle Freight Co"]["position_use"] == "no_data"


def test_the_proof_of_a_subcontractor_is_its_answer_and_its_comment(said: Mapping[str, list[str]]) -> None:
    (printed,) = said["exposure explain fennel"]
    assert "subcontractors.csv, row 3" in printed
    assert "Claude Code writes part of the test software" in printed


def test_a_dry_run_keeps_nothing_and_says_what_is_left(said: Mapping[str, list[str]]) -> None:
    (printed,) = said["exposure review returned.xlsx"]
    assert "3 accepted" in printed
    assert "Nothing was kept" in printed
    assert re.search(r"still to decide: .*Fennel Analytics Inc.*GitHub Copilot", printed)
    assert "3 decisions kept in the ledger" in said["exposure review returned.xlsx --apply"][0]


def test_the_second_scan_moves_the_firm_under_two_tests_and_the_difference_says_so(
    said: Mapping[str, list[str]], folder: Path
) -> None:
    (printed,) = said["exposure diff"]
    assert "use: exposed -> unresolved, dealings: exposed -> remediated (because of: decision)" in printed
    second = positions(folder, "2026-11-30-anthropic-2")["Harrow Point Systems LLC"]
    assert (second["position_use"], second["position_dealings"]) == ("unresolved", "remediated")
    assert second["position"] == "unresolved"
