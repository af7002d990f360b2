"""Names of firms under a heading that says something else: the column is read as that of the names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analyzer.mapping.columns.column import COMPANY_SHARE, Column
from analyzer.mapping.columns.heading_terms import Meaning

_MAX_SHARE_OF_NONE = 0.15
# Parties that a sheet is not about: who pays, who owns.
_OTHER_PARTIES = frozenset(("body", "payer", "owner"))


def swap_names(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Find the firm's names where they stand under its number (`Supplier ID`), or under the title beside it.

    Only where the column that should hold names holds next to nothing like a company's name, and another one does.
    """
    named = [column for column in columns if column.meaning.concept == "name" and column.content.filled]
    empty = any(column.meaning.concept == "name" and not column.content.filled for column in columns)
    hidden = [column for column in columns if _hides_names(column)]
    found = max(hidden, key=lambda column: (_share_of_companies(column), -column.col), default=None)
    if (
        not found
        or (empty and not named)
        or any(_share_of_companies(column) > _MAX_SHARE_OF_NONE * _share_of_companies(found) for column in named)
    ):
        return tuple(columns)
    roles = (column.meaning.role for column in named if column.meaning.role not in _OTHER_PARTIES)
    role = found.meaning.role or next(roles, "vendor")
    note = "the cells hold names of companies, whatever the heading says"
    return tuple(_with_meaning(column, found, role, note) for column in columns)


def _share_of_companies(column: Column) -> float:
    return column.content.share("company")


def _hides_names(column: Column) -> bool:
    wrong = column.meaning.concept in ("identifier", "description", "category", "", "product", "item")
    return wrong and column.content.share("company") >= COMPANY_SHARE


def _with_meaning(column: Column, found: Column, role: str, note: str) -> Column:
    if column is found:
        return replace(column, meaning=Meaning("name", role), note=note)
    if column.meaning == Meaning("name", role, column.meaning.rank):
        return column.read_as("description", "the heading says a name, another column holds the names")
    return column
