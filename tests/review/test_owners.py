"""Rows of which no cell says whose use they are: a question in the workbook, answered once for the sheet."""

from datetime import date
from pathlib import Path

import pytest

from analyzer.vocabulary import Position, Ruling, Subject
from tests.review.desk import Desk, finding_of, matters_of, outcomes

# Nobody could tell what these columns are.
ODD = """Zork,Blub
Claude Enterprise,pays a lot
Slack,x
Anthropic API key,y
"""
WHOSE = "Whose are the rows of odd.csv?"
STATED = {
    "Decision": "Owner stated", "Whose it is": "Harbor Metals Inc", "Decided by": "J. Okafor", "Decided on": date(2026, 9, 10),
}  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(tmp_path)
    made.put("odd.csv", ODD)
    return made


def test_a_sheet_whose_rows_belong_to_nobody_is_a_question_with_its_rows_and_its_first_cell(desk: Desk) -> None:
    (item,) = matters_of(desk.scan(), WHOSE)
    assert (item.subject, item.firm, item.position) == (Subject.SHEET, "Ours Inc", Position.EXPOSED)
    assert item.place == "odd.csv, row 2, Zork and 1 more row"


def test_the_first_screen_says_how_many_rows_wait_for_an_owner(desk: Desk) -> None:
    (told,) = [problem.text for problem in desk.scan().problems if "whose use" in problem.text]
    assert told.startswith("2 rows that name the vendor say not whose use it is (odd.csv).")


def test_the_firm_that_a_person_names_is_exposed_by_its_rows_in_the_next_scan(desk: Desk) -> None:
    assert finding_of(desk.scan(), "Harbor Metals Inc").position is not Position.EXPOSED
    reviewed = desk.review(desk.returned((WHOSE, STATED)))
    assert outcomes(reviewed) == {"accepted": 1}
    model = desk.scan()
    found = finding_of(model, "Harbor Metals Inc")
    assert found.position is Position.EXPOSED
    assert "odd.csv, row 2" in found.path
    assert not [problem for problem in model.problems if "whose use" in problem.text]
    (note,) = [note for sheet in model.sheets if sheet.file == "odd.csv" for note in sheet.notes if "Okafor" in note]
    assert note == "every row is taken to speak of 'Harbor Metals Inc': J. Okafor ruled so on 2026-09-10."
    assert note in [problem.text for problem in model.loud]


def test_the_ruling_stays_in_the_sheet_so_that_it_can_be_changed(desk: Desk) -> None:
    desk.scan()
    desk.review(desk.returned((WHOSE, STATED)))
    (item,) = matters_of(desk.scan(), WHOSE)
    assert (item.decision.ruling, item.decision.whose, item.state) == (
        Ruling.OWNER_STATED,
        "Harbor Metals Inc",
        "in force",
    )


def test_a_ruling_of_after_the_as_of_date_attaches_nothing_yet(desk: Desk) -> None:
    desk.scan()
    desk.review(desk.returned((WHOSE, STATED | {"Decided on": date(2026, 11, 1)})))
    assert [problem for problem in desk.scan().problems if "whose use" in problem.text]


def test_an_owner_without_a_name_is_refused(desk: Desk) -> None:
    desk.scan()
    reviewed = desk.review(desk.returned((WHOSE, {**STATED, "Whose it is": None})))
    assert outcomes(reviewed) == {"invalid": 1}
