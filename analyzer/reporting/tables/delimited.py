"""CSV as the contract has it: UTF-8, LF, quoted only where needed, and no cell that a spreadsheet would run."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path as FilePath

from analyzer.reporting.amount import plain_amount
from analyzer.reporting.cleaning import clean
from analyzer.reporting.model import ReportModel
from analyzer.reporting.tables.column import Item, Table, Value

# What starts a formula (OWASP, CSV injection), full-width signs included. A text that already has our apostrophe
# before such a sign gets one more, so that taking one off always gives the text back.
FORMULA = re.compile("'*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
QUOTED = re.compile('[,"\r\n]')


def neutral(text: str) -> str:
    """Text that no spreadsheet program takes for a formula."""
    return f"'{text}" if FORMULA.match(text) else text


def written(value: Value) -> str:
    """A value as the text of a CSV cell, before quoting; only text is neutralised, a negative amount stays plain."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return plain_amount(value)
    if isinstance(value, date):
        return value.isoformat()
    return neutral(clean(value)) if isinstance(value, str) else str(value)


def lines(table: Table[Item], model: ReportModel) -> Iterator[str]:
    """The lines of a table, header first."""
    yield _line(column.name for column in table.columns)
    for item in table.items(model):
        yield _line(written(column.value(item)) for column in table.columns)


def write_csv(table: Table[Item], model: ReportModel, folder: FilePath) -> None:
    """Write `<folder>/<table's name>.csv`."""
    with (folder / f"{table.name}.csv").open("w", encoding="utf-8", newline="") as file:
        file.writelines(lines(table, model))


def _line(cells: Iterable[str]) -> str:
    # Not csv.writer: before Python 3.13 it leaves a lone CR unquoted when lines end in LF.
    return ",".join(_quoted(cell) for cell in cells) + "\n"


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if QUOTED.search(cell) else cell
