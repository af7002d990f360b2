"""Questionnaire workbooks: short enough to be answered, and laid out so that a later scan reads the answers as they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from analyzer.errors import AnalyzerError
from analyzer.render.cleaning import clean_text, one_line
from analyzer.render.wording import stopped
from analyzer.render.workbook import palette
from analyzer.render.workbook.cell import LONGEST_TEXT, SIGN
from analyzer.render.workbook.repack import repack_workbook
from analyzer.render.workbook.sheet_page import LONGEST_MARKING
from analyzer.report.model import Question, ReportModel
from analyzer.report.questions import report_questions

ANSWER_HERE = "Answer in the yellow cells: “No”, or “Yes” with the product, what for, and since when. Leave nothing blank that you know."
HEADINGS = ("Company", "UEI", "CAGE")
AFTER = ("Used in performance of contracts (yes or no, which)", "Answered by", "Answered on")
HEADER_ROW = 6
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Addressed:
    """All that one addressee is asked."""

    addressee: str
    questions: tuple[Question, ...]


def questions_by_addressee(model: ReportModel) -> tuple[Addressed, ...]:
    """The questions by addressee, the most pressing first."""
    by_firm: dict[str, list[Question]] = {}
    for question in report_questions(model):
        by_firm.setdefault(question.firm_key, []).append(question)
    return tuple(Addressed(asked[0].addressee, tuple(asked)) for asked in by_firm.values())


def write_questionnaires(model: ReportModel, every: Sequence[Addressed], folder: Path) -> tuple[Path, ...]:
    """Write one workbook per addressee into the new `folder`. Raises `AnalyzerError` where it exists or cannot be made."""
    try:
        folder.mkdir(parents=True)
    except OSError as error:
        problem = f"{folder}: no new folder can be made there ({error.strerror})."
        raise AnalyzerError(problem, "Name another one with --to.") from error
    names = {note.designation: note.name for note in model.designations}
    files = []
    for number, asked in enumerate(every, 1):
        file = folder / f"{number:03}_{_file_name(asked.addressee)}.xlsx"
        made = file.with_name(f"{file.name}.part")
        _questionnaire_book(model, asked, names).save(made)
        repack_workbook(made, file, model.run.as_of)
        made.unlink()
        files.append(file)
    return tuple(files)


def _file_name(name: str) -> str:
    plain = "".join(letter if letter.isascii() and letter.isalnum() else "_" for letter in name)
    return "_".join(part for part in plain.split("_") if part)[:_LONGEST_NAME] or "addressee"


def _questionnaire_book(model: ReportModel, asked: Addressed, names: dict[str, str]) -> Workbook:
    book = Workbook()
    book.properties.creator = f"exposure {model.run.version}"
    book.properties.title = "Questionnaire"
    sheet = book.worksheets[0]
    sheet.title = "Questionnaire"
    _fill_questionnaire(sheet, model, asked, names)
    _print_set_up(sheet, model.run.marking)
    return book


def _waiting_clauses(asked: Addressed) -> str:
    """Which clauses wait for the answer, and until when: never what the records say, which may name other firms."""
    clauses = dict.fromkeys(clause for question in asked.questions for clause in question.clauses)
    rules = dict.fromkeys(question.due_rule for question in asked.questions if question.due_rule)
    waiting = f"Clauses that wait for the answer: {', '.join(clauses)}." if clauses else ""
    return f"{waiting} {'; '.join(rules)}{'.' if rules else ''}".strip()


def _print_set_up(sheet: Any, marking: str) -> None:
    sheet.sheet_view.showGridLines = False
    sheet.page_setup.orientation, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = "landscape", 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.oddHeader.center.text = one_line(marking)[:LONGEST_MARKING].replace("&", "&&")


def _fill_questionnaire(sheet: Any, model: ReportModel, asked: Addressed, names: dict[str, str]) -> None:
    first = asked.questions[0]
    _put_text(sheet, 1, 1, "Questionnaire", Font(bold=True, size=18, color=palette.HEADER))
    _put_text(sheet, 2, 1, ANSWER_HERE, Font(color=palette.MUTED))
    asking = "; ".join(model.run.own_firms) or "the firm that sent you this workbook"
    _put_text(sheet, 3, 1, f"Asked by {stopped(asking)} {_waiting_clauses(asked)}".strip(), Font(color=palette.MUTED))
    _put_text(sheet, 4, 1, model.run.marking, Font(bold=True, color=palette.INK))
    asked_of = [f"Do you use any product or service of {names[question.designation]}?" for question in asked.questions]
    headings = (*HEADINGS, *asked_of, *AFTER)
    for col, heading in enumerate(headings, 1):
        cell = _put_text(sheet, HEADER_ROW, col, heading, Font(bold=True, color="FFFFFF"))
        cell.fill = PatternFill("solid", start_color=palette.HEADER)
        sheet.column_dimensions[get_column_letter(col)].width = 34 if col > len(HEADINGS) else 22
    for col, text in enumerate((asked.addressee, first.uei, first.cage), 1):
        _put_text(sheet, HEADER_ROW + 1, col, text, Font(color=palette.INK))
    for col in range(len(HEADINGS) + 1, len(headings) + 1):
        _put_text(sheet, HEADER_ROW + 1, col, "", Font(color=palette.INK)).fill = PatternFill(
            "solid", start_color=palette.TO_FILL_IN
        )
    sheet.freeze_panes = f"A{HEADER_ROW + 1}"


def _put_text(sheet: Any, row: int, col: int, text: str, font: Font) -> Any:
    """A cell of text that no program takes for a formula."""
    cell = sheet.cell(row, col)
    cell.font, cell.number_format = font, "@"
    cell.alignment = Alignment(vertical="top", wrap_text=row > 3 or sheet.title != "Questionnaire")
    fitting = clean_text(text)[:LONGEST_TEXT]
    if fitting:
        cell.value, cell.data_type = fitting, "s"
        cell.quotePrefix = bool(SIGN.match(fitting))
    return cell
