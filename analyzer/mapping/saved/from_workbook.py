"""Reads a mapping that came back as a workbook: as any input, in a child process under limits, never here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from analyzer.errors import UsageProblem
from analyzer.mapping.saved.column_letters import letters_of
from analyzer.mapping.saved.field_values import Fields, SourcedValue, table_of
from analyzer.mapping.saved.saved_records import SavedTable
from analyzer.reading.formats.registry.binary_formats import ODS, XLS, XLSX
from analyzer.reading.limits import Limits
from analyzer.reading.read_files import read_inputs
from analyzer.store.connection import open_file
from analyzer.store.run_folder import open_temporary_folder

WORKBOOKS = (*XLSX.suffixes, *ODS.suffixes, *XLS.suffixes)
TABLES, COLUMNS, LISTS = "Tables", "Columns", "Mapping lists"
# Heading -> the field that it fills; every other column of the two sheets is there for people.
TABLE_FIELDS = {
    "Table": "table",
    "File": "file",
    "Sheet": "sheet",
    "Kind": "kind",
    "Fixed header row": "header_row",
    "Skip": "skip",
    "Firm": "firm",
}
COLUMN_FIELDS = {"Table": "table", "Column": "column", "Heading": "heading", "Part": "part"}
_AGAIN = "Write it anew with: exposure inspect PATH --write-map FILE"
_MAX_ROWS = 200_000
Row = tuple[int, tuple[str | None, ...]]


def is_map_workbook(sheets: Sequence[str]) -> bool:
    """Whether a workbook with sheets of these names is a mapping and so no input."""
    return {TABLES, COLUMNS, LISTS} <= set(sheets)


def tables_in_workbook(path: Path, limits: Limits | None = None) -> tuple[SavedTable, ...]:
    """The tables of a mapping workbook. Raises `UsageProblem` that names sheet and cell."""
    sheets = _sheet_rows(path, limits)
    for name in (TABLES, COLUMNS):
        if name not in sheets:
            raise UsageProblem(f"{path.name}: this is no mapping, it has no sheet {name!r}.", _AGAIN)
    tables = list(_entry_fields(path.name, TABLES, sheets[TABLES], TABLE_FIELDS))
    columns = list(_entry_fields(path.name, COLUMNS, sheets[COLUMNS], COLUMN_FIELDS))
    numbers = [_row_number(entry) for entry in tables]
    for entry in columns:
        if _row_number(entry) not in numbers:
            said = entry.get("table") or next(iter(entry.values()))
            raise UsageProblem(f"{said.where}: the sheet {TABLES} has no table {said.text!r}.", "Correct the number.")
    return tuple(
        table_of(
            {field: said for field, said in entry.items() if field != "table"},
            [_with_heading(column) for column in columns if _row_number(column) == number],
            next(iter(entry.values())).where,
        )
        for number, entry in zip(numbers, tables, strict=True)
    )


def _with_heading(column: Fields) -> Fields:
    """An empty cell is how a sheet says that the column has no heading."""
    return {"heading": SourcedValue("", next(iter(column.values())).where)} | dict(column)


def _row_number(entry: Fields) -> str:
    return entry["table"].text.strip().removesuffix(".0") if "table" in entry else ""


def _sheet_rows(path: Path, limits: Limits | None) -> dict[str, list[Row]]:
    with open_temporary_folder() as folder:
        (file,) = read_inputs([path], folder, limits)
        if file.database is None:
            raise UsageProblem(f"{path.name}: {file.problem}", "")
        connection = open_file(file.database)
        try:
            names = connection.execute("SELECT n, name FROM raw_sheet ORDER BY n").fetchall()
            found = {}
            for number, name in names:
                rows = connection.execute(f"FROM raw_{number:d} ORDER BY src_row LIMIT {_MAX_ROWS}").fetchall()
                found[name] = [(row[0], row[1:]) for row in rows]
            return found
        finally:
            connection.close()


def _entry_fields(file: str, sheet: str, rows: Sequence[Row], known: dict[str, str]) -> Iterator[Fields]:
    """Every row below the headings as the fields that it fills; empty cells fill none."""
    spelt = {heading.lower(): field for heading, field in known.items()}
    header = next((row for row in rows if _is_header(row, spelt)), None)
    if header is None:
        raise UsageProblem(f"{file}, sheet {sheet}: the headings are gone: {', '.join(known)}.", _AGAIN)
    fields = [spelt.get((cell or "").strip().lower(), "") for cell in header[1]]
    for number, cells in rows:
        named = zip(fields, cells, strict=True)
        entry = {
            field: SourcedValue(cell, f"{file}, sheet {sheet}, cell {letters_of(col)}{number}")
            for col, (field, cell) in enumerate(named, 1)
            if field and cell and cell.strip()
        }
        if number > header[0] and entry:
            yield entry


def _is_header(row: Row, spelt: dict[str, str]) -> bool:
    return set(spelt) <= {(cell or "").strip().lower() for cell in row[1]}
