"""Moves the kept rows of one table into `record`: each column through the macro that reads cells of its sort.

The statement names only the parts that the table has; the rest of `record` keeps its defaults ('' and NULL).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from analyzer.mapping.cell_words import word_group
from analyzer.mapping.cells.cell_sql import CellSql
from analyzer.mapping.cells.cell_types import TYPED
from analyzer.mapping.cells.column_format import ColumnFormat
from analyzer.mapping.raw_views import RECORD_PARTS
from analyzer.mapping.records.aggregate_rows import are_repeated, repeated_rows, telling_roles
from analyzer.mapping.records.record_view import add_records
from analyzer.vocabulary import ColumnRole, SheetKind

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

# From so many rows on a table is long: what costs nothing in a short one is spared.
MANY_ROWS = 20_000
_OF_SHEET = "$of_sheet"
# `9700: DEPT OF DEFENSE` holds an agency's code and its name in one cell.
_CODE, _CODE_BEFORE, _LABEL_AFTER = (
    "cell_code(mapped_row.agency_code)",
    "code_before_label(mapped_row.agency)",
    "label_after_code(mapped_row.agency_code)",
)
_PARAMETER = re.compile(r"\$([a-z_]+)")


@dataclass(frozen=True, slots=True)
class KeptCounts:
    """The kept rows of one table: how many, of which kind, how their cells are written; `firm` is whose if no column says."""

    sheet_id: int
    kind: SheetKind
    rows: int
    parts: Sequence[ColumnRole]
    forms: Sequence[ColumnFormat]
    firm: str = ""


def insert_records(connection: Connection, kept: KeptCounts) -> None:
    """Add the rows of `mapped_row` to `record`; in a long list of payments, those that say the same as one."""
    cells = CellSql({form.part for form in kept.forms} - TYPED.keys(), _odd_amounts(connection, kept))
    # a note beside a payment tells of the invoice, not of a product's status
    readable = RECORD_PARTS - {ColumnRole.NOTES} if kept.kind is SheetKind.PAYMENTS else RECORD_PARTS
    parts = [part for part in kept.parts if part in readable]
    source, read = "mapped_row", dict[str, str]()
    long = kept.rows >= MANY_ROWS
    if long and kept.kind is SheetKind.PAYMENTS and are_repeated(connection, parts):
        source, read = repeated_rows(parts, cells)
        parts = telling_roles(parts)
    read |= {part.value: cells.value(part) for part in parts} | _agency_cells(parts)
    if kept.firm:
        read.setdefault(ColumnRole.FIRM, _OF_SHEET)
    selected = "".join(f", {expression} AS {name}" for name, expression in read.items())
    select = f"SELECT {kept.sheet_id:d} AS sheet_id, src_row{selected} FROM {source}{cells.joins(parts)}"
    values: dict[str, Any] = {form.part.value: form.form for form in kept.forms} | {
        "nothing": sorted(word_group("null_name")),
        "of_sheet": kept.firm,
    }
    asked = set(_PARAMETER.findall(select))
    known = {name: value for name, value in values.items() if name in asked}
    add_records(connection, kept.sheet_id, select, known, long=long)


def _odd_amounts(connection: Connection, kept: KeptCounts) -> frozenset[ColumnRole]:
    """The parts with amounts that SQL alone does not read."""
    if not any(part in TYPED for part in kept.parts):
        return frozenset()
    rows = connection.execute("SELECT DISTINCT part FROM odd_value WHERE money IS NOT NULL").fetchall()
    return frozenset(ColumnRole(part) for (part,) in rows)


def _agency_cells(parts: Sequence[ColumnRole]) -> dict[str, str]:
    """The agency's code and name, where one column holds both."""
    if ColumnRole.AGENCY_CODE in parts:
        return {"agency_code": _CODE} | ({} if ColumnRole.AGENCY in parts else {"agency": _LABEL_AFTER})
    return {"agency_code": _CODE_BEFORE} if ColumnRole.AGENCY in parts else {}
