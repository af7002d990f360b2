"""`paths.csv`: one line per path, the best of each firm and route."""

from __future__ import annotations

from operator import attrgetter

from analyzer.render.tables.declaration import ColumnKind, ReportTable, TableColumn
from analyzer.report.model import Path
from analyzer.vocabulary import Cell


def cell_place(cell: Cell) -> str:
    """Where a person finds a cell: `subs.xlsx, Answers, row 9, Tool`."""
    row = f"row {cell.row}" if cell.row else ""
    return ", ".join(part for part in (cell.file, cell.sheet, row, cell.column) if part)


PATHS: ReportTable[Path] = ReportTable(
    "paths",
    (
        TableColumn("designation", ColumnKind.TEXT, attrgetter("designation")),
        TableColumn("firm_key", ColumnKind.IDENTIFIER, attrgetter("firm_key")),
        TableColumn("firm", ColumnKind.TEXT, attrgetter("firm")),
        TableColumn("route", ColumnKind.WORD, attrgetter("route")),
        TableColumn("tier", ColumnKind.INTEGER, attrgetter("tier")),
        TableColumn("evidence_class", ColumnKind.WORD, attrgetter("evidence_class")),
        TableColumn("path", ColumnKind.TEXT, attrgetter("sentence")),
        TableColumn("proven", ColumnKind.WORD, lambda path: "yes" if path.proven else "no"),
        TableColumn("tests", ColumnKind.TEXT, lambda path: ", ".join(path.tests)),
        TableColumn("cells", ColumnKind.TEXT, lambda path: "; ".join(cell_place(hop.cell) for hop in path.hops)),
    ),
    attrgetter("paths"),
)
