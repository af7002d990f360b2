"""Typed cells of one table: how each column is written, and what its odd cells hold or why they hold nothing.

Each distinct text of a typed column is looked at once: plain ones in SQL (`cell_macros.sql`), odd ones in Python. Only
amounts, which hardly repeat, are read where they stand.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from analyzer.mapping import map_steps
from analyzer.mapping.cell_words import is_null, word_group, yes_or_no
from analyzer.mapping.cells.cell_types import DEFAULT_FORM, TYPED, CellType
from analyzer.mapping.cells.column_format import ColumnFormat, FormatEvidence, forms_of
from analyzer.store.source_view import make_source_view
from analyzer.store.steps import Step, insert_rows, query_rows, run_steps
from analyzer.text.dates import parse_date
from analyzer.text.identifiers import DAMAGED, PARSERS, UNFIT, IdentifierDefect, Scheme
from analyzer.text.money import is_scaled, parse_money
from analyzer.text.parse_failure import ParseFailure
from analyzer.vocabulary import ColumnRole

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PACKAGE = __package__
_WRITTEN = frozenset((CellType.MONEY, CellType.DATE))
_MIDNIGHT = re.compile(r"[ T]00:00(:00(\.0+)?)?Z?$|[ T]0:00(:00)?$")
_ROUNDED = "written in thousands or millions, so perhaps rounded; counted as written"
_RESPELLED = "lower case and marks between are left out"


@dataclass(frozen=True, slots=True)
class Value:
    """What an odd text is worth; `reason` is '' where it holds a value or says that there is none.

    `trouble` says what is wrong where the value is used nevertheless.
    """

    money: Decimal | None = None
    day: date | None = None
    answer: str = ""
    identifier: str = ""
    reason: str = ""
    trouble: str = ""


def read_typed_cells(connection: Connection, parts: Sequence[ColumnRole]) -> tuple[ColumnFormat, ...]:
    """Decide how each typed column is written, and fill `odd_value` and make `typed_value` with what the cells hold."""
    if not parts:
        return ()
    forms = _decide_forms(connection, parts)
    _read_odd_texts(connection)
    run_steps(connection, _PACKAGE, map_steps.TYPED_VALUES)
    remarks = _cell_remarks(connection)
    return tuple(replace(form, note="; ".join(filter(None, (form.note, *remarks[form.part])))) for form in forms)


def reject_cells(connection: Connection, **place: int | str) -> None:
    """List the cells that hold nothing of their column's sort; `place` is their sheet_id, file and sheet."""
    rows = connection.execute("SELECT DISTINCT part FROM odd_value WHERE reason <> '' ORDER BY part").fetchall()
    for (part,) in rows:
        _view_cells(connection, ColumnRole(part))
        run_steps(connection, _PACKAGE, map_steps.REJECTED_CELLS, part=part, **place)


def value_of(part: ColumnRole, cell: str, form: str) -> Value:
    """The value of one odd text in a typed part; words for "nothing" are worth nothing and give no reason."""
    if is_null(cell):
        return Value(money=Decimal(0) if TYPED[part] is CellType.MONEY and cell.lower() in word_group("zero") else None)
    return _READERS[TYPED[part]](cell, form)


def _money_value(cell: str, mark: str) -> Value:
    if cell.lower() in word_group("zero"):
        return Value(money=Decimal(0))
    money = parse_money(cell, mark)
    if isinstance(money, ParseFailure):
        return Value(reason=money.reason)
    return Value(money=money, trouble=_ROUNDED if is_scaled(cell) else "")


def _date_value(cell: str, order: str) -> Value:
    if _MIDNIGHT.sub("", cell).lower() in word_group("endless") | word_group("no_day"):
        return Value()
    day = parse_date(cell, order)
    return Value(reason=day.reason) if isinstance(day, ParseFailure) else Value(day=day)


