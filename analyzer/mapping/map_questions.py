"""What a person should say of a table where headings and cells leave it open, each with the line of the mapping that says it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from analyzer.mapping.classify_table import TableClassification
from analyzer.mapping.columns.amounts import AMOUNT_CONCEPTS
from analyzer.mapping.columns.roles import AssignedColumn
from analyzer.mapping.remarks import names_idle_organisations
from analyzer.mapping.role_labels import role_label
from analyzer.mapping.saved.column_letters import letters_of
from analyzer.store.steps import insert_rows
from analyzer.vocabulary import ColumnRole, MapQuestion, SheetKind

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_CENTS = 0.8
_NAMES = 0.8
_LONGEST_NAME = 60
_FEWEST_NAMES = 2


def questions_on(understood: TableClassification, rows: int) -> Iterator[MapQuestion]:
    """The questions on one table with `rows` kept rows, the one that settles most first."""
    if not rows or understood.skipped:
        return
    if understood.kind is SheetKind.UNKNOWN:
        yield _what_rows_are(understood, rows)
    for call in understood.close_calls:
        text = f"Is it a list of {call.kind}, as it is read, or of {call.other}? If so, {call.change}."
        yield MapQuestion(text, f'kind = "{call.other}"')
    yield from map(_is_proposal_right, (one for one in understood.assigned if one.is_proposed))
    yield from _which_amount(understood)
    yield from map(_who_they_are, filter(names_idle_organisations, understood.assigned))


def insert_questions(connection: Connection, sheet_id: int, questions: Sequence[MapQuestion]) -> None:
    """Keep the questions on a table in `map_question`, in their order."""
    rows = [(sheet_id, number, one.text, one.answer) for number, one in enumerate(questions, start=1)]
    insert_rows(connection, "map_question", ("sheet_id", "number", "text", "answer"), rows)


def column_line(one: AssignedColumn, part: ColumnRole) -> str:
    """The line of a mapping that gives the column a part."""
    heading = json.dumps(one.column.heading, ensure_ascii=False)
    return f'{{ column = "{letters_of(one.column.col)}", heading = {heading}, part = "{part}" }}'


def _what_rows_are(understood: TableClassification, rows: int) -> MapQuestion:
    product = next((one for one in understood.assigned if one.part is ColumnRole.PRODUCT), None)
    if product:
        return MapQuestion(
            f"Does your firm use what {_label_of(product)} names, or is it a list of what is offered? Nothing says which.",
            f'kind = "{SheetKind.DEPENDENCIES}"',
        )
    many = "Its row names" if rows == 1 else f"Its {rows:,} rows name"
    likely = max(filter(_may_hold_names, understood.assigned), key=_variety_of_names, default=None)
    if likely is None:
        return MapQuestion(
            f"What are its rows about? {many} no firm, vendor or product in a column that is known.",
            "skip = true, or kind and firm of the table",
        )
    text = f"Does {_label_of(likely)} name the vendors? {many} no firm, vendor or product in a column that is known."
    return MapQuestion(text, column_line(likely, ColumnRole.SUPPLIER))


def _may_hold_names(one: AssignedColumn) -> bool:
    content = one.column.content
    return (
        one.part is ColumnRole.OTHER
        and content.share("words") >= _NAMES
        and content.length <= _LONGEST_NAME
        and content.distinct >= _FEWEST_NAMES
    )


def _variety_of_names(one: AssignedColumn) -> tuple[float, int]:
    content = one.column.content
    return content.share("company") + content.distinct / max(content.filled, 1), -one.column.col


def _is_proposal_right(one: AssignedColumn) -> MapQuestion:
    return MapQuestion(f"Is {_label_of(one)} the {role_label(one.part)}? ({one.note}.)", column_line(one, one.part))


def _which_amount(understood: TableClassification) -> Iterator[MapQuestion]:
    able = [one for one in understood.assigned if one.column.content.share("cents") >= _CENTS]
    named = any(one.part is ColumnRole.AMOUNT for one in understood.assigned)
    if able and not named and understood.kind in AMOUNT_CONCEPTS:
        text = f"Is {_label_of(able[0])} the amount? No column is read as one, so no money is counted."
        yield MapQuestion(text, column_line(able[0], ColumnRole.AMOUNT))


def _who_they_are(one: AssignedColumn) -> MapQuestion:
    text = f"Who are the organisations of {_label_of(one)}? They are only searched for names."
    return MapQuestion(text, column_line(one, ColumnRole.SUPPLIER))


def _label_of(one: AssignedColumn) -> str:
    letters = letters_of(one.column.col)
    return f"column {letters} ({one.column.heading})" if one.column.heading else f"column {letters}"
