"""Leaves persons or prices out of the CSV files of an evidence package: whole columns, and what stands in the texts of others.

Which columns hold them is declared on the columns themselves (`TableColumn.is_blank_without`). Texts lose the names that those
columns hold, and whatever has the form of an e-mail address, a telephone number or an amount.
"""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from analyzer.column_role import PERSONAL_ROLES
from analyzer.render.csv_text import quote_field
from analyzer.render.package.package_tables import PACKAGE_TABLES
from analyzer.render.package.person_names import InputColumn, PersonNames, collect_names
from analyzer.report.assemble.hop_words import UNIT_REMARK
from analyzer.report.model import ReportModel
from analyzer.report.model.disclosure import TO_BE_SUPPLIED
from analyzer.report.tables import TABLES
from analyzer.report.tables.table import ReportTable
from analyzer.report.tables.table_column import ColumnKind, TableColumn
from analyzer.vocabulary import Redaction

_MAIL = re.compile(r"[\w.+%'-]+@(?:[\w-]+\.)+[^\W\d_]{2,}")  # sdk@0.39.0 is a package
_PHONE = re.compile(
    r"""
    (?<![\w.+-]) (?:
        \+\d{1,3} (?:[\s./()-]{0,2}\d){6,13}    # with the code of a country
        | \(\d{3}\)\s?\d{3}[-.\s]\d{4}          # (555) 010-0199
        | (?:1[-.\s])?\d{3}([-.\s])\d{3}\1\d{4} # 555-010-0199; 252.204-7018 is a clause
    ) (?![\w-])
    """,
    re.VERBOSE,
)
_PHONE_BY_WORD = re.compile(
    r"\b((?:tel|telephone|phone|fax|mobile|call)\b[.:\s]*)[\d(][\d\s().\/-]{5,}\d", re.IGNORECASE
)
_NUMBER = r"(?:\d{1,3}(?:[,.' \u2019\u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?)(?:\s?(?:k|m|mn|bn|thousand|million|billion)\b)?"
_SIGN = r"[$\u20ac\u00a3\u00a5\u20b9\u20a9]"
_CODE = r"(?:USD|EUR|GBP|CAD|AUD|CHF|JPY|INR|SEK|DKK|NOK|PLN)"
_AMOUNT = re.compile(
    rf"[-+(]?(?:{_SIGN}|\b{_CODE}\b)\s?[-+]?{_NUMBER}\)?"
    rf"|(?<![\w.,]){_NUMBER}\s?(?:{_SIGN}|\b{_CODE}\b|(?:dollars?|euros?|pounds)\b)"
    r"|(?<![\w.,])(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2}(?!\w|[.,]\d)",  # 12,000.00 with no sign
    re.IGNORECASE,
)
_OF_CELL = ("text", "value", "marked", "reason")  # what a row tells of the cell that it names
Rule = Callable[[str], str]


@dataclass(slots=True)
class ColumnReport:
    """What became of one column of one file: of so many `values`, some were `blanked`, and some lost a part (`changed`)."""

    values: int = 0
    blanked: int = 0
    changed: int = 0


@dataclass(slots=True)
class Redactor:
    """Redacts the CSV files of one run. `columns` tells what was done to each column, by file and name.

    `rules` are for every text, `rules_of_prose` for those that are no codes, in which digits mean something else.
    """

    redactions: Collection[Redaction]
    rules: Sequence[Rule]
    rules_of_prose: Sequence[Rule]
    personal_inputs: Collection[InputColumn]
    columns: dict[tuple[str, str], ColumnReport] = field(default_factory=dict)
    _known: dict[tuple[str, bool], str] = field(default_factory=dict)

    def redact_table(self, table: ReportTable[Any], lines: Iterable[str]) -> Iterator[str]:
        """The lines of the table's CSV file without what is to be left out; a column that nobody declares is left empty."""
        csv.field_size_limit(sys.maxsize)
        rows = csv.reader(lines)
        names = next(rows, [])
        declared = {column.name: column for column in table.columns}
        columns = [declared.get(name) for name in names]
        reports = [self.columns.setdefault((table.file, name), ColumnReport()) for name in names]
        yield ",".join(map(quote_field, names)) + "\n"
        for row in rows:
            of_person = self._quotes_person(dict(zip(names, row, strict=True)))
            cells = []
            for column, name, report, text in zip(columns, names, reports, row, strict=True):
                rest = "" if of_person and name in _OF_CELL else self._redact_cell(column, text)
                report.values += bool(text)
                report.blanked += bool(text) and not rest
                report.changed += bool(rest) and rest != text
                cells.append(quote_field(rest))
            yield ",".join(cells) + "\n"

    def redact_text(self, text: str, *, is_code: bool = False) -> str:
        """A text without names, addresses, numbers and amounts, each of which leaves a mark."""
        known = self._known.get((text, is_code))
        if known is None:
            known = text
            for rule in self.rules if is_code else (*self.rules, *self.rules_of_prose):
                known = rule(known)
            self._known[text, is_code] = known
        return known

    def _redact_cell(self, column: TableColumn[Any] | None, text: str) -> str:
        if column is None or (text != TO_BE_SUPPLIED and any(map(column.is_blank_without, self.redactions))):
            return ""
        if column.kind in (ColumnKind.INTEGER, ColumnKind.DATE, ColumnKind.WORD):
            return text
        return self.redact_text(text, is_code=column.kind is ColumnKind.IDENTIFIER)

    def _quotes_person(self, row: Mapping[str, str]) -> bool:
        """Whether the row tells of a cell in a column of people."""
        return (row.get("file", ""), row.get("sheet", ""), row.get("column", "")) in self.personal_inputs


def make_redactor(model: ReportModel, redactions: Collection[Redaction]) -> Redactor:
    """What leaves these out of the files of the run that the model tells of."""
    rules: list[Rule] = []
    rules_of_prose: list[Rule] = []
    personal_inputs: frozenset[InputColumn] = frozenset()
    if Redaction.PERSONS in redactions:
        personal_inputs = _personal_inputs(model)
        names = PersonNames(collect_names(model, (*TABLES, *PACKAGE_TABLES), personal_inputs))
        rules += [names.blank_names, partial(_MAIL.sub, "[e-mail address]"), partial(UNIT_REMARK.sub, r"\1[unit]")]
        rules_of_prose += [
            partial(_PHONE.sub, "[telephone number]"),
            partial(_PHONE_BY_WORD.sub, r"\1[telephone number]"),
        ]
    if Redaction.PRICES in redactions:
        rules_of_prose.append(partial(_AMOUNT.sub, "[amount]"))
    return Redactor(redactions, rules, rules_of_prose, personal_inputs)


def _personal_inputs(model: ReportModel) -> frozenset[InputColumn]:
    """The columns of the inputs that hold people; the second of a part is called `unit_2`."""
    return frozenset(
        (sheet.file, sheet.sheet, heading)
        for sheet in model.sheets
        for part, heading in sheet.columns.items()
        if part.rstrip("_0123456789") in PERSONAL_ROLES
    )
