"""Tells what was understood of each sheet, the same for `inspect` and for `run.json`."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from decimal import Context, Decimal
from typing import TYPE_CHECKING, NamedTuple

from analyzer.mapping.saved.column_letters import letters_of
from analyzer.store.steps import query_rows
from analyzer.vocabulary import MapQuestion, SheetKind

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_CENT = Decimal("0.01")
# Wider than any DECIMAL(38, 6), so that no sum is too long.
_EXACT = Context(prec=60)


@dataclass(frozen=True, slots=True)
class SheetRecord:
    """One table: rows_read = rows_kept + rows_rejected; `columns` maps a part to its heading, `notes_2` the second.

    `letters` maps a part to the letters of its column, and `proposed` holds the parts that no heading says.
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
    letters: dict[str, str] = field(default_factory=dict)
    proposed: tuple[str, ...] = ()
    questions: tuple[MapQuestion, ...] = ()


def sheet_records(connection: Connection) -> tuple[SheetRecord, ...]:
    """Every sheet of the scan; amounts are as exact as the cells that they add up."""
    columns, questions = _columns_by_sheet(connection), _questions_by_sheet(connection)
    return tuple(
        SheetRecord(
            file, name, SheetKind(kind), header_row, read, kept, rejected,
            {part: column.heading for part, column in columns[sheet_id].items()},
            None if total is None else _shorten_zeros(total), tuple(notes or ()), table, ownerless,
            {part: letters_of(column.col) for part, column in columns[sheet_id].items()},
            tuple(part for part, column in columns[sheet_id].items() if column.is_proposed),
            tuple(questions[sheet_id]),
        )
        for sheet_id, file, name, kind, header_row, read, kept, rejected, total, notes, table, ownerless
        in query_rows(connection, __package__, "sheet_records")
    )  # fmt: skip


def _shorten_zeros(total: Decimal) -> Decimal:
    """The same amount with two decimals where no more are needed."""
    cents = total.quantize(_CENT, context=_EXACT)
    return cents if cents == total else total


class _PartColumn(NamedTuple):
    heading: str
    col: int
    is_proposed: bool


def _columns_by_sheet(connection: Connection) -> dict[int, dict[str, _PartColumn]]:
    rows = connection.execute(
        "SELECT sheet_id, part, heading, col, is_proposed FROM sheet_column WHERE part <> '' ORDER BY sheet_id, col"
    )
    named: dict[int, dict[str, _PartColumn]] = defaultdict(dict)
    seen: Counter[tuple[int, str]] = Counter()
    for sheet_id, part, *column in rows.fetchall():
        seen[sheet_id, part] += 1
        number = seen[sheet_id, part]
        named[sheet_id][part if number == 1 else f"{part}_{number}"] = _PartColumn(*column)
    return named


def _questions_by_sheet(connection: Connection) -> dict[int, list[MapQuestion]]:
    questions: dict[int, list[MapQuestion]] = defaultdict(list)
    rows = connection.execute("SELECT sheet_id, text, answer FROM map_question ORDER BY sheet_id, number, text")
    for sheet_id, text, answer in rows.fetchall():
        questions[sheet_id].append(MapQuestion(text, answer))
    return questions
