"""The JSON Schema of what programs read: `scan --json` and `run.json`, derived from the records that write them."""

from __future__ import annotations

from typing import Any

import msgspec

from analyzer.render.run_facts import RunFacts
from analyzer.request.json_output import JsonOutput
from analyzer.runs.scan_record import ScanRecord

_RECORDS = {JsonOutput.SCAN: ScanRecord, JsonOutput.RUN: RunFacts}


def output_schema(output: JsonOutput) -> dict[str, Any]:
    """The schema of an output. Later versions may add keys; none is renamed."""
    record = _RECORDS[output]
    _, parts = msgspec.json.schema_components([record], ref_template="#/$defs/{name}")
    for part in parts.values():
        part["description"] = part.get("description", "").partition("\n")[0]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"{output}.schema.json",
        "title": "What scan --json prints" if output is JsonOutput.SCAN else "run.json",
        "$ref": f"#/$defs/{record.__name__}",
        "$defs": dict(sorted(parts.items())),
    }
