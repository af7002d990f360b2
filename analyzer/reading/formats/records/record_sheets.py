"""Writes the lists of records of a document, each as a sheet that is called by its path.

The headings are row 1, the record at place n is row n + 1. What the document says outside of its lists stands beside the
first sheet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from analyzer.reading.cell_budget import CellBudget
from analyzer.reading.formats.records.record_lists import find_lists
from analyzer.reading.formats.records.record_rows import record_rows
from analyzer.store.raw_sheet import RawSheet, SideClass, SideText, Unused

if TYPE_CHECKING:
    from analyzer.reading.limits import Limits
    from analyzer.store.reading_file import ReadingFile

_MAX_TEXTS = 10_000
_LONGEST = 32_767  # as in a spreadsheet
_OUTSIDE = "Texts outside of the lists of records that are not screened, since there are too many: {count:,}."
_CUT = "Texts outside of the lists of records that were cut, since no cell could be so long: {count:,}."
_IN_LINES = 0  # the row of headings that stand nowhere in the file


def write_document(document: Any, notes: Sequence[str], limits: Limits, into: ReadingFile) -> bool:
    """Write all lists of the document into the child's database; False, with nothing written, if none of them is a table."""
    parts = find_lists(document)
    if not any(part.is_table for part in parts.lists):
        return False
    texts = [(path, text) for path, text in parts.texts if text.strip()]
    first = parts.lists[0].path
    into.add_side(SideText(first, 0, path, SideClass.SAID, text[:_LONGEST]) for path, text in texts[:_MAX_TEXTS])
    all_notes = (*notes, *_limit_notes(texts))
    budget = CellBudget(limits.max_cells)
    for part in parts.lists:
        rows = into.write_rows(record_rows(enumerate(part.records, 2), 1, budget))
        into.add_rows(RawSheet(part.path, notes=all_notes if part.path == first else tuple(notes)), rows)
    return True


def write_lines(
    records: Iterable[tuple[int, Any]],
    limits: Limits,
    into: ReadingFile,
    notes: Iterable[str],
    unused: Sequence[Unused] = (),
) -> None:
    """Write records that have line numbers of their own into one sheet.

    `notes` and `unused` are asked for when all are written.
    """
    rows = into.write_rows(record_rows(records, _IN_LINES, CellBudget(limits.max_cells)))
    into.add_rows(RawSheet("", notes=tuple(notes), unused=unused), rows)


def _limit_notes(texts: Sequence[tuple[str, str]]) -> Iterator[str]:
    if len(texts) > _MAX_TEXTS:
        yield _OUTSIDE.format(count=len(texts) - _MAX_TEXTS)
    if cut := sum(len(text) > _LONGEST for _, text in texts):
        yield _CUT.format(count=cut)
