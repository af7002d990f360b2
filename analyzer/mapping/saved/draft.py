"""A mapping to be written: what was understood of each table, with what an applied mapping says of it besides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analyzer.mapping.classify_table import SheetPlace
from analyzer.mapping.saved.match_tables import TableMatch, match_table
from analyzer.mapping.saved.saved_records import NO_HEADER, SavedColumn, SavedMap, SavedTable
from analyzer.mapping.table_notes import ColumnNote, TableNote
from analyzer.vocabulary import SheetKind


@dataclass(frozen=True, slots=True)
class Draft:
    """A table as a mapping file will hold it, and what helps a person to check it."""

    table: SavedTable
    found_row: int | None
    columns: tuple[ColumnNote, ...]


def drafts_of(tables: Sequence[TableNote], saved: SavedMap | None = None) -> tuple[Draft, ...]:
    """One draft per table that has columns, in their order."""
    return tuple(_draft_table(table, _match_of(table, saved)) for table in tables if table.columns)


def _match_of(table: TableNote, saved: SavedMap | None) -> TableMatch | None:
    headings = [column.heading if table.header_row else "" for column in table.columns]
    return match_table(saved, SheetPlace(table.file, table.sheet, table.is_software_list), headings) if saved else None


def _draft_table(table: TableNote, meeting: TableMatch | None) -> Draft:
    old = meeting.table if meeting and meeting.names_agree else None
    skipped = old if old and old.skip else None
    made = SavedTable(
        file=table.file,
        sheet=table.sheet,
        kind=skipped.kind if skipped else _known_kind(table),
        columns=skipped.columns if skipped else tuple(map(_saved_column, table.columns)),
        header_row=NO_HEADER if table.header_row is None else old.header_row if old else None,
        skip=skipped is not None,
        firm=old.firm if old else "",
    )
    return Draft(made, table.header_row, table.columns)


def _known_kind(table: TableNote) -> SheetKind | None:
    """The kind; of a table that nobody understands none, so that the parts given to its columns may tell it."""
    return None if table.kind is SheetKind.UNKNOWN else table.kind


def _saved_column(note: ColumnNote) -> SavedColumn:
    return SavedColumn(note.heading, note.part, note.col)
