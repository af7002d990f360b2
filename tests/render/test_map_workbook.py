"""A mapping written and read back is the same, in TOML, in a workbook, and in a workbook that LibreOffice saved again."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest

from analyzer.errors import UsageProblem
from analyzer.mapping import load_map
from analyzer.mapping.saved import Draft, SavedColumn, SavedTable
from analyzer.mapping.table_notes import ColumnNote
from analyzer.render.inspection.map_toml import write_map_toml
from analyzer.render.inspection.map_workbook import write_map_workbook
from analyzer.vocabulary import ColumnRole, SheetKind

HEADINGS = (
    ("Vendor name", ColumnRole.SUPPLIER),
    ('=HYPERLINK("http://x","y")', ColumnRole.OTHER),
    ("+1", ColumnRole.NONE),
    ('Quoted "part" \\ of, it # too', ColumnRole.NOTES),
    ("", ColumnRole.IDENTIFIER),
    ("Vendor name", None),
    ("2026", ColumnRole.AMOUNT),
    ("2026-01-31", ColumnRole.NONE),
    ("Größe 名前", ColumnRole.HOST),
)


def drafts() -> tuple[Draft, ...]:
    columns = tuple(SavedColumn(heading, part, n) for n, (heading, part) in enumerate(HEADINGS, 1))
    notes = tuple(
        ColumnNote(column.col, column.heading, ColumnRole.OTHER, "why\x07", ("=1+1", "b\nc")) for column in columns
    )
    plain = SavedTable("a/pay.xlsx", "2026", SheetKind.PAYMENTS, columns)
    telling = SavedTable("-b.csv", "", None, columns[:1], header_row=0, skip=True, firm="=Acme Corp")
    return (Draft(plain, 3, notes), Draft(telling, None, notes[:1]))


def written(path: Path) -> Path:
    write = write_map_toml if path.suffix == ".toml" else write_map_workbook
    write(drafts(), (), path)
    return path


def expected() -> Sequence[SavedTable]:
    return [draft.table for draft in drafts()]


@pytest.mark.parametrize("name", ["m.toml", "m.xlsx"])
def test_what_was_written_loads_as_it_was(tmp_path: Path, name: str) -> None:
    assert list(load_map(written(tmp_path / name)).tables) == expected()


@pytest.mark.parametrize("name", ["m.toml", "m.xlsx"])
def test_the_same_mapping_gives_the_same_bytes(tmp_path: Path, name: str) -> None:
    (tmp_path / "again").mkdir()
    assert written(tmp_path / name).read_bytes() == written(tmp_path / "again" / name).read_bytes()


@pytest.mark.office
@pytest.mark.parametrize("suffix", ["xlsx", "ods"])
def test_a_workbook_saved_again_by_libreoffice_loads_the_same(tmp_path: Path, suffix: str) -> None:
    written(tmp_path / "m.xlsx")
    office = shutil.which("soffice") or "libreoffice"
    home = f"-env:UserInstallation=file://{tmp_path}/office"
    out = tmp_path / "again"
    command = [office, home, "--headless", "--convert-to", suffix, "--outdir", str(out), str(tmp_path / "m.xlsx")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    assert list(load_map(out / f"m.{suffix}").tables) == expected()


def test_no_text_is_a_formula(tmp_path: Path) -> None:
    with ZipFile(written(tmp_path / "m.xlsx")) as book:
        sheets = [book.read(name) for name in book.namelist() if name.startswith("xl/worksheets/sheet")]
    assert len(sheets) == 4
    assert not any(b"<f>" in sheet for sheet in sheets)


def test_kind_part_and_skip_are_chosen_from_lists_that_hold_every_word(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(written(tmp_path / "m.xlsx"))
    lists = book["Mapping lists"]
    assert lists.sheet_state == "hidden"
    assert {cell.value for cell in lists["A"] if cell.value} == set(SheetKind)
    assert {cell.value for cell in lists["B"] if cell.value} == {str(part) or "none" for part in ColumnRole}
    for sheet, column, of in (("Tables", "D", "$A$1"), ("Tables", "G", "$C$1"), ("Columns", "F", "$B$1")):
        rules = [rule for rule in book[sheet].data_validations.dataValidation if f"{column}2" in rule.sqref]
        assert [of in rule.formula1 for rule in rules] == [True]
    assert {book[sheet].freeze_panes for sheet in ("Tables", "Columns")} == {"A2"}


def edited(path: Path, sheet: str, cell: str, value: str | int) -> Path:
    book = openpyxl.load_workbook(path)
    book[sheet][cell] = value
    book.save(path)
    return path


@pytest.mark.parametrize(
    ("sheet", "cell", "value", "said"),
    [
        (
            "Columns",
            "F2",
            "suplier",
            "m.xlsx, sheet Columns, cell F2: there is no part 'suplier'. Did you mean supplier?",
        ),
        ("Columns", "A3", 9, "m.xlsx, sheet Columns, cell A3: the sheet Tables has no table '9'."),
        ("Columns", "F4", "supplier", "cell F4: the part supplier (supplier's name) is given to '+1', and already to"),
        ("Tables", "D2", "payment", "m.xlsx, sheet Tables, cell D2: there is no kind of sheet 'payment'."),
        ("Tables", "G2", "perhaps", "m.xlsx, sheet Tables, cell G2: skip is 'perhaps'."),
        ("Tables", "D1", "Art", "m.xlsx, sheet Tables: the headings are gone"),
    ],
)
def test_a_mistake_in_a_workbook_is_told_with_its_cell(
    tmp_path: Path, sheet: str, cell: str, value: str | int, said: str
) -> None:
    with pytest.raises(UsageProblem) as wrong:
        load_map(edited(written(tmp_path / "m.xlsx"), sheet, cell, value))
    assert said in str(wrong.value)


def test_words_are_taken_as_people_write_them(tmp_path: Path) -> None:
    path = edited(written(tmp_path / "m.xlsx"), "Columns", "F2", " Supplier UEI ")
    assert load_map(path).tables[0].columns[0].part is ColumnRole.SUPPLIER_UEI


def test_a_workbook_that_is_no_mapping_or_damaged_is_told(tmp_path: Path) -> None:
    openpyxl.Workbook().save(tmp_path / "other.xlsx")
    (tmp_path / "broken.xlsx").write_bytes(b"PK\x03\x04 nothing")
    for name, said in (("other.xlsx", "this is no mapping"), ("broken.xlsx", "broken.xlsx: ")):
        with pytest.raises(UsageProblem, match=said):
            load_map(tmp_path / name)
