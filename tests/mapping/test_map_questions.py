"""What headings and cells leave open is asked with the line of a mapping that answers it; the answer holds in the next scan."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from analyzer.pipeline.scan import inspect_inputs, run_scan
from analyzer.render.inspection.write_map import write_map
from analyzer.report.ranked_questions import ranked_questions
from analyzer.request.options import ScanOptions
from analyzer.vocabulary import Position, Test

# Nobody could tell what these columns are; the second file waits with more rows.
SMALL = "Zork,Blub\nOffice World,pays a lot\nAnthropic,x\nQuill Press,y\n"
LARGE = "Blib,Blab\n" + "".join(f"Firm {number} of many,note {number}\n" for number in range(9))


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    folder = tmp_path / "inputs"
    folder.mkdir()
    (folder / "small.csv").write_text(SMALL)
    (folder / "large.csv").write_text(LARGE)
    return folder


def test_the_sheet_with_more_rows_is_asked_about_first(inputs: Path) -> None:
    ranked = ranked_questions(inspect_inputs([inputs]).sheets)
    assert [one.sheet.file for one in ranked] == ["large.csv", "small.csv"]
    assert ranked[1].sentence == (
        "small.csv: Does column A (Zork) name the vendors? Its 3 rows name no firm, vendor or product in a column that is known."
    )


def test_the_answer_is_a_line_of_the_mapping(inputs: Path) -> None:
    answer = ranked_questions(inspect_inputs([inputs]).sheets)[1].question.answer
    (column,) = tomllib.loads(f"columns = [{answer}]")["columns"]
    assert column == {"column": "A", "heading": "Zork", "part": "supplier"}


def test_a_written_mapping_puts_the_questions_first_and_its_answer_attaches_the_rows(
    inputs: Path, tmp_path: Path
) -> None:
    saved = tmp_path / "map.toml"
    write_map(inspect_inputs([inputs]), saved)
    text = saved.read_text()
    assert text.index("Questions, those first") < text.index("[[table]]")
    lines = [
        line.replace('"other"', '"supplier"') if '"Zork"' in line and not line.startswith("#") else line
        for line in text.splitlines()
    ]
    saved.write_text("\n".join(lines))
    options = ScanOptions(out=tmp_path / "out", firm=("Ours Inc",), as_of=date(2026, 9, 15), map=saved, test=Test.USE)
    model = run_scan([inputs], options).model
    (own,) = [finding for finding in model.findings if finding.own]
    assert own.position is Position.EXPOSED
    assert "small.csv, row 3" in own.path


def test_rows_that_wait_for_an_owner_are_asked_before_all_others(inputs: Path, tmp_path: Path) -> None:
    options = ScanOptions(out=tmp_path / "out", as_of=date(2026, 9, 15))
    first = ranked_questions(run_scan([inputs], options).model.sheets)[0]
    assert first.sentence == "small.csv: Whose is the row that surely names the vendor? No cell says it."
    assert first.question.answer == 'firm = "the name of the firm"'


def test_money_that_no_column_counts_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "pay.csv").write_text(
        "Payee,Invoice No,Grosh\nOffice World,A1,12.50\nStaples Inc,A2,7.10\nQuill LLC,A3,9.99\n"
    )
    (one,) = ranked_questions(inspect_inputs([tmp_path]).sheets)
    assert one.question.answer == '{ column = "C", heading = "Grosh", part = "amount" }'


def test_products_of_which_nothing_says_whether_they_are_used_are_asked_about(tmp_path: Path) -> None:
    (tmp_path / "prices.csv").write_text(
        "tool_id,tool_name,pricing_model\nT1,ChatGPT-4,token\nT2,Claude-3-Sonnet,token\nT3,Gemini-Pro,token\n"
    )
    (one,) = ranked_questions(inspect_inputs([tmp_path]).sheets)
    assert one.question.text.startswith(
        "Does your firm use what column B (tool_name) names, or is it a list of what is offered?"
    )
    assert one.question.answer == 'kind = "dependencies"'
