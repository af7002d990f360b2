"""Rows that name nobody where their column names somebody: how many, and what money is in them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from analyzer.mapping.classify_table import TableClassification
from analyzer.store.steps import query_rows
from analyzer.vocabulary import ColumnRole, SheetKind

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PACKAGE = __package__
_KINDS = frozenset((SheetKind.PAYMENTS, SheetKind.DEPENDENCIES, SheetKind.SUBCONTRACTS, SheetKind.CONTRACTS))


def nameless_rows(connection: Connection, sheet_id: int, understood: TableClassification) -> Iterator[str]:
    """A sentence for each party that has a column, but no name in some of its rows. Reads `record`."""
    if understood.kind not in _KINDS:
        return
    ((rows, money, *counts),) = query_rows(connection, _PACKAGE, "nameless_row", sheet_id=sheet_id)
    for part, (blank, amount, first) in ((ColumnRole.SUPPLIER, counts[:3]), (ColumnRole.FIRM, counts[3:])):
        column = next((each.column for each in understood.assigned if each.part is part), None)
        if column and blank and blank < rows:
            yield _nameless_sentence(column.heading, part, blank, rows, first, _share_of_money(amount, money))


def _nameless_sentence(heading: str, part: ColumnRole, blank: int, rows: int, first: int, money: str) -> str:
    nobody = "belong to no supplier" if part is ColumnRole.SUPPLIER else "are taken for the own firm's"
    return (
        f"column '{heading}' is blank in {blank:,} of {rows:,} rows (first: row {first}); they {nobody}{money}. "
        "If a name stands for the rows below it, write it into each of them and scan again."
    )


def _share_of_money(amount: Decimal | None, money: Decimal | None) -> str:
    return "" if amount is None or money is None else f", with {amount:,.2f} of {money:,.2f}"
