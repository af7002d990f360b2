"""`answers.csv`: one line per own entity, contract and clause box."""

from __future__ import annotations

from operator import attrgetter

from analyzer.report.model import ClauseAnswer
from analyzer.report.priority import by_answer
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
from analyzer.word_labels import ANSWER_LABELS, TEST_LABELS


def _clause_text(answer: ClauseAnswer) -> str:
    return f"{answer.clause} ({answer.edition})" if answer.edition else answer.clause


def _contract_text(answer: ClauseAnswer) -> str:
    return answer.piid or answer.contract_key


ANSWERS: ReportTable[ClauseAnswer] = ReportTable(
    "answers",
    "what the data says about each clause box, for each own entity and contract",
    (
        declare_column("designation", ColumnKind.TEXT),
        declare_column("authority", ColumnKind.TEXT),
        declare_column("clause", ColumnKind.IDENTIFIER, width=22),
        declare_column("edition", ColumnKind.IDENTIFIER, width=12),
        declare_column("test", ColumnKind.WORD, width=13, labels=TEST_LABELS),
        declare_column("firm_key", ColumnKind.IDENTIFIER),
        declare_column("firm", ColumnKind.TEXT, width=28),
        declare_column("contract_key", ColumnKind.IDENTIFIER, width=31),
        declare_column("piid", ColumnKind.IDENTIFIER, heading="PIID", width=19),
        declare_column("answer", ColumnKind.WORD, width=23, labels=ANSWER_LABELS),
        declare_column("reason", ColumnKind.PROSE, "why the answer is what it is", heading="Why", width=42),
        declare_column("due_rule", ColumnKind.TEXT, "the deadline in words", width=24),
        declare_column("due", ColumnKind.DATE, width=12),
    ),
    attrgetter("answers"),
    sheets=(
        SheetPlan(
            "Answers",
            "What each own entity can do with each clause box of each contract. What a person signs rests on this.",
            Tab.RESULT,
            (
                "designation", "firm", "answer", "reason", "clause", "edition", "test", "authority", "piid", "due", "due_rule",
                link_column("Findings", "Finding"), "contract_key",
            ),
            "No contract of an own entity was found.",
            finding_key,
            frozen=2,
            ranks=by_answer,
        ),
    ),
    pages=(
        PagePlan(
            "answers",
            PageSection.SIGNING,
            "Answers",
            (
                FIRM,
                "designation",
                PageColumn("contract", "Contract", GridKind.CODE, _contract_text),
                PageColumn("clause", "Clause", GridKind.TEXT, _clause_text),
                "test", "answer", "reason", "due", "due_rule",
            ),
            ("designation", "clause", "test", "answer"),
            "No clause box of a contract had to be answered.",
            ranks=by_answer,
        ),
    ),
)  # fmt: skip
