"""Maps the text of one file and hands back what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analyzer.mapping import SheetRecord, map_sheets, sheet_records
from analyzer.reading import read_inputs
from analyzer.store import steps
from analyzer.store.connection import open_scratch


@dataclass(frozen=True, slots=True)
class Mapped:
    """The only table of a file, what was said, which rows were rejected, and the rows of a query."""

    sheet: SheetRecord
    problems: tuple[str, ...]
    rejected: dict[int, str]
    rows: list[tuple[Any, ...]]


def mapped(tmp_path: Path, text: str, query: str = "SELECT 1") -> Mapped:
    """Read and map a CSV file with this text."""
    inputs = tmp_path / "inputs"
    inputs.mkdir()
    (inputs / "table.csv").write_text(text, encoding="utf-8")
    files = read_inputs([inputs], tmp_path)
    with open_scratch(tmp_path, {f"r{file.file_id}": file.database for file in files if file.database}) as connection:
        steps.run_script(connection, "analyzer.store", "schema")
        map_sheets(connection, files)
        (sheet,) = sheet_records(connection)
        said = connection.execute("SELECT text FROM problem ORDER BY text").fetchall()
        rejected = connection.execute("""SELECT "row", reason FROM rejected_cell WHERE "column" = ''""").fetchall()
        return Mapped(sheet, tuple(each for (each,) in said), dict(rejected), connection.execute(query).fetchall())
