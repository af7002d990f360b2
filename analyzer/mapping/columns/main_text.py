"""The column that says what a row is about, where no heading does: the texts of firms, payments and subcontracts, as a proposal."""

from __future__ import annotations

from dataclasses import replace

from analyzer.mapping.columns.column import Column
from analyzer.vocabulary import ColumnRole, SheetKind

_MOST = 0.8
_DIFFERENT = 0.5
_SHORTEST = 4
_FEW = 2
_KINDS = (SheetKind.PAYMENTS, SheetKind.SUBCONTRACTS, SheetKind.FIRMS, SheetKind.DEPENDENCIES)
_PARTIES = frozenset((ColumnRole.FIRM, ColumnRole.SUPPLIER))
_TEXTS = frozenset(
    (ColumnRole.PRODUCT, ColumnRole.DESCRIPTION, ColumnRole.COMPONENT, ColumnRole.NOTES, ColumnRole.CATEGORY)
)
_NOTE = "the longest texts beside the names; the heading is not known"


def with_main_text(kind: SheetKind, wished: list[tuple[Column, ColumnRole]]) -> list[tuple[Column, ColumnRole]]:
    """The columns and parts; where firms are named and no column tells what of, the longest texts are the description."""
    parts = {part for _, part in wished}
    if kind not in _KINDS or parts & _TEXTS or not parts & _PARTIES:
        return wished
    able = [column for column, part in wished if part is ColumnRole.OTHER and _tells_something(column)]
    best = max(able, key=lambda column: (column.content.length, -column.col), default=None)
    if best is None:
        return wished
    chosen = replace(best, is_proposed=True, note=_NOTE)
    role = _role_of_text(kind, best)
    return [(chosen, role) if column is best else (column, part) for column, part in wished]


def _role_of_text(kind: SheetKind, column: Column) -> ColumnRole:
    """Sentences beside a firm say what was noted of it; phrases, what it sells or was paid for."""
    is_remark = kind is SheetKind.FIRMS and column.content.share("sentence") >= _DIFFERENT
    return ColumnRole.NOTES if is_remark else ColumnRole.DESCRIPTION


def _tells_something(column: Column) -> bool:
    """Words under a heading of no list, most of them different, which are no names of firms or units."""
    content = column.content
    named = content.share("company") + content.share("unit") + content.share("yes_no")
    is_open = bool(column.heading) and not column.meaning.concept
    worded = content.share("words") >= _MOST and content.length >= _SHORTEST
    return is_open and worded and content.distinct > max(_FEW, _DIFFERENT * content.filled) and named < _DIFFERENT
