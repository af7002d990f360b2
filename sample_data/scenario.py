"""The fixed points of the case: the day it is looked at from, and who buys for whom."""

from __future__ import annotations

from datetime import date

AS_OF = date(2026, 9, 15)
MARKING = "SAMPLE - invented data"
OPERATOR = "Sample operator"

SETTINGS = """\
# Options for scanning this folder; the command line overrides them.
designation = ["anthropic"]
as_of = 2026-09-15
marking = "SAMPLE - invented data"
operator = "Sample operator"
firm = [
    "Meridian Defense Systems, Inc.",
    "Meridian Sensor Technologies, LLC",
    "Meridian Federal Logistics, Inc.",
]
"""
