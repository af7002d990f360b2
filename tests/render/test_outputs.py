"""Every file of a run folder from one model: equal bytes, agreeing counts, and no text of an input ever obeyed."""

from __future__ import annotations

import csv
import hashlib
import json
import re
from io import StringIO
from pathlib import Path

import openpyxl
import pytest
from rich.console import Console

from analyzer.render.html import render_html
from analyzer.render.terminal import print_summary_on
from analyzer.render.write import write_run
from analyzer.report.model import ReportModel

CONTRACT = {
    "findings.csv": "designation, firm_key, firm, uei, cage, position, position_use, position_performance,"
    " position_provide, position_dealings, position_dependence, contradiction, route, tier, evidence_class, coverage,"
    " contracts, obligated, certificate, next_step, path, decision",
    "answers.csv": "designation, authority, clause, edition, test, firm_key, firm, contract_key, piid, answer, reason,"
    " due_rule, due",
    "evidence.csv": "designation, firm_key, firm, file, sheet, row, column, text, term, rung, score, polarity, verdict,"
    " reason",
    "paths.csv": "designation, firm_key, firm, route, tier, evidence_class, path",
    "rejected.csv": "file, sheet, row, column, value, reason",
    "contracts_not_on_file.csv": "number, why, file, sheet, rows, where, firms, exposed_or_unresolved",
}


@pytest.fixture(scope="module")
def folder(model: ReportModel, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("run")
    write_run(model, made)
    return made


@pytest.mark.parametrize("name", CONTRACT)
def test_a_table_begins_with_the_columns_of_the_contract(folder: Path, name: str) -> None:
    header = next(csv.reader((folder / name).open(encoding="utf-8", newline="")))
    promised = CONTRACT[name].split(", ")
    assert header[: len(promised)] == promised


def test_the_findings_table_has_a_line_per_finding(folder: Path, model: ReportModel) -> None:
    lines = list(csv.DictReader((folder / "findings.csv").open(encoding="utf-8", newline="")))
    assert [(line["firm_key"], line["position"]) for line in lines] == [
        (f.firm_key, f.position) for f in model.findings
    ]


def test_run_json_says_what_was_read(folder: Path, model: ReportModel) -> None:
    record = json.loads((folder / "run.json").read_text())
    assert record["as_of"] == model.run.as_of.isoformat()
    assert [each["sha256"] for each in record["inputs"]] == [each.sha256 for each in model.inputs]
    assert [each["rows_read"] for each in record["sheets"]] == [each.rows_read for each in model.sheets]


def test_names_that_are_no_firm_stand_in_run_json_in_the_workbook_and_on_the_page(
    folder: Path, model: ReportModel
) -> None:
    (aside,) = model.set_aside
    (told,) = json.loads((folder / "run.json").read_text())["set_aside"]
    assert (told["name"], told["why"], told["spend"], told["row"]) == (aside.name, aside.why, "12.50", 17)
    rows = openpyxl.load_workbook(folder / "exposure.xlsx")["No firms"].iter_rows(values_only=True)
    assert (aside.name, aside.why) in {row[:2] for row in rows}
    assert (
        f'<th scope="row"><bdi>{aside.name}</bdi></th><td class="long">{aside.why}</td>' in render_html(model).decode()
    )


def test_the_same_model_gives_the_same_bytes(folder: Path, model: ReportModel, tmp_path: Path) -> None:
    write_run(model, tmp_path)
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {p.name: p.read_bytes() for p in folder.iterdir()}


def test_the_hashes_that_are_told_are_those_of_all_files(model: ReportModel, tmp_path: Path) -> None:
    told = write_run(model, tmp_path)
    assert told == {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in tmp_path.iterdir()}


def test_no_text_of_an_input_becomes_a_formula(hostile_model: ReportModel, tmp_path: Path) -> None:
    write_run(hostile_model, tmp_path)
    book = openpyxl.load_workbook(tmp_path / "exposure.xlsx")
    assert [cell.coordinate for sheet in book for row in sheet for cell in row if cell.data_type == "f"] == []
    for name in CONTRACT:
        cells = [cell for line in csv.reader((tmp_path / name).open(encoding="utf-8", newline="")) for cell in line]
        numbers = re.compile(r"-?[\d.]+")
        assert [cell for cell in cells if cell[:1] in "=+-@\t\r" and cell and not numbers.fullmatch(cell)] == []


def test_the_page_allows_itself_nothing_but_its_own_scripts(model: ReportModel) -> None:
    page = render_html(model).decode()
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)
    assert policy
    rules = policy[1].replace("&#39;", "'")
    assert "default-src 'none'" in rules
    assert "unsafe-eval" not in rules
    assert "script-src 'sha256-" in rules


def test_a_model_with_nothing_in_it_gives_sentences(empty_model: ReportModel, tmp_path: Path) -> None:
    write_run(empty_model, tmp_path)
    assert b"No evidence found is not a certificate" in (tmp_path / "exposure.html").read_bytes()


def test_a_contract_number_that_is_not_on_file_stands_with_its_rows_in_every_output(folder: Path) -> None:
    lines = list(csv.reader((folder / "contracts_not_on_file.csv").open(encoding="utf-8", newline="")))
    assert lines[1] == [
        "N00019-23-D-0045/0009", "no contract list names it", "subs.xlsx", "Subs", "23", "rows 2, 5, 9 and 20 more", "3",
        "Brightquill Software LLC; Ventral Logistics Group",
    ]  # fmt: skip
    assert lines[2][5] == "rows 3 and 4"
    record = json.loads((folder / "run.json").read_text())
    assert record["contracts_not_on_file"][1] == {
        "number": "0007", "why": "several contracts carry it", "file": "subs.csv", "sheet": "", "rows": 2,
        "first_rows": [3, 4], "firms": 1, "exposed_or_unresolved": [],
    }  # fmt: skip
    assert record["counts"]["contracts_not_on_file"] == 2
    sheet = openpyxl.load_workbook(folder / "exposure.xlsx")["Not on file"]
    assert [cell.value for cell in sheet["A"]][5:] == ["N00019-23-D-0045/0009", "0007"]
    assert "rows 2, 5, 9 and 20 more" in (folder / "exposure.html").read_text(encoding="utf-8")


def test_what_is_loud_stands_beside_the_first_sentence_of_every_output(model: ReportModel, folder: Path) -> None:
    (loud,) = [problem.text for problem in model.problems if problem.loud]
    page = (folder / "exposure.html").read_text(encoding="utf-8")
    assert page.index(model.headlines[0].lead) < page.index(loud) < page.index('<table class="scopes"')
    first = openpyxl.load_workbook(folder / "exposure.xlsx").worksheets[0]
    rows = [[cell.value for cell in row] for row in first.iter_rows(min_row=6, max_col=3)]
    topics = [row[0] for row in rows]
    assert [row[2] for row in rows if row[0] == "Check first"] == [loud]
    assert topics.index("Result") < topics.index("Check first") < topics.index("Limits")
    assert json.loads((folder / "run.json").read_text())["problems"][0]["text"] == loud
    out = StringIO()
    print_summary_on(model, Path("reports/run"), Console(file=out, width=200, highlight=False))
    assert out.getvalue().index(f"Check first: {loud}") < out.getvalue().index("Most pressing")


def test_the_terminal_obeys_no_text_of_an_input(hostile_model: ReportModel) -> None:
    out = StringIO()
    print_summary_on(hostile_model, Path("reports/run"), Console(file=out, width=100, highlight=False))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f\u202e]", out.getvalue())
