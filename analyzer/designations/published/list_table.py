"""A file as it comes from the reading child: rows of text, below a row of headings that some layout knows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from analyzer.designations.published.layouts import LAYOUTS, PLAIN_TABLE
from analyzer.designations.published.list_layout import ListLayout, heading_key
from analyzer.errors import UsageProblem
from analyzer.vocabulary import ListKind

NumberedRow = tuple[int, Sequence[str]]
_SEARCHED = 30  # rows in which headings are looked for


@dataclass(frozen=True, slots=True)
class ListSheet:
    """One sheet, its rows that are not blank in order, each with its row number."""

    name: str
    rows: Sequence[NumberedRow]


@dataclass(frozen=True, slots=True)
class ListFile:
    """A file that holds a list."""

    name: str
    sha256: str
    sheets: Sequence[ListSheet]


@dataclass(frozen=True, slots=True)
class ListTable:
    """The rows of one sheet below its headings."""

    sheet: str
    layout: ListLayout
    columns: Mapping[str, int]
    rows: Sequence[NumberedRow]

    def filled_cells(self, row: Sequence[str], columns: Sequence[str]) -> Iterator[str]:
        """What stands in those of the columns that the sheet has, without empty cells."""
        for column in columns:
            at = self.columns.get(column, len(row))
            if at < len(row) and row[at].strip():
                yield row[at].strip()

    def first_cell(self, row: Sequence[str], columns: Sequence[str]) -> str:
        """The first of them; '' if all are empty."""
        return next(self.filled_cells(row, columns), "")


def find_table(file: ListFile, kind: ListKind) -> ListTable:
    """The table of the first sheet that has the headings of one of the kind's layouts, or of a plain table with names.

    Raises `UsageProblem`, which names the kind that the headings belong to, or the headings that are missing.
    """
    layouts = _layouts_of(kind)
    for sheet in file.sheets:
        for number, (_, row) in enumerate(sheet.rows[:_SEARCHED]):
            columns = _columns_of(row)
            layout = next((one for one in layouts if columns.keys() >= set(one.headings)), None)
            if layout:
                _refuse_other_list(file.name, layout, columns)
                return ListTable(sheet.name, layout, columns, sheet.rows[number + 1 :])
    raise _no_table(file, kind)


def _layouts_of(kind: ListKind) -> tuple[ListLayout, ...]:
    """Those of the kind; a list that somebody copied by hand is a plain table."""
    return LAYOUTS[kind] if kind is ListKind.TABLE else (*LAYOUTS[kind], PLAIN_TABLE)


def _columns_of(row: Sequence[str]) -> dict[str, int]:
    """The columns by heading; of two with one heading the left one counts."""
    return {heading_key(cell): at for at, cell in reversed(list(enumerate(row))) if heading_key(cell)}


def _refuse_other_list(file: str, layout: ListLayout, columns: Mapping[str, int]) -> None:
    """A plain table has a name; so has every other list, whose dates and kinds of entries would then be lost."""
    other = _kind_of(columns)
    if layout is PLAIN_TABLE and other is not ListKind.TABLE:
        raise UsageProblem(f"{file}: these are the headings of another list.", f"Import it with --as {other}.")


def _kind_of(columns: Mapping[str, int]) -> ListKind | None:
    """The kind whose layout has these headings, the plain table last."""
    for kind, layouts in LAYOUTS.items():
        if any(columns.keys() >= set(layout.headings) for layout in layouts):
            return kind
    return None


def _no_table(file: ListFile, kind: ListKind) -> UsageProblem:
    kinds = (_kind_of(_columns_of(row)) for sheet in file.sheets for _, row in sheet.rows[:_SEARCHED])
    other = next((one for one in kinds if one), None)
    needed = "; or ".join(", ".join(layout.headings) for layout in _layouts_of(kind))
    remedy = f"Import it with --as {other}." if other else f"These headings are needed: {needed}."
    return UsageProblem(f"{file.name}: it has not the headings of a list of the kind {kind}.", remedy)
