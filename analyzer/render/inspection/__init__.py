"""What would be read, for people: a table on the terminal, and a mapping file to edit."""

from __future__ import annotations

from analyzer.render.inspection.model import Inspection
from analyzer.render.inspection.terminal import inspection_text

__all__ = ["Inspection", "inspection_text"]
