"""`deadlines.csv`: what falls due when, what is overdue, and which clocks have not started."""

from __future__ import annotations

from operator import attrgetter

from analyzer.report.model import Deadline, Timing
from analyzer.report.tables.plans import SheetPlan, Tab
from analyzer.report.tables.table import ReportTable
from analyzer.report.tables.table_column import ColumnKind, declare_column

DEADLINES: ReportTable[Deadline] = ReportTable(
    "deadlines",
    "what falls due when, what is overdue, and which clocks have not started",
    (
        declare_column("designation", ColumnKind.TEXT),
        declare_column("what", ColumnKind.TEXT, "the clause or the certificate", width=34),
        declare_column("rule", ColumnKind.TEXT, "the deadline in words", width=40),
        declare_column("due", ColumnKind.DATE, width=12),
        declare_column(
            "timing", ColumnKind.WORD,
            "; ".join(Timing), width=20,
        ),
        declare_column("firms", ColumnKind.INTEGER, "firms that wait for it", width=10),
        declare_column("contracts", ColumnKind.INTEGER, "contracts that wait for it", width=10),
        declare_column("obligated", ColumnKind.MONEY, width=17),
    ),
    attrgetter("deadlines"),
    sheets=(
        SheetPlan(
            "Deadlines",
            "What falls due when. A clock starts only when a named person enters the day on which the use was identified.",
            Tab.RESULT,
            ("designation", "what", "rule", "due", "timing", "firms", "contracts", "obligated"),
            "No clause on file has a deadline.",
        ),
    ),
)  # fmt: skip
