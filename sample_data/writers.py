"""Tables to files, the same bytes every time: fixed dates in the document properties and in the archive."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from sample_data.table import Table

WRITTEN = datetime(2026, 9, 15, 8, 0, 0)
BOLD = Font(bold=True)
LARGE = 20_000  # firms; above it, workbooks are written as delimited text, as a large organisation would export them
Sheets = dict[str, tuple[Table, ...]]
MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


def write_files(folder: Path, sheets: Sheets, large: bool = False) -> None:
    """Write every file; a large case has its workbooks as one delimited file per visible sheet."""
    for name, tables in sheets.items():
        path = folder / name
        if path.suffix == ".csv":
            write_csv(path, tables[0], "utf-8-sig" if name == "payments.csv" else "utf-8")
        elif large:
            _write_apart(path, tables)
        else:
            write_xlsx(path, tables)


def _write_apart(path: Path, tables: Sequence[Table]) -> None:
    for number, table in enumerate(table for table in tables if not table.hidden):
        write_csv(path.with_name(f"{path.stem}_{number + 1}.csv" if number else f"{path.stem}.csv"), table)


def write_csv(path: Path, table: Table, encoding: str = "utf-8") -> None:
    """Write one table as comma-separated text; `utf-8-sig` is what Excel's "CSV UTF-8" writes."""
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerows(table.above)
        writer.writerow(table.headings)
        writer.writerows(table.rows())
        writer.writerows(table.below)


def write_xlsx(path: Path, tables: Sequence[Table]) -> None:
    """Write tables as the sheets of one workbook, in write-only mode (constant memory)."""
    book = Workbook(write_only=True)
    book.properties.creator = "Sample data"
    book.properties.created = WRITTEN
    for table in tables:
        _fill(book.create_sheet(table.sheet), table)
    written = io.BytesIO()
    book.save(written)
    path.write_bytes(_settled(written))


def _fill(sheet: WriteOnlyWorksheet, table: Table) -> None:
    if table.hidden:
        sheet.sheet_state = "hidden"  # type: ignore[attr-defined]  # a worksheet's own, missing in the stubs
    for row in table.above:
        sheet.append(row)
    sheet.append([_bold(sheet, heading) for heading in table.headings])
    for row in (*table.rows(), *table.below) if table.below else table.rows():
        sheet.append(row)


def _bold(sheet: WriteOnlyWorksheet, text: str) -> Cell:
    cell = WriteOnlyCell(sheet, text)
    cell.font = BOLD
    return cell


def _settled(written: io.BytesIO) -> bytes:
    """The same archive with fixed times, stored rather than deflated: deflate differs between zlib builds."""
    settled = io.BytesIO()
    with zipfile.ZipFile(written) as old, zipfile.ZipFile(settled, "w", zipfile.ZIP_STORED) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            content = MODIFIED.sub(rb"\g<1>" + WRITTEN.strftime("%Y-%m-%dT%H:%M:%SZ").encode(), old.read(name))
            entry = zipfile.ZipInfo(name, date_time=WRITTEN.timetuple()[:6])
            entry.external_attr = 0o600 << 16
            new.writestr(entry, content)
    return settled.getvalue()
