"""What other people's schemas say of a document: NIST's of OSCAL, OASIS's of SARIF, and those of CycloneDX."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema_rs

SCHEMAS = Path(__file__).parent / "schemas"
# The pattern for languages in the SARIF schema has one bracket too many: as it stands, it is no pattern at all.
BROKEN, MENDED = "-[a-zA-Z]{2}]?$", "(-[a-zA-Z]{2})?$"


def defects_of(format_name: str, text: str) -> list[str]:
    """What the schema of a format finds wrong with a document."""
    return [str(error) for error in _validator(format_name).iter_errors(json.loads(text))]


@cache
def _validator(format_name: str) -> Any:
    if format_name == "oscal-poam":
        schema: Any = json.loads((SCHEMAS / "oscal_poam_schema.json").read_text(encoding="utf-8"))
        return jsonschema_rs.validator_for(schema, validate_formats=True)
    if format_name == "sarif":
        text = (SCHEMAS / "sarif-schema-2.1.0.json").read_text(encoding="utf-8")
        return jsonschema_rs.validator_for(json.loads(text.replace(BROKEN, MENDED)), validate_formats=True)
    bundled = files("cyclonedx.schema") / "_res"
    others = {
        name: json.loads((bundled / f"{name}.SNAPSHOT.schema.json").read_text(encoding="utf-8"))
        for name in ("spdx", "jsf-0.82")
    }
    registry = jsonschema_rs.Registry(
        [(f"http://cyclonedx.org/schema/{name}.SNAPSHOT.schema.json", schema) for name, schema in others.items()]
    )
    schema = json.loads((bundled / "bom-1.6.SNAPSHOT.schema.json").read_text(encoding="utf-8"))
    return jsonschema_rs.validator_for(schema, registry=registry, validate_formats=True)
