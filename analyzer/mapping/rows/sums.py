"""Sums that are printed among the rows of a table: none of them is a row, and each is a check on what was read."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from analyzer.mapping import map_steps
from analyzer.store.steps import query_rows, run_steps

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PACKAGE = __package__
_SAID = 3


def drop_sums(connection: Connection, usual: int, amount_col: int) -> None:
    """Add to `dropped_row` the rows that are the sum of others without saying so, and make `running_sum`.

    `usual` is how many cells a row of the table fills, `amount_col` the column of its amounts, 0 where it has none.
    """
    run_steps(connection, _PACKAGE, map_steps.SUM_CANDIDATES, usual=usual, amount_col=amount_col)
    ((sums,),) = connection.execute(
        "SELECT (SELECT count(*) FROM sum_candidate) + (SELECT count(*) FROM dropped_row)"
    ).fetchall()
    asked = bool(amount_col and sums)
    run_steps(connection, _PACKAGE, map_steps.SUMS, amount_col=amount_col if sums else 0, asked=asked)


def unfit_totals(connection: Connection) -> Iterator[str]:
    """A sentence for each of the first printed totals that the rows read do not add up to."""
    found = query_rows(connection, _PACKAGE, "unfit_total")
    for row, printed, since, above in found[:_SAID]:
        read = (
            _money_text(since)
            if since == above
            else f"{_money_text(since)} since the total before, {_money_text(above)} in all"
        )
        yield (
            f"row {row} prints a total of {_money_text(printed)}, the rows above it add up to {read}: a row may be missing, "
            "doubled or misread. Check them against the source."
        )
    if len(found) > _SAID:
        yield f"{len(found) - _SAID:,} more printed totals do not fit the rows above them."


def _money_text(amount: Decimal) -> str:
    return f"{amount:,.2f}"
