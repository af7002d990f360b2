"""A mapping that a person saved and edited: it beats the guess, meets later files by headings, says what drifted.

`map_sheets` asks a `Mapping` of each table: `table` for its header row, `understand` for kind, parts and remarks.
"""

from __future__ import annotations

from analyzer.sources.saved_map.aside import without_mappings
from analyzer.sources.saved_map.draft import Draft, drafts_of
from analyzer.sources.saved_map.from_workbook import COLUMNS, LISTS, TABLES
from analyzer.sources.saved_map.letters import letters_of
from analyzer.sources.saved_map.load import load_map
from analyzer.sources.saved_map.mapping import Mapping
from analyzer.sources.saved_map.model import SavedColumn, SavedMap, SavedTable

__all__ = [
    "COLUMNS",
    "LISTS",
    "TABLES",
    "Draft",
    "Mapping",
    "SavedColumn",
    "SavedMap",
    "SavedTable",
    "drafts_of",
    "letters_of",
    "load_map",
    "without_mappings",
]
