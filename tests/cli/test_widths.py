"""In real terminals of 60, 80 and 120 columns nothing is cut, no column is lost, and no word is torn."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.terminal import ROOT, plain_text, run_in_terminal
from tests.test_cli import exposure

WIDTHS = pytest.mark.parametrize("width", [60, 80, 120])
FILES = ["certificates.xlsx", "lower_tier_subs.csv", "sensorview_console.cdx.json", "subprocessors_brightdell.csv"]
AMOUNTS = ["1,093,421,872.48", "5,229,784.89", "11,050,559.00"]  # totals of contracts.csv, payments.csv, subawards.csv
BRACKETS = "[bold]Acme[/bold] Inc"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample case with a firm whose name is rich's markup, scanned twice."""
    folder = tmp_path_factory.mktemp("widths")
    shutil.copytree(ROOT / "sample_data" / "meridian", folder / "inputs")
    exposure("scan", "inputs", "-q", cwd=folder)
    (folder / "inputs" / "[red]tools.csv").write_text(f"Company,Tool,Status\n{BRACKETS},Claude Team,active\n")
    assert exposure("scan", "inputs", "-q", cwd=folder).returncode == 0
    return folder


def words_too_wide(text: str, width: int) -> list[str]:
    """Lines that do not fit, but for those of one word that no line could hold."""
    return [line for line in text.splitlines() if len(line) > width and " " in line.strip()]


@WIDTHS
def test_the_overview_of_an_inspection_keeps_names_columns_and_amounts(place: Path, width: int) -> None:
    code, written = run_in_terminal(place, width, "inspect", "inputs")
    text = plain_text(written)
    assert code == 0
    assert words_too_wide(text, width) == []
    assert [word for word in (*FILES, *AMOUNTS, "[red]tools.csv") if word not in text] == []
    for heading in ("Kind", "Headings", "Rows", "Rejected", "Columns", "Amount"):
        assert heading in text


@WIDTHS
def test_the_columns_of_a_sheet_keep_headings_and_parts(place: Path, width: int) -> None:
    text = plain_text(run_in_terminal(place, width, "inspect", "inputs/payments.csv", "inputs/[red]tools.csv")[1])
    assert words_too_wide(text, width) == []
    words = text.split()
    assert {"Payment", "Date", "5,229,784.89", "[bold]Acme[/bold]", "Inc", "Claude", "Team"} <= set(words)


@WIDTHS
def test_the_summary_of_a_scan_keeps_its_figures(place: Path, width: int) -> None:
    code, written = run_in_terminal(place, width, "scan", "inputs", "-o", f"reports_{width}")
    text = plain_text(written)
    assert code == 0
    assert words_too_wide(text, width) == []
    assert {"$298,074,407.53", "$482,257,774.58", "$5,704,392.96"} <= set(text.split())
    assert "…" not in text


@WIDTHS
@pytest.mark.parametrize(
    "verb", [["explain", BRACKETS], ["explain", "Wexmoor"], ["diff"], ["inquire", "--list"], ["designations", "list"],
             ["designations", "show", "anthropic"]],
)  # fmt: skip
def test_lines_break_between_words(place: Path, width: int, verb: list[str]) -> None:
    piped = exposure(*verb, cwd=place)
    code, written = run_in_terminal(place, width, *verb)
    text = plain_text(written)
    assert code == piped.returncode == 0
    assert words_too_wide(text, width) == []
    assert set(piped.stdout.split()) <= set(text.split())


@WIDTHS
def test_a_returned_workbook_is_reviewed_in_lines_that_fit(place: Path, width: int) -> None:
    (workbook,) = place.glob("reports/*-2/exposure.xlsx")
    text = plain_text(run_in_terminal(place, width, "review", workbook)[1])
    assert "Against the scan" in text
    assert words_too_wide(text, width) == []


def test_names_with_brackets_are_whole(place: Path) -> None:
    text = plain_text(run_in_terminal(place, 200, "explain", BRACKETS)[1])
    assert f"{BRACKETS} uses Claude Team" in text
    assert BRACKETS in plain_text(run_in_terminal(place, 200, "diff")[1])


def test_a_log_file_gets_each_line_whole(place: Path) -> None:
    said = exposure("scan", "inputs", "-o", "logged", cwd=place).stderr.splitlines()
    assert max(map(len, said)) > 200
    assert [line for line in said if line != line.rstrip()] == []
    assert said[-1].endswith("No evidence found is not a certificate.")
