"""`evidence.csv`: one line per cell that met a term, rejected look-alikes included."""

from __future__ import annotations

from operator import attrgetter

from analyzer.report.model import Evidence
from analyzer.report.priority import by_firm, by_verdict
from analyzer.report.tables.plans import (
    FIRM,
    GridKind,
    PageColumn,
    PagePlan,
    PageSection,
    SheetPlan,
    Tab,
    finding_key,
    link_column,
)
from analyzer.report.tables.table import ReportTable
from analyzer.report.tables.table_column import ColumnKind, declare_column
from analyzer.vocabulary import Polarity, Verdict

EVIDENCE: ReportTable[Evidence] = ReportTable(
    "evidence",
    "every cell that met a term, rejected look-alikes included",
    (
        declare_column("designation", ColumnKind.TEXT),
        declare_column("firm_key", ColumnKind.IDENTIFIER, "key of the firm of which the cell speaks; empty if of none"),
        declare_column("firm", ColumnKind.TEXT, "its name", width=26),
        declare_column("file", ColumnKind.TEXT, width=24, value=attrgetter("cell.file")),
        declare_column("sheet", ColumnKind.TEXT, width=13, value=attrgetter("cell.sheet")),
        declare_column("row", ColumnKind.INTEGER, width=9, value=attrgetter("cell.row")),
        declare_column(
            "column", ColumnKind.TEXT, "heading of the column, or the place of a text beside the cells", width=18,
            value=attrgetter("cell.column"),
        ),
        declare_column(
            "text", ColumnKind.PROSE, "the text of the cell", heading="Text of the cell", width=42,
            value=attrgetter("cell.text"),
        ),
        declare_column("term", ColumnKind.TEXT, "the term that it met", heading="Term met", width=17),
        declare_column("rung", ColumnKind.WORD, "the rung on which the match stands", width=13),
        declare_column("score", ColumnKind.INTEGER, "0 to 100 within the rung; no probability", width=7),
        declare_column(
            "polarity", ColumnKind.WORD, ", ".join(Polarity), heading="What is said of it", width=11
        ),
        declare_column("verdict", ColumnKind.WORD, f"{', '.join(Verdict)} (a look-alike)", width=11),
        declare_column("reason", ColumnKind.PROSE, heading="Why", width=34),
        declare_column(
            "marked", ColumnKind.TEXT, "the part of the text that met the term", heading="Words that met it", width=18
        ),
        declare_column("seats", ColumnKind.TEXT, "how many licences the row of an inventory states", width=9),
        declare_column("cost", ColumnKind.MONEY, "the cost that it states, for the time that its heading says", width=14),
        declare_column("renewal", ColumnKind.DATE, "the day on which it renews", width=12),
        declare_column("notice", ColumnKind.DATE, "the last day to give notice", heading="Notice by", width=12),
        declare_column("last_seen", ColumnKind.DATE, "the day on which it was last used or seen", width=12),
        declare_column(
            "place", ColumnKind.TEXT, "the department, site, person or device that the row speaks of", width=18, personal=True
        ),
        declare_column(
            "circumstances", ColumnKind.TEXT, "all that the row tells beside the use, with its headings", width=40, raw=True
        ),
    ),
    attrgetter("evidence"),
    sheets=(
        SheetPlan(
            "Evidence",
            "Every cell that met a name of a designated vendor, look-alikes that were rejected included.",
            Tab.DETAIL,
            (
                "designation", "firm", "verdict", "text", "term", "marked", "polarity", "reason", "file", "sheet", "row",
                "column", "rung", "score", "seats", "cost", "renewal", "notice", "last_seen", "place",
                "circumstances", link_column("Findings", "Finding"),
            ),
            "No cell met a name of a designated vendor.",
            finding_key,
            frozen=2,
            ranks=by_verdict,
        ),
    ),
    pages=(
        PagePlan(
            "lookalikes",
            PageSection.REJECTED,
            "Rejected look-alikes",
            (PageColumn("cell", "Cell", GridKind.EXCERPT), FIRM, "designation", "term", "reason"),
            ("designation", "term"),
            "None was met.",
            ranks=by_firm,
            keep=lambda evidence: evidence.verdict is Verdict.REJECTED,
        ),
    ),
)  # fmt: skip
