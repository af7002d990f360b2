"""Tells what was understood of each sheet, the same for `inspect` and for `run.json`."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from decimal import Context, Decimal
from typing import TYPE_CHECKING

from analyzer.store.steps import query_rows
from analyzer.vocabulary import SheetKind

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_CENT = Decimal("0.01")
# Wider than any DECIMAL(38, 6), so that no sum is too long to be rounded.
_EXACT = Context(prec=60)


@dataclass(frozen=True, slots=True)
class SheetRecord:
    """One table: rows_read = rows_kept + rows_rejected; `columns` maps a part to its heading, `notes_2` the second.

    `table` counts the tables of one sheet from 1. `rows_without_owner`: rows that surely name a designated vendor, and do not
    say whose use it is; 0 where nothing was screened.
    """

    file: str
    sheet: str
    kind: SheetKind
    header_row: int | None
    rows_read: int
    rows_kept: int
    rows_rejected: int
    columns: dict[str, str]
    amount_total: Decimal | None
    notes: tuple[str, ...]
    table: int
    rows_without_owner: int = 0


def sheet_records(connection: Connection) -> tuple[SheetRecord, ...]:
    """Every sheet of the scan; amounts are rounded to cents here and nowhere before."""
    columns = _columns_by_sheet(connection)
    return tuple(
        SheetRecord(
            file, name, SheetKind(kind), header_row, read, kept, rejected, columns[sheet_id],
            None if total is None else total.quantize(_CENT, context=_EXACT), tuple(notes or ()), table, ownerless,
        )
        for sheet_id, file, name, kind, header_row, read, kept, rejected, total, notes, table, ownerless
        in query_rows(connection, __package__, "sheet_records")
    )  # fmt: skip


def _columns_by_sheet(connection: Connection) -> dict[int, dict[str, str]]:
    rows = connection.execute(
        "SELECT sheet_id, part, heading FROM sheet_column WHERE part <> '' ORDER BY sheet_id, col"
    )
    named: dict[int, dict[str, str]] = defaultdict(dict)
    seen: Counter[tuple[int, str]] = Counter()
    for sheet_id, part, heading in rows.fetchall():
        seen[sheet_id, part] += 1
        number = seen[sheet_id, part]
        named[sheet_id][part if number == 1 else f"{part}_{number}"] = heading
    return named
