"""Law that changed between two scans is told by the event that changed it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from analyzer.designations import load_designation
from analyzer.report.assemble.notes import designation_notes
from analyzer.report.model import ReportModel
from analyzer.runs.compare import LawMove, compare_runs
from tests.report_models import empty_model as empty_model
from tests.report_models import model as model


def law_moves(blank: ReportModel, before: date, after: date) -> tuple[LawMove, ...]:
    anthropic = [load_designation("anthropic")]
    old, new = (replace(blank, designations=designation_notes(anthropic, None, day)) for day in (before, after))
    return compare_runs(("old", old), ("new", new)).law


def test_a_ruling_between_two_scans_is_named_with_its_day(empty_model: ReportModel) -> None:
    (move,) = law_moves(empty_model, date(2026, 9, 24), date(2026, 9, 25))
    assert (move.designation, move.was, move.now) == ("anthropic", "active", "upheld")
    assert move.authority == "Department of War, determination under 41 U.S.C. 4713"
    assert move.event.startswith("2026-09-25: The D.C. Circuit denies the petitions, 2 to 1.")


def test_a_filing_between_two_scans_moves_no_law(empty_model: ReportModel) -> None:
    assert law_moves(empty_model, date(2026, 3, 8), date(2026, 3, 10)) == ()


def test_an_injunction_moves_the_law_on_the_day_on_which_it_takes_effect(empty_model: ReportModel) -> None:
    assert law_moves(empty_model, date(2026, 3, 25), date(2026, 4, 2)) == ()
    moved = {
        move.authority: (move.was, move.now) for move in law_moves(empty_model, date(2026, 4, 2), date(2026, 4, 3))
    }
    assert moved["Department of War, determination under 10 U.S.C. 3252"] == ("active", "enjoined")


def test_a_designation_or_an_authority_that_only_one_scan_knew_is_told_apart(empty_model: ReportModel) -> None:
    (note,) = designation_notes([load_designation("anthropic")], None, date(2026, 9, 25))
    first, *others = note.authorities
    scanned, fewer = (
        replace(empty_model, designations=(replace(note, authorities=known),))
        for known in (note.authorities, tuple(others))
    )
    (move,) = compare_runs(("old", fewer), ("new", scanned)).law
    assert (move.authority, move.was, move.now) == (first.name, "not among the authorities", first.status)
    assert compare_runs(("old", replace(empty_model, designations=())), ("new", scanned)).law == ()
