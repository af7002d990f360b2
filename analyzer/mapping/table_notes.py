"""Every column of every table as a person checks it: heading, part, what was said of it, and examples of its cells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analyzer.vocabulary import ColumnRole, SheetKind

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_EXAMPLES = 2
_MAX_SAMPLE_ROWS = 50


@dataclass(frozen=True, slots=True)
class ColumnNote:
    """`col` from 1 on; `note` says why the heading did not decide, '' if it did; `examples` are distinct cells."""

    col: int
    heading: str
    part: ColumnRole
    note: str
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TableNote:
    """One table with all its columns; `header_row` is the lowest line of its headings, None where it has none."""

    file: str
    sheet: str
    kind: SheetKind
    header_row: int | None
    is_software_list: bool
    columns: tuple[ColumnNote, ...]


def table_notes(connection: Connection) -> tuple[TableNote, ...]:
    """Every table in the order of `sheet_records`."""
    columns: dict[int, list[tuple[int, str, str, str]]] = defaultdict(list)
    rows = connection.execute("SELECT sheet_id, col, heading, part, note FROM sheet_column ORDER BY sheet_id, col")
    for sheet_id, *column in rows.fetchall():
        columns[sheet_id].append((column[0], column[1], column[2], column[3]))
    tables = connection.execute(
        "SELECT sheet_id, file, sheet, kind, header_row, is_sbom, raw_table FROM sheet ORDER BY sheet_id"
    ).fetchall()
    return tuple(
        TableNote(
            file,
            sheet,
            SheetKind(kind),
            header_row,
            is_sbom,
            _column_notes(connection, raw, header_row, columns[number]),
        )
        for number, file, sheet, kind, header_row, is_sbom, raw in tables
    )


def _column_notes(
    connection: Connection, raw: str, header_row: int | None, columns: Sequence[tuple[int, str, str, str]]
) -> tuple[ColumnNote, ...]:
    names = ", ".join(f"c{col:d}" for col, *_ in columns)
    rows: list[tuple[str | None, ...]] = []
    if raw and names:  # both are names of ours; a table that was left out has no rows
        rows = connection.execute(
            f"SELECT {names} FROM {raw} WHERE src_row > $after ORDER BY src_row LIMIT $most",
            {"after": header_row or 0, "most": _MAX_SAMPLE_ROWS},
        ).fetchall()
    return tuple(
        ColumnNote(col, heading, ColumnRole(part), note, _example_cells([row[at] for row in rows]))
        for at, (col, heading, part, note) in enumerate(columns)
    )


def _example_cells(cells: Sequence[str | None]) -> tuple[str, ...]:
    said = dict.fromkeys(" ".join(cell.split()) for cell in cells if cell)
    return tuple(said)[:_EXAMPLES]
