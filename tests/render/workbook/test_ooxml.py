"""The workbooks by the rules of Office Open XML that Excel enforces, held against them by another's validator.

LibreOffice opens what Excel offers to repair: an element out of its order, a part without a content type, a style that is not there.
Two remarks of the validator are no rule of Excel's, and are left aside: text that stands in its cell rather than in a table of texts
(the workbook is written row by row), and the order of the properties of a font, which the standard leaves free
(ISO/IEC 29500-4, CT_Font) and openpyxl writes in its own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from itertools import combinations
from pathlib import Path
from zipfile import ZipFile

import pytest
from defusedxml import ElementTree
from openpyxl.worksheet.cell_range import CellRange
from openxml_audit import OpenXmlValidator

from analyzer.render.exchange.poam_workbook import write_poam_workbook
from analyzer.render.workbook import write_workbook
from analyzer.report.model import ReportModel

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
STYLES = "xl/styles.xml"
FONT = re.compile(r"Unexpected element '(?:b|i|u|color|sz)' found")


def defects(file: Path) -> set[str]:
    """What is wrong with a workbook, each with the part that it stands in."""
    found = OpenXmlValidator().validate(file).errors
    ours = {
        f"{error.part_uri}: {error.description}"
        for error in found
        if "inline-string" not in error.description
        and not (error.part_uri.endswith(STYLES) and FONT.match(error.description))
    }
    with ZipFile(file) as book:
        return ours | set(unseen_defects({name: book.read(name) for name in book.namelist()}))


def unseen_defects(parts: Mapping[str, bytes]) -> Iterator[str]:
    """What Excel would repair and the validator does not see."""
    types = ElementTree.fromstring(parts["[Content_Types].xml"])
    known = {one.get("PartName", "").lstrip("/") or one.get("Extension", "") for one in types}
    yield from (
        f"{name}: no content type"
        for name in parts
        if not {name, name.rpartition(".")[2]} & (known - {"xml"}) and name[0] != "["
    )
    book, styles = ElementTree.fromstring(parts["xl/workbook.xml"]), ElementTree.fromstring(parts[STYLES])
    names = [one.get("name", "") for one in book.iter(f"{MAIN}sheet")]
    yield from (
        f"sheet name: {name}" for name in names if not 0 < len(name) <= 31 or re.search(r"[\\[\]:*?/]|^'|'$", name)
    )
    tables = [ElementTree.fromstring(text).get("displayName", "") for name, text in parts.items() if "/tables/" in name]
    defined = [f"{one.get('name')} {one.get('localSheetId')}" for one in book.iter(f"{MAIN}definedName")]
    for group in (names, tables, defined):
        yield from (f"twice: {name}" for name, count in Counter(map(str.lower, group)).items() if count > 1)
    formats, shades = (
        len(list(styles.iterfind(f"{MAIN}{group}/{MAIN}{one}"))) for group, one in (("cellXfs", "xf"), ("dxfs", "dxf"))
    )
    for part in (name for name in parts if name.startswith("xl/worksheets/sheet")):
        sheet = ElementTree.fromstring(parts[part])
        yield from (f"{part}: style of {one.get('r')}" for one in sheet.iter() if int(one.get("s") or 0) >= formats)
        yield from (
            f"{part}: shade" for one in sheet.iter(f"{MAIN}cfRule") if int(one.get("dxfId") or 0) >= max(shades, 1)
        )
        yield from (
            f"{part}: list of {len(one.text)} signs"
            for one in sheet.iter(f"{MAIN}formula1")
            if one.text and len(one.text) > 255
        )
        merged = [CellRange(one.get("ref")) for one in sheet.iter(f"{MAIN}mergeCell")]
        yield from (
            f"{part}: {one} lies on {other}" for one, other in combinations(merged, 2) if not one.isdisjoint(other)
        )


@pytest.mark.parametrize("name", ["model", "empty_model", "hostile_model"])
@pytest.mark.parametrize("write", [write_workbook, write_poam_workbook])
def test_no_rule_of_office_open_xml_is_broken(
    name: str, write: Callable[[ReportModel, Path], None], request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    file = tmp_path / "book.xlsx"
    write(request.getfixturevalue(name), file)
    assert defects(file) == set()


@pytest.mark.parametrize(
    ("part", "before", "after"),
    [
        ("xl/worksheets/sheet1.xml", r"(<sheetData.*</sheetData>)(.*?)(<pageMargins[^>]*/>)", r"\3\1\2"),
        ("xl/worksheets/sheet1.xml", r'(<c r="[A-Z0-9]+" s=)"\d+"', r'\1"9999"'),
        ("xl/worksheets/", r'dxfId="\d+"', 'dxfId="9999"'),
        ("xl/worksheets/sheet1.xml", r"<sheetData", "<sheetDate/><sheetData"),
        ("xl/workbook.xml", r'(<sheet [^>]*name=")[^"]*"', r'\1A name that is longer than Excel takes it"'),
        ("[Content_Types].xml", r'<Override [^>]*sheet1\.xml"[^>]*/>', ""),
    ],
    ids=[
        "order of elements",
        "no such style",
        "no such shade",
        "no such element",
        "a name too long",
        "no content type",
    ],
)
def test_the_validator_sees_what_excel_would_repair(
    model: ReportModel, part: str, before: str, after: str, tmp_path: Path
) -> None:
    file, broken = tmp_path / "book.xlsx", tmp_path / "broken.xlsx"
    write_workbook(model, file)
    is_changed = False
    with ZipFile(file) as book, ZipFile(broken, "w") as other:
        for name in book.namelist():
            text = book.read(name)
            if name.startswith(part) and not is_changed:
                changed = re.sub(before, after, text.decode(), count=1, flags=re.DOTALL)
                is_changed = changed != text.decode()
                text = changed.encode()
            other.writestr(name, text)
    assert is_changed
    assert defects(broken)
