"""`disclosure.csv`: the fields of each disclosure or report, as far as they are known."""

from __future__ import annotations

from operator import attrgetter

from analyzer.report.model.disclosure import FIELDS, PERSONAL_FIELDS, Disclosure
from analyzer.report.tables.plans import SheetPlan, Tab
from analyzer.report.tables.table import ReportTable
from analyzer.report.tables.table_column import ColumnKind, TableColumn, declare_column

_FIELD = "a field that one of the clauses asks for; `to be supplied` where no input tells it"

_NOTE = "the free note of the row that proves the use, as a quotation with its cell; empty where that row has none"


def _field_column(name: str) -> TableColumn[Disclosure]:
    return declare_column(
        name,
        ColumnKind.TEXT,
        _FIELD,
        width=22,
        value=lambda disclosure: disclosure.value(name),
        personal=name in PERSONAL_FIELDS,
    )


DISCLOSURE: ReportTable[Disclosure] = ReportTable(
    "disclosure",
    'the fields of each disclosure or report, as far as the inputs tell; the rest says "to be supplied"',
    (
        declare_column("designation", ColumnKind.TEXT),
        declare_column("authority", ColumnKind.TEXT),
        declare_column("clause", ColumnKind.IDENTIFIER, width=22),
        declare_column("edition", ColumnKind.IDENTIFIER, width=12),
        declare_column("firm_key", ColumnKind.IDENTIFIER),
        declare_column("firm", ColumnKind.TEXT, width=28),
        declare_column("contract_key", ColumnKind.IDENTIFIER, width=31),
        declare_column("answer", ColumnKind.WORD, width=20),
        *(_field_column(name) for name in FIELDS),
        declare_column("note", ColumnKind.TEXT, _NOTE, width=40),
    ),
    attrgetter("disclosures"),
    sheets=(
        SheetPlan(
            "Disclosure",
            "What a disclosure or report asks for, as far as the inputs tell; the rest is to be supplied.",
            Tab.RESULT,
            ("designation", "firm", "clause", "edition", "answer", *FIELDS, "note", "contract_key"),
            "Nothing has to be disclosed.",
        ),
    ),
)  # fmt: skip
