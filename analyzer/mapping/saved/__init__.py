"""A mapping that a person saved and edited: it beats the guess, meets later files by headings, says what drifted.

`map_sheets` asks a `Mapping` of each table: `table` for its header row, `understand` for kind, parts and remarks.
"""

from __future__ import annotations

from analyzer.mapping.saved.column_letters import letters_of
from analyzer.mapping.saved.draft import Draft, drafts_of
from analyzer.mapping.saved.from_workbook import COLUMNS, LISTS, TABLES
from analyzer.mapping.saved.ignored_files import without_mappings
from analyzer.mapping.saved.load_map import load_map
from analyzer.mapping.saved.mapping import Mapping
from analyzer.mapping.saved.saved_records import SavedColumn, SavedMap, SavedTable
from analyzer.mapping.saved.stated_owners import StatedOwner, stated_owners

__all__ = [
    "COLUMNS",
    "LISTS",
    "TABLES",
    "Draft",
    "Mapping",
    "SavedColumn",
    "SavedMap",
    "SavedTable",
    "StatedOwner",
    "drafts_of",
    "letters_of",
    "load_map",
    "stated_owners",
    "without_mappings",
]
