"""Walks the body of a Word document: paragraphs and tables in their order, with the headings that stand above them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from analyzer.reading.cell_budget import CellBudget
from analyzer.reading.formats.documents.document import DocumentTable, Piece, TextLine
from analyzer.reading.formats.documents.word_text import DELETIONS, paragraph_text
from analyzer.reading.formats.excel.relationships import element_attribute, local_name
from analyzer.store.raw_sheet import Block

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_HEADING_NAMES = ("heading", "title", "caption", "\u00fcberschrift", "titre", "t\u00edtulo", "titolo")
_MAX_SPAN = 1_000


def heading_styles(styles: Iterator[Element]) -> frozenset[str]:
    """The ids of the styles in which headings and captions are set, from the elements of the part of styles."""
    return frozenset(
        element_attribute(style, "styleId")
        for style in styles
        if local_name(style.tag) == "style" and _is_heading(style)
    )


def _is_heading(style: Element) -> bool:
    names = [element_attribute(one, "val").lower() for one in style if local_name(one.tag) == "name"]
    outlined = any(local_name(one.tag) == "outlineLvl" for one in style.iter())
    return outlined or any(name.startswith(_HEADING_NAMES) for name in names)


class BodyWalk:
    """One walk through a body; it counts paragraphs, and holds the heading that stands above the next table."""

    def __init__(self, headings: Collection[str], budget: CellBudget) -> None:
        self._headings = headings
        self._budget = budget
        self._paragraphs = 0
        self._title = ""

    def pieces(self, element: Element) -> Iterator[Piece]:
        """The pieces of an element, in their order."""
        for child in element:
            name = local_name(child.tag)
            if name == "p":
                yield from self._read_paragraph(child)
            elif name == "tbl":
                yield from self._read_table(child)
            elif name not in DELETIONS and name != "Fallback":
                yield from self.pieces(child)

    def _read_paragraph(self, element: Element) -> Iterator[TextLine]:
        self._paragraphs += 1
        text = paragraph_text(element)
        if not text:
            return
        self._budget.spend(1)
        is_heading = self._is_set_as_heading(element)
        if is_heading:
            self._title = text
        yield TextLine(f"paragraph {self._paragraphs:,}", text, is_heading)

    def _is_set_as_heading(self, element: Element) -> bool:
        settings = next((one for one in element if local_name(one.tag) == "pPr"), ())
        return any(
            local_name(one.tag) == "outlineLvl"
            or (local_name(one.tag) == "pStyle" and element_attribute(one, "val") in self._headings)
            for one in settings
        )

    def _read_table(self, element: Element) -> Iterator[Piece]:
        grid = _WordGrid(self._title, self._budget)
        for row in _elements_inside(element, "tr"):
            grid.add_row(row)
        yield grid.table()
        for number, inner in grid.inner:
            title = f"{self._title}, in row {number}" if self._title else ""
            walk = BodyWalk(self._headings, self._budget)
            walk._title = title
            yield from walk._read_table(inner)


class _WordGrid:
    """A table on its way: finished rows, cells that reach down from above, and the tables that stand in its cells."""

    def __init__(self, title: str, budget: CellBudget) -> None:
        self.inner: list[tuple[int, Element]] = []
        self._title = title
        self._budget = budget
        self._rows: list[tuple[int, list[str]]] = []
        self._open: dict[int, int] = {}
        self._merged: list[Block] = []

    def add_row(self, row: Element) -> None:
        number = len(self._rows) + 1
        if _setting_of(row, "trPr", "del") is not None:
            return  # a row that a tracked change takes out
        before = _setting_of(row, "trPr", "gridBefore")
        cells = [""] * _small_number(before)
        for cell in _elements_inside(row, "tc"):
            column = len(cells) + 1
            self._follow_merge(cell, number, column)
            cells += [
                self._cell_text(cell, number),
                *[""] * (max(_small_number(_setting_of(cell, "tcPr", "gridSpan")), 1) - 1),
            ]
        self._budget.spend(len(cells))
        self._rows.append((number, cells))

    def table(self) -> DocumentTable:
        for column in list(self._open):
            self._end_merge(column, len(self._rows))
        return DocumentTable(self._title, self._rows, tuple(self._merged))

    def _follow_merge(self, cell: Element, number: int, column: int) -> None:
        merge = _setting_of(cell, "tcPr", "vMerge")
        if merge is not None and element_attribute(merge, "val") != "restart":
            return
        self._end_merge(column, number - 1)
        if merge is not None:
            self._open[column] = number

    def _end_merge(self, column: int, last: int) -> None:
        first = self._open.pop(column, 0)
        if first and last > first:
            self._merged.append(Block(column, first, last))

    def _cell_text(self, cell: Element, number: int) -> str:
        texts = []
        for block in _elements_inside(cell, "p", "tbl"):
            if local_name(block.tag) == "tbl":
                self.inner.append((number, block))
            else:
                texts.append(paragraph_text(block))
        return "\n".join(filter(None, texts))


def _elements_inside(element: Element, *names: str) -> Iterator[Element]:
    """The nearest elements of these names, through what only wraps them (content controls, insertions)."""
    for child in element:
        name = local_name(child.tag)
        if name in names:
            yield child
        elif name not in DELETIONS and name not in ("Fallback", "tbl", "tr", "tc", "p", "tcPr", "trPr", "tblPr"):
            yield from _elements_inside(child, *names)


def _setting_of(element: Element, group: str, name: str) -> Element | None:
    """A setting of a row or cell."""
    groups = (one for one in element if local_name(one.tag) == group)
    return next((one for settings in groups for one in settings if local_name(one.tag) == name), None)


def _small_number(setting: Element | None) -> int:
    value = element_attribute(setting, "val") if setting is not None else ""
    return min(int(value), _MAX_SPAN) if value.isdigit() and len(value) < 6 else 0
