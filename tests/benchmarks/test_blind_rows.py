"""The rows that were labelled blind are those that were frozen, and stand in sheets as they are described."""

from __future__ import annotations

import csv
import hashlib
import json
from pathlib import Path

import pytest

from benchmarks.blind_rows import HERE, BlindRow, figures, write_sheets

SUMS = (line.split() for line in (HERE / "SHA256SUMS").read_text(encoding="utf-8").splitlines())
FROZEN = {name: digits for digits, name in SUMS}


@pytest.mark.parametrize(("name", "rows"), [("round-1.jsonl", 587), ("round-2.jsonl", 569), ("round-3.jsonl", 558)])
def test_a_round_is_the_one_that_was_frozen(name: str, rows: int) -> None:
    content = (HERE / name).read_bytes()
    assert hashlib.sha256(content).hexdigest() == FROZEN[name]
    assert len({json.loads(line)["id"] for line in content.splitlines()}) == rows


NOTED = BlindRow("t-0001", "dji", "notes", {"Notes": "No drones"}, "none", "english sentence")
LISTED = BlindRow("t-0002", "dji", "master", {"Vendor Name": "DJI"}, "use", "name")


def test_each_sort_of_sheet_and_set_of_columns_is_a_file_with_one_firm_a_row(tmp_path: Path) -> None:
    write_sheets([NOTED, LISTED], tmp_path / "in")
    sheets = {path.name: list(csv.reader(path.open(encoding="utf-8"))) for path in (tmp_path / "in").iterdir()}
    assert sheets == {
        "firm_register_notes.csv": [["Firm", "Notes"], ["Unit0001 Holdings LLC", "No drones"]],
        "vendor_master_vendor.csv": [["Vendor No", "Vendor Name"], ["t-0002", "DJI"]],
    }


def test_what_is_missed_and_what_is_called_a_use_is_counted_by_part() -> None:
    positions = {NOTED.id: "exposed", LISTED.id: "no_data"}
    lines = [line.split(";") for line in figures([NOTED, LISTED], positions)]
    assert [line[0].split() for line in lines] == [
        ["all", "0.0%", "of", "2", "right"],
        ["english", "sentence", "0.0%", "of", "1", "right"],
        ["name", "0.0%", "of", "1", "right"],
    ]
    assert lines[0][1:] == [" uses called none 1 of 1", " others called a use 1 of 1", " asked needlessly 0"]
