"""The group's SaaS and AI-tool inventory: one sheet of applications, one yes/no matrix by department."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sample_data.contracts import piid
from sample_data.firms import Case
from sample_data.table import Row, Table

HEADINGS = (
    "Application", "Publisher", "Business Entity", "Department", "Application Owner", "Licensed Users",
    "Renewal Date", "Status", "Contract Supported", "Notes",
)  # fmt: skip
TITLE: tuple[Row, ...] = (("SaaS and AI tool inventory",), ("IT Asset Management, status 1 September 2026",), ())
# application, publisher, entity, department, owner, users, renewal, status, contract (0: none), notes
PLANTED: tuple[tuple[str, str, str, str, str, int, date, str, int, str], ...] = (
    ("Claude Code", "Anthropic, PBC", "systems", "Radar software", "Dana Okafor", 34, date(2027, 1, 31), "Active", 2,
     "Used to write test code under this contract."),
    ("Claude Enterprise", "Anthropic, PBC", "systems", "Engineering", "Priya Marsh", 120, date(2026, 12, 31), "Active",
     0, ""),
    ("Claude Pro", "Anthropic, PBC", "systems", "Marketing", "Tom Novak", 2, date(2025, 6, 30), "Retired", 0,
     "Cancelled last year."),
    ("Microsoft 365 Copilot (GCC High)", "Microsoft Corporation", "systems", "All", "Grace Brandt", 400,
     date(2027, 3, 31), "Active", 0, "Claude disabled by admin."),
    ("Model Context Protocol gateway", "In-house", "systems", "Engineering", "Priya Marsh", 15, date(2027, 6, 30),
     "Active", 0, "Connects to our own models only."),
    ("Fathom Desk", "Tidemoor Geospatial, Inc.", "systems", "Mission planning", "Walter Ito", 25, date(2027, 2, 28),
     "Active", 0, ""),
    ("ChatGPT Enterprise", "OpenAI, LLC", "systems", "Engineering", "Priya Marsh", 60, date(2027, 1, 31), "Active", 0,
     ""),
    ("Brightdell Helpdesk", "Brightdell Helpdesk, Inc.", "systems", "IT", "Claude Bouchard", 40, date(2026, 11, 30),
     "Active", 0, "Owner sits in Montreal."),
    ("GitHub Copilot", "GitHub, Inc.", "sensor", "Firmware", "Nadia Kowal", 18, date(2027, 4, 30), "Active", 0,
     "Model choice not recorded."),
    ("ArcGIS Pro", "Esri, Inc.", "sensor", "Field tests", "Hiro Sandoval", 6, date(2027, 5, 31), "Active", 0, ""),
    ("AutoCAD", "Autodesk, Inc.", "sensor", "Mechanical", "Elena Pereira", 22, date(2027, 3, 31), "Active", 0, ""),
    ("Acrobat Pro", "Adobe Inc.", "logistics", "All", "Aisha Lindqvist", 75, date(2027, 1, 31), "Active", 0, ""),
    ("ArcGIS Pro", "Esri, Inc.", "logistics", "Route planning", "Marcus Whitlock", 9, date(2027, 5, 31), "Active", 0,
     ""),
    ("AutoCAD", "Autodesk, Inc.", "logistics", "Facilities", "Claude Fontaine", 3, date(2027, 2, 28), "Active", 0, ""),
)  # fmt: skip
MATRIX: tuple[tuple[str, str, str, str, str], ...] = (
    ("systems", "Engineering", "Yes", "Yes", "No"),
    ("systems", "Human resources", "No", "Yes", "No"),
    ("systems", "Finance", "", "No", ""),
    ("sensor", "Firmware", "No", "No", "Yes"),
    ("sensor", "Production", "No", "No", "No"),
    ("logistics", "Dispatch", "No", "No", "No"),
    ("logistics", "Warehouse", "No", "No", "No"),
    ("logistics", "Administration", "No", "Yes", "No"),
)


def inventory(case: Case) -> tuple[Table, ...]:
    """Both sheets of the workbook."""
    below: tuple[Row, ...] = (("Total", "", "", "", "", sum(row[5] for row in PLANTED)),)
    tools = ("Business Entity", "Department", "Claude", "ChatGPT", "Gemini")
    return (
        Table("Applications", "dependencies", HEADINGS, lambda: _applications(case), TITLE, below),
        Table("AI tools by department", "dependencies", tools, lambda: _matrix(case)),
    )


def _applications(case: Case) -> Iterator[Row]:
    for name, publisher, entity, department, owner, users, renewal, status, contract, notes in PLANTED:
        charged = piid(contract) if contract else ""
        yield name, publisher, case.name(entity), department, owner, users, renewal, status, charged, notes


def _matrix(case: Case) -> Iterator[Row]:
    for entity, *cells in MATRIX:
        yield case.name(entity), *cells
