"""A mapping as a person keeps it: what each table of some files is, and which part each of its columns plays."""

from __future__ import annotations

from dataclasses import dataclass

from analyzer.vocabulary import ColumnRole, SheetKind

NO_HEADER = 0


@dataclass(frozen=True, slots=True)
class SavedColumn:
    """`heading` as it stood in the table ('' if it had none), `col` from 1 on; `part` None leaves the guess."""

    heading: str
    part: ColumnRole | None
    col: int


@dataclass(frozen=True, slots=True)
class SavedTable:
    """One table. `kind` None leaves the guess; `firm` is whose sheet this is where no column says so, '' if unsaid.

    `header_row` None: the headings find their row. A number pins it, and `NO_HEADER` says that there is none.
    """

    file: str
    sheet: str
    kind: SheetKind | None
    columns: tuple[SavedColumn, ...]
    header_row: int | None = None
    skip: bool = False
    firm: str = ""


@dataclass(frozen=True, slots=True)
class SavedMap:
    """A mapping file: its name without folders, the SHA-256 of its bytes, and its tables in their order."""

    name: str
    sha256: str
    tables: tuple[SavedTable, ...]
