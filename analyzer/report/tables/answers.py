"""`answers.csv`: one line per own entity, contract and clause box."""

from __future__ import annotations

from operator import attrgetter
from typing import Any

from analyzer.designations import Duty, DutyKind
from analyzer.report.clause_text import clause_text
from analyzer.report.contract_duties import ContractDuties, contract_duties
from analyzer.report.model import Answers, ClauseAnswer, ReportModel
from analyzer.report.priority import by_answer, by_duties
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
from analyzer.vocabulary import Answer
from analyzer.word_labels import ANSWER_LABELS, TEST_LABELS


def _clause_text(answer: ClauseAnswer) -> str:
    return clause_text(answer.clause, answer.edition)


def _contract_text(answer: ClauseAnswer | ContractDuties) -> str:
    """The number of the contract or offer; without one on record, which one is meant."""
    nothing = "next offer" if answer.kind == DutyKind.PROVISION else "none on record"
    return answer.piid or answer.contract_key or nothing


def _kind_text(row: ContractDuties) -> str:
    return "contract" if row.contract_key else "offer"


def _obligated_text(row: ContractDuties) -> str:
    return "" if row.obligated is None else f"{row.obligated:.2f}"


def _uncovered_answers(model: ReportModel) -> Answers:
    return model.answers.only("answer", (Answer.NOT_COVERED,))


_CONTRACT_DUTIES: PagePlan[Any] = PagePlan(
    "answers",
    PageSection.SIGNING,
    "Contracts and offers with their duties",
    (
        FIRM,
        "designation",
        PageColumn("contract", "Contract", GridKind.CONTRACT, _contract_text),
        PageColumn("answer", "Worst answer", GridKind.ANSWER),
        PageColumn("duties", "Duties", GridKind.DUTIES),
        PageColumn("obligated", "Obligated", GridKind.MONEY, _obligated_text),
        PageColumn("of", "Contract or offer", GridKind.TEXT, _kind_text),
    ),
    ("designation", "firm", "answer", "duties", "of"),
    "No duty had to be answered: no contract or offer of an own entity was found, or no text reaches one.",
    ranks=by_duties,
    items=contract_duties,
)


ANSWERS: ReportTable[ClauseAnswer] = ReportTable(
    "answers",
    "what the record says to each duty, for each own entity and contract or offer",
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
        declare_column("kind", ColumnKind.TEXT, "what poses the duty: " + ", ".join(DutyKind), width=12),
        declare_column("duty", ColumnKind.TEXT, "what it asks: " + ", ".join(Duty), width=20),
        declare_column(
            "basis", ColumnKind.TEXT,
            "how it is known that the contract carries the text: clause list, by date, date not stated, unlikely, binds by itself",
            width=16,
        ),
    ),
    attrgetter("answers"),
    sheets=(
        SheetPlan(
            "Answers",
            "What the record says to each duty of each contract or offer. It proves nothing where nothing was found.",
            Tab.RESULT,
            (
                "designation", "firm", "answer", "reason", "clause", "edition", "kind", "duty", "basis",
                "test", "authority", "piid", "due", "due_rule",
                link_column("Findings", "Finding"), "contract_key",
            ),
            "No contract of an own entity was found.",
            finding_key,
            frozen=2,
            ranks=by_answer,
        ),
    ),
    pages=(
        _CONTRACT_DUTIES,
        PagePlan(
            "answers-beside",
            PageSection.SIGNING,
            "Texts that ask nothing here",
            (
                FIRM,
                "designation",
                PageColumn("contract", "Contract", GridKind.CONTRACT, _contract_text),
                PageColumn("clause", "Clause", GridKind.TEXT, _clause_text),
                "basis", "reason",
            ),
            ("designation", "clause", "basis"),
            ranks=by_answer,
            static=0,
            items=_uncovered_answers,
            folded=True,
            printed=False,
            intro="Not covered, not in the clause list, unlikely by date, or not in force on the as-of date.",
        ),
    ),
)  # fmt: skip
