"""The tables of the run folder: declared once, written as CSV here and laid out as sheets by the workbook."""

from __future__ import annotations

from typing import Any

from analyzer.reporting.tables.answers import ANSWERS
from analyzer.reporting.tables.certificates import CERTIFICATES
from analyzer.reporting.tables.clearing import CHOKE_POINTS, CLEARING, CONCENTRATION
from analyzer.reporting.tables.column import Column, Kind, Table, Value
from analyzer.reporting.tables.contracts import CONTRACTS
from analyzer.reporting.tables.deadlines import DEADLINES
from analyzer.reporting.tables.delimited import write_csv
from analyzer.reporting.tables.disclosure import DISCLOSURE
from analyzer.reporting.tables.evidence import EVIDENCE
from analyzer.reporting.tables.findings import FINDINGS
from analyzer.reporting.tables.off_file import OFF_FILE
from analyzer.reporting.tables.paths import PATHS
from analyzer.reporting.tables.rejected import REJECTED

TABLES: tuple[Table[Any], ...] = (
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
    "Column",
    "Kind",
    "Table",
    "Value",
    "write_csv",
]
