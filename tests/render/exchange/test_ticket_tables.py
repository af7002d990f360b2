"""Tickets: the same thing has the same key in every export, whatever else moved, and no cell is a formula."""

from __future__ import annotations

import csv
import dataclasses
from datetime import date
from io import StringIO

import pytest

from analyzer.report import model as m
from analyzer.vocabulary import Position, Ruling
from tests.render.exchange.conftest import Rendered, ruled, with_rulings
from tests.report_models import Poison

SETS = {"jira": "External issue ID", "servicenow": "correlation_id"}
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text, newline="")))


@pytest.mark.parametrize("format_name", SETS)
def test_a_second_export_updates_by_stable_keys(format_name: str, model: m.ReportModel, rendered: Rendered) -> None:
    moved = [
        dataclasses.replace(step, step=step.step + 3, contracts=9, contact="Somebody Else")
        for step in model.clearing[1:]
    ]
    later = dataclasses.replace(
        model, run=dataclasses.replace(model.run, as_of=date(2026, 5, 1)), clearing=tuple(reversed(moved))
    )
    first, second = (rows_of(rendered(format_name, report)) for report in (model, later))
    heading, title = SETS[format_name], "Summary" if format_name == "jira" else "short_description"
    before, after = ({row[title]: row[heading] for row in rows} for rows in (first, second))
    assert len(first) == len(second) + 1
    assert after.items() < before.items()


@pytest.mark.parametrize("format_name", SETS)
def test_every_key_is_there_once(format_name: str, sample: m.ReportModel, rendered: Rendered) -> None:
    keys = [row[SETS[format_name]] for row in rows_of(rendered(format_name, sample))]
    assert len(keys) == len(set(keys)) == len(sample.clearing) + len(sample.disclosures)


@pytest.mark.parametrize("format_name", SETS)
def test_no_cell_would_be_run_as_a_formula(
    format_name: str, model: m.ReportModel, poisoned: Poison, rendered: Rendered
) -> None:
    report = poisoned(model, [f"{sign}1+1" for sign in FORMULA])
    cells = [cell for row in csv.reader(StringIO(rendered(format_name, report), newline="")) for cell in row]
    assert any(cell.startswith(tuple(f"'{sign}" for sign in FORMULA)) for cell in cells)
    assert not [cell for cell in cells if cell.startswith(FORMULA)]


def test_a_ticket_that_a_person_closed_is_done(model: m.ReportModel, rendered: Rendered) -> None:
    report = with_rulings(model, ruled("K1", Ruling.REMOVED), position=Position.REMEDIATED)
    (row,) = (row for row in rows_of(rendered("jira", report)) if row["External issue ID"] == "EXP-K1")
    assert row["Status"] == "Done"
    (row,) = (row for row in rows_of(rendered("servicenow", report)) if row["correlation_id"] == "EXP-K1")
    assert (row["state"], row["closed_at"]) == ("Closed", "2026-03-02")


def test_the_key_is_a_label_of_its_own_in_jira(sample: m.ReportModel, rendered: Rendered) -> None:
    header, *lines = csv.reader(StringIO(rendered("jira", sample), newline=""))
    (first, *_) = [at for at, heading in enumerate(header) if heading == "Labels"]
    assert all(line[first] == line[0] for line in lines)
