"""What the bytes of a workbook's container say beside its cells, for each format of workbook.

Every part is unpacked, to see that its size was declared truly.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from analyzer.reading.formats.excel.package_parts import marks_of_sheets
from analyzer.reading.formats.excel.sheet_marks import SheetMarks
from analyzer.reading.formats.excel.workbook_texts import UNREAD_FORM, workbook_texts
from analyzer.reading.formats.zip_container import sheet_marks
from analyzer.reading.limits import Limits
from analyzer.reading.unreadable import Unreadable
from analyzer.store.raw_sheet import SideClass, SideText

_CDATA = (
    "Texts of this workbook stand in CDATA sections, which would be taken for empty.",
    "Open it in the program that made it and save it as .xlsx.",
)


@dataclass(frozen=True, slots=True)
class ContainerMarks:
    """What the fast reader drops without a word, by sheet, and the texts beside the cells.

    `odd`: texts are written in a way that the fast reader does not know.
    """

    marks: Mapping[str, SheetMarks] = field(default_factory=dict)
    texts: Sequence[SideText] = (SideText("", 0, "", SideClass.UNSCREENED, UNREAD_FORM),)
    odd: bool = False


ReadMarks: TypeAlias = Callable[[Path, Limits], ContainerMarks]


def xlsx_marks(path: Path, limits: Limits) -> ContainerMarks:
    """The marks of each sheet, and all texts."""
    parts = sheet_marks(path, limits)
    texts = workbook_texts(path, parts)
    return ContainerMarks(marks_of_sheets(path, parts), texts, any(part.odd for part in parts.values()))


def xlsb_marks(path: Path, limits: Limits) -> ContainerMarks:
    """None: the parts are binary."""
    sheet_marks(path, limits)
    return ContainerMarks()


def ods_marks(path: Path, limits: Limits) -> ContainerMarks:
    """None. Raises `Unreadable` for texts that no reader here would see."""
    if any(part.odd for part in sheet_marks(path, limits).values()):
        raise Unreadable(*_CDATA)
    return ContainerMarks()


def xls_marks(_path: Path, _limits: Limits) -> ContainerMarks:
    """None: the file is no zip container."""
    return ContainerMarks()
