"""Map: raw rows to typed records, by header, kind of sheet and roles of columns."""

from __future__ import annotations

from analyzer.mapping.describe import SheetRecord, sheet_records
from analyzer.mapping.map_sheets import map_sheets
from analyzer.mapping.replies import find_replies
from analyzer.mapping.saved import SavedMap, letters_of, load_map, stated_owners
from analyzer.mapping.table_notes import TableNote, table_notes
from analyzer.mapping.written_files import leave_written_aside

__all__ = [
    "SavedMap",
    "SheetRecord",
    "TableNote",
    "find_replies",
    "leave_written_aside",
    "letters_of",
    "load_map",
    "map_sheets",
    "sheet_records",
    "stated_owners",
    "table_notes",
]
