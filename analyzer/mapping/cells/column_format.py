"""How one column writes its amounts or dates, which no single cell can tell, and what is to be said of the decision."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analyzer.mapping.cells.cell_types import TYPED, CellType
from analyzer.vocabulary import ColumnRole

_CANNOT_TELL = "day and month cannot be told apart in any cell"


@dataclass(frozen=True, slots=True)
class FormatEvidence:
    """Counts over all cells of a typed part, as `part_evidence.query.sql` tells them."""

    part: ColumnRole
    comma_marks: int = 0
    point_marks: int = 0
    open_marks: int = 0
    day_first: int = 0
    month_first: int = 0
    open_order: int = 0
    slashes: int = 0
    short_years: int = 0
    day_numbers: int = 0


@dataclass(frozen=True, slots=True)
class ColumnFormat:
    """The decimal mark of a column, its order of day and month, its sort of identifier, or the shape of its names."""

    part: ColumnRole
    form: str
    note: str = ""


def forms_of(evidence: Sequence[FormatEvidence]) -> tuple[ColumnFormat, ...]:
    """One form per part; a date column that cannot tell follows the others of its sheet."""
    sheet_order = _order_of_sheet(evidence)
    decimal_comma = _writes_decimal_comma(evidence)
    return tuple(_format_of(each, sheet_order, decimal_comma=decimal_comma) for each in evidence)


def _format_of(evidence: FormatEvidence, sheet_order: str, *, decimal_comma: bool) -> ColumnFormat:
    if TYPED[evidence.part] is CellType.MONEY:
        return _decimal_mark(evidence)
    order, note = _day_order(evidence, sheet_order, decimal_comma=decimal_comma)
    return ColumnFormat(evidence.part, order, "; ".join(filter(None, (note, *_other_remarks(evidence)))))


def _decimal_mark(evidence: FormatEvidence) -> ColumnFormat:
    comma, point = evidence.comma_marks, evidence.point_marks
    if comma and point:
        form = "," if comma > point else "."
        fewer = min(comma, point)
        said = "1 cell writes" if fewer == 1 else f"{fewer} cells write"
        return ColumnFormat(evidence.part, form, f"{said} decimals in another way than the rest ('{form}')")
    if not comma and not point and evidence.open_marks:
        said = "amounts like 1.234 are read as decimals: nothing tells whether the point groups thousands"
        return ColumnFormat(evidence.part, ".", said)
    return ColumnFormat(evidence.part, "," if comma else ".")


def _day_order(evidence: FormatEvidence, sheet_order: str, *, decimal_comma: bool) -> tuple[str, str]:
    days, months = evidence.day_first, evidence.month_first
    if days or months:
        fewer = min(days, months)
        mixed = (
            f"{'1 date is' if fewer == 1 else f'{fewer} dates are'} written in another order than the rest"
            if fewer
            else ""
        )
        return "dmy" if days > months else "mdy", mixed
    if not evidence.open_order:
        return "mdy", ""
    if sheet_order:
        return sheet_order, ""
    if decimal_comma:
        return "dmy", f"{_CANNOT_TELL}; read as day/month/year, since the amounts have a decimal comma"
    # Dots and dashes with the year last are the European and Indian way, slashes the American one.
    order = "mdy" if evidence.slashes else "dmy"
    said = "month/day/year" if order == "mdy" else "day-month-year"
    return order, f"{_CANNOT_TELL}; read as {said}"


def _other_remarks(evidence: FormatEvidence) -> tuple[str, ...]:
    short, numbers = evidence.short_years, evidence.day_numbers
    return (
        f"{short} dates have two digits for the year: 69 to 99 are read as 19xx, 00 to 68 as 20xx" if short else "",
        f"{numbers} cells hold a spreadsheet's day number, read as days since 1899-12-30" if numbers else "",
    )


def _writes_decimal_comma(evidence: Sequence[FormatEvidence]) -> bool:
    """Whether most amounts of the sheet that tell their decimal mark write a comma, which nobody does who puts the month first."""
    amounts = [part for part in evidence if TYPED[part.part] is CellType.MONEY]
    return sum(part.comma_marks for part in amounts) > sum(part.point_marks for part in amounts)


def _order_of_sheet(evidence: Sequence[FormatEvidence]) -> str:
    days, months = sum(each.day_first for each in evidence), sum(each.month_first for each in evidence)
    return "dmy" if days > months else "mdy" if months else ""
