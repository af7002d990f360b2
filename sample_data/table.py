"""One sheet as it will be written: what stands above, in and below its table, and what a reader should make of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from random import Random

Value = str | int | date | None
Row = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet. `rows` can be called again and gives the same rows, so that a million of them need no memory.

    `above` are title rows, `below` total and note rows (no data, to be rejected with a reason); `amount_at` is the
    place of the column whose sum a reader should report, None where no sum is expected.
    """

    sheet: str
    kind: str
    headings: tuple[str, ...]
    rows: Callable[[], Iterator[Row]]
    above: tuple[Row, ...] = ()
    below: tuple[Row, ...] = ()
    amount_at: int | None = None
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Measure:
    """How much stands in a table: non-blank rows below the header, those that are no data, the sum."""

    rows_read: int
    rows_rejected: int
    amount_total: Decimal | None


def measure(table: Table) -> Measure:
    """Count a table from what was declared, not from what a reader finds."""
    rows = list(table.rows())
    total = None if table.amount_at is None else sum((money(row[table.amount_at]) for row in rows), Decimal(0))
    return Measure(len(rows) + len(table.below), len(table.below), total)


def money(value: Value) -> Decimal:
    """An amount as these tables write it: `$1,234.50`, `(1,234.50)`, `1234.50`; 0 where it is no number."""
    text = str(value)
    sign = -1 if text.startswith("(") else 1
    try:
        return sign * Decimal(text.strip("()").replace("$", "").replace(",", ""))
    except InvalidOperation:
        return Decimal(0)


def stream(seed: int, name: str) -> Random:
    """A random stream of its own for each table, so that a change in one leaves the others as they are."""
    return Random(f"{seed}:{name}")
