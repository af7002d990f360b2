"""Puts rows of payments together that say the same: who paid whom for what, under which contract.

A million invoices tell of a few thousand dealings. Their amounts are summed, their first and last dates kept, and each
row stays findable in `places`. What no later stage asks of a payment is left in its cell.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from analyzer.mapping.cells.cell_sql import CellSql
from analyzer.mapping.cells.cell_types import TYPED, CellType
from analyzer.vocabulary import ColumnRole

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_TELLING = frozenset(
    (
        ColumnRole.FIRM, ColumnRole.FIRM_UEI, ColumnRole.FIRM_CAGE, ColumnRole.FIRM_LEI, ColumnRole.FIRM_DUNS, ColumnRole.FIRM_ALIAS,
        ColumnRole.SUPPLIER, ColumnRole.SUPPLIER_UEI, ColumnRole.SUPPLIER_CAGE, ColumnRole.SUPPLIER_LEI,
        ColumnRole.SUPPLIER_DUNS, ColumnRole.SUPPLIER_ALIAS,
        ColumnRole.PARENT, ColumnRole.PARENT_UEI, ColumnRole.PRODUCT, ColumnRole.RELATION, ColumnRole.BASIS, ColumnRole.CONTACT,
        ColumnRole.CONTRACT_KEY, ColumnRole.PIID, ColumnRole.PARENT_PIID, ColumnRole.CONTRACT_ALIAS, ColumnRole.PERFORMANCE,
        ColumnRole.DELIVERED,
        ColumnRole.STATUS, ColumnRole.USAGE, ColumnRole.DISPOSITION,
    )
)  # fmt: skip
_MAX_SAMPLE_ROWS = 50_000
_MAX_DISTINCT = 0.9
_TRADE = (ColumnRole.CATEGORY, ColumnRole.PRODUCT, ColumnRole.DESCRIPTION)
_GROUPED = """(
    SELECT min(src_row) AS src_row, count(*)::INTEGER AS rows, {told},
        min({day}) AS first_on, max({day}) AS last_on, list({{'src_row': src_row, 'date_on': {day}}}) AS places,
        bool_or(sells_software({trade})) AS sells_software, bool_or(coalesce({trade}) IS NOT NULL) AS names_trade
    FROM mapped_row{joins} GROUP BY {keys}
) AS mapped_row"""


def are_repeated(connection: Connection, parts: Sequence[ColumnRole]) -> bool:
    """Whether it pays to put rows together: of the first thousands, some say the same as others."""
    keys = ", ".join(telling_roles(parts))
    if not keys:
        return False
    ((distinct, rows),) = connection.execute(
        f"SELECT count(DISTINCT ({keys}, 0)), count(*) FROM (SELECT {keys} FROM mapped_row LIMIT {_MAX_SAMPLE_ROWS})"
    ).fetchall()
    return bool(distinct <= rows * _MAX_DISTINCT)


def telling_roles(parts: Sequence[ColumnRole]) -> list[ColumnRole]:
    """Those of `parts` by which two payments differ in what they say."""
    return [part for part in parts if part in _TELLING]


def repeated_rows(parts: Sequence[ColumnRole], cells: CellSql) -> tuple[str, dict[str, str]]:
    """A stand-in for `mapped_row` with one row per dealing, and the columns of `record` that it has ready."""
    keys = [f"mapped_row.{part}" for part in telling_roles(parts)]
    amounts = [part for part in parts if TYPED.get(part) is CellType.MONEY]
    dates = [part for part in (ColumnRole.DATE_ON, ColumnRole.START_ON) if part in parts]
    sums = [f"sum({cells.value(part)})::DECIMAL(38, 6) AS {part}" for part in amounts]
    source = _GROUPED.format(
        told=", ".join([*keys, *sums]),
        day=f"coalesce({', '.join(map(cells.value, dates))}, NULL)" if dates else "NULL::DATE",
        trade=", ".join(f"mapped_row.{part}" if part in parts else "NULL" for part in _TRADE),
        joins=cells.joins([*amounts, *dates]),
        keys=", ".join(keys),
    )
    ready = {name: name for name in ("rows", "places", "last_on", "sells_software", "names_trade")}
    return source, ready | {part.value: f"mapped_row.{part}" for part in amounts} | {"date_on": "first_on"}
