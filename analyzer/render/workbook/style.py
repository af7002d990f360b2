"""How cells look: one style per look, registered with the workbook when first needed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from analyzer.render.workbook import palette
from analyzer.report.tables.table_column import ColumnKind

FORMATS = {
    ColumnKind.MONEY: "#,##0.00",
    ColumnKind.PERCENT: '0.0" %"',
    ColumnKind.DATE: "yyyy-mm-dd",
    ColumnKind.INTEGER: "#,##0",
    ColumnKind.IDENTIFIER: "@",
}
RIGHT = (ColumnKind.MONEY, ColumnKind.PERCENT, ColumnKind.INTEGER)
FACE = "Calibri"


@dataclass(frozen=True, slots=True)
class Look:
    """What decides a cell's style: its kind, the fill of a word, and its place (`title`, `header`, `link`, `filled in` ...)."""

    kind: ColumnKind
    fill: str = ""
    place: str = ""


TITLE, PURPOSE, MARKING = (Look(ColumnKind.TEXT, "", place) for place in ("title", "purpose", "marking"))
LINK = Look(ColumnKind.TEXT, "", "link")
FONTS = {
    "title": Font(name=FACE, size=18, bold=True, color=palette.HEADER),
    "purpose": Font(name=FACE, size=11, color=palette.MUTED),
    "marking": Font(name=FACE, size=11, bold=True, color="B42318"),
    "header": Font(name=FACE, size=11, bold=True, color="FFFFFF"),
    "link": Font(name=FACE, size=11, underline="single", color=palette.LINK),
    "": Font(name=FACE, size=11, color=palette.INK),
}
FILLS_OF_PLACES = {"header": palette.HEADER, "filled in": palette.TO_FILL_IN}
ABOVE_THE_TABLE = ("title", "purpose", "marking")
LINE = Side(style="thin", color="D2D6DC")


class Styles:
    """The styles of one workbook by look, each with its number in the list that the workbook keeps."""

    def __init__(self, book: Any) -> None:
        self._bench = book.create_sheet("bench")
        book.remove(self._bench)
        self._known: dict[tuple[Look, bool], int] = {}

    def number(self, look: Look, *, quoted: bool = False) -> int:
        """The number of a look's style; `quoted` keeps a text a text when somebody edits it later."""
        known = self._known.get((look, quoted))
        if known is None:
            known = self._known[look, quoted] = self._made(look, quoted)
        return known

    def _made(self, look: Look, quoted: bool) -> int:
        cell: Any = WriteOnlyCell(self._bench, "")
        if look.place == "title":
            cell.style = "Headline 1"
        cell.font = (
            FONTS.get(look.place, FONTS[""])
            if not look.fill
            else Font(name=FACE, size=11, bold=True, color=palette.INK)
        )
        cell.alignment = _alignment_of(look)
        cell.number_format = FORMATS.get(look.kind, "General")
        cell.border = Border() if look.place in ABOVE_THE_TABLE else Border(bottom=LINE)
        fill = FILLS_OF_PLACES.get(look.place, look.fill)
        if fill:
            cell.fill = PatternFill("solid", start_color=fill, end_color=fill)
        cell.quotePrefix = quoted
        return int(cell.style_id)


def _alignment_of(look: Look) -> Alignment:
    if look.place in ABOVE_THE_TABLE:
        return Alignment(horizontal="left", vertical="center")
    if look.place == "header":
        side = "right" if look.kind is ColumnKind.MONEY else "left"
        return Alignment(horizontal=side, vertical="center", wrap_text=True)
    return Alignment(horizontal="right" if look.kind in RIGHT else "left", vertical="top", wrap_text=True)
