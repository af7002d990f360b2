"""Decides in which columns of names more stands than the name, and what of it is cut off.

A shape is believed only where the column is written that way throughout; one cell alone may be named so (`3 Step IT`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from analyzer.mapping.cells.column_format import ColumnFormat
from analyzer.mapping.columns.letter_patterns import SHAPES, LetterPattern
from analyzer.mapping.columns.roles import AssignedColumn
from analyzer.vocabulary import ColumnRole

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_NAMES = frozenset((ColumnRole.FIRM, ColumnRole.SUPPLIER, ColumnRole.PARENT))


def shapes_of(connection: Connection, assigned: Sequence[AssignedColumn]) -> tuple[ColumnFormat, ...]:
    """The shape of each column of names whose sample has one, if all its cells bear it out. Reads `mapped_row`."""
    suspected = [each for each in assigned if each.part in _NAMES and each.column.content.shape]
    return tuple(
        ColumnFormat(each.part, SHAPES[each.column.content.shape].pattern, SHAPES[each.column.content.shape].said)
        for each in suspected
        if _is_borne_out(connection, each.part, SHAPES[each.column.content.shape])
    )


def _is_borne_out(connection: Connection, part: ColumnRole, shape: LetterPattern) -> bool:
    ((share,),) = connection.execute(
        f"SELECT avg(CASE WHEN regexp_matches({part.value}, $pattern) THEN 1 ELSE 0 END) FROM mapped_row "
        f"WHERE trim({part.value}) <> ''",
        {"pattern": shape.pattern},
    ).fetchall()
    return share is not None and share >= shape.least
