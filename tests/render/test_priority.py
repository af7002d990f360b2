"""A report of more than fits, in which the own entity stands last: what concerns it is shown all the same."""

from __future__ import annotations

import csv
import dataclasses
from collections import Counter
from pathlib import Path

import openpyxl
import pytest
from msgspec import structs

from analyzer.render.html.cards import firm_cards
from analyzer.render.html.grid import Grid
from analyzer.render.html.grids import report_grids
from analyzer.render.write import write_run
from analyzer.report import row_limit
from analyzer.report.model import Answers, Findings, ReportModel
from analyzer.vocabulary import Answer, Position
from tests.report_models import D1, OWN, many

MOST = 20
HEADER_ROW = 5
ME = f"{OWN}-0"
ROWS = {
    "register": ("Findings", "findings.csv"), "paths": ("Paths", "paths.csv"), "answers": ("Answers", "answers.csv"),
    "contracts": ("Contracts", "contracts.csv"),
}  # fmt: skip


def innocent(report: ReportModel) -> ReportModel:
    """The report with one own entity, of which nothing is found, at the end of every table."""
    own = [finding for finding in report.findings if finding.firm_key == ME]
    clean = [structs.replace(finding, position=Position.NO_EVIDENCE) for finding in own]
    others = [structs.replace(finding, own=False) for finding in report.findings if finding.firm_key != ME]
    unproven = [
        structs.replace(each, answer=Answer.NO_CONTRARY_EVIDENCE) for each in report.answers if each.firm_key == ME
    ]
    asked = [each for each in report.answers if each.firm_key != ME]
    return dataclasses.replace(
        report, findings=Findings.of((*others, *clean)), answers=Answers.of((*asked, *unproven)),
        paths=tuple(sorted(report.paths, key=lambda path: path.firm_key == ME)),
        contracts=tuple(structs.replace(c, position=Position.NO_EVIDENCE) if c.firm_key == ME else c
                        for c in sorted(report.contracts, key=lambda contract: contract.firm_key == ME)),
    )  # fmt: skip


@pytest.fixture(scope="module")
def long_model(model: ReportModel) -> ReportModel:
    return innocent(many(model, 300))


@pytest.fixture(scope="module")
def folder(long_model: ReportModel, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("run")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(row_limit, "MAX_ROWS", MOST)
        write_run(long_model, made)
    return made


@pytest.fixture
def shown(long_model: ReportModel, monkeypatch: pytest.MonkeyPatch) -> dict[str, Grid]:
    monkeypatch.setattr(row_limit, "MAX_ROWS", MOST)
    return report_grids(long_model, {card.id for card in firm_cards(long_model)})


def firms(grid: Grid) -> list[str]:
    at = [column.name for column in grid.columns].index("firm")
    return [row[at][2] for row in grid.rows]


def sheet(folder: Path, title: str, column: str = "Firm") -> list[str]:
    headings, *rows = openpyxl.load_workbook(folder / "exposure.xlsx")[title].iter_rows(
        min_row=HEADER_ROW, values_only=True
    )
    at = headings.index(column)
    return [str(row[at]) for row in rows]


def saved(folder: Path, name: str, key: str) -> int:
    with (folder / name).open(encoding="utf-8", newline="") as file:
        return sum(line["firm_key"] == key for line in csv.DictReader(file))


@pytest.mark.parametrize("table", ROWS)
def test_all_rows_of_the_own_entity_are_on_the_page_and_in_the_workbook(
    shown: dict[str, Grid], folder: Path, long_model: ReportModel, table: str
) -> None:
    title, file = ROWS[table]
    name = next(finding.firm for finding in long_model.findings if finding.own)
    every = saved(folder, file, ME)
    assert every
    assert [len(shown[table].rows), firms(shown[table]).count(name)] == [MOST, every]
    assert sheet(folder, title).count(name) == every


@pytest.mark.parametrize("table", [table for table in ROWS if table != "answers"])
def test_page_and_workbook_show_the_same_rows(shown: dict[str, Grid], folder: Path, table: str) -> None:
    assert firms(shown[table]) == sheet(folder, ROWS[table][0])


def test_what_a_text_asks_and_what_it_does_not_ask_are_tables_apart_on_the_page_and_one_sheet(
    shown: dict[str, Grid], folder: Path, long_model: ReportModel
) -> None:
    answers = sheet(folder, "Answers", "Answer")
    asked = [firm for firm, answer in zip(sheet(folder, "Answers"), answers, strict=True) if answer != "Not covered"]
    assert 0 < len(asked) < len(answers)
    beside = shown["answers-beside"]
    counts = Counter(long_model.answers.each("answer"))
    assert (beside.folded, beside.every) == (True, counts[Answer.NOT_COVERED])
    contracts = {
        (a.designation, a.firm_key, a.contract_key) for a in long_model.answers if a.answer is not Answer.NOT_COVERED
    }
    assert shown["answers"].every == len(contracts)


def test_the_own_entity_has_a_card(long_model: ReportModel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(row_limit, "MAX_ROWS", MOST)
    held = firm_cards(long_model)
    assert len(held) == MOST
    mine = next(card for card in held if card.finding.firm_key == ME)
    assert [answer.answer for each in mine.judged[0].held.shown for answer in each.answers] == ["no contrary evidence"]


def test_no_position_that_a_tile_counts_leads_to_an_empty_register(
    shown: dict[str, Grid], long_model: ReportModel
) -> None:
    at = [column.name for column in shown["register"].columns].index("position")
    of = [column.name for column in shown["register"].columns].index("designation")
    there = {row[at][1][row[at][0]] for row in shown["register"].rows if row[of] == D1}
    assert there == {finding.standings[0].position for finding in long_model.findings if finding.designation == D1}


def test_no_answer_that_is_counted_leads_to_an_empty_table(shown: dict[str, Grid], long_model: ReportModel) -> None:
    at = [column.name for column in shown["answers"].columns].index("answer")
    told = {row[at] for row in shown["answers"].rows}
    assert told == set(long_model.answers.each("answer")) - {Answer.NOT_COVERED}
    assert shown["answers-beside"].rows


def test_own_answers_beyond_the_cap_are_those_against_which_evidence_stands(
    long_model: ReportModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(row_limit, "MAX_ROWS", MOST)
    one = next(answer for answer in long_model.answers if answer.firm_key == ME)
    said = [Answer.NO_CONTRARY_EVIDENCE] * 30 + [Answer.CONTRARY_EVIDENCE] * 30
    mine = [structs.replace(one, answer=answer, contract_key=f"K{n}") for n, answer in enumerate(said)]
    made = report_grids(dataclasses.replace(long_model, answers=Answers.of(mine)), set())
    at = [column.name for column in made["answers"].columns].index("answer")
    assert [row[at] for row in made["answers"].rows] == ["contrary evidence"] * (MOST - 1) + ["no contrary evidence"]
