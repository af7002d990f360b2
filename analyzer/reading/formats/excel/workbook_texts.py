"""Gathers where a name can hide in an .xlsx besides its cells, within bounds, and says what is not looked into.

Runs in the reading child. XML is parsed by defusedxml, worksheets by bounded expressions over bytes already unpacked.
"""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from analyzer.reading.formats.excel.package_parts import sheet_parts, workbook_part
from analyzer.reading.formats.excel.relationships import element_attribute, is_too_large, local_name, part_elements
from analyzer.reading.formats.excel.sheet_marks import SheetMarks
from analyzer.reading.formats.excel.sheet_texts import sheet_texts
from analyzer.store.raw_sheet import SideClass, SideText
from analyzer.text.excel_escapes import as_shown

_MAX_TEXTS = 10_000
_LONGEST = 32_767  # as in a cell
_CUT = f"The workbook holds more than {_MAX_TEXTS:,} texts beside its cells; the others were not screened."
_UNSCREENED = "Not screened, since nothing here looks into them: {parts}. Open the workbook and look at them."
UNREAD_FORM = (
    "Comments, links, text boxes, headers, footers, names and properties are screened in .xlsx only, not in this form of "
    "workbook. Save a copy as .xlsx to have them screened."
)
_PROPERTIES = re.compile(r"docProps/[^/]+\.xml|customXml/item\d+\.xml")
# By what the name of a part holds, what it is called where it is said that it was not screened.
_NOT_LOOKED_INTO = {
    "/embeddings/": "embedded objects",
    "pivotCache/": "pivot caches",
    "externalLinks/": "links to other workbooks",
    "vbaProject": "macros",
    "activeX/": "controls",
    "connections.xml": "connections to data",
    "queryTables/": "queries",
    "/model/": "data models",
}


def workbook_texts(path: Path, marks: Mapping[str, SheetMarks]) -> list[SideText]:
    """The texts of the workbook at `path`; `marks` are those of its parts by their names."""
    with zipfile.ZipFile(path) as archive:
        unscreened = [SideText("", 0, "", SideClass.UNSCREENED, each) for each in _unscreened_parts(archive)]
        return [*_bounded_texts(_side_texts(archive, path, marks)), *unscreened]


def _side_texts(archive: zipfile.ZipFile, path: Path, marks: Mapping[str, SheetMarks]) -> Iterator[SideText]:
    for sheet, part in sheet_parts(path).items():
        yield from sheet_texts(archive, sheet, part, marks.get(part, SheetMarks()))
    for element in part_elements(archive, workbook_part(archive)):
        if local_name(element.tag) == "definedName":
            for text in (element_attribute(element, "name"), element_attribute(element, "comment"), element.text or ""):
                yield SideText("", 0, "defined name", SideClass.LABEL, text)
    for part in archive.namelist():
        if _PROPERTIES.fullmatch(part):
            for element in part_elements(archive, part):
                yield SideText("", 0, "properties of the document", SideClass.LABEL, element.text or "")


def _bounded_texts(texts: Iterable[SideText]) -> Iterator[SideText]:
    """Each once, without those that say nothing, as Excel shows them."""
    seen: set[SideText] = set()
    for each in texts:
        shown = replace(each, text=as_shown(each.text).strip()[:_LONGEST])
        if not any(map(str.isalpha, shown.text)) or shown in seen:
            continue
        if len(seen) == _MAX_TEXTS:
            yield SideText("", 0, "", SideClass.UNSCREENED, _CUT)
            return
        seen.add(shown)
        yield shown


def _unscreened_parts(archive: zipfile.ZipFile) -> Iterator[str]:
    counts: Counter[str] = Counter()
    for part in archive.infolist():
        name = f"/{part.filename}"
        called = next((called for piece, called in _NOT_LOOKED_INTO.items() if piece in name), "")
        if called and not name.endswith((".rels", "/")):
            counts[called] += 1
        elif is_too_large(part) and re.search(
            r"/(?:drawings|charts|comments|threadedComments|docProps|customXml)", name
        ):
            counts["very large drawings, charts or comments"] += 1
    if counts:
        yield _UNSCREENED.format(parts=", ".join(f"{called} ({count:,})" for called, count in sorted(counts.items())))
