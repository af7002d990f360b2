"""Moves the kept rows of one table into `record`: each column through the macro that reads cells of its sort.

The statement names only the parts that the table has; the rest of `record` keeps its defaults ('' and NULL).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from analyzer.records import Part
from analyzer.sources.cell_words import words
from analyzer.sources.forms import Form
from analyzer.sources.raw_views import RECORD_PARTS
from analyzer.sources.typed_parts import TYPED, Sort

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

# Parts in which words like "none" may be what the cell has to say; everywhere else they are taken for nothing.
_PLAIN_TEXTS = frozenset(
    (
        Part.DESCRIPTION, Part.CATEGORY, Part.RELATION, Part.STATEMENT, Part.CERT_TEST, Part.LICENCES, Part.STATUS, Part.BASIS,
    )
)  # fmt: skip
_BY_SORT: Mapping[Sort, str] = {
    Sort.MONEY: "coalesce(cell_money(mapped_row.{part}, ${part}), odd_row.{part})",
    Sort.DATE: "coalesce(cell_date(mapped_row.{part}, ${part}), odd_row.{part})",
    Sort.YES_NO: "coalesce(cell_yes_no(mapped_row.{part}), odd_row.{part}, '')",
    Sort.IDENTIFIER: "coalesce(cell_identifier(mapped_row.{part}, ${part}), odd_row.{part}, '')",
}
_TEXT = "cell_text(mapped_row.{part})"
_NAME = "or_nothing(mapped_row.{part}, $nothing)"
# Without what the column writes around each name: `shapes_of` has decided on the pattern.
_SHAPED_NAME = r"or_nothing(regexp_replace(mapped_row.{part}, ${part}, '\1'), $nothing)"
_OF_SHEET = "$of_sheet"
# `9700: DEPT OF DEFENSE` holds an agency's code and its name in one cell.
_CODE, _CODE_BEFORE, _LABEL_AFTER = (
    "cell_code(mapped_row.agency_code)",
    "code_before_label(mapped_row.agency)",
    "label_after_code(mapped_row.agency_code)",
)
_PARAMETER = re.compile(r"\$([a-z_]+)")


def insert_records(
    connection: Connection, sheet_id: int, parts: Sequence[Part], forms: Sequence[Form], firm: str
) -> None:
    """Insert the rows of `mapped_row` that are not in `dropped_row`. `firm` is whose rows they are if no column says."""
    shaped = {form.part for form in forms} - TYPED.keys()
    read = {part: _expression(part, part in shaped) for part in parts if part in RECORD_PARTS} | _agency(parts)
    if firm:
        read.setdefault(Part.FIRM, _OF_SHEET)
    selected = "".join(f", {expression} AS {part}" for part, expression in read.items())
    odd = "LEFT JOIN odd_row USING (src_row)" if any(part in TYPED for part in read) else ""
    statement = (
        f"INSERT INTO record BY NAME SELECT {sheet_id:d} AS sheet_id, src_row{selected} "
        f"FROM mapped_row ANTI JOIN dropped_row USING (src_row) {odd}"
    )
    values: dict[str, Any] = {form.part.value: form.form for form in forms} | {
        "nothing": sorted(words("null_name")),
        "of_sheet": firm,
    }
    asked = set(_PARAMETER.findall(statement))
    connection.execute(statement, {name: value for name, value in values.items() if name in asked})


def _agency(parts: Sequence[Part]) -> dict[Part, str]:
    """The agency's code and name, where one column holds both."""
    if Part.AGENCY_CODE in parts:
        return {Part.AGENCY_CODE: _CODE} | ({} if Part.AGENCY in parts else {Part.AGENCY: _LABEL_AFTER})
    return {Part.AGENCY_CODE: _CODE_BEFORE} if Part.AGENCY in parts else {}


def _expression(part: Part, shaped: bool) -> str:
    sort = TYPED.get(part)
    plain = _SHAPED_NAME if shaped else _TEXT if part in _PLAIN_TEXTS else _NAME
    template = _BY_SORT[sort] if sort else plain
    return template.format(part=part.value)
