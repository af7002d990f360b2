"""The SQL expression that reads the cells of one part from `mapped_row`, and the joins that it needs."""

from __future__ import annotations

from collections.abc import Iterable

from analyzer.mapping.cells.cell_types import TYPED, CellType
from analyzer.vocabulary import ColumnRole

# Parts in which words like "none" may be what the cell has to say; everywhere else they are taken for nothing.
_PLAIN_TEXTS = frozenset(
    (
        ColumnRole.DESCRIPTION, ColumnRole.CATEGORY, ColumnRole.RELATION, ColumnRole.STATEMENT, ColumnRole.CERT_TEST,
        ColumnRole.LICENCES, ColumnRole.STATUS, ColumnRole.BASIS,
        ColumnRole.USAGE, ColumnRole.DISPOSITION, ColumnRole.NOTES,
    )
)  # fmt: skip
_TEXT = "cell_text(mapped_row.{part})"
_NAME = "or_nothing(mapped_row.{part}, $nothing)"
# Lines of a cell of names are names, parted as by semicolons.
_PARTY = "or_nothing(replace(trim(mapped_row.{part}, chr(10) || chr(13) || ' '), chr(10), '; '), $nothing)"
_PARTIES = frozenset((ColumnRole.FIRM, ColumnRole.SUPPLIER))
# Without what the column writes around each name: `shapes_of` has decided on the pattern.
_SHAPED_NAME = r"or_nothing(regexp_replace(mapped_row.{part}, ${part}, '\1'), $nothing)"
_BY_SORT = {
    CellType.MONEY: "cell_money(mapped_row.{part}, ${part})",
    CellType.DATE: "value_of_{part}.day",
    CellType.YES_NO: "coalesce(value_of_{part}.word, '')",
    CellType.IDENTIFIER: "coalesce(value_of_{part}.word, '')",
}
_ODD_MONEY = "coalesce(cell_money(mapped_row.{part}, ${part}), value_of_{part}.money)"
_VALUE = (
    " LEFT JOIN typed_value AS value_of_{part}"
    " ON value_of_{part}.part = '{part}' AND value_of_{part}.cell = trim(mapped_row.{part})"
)


class CellSql:
    """How the cells of a table are read. `shaped` parts write more than a name; `odd` ones have amounts that SQL cannot read."""

    def __init__(self, shaped: Iterable[ColumnRole], odd: Iterable[ColumnRole]) -> None:
        self._shaped = frozenset(shaped)
        self._odd = frozenset(odd)

    def value(self, part: ColumnRole) -> str:
        """The value of a cell of `part`."""
        if part in self._odd:
            return _ODD_MONEY.format(part=part.value)
        named = _PARTY if part in _PARTIES else _NAME
        plain = _SHAPED_NAME if part in self._shaped else _TEXT if part in _PLAIN_TEXTS else named
        return (_BY_SORT[TYPED[part]] if part in TYPED else plain).format(part=part.value)

    def joins(self, parts: Iterable[ColumnRole]) -> str:
        """What stands behind `FROM mapped_row` for the values of `parts`."""
        looked_up = (
            part for part in parts if part in self._odd or TYPED.get(part, CellType.MONEY) is not CellType.MONEY
        )
        return "".join(_VALUE.format(part=part.value) for part in looked_up)
