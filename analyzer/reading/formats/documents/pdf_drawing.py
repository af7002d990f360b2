"""Takes from a page of a PDF what is drawn on it: letters, the lines of tables, and whether there is a picture."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from analyzer.reading.cell_budget import CellBudget
from analyzer.reading.formats.documents.page_lines import Letter
from analyzer.reading.formats.documents.pdf_page import PageDrawing
from analyzer.reading.formats.documents.ruled_tables import DrawnLine

if TYPE_CHECKING:
    from pdfminer.layout import LTItem, LTPage

_THIN = 3.0
_LONG = 6.0
_UNKNOWN = "(cid:"
_DEEPEST = 20


def page_drawing(page: LTPage, budget: CellBudget) -> PageDrawing:
    """The page as plain records. Letters that the file does not tell (`(cid:7)`) are none."""
    from pdfminer.layout import LTChar, LTImage, LTLine, LTRect

    letters: list[Letter] = []
    across: list[DrawnLine] = []
    down: list[DrawnLine] = []
    has_picture = False
    seen: set[tuple[str, int, int]] = set()
    for item in _items_of(page, 0):
        budget.spend(1)
        if isinstance(item, LTChar):
            text = item.get_text()
            where = (text, round(item.x0), round(item.y0))  # bold letters may be drawn twice, a hair apart
            has_picture = has_picture or text.startswith(_UNKNOWN)
            if not text.startswith(_UNKNOWN) and where not in seen:
                seen.add(where)
                letters.append(Letter(text, item.x0, item.x1, item.y0, item.height))
        elif isinstance(item, LTImage):
            has_picture = True
        elif isinstance(item, LTLine | LTRect):
            flat, upright = _rulings_of(item.x0, item.y0, item.x1, item.y1)
            across += flat
            down += upright
    return PageDrawing(letters, across, down, has_picture)


def _items_of(container: Iterable[LTItem], depth: int) -> Iterator[LTItem]:
    from pdfminer.layout import LTFigure

    for item in container:
        if isinstance(item, LTFigure):
            if depth < _DEEPEST:
                yield from _items_of(item, depth + 1)
        else:
            yield item


def _rulings_of(left: float, bottom: float, right: float, top: float) -> tuple[list[DrawnLine], list[DrawnLine]]:
    """The lines that a line or a box draws: a thin box is a line, another has four edges."""
    width, height = right - left, top - bottom
    if height <= _THIN:
        return ([DrawnLine((bottom + top) / 2, left, right)] if width > _LONG else []), []
    if width <= _THIN:
        return [], ([DrawnLine((left + right) / 2, bottom, top)] if height > _LONG else [])
    return [DrawnLine(bottom, left, right), DrawnLine(top, left, right)], [
        DrawnLine(left, bottom, top),
        DrawnLine(right, bottom, top),
    ]
