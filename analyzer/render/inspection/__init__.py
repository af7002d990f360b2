"""What would be read, for people: a table on the terminal, and a mapping file to edit."""

from __future__ import annotations

from analyzer.render.inspection.inspection import Inspection
from analyzer.render.inspection.print_inspection import inspection_text

__all__ = ["Inspection", "inspection_text"]
