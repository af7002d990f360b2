"""What a redacted package is without: columns by their declaration, and the forms of addresses, numbers, names and amounts."""

from __future__ import annotations

import csv
import dataclasses
from collections.abc import Collection
from datetime import date
from decimal import Decimal
from io import StringIO
from typing import Any

import pytest

from analyzer.render.csv_text import csv_lines
from analyzer.render.package.package_tables import DECISIONS, PACKAGE_TABLES, quoted_cells
from analyzer.render.package.person_names import PersonNames
from analyzer.render.package.redact import make_redactor
from analyzer.report import model as m
from analyzer.report.model.review_item import Decision, DecisionScope, ReviewItem
from analyzer.report.tables import TABLES
from analyzer.report.tables.table import ReportTable
from analyzer.vocabulary import Position, Redaction, Subject

PERSONS, PRICES = (Redaction.PERSONS,), (Redaction.PRICES,)


def ruled(model: m.ReportModel) -> m.ReportModel:
    """The model with one ruling, and one item that nobody ruled on."""
    decision = Decision(ruling="Removed", rationale="Agreed with Omar Castell.", decided_by="Priya Novak", owner="Omar Castell",
                        decided_on=date(2026, 3, 1))  # fmt: skip
    items = tuple(
        ReviewItem(f"K{n}", Subject.PATH, "anthropic", "name:a", "A firm", "", "", "A uses B", "a.csv, row 2", Position.EXPOSED, "",
                   Decimal(0), DecisionScope(), of, state)
        for n, (of, state) in enumerate(((decision, "in force"), (Decision(), "")))
    )  # fmt: skip
    return dataclasses.replace(model, review_items=items)


def redacted(model: m.ReportModel, table: ReportTable[Any], redactions: Collection[Redaction]) -> list[dict[str, str]]:
    lines = StringIO("".join(csv_lines(table, model)), newline="")
    return list(
        csv.DictReader(StringIO("".join(make_redactor(model, redactions).redact_table(table, lines)), newline=""))
    )


def test_the_rulings_stand_with_their_state_and_what_nobody_ruled_on_does_not(model: m.ReportModel) -> None:
    (row,) = csv.DictReader(StringIO("".join(csv_lines(DECISIONS, ruled(model)))))
    assert (row["key"], row["state"], row["ruling"], row["decided_by"], row["decided_on"], row["cell"]) == (
        "K0", "in force", "Removed", "Priya Novak", "2026-03-01", "a.csv, row 2",
    )  # fmt: skip


def test_who_decided_is_blank_and_gone_from_the_words_of_others(model: m.ReportModel) -> None:
    (row,) = redacted(ruled(model), DECISIONS, PERSONS)
    assert (row["decided_by"], row["owner"], row["rationale"]) == ("", "", "Agreed with [name].")


def test_every_amount_is_blank_in_every_file(model: m.ReportModel) -> None:
    for table in TABLES:
        money = [column.name for column in table.columns if column.kind.startswith("US dollars")]
        rows = redacted(model, table, PRICES)
        assert {row[name] for row in rows for name in money} <= {""}
        assert len(rows) == len(table.items(model))


@pytest.mark.parametrize("table", [*TABLES, *PACKAGE_TABLES], ids=lambda table: table.name)
def test_a_hostile_model_is_redacted_row_by_row(hostile_model: m.ReportModel, table: ReportTable[Any]) -> None:
    whole = list(csv.DictReader(StringIO("".join(csv_lines(table, hostile_model)), newline="")))
    rest = redacted(hostile_model, table, (*PERSONS, *PRICES))
    assert len(rest) == len(whole)
    assert [list(row) for row in rest] == [list(row) for row in whole]


def test_a_column_that_nobody_declares_is_left_empty(model: m.ReportModel) -> None:
    table = next(table for table in TABLES if table.name == "paths")
    (row,) = csv.DictReader(
        make_redactor(model, PRICES).redact_table(table, iter(["path,salary\n", "A uses B,1200\n"]))
    )
    assert row == {"path": "A uses B", "salary": ""}


