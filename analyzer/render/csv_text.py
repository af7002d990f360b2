"""CSV as the contract has it: UTF-8, LF, quoted only where needed, and no cell that a spreadsheet would run.

Written by column, not by cell: most columns hold few values, each often, and most texts have nothing to take care of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import groupby, islice, repeat
from operator import is_, itemgetter
from pathlib import Path as FilePath
from typing import Any

from analyzer.render.amount import plain_amount
from analyzer.render.cleaning import clean_text
from analyzer.report.model import Answers, Findings, ReportModel
from analyzer.report.model.answers import PLACES
from analyzer.report.model.findings import OF_FIRM
from analyzer.report.tables.table import ReportTable
from analyzer.report.tables.table_column import ColumnKind, Item, TableColumn, Value

# What starts a formula (OWASP, CSV injection), full-width signs included. A text that already has our apostrophe
# before such a sign gets one more, so that taking one off always gives the text back.
FORMULA = re.compile("'*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
QUOTED = re.compile('[,"\r\n]')
_BEGINS = frozenset("'=+-@\uff1d\uff0b\uff0d\uff20")
_TEXTS = frozenset((ColumnKind.TEXT, ColumnKind.PROSE, ColumnKind.WORD, ColumnKind.IDENTIFIER))
_ROWS = 1000  # at once: what fits a processor's cache is joined and encoded fastest, and a table is never held whole


def neutralise(text: str) -> str:
    """Text that no spreadsheet program takes for a formula."""
    return f"'{text}" if FORMULA.match(text) else text


def csv_cell(value: Value) -> str:
    """A value as the text of a CSV cell; only text is neutralised, a negative amount stays plain."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return plain_amount(value)
    if isinstance(value, date):
        return value.isoformat()
    return quote_field(neutralise(clean_text(value))) if isinstance(value, str) else str(value)


def csv_cells(column: TableColumn[Item], items: Sequence[Item]) -> list[str]:
    """The texts of one column, each made once for what the records share."""
    if column.part:
        shared = list(map(id, map(column.part, items)))
        texts = {key: csv_cell(column.value(item)) for key, item in dict(zip(shared, items, strict=True)).items()}
        return [texts[key] for key in shared]
    return _cells_of(column.kind, list(map(column.value, items)))


def _cells_of(kind: ColumnKind, values: Sequence[Value]) -> list[str]:
    if values and all(map(is_, values, repeat(values[0]))):
        return [csv_cell(values[0])] * len(values)
    if kind in _TEXTS:
        return list(map(_Texts().__getitem__, values))
    same = list(map(id, values))
    one_each = dict(zip(same, values, strict=True))
    if 2 * len(one_each) <= len(values):
        texts = {key: csv_cell(value) for key, value in one_each.items()}
        return [texts[key] for key in same]
    return list(map(csv_cell, values))


class _Texts(dict[Value, str]):
    """The cell of each distinct text; a column of words asks for few of them, however many rows it has."""

    def __missing__(self, value: Value) -> str:
        text = self[value] = value if isinstance(value, str) and _is_plain(value) else csv_cell(value)
        return text


def _is_plain(text: str) -> bool:
    """Whether a text stands in a cell as it is; what is printable has no control character, line break or surrogate."""
    return text.isprintable() and "," not in text and '"' not in text and text[:1] not in _BEGINS


def csv_lines(table: ReportTable[Item], model: ReportModel) -> Iterator[str]:
    """The text of a table, header first, some thousand lines at a time."""
    yield ",".join(column.name for column in table.columns) + "\n"
    items = table.items(model)
    if isinstance(items, Answers):
        yield from _lines_of_parts([column.name for column in table.columns], items)
        return
    if isinstance(items, Findings):
        yield from _lines_of_findings(table.columns, items)
        return
    for start in range(0, len(items), _ROWS):
        some = items[start : start + _ROWS]
        columns = [csv_cells(column, some) for column in table.columns]
        yield "\n".join(map(",".join, zip(*columns, strict=True))) + "\n"


def _lines_of_parts(fields: Iterable[str], answers: Answers) -> Iterator[str]:
    """The lines of answers: what neighbouring columns say together is written out once for each distinct part."""
    runs = groupby(map(PLACES.__getitem__, fields), key=itemgetter(0))
    columns = []
    for number, run in runs:
        at = [index for _, index in run]
        texts = [",".join(csv_cell(value[index]) for index in at) for value in answers.parts[number]]
        columns.append(map(texts.__getitem__, answers.numbers[number]))
    lines = map(",".join, zip(*columns, strict=True))
    while some := list(islice(lines, _ROWS)):
        yield "\n".join(some) + "\n"


def _lines_of_findings(columns: Iterable[TableColumn[Any]], findings: Findings) -> Iterator[str]:
    """The lines of findings: what neighbouring columns say of how a firm stands is written out once for each stance."""
    runs = [(of_firm, list(run)) for of_firm, run in groupby(columns, key=_tells_of_the_firm)]
    stances = {
        run[0].name: list(map(",".join, zip(*[csv_cells(column, findings.stances) for column in run], strict=True)))
        for of_firm, run in runs
        if not of_firm
    }
    for start in range(0, len(findings), _ROWS):
        some = findings[start : start + _ROWS]
        texts: list[Iterable[str]] = []
        for of_firm, run in runs:
            if of_firm:
                texts += [_cells_of(column.kind, list(some.each(column.name))) for column in run]
            else:
                texts.append(map(stances[run[0].name].__getitem__, some.numbers))
        yield "\n".join(map(",".join, zip(*texts, strict=True))) + "\n"


def _tells_of_the_firm(column: TableColumn[Any]) -> bool:
    """Whether its value names the firm, or is of the firm alone."""
    return column.name in OF_FIRM or column.name == "next_step"


def write_csv(table: ReportTable[Item], model: ReportModel, folder: FilePath) -> None:
    """Write `<folder>/<table's name>.csv`."""
    with (folder / f"{table.name}.csv").open("wb") as file:
        file.writelines(some.encode() for some in csv_lines(table, model))


def quote_field(text: str) -> str:
    """A text as a field of a CSV line, in quotation marks only where it needs them."""
    # Not csv.writer: before Python 3.13 it leaves a lone CR unquoted when lines end in LF.
    return '"' + text.replace('"', '""') + '"' if QUOTED.search(text) else text