def _yes_no(cell: str, _: str) -> Value:
    answer = yes_or_no(cell)
    return Value(answer=answer, reason="" if answer else "neither yes nor no")


def _identifier_value(cell: str, scheme: str) -> Value:
    found = PARSERS[Scheme(scheme)](cell)
    if isinstance(found, IdentifierDefect):
        if scheme == Scheme.PIID and not DAMAGED.fullmatch(cell):
            # Numbers of contracts that are not federal have any form; they stay as they are written.
            return Value(identifier=cell)
        return Value(identifier=found.value, reason="" if found.value else found.reason, trouble=found.trouble)
    if scheme == Scheme.PIID:
        return Value(identifier=cell)
    unusual = scheme != Scheme.DUNS and found.value != cell
    return Value(identifier=found.value, trouble=_RESPELLED if unusual else "")


_READERS = {
    CellType.MONEY: _money_value,
    CellType.DATE: _date_value,
    CellType.YES_NO: _yes_no,
    CellType.IDENTIFIER: _identifier_value,
}


def _decide_forms(connection: Connection, parts: Sequence[ColumnRole]) -> tuple[ColumnFormat, ...]:
    """Fill `typed_text` and `typed_part`: the distinct texts of each column, and how the column is written."""
    for part in parts:
        steps = map_steps.AMOUNT_TEXTS if TYPED[part] is CellType.MONEY else map_steps.DISTINCT_TEXTS
        _gather_evidence(connection, part, steps)
    written = [part.value for part in parts if TYPED[part] in _WRITTEN]
    rows = query_rows(connection, _PACKAGE, "part_evidence", parts=written) if written else []
    told = forms_of([FormatEvidence(ColumnRole(part), *counts) for part, *counts in rows])
    rest = set(parts) - {form.part for form in told}
    forms = (*told, *(ColumnFormat(part, DEFAULT_FORM[part]) for part in sorted(rest)))
    insert_rows(connection, "typed_part", ("part", "sort", "form"), [(f.part, TYPED[f.part], f.form) for f in forms])
    for form in forms:
        if TYPED[form.part] is CellType.MONEY and form.form != DEFAULT_FORM[form.part]:
            connection.execute("DELETE FROM typed_text WHERE part = $part", {"part": form.part.value})
            _gather_evidence(connection, form.part, map_steps.DISTINCT_TEXTS)
    return forms


def _gather_evidence(connection: Connection, part: ColumnRole, steps: Sequence[Step]) -> None:
    _view_cells(connection, part)
    run_steps(connection, _PACKAGE, steps, part=part.value)


def _view_cells(connection: Connection, part: ColumnRole) -> None:
    """The view `mapped_cell`: the cells of one part in the rows that are kept."""
    make_source_view(connection, "mapped_cell", "mapped_row", {"src_row": "src_row", "cell": part.value})


def _read_odd_texts(connection: Connection) -> None:
    """Fill `odd_value`: what the texts hold that are no plain values."""
    run_steps(connection, _PACKAGE, map_steps.PLAIN_VALUES, trouble=UNFIT)
    rows = [
        (part, cell, value_of(ColumnRole(part), cell, form))
        for part, form, cell in query_rows(connection, _PACKAGE, "odd_text")
    ]
    columns = ("part", "cell", "money", "day", "answer", "identifier", "reason", "trouble")
    values = [(p, c, v.money, v.day, v.answer, v.identifier, v.reason, v.trouble) for p, c, v in rows]
    insert_rows(connection, "odd_value", columns, values)


def _cell_remarks(connection: Connection) -> Mapping[ColumnRole, list[str]]:
    said: dict[ColumnRole, list[str]] = defaultdict(list)
    for part, trouble, cells, example in query_rows(connection, _PACKAGE, "odd_remark"):
        said[ColumnRole(part)].append(f"{trouble}: {cells} cell{'s' if cells > 1 else ''} (first: {example!r})")
    return said
