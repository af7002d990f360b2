"""Reads Excel's XML format of 2003 (SpreadsheetML), which many finance systems still write under the name of .xls."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from analyzer.reading.cell_budget import CellBudget
from analyzer.reading.formats.excel.workbook_texts import UNREAD_FORM
from analyzer.reading.limits import Limits
from analyzer.reading.unreadable import Unreadable
from analyzer.store.raw_sheet import RawSheet, SideClass, SideText
from analyzer.store.reading_file import ReadingFile

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_SPREADSHEET = "{urn:schemas-microsoft-com:office:spreadsheet}"
_MAX_COLUMNS = 2_000
_MAX_ROWS = 2_000_000


def read_xml_workbook(path: Path, limits: Limits, into: ReadingFile) -> None:
    """Read every worksheet. Raises `Unreadable` for XML that is damaged or declares entities of its own."""
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import ParseError, iterparse

    budget = CellBudget(limits.max_cells)
    try:
        for _, element in iterparse(path, forbid_dtd=True):
            if element.tag == f"{_SPREADSHEET}Worksheet":
                rows = into.write_rows(_sheet_rows(element, budget))
                into.add_rows(RawSheet(_spreadsheet_attribute(element, "Name")), rows)
                element.clear()
        into.add_side([SideText("", 0, "", SideClass.UNSCREENED, UNREAD_FORM)])
    except DefusedXmlException as error:
        raise Unreadable(
            "The file declares entities of its own (a DOCTYPE).", "Ask the sender for it without."
        ) from error
    except (ParseError, ValueError, LookupError) as error:
        raise Unreadable(
            "The XML workbook is damaged or was cut off.", "Open it in Excel and save it as .xlsx."
        ) from error


def _sheet_rows(sheet: Element, budget: CellBudget) -> Iterator[tuple[int, list[str]]]:
    number = 0
    for row in sheet.iter(f"{_SPREADSHEET}Row"):
        number = _stated_index(row, number)
        if number > _MAX_ROWS:
            raise Unreadable(f"A row is numbered {number:,}; no spreadsheet has so many.", "Save a copy from Excel.")
        cells: list[str] = []
        for cell in row.iter(f"{_SPREADSHEET}Cell"):
            place = _stated_index(cell, len(cells))
            if place > _MAX_COLUMNS:
                break
            cells += (
                [""] * (place - 1 - len(cells))
                + [_cell_text(cell)]
                + [""] * min(_number_attribute(cell, "MergeAcross"), _MAX_COLUMNS)
            )
        budget.spend(len(cells))
        yield number, cells


def _stated_index(element: Element, before: int) -> int:
    """The place that the element states, else the next one."""
    return max(_number_attribute(element, "Index"), before + 1)


def _cell_text(cell: Element) -> str:
    data = cell.find(f"{_SPREADSHEET}Data")
    if data is None:
        return ""
    text = "".join(data.itertext())
    if data.get(f"{_SPREADSHEET}Type") == "DateTime":
        return text.replace("T", " ").removesuffix(".000")
    return "" if data.get(f"{_SPREADSHEET}Type") == "Error" else text


def _number_attribute(element: Element, name: str) -> int:
    value = _spreadsheet_attribute(element, name)
    return int(value) if value.isdigit() and len(value) < 9 else 0


def _spreadsheet_attribute(element: Element, name: str) -> str:
    return element.get(f"{_SPREADSHEET}{name}") or ""
