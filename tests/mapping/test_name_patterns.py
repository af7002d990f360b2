"""What stands around a name is cut off where the whole column is written that way, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from analyzer.mapping import map_sheets, sheet_records
from analyzer.reading import read_inputs
from analyzer.store import steps
from analyzer.store.connection import open_scratch

FIRMS = ["Acme Corp", "Blue Water LLC", "3 Step IT Inc", "Green & Sons Ltd"]


def suppliers(tmp_path: Path, cells: list[str]) -> tuple[list[str], str]:
    """The suppliers read from payments to these, and the notes on the sheet."""
    inputs = tmp_path / "inputs"
    inputs.mkdir()
    lines = ["Supplier,Invoice date,Amount", *(f'"{cell}",2026-01-0{n},5.00' for n, cell in enumerate(cells, start=1))]
    (inputs / "paid.csv").write_text("\n".join(lines), encoding="utf-8", newline="")
    files = read_inputs([inputs], tmp_path)
    attach = {f"r{file.file_id}": file.database for file in files if file.database}
    with open_scratch(tmp_path, attach) as connection:
        steps.run_script(connection, "analyzer.store", "schema")
        map_sheets(connection, files)
        (record,) = sheet_records(connection)
        assert record.kind == "payments"
        found = connection.execute("SELECT supplier FROM record ORDER BY src_row").fetchall()
        return [name for (name,) in found], " ".join(record.notes)


@pytest.mark.parametrize(
    ("written", "note"),
    [
        ("{number} - {name}", "number before"),
        ("{number}: {name}", "number before"),
        ("V{number} {name}", "number before"),
        ("{name} ({number})", "number after"),
        ("{name} - {number}", "number after"),
        ("{name} [V-{number}]", "number after"),
        ("{name}\n12 High Street\nAustin", "several lines"),
        ("{name}   \r\n   Austin", "several lines"),
    ],
)
def test_a_name_is_told_from_what_the_whole_column_writes_beside_it(tmp_path: Path, written: str, note: str) -> None:
    cells = [written.format(number=100_234 + n, name=name) for n, name in enumerate(FIRMS)]
    found, notes = suppliers(tmp_path, cells)
    assert found == FIRMS
    assert note in notes


@pytest.mark.parametrize(
    "cells",
    [
        FIRMS,
        ["100234 - Acme Corp", "Blue Water LLC", "100236 - 3 Step IT Inc", "Green & Sons Ltd"],
        ["1800 Flowers Inc", "Acme Corp", "360 Networks LLC"],
        ["Acme (2019)", "Blue Water LLC", "Green Ltd"],
    ],
)
def test_a_number_in_some_names_only_is_part_of_them(tmp_path: Path, cells: list[str]) -> None:
    assert suppliers(tmp_path, cells) == (cells, "")
