"""Writes what was understood as a mapping that a person can edit."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from analyzer.errors import UsageProblem
from analyzer.render.inspection.inspection import Inspection
from analyzer.report.ranked_questions import RankedQuestion, ranked_questions

if TYPE_CHECKING:
    from analyzer.mapping.saved import Draft

_WRITTEN = (".toml", ".xlsx")


def require_new_map(path: Path) -> None:
    """Raise `UsageProblem` for a mapping that cannot be written: nobody's edits are ever overwritten."""
    if path.suffix.lower() not in _WRITTEN:
        raise UsageProblem(f"write-map: {path} is no mapping file.", "Let its name end in .toml or .xlsx.")
    if path.exists():
        raise UsageProblem(f"write-map: {path} is already there.", "Give another name, or move it away first.")
    if not path.parent.is_dir():
        raise UsageProblem(f"write-map: there is no folder {path.parent}.", "Make it first.")


def write_map(seen: Inspection, path: Path) -> int:
    """Write the mapping, and say how many tables it holds. Raises `UsageProblem` where it cannot be written."""
    from analyzer.mapping.saved import drafts_of

    return write_drafts(drafts_of(seen.tables, seen.saved), ranked_questions(seen.sheets), path)


def write_drafts(drafts: Sequence[Draft], ranked: Sequence[RankedQuestion], path: Path) -> int:
    """Write tables as a mapping, with the questions that are open, as `write_map`."""
    try:
        if path.suffix.lower() == ".toml":
            from analyzer.render.inspection.map_toml import write_map_toml

            write_map_toml(drafts, ranked, path)
        else:
            from analyzer.render.inspection.map_workbook import write_map_workbook

            write_map_workbook(drafts, ranked, path)
    except OSError as error:
        raise UsageProblem(
            f"write-map: {path} cannot be written: {error.strerror}.", "Choose another place."
        ) from error
    return len(drafts)
