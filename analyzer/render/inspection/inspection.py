"""What `inspect` found: inputs, tables, their columns, and what is to be said of them."""

from __future__ import annotations

from dataclasses import dataclass

from analyzer.mapping import SavedMap, TableNote
from analyzer.report.model.provenance import InputFile, SheetNote
from analyzer.vocabulary import Problem


@dataclass(frozen=True, slots=True)
class Inspection:
    """What would be read; `tables` holds the columns of each of `sheets`, `saved` the mapping that was applied."""

    inputs: tuple[InputFile, ...]
    sheets: tuple[SheetNote, ...]
    problems: tuple[Problem, ...]
    tables: tuple[TableNote, ...] = ()
    saved: SavedMap | None = None
