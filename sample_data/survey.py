"""What software subcontractors said they use, product by product."""

from __future__ import annotations

from collections.abc import Iterator

from sample_data.firms import Case, Role
from sample_data.table import Row, Table, stream

HEADINGS = ("Company", "Product Used", "Vendor", "Purpose")
PLANTED: tuple[tuple[str, str, str, str], ...] = (
    ("cobalfenn", "Fathom Desk", "Tidemoor Geospatial, Inc.", "Terrain plots"),
    ("drumhollow", "Claude Team plan", "CDW Government LLC", "Office work"),
    ("beaconfell", "GitHub Copilot", "GitHub, Inc.", "Firmware"),
    ("cascarrow", "Amazon Bedrock", "Amazon Web Services, Inc.", "Prototype of a report generator"),
    ("thornbexley", "Microsoft 365 Copilot", "Microsoft Corporation", "Office work"),
    ("prairegate", "AutoCAD", "Autodesk, Inc.", "Drawings"),
    ("prairegate", "ArcGIS Pro", "Esri, Inc.", "Maps"),
    ("prairegate", "Acrobat Pro", "Adobe Inc.", "Documents"),
    ("osprellin", "Claude Code", "Anthropic, PBC", "Writing the dispatch application"),
    ("tallgarth", "Dahua NVR4108HS video recorder", "Summitgrove Security Integrators, LLC", "Gate cameras"),
    ("wrenholt", "Opus audio codec library", "Xiph.Org Foundation", "Recording of interviews"),
)
CROWD_PRODUCTS = (
    ("AutoCAD", "Autodesk, Inc."), ("ArcGIS Pro", "Esri, Inc."), ("Acrobat Pro", "Adobe Inc."),
    ("GitHub Copilot", "GitHub, Inc."), ("Fathom Desk", "Tidemoor Geospatial, Inc."), ("Claude Code", "Anthropic, PBC"),
)  # fmt: skip
CROWD_WEIGHTS = (30, 30, 30, 4, 4, 2)


def survey(case: Case) -> Table:
    """One row per company and product."""
    return Table("Responses", "dependencies", HEADINGS, lambda: _rows(case))


def _rows(case: Case) -> Iterator[Row]:
    for key, product, vendor, purpose in PLANTED:
        yield case.name(key), product, vendor, purpose
    rng = stream(case.seed, "survey")
    for firm in case.having(Role.CROWD)[::4]:
        for product, vendor in rng.choices(CROWD_PRODUCTS, CROWD_WEIGHTS, k=3):
            yield firm.name, product, vendor, "Office work"
