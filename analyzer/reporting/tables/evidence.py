"""`evidence.csv`: one line per cell that met a term, rejected look-alikes included."""

from __future__ import annotations

from analyzer.reporting.model import Evidence
from analyzer.reporting.tables.column import Column, Kind, Table

EVIDENCE: Table[Evidence] = Table(
    "evidence",
    (
        Column("designation", Kind.TEXT, lambda evidence: evidence.designation),
        Column("firm_key", Kind.IDENTIFIER, lambda evidence: evidence.firm_key),
        Column("firm", Kind.TEXT, lambda evidence: evidence.firm),
        Column("file", Kind.TEXT, lambda evidence: evidence.cell.file),
        Column("sheet", Kind.TEXT, lambda evidence: evidence.cell.sheet),
        Column("row", Kind.INTEGER, lambda evidence: evidence.cell.row),
        Column("column", Kind.TEXT, lambda evidence: evidence.cell.column),
        Column("text", Kind.TEXT, lambda evidence: evidence.cell.text),
        Column("term", Kind.TEXT, lambda evidence: evidence.term),
        Column("rung", Kind.WORD, lambda evidence: evidence.rung),
        Column("score", Kind.INTEGER, lambda evidence: evidence.score),
        Column("polarity", Kind.WORD, lambda evidence: evidence.polarity),
        Column("verdict", Kind.WORD, lambda evidence: evidence.verdict),
        Column("reason", Kind.TEXT, lambda evidence: evidence.reason),
        Column("marked", Kind.TEXT, lambda evidence: evidence.marked),
    ),
    lambda model: model.evidence,
)
