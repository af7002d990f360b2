"""The sheets with what must be asked, and with who signs."""

from __future__ import annotations

from dataclasses import dataclass

from analyzer.render.workbook.sheet import Sheet
from analyzer.report.model import Question, ReportModel
from analyzer.report.priority import by_question
from analyzer.report.questions import report_questions
from analyzer.report.tables.plans import Link, SheetColumn, Tab, finding_key, no_key
from analyzer.report.tables.table_column import ColumnKind

QUESTION_COLUMNS: tuple[SheetColumn[Question], ...] = (
    SheetColumn("Designation", ColumnKind.TEXT, 14, lambda question: question.designation),
    SheetColumn("Addressee", ColumnKind.TEXT, 28, lambda question: question.addressee),
    SheetColumn("UEI", ColumnKind.IDENTIFIER, 15, lambda question: question.uei),
    SheetColumn("Contact on file", ColumnKind.TEXT, 20, lambda question: question.contact),
    SheetColumn("Question", ColumnKind.TEXT, 46, lambda question: question.full_text),
    SheetColumn("What points there", ColumnKind.TEXT, 46, lambda question: question.why),
    SheetColumn("Duties that wait", ColumnKind.TEXT, 24, lambda question: ", ".join(question.clauses)),
    SheetColumn("Due rule", ColumnKind.TEXT, 24, lambda question: question.due_rule),
    SheetColumn("Covered contracts", ColumnKind.INTEGER, 10, lambda question: question.contracts),
    SheetColumn("Covered dollars", ColumnKind.MONEY, 17, lambda question: question.obligated),
    SheetColumn("Finding", ColumnKind.TEXT, 9, lambda question: Link("Finding", "Findings", finding_key(question))),
)


def questions_sheet(model: ReportModel) -> Sheet[Question]:
    """What must be asked, and of whom."""
    purpose = "What nothing on record settles. `exposure inquire` writes one letter per addressee."
    nothing = "Nothing has to be asked."
    questions = report_questions(model)
    rest = "`exposure inquire --most N` asks as many as you name"
    return Sheet(
        "Questions",
        purpose,
        Tab.RESULT,
        QUESTION_COLUMNS,
        questions,
        no_key,
        nothing,
        ranks=by_question(model, questions.numbers),
        rest=rest,
    )


@dataclass(frozen=True, slots=True)
class Signature:
    """One line to sign."""

    role: str
    statement: str


SIGNATURES = (
    Signature("Preparer", "I have scanned the inputs listed on the folded sheet Inputs and checked what was not read."),
    Signature("Reviewer", "I have read the decisions and the evidence behind them."),
    Signature("Approver", "I approve the decisions on the sheet Decisions. This is not the certificate itself."),
)


def sign_off(_: ReportModel) -> Sheet[Signature]:
    """Who prepared, read and approved the decisions."""
    columns: tuple[SheetColumn[Signature], ...] = (
        SheetColumn("Role", ColumnKind.TEXT, 14, lambda line: line.role),
        SheetColumn("Statement", ColumnKind.TEXT, 60, lambda line: line.statement),
        SheetColumn("Name", ColumnKind.TEXT, 24, lambda _: "", "Who signs."),
        SheetColumn("Title", ColumnKind.TEXT, 24, lambda _: "", "The title of the person who signs."),
        SheetColumn("Date", ColumnKind.DATE, 14, lambda _: None, "The day of signing."),
        SheetColumn("Signature", ColumnKind.TEXT, 30, lambda _: "", "Sign on paper, or name the signed file."),
    )
    purpose = "Fill in the yellow cells when the decisions are complete. A person signs; the program never does."
    return Sheet("Sign-off", purpose, Tab.GUIDE, columns, SIGNATURES, no_key, "")
