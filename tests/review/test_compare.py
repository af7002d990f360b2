"""What moved between two scans, and because of what; the same inputs twice are an empty difference."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest
from msgspec import structs

from analyzer.report.model import Findings
from analyzer.runs.compare import Cause, Difference, compare_runs
from analyzer.vocabulary import Position
from tests.review.desk import ANSWERS, PAYMENTS, REMOVED, Desk


def difference(desk: Desk, **options: Any) -> Difference:
    from analyzer.runs.stored_runs import load_run_pair

    desk.scan(**options)
    return compare_runs(*load_run_pair(desk.out, ()))


def test_the_same_inputs_twice_are_an_empty_difference(desk: Desk) -> None:
    assert difference(desk).empty


def test_a_renamed_file_is_said_and_moves_nothing(desk: Desk) -> None:
    (desk.inputs / "payments.csv").rename(desk.inputs / "august.csv")
    found = difference(desk)
    assert [(file.file, file.what) for file in found.files] == [("august.csv", "the former payments.csv, renamed")]
    assert found.moves == ()


def test_a_decision_is_the_cause_of_what_it_moves(desk: Desk) -> None:
    desk.review(desk.returned(("Quarry Street", REMOVED)))
    (move,) = difference(desk).moves
    assert (move.firm, move.was, move.now) == ("Quarry Street LLC", Position.EXPOSED, Position.REMEDIATED)
    assert move.causes == (Cause.DECISION,)


def test_new_data_is_the_cause_of_what_it_moves(desk: Desk) -> None:
    desk.put("answers.csv", ANSWERS.replace(",No", ',"Yes, we use Claude to draft proposals"'))
    (move,) = difference(desk).moves
    assert (move.firm, move.now, move.causes) == ("Harbor Metals Inc", Position.EXPOSED, (Cause.DATA,))


def test_a_row_that_is_missing_is_not_seen_and_not_cleared(desk: Desk) -> None:
    desk.put("answers.csv", "Subcontractor Name,Do you use Claude?\nHarbor Metals Inc,No\n")
    desk.put("payments.csv", "".join(line for line in PAYMENTS.splitlines(keepends=True) if "laude" not in line))
    moves = {move.firm: move for move in difference(desk).moves}
    assert (moves["Quarry Street LLC"].was, moves["Quarry Street LLC"].now) == (Position.EXPOSED, None)
    assert "not seen, not cleared" in moves["Quarry Street LLC"].note
    assert "not seen, not cleared" in moves["Ours Inc"].note


def test_the_as_of_date_is_a_cause(desk: Desk) -> None:
    from datetime import date

    moves = {move.firm: move for move in difference(desk, as_of=date(2029, 1, 1)).moves}
    assert moves["Ours Inc"].now is Position.UNRESOLVED
    assert Cause.DATE in moves["Ours Inc"].causes
    assert Cause.DATA not in moves["Ours Inc"].causes


@pytest.mark.parametrize(("what", "cause"), [("designation", Cause.DESIGNATION), ("rules", Cause.RULES)])
def test_a_changed_designation_or_rule_is_a_cause(scanned: Desk, what: str, cause: Cause) -> None:
    from analyzer.runs.stored_runs import load_run

    _, old = load_run(scanned.out)
    finding = next(f for f in old.findings if f.position is Position.EXPOSED)
    milder = tuple(structs.replace(s, position=Position.UNRESOLVED) for s in finding.standings)
    moved = structs.replace(finding, standings=milder, position=Position.UNRESOLVED)
    new = dataclasses.replace(old, findings=Findings.of(moved if f == finding else f for f in old.findings))
    if what == "designation":
        new = dataclasses.replace(new, designations=(dataclasses.replace(old.designations[0], sha256="0" * 64),))
    else:
        new = dataclasses.replace(
            new, run=dataclasses.replace(old.run, versions=old.run.versions | {"rules": "another"})
        )
    (move,) = compare_runs(("old", old), ("new", new)).moves
    assert move.causes == (cause,)


def test_what_the_ledger_keeps_renders_to_the_same_bytes(desk: Desk) -> None:
    from analyzer.runs.stored_runs import load_run, render_again

    folder, _ = load_run(desk.out)
    again = render_again(desk.out, "", desk.folder / "again")
    assert {f.name: f.read_bytes() for f in again.iterdir()} == {f.name: f.read_bytes() for f in folder.iterdir()}


def test_a_run_folder_that_is_gone_is_written_again_in_its_place(desk: Desk) -> None:
    import shutil

    from analyzer.errors import UsageProblem
    from analyzer.runs.stored_runs import load_run, render_again

    folder, _ = load_run(desk.out)
    kept = (folder / "findings.csv").read_bytes()
    with pytest.raises(UsageProblem, match="never overwritten"):
        render_again(desk.out, "", None)
    shutil.rmtree(folder)
    assert render_again(desk.out, folder.name, None) == folder
    assert (folder / "findings.csv").read_bytes() == kept
