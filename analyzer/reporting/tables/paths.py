"""`paths.csv`: one line per path, the best of each firm and route."""

from __future__ import annotations

from analyzer.records import Cell
from analyzer.reporting.model import Path
from analyzer.reporting.tables.column import Column, Kind, Table


def place(cell: Cell) -> str:
    """Where a person finds a cell: `subs.xlsx, Answers, row 9, Tool`."""
    row = f"row {cell.row}" if cell.row else ""
    return ", ".join(part for part in (cell.file, cell.sheet, row, cell.column) if part)


PATHS: Table[Path] = Table(
    "paths",
    (
        Column("designation", Kind.TEXT, lambda path: path.designation),
        Column("firm_key", Kind.IDENTIFIER, lambda path: path.firm_key),
        Column("firm", Kind.TEXT, lambda path: path.firm),
        Column("route", Kind.WORD, lambda path: path.route),
        Column("tier", Kind.INTEGER, lambda path: path.tier),
        Column("evidence_class", Kind.WORD, lambda path: path.evidence_class),
        Column("path", Kind.TEXT, lambda path: path.sentence),
        Column("proven", Kind.WORD, lambda path: "yes" if path.proven else "no"),
        Column("tests", Kind.TEXT, lambda path: ", ".join(path.tests)),
        Column("cells", Kind.TEXT, lambda path: "; ".join(place(hop.cell) for hop in path.hops)),
    ),
    lambda model: model.paths,
)
