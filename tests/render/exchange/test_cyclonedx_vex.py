"""VEX: nothing clears a firm but rulings of named persons that cover every path."""

from __future__ import annotations

import json
from itertools import product
from typing import Any

import pytest

from analyzer.report import model as m
from analyzer.vocabulary import Justification, Position, Ruling
from tests.render.exchange.conftest import Rendered, ruled, with_rulings
from tests.report_models import D1

CLEARING_STATES = {"not_affected", "resolved", "resolved_with_pedigree", "false_positive"}


def analysis_of(text: str, firm: str = "Brightquill Software LLC") -> dict[str, Any]:
    document = json.loads(text)
    (reference,) = (part["bom-ref"] for part in document["components"] if part["supplier"]["name"] == firm)
    (analysis,) = (
        entry["analysis"]
        for entry in document["vulnerabilities"]
        if entry["id"] == D1 and entry["affects"] == [{"ref": reference}]
    )
    found: dict[str, Any] = analysis
    return found


def test_without_rulings_nothing_is_cleared(sample: m.ReportModel, model: m.ReportModel, rendered: Rendered) -> None:
    for report in (sample, model):
        states = {
            entry["analysis"]["state"] for entry in json.loads(rendered("cyclonedx-vex", report))["vulnerabilities"]
        }
        assert states == {"exploitable", "in_triage"}


@pytest.mark.parametrize(
    ("position", "state"),
    [
        (Position.EXPOSED, "exploitable"),
        (Position.UNRESOLVED, "in_triage"),
        (Position.NO_DATA, "in_triage"),
        (Position.NO_EVIDENCE, "in_triage"),
        (Position.CERTIFIED, "in_triage"),
        (Position.WAIVED, "exploitable"),
    ],
)
def test_a_ruling_that_leaves_a_path_open_clears_nothing(
    position: Position, state: str, model: m.ReportModel, rendered: Rendered
) -> None:
    report = with_rulings(
        model, ruled("K1", Ruling.NOT_AFFECTED, justification=Justification.NOT_PRESENT), position=position
    )
    analysis = analysis_of(rendered("cyclonedx-vex", report))
    assert (analysis["state"], "justification" in analysis) == (state, False)
    assert analysis["detail"].endswith("No ruling of a named person clears it.")


@pytest.mark.parametrize(
    ("rulings", "state", "justification"),
    [
        ([(Ruling.NOT_AFFECTED, Justification.NOT_PRESENT)], "not_affected", "code_not_present"),
        ([(Ruling.NOT_AFFECTED, Justification.SWITCHED_OFF)], "not_affected", "requires_configuration"),
        ([(Ruling.NOT_AFFECTED, Justification.NOT_IN_SCOPE)], "not_affected", "requires_environment"),
        (
            [(Ruling.NOT_AFFECTED, Justification.NOT_PRESENT), (Ruling.NOT_AFFECTED, Justification.SWITCHED_OFF)],
            "not_affected",
            None,
        ),
        ([(Ruling.NOT_AFFECTED, Justification.NOT_THIS_FIRM)], "false_positive", None),
        ([(Ruling.NOT_AFFECTED, Justification.WRONG_DATA)], "false_positive", None),
        ([(Ruling.NOT_THIS_VENDOR, "")], "false_positive", None),
        ([(Ruling.REMOVED, "")], "resolved", None),
        ([(Ruling.REMOVED, ""), (Ruling.NOT_AFFECTED, Justification.NOT_PRESENT)], "resolved", None),
    ],
)
def test_rulings_that_cover_every_path_say_how_it_is_cleared(
    rulings: list[tuple[str, str]], state: str, justification: str | None, model: m.ReportModel, rendered: Rendered
) -> None:
    items = [ruled(f"K{number}", ruling, justification=word) for number, (ruling, word) in enumerate(rulings)]
    analysis = analysis_of(rendered("cyclonedx-vex", with_rulings(model, *items, position=Position.REMEDIATED)))
    assert (analysis["state"], analysis.get("justification")) == (state, justification)
    assert "decided by Ana Analyst on 2 March 2026, read by Rob Reader" in analysis["detail"]
    assert analysis["lastUpdated"] == "2026-03-02T00:00:00Z"


@pytest.mark.parametrize(
    ("ruling", "by", "state"),
    [
        *product((Ruling.NOT_AFFECTED, Ruling.REMOVED), ("", "  "), ("in force",)),
        (Ruling.NOT_AFFECTED, "Ana Analyst", "expired"),
    ],
)
def test_a_ruling_of_nobody_or_one_that_no_longer_counts_clears_nothing(
    ruling: str, by: str, state: str, model: m.ReportModel, rendered: Rendered
) -> None:
    item = ruled("K1", ruling, justification=Justification.NOT_PRESENT, by=by, state=state)
    analysis = analysis_of(rendered("cyclonedx-vex", with_rulings(model, item, position=Position.REMEDIATED)))
    assert analysis["state"] not in CLEARING_STATES


def test_who_has_no_entry_is_counted(sample: m.ReportModel, rendered: Rendered) -> None:
    document = json.loads(rendered("cyclonedx-vex", sample))
    spoken_of = len(document["vulnerabilities"])
    (left_out,) = document["properties"]
    assert f"{len(sample.findings) - spoken_of} further firms" in left_out["value"]
