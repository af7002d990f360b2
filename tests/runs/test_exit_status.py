"""What a scan exits with: a gap in the answer comes before the gate."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import cast

import pytest

from analyzer.bearing import BearsOn
from analyzer.errors import ExitCode, NothingScanned
from analyzer.report.model import Findings, InputFile, ReportModel, SheetNote
from analyzer.request.fail_on import FailOn
from analyzer.request.options import ScanOptions
from analyzer.runs.exit_status import exit_code, left_aside, refused_inputs, require_rows, unusable_inputs
from analyzer.runs.gates import check_gates
from analyzer.vocabulary import FileStatus, Position, SheetKind, Verdict
from tests.report.assemble.made import finding


@dataclass(frozen=True)
class AFile:
    file: str


@dataclass(frozen=True)
class AnEvidence:
    cell: AFile
    verdict: Verdict


@dataclass(frozen=True)
class AModel:
    """As much of a report model as the exit code rests on."""

    inputs: tuple[InputFile, ...]
    sheets: tuple[SheetNote, ...]
    findings: Findings = field(default_factory=lambda: Findings.of([finding(position=Position.UNRESOLVED)]))
    evidence: tuple[AnEvidence, ...] = ()
    designations: tuple[()] = ()


def a_file(name: str, status: FileStatus = FileStatus.READ, problem: str = "") -> InputFile:
    return InputFile(name, "0" * 64, 1, status, problem)


def test_what_may_have_held_a_table_is_said_and_a_document_is_not() -> None:
    link = InputFile("pay.csv", "", 0, FileStatus.IGNORED, "This link leads nowhere.", BearsOn.ANY)
    assert left_aside((link, a_file("note.pdf", FileStatus.IGNORED, "A PDF."))) == (
        "pay.csv: This link leads nowhere.",
    )
    assert left_aside([link] * 7)[-1] == "2 more; run.json names them."


def a_sheet(file: str, kind: SheetKind = SheetKind.FIRMS, kept: int = 1, notes: tuple[str, ...] = ()) -> SheetNote:
    return SheetNote(file, "", kind, 1, kept, kept, 0, {}, None, notes)


GOOD = (a_file("good.csv"), a_sheet("good.csv"))
REFUSED = a_file("bad.xlsx", FileStatus.REFUSED, "It is encrypted. Save it without a password.")
NOTE = a_file("note.pdf", FileStatus.IGNORED)


@pytest.mark.parametrize(
    ("model", "gate", "code"),
    [
        (AModel((GOOD[0],), (GOOD[1],)), None, ExitCode.DONE),
        (AModel((GOOD[0], NOTE), (GOOD[1],)), None, ExitCode.DONE),
        (AModel((GOOD[0],), (GOOD[1],)), FailOn.EXPOSED, ExitCode.DONE),
        (AModel((GOOD[0],), (GOOD[1],)), FailOn.UNRESOLVED, ExitCode.GATE_MET),
        (AModel((GOOD[0], REFUSED), (GOOD[1],)), FailOn.UNRESOLVED, ExitCode.INPUT_REFUSED),
        (AModel((GOOD[0],), (a_sheet("good.csv", SheetKind.UNKNOWN),)), None, ExitCode.INPUT_REFUSED),
        (AModel((GOOD[0],), (a_sheet("good.csv", kept=0),)), None, ExitCode.INPUT_REFUSED),
    ],
)
def test_the_exit_code_says_how_far_the_answer_can_be_relied_on(
    model: AModel, gate: FailOn | None, code: ExitCode
) -> None:
    scanned = cast(ReportModel, model)
    gates = check_gates(scanned, ScanOptions(fail_on=(gate,) if gate else ()))
    assert exit_code(scanned, gates) == code


def test_a_refused_file_is_named_with_its_remedy() -> None:
    assert refused_inputs([GOOD[0], REFUSED]) == ("bad.xlsx: It is encrypted. Save it without a password.",)


def test_a_file_with_nothing_usable_says_what_its_sheets_said() -> None:
    sheets = [a_sheet("good.csv", SheetKind.UNKNOWN, notes=("no vendor column",))]
    assert unusable_inputs(cast(ReportModel, AModel((GOOD[0],), tuple(sheets)))) == ("good.csv: no vendor column",)


def test_one_usable_sheet_redeems_its_file() -> None:
    model = AModel((GOOD[0],), (a_sheet("good.csv", SheetKind.UNKNOWN), GOOD[1]))
    assert unusable_inputs(cast(ReportModel, model)) == ()


def test_a_file_in_which_the_vendor_is_surely_named_is_never_without_use() -> None:
    unknown = (a_sheet("good.csv", SheetKind.UNKNOWN),)
    named = (AnEvidence(AFile("good.csv"), Verdict.MATCH),)
    assert unusable_inputs(cast(ReportModel, AModel((GOOD[0],), unknown, evidence=named))) == ()


def test_files_with_the_same_reason_share_a_sentence() -> None:
    names = [f"{number}.csv" for number in range(7)]
    sheets = [a_sheet(name, kept=0, notes=("no rows",)) for name in names]
    said = unusable_inputs(cast(ReportModel, AModel(tuple(map(a_file, names)), tuple(sheets))))
    assert said == ("0.csv, 1.csv, 2.csv, 3.csv, 4.csv and 2 more: no rows",)


@pytest.mark.parametrize(
    ("inputs", "sheets", "said"),
    [
        ([], [], "no file was found there"),
        ([NOTE], [], "no table with a row was found in note.pdf"),
        ([GOOD[0]], [a_sheet("good.csv", kept=0)], "no table with a row was found in good.csv"),
        ([REFUSED], [], "bad.xlsx: It is encrypted. Save it without a password."),
    ],
)
def test_where_no_input_holds_a_row_there_is_no_scan(
    inputs: list[InputFile], sheets: list[SheetNote], said: str
) -> None:
    with pytest.raises(NothingScanned, match=said) as nothing:
        require_rows(inputs, sheets)
    assert nothing.value.exit_code == ExitCode.INPUT_REFUSED


def test_rows_of_an_unknown_kind_are_scanned() -> None:
    require_rows([GOOD[0], REFUSED], [a_sheet("good.csv", SheetKind.UNKNOWN)])
