"""Questionnaire workbooks: short enough to be answered, and laid out so that a later scan reads the answers as they stand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from analyzer.render.cleaning import clean_text, one_line
from analyzer.render.docx.letter_documents import CERTIFICATE_HEADINGS
from analyzer.render.wording import stopped
from analyzer.render.workbook import palette
from analyzer.render.workbook.cell import LONGEST_TEXT, SIGN
from analyzer.render.workbook.repack import save_repacked
from analyzer.render.workbook.sheet_page import LONGEST_MARKING
from analyzer.report.due_letters import DueLetter
from analyzer.report.model import ReportModel

ANSWER_HERE = "Answer in the yellow cells: “No”, or “Yes” with the product, what for, and since when. Leave nothing blank that you know."
HEADINGS = ("Company", "UEI", "CAGE")
AFTER = ("Used in performance of contracts (yes or no, which)", "Answered by", "Answered on")
HEADER_ROW = 6
_TITLE_HEIGHT, _HEADING_HEIGHT, _ANSWER_HEIGHT = 28, 48, 66  # points
_CERTIFICATE = (
    "Only if a person may and will sign it: certify in your own words what holds. An empty sheet certifies nothing."
)


def write_reply_workbook(model: ReportModel, letter: DueLetter, sender: str, file: Path) -> None:
    """Write the workbook that one addressee fills in and sends back; the same letter gives the same bytes."""
    book = Workbook()
    book.properties.creator = f"exposure {model.run.version}"
    book.properties.title = "Questionnaire"
    sheet = book.worksheets[0]
    sheet.title = "Questionnaire"
    _fill_questionnaire(sheet, model, letter, sender)
    certificate = book.create_sheet("Certificate")
    _put_text(certificate, 1, 1, _CERTIFICATE, Font(color=palette.MUTED)).alignment = Alignment(wrap_text=False)
    _fill_form(certificate, 3, CERTIFICATE_HEADINGS, ())
    for page in (sheet, certificate):
        _print_set_up(page, model.run.marking)
    save_repacked(book.save, file, model.run.as_of)


def _waiting_clauses(letter: DueLetter) -> str:
    """Which clauses wait for the answer, and until when: never what the records say, which may name other firms."""
    rules = dict.fromkeys(question.due_rule for question in letter.questions if question.due_rule)
    waiting = f"Clauses that wait for the answer: {', '.join(letter.clauses)}." if letter.clauses else ""
    return f"{waiting} {'; '.join(rules)}{'.' if rules else ''}".strip()


def _print_set_up(sheet: Any, marking: str) -> None:
    sheet.sheet_view.showGridLines = False
    sheet.page_setup.orientation, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = "landscape", 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.oddHeader.center.text = one_line(marking)[:LONGEST_MARKING].replace("&", "&&")


def _fill_questionnaire(sheet: Any, model: ReportModel, letter: DueLetter, sender: str) -> None:
    first = letter.questions[0]
    title = f"Questionnaire, inquiry {letter.inquiry_key}"
    _put_text(sheet, 1, 1, title, Font(bold=True, size=18, color=palette.HEADER))
    _put_text(sheet, 2, 1, ANSWER_HERE, Font(color=palette.MUTED))
    asked_by = f"Asked by {stopped(sender)} {_waiting_clauses(letter)} Please reply by {letter.due.isoformat()}."
    _put_text(sheet, 3, 1, " ".join(asked_by.split()), Font(color=palette.MUTED))
    _put_text(sheet, 4, 1, model.run.marking, Font(bold=True, color=palette.INK))
    _fill_form(
        sheet,
        HEADER_ROW,
        (*HEADINGS, *letter.plain_questions, *letter.further_questions, *AFTER),
        (letter.addressee, first.uei, first.cage),
    )
    sheet.freeze_panes = f"A{HEADER_ROW + 1}"


def _fill_form(sheet: Any, row: int, headings: tuple[str, ...], known: tuple[str, ...]) -> None:
    """Headings in `row`, below them what is known, and yellow cells for the rest."""
    for number, height in ((1, _TITLE_HEIGHT), (row, _HEADING_HEIGHT), (row + 1, _ANSWER_HEIGHT)):
        sheet.row_dimensions[number].height = height
    for col, heading in enumerate(headings, 1):
        cell = _put_text(sheet, row, col, heading, Font(bold=True, color="FFFFFF"))
        cell.fill = PatternFill("solid", start_color=palette.HEADER)
        sheet.column_dimensions[get_column_letter(col)].width = 34 if col > len(known) else 22
        text = known[col - 1] if col <= len(known) else ""
        below = _put_text(sheet, row + 1, col, text, Font(color=palette.INK))
        if col > len(known):
            below.fill = PatternFill("solid", start_color=palette.TO_FILL_IN)


def _put_text(sheet: Any, row: int, col: int, text: str, font: Font) -> Any:
    """A cell of text that no program takes for a formula."""
    cell = sheet.cell(row, col)
    cell.font, cell.number_format = font, "@"
    cell.alignment = Alignment(vertical="top", wrap_text=row > 3 or sheet.title == "Certificate")
    fitting = clean_text(text)[:LONGEST_TEXT]
    if fitting:
        cell.value, cell.data_type = fitting, "s"
        cell.quotePrefix = bool(SIGN.match(fitting))
    return cell
