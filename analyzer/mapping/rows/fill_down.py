"""Ledgers that print a firm's name on the first row of its group only: the rows below belong to the same firm.

Filled down only where something proves it: a number of the firm on each row, a printed total that the group adds up to, or
blanks that can mean nothing else. What was filled is said, and so is what could not be.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analyzer.mapping import map_steps
from analyzer.mapping.columns.roles import AssignedColumn
from analyzer.store.steps import insert_rows, query_rows, run_steps
from analyzer.vocabulary import ColumnRole, SheetKind

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PACKAGE = __package__
_KINDS = frozenset((SheetKind.PAYMENTS, SheetKind.DEPENDENCIES, SheetKind.SUBCONTRACTS))
_LEAST_GROUPS = 2
_MANY_BLANKS = 1 / 3
_SOME_BLANKS = 1 / 5


@dataclass(frozen=True, slots=True)
class FillDown:
    """The part whose blank cells take a name from elsewhere, how many do, and what proves it."""

    part: ColumnRole
    heading: str
    rows: int
    proof: str

    @property
    def said(self) -> str:
        """The sentence for the reader."""
        rows = "1 row takes its name" if self.rows == 1 else f"{self.rows:,} rows take their name"
        return f"column '{self.heading}': {rows} from another row, because {self.proof}."


def fill_names_down(
    connection: Connection, kind: SheetKind, assigned: Sequence[AssignedColumn], amount_col: int
) -> tuple[FillDown, ...]:
    """Fill `name_below` (row, part, name): the names of rows that print none. Reads `table_row` and `dropped_row`."""
    if kind not in _KINDS:
        return ()
    parties = [each for each in assigned if each.part in (ColumnRole.FIRM, ColumnRole.SUPPLIER)]
    return tuple(found for each in parties for found in _fill_column(connection, each, assigned, amount_col))


def _fill_column(
    connection: Connection, named: AssignedColumn, assigned: Sequence[AssignedColumn], amount_col: int
) -> Iterator[FillDown]:
    col = named.column.col
    ((blanks, rows),) = connection.execute(
        "SELECT count(*) FILTER (cells[$col] IS NULL), count(*) FROM table_row ANTI JOIN dropped_row USING (src_row)",
        {"col": col},
    ).fetchall()
    if not blanks or blanks == rows:
        return
    number = _number_of(named, assigned)
    run_steps(connection, _PACKAGE, map_steps.NAMES, name_col=col, number_col=number, amount_col=amount_col)
    steps = (
        ("name_of_number", "the number beside it is that firm's"),
        ("name_of_group", "a printed total closes the group"),
    )
    for step, proof in steps:
        if found := _add_names(connection, named.part, query_rows(connection, _PACKAGE, step)):
            yield FillDown(named.part, named.column.heading, found, proof)
    if _is_printed_once(connection):
        below = connection.execute("SELECT src_row, name_above FROM row_name WHERE name IS NULL").fetchall()
        if found := _add_names(connection, named.part, below):
            yield FillDown(
                named.part, named.column.heading, found, "each name is printed on the first row of its group only"
            )


def _number_of(named: AssignedColumn, assigned: Sequence[AssignedColumn]) -> int:
    """The column of the firm's own numbers ("Vendor ID"), 0 where there is none."""
    numbers = [
        each.column for each in assigned if each.column.meaning.concept == "identifier" and each.column.meaning.role
    ]
    own = [column for column in numbers if column.meaning.role == named.column.meaning.role]
    return next((column.col for column in (*own, *numbers)), 0)


def _is_printed_once(connection: Connection) -> bool:
    """Whether blanks can mean nothing but the name above: names never repeat, and most groups, or sorted ones, have blanks."""
    ((rows, blanks, names, printed, before_first, groups, numbered, repeated, falling),) = query_rows(
        connection, _PACKAGE, "name_once"
    )
    if repeated or before_first or numbered or names != printed or groups < _LEAST_GROUPS:
        return False
    return bool(blanks >= _MANY_BLANKS * rows or (not falling and blanks >= _SOME_BLANKS * rows))


def _add_names(connection: Connection, part: ColumnRole, rows: Sequence[tuple[int, str]]) -> int:
    """Give rows their names, each once: the first proof counts. Returns how many had none before."""
    known = connection.execute("SELECT src_row FROM name_below WHERE part = $part", {"part": part.value}).fetchall()
    filled = {row for (row,) in known}
    new = [(row, part.value, name) for row, name in rows if row not in filled]
    insert_rows(connection, "name_below", ("src_row", "part", "name"), new)
    return len(new)
