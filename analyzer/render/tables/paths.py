"""`paths.csv`: one line per path, the best of each firm and route."""

from __future__ import annotations

from operator import attrgetter

from analyzer.render.tables.column import Column, Kind, Table
from analyzer.report.model import Path
from analyzer.vocabulary import Cell


def place(cell: Cell) -> str:
    """Where a person finds a cell: `subs.xlsx, Answers, row 9, Tool`."""
    row = f"row {cell.row}" if cell.row else ""
    return ", ".join(part for part in (cell.file, cell.sheet, row, cell.column) if part)


PATHS: Table[Path] = Table(
    "paths",
    (
        Column("designation", Kind.TEXT, attrgetter("designation")),
        Column("firm_key", Kind.IDENTIFIER, attrgetter("firm_key")),
        Column("firm", Kind.TEXT, attrgetter("firm")),
        Column("route", Kind.WORD, attrgetter("route")),
        Column("tier", Kind.INTEGER, attrgetter("tier")),
        Column("evidence_class", Kind.WORD, attrgetter("evidence_class")),
        Column("path", Kind.TEXT, attrgetter("sentence")),
        Column("proven", Kind.WORD, lambda path: "yes" if path.proven else "no"),
        Column("tests", Kind.TEXT, lambda path: ", ".join(path.tests)),
        Column("cells", Kind.TEXT, lambda path: "; ".join(place(hop.cell) for hop in path.hops)),
    ),
    attrgetter("paths"),
)
