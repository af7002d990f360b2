"""The rows of a published list as entries that count, and rows that are left out, each with its reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from analyzer.designations.published.entry_names import EntryNames, clean_name, is_name, names_in, split_names
from analyzer.designations.published.list_day import days_in
from analyzer.designations.published.list_table import ListTable

_LONGEST_REMARK = 120


@dataclass(frozen=True, slots=True)
class ListEntry:
    """A row that names a firm; `start` is the first of its days, `remarks` are for people."""

    row: int
    name: str
    aliases: tuple[str, ...]
    former: tuple[str, ...]
    parent: str
    remarks: tuple[str, ...]
    identifiers: tuple[str, ...]
    start: date | None


@dataclass(frozen=True, slots=True)
class OmittedRow:
    """A row that gives no vendor, and why."""

    row: int
    reason: str


def read_entries(table: ListTable, today: date) -> Iterator[ListEntry | OmittedRow]:
    """Every row as the one or the other; what ended before `today` is left out."""
    for number, row in table.rows:
        names = _names_of(table, row)
        reason = _reason_to_omit(table, row, names, today)
        yield OmittedRow(number, reason) if reason else _entry_of(table, number, row, names)


def _names_of(table: ListTable, row: Sequence[str]) -> EntryNames:
    cell = table.first_cell(row, table.layout.name)
    if not table.layout.extract_names:
        return names_in(cell)
    first, *others = [clean_name(name) for name in table.layout.extract_names(cell)] or [""]
    return EntryNames(first, tuple(others), ())


def _reason_to_omit(table: ListTable, row: Sequence[str], names: EntryNames, today: date) -> str:
    """The first reason that applies; '' if the row counts."""
    layout = table.layout
    for rule in layout.rules:
        if reason := rule.reason(table.first_cell(row, (rule.column,))):
            return reason
    if layout.required:
        column, expression, reason = layout.required
        if not expression.search(table.first_cell(row, (column,))):
            return reason
    ends = [day for cell in table.filled_cells(row, layout.end) for day in days_in(cell)]
    if ends and max(ends) < today:
        return f"ended before {today}"
    if not names.name:
        return layout.no_name
    return "" if is_name(names.name) else "whose name is one sign, or longer than any name"


def _entry_of(table: ListTable, number: int, row: Sequence[str], names: EntryNames) -> ListEntry:
    layout = table.layout
    cells = table.filled_cells(row, layout.aliases)
    if layout.extract_aliases:
        cells = (name for cell in cells for name in layout.extract_aliases(cell))
    return ListEntry(
        row=number,
        name=names.name,
        aliases=(*names.aliases, *split_names(cells, layout.between)),
        former=(*names.former, *split_names(table.filled_cells(row, layout.former), layout.between)),
        parent=names_in(table.first_cell(row, layout.parent)).name,
        remarks=tuple(_remarks_of(table, row)),
        identifiers=tuple(split_names(table.filled_cells(row, layout.identifiers), layout.between)),
        start=min((day for cell in table.filled_cells(row, layout.start) for day in days_in(cell)), default=None),
    )


def _remarks_of(table: ListTable, row: Sequence[str]) -> Iterator[str]:
    for label, columns in table.layout.remarks:
        text = clean_name(table.first_cell(row, columns))
        if text:
            yield f"{label} {text[:_LONGEST_REMARK]}"