def test_a_cell_that_is_quoted_twice_stands_once(model: m.ReportModel) -> None:
    cells = [quoted.cell for quoted in quoted_cells(model)]
    assert len(cells) == len(set(cells))
    assert {match.cell for match in model.evidence} <= set(cells)
    assert {hop.cell for path in model.paths for hop in path.hops} <= set(cells)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("ask jane.doe+ai@vendor.example today", "ask [e-mail address] today"),
        ("npm @anthropic-ai/sdk@0.39.0", "npm @anthropic-ai/sdk@0.39.0"),
        ("call 555-010-0199.", "call [telephone number]."),
        ("(555) 010-0199", "[telephone number]"),
        ("+49 30 1234567", "[telephone number]"),
        ("Tel.: 030 / 123 45 67", "Tel.: [telephone number]"),
        ("DFARS 252.204-7018 and FAR 52.204-30", "DFARS 252.204-7018 and FAR 52.204-30"),
        ("since 2026-11-30, row 1234567", "since 2026-11-30, row 1234567"),
        ("[saas.xlsx, row 5; unit: Jane Doe; planned]", "[saas.xlsx, row 5; unit: [unit]; planned]"),
        (
            "[a.csv, row 4 and 1 more row; unit of that row: PC-7].",
            "[a.csv, row 4 and 1 more row; unit of that row: [unit]].",
        ),
    ],
)
def test_addresses_telephone_numbers_and_units_go_and_what_looks_like_them_stays(
    empty_model: m.ReportModel, text: str, rest: str
) -> None:
    assert make_redactor(empty_model, PERSONS).redact_text(text) == rest


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("annual cost $12,000; 40 users", "annual cost [amount]; 40 users"),
        ("EUR 1.234,50 a year", "[amount] a year"),
        ("about 1.2 million dollars", "about [amount]"),
        ("Total | 9,329.75", "Total | [amount]"),
        ("12 000,00 €", "[amount]"),
        ("FAR 52.204-30, 12.5 %, claude-3.5, 2026-11-30", "FAR 52.204-30, 12.5 %, claude-3.5, 2026-11-30"),
        ("sdk 0.39.0 in row 5", "sdk 0.39.0 in row 5"),
    ],
)
def test_amounts_go_and_other_numbers_stay(empty_model: m.ReportModel, text: str, rest: str) -> None:
    assert make_redactor(empty_model, PRICES).redact_text(text) == rest


def test_digits_of_a_code_are_no_telephone_number_and_no_amount(empty_model: m.ReportModel) -> None:
    redactor = make_redactor(empty_model, (*PERSONS, *PRICES))
    assert redactor.redact_text("555-010-0199 12.00", is_code=True) == "555-010-0199 12.00"


@pytest.mark.parametrize(
    ("names", "text", "rest"),
    [
        (["Jane Doe"], "JANE  DOE and Jane Doerr", "[name] and Jane Doerr"),
        (["jdoe"], "by jdoe: JDOE", "by [name]: JDOE"),
        (["Ann Lee", "Ann Lee Kim"], "Ann Lee Kim", "[name]"),
        (["J. O'Hara-Smith"], "(J. O'Hara-Smith)", "([name])"),
    ],
)
def test_a_name_goes_as_a_whole_word_however_it_is_spaced(names: list[str], text: str, rest: str) -> None:
    assert PersonNames(names).blank_names(text) == rest


@pytest.mark.parametrize("contact", ["Halvorsen Defense Systems, Inc.", "Systems"])
def test_a_contact_that_is_called_like_a_firm_does_not_take_the_firm_along(model: m.ReportModel, contact: str) -> None:
    step = dataclasses.replace(model.clearing[0], contact=contact)
    changed = dataclasses.replace(model, clearing=(step,))
    text = f"Ask {model.findings[0].firm}."
    assert make_redactor(changed, PERSONS).redact_text(text) == text
