"""Read and map: files to raw rows in a child process, then header, kind, columns and typed records."""

from __future__ import annotations

from analyzer.sources.describe import SheetRecord, sheet_records
from analyzer.sources.kept_readings import KeptReadings, kept_by
from analyzer.sources.limits import Limits, limits_of
from analyzer.sources.map_sheets import map_sheets
from analyzer.sources.reading import ReadFile, read_found, read_inputs
from analyzer.sources.saved_map import SavedMap, letters_of, load_map
from analyzer.sources.table_notes import TableNote, table_notes

__all__ = [
    "KeptReadings",
    "Limits",
    "ReadFile",
    "SavedMap",
    "SheetRecord",
    "TableNote",
    "kept_by",
    "letters_of",
    "limits_of",
    "load_map",
    "map_sheets",
    "read_found",
    "read_inputs",
    "sheet_records",
    "table_notes",
]
