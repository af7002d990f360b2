"""Typed cells of one table: how each column is written, and what its odd cells hold or why they hold nothing.

Plain cells are read in SQL (`cell_macros.sql`); only distinct odd texts come to Python.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from analyzer.records import Part
from analyzer.sources.cell_words import is_null, words, yes_or_no
from analyzer.sources.forms import Evidence, Form, forms_of
from analyzer.sources.raw_views import make_typed_cell
from analyzer.sources.typed_parts import DEFAULT_FORM, TYPED, Sort
from analyzer.store.steps import insert_rows, make_table, query
from analyzer.text.dates import parse_date
from analyzer.text.identifiers import DAMAGED, PARSERS, Defect, Scheme
from analyzer.text.money import parse_money
from analyzer.text.unread import Unread

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PACKAGE = "analyzer.sources"
_WRITTEN = frozenset((Sort.MONEY, Sort.DATE))
_MIDNIGHT = re.compile(r"[ T]00:00(:00(\.0+)?)?Z?$|[ T]0:00(:00)?$")
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


def read_typed_cells(connection: Connection, parts: Sequence[Part]) -> tuple[Form, ...]:
    """Decide how each typed column is written, and make `odd_row` with what its odd cells hold, if there is any column."""
    if not parts:
        return ()
    make_typed_cell(connection, parts)
    forms = _decide_forms(connection, parts)
    _read_odd_cells(connection)
    remarks = _remarks(connection)
    return tuple(replace(form, note="; ".join(filter(None, (form.note, *remarks[form.part])))) for form in forms)


def value_of(part: Part, cell: str, form: str) -> Value:
    """The value of one odd text in a typed part; words for "nothing" are worth nothing and give no reason."""
    if is_null(cell):
        return Value(money=Decimal(0) if TYPED[part] is Sort.MONEY and cell.lower() in words("zero") else None)
    return _READERS[TYPED[part]](cell, form)


def _money(cell: str, mark: str) -> Value:
    if cell.lower() in words("zero"):
        return Value(money=Decimal(0))
    money = parse_money(cell, mark)
    return Value(reason=money.reason) if isinstance(money, Unread) else Value(money=money)


def _date(cell: str, order: str) -> Value:
    if _MIDNIGHT.sub("", cell).lower() in words("endless") | words("no_day"):
        return Value()
    day = parse_date(cell, order)
    return Value(reason=day.reason) if isinstance(day, Unread) else Value(day=day)


def _yes_no(cell: str, _: str) -> Value:
    answer = yes_or_no(cell)
    return Value(answer=answer, reason="" if answer else "neither yes nor no")


def _identifier(cell: str, scheme: str) -> Value:
    found = PARSERS[Scheme(scheme)](cell)
    if isinstance(found, Defect):
        if scheme == Scheme.PIID and not DAMAGED.fullmatch(cell):
            # Numbers of contracts that are not federal have any form; they stay as they are written.
            return Value(identifier=cell)
        return Value(identifier=found.value, reason="" if found.value else found.reason, trouble=found.trouble)
    if scheme == Scheme.PIID:
        return Value(identifier=cell)
    unusual = scheme != Scheme.DUNS and found.value != cell
    return Value(identifier=found.value, trouble=_RESPELLED if unusual else "")


_READERS = {Sort.MONEY: _money, Sort.DATE: _date, Sort.YES_NO: _yes_no, Sort.IDENTIFIER: _identifier}


def _decide_forms(connection: Connection, parts: Sequence[Part]) -> tuple[Form, ...]:
    """Decide per column, and leave `typed_part` for the steps that follow. Reads the view `typed_cell`."""
    written = [part.value for part in parts if TYPED[part] in _WRITTEN]
    rows = query(connection, _PACKAGE, "part_evidence", parts=written) if written else []
    told = forms_of([Evidence(Part(part), *counts) for part, *counts in rows])
    rest = set(parts) - {form.part for form in told}
    forms = (*told, *(Form(part, DEFAULT_FORM[part]) for part in sorted(rest)))
    connection.execute("CREATE OR REPLACE TEMP TABLE typed_part (part VARCHAR, sort VARCHAR, form VARCHAR)")
    insert_rows(connection, "typed_part", ("part", "sort", "form"), [(f.part, TYPED[f.part], f.form) for f in forms])
    return forms


def _read_odd_cells(connection: Connection) -> None:
    """Make `odd_cell`, `odd_value` and `odd_row`."""
    make_table(connection, _PACKAGE, "odd_cell")
    asked = connection.execute(
        "SELECT DISTINCT part, form, cell FROM odd_cell JOIN typed_part USING (part) ORDER BY ALL"
    )
    rows = [(part, cell, value_of(Part(part), cell, form)) for part, form, cell in asked.fetchall()]
    connection.execute(
        "CREATE OR REPLACE TABLE odd_value (part VARCHAR, cell VARCHAR, money DECIMAL(38, 6), day DATE, "
        "answer VARCHAR, identifier VARCHAR, reason VARCHAR, trouble VARCHAR)"
    )
    columns = ("part", "cell", "money", "day", "answer", "identifier", "reason", "trouble")
    values = [(p, c, v.money, v.day, v.answer, v.identifier, v.reason, v.trouble) for p, c, v in rows]
    insert_rows(connection, "odd_value", columns, values)
    make_table(connection, _PACKAGE, "odd_row")


def _remarks(connection: Connection) -> Mapping[Part, list[str]]:
    said: dict[Part, list[str]] = defaultdict(list)
    for part, trouble, cells, example in query(connection, _PACKAGE, "odd_remark"):
        said[Part(part)].append(f"{trouble}: {cells} cell{'s' if cells > 1 else ''} (first: {example!r})")
    return said
