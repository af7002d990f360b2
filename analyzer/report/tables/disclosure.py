"""`disclosure.csv`: the fields of each disclosure or report, as far as they are known."""

from __future__ import annotations

from operator import attrgetter

from analyzer.report.clause_text import clause_text
from analyzer.report.model.disclosure import FIELDS, PERSONAL_FIELDS, TO_BE_SUPPLIED, Disclosure
from analyzer.report.tables.plans import FIRM, GridKind, PageColumn, PagePlan, PageSection, SheetPlan, Tab
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


def _contract_text(disclosure: Disclosure) -> str:
    number = disclosure.value("contract_number")
    return number if number != TO_BE_SUPPLIED else disclosure.contract_key or "next offer"


def _clause_text(disclosure: Disclosure) -> str:
    return clause_text(disclosure.clause, disclosure.edition)


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
    pages=(
        PagePlan(
            "identifications",
            PageSection.SIGNING,
            "Identification log",
            (
                FIRM,
                "designation",
                PageColumn("contract", "Contract", GridKind.CONTRACT, _contract_text),
                PageColumn("clause", "Clause", GridKind.TEXT, _clause_text),
                "identified_at", "recipient", "due", "due_if_identified_by_scan",
            ),
            ("designation", "clause"),
            intro=(
                "Who identified which use when, who is told, and by when. What nobody has entered is to be supplied: a person enters it"
                " in the workbook, on the sheet Decisions, with the ruling “Use identified”."
            ),
            folded=True,
        ),
    ),
)  # fmt: skip
