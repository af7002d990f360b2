"""The published schemas fit what the program prints and writes, leave no key out, and are exact enough to catch a wrong one."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import analyzer
from analyzer.errors import ExitCode
from analyzer.render.exact_json import exact_json
from analyzer.request.json_output import JsonOutput
from analyzer.runs.gates import check_gates
from analyzer.runs.output_schema import output_schema
from analyzer.runs.scan_record import scan_record

SAMPLE = Path(__file__).parents[2] / "sample_data" / "meridian"
TYPES: dict[str, Callable[[Any], bool]] = {
    "string": lambda value: isinstance(value, str),
    "array": lambda value: isinstance(value, list),
    "object": lambda value: isinstance(value, dict),
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "null": lambda value: value is None,
}
# The words of JSON Schema that the check below heeds, and those that say nothing of what fits.
HEEDED = {"$ref", "anyOf", "enum", "type", "format", "items", "properties", "required", "additionalProperties"}
REMARKS = {"description", "title", "$schema", "$id", "$defs", "default"}
Schema = dict[str, Any]


def misfits(value: Any, schema: Schema, root: Schema, place: str = "") -> list[str]:
    """Where a value does not fit; a key that the schema does not know is none that fits, either."""
    assert not schema.keys() - HEEDED - REMARKS, "the check of the test knows each word of the schema"
    if "$ref" in schema:
        return misfits(value, root["$defs"][schema["$ref"].rpartition("/")[2]], root, place)
    if "anyOf" in schema:
        return [] if any(not misfits(value, one, root, place) for one in schema["anyOf"]) else [place]
    if "enum" in schema:
        return [] if value in schema["enum"] else [place]
    if not TYPES[schema["type"]](value):
        return [place]
    if schema.get("format") == "date":
        return [] if re.fullmatch(r"\d{4}-\d\d-\d\d", value) else [place]
    if schema["type"] == "array":
        return [bad for n, item in enumerate(value) for bad in misfits(item, schema["items"], root, f"{place}[{n}]")]
    if schema["type"] != "object":
        return []
    known = schema.get("properties", {})
    if "additionalProperties" in schema:
        return [
            bad
            for key, one in value.items()
            for bad in misfits(one, schema["additionalProperties"], root, f"{place}.{key}")
        ]
    strange = [f"{place}.{key}" for key in value if key not in known]
    missing = [f"{place}.{key}" for key in schema.get("required", ()) if key not in value]
    inner = [
        bad for key, one in value.items() if key in known for bad in misfits(one, known[key], root, f"{place}.{key}")
    ]
    return strange + missing + inner


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[JsonOutput, Any]:
    """What a scan of the sample case with gates prints, and its `run.json`."""
    gates = "unresolved,ask-first,contradicted"
    options = analyzer.ScanOptions(
        out=tmp_path_factory.mktemp("schema"), as_of=date(2026, 9, 15), firm=("Meridian Defense Systems, Inc.",), fail_on=gates  # type: ignore[arg-type]
    )  # fmt: skip
    done = analyzer.scan(SAMPLE, options)
    record = scan_record(done.folder, done.model, ExitCode.GATE_MET, check_gates(done.model, options))
    return {
        JsonOutput.SCAN: json.loads(exact_json(record)),
        JsonOutput.RUN: json.loads((done.folder / "run.json").read_text(encoding="utf-8")),
    }


@pytest.mark.parametrize("output", JsonOutput)
def test_an_output_fits_its_schema(output: JsonOutput, printed: dict[JsonOutput, Any]) -> None:
    schema = output_schema(output)
    assert misfits(printed[output], schema, schema) == []


def test_the_sample_has_rows_of_all_that_is_described(printed: dict[JsonOutput, Any]) -> None:
    record = printed[JsonOutput.SCAN]
    assert all(
        record[name] for name in ("gates", "findings", "designations", "inputs", "sheets", "problems", "set_aside")
    )
    assert {subject["sort"] for gate in record["gates"] for subject in gate["by"]} == {
        "position",
        "answer",
        "certificate",
    }
    assert printed[JsonOutput.RUN].items() <= record.items()


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (lambda record: record["findings"][0].update(tier="1"), ".findings[0].tier"),
        (lambda record: record["findings"][0].update(own="yes"), ".findings[0].own"),
        (lambda record: record["findings"][0].update(obligated="1.00"), ".findings[0].obligated"),
        (lambda record: record["findings"][0].pop("firm"), ".findings[0].firm"),
        (lambda record: record["gates"][0].update(fail_on="all"), ".gates[0].fail_on"),
        (lambda record: record["inputs"][0].update(status="lost"), ".inputs[0].status"),
        (lambda record: record.update(more=1), ".more"),
        (lambda record: record.update(as_of="soon"), ".as_of"),
    ],
)
def test_what_is_wrong_does_not_fit(change: Callable[[Any], Any], place: str, printed: dict[JsonOutput, Any]) -> None:
    record = copy.deepcopy(printed[JsonOutput.SCAN])
    change(record)
    schema = output_schema(JsonOutput.SCAN)
    assert misfits(record, schema, schema) == [place]


@pytest.mark.parametrize("output", JsonOutput)
def test_every_record_of_a_schema_is_described(output: JsonOutput) -> None:
    assert all(part["description"] for part in output_schema(output)["$defs"].values())
