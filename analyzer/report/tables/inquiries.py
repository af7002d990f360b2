"""`inquiries.csv`: the register of what was asked of whom, and what came back."""

from __future__ import annotations

from operator import attrgetter

from analyzer.inquiry_words import InquiryState
from analyzer.report.model.inquiry import Inquiry
from analyzer.report.tables.plans import SheetPlan, Tab
from analyzer.report.tables.table import ReportTable
from analyzer.report.tables.table_column import ColumnKind, declare_column, yes_no_column
from analyzer.word_labels import INQUIRY_LABELS

INQUIRIES: ReportTable[Inquiry] = ReportTable(
    "inquiries",
    "the register of inquiries: what was asked of whom, until when, and what came back among the inputs",
    (
        declare_column("inquiry_key", ColumnKind.IDENTIFIER, "the key that its letters carry", heading="Inquiry", width=14),
        declare_column("firm", ColumnKind.TEXT, "the addressee", heading="Addressee", width=30),
        declare_column("firm_key", ColumnKind.IDENTIFIER, "key of the addressee"),
        yes_no_column("own", "whether the addressee is one of the own entities", heading="Own entity"),
        declare_column("state", ColumnKind.WORD, ", ".join(InquiryState), width=15, labels=INQUIRY_LABELS),
        declare_column("task", ColumnKind.PROSE, "what a person should do next", heading="What to do", width=46),
        declare_column("asked_on", ColumnKind.DATE, "the day of the first letter", heading="Asked on", width=12),
        declare_column("due", ColumnKind.DATE, "the day until which an answer is awaited", width=12),
        declare_column("last_event", ColumnKind.WORD, "what was done last", heading="Last letter", width=12),
        declare_column("last_on", ColumnKind.DATE, "the day of the last letter", heading="Sent on", width=12),
        declare_column(
            "says", ColumnKind.WORD, "what the reply says of use: yes, no, or yes, with limits", heading="The reply says",
            width=14, value=attrgetter("reply.says"),
        ),
        declare_column(
            "reply", ColumnKind.PROSE, "the words of the reply that say so", heading="In these words", width=46,
            value=attrgetter("reply.text"), raw=True,
        ),
        declare_column(
            "reply_place", ColumnKind.TEXT, "where those words stand", heading="Where they stand", width=34,
            value=attrgetter("reply.source"),
        ),
        declare_column(
            "against", ColumnKind.TEXT, "a cell elsewhere that speaks against a no", heading="Against it", width=34,
            value=attrgetter("reply.against"),
        ),
        declare_column(
            "reply_file", ColumnKind.TEXT, "the files that carry the key", heading="Reply", width=30, value=attrgetter("reply.file")
        ),
        declare_column("question", ColumnKind.PROSE, "what was asked", width=46),
        declare_column("basis", ColumnKind.PROSE, "the duties that wait for the answer", heading="Duties that wait", width=30),
        declare_column(
            "designations", ColumnKind.TEXT, "the designations that it is about", heading="Designation", width=16,
            value=lambda inquiry: "; ".join(inquiry.designations),
        ),
    ),
    attrgetter("inquiries"),
    sheets=(
        SheetPlan(
            "Inquiries",
            "What was asked of whom in letters, until when, and what came back among the inputs.",
            Tab.RESULT,
            (
                "inquiry_key", "firm", "own", "state", "task", "asked_on", "due", "last_event", "last_on", "says", "reply",
                "reply_place", "against", "reply_file", "question", "basis",
            ),
            "Nobody was asked yet: `exposure inquire` writes the letters.",
            frozen=2,
        ),
    ),
)  # fmt: skip
