"""Typed cells of one sheet: how each column is written, and what its odd cells hold or why they hold nothing.

Plain cells are read in SQL (`cell_macros.sql`); only distinct odd texts come to Python.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from analyzer.records import Part
from analyzer.sources.cell_words import is_null, words, yes_or_no
from analyzer.sources.raw_views import make_typed_cell
from analyzer.store.steps import insert_rows, make_table, query
from analyzer.text.dates import parse_date
from analyzer.text.money import parse_money
from analyzer.text.unread import Unread

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PACKAGE = "analyzer.sources"


class Sort(StrEnum):
    """How a typed cell is read."""

    MONEY = "money"
    DATE = "date"
    YES_NO = "yes_no"


TYPED: Mapping[Part, Sort] = {
    Part.AMOUNT: Sort.MONEY,
    Part.ACTION_OBLIGATION: Sort.MONEY,
    Part.POTENTIAL: Sort.MONEY,
    Part.DATE_ON: Sort.DATE,
    Part.START_ON: Sort.DATE,
    Part.END_ON: Sort.DATE,
    Part.SIGNED_ON: Sort.DATE,
    Part.VALID_FROM: Sort.DATE,
    Part.VALID_UNTIL: Sort.DATE,
    Part.PERFORMANCE: Sort.YES_NO,
    Part.DELIVERED: Sort.YES_NO,
}
DEFAULT_FORM: Mapping[Sort, str] = {Sort.MONEY: ".", Sort.DATE: "mdy", Sort.YES_NO: ""}


@dataclass(frozen=True, slots=True)
class Evidence:
    """Counts over all cells of a typed part, as `part_evidence.sql` tells them."""

    part: Part
    comma_marks: int
    point_marks: int
    open_marks: int
    day_first: int
    month_first: int
    open_order: int
    slashes: int


@dataclass(frozen=True, slots=True)
class Form:
    """The decimal mark or the order of day and month in one column, and what is to be said of the decision."""

    part: Part
    form: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class _Value:
    """What an odd text is worth; `reason` is '' where it holds a value or says that there is none."""

    money: Decimal | None = None
    day: date | None = None
    answer: str = ""
    reason: str = ""


def read_typed_cells(connection: Connection, parts: Sequence[Part]) -> tuple[Form, ...]:
    """Decide how each typed column is written, and make `odd_row` with what its odd cells hold, if there is any column."""
    if not parts:
        return ()
    make_typed_cell(connection, parts)
    forms = _decide_forms(connection, parts)
    _read_odd_cells(connection)
    return forms


def _decide_forms(connection: Connection, parts: Sequence[Part]) -> tuple[Form, ...]:
    """Decide per column, and leave `typed_part` for the steps that follow. Reads the view `typed_cell`."""
    evidence = [Evidence(Part(row[0]), *row[1:]) for row in query(connection, _PACKAGE, "part_evidence")]
    told = forms_of(evidence)
    empty = set(parts) - {form.part for form in told}
    forms = (*told, *(Form(part, DEFAULT_FORM[TYPED[part]]) for part in sorted(empty)))
    connection.execute("CREATE OR REPLACE TEMP TABLE typed_part (part VARCHAR, sort VARCHAR, form VARCHAR)")
    insert_rows(connection, "typed_part", ("part", "sort", "form"), [(f.part, TYPED[f.part], f.form) for f in forms])
    return forms


def forms_of(evidence: Sequence[Evidence]) -> tuple[Form, ...]:
    """One form per part; a date column that cannot tell follows the others of its sheet."""
    sheet_order = _order_of_sheet(evidence)
    return tuple(_form(each, sheet_order) for each in evidence)


def _form(evidence: Evidence, sheet_order: str) -> Form:
    sort = TYPED[evidence.part]
    if sort is Sort.MONEY:
        return _mark(evidence)
    return _order(evidence, sheet_order) if sort is Sort.DATE else Form(evidence.part, "")


def _mark(evidence: Evidence) -> Form:
    comma, point = evidence.comma_marks, evidence.point_marks
    if comma and point:
        form = "," if comma > point else "."
        fewer = min(comma, point)
        return Form(evidence.part, form, f"{fewer} cells write decimals in another way than the rest ('{form}')")
    if not comma and not point and evidence.open_marks:
        return Form(
            evidence.part,
            ".",
            "amounts like 1.234 are read as decimals: nothing tells whether the point groups thousands",
        )
    return Form(evidence.part, "," if comma else ".")


def _order(evidence: Evidence, sheet_order: str) -> Form:
    days, months = evidence.day_first, evidence.month_first
    if days or months:
        form = "dmy" if days > months else "mdy"
        mixed = f"{min(days, months)} dates are written in another order than the rest" if days and months else ""
        return Form(evidence.part, form, mixed)
    if not evidence.open_order:
        return Form(evidence.part, "mdy")
    if sheet_order:
        return Form(evidence.part, sheet_order)
    # Dots and dashes with the year last are the European and Indian way, slashes the American one.
    form = "mdy" if evidence.slashes else "dmy"
    said = "month/day/year" if form == "mdy" else "day-month-year"
    return Form(evidence.part, form, f"day and month cannot be told apart in any cell; read as {said}")


def _order_of_sheet(evidence: Sequence[Evidence]) -> str:
    days, months = sum(each.day_first for each in evidence), sum(each.month_first for each in evidence)
    return "dmy" if days > months else "mdy" if months else ""


def _read_odd_cells(connection: Connection) -> None:
    """Make `odd_cell`, `odd_value` and `odd_row`."""
    make_table(connection, _PACKAGE, "odd_cell")
    asked = connection.execute(
        "SELECT DISTINCT part, form, cell FROM odd_cell JOIN typed_part USING (part) ORDER BY ALL"
    )
    rows = [(part, cell, value_of(Part(part), cell, form)) for part, form, cell in asked.fetchall()]
    connection.execute(
        "CREATE OR REPLACE TABLE odd_value (part VARCHAR, cell VARCHAR, money DECIMAL(38, 6), day DATE, answer VARCHAR, reason VARCHAR)"
    )
    columns = ("part", "cell", "money", "day", "answer", "reason")
    insert_rows(connection, "odd_value", columns, [(p, c, v.money, v.day, v.answer, v.reason) for p, c, v in rows])
    make_table(connection, _PACKAGE, "odd_row")


def value_of(part: Part, cell: str, form: str) -> _Value:
    """The value of one odd text in a typed part; words for "nothing" are worth nothing and give no reason."""
    sort = TYPED[part]
    if is_null(cell) or (sort is Sort.DATE and cell.lower() in words("endless")):
        return _Value(money=Decimal(0) if sort is Sort.MONEY and cell.lower() == "nil" else None)
    if sort is Sort.MONEY:
        if cell.lower() in words("zero"):
            return _Value(money=Decimal(0))
        money = parse_money(cell, form)
        return _Value(reason=money.reason) if isinstance(money, Unread) else _Value(money=money)
    if sort is Sort.DATE:
        day = parse_date(cell, form)
        return _Value(reason=day.reason) if isinstance(day, Unread) else _Value(day=day)
    answer = yes_or_no(cell)
    return _Value(answer=answer, reason="" if answer else "neither yes nor no")
