"""`deadlines.csv`: what falls due when, what is overdue, and what is due if this scan is the identification."""

from __future__ import annotations

from operator import attrgetter

from analyzer.report.model import Deadline, Timing
from analyzer.report.tables.plans import SheetPlan, Tab
from analyzer.report.tables.table import ReportTable
from analyzer.report.tables.table_column import ColumnKind, declare_column

DEADLINES: ReportTable[Deadline] = ReportTable(
    "deadlines",
    "what falls due when, what is overdue, and what is due if this scan is the identification",
    (
        declare_column("designation", ColumnKind.TEXT),
        declare_column("what", ColumnKind.TEXT, "the clause or the certificate", width=34),
        declare_column("rule", ColumnKind.TEXT, "the deadline in words", width=40),
        declare_column("due", ColumnKind.DATE, width=12),
        declare_column(
            "timing", ColumnKind.WORD,
            "; ".join(Timing), width=20,
        ),
        declare_column(
            "scan_due", ColumnKind.DATE, "the day on which the first report is due if this scan is the identification",
            heading="Due if this scan identifies it", width=18,
        ),
        declare_column(
            "scan_follow_up", ColumnKind.DATE, "the day on which the follow-up is due then", heading="Follow-up then", width=14
        ),
        declare_column("recipient", ColumnKind.TEXT, "who takes the report", width=34),
        declare_column("firms", ColumnKind.INTEGER, "firms that wait for it", width=10),
        declare_column("contracts", ColumnKind.INTEGER, "contracts that wait for it", width=10),
        declare_column("obligated", ColumnKind.MONEY, width=17),
    ),
    attrgetter("deadlines"),
    sheets=(
        SheetPlan(
            "Deadlines",
            "What falls due when. The law's clock runs from identification or notice, and this scan may be the identification.",
            Tab.RESULT,
            ("designation", "what", "rule", "due", "timing", "scan_due", "scan_follow_up", "recipient", "firms", "contracts", "obligated"),
            "No clause on file has a deadline.",
        ),
    ),
)  # fmt: skip
