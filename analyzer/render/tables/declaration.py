"""A table of the run folder, declared once as named columns over one kind of record of the report model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Generic, TypeVar

from analyzer.report.model import ReportModel

Item = TypeVar("Item")
Value = str | int | Decimal | date | None


class ColumnKind(StrEnum):
    """How a value is to be written: an `IDENTIFIER` is never taken for a number, a `WORD` is of a vocabulary."""

    TEXT = "text"
    IDENTIFIER = "identifier"
    WORD = "word"
    MONEY = "money"
    DATE = "date"
    INTEGER = "integer"


@dataclass(frozen=True, slots=True)
class TableColumn(Generic[Item]):
    """One column: its stable name, and the value of a record under it.

    `part` names what of a record the value depends on alone, where many records share one and the same.
    """

    name: str
    kind: ColumnKind
    value: Callable[[Item], Value]
    part: Callable[[Item], object] | None = None


@dataclass(frozen=True, slots=True)
class ReportTable(Generic[Item]):
    """One CSV file: `items` gives the records of a model, one per line, in their final order."""

    name: str
    columns: tuple[TableColumn[Item], ...]
    items: Callable[[ReportModel], Sequence[Item]]

    def column(self, name: str) -> TableColumn[Item]:
        """The column called `name`."""
        return next(column for column in self.columns if column.name == name)
