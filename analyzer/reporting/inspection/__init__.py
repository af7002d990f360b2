"""What would be read, for people: a table on the terminal, and a mapping file to edit."""

from __future__ import annotations

from analyzer.reporting.inspection.model import Inspection
from analyzer.reporting.inspection.terminal import inspection_text

__all__ = ["Inspection", "inspection_text"]
