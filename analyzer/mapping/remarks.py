"""What is to be said of a table besides its counts: what was not understood, and what the cells overruled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analyzer.mapping.cells.column_format import ColumnFormat
from analyzer.mapping.classify_table import TableClassification
from analyzer.mapping.columns.roles import AssignedColumn
from analyzer.vocabulary import ColumnRole, SheetKind

_COMPANIES = 0.3
_NO_PARTY = frozenset(
    (
        ColumnRole.OTHER,
        ColumnRole.NONE,
        ColumnRole.CATEGORY,
        ColumnRole.IDENTIFIER,
        ColumnRole.UNIT,
        ColumnRole.CONTACT,
        ColumnRole.AGENCY,
    )
)
_EMPTY = "no rows: the sheet is empty."
_BARE = "no rows: a header and nothing below it."
_NO_VENDOR = (
    "no vendor column: nothing names a firm or vendor, so its rows are screened but belong to nobody. "
    "Give the column of names a heading such as 'Vendor' or 'Supplier name'."
)
_NOBODY = "questions and answers, but nothing says whose: name the firm above the table ('Company: ...') or in a mapping file."


def remarks_on(
    understood: TableClassification, forms: Sequence[ColumnFormat], in_sheet: int, read: int
) -> Iterator[str]:
    """Sentences in the order of their weight. `in_sheet` counts the sheet's rows, `read` those below the header."""
    yield from understood.notes
    yield from (f"column {_heading_of(understood, form.part)}: {form.note}." for form in forms if form.note)
    if not read:
        yield _BARE if in_sheet else _EMPTY
    elif _has_answers(understood) and not (understood.firm or understood.names_its_firms):
        yield _NOBODY
    elif understood.kind is SheetKind.UNKNOWN:
        yield _NO_VENDOR
    yield from (
        f"column {each.column.heading!r}: {each.note}."
        for each in understood.assigned
        if each.note and each.column.note
    )
    if not understood.is_published and understood.kind is not SheetKind.UNKNOWN:
        yield from map(_unread_column_remark, filter(names_idle_organisations, understood.assigned))


def names_idle_organisations(each: AssignedColumn) -> bool:
    """Whether a column of organisations plays no part in what the rows say."""
    return each.part in _NO_PARTY and each.column.content.share("company") >= _COMPANIES


def _unread_column_remark(each: AssignedColumn) -> str:
    return (
        f"column {each.column.heading!r} names organisations, and no firm is taken from it: its names are only searched. "
        "If they buy from, sell to or own the firms of the other columns, give it its part in a mapping file."
    )


def _has_answers(understood: TableClassification) -> bool:
    return any(each.part is ColumnRole.ANSWER for each in understood.assigned)


def _heading_of(understood: TableClassification, part: ColumnRole) -> str:
    return next(repr(each.column.heading) for each in understood.assigned if each.part is part)
