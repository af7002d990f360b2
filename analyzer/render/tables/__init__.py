"""The tables of the run folder: declared once, written as CSV here and laid out as sheets by the workbook."""

from __future__ import annotations

from typing import Any

from analyzer.render.tables.answers import ANSWERS
from analyzer.render.tables.certificates import CERTIFICATES
from analyzer.render.tables.clearing import CHOKE_POINTS, CLEARING, CONCENTRATION
from analyzer.render.tables.contracts import CONTRACTS
from analyzer.render.tables.csv_text import write_csv
from analyzer.render.tables.deadlines import DEADLINES
from analyzer.render.tables.declaration import ColumnKind, ReportTable, TableColumn, Value
from analyzer.render.tables.disclosure import DISCLOSURE
from analyzer.render.tables.evidence import EVIDENCE
from analyzer.render.tables.findings import FINDINGS
from analyzer.render.tables.off_file import OFF_FILE
from analyzer.render.tables.paths import PATHS
from analyzer.render.tables.rejected import REJECTED

TABLES: tuple[ReportTable[Any], ...] = (
    FINDINGS, ANSWERS, EVIDENCE, PATHS, CLEARING, CHOKE_POINTS, CONCENTRATION, DISCLOSURE, DEADLINES,
    CONTRACTS, OFF_FILE, CERTIFICATES, REJECTED,
)  # fmt: skip

__all__ = [
    "ANSWERS",
    "CERTIFICATES",
    "CHOKE_POINTS",
    "CLEARING",
    "CONCENTRATION",
    "CONTRACTS",
    "DEADLINES",
    "DISCLOSURE",
    "EVIDENCE",
    "FINDINGS",
    "OFF_FILE",
    "PATHS",
    "REJECTED",
    "TABLES",
    "ColumnKind",
    "ReportTable",
    "TableColumn",
    "Value",
    "write_csv",
]
