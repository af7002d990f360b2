"""The report's tables, each declared once, in the order of the workbook's tabs.

A new table is one file here, its `.query.sql` file beside it, and its name in `TABLES`.
"""

from __future__ import annotations

from typing import Any

from analyzer.report.tables.answers import ANSWERS
from analyzer.report.tables.certificates import CERTIFICATES
from analyzer.report.tables.clearing import CHOKE_POINTS, CLEARING
from analyzer.report.tables.concentration import CONCENTRATION
from analyzer.report.tables.contracts import CONTRACTS
from analyzer.report.tables.contracts_not_on_file import OFF_FILE
from analyzer.report.tables.deadlines import DEADLINES
from analyzer.report.tables.disclosure import DISCLOSURE
from analyzer.report.tables.evidence import EVIDENCE
from analyzer.report.tables.findings import FINDINGS
from analyzer.report.tables.inquiries import INQUIRIES
from analyzer.report.tables.paths import PATHS
from analyzer.report.tables.rejected import REJECTED
from analyzer.report.tables.table import ReportTable

TABLES: tuple[ReportTable[Any], ...] = (
    FINDINGS, ANSWERS, DEADLINES, DISCLOSURE, INQUIRIES, CLEARING, CHOKE_POINTS, CONCENTRATION, PATHS, EVIDENCE, CONTRACTS, OFF_FILE,
    CERTIFICATES, REJECTED,
)  # fmt: skip
