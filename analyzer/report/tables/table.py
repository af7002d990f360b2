"""A report table, declared once: its CSV file, sheet, table of the page, data frame and documentation derive from it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic

from analyzer.report.model import ReportModel
from analyzer.report.tables.plans import PagePlan, SheetPlan
from analyzer.report.tables.table_column import Item, TableColumn


@dataclass(frozen=True, slots=True)
class ReportTable(Generic[Item]):
    """`name` is that of its CSV file; `about` says in a sentence what one row is; `items` gives the records in final order.

    With a `record`, the rows are what `<name>.query.sql` beside the declaration gives, column by column of its name.
    """

    name: str
    about: str
    columns: tuple[TableColumn[Item], ...]
    items: Callable[[ReportModel], Sequence[Item]]
    sheets: tuple[SheetPlan[Item], ...] = ()
    pages: tuple[PagePlan[Item], ...] = ()
    record: type[Item] | None = None

    @property
    def file(self) -> str:
        """The name of its CSV file."""
        return f"{self.name}.csv"

    def column(self, name: str) -> TableColumn[Item]:
        """The column called `name`. Raises `LookupError`."""
        for column in self.columns:
            if column.name == name:
                return column
        raise LookupError(f"{self.file} has no column {name}")


def query_table(
    name: str,
    about: str,
    record: type[Item],
    columns: tuple[TableColumn[Item], ...],
    *,
    sheets: tuple[SheetPlan[Item], ...] = (),
    pages: tuple[PagePlan[Item], ...] = (),
) -> ReportTable[Item]:
    """A table whose rows are read from `<name>.query.sql` as they are."""
    return ReportTable(name, about, columns, lambda model: model.tables.get(name, ()), sheets, pages, record)
