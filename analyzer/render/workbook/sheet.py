"""What a sheet of the workbook is, declared: a title, a purpose, columns over records, and where its links lead."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import repeat
from typing import Any, Generic

from analyzer.render.row_limit import top_rows
from analyzer.render.tables.declaration import ColumnKind, Item, ReportTable, Value


@dataclass(frozen=True, slots=True)
class Link:
    """Text that leads to the first row with `key` on another sheet ('': its top); nothing where no row has the key."""

    text: str
    sheet: str
    key: str


@dataclass(frozen=True, slots=True)
class SheetColumn(Generic[Item]):
    """One column of a sheet; `width` in characters, texts longer than it wrap.

    A column with a `prompt` is for people to fill in; `choices` names the range of words to choose from.
    """

    heading: str
    kind: ColumnKind
    width: int
    value: Callable[[Item], Value | Link]
    prompt: str = ""
    choices: str = ""
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Sheet(Generic[Item]):
    """One sheet: `tab` is its colour's role, `key` names a row for links, `nothing` is said when it is empty.

    The first `frozen` columns stay in view. Of more items than a sheet shows, it keeps those of the lowest rank, the
    first ones where it has no `ranks` (one per item, worked out when asked for); `rest` says where the others are, `left_out` how many.
    """

    title: str
    purpose: str
    tab: str
    columns: tuple[SheetColumn[Item], ...]
    items: Sequence[Item]
    key: Callable[[Item], str]
    nothing: str
    frozen: int = 0
    ranks: Iterable[Any] | None = None
    rest: str = ""
    left_out: int = 0

    @property
    def filled_in(self) -> bool:
        """Whether people fill in a column of it; the other columns are then protected against slips."""
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


def sheet_column(table: ReportTable[Item], name: str, heading: str, width: int) -> SheetColumn[Item]:
    """The column of a CSV table as a column of a sheet, so that both hold the same value."""
    column = table.column(name)
    return SheetColumn(heading, column.kind, width, column.value)


def no_key(_: object) -> str:
    """For sheets that nothing links into."""
    return ""
