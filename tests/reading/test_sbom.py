"""CycloneDX bills of materials read like a sheet."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from analyzer.vocabulary import FileStatus
from tests.reading.conftest import Read

BOM = {
    "bomFormat": "CycloneDX",
    "specVersion": "1.5",
    "metadata": {
        "component": {"name": "ledger", "group": "acme", "version": "2.0", "supplier": {"name": "Acme Corp"}},
    },
    "components": [
        {
            "bom-ref": "r1",
            "type": "library",
            "name": "claude-code",
            "group": "@anthropic-ai",
            "purl": "pkg:npm/%40anthropic-ai/claude-code@2.1",
            "version": "2.1",
            "publisher": "Anthropic",
            "components": [{"type": "library", "name": "inner", "scope": "optional"}],
        },
        {"type": "library", "name": "left-pad"},
    ],
    "services": [{"name": "chat", "provider": {"name": "Anthropic"}, "endpoints": ["https://api.anthropic.com"]}],
}


@pytest.mark.parametrize("version", ["1.4", "1.5", "1.6", "1.7"])
def test_components_nested_ones_and_services_are_rows(tmp_path: Path, read: Read, version: str) -> None:
    path = tmp_path / "bom.json"
    path.write_text(json.dumps({**BOM, "specVersion": version}), encoding="utf-8-sig")
    sheet = read(path).only
    headings = sheet.rows[1]
    rows = [dict(zip(headings, row, strict=True)) for number, row in sheet.rows.items() if number > 1]
    assert sheet.is_sbom
    assert sheet.name == "components"
    assert list(sheet.rows) == [1, 2, 3, 4, 5]
    assert [row["name"] for row in rows] == ["claude-code", "inner", "left-pad", "chat"]
    assert rows[0]["purl"] == "pkg:npm/%40anthropic-ai/claude-code@2.1"
    assert rows[0]["publisher"] == "Anthropic"
    assert rows[1]["scope"] == "optional"
    assert (rows[3]["type"], rows[3]["publisher"], rows[3]["endpoints"]) == (
        "service",
        "Anthropic",
        "https://api.anthropic.com",
    )
    assert {(row["product"], row["product version"], row["maker"]) for row in rows} == {
        ("acme/ledger", "2.0", "Acme Corp")
    }


def test_other_json_is_ignored_in_a_folder_and_refused_when_named(tmp_path: Path, read: Read) -> None:
    path = tmp_path / "package.json"
    path.write_text('{"name": "x"}')
    (in_folder,) = read(tmp_path).files
    (named,) = read(path).files
    assert in_folder.status is FileStatus.IGNORED
    assert named.status is FileStatus.REFUSED
    assert "CycloneDX" in named.problem


@pytest.mark.parametrize("content", ["{", "[" * 200_000, '{"bomFormat": "CycloneDX", "components": ' + "[" * 10 + "}"])
def test_broken_json_is_refused_in_a_sentence(tmp_path: Path, read: Read, content: str) -> None:
    path = tmp_path / "bom.json"
    path.write_text(content)
    (file,) = read(path).files
    assert file.status is FileStatus.REFUSED
    assert file.problem.endswith("Ask for it again.")


def test_parts_of_the_wrong_type_are_passed_over(tmp_path: Path, read: Read) -> None:
    path = tmp_path / "bom.json"
    document = {"bomFormat": "CycloneDX", "metadata": [], "components": [7, {"name": 3, "purl": "pkg:npm/x@1"}]}
    path.write_text(json.dumps(document))
    assert list(read(path).only.rows) == [1, 2]
