"""Identifiers that spreadsheets and people have damaged: mended and said, or listed as rejected; the row lives on."""

from __future__ import annotations

from pathlib import Path

import pytest

from analyzer.mapping import map_sheets, sheet_records
from analyzer.reading import read_inputs
from analyzer.store import steps
from analyzer.store.connection import open_scratch

UEI = "CTKJDNGYLM97"


def rows_of(tmp_path: Path, heading: str, cells: list[str], part: str) -> tuple[list[str], list[tuple[str, str]], str]:
    """The values of one part, the rejected cells with their reasons, and all notes of the only sheet."""
    inputs = tmp_path / "inputs"
    inputs.mkdir()
    lines = [f"Vendor Name,{heading},City", *(f"Firm {n} Inc,{cell},Austin" for n, cell in enumerate(cells))]
    (inputs / "vendors.csv").write_text("\n".join(lines), encoding="utf-8")
    files = read_inputs([inputs], tmp_path)
    attach = {f"r{file.file_id}": file.database for file in files if file.database}
    with open_scratch(tmp_path, attach) as connection:
        steps.run_script(connection, "analyzer.store", "schema")
        map_sheets(connection, files)
        (record,) = sheet_records(connection)
        values = connection.execute(f"SELECT {part} FROM record ORDER BY src_row").fetchall()
        rejected = connection.execute("SELECT value, reason FROM rejected_cell ORDER BY ALL").fetchall()
        assert record.rows_kept == len(cells)
        return [value for (value,) in values], rejected, " ".join(record.notes)


@pytest.mark.parametrize(
    ("cell", "value", "note"),
    [
        (UEI, UEI, ""),
        (UEI.lower(), UEI, "lower case"),
        ("CTKJ DNGY LM97", UEI, "marks between"),
        ("CTKJDNGYLM98", "CTKJDNGYLM98", "check digit"),
        ("D1RMTDTMKLE8", "D1RMTDTMKLE8", ""),
        ("DIRMTDTMKLE8", "D1RMTDTMKLE8", "O or I"),
        ("n/a", "", ""),
    ],
)
def test_a_uei_is_used_in_its_true_spelling_and_what_was_odd_is_said(
    tmp_path: Path, cell: str, value: str, note: str
) -> None:
    values, rejected, notes = rows_of(tmp_path, "UEI", [UEI, cell], "firm_uei")
    assert (values, rejected) == ([UEI, value], [])
    assert (note in notes) if note else "first:" not in notes


@pytest.mark.parametrize(
    ("heading", "part", "good", "bad", "reason"),
    [
        ("UEI", "firm_uei", UEI, "1.23E+11", "lost digits"),
        ("UEI", "firm_uei", UEI, "123456789", "DUNS"),
        ("UEI", "firm_uei", UEI, "see file", "12 letters and digits"),
        ("CAGE", "firm_cage", "0XLE0", "1.20E+35", "lost digits"),
        ("CAGE", "firm_cage", "0XLE0", "0X-LO0", "5 letters and digits"),
        ("CAGE", "firm_cage", "0XLE0", "00000", "zeros"),
        ("DUNS", "firm_duns", "123456789", "1.23E+08", "lost digits"),
        ("DUNS", "firm_duns", "123456789", "12345", "9 digits"),
        ("Contract number", "piid", "W912DY24C0001", "3.6E+12", "lost digits"),
    ],
)
def test_an_identifier_that_cannot_be_used_is_listed_and_its_row_lives_on(
    tmp_path: Path, heading: str, part: str, good: str, bad: str, reason: str
) -> None:
    values, rejected, _ = rows_of(tmp_path, heading, [good, good, bad], part)
    assert values == [good, good, ""]
    assert [value for value, _ in rejected] == [bad]
    assert reason in rejected[0][1]


@pytest.mark.parametrize(
    ("heading", "part", "cells", "values"),
    [
        ("CAGE Code", "firm_cage", ["1CM51", "123"], ["1CM51", "00123"]),
        ("DUNS", "firm_duns", ["123456789", "1234567"], ["123456789", "001234567"]),
    ],
)
def test_leading_zeros_that_were_lost_come_back_and_it_is_said(
    tmp_path: Path, heading: str, part: str, cells: list[str], values: list[str]
) -> None:
    read, rejected, notes = rows_of(tmp_path, heading, cells, part)
    assert (read, rejected) == (values, [])
    assert "leading zeros were lost and are read again: 1 cell" in notes


def test_a_contract_number_of_any_other_form_stays_as_it_is_written(tmp_path: Path) -> None:
    cells = ["W912DY-24-C-0001", "AB/2024/17", "GS-35F-0119Y"]
    values, rejected, _ = rows_of(tmp_path, "Contract number", cells, "piid")
    assert (values, rejected) == (cells, [])
