"""Every format holds what its standard asks, whatever stands in the inputs, and the same report gives the same bytes."""

from __future__ import annotations

from pathlib import Path

import pytest
from defusedxml.ElementTree import fromstring
from openpyxl import load_workbook

from analyzer.errors import AnalyzerError
from analyzer.render.exchange.formats import FORMATS, list_formats
from analyzer.report import model as m
from tests.render.exchange.conftest import Rendered
from tests.render.exchange.validators import defects_of

WITH_SCHEMA = ("oscal-poam", "cyclonedx-vex", "cyclonedx-attestation", "sarif")
REPORTS = ("sample", "model", "hostile_model", "empty_model")


@pytest.mark.parametrize("report", REPORTS)
@pytest.mark.parametrize("format_name", WITH_SCHEMA)
def test_a_document_is_valid_by_the_schema_of_its_standard(
    format_name: str, report: str, rendered: Rendered, request: pytest.FixtureRequest
) -> None:
    if (format_name, report) == ("oscal-poam", "empty_model"):
        pytest.skip("OSCAL has no plan without an item")
    assert defects_of(format_name, rendered(format_name, request.getfixturevalue(report))) == []


def test_the_schemas_find_what_is_wrong() -> None:
    texts = {
        "oscal-poam": '{"plan-of-action-and-milestones": {"uuid": "x"}}',
        "cyclonedx-vex": '{"bomFormat": "CycloneDX", "specVersion": "1.6", "vulnerabilities": [{"analysis": {"state": "clean"}}]}',
        "cyclonedx-attestation": '{"bomFormat": "CycloneDX", "specVersion": "1.6", "declarations": {"claims": [{"nothing": 1}]}}',
        "sarif": '{"version": "2.1.0", "runs": [{}]}',
    }
    assert {name for name, text in texts.items() if defects_of(name, text)} == set(WITH_SCHEMA)


@pytest.mark.parametrize("report", REPORTS)
@pytest.mark.parametrize("format_name", sorted(FORMATS))
def test_the_same_report_gives_the_same_bytes(
    format_name: str, report: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    if (format_name, report) == ("oscal-poam", "empty_model"):
        pytest.skip("OSCAL has no plan without an item")
    written = FORMATS[format_name]
    contents = []
    for number in range(2):
        file = tmp_path / f"{number}{written.ending}"
        written.write(request.getfixturevalue(report), file)
        contents.append(file.read_bytes())
    assert contents[0] == contents[1]


def test_without_an_item_there_is_no_plan_in_oscal(empty_model: m.ReportModel, rendered: Rendered) -> None:
    with pytest.raises(AnalyzerError, match="no open item"):
        rendered("oscal-poam", empty_model)


def test_every_format_says_what_it_is_for() -> None:
    assert all(name in list_formats() and declared.purpose in list_formats() for name, declared in FORMATS.items())
    assert all(declared.ending.startswith(".") for declared in FORMATS.values())


@pytest.mark.parametrize("report", REPORTS)
def test_results_for_builds_are_xml(report: str, rendered: Rendered, request: pytest.FixtureRequest) -> None:
    text = rendered("junit", request.getfixturevalue(report))
    names = {node.tag for node in fromstring(text.encode()).iter()}
    assert names <= {"testsuites", "testsuite", "testcase", "failure", "error", "skipped", "system-out"}


@pytest.mark.parametrize("report", REPORTS)
def test_no_cell_of_the_plan_is_a_formula(report: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    file = tmp_path / "poam.xlsx"
    FORMATS["poam"].write(request.getfixturevalue(report), file)
    cells = [cell for sheet in load_workbook(file).worksheets for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert not [cell for cell in cells if str(cell.value or "").startswith(("=", "@")) and not cell.quotePrefix]
