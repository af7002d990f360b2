"""What products are made of: the makers' catalogue and one software bill of materials."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from sample_data.firms import Case
from sample_data.table import Row, Table

HEADINGS = ("Manufacturer", "Product", "Version", "AI models / components used", "Delivered to Government?", "Remarks")
TITLE: tuple[Row, ...] = (("Product catalogue of software and equipment suppliers, August 2026",), ())
PLANTED: tuple[tuple[str, str, str, str, str, str], ...] = (
    ("tidemoor", "Fathom Desk", "7.2", "Anthropic Claude Sonnet 4.5 (via API)", "", "Map assistant is always on."),
    ("relaywick", "Relaywick Agent Suite", "3.0", "Claude Haiku 4.5", "Yes", "Delivered under the call center task."),
    ("windrowe", "Windrowe Tutor", "2.4", "None today; Claude is planned for version 3", "", ""),
    ("saltmere", "Saltmere Ledger", "11.1", "Model-agnostic, no Claude or other Anthropic model", "", ""),
    ("gatesmere", "Gatesmere Portal", "5.1", "ZTE MC888 5G modem", "Yes", "Turnstile controller."),
    ("redfallow", "Redfallow Planner", "1.9", "In-house optimizer", "No", ""),
    ("esri", "ArcGIS Pro", "3.5", "", "", ""),
)
SBOM_COMPONENTS = (
    ("@anthropic-ai/sdk", "0.65.0", "pkg:npm/%40anthropic-ai/sdk@0.65.0"),
    ("express", "4.21.2", "pkg:npm/express@4.21.2"),
    ("opus-media-recorder", "0.8.0", "pkg:npm/opus-media-recorder@0.8.0"),
    ("zod", "3.25.8", "pkg:npm/zod@3.25.8"),
    ("lodash", "4.17.21", "pkg:npm/lodash@4.17.21"),
    ("haiku-names", "1.2.0", "pkg:npm/haiku-names@1.2.0"),
)


def products(case: Case) -> Table:
    """One row per product."""
    return Table("Catalogue", "products", HEADINGS, lambda: _rows(case), TITLE)


def _rows(case: Case) -> Iterator[Row]:
    for maker, *cells in PLANTED:
        yield case.name(maker), *cells


def write_sbom(path: Path, case: Case) -> None:
    """The bill of materials of a product that Meridian Sensor delivers."""
    maker = {"name": case.name("sensor")}
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79",
        "version": 1,
        "metadata": {
            "timestamp": "2026-08-03T10:00:00Z",
            "component": {
                "type": "application", "bom-ref": "sensorview", "name": "SensorView Console", "version": "4.2",
                "supplier": maker,
            },
            "supplier": maker,
        },
        "components": [
            {"type": "library", "bom-ref": purl, "name": name, "version": version, "purl": purl}
            for name, version, purl in SBOM_COMPONENTS
        ],
        "dependencies": [{"ref": "sensorview", "dependsOn": [purl for _, _, purl in SBOM_COMPONENTS]}],
    }  # fmt: skip
    path.write_text(json.dumps(bill, indent=2) + "\n", encoding="utf-8", newline="\n")
