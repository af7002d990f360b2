"""What every CycloneDX document of ours says of itself (ECMA-424, version 1.6), and how it is numbered."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from analyzer.render.cleaning import clean_text
from analyzer.render.exchange.exchange_text import plain_line, stamp_day
from analyzer.render.run_json import as_json
from analyzer.render.wording import DISCLAIMER
from analyzer.report.model import Finding, ReportModel
from analyzer.report.stable_key import stable_uuid

_SCHEMA = "http://cyclonedx.org/schema/bom-1.6.schema.json"
_PREFIX = "exposure"
Fields = dict[str, Any]


def render_document(model: ReportModel, body: Mapping[str, Any]) -> str:
    """A document with this `body` as JSON text; another content has another serial number, the same content the same."""
    metadata: Fields = {
        "timestamp": stamp_day(model.run.as_of),
        "tools": {
            "components": [{"type": "application", "name": "exposure", "version": plain_line(model.run.version)}]
        },
        "properties": name_values({"marking": model.run.marking, "disclaimer": DISCLAIMER}.items()),
    }
    rest = {"version": 1, "metadata": metadata, **body}
    serial = stable_uuid("cyclonedx", json.dumps(rest))
    top = {"$schema": _SCHEMA, "bomFormat": "CycloneDX", "specVersion": "1.6", "serialNumber": f"urn:uuid:{serial}"}
    return as_json(top | rest)


def name_values(pairs: Iterable[tuple[str, str]]) -> list[Fields]:
    """Properties of ours by name; those without a value are left out."""
    return [{"name": f"{_PREFIX}:{name}", "value": clean_text(value)} for name, value in pairs if value]


def reference_of(kind: str, *parts: str) -> str:
    """How a thing is referred to within a document: made of our own letters only, and the same in every document."""
    return f"{kind}-{stable_uuid(kind, *parts)}"


def firm_properties(finding: Finding) -> list[Fields]:
    """By what a firm is known."""
    return name_values((("firm-key", finding.firm_key), ("uei", finding.uei), ("cage", finding.cage)))
