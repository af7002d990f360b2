"""A scan of the sample case finds what was worked out by hand, and nothing of what only looks alike."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest

SAMPLE = Path(__file__).parents[2] / "sample_data"
DESIGNATIONS = ("anthropic", "section-889")
TESTS = ("use", "performance", "provide", "dealings", "dependence")
Lines = list[dict[str, str]]


def lines(path: Path) -> Lines:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def expected(name: str) -> Lines:
    return lines(SAMPLE / "expected" / name)


@pytest.fixture(scope="module", params=DESIGNATIONS)
def scan(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """The designation, and the run folder of a scan for it."""
    out = tmp_path_factory.mktemp("runs")
    command = [sys.executable, "-m", "analyzer", "scan", str(SAMPLE / "meridian"), "-d", request.param, "-o", str(out)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    return request.param, Path(done.stdout.strip())


def findings(run: Path) -> dict[str, dict[str, str]]:
    """The findings by name of firm, in one spelling."""
    return {key(line["firm"]): line for line in lines(run / "findings.csv")}


def key(name: str) -> str:
    return "".join(char for char in name.lower() if char.isalnum())


def test_every_position_is_the_one_worked_out_by_hand(scan: tuple[str, Path]) -> None:
    designation, run = scan
    found = findings(run)
    columns = [*(f"position_{test}" for test in TESTS), "contradiction", "route", "tier"]
    wrong = [
        (line["firm"], column, "expected", line[column], "found", found.get(key(line["firm"]), {}).get(column))
        for line in expected(f"findings_{designation}.csv")
        for column in columns
        if line[column] and found.get(key(line["firm"]), {}).get(column) != line[column]
    ]
    assert wrong == []


def test_no_firm_beyond_the_expected_ones_is_exposed(scan: tuple[str, Path]) -> None:
    designation, run = scan
    allowed = {key(line["firm"]) for line in expected(f"findings_{designation}.csv") if "exposed" in line.values()}
    exposed = {
        firm for firm, line in findings(run).items() if "exposed" in [line[f"position_{test}"] for test in TESTS]
    }
    assert exposed <= allowed


def test_every_answer_is_the_one_worked_out_by_hand(scan: tuple[str, Path]) -> None:
    designation, run = scan
    found: dict[tuple[str, ...], set[str]] = {}
    for line in lines(run / "answers.csv"):
        found.setdefault(asked(line), set()).add(line["answer"])
    for answers in found.values():
        # Of several editions of a clause one is likely; the others are not covered.
        if len(answers) > 1:
            answers.discard("not covered")
    wrong = [
        (*asked(line), "expected", line["answer"], "found", answers)
        for line in expected(f"answers_{designation}.csv")
        if (answers := carried(found.get(asked(line), set()))) != {line["answer"]}
    ]
    assert wrong == []


def carried(answers: set[str]) -> set[str]:
    """Of the answers under several editions of one clause, those that say anything: a contract carries one edition."""
    return answers - {"not covered"} or answers


def asked(line: dict[str, str]) -> tuple[str, ...]:
    return (key(line["firm"]), *(line[column] for column in ("piid", "clause", "test")))


def test_provisions_are_answered_for_the_next_offer_only_and_clauses_for_awards_only(scan: tuple[str, Path]) -> None:
    answers = lines(scan[1] / "answers.csv")
    assert {line["piid"] for line in answers if line["kind"] == "provision"} == {""}
    assert "" not in {line["piid"] for line in answers if line["kind"] != "provision"}


def test_what_is_no_firm_is_what_was_worked_out_by_hand_and_has_no_finding(scan: tuple[str, Path]) -> None:
    designation, run = scan
    names = {line["name"] for line in expected("no_firms.csv") if line["designation"] == designation}
    record = json.loads((run / "run.json").read_text(encoding="utf-8"))
    assert {each["name"] for each in record["set_aside"]} == names
    assert findings(run).keys().isdisjoint(map(key, names))


def test_no_look_alike_is_a_match(scan: tuple[str, Path]) -> None:
    designation, run = scan
    texts = {line["text"] for line in expected("lookalikes.csv") if line["designation"] == designation}
    evidence = lines(run / "evidence.csv")
    assert [line["text"] for line in evidence if line["text"] in texts and line["verdict"] == "match"] == []


def test_every_sheet_is_understood_and_every_row_accounted_for(scan: tuple[str, Path]) -> None:
    run = json.loads((scan[1] / "run.json").read_text(encoding="utf-8"))
    found = {(sheet["file"], sheet["sheet"]): sheet for sheet in run["sheets"]}
    wrong = [
        (line["file"], line["sheet"], column, "expected", line[column], "found", sheet.get(column))
        for line in expected("sheets.csv")
        for sheet in [found.get((line["file"], line["sheet"]), {})]
        for column in ("kind", "rows_read", "rows_rejected", "amount_total")
        if line[column] and str(sheet.get(column)) != line[column]
    ]
    assert wrong == []


def test_the_draft_of_a_disclosure_quotes_the_note_of_the_row_that_proves_the_use(scan: tuple[str, Path]) -> None:
    """Row 5 of the sheet Applications: Claude Code, for contract W9Z7QK25C0102; of subcontractor_odc.csv no row has a note."""
    designation, run = scan
    notes = {line["contract_number"]: line["note"] for line in lines(run / "disclosure.csv")}
    quoted = '"Used to write test code under this contract." [saas_inventory.xlsx, Applications, row 5, Notes]'
    if designation == "anthropic":
        assert notes == {"W9Z7QK25C0102": quoted, "N9Z01424C0105": ""}
    else:
        assert not any("saas_inventory" in note for note in notes.values())
