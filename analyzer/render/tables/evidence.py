"""`evidence.csv`: one line per cell that met a term, rejected look-alikes included."""

from __future__ import annotations

from operator import attrgetter

from analyzer.render.tables.declaration import ColumnKind, ReportTable, TableColumn
from analyzer.report.model import Evidence

EVIDENCE: ReportTable[Evidence] = ReportTable(
    "evidence",
    (
        TableColumn("designation", ColumnKind.TEXT, attrgetter("designation")),
        TableColumn("firm_key", ColumnKind.IDENTIFIER, attrgetter("firm_key")),
        TableColumn("firm", ColumnKind.TEXT, attrgetter("firm")),
        TableColumn("file", ColumnKind.TEXT, attrgetter("cell.file")),
        TableColumn("sheet", ColumnKind.TEXT, attrgetter("cell.sheet")),
        TableColumn("row", ColumnKind.INTEGER, attrgetter("cell.row")),
        TableColumn("column", ColumnKind.TEXT, attrgetter("cell.column")),
        TableColumn("text", ColumnKind.TEXT, attrgetter("cell.text")),
        TableColumn("term", ColumnKind.TEXT, attrgetter("term")),
        TableColumn("rung", ColumnKind.WORD, attrgetter("rung")),
        TableColumn("score", ColumnKind.INTEGER, attrgetter("score")),
        TableColumn("polarity", ColumnKind.WORD, attrgetter("polarity")),
        TableColumn("verdict", ColumnKind.WORD, attrgetter("verdict")),
        TableColumn("reason", ColumnKind.TEXT, attrgetter("reason")),
        TableColumn("marked", ColumnKind.TEXT, attrgetter("marked")),
    ),
    attrgetter("evidence"),
)
