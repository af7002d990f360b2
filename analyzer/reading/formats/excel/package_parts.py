"""What an .xlsx container says of its sheets and dates, apart from the cells: the fast reader keeps it to itself."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Mapping
from pathlib import Path

from analyzer.reading.formats.excel.relationships import element_attribute, local_name, part_elements, relations_of
from analyzer.reading.formats.excel.sheet_marks import MarkTally, SheetMarks

_WORKBOOK = "workbook.xml"


def marks_of_sheets(path: Path, marks: Mapping[str, SheetMarks]) -> dict[str, SheetMarks]:
    """The marks by sheet name."""
    return {name: marks[part] for name, part in sheet_parts(path).items() if part in marks}


def sheets_without_part(path: Path, marks: Mapping[str, SheetMarks]) -> frozenset[str]:
    """The sheets that the workbook names and whose part the container does not hold: they were cut out or lost."""
    held = {part.casefold() for part in marks}
    return frozenset(name for name, part in sheet_parts(path).items() if part.casefold() not in held)


def notes_on(marks: SheetMarks) -> tuple[str, ...]:
    """What is to be said of a sheet's marks, in sentences."""
    said = (
        (marks.errors, "an Excel error such as #REF!", "read as empty"),
        (marks.unstored, "a formula without its result", "read as empty: open the file in Excel and save it"),
    )
    told = [
        f"{_holder_names(tally)} {what}{_holder_places(tally)}, {taken}." for tally, what, taken in said if tally.count
    ]
    if marks.merged:
        told.append(
            f"Merged over several rows: {len(marks.merged):,} ranges; the text of each was taken for all its rows."
        )
    return tuple(told)


def _holder_names(tally: MarkTally) -> str:
    return f"{tally.count:,} cells hold" if tally.count > 1 else "1 cell holds"


def _holder_places(tally: MarkTally) -> str:
    more = ", ..." if tally.count > len(tally.first) else ""
    return f" ({', '.join(tally.first)}{more})" if tally.first else ""


def sheet_parts(path: Path) -> dict[str, str]:
    """Sheet name to part name; empty if the container does not tell."""
    with zipfile.ZipFile(path) as archive:
        workbook = workbook_part(archive)
        relations = relations_of(archive, workbook)
        sheets = [one for one in part_elements(archive, workbook) if local_name(one.tag) == "sheet"]
    parts = {element_attribute(one, "name"): relations.get(element_attribute(one, "id")) for one in sheets}
    return {name: relation.target if relation else "" for name, relation in parts.items()}


def counts_from_1904(path: Path) -> bool:
    """Whether the workbook's day 0 is 1904-01-01, as old Excel for Mac had it; the fast reader does not look."""
    with zipfile.ZipFile(path) as archive:
        settings = [
            one for one in part_elements(archive, workbook_part(archive)) if local_name(one.tag) == "workbookPr"
        ]
    return any(element_attribute(one, "date1904") in ("1", "true", "on") for one in settings)


def workbook_part(archive: zipfile.ZipFile) -> str:
    """The part that lists the sheets."""
    return next((name for name in archive.namelist() if posixpath.basename(name) == _WORKBOOK), _WORKBOOK)
