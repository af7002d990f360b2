"""What a sheet of the workbook is, declared: a title, a purpose, columns over records, and where its links lead."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import repeat
from typing import Any, Generic

from analyzer.report.model import ReportModel
from analyzer.report.row_limit import top_rows
from analyzer.report.tables.plans import SheetColumn, Tab
from analyzer.report.tables.table import ReportTable
from analyzer.report.tables.table_column import ColumnKind, Item

NAME_WIDTH = 34  # characters, for the name of an authority


@dataclass(frozen=True, slots=True)
class Sheet(Generic[Item]):
    """One sheet: `tab` is its colour's role, `key` names a row for links, `nothing` is said when it is empty.

    The first `frozen` columns stay in view. Of more items than a sheet shows, it keeps those of the lowest rank, the
    first ones where it has no `ranks` (one per item, worked out when asked for); `rest` says where the others are, `left_out` how many.
    A `folded` sheet is hidden: nothing leads to it, and Read me says how to show it.
    """

    title: str
    purpose: str
    tab: Tab
    columns: tuple[SheetColumn[Item], ...]
    items: Sequence[Item]
    key: Callable[[Item], str]
    nothing: str
    frozen: int = 0
    ranks: Iterable[Any] | None = None
    rest: str = ""
    left_out: int = 0
    folded: bool = False

    @property
    def filled_in(self) -> bool:
        """Whether people fill in a column of it."""
        return any(column.prompt for column in self.columns)

    def __post_init__(self) -> None:
        headings = [column.heading.casefold() for column in self.columns]
        if len(set(headings)) != len(headings) or not all(headings):
            raise ValueError(f"sheet {self.title}: headings must be unique and not empty")

    def capped(self) -> Sheet[Item]:
        """The same with no more items than a sheet shows; what was left out is said in the purpose."""
        kept = top_rows(self.items, self.ranks or repeat(0, len(self.items)))
        if len(kept) == len(self.items):
            return self
        rows = f"{len(kept):,} most pressing of" if self.ranks else f"first {len(kept):,} of"
        left_out = len(self.items) - len(kept)
        said = f"The {rows} {len(self.items):,} rows, {left_out:,} left out; {self.rest}."
        return replace(self, items=kept, purpose=f"{self.purpose} {said}", left_out=left_out)


def table_sheets(table: ReportTable[Item], model: ReportModel) -> tuple[Sheet[Item], ...]:
    """The sheets of a report table, so that they hold the same values as its CSV file."""
    items = table.items(model)
    authorities = {each.authority: each.name for note in model.designations for each in note.authorities}
    return tuple(
        Sheet(
            plan.title,
            plan.purpose,
            plan.tab,
            tuple(_sheet_column(table, column, authorities) for column in plan.columns),
            items,
            plan.key,
            plan.nothing,
            plan.frozen,
            plan.ranks(model, items) if plan.ranks else None,
            f"all are in {table.file}",
        )
        for plan in table.sheets
    )


def _sheet_column(
    table: ReportTable[Item], column: str | SheetColumn[Item], authorities: Mapping[Any, str]
) -> SheetColumn[Item]:
    """A column of the sheet; where the CSV file has the id of an authority, a sheet has its name."""
    if isinstance(column, SheetColumn):
        return column
    shared = table.column(column)
    if column != "authority":
        return SheetColumn(shared.heading, shared.kind, shared.width, shared.value)
    return SheetColumn(
        shared.heading,
        ColumnKind.TEXT,
        NAME_WIDTH,
        lambda item: authorities.get(shared.value(item), shared.value(item)),
    )
