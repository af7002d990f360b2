"""Questionnaires go out one per addressee, and what is answered comes back as stated evidence."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from analyzer.errors import AnalyzerError
from analyzer.render.letters.letter_text import Sender
from analyzer.render.letters.reply_workbook import HEADER_ROW
from analyzer.render.letters.write_letters import WrittenLetter, write_letters
from analyzer.report.due_letters import due_letters
from analyzer.report.model import ReportModel
from analyzer.runs.stored_runs import load_run
from analyzer.vocabulary import EvidenceClass, Position
from tests.review.desk import AS_OF, Desk, finding_of


def write(desk: Desk, model: ReportModel) -> tuple[WrittenLetter, ...]:
    return write_letters(model, due_letters(model, (), AS_OF, 14), desk.folder / "outbox", Sender("Ours Inc"), {})


@pytest.fixture
def sent(desk: Desk) -> dict[str, Path]:
    _, model = load_run(desk.out)
    files = [file for each in write(desk, model) for file in each.files if file.suffix == ".xlsx"]
    return {str(openpyxl.load_workbook(file)["Questionnaire"].cell(HEADER_ROW + 1, 1).value): file for file in files}


def answer(desk: Desk, file: Path, text: str) -> None:
    book = openpyxl.load_workbook(file)
    book["Questionnaire"].cell(HEADER_ROW + 1, 4).value = text
    book["Questionnaire"].cell(HEADER_ROW + 1, 7).value = "P. Reyes"
    book.save(desk.inputs / file.name)


def test_everybody_who_must_be_asked_is_asked_once(desk: Desk, sent: dict[str, Path]) -> None:
    _, model = load_run(desk.out)
    open_positions = (Position.EXPOSED, Position.UNRESOLVED, Position.NO_DATA)
    assert set(sent) == {f.firm for f in model.findings if f.position in open_positions}


def test_a_yes_with_a_product_comes_back_as_a_stated_use(desk: Desk, sent: dict[str, Path]) -> None:
    answer(desk, sent["Office World"], "Yes, Claude for product texts since May 2026")
    found = finding_of(desk.scan(), "Office World")
    assert (found.position, found.evidence_class) == (Position.EXPOSED, EvidenceClass.STATED)


def test_a_bare_yes_stays_a_question(desk: Desk, sent: dict[str, Path]) -> None:
    answer(desk, sent["Office World"], "Yes")
    assert finding_of(desk.scan(), "Office World").position is Position.UNRESOLVED


def test_a_no_is_an_answer_and_no_certificate(desk: Desk, sent: dict[str, Path]) -> None:
    answer(desk, sent["Office World"], "No")
    assert finding_of(desk.scan(), "Office World").position is Position.NO_EVIDENCE


def test_an_unanswered_questionnaire_changes_nothing(desk: Desk, sent: dict[str, Path]) -> None:
    before = {f.firm: f.position for f in load_run(desk.out)[1].findings}
    for file in sent.values():
        (desk.inputs / file.name).write_bytes(file.read_bytes())
    assert {f.firm: f.position for f in desk.scan().findings} == before


def test_nobody_is_told_what_the_records_say_of_others(sent: dict[str, Path]) -> None:
    book = openpyxl.load_workbook(sent["Office World"])
    texts = " ".join(str(cell.value) for sheet in book for row in sheet for cell in row if cell.value)
    assert "Fathom" not in texts
    assert "payments.csv" not in texts


@pytest.mark.usefixtures("sent")
def test_questionnaires_are_never_written_over(desk: Desk) -> None:
    _, model = load_run(desk.out)
    with pytest.raises(AnalyzerError, match="no new folder"):
        write(desk, model)
