"""SARIF: what met the vendor in software lists, with the line where a list is read line by line."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from analyzer import ScanOptions, scan
from analyzer.report import model as m
from analyzer.report.model.review_item import DecisionScope
from analyzer.runs.stored_runs import load_run
from analyzer.vocabulary import Ruling, Subject, Verdict
from tests.render.exchange.conftest import Rendered, ruled

REQUIREMENTS = "requests==2.32.0\nrich==13.0.0\nanthropic==0.40.0\n"
BOM = {
    "bomFormat": "CycloneDX", "specVersion": "1.6",
    "metadata": {"component": {"type": "application", "name": "Desk", "supplier": {"name": "Quill LLC"}}},
    "components": [
        {"type": "library", "name": "left-pad", "purl": "pkg:npm/left-pad@1.3.0"},
        {"type": "library", "name": "anthropic", "purl": "pkg:pypi/anthropic@0.40.0"},
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def lists(tmp_path_factory: pytest.TempPathFactory) -> m.ReportModel:
    """A report on a list of requirements, an SBOM and a spreadsheet."""
    folder = tmp_path_factory.mktemp("lists")
    inputs = folder / "inputs"
    inputs.mkdir()
    (inputs / "requirements.txt").write_text(REQUIREMENTS)
    (inputs / "bom of desk.cdx.json").write_text(json.dumps(BOM))
    (inputs / "vendors.csv").write_text("Vendor Name,Notes\nNorthwind Analytics,We use Claude for proposals\n")
    scan(inputs, ScanOptions(out=folder / "reports", firm=("Quill LLC",), no_cache=True))
    return load_run(folder / "reports")[1]


def results_of(text: str) -> dict[str, dict[str, Any]]:
    """The results by the file that they stand in."""
    (run,) = json.loads(text)["runs"]
    return {one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]: one for one in run["results"]}


def test_a_result_stands_at_its_line_where_lines_are_read(lists: m.ReportModel, rendered: Rendered) -> None:
    result = results_of(rendered("sarif", lists))["./requirements.txt"]
    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 3}
    assert (result["kind"], result["level"]) == ("fail", "error")


def test_a_result_in_a_list_without_lines_names_its_entry(lists: m.ReportModel, rendered: Rendered) -> None:
    result = results_of(rendered("sarif", lists))["./bom%20of%20desk.cdx.json"]
    (location,) = result["locations"]
    assert "region" not in location["physicalLocation"]
    assert location["logicalLocations"][0]["fullyQualifiedName"].endswith("of entry 2 of the list")


def test_an_entry_is_one_result_and_a_spreadsheet_is_none(lists: m.ReportModel, rendered: Rendered) -> None:
    text = rendered("sarif", lists)
    assert len(json.loads(text)["runs"][0]["results"]) == len(results_of(text)) == 2


def test_the_fingerprint_of_an_entry_outlives_a_new_version_and_line(lists: m.ReportModel, rendered: Rendered) -> None:
    moved = tuple(
        structs.replace(
            one, cell=dataclasses.replace(one.cell, row=one.cell.row + 5, text=one.cell.text.replace("0.40", "0.41"))
        )
        for one in lists.evidence
    )
    first, second = (
        results_of(rendered("sarif", report))["./requirements.txt"]
        for report in (lists, dataclasses.replace(lists, evidence=moved))
    )
    assert first["partialFingerprints"] == second["partialFingerprints"]
    assert first["locations"] != second["locations"]


def test_a_rejected_look_alike_is_no_result(lists: m.ReportModel, rendered: Rendered) -> None:
    rejected = tuple(structs.replace(one, verdict=Verdict.REJECTED) for one in lists.evidence)
    assert results_of(rendered("sarif", dataclasses.replace(lists, evidence=rejected))) == {}


def test_what_a_person_ruled_out_stays_on_record_as_suppressed(lists: m.ReportModel, rendered: Rendered) -> None:
    evidence = [
        one for one in lists.evidence if one.cell.file == "requirements.txt" and one.verdict is not Verdict.REJECTED
    ]
    items = tuple(
        structs.replace(
            ruled(f"K{number}", Ruling.NOT_THIS_VENDOR), subject=Subject.MATCH, designation=one.designation, firm_key=one.firm_key,
            bounds=DecisionScope(text=one.cell.text),
        )
        for number, one in enumerate(evidence)
    )  # fmt: skip
    whole = results_of(rendered("sarif", dataclasses.replace(lists, review_items=items)))["./requirements.txt"]
    assert "decided by Ana Analyst" in whole["suppressions"][0]["justification"]
    texts = {one.cell.text for one in evidence}
    part = tuple(item for item in items if item.bounds.text != min(texts))
    if len(texts) > 1:
        assert (
            "suppressions"
            not in results_of(rendered("sarif", dataclasses.replace(lists, review_items=part)))["./requirements.txt"]
        )


def test_a_refused_input_is_told_beside_the_results(model: m.ReportModel, rendered: Rendered) -> None:
    (invocation,) = json.loads(rendered("sarif", model))["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is False
    assert "old_list.xls" in invocation["toolExecutionNotifications"][0]["message"]["text"]


def test_no_address_leaves_the_folder_of_the_inputs(
    hostile_model: m.ReportModel, rendered: Rendered, tmp_path: Path
) -> None:
    del tmp_path
    (run,) = json.loads(rendered("sarif", hostile_model))["runs"]
    assert all(artifact["location"]["uri"].startswith("./") for artifact in run["artifacts"])
