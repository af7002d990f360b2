"""`evidence.csv`: one line per cell that met a term, rejected look-alikes included."""

from __future__ import annotations

from operator import attrgetter

from analyzer.render.tables.column import Column, Kind, Table
from analyzer.report.model import Evidence

EVIDENCE: Table[Evidence] = Table(
    "evidence",
    (
        Column("designation", Kind.TEXT, attrgetter("designation")),
        Column("firm_key", Kind.IDENTIFIER, attrgetter("firm_key")),
        Column("firm", Kind.TEXT, attrgetter("firm")),
        Column("file", Kind.TEXT, attrgetter("cell.file")),
        Column("sheet", Kind.TEXT, attrgetter("cell.sheet")),
        Column("row", Kind.INTEGER, attrgetter("cell.row")),
        Column("column", Kind.TEXT, attrgetter("cell.column")),
        Column("text", Kind.TEXT, attrgetter("cell.text")),
        Column("term", Kind.TEXT, attrgetter("term")),
        Column("rung", Kind.WORD, attrgetter("rung")),
        Column("score", Kind.INTEGER, attrgetter("score")),
        Column("polarity", Kind.WORD, attrgetter("polarity")),
        Column("verdict", Kind.WORD, attrgetter("verdict")),
        Column("reason", Kind.TEXT, attrgetter("reason")),
        Column("marked", Kind.TEXT, attrgetter("marked")),
    ),
    attrgetter("evidence"),
)
