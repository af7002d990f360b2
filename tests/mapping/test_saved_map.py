"""A saved mapping: what loads, what is refused with its place, what it meets, what drifted, and what it changes."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.errors import UsageProblem
from analyzer.mapping.classify_table import SheetPlace
from analyzer.mapping.columns.column import Column
from analyzer.mapping.columns.heading_terms import NOTHING
from analyzer.mapping.columns.profile import ColumnProfile
from analyzer.mapping.columns.roles import AssignedColumn
from analyzer.mapping.role_labels import role_label
from analyzer.mapping.saved import SavedColumn, SavedMap, SavedTable, load_map
from analyzer.mapping.saved.drift import drift_of
from analyzer.mapping.saved.match_tables import match_table
from analyzer.pipeline.scan import inspect_inputs
from analyzer.render.inspection import Inspection
from analyzer.request.options import ScanOptions
from analyzer.vocabulary import ColumnRole

PAYMENTS = "Vendor Name,Invoice Date,Amount,Ref\nBlue Co,2026-01-31,10.00,A1\nRed LLC,2026-02-28,20.50,A2\n"
MAP = """
[[table]]
file = "payments_2026_q1.csv"
kind = "payments"
columns = [
  { heading = "Vendor Name", part = "supplier" },
  { heading = "Invoice Date", part = "date_on" },
  { heading = "Amount", part = "amount" },
  { heading = "Ref", part = "identifier" },
]
"""


def applied(folder: Path, saved: str, **files: str) -> Inspection:
    """An inspection of files (`a__csv` names `a.csv`) under the mapping with this text."""
    (folder / "inputs").mkdir()
    for name, text in files.items():
        (folder / "inputs" / name.replace("__", ".")).write_text(text)
    (folder / "m.toml").write_text(saved)
    return inspect_inputs([folder / "inputs"], ScanOptions(map=folder / "m.toml"))


def texts(seen: Inspection) -> str:
    return "\n".join(problem.text for problem in seen.problems)


def test_every_part_has_plain_words_and_no_two_share_them() -> None:
    said = [role_label(part) for part in ColumnRole]
    assert len(set(said)) == len(said)
    assert not [part for part, words in zip(ColumnRole, said, strict=True) if part and "_" in words]


def test_the_same_file_meets_its_table_and_nothing_is_said(tmp_path: Path) -> None:
    seen = applied(tmp_path, MAP, payments_2026_q1__csv=PAYMENTS)
    assert seen.sheets[0].columns == {
        "supplier": "Vendor Name",
        "date_on": "Invoice Date",
        "amount": "Amount",
        "identifier": "Ref",
    }
    assert "mapping" not in texts(seen)


def test_a_later_file_of_another_name_and_column_order_is_told_by_its_headings(tmp_path: Path) -> None:
    text = "Ref;Amount;vendor_name;InvoiceDate\nA9;5,00;Green Inc;2026-04-01\n"
    seen = applied(tmp_path, MAP.replace('"Ref", part = "identifier"', '"Ref", part = "notes"'), spend__csv=text)
    assert seen.sheets[0].columns["notes"] == "Ref"
    assert "renamed" not in texts(seen)
    assert "no table with these headings" not in texts(seen)


def test_one_changed_part_changes_that_column_and_says_so(tmp_path: Path) -> None:
    seen = applied(tmp_path, MAP.replace('"amount"', '"potential"'), payments_2026_q1__csv=PAYMENTS)
    assert seen.sheets[0].columns == {
        "supplier": "Vendor Name",
        "date_on": "Invoice Date",
        "potential": "Amount",
        "identifier": "Ref",
    }
    assert seen.sheets[0].amount_total is None
    assert (
        "column 'Amount' is read as potential total value, because the mapping says so; without it: amount."
        in texts(seen)
    )


def test_the_kind_of_the_mapping_beats_the_guess(tmp_path: Path) -> None:
    seen = applied(tmp_path, MAP.replace('"payments"', '"subcontracts"'), payments_2026_q1__csv=PAYMENTS)
    assert seen.sheets[0].kind == "subcontracts"
    assert "read as subcontracts, because the mapping says so; without it: payments." in texts(seen)


def test_an_empty_part_or_kind_is_left_to_the_guess(tmp_path: Path) -> None:
    emptied = MAP.replace('"supplier"', '""').replace('"payments"', '""')
    seen = applied(tmp_path, emptied, payments_2026_q1__csv=PAYMENTS)
    assert (seen.sheets[0].kind, seen.sheets[0].columns["supplier"]) == ("payments", "Vendor Name")


def test_drift_is_told_renamed_gone_and_new(tmp_path: Path) -> None:
    text = "Vendor Names,Invoice Date,Amount,Ref,Cost Centre\nBlue Co,2026-01-31,10.00,A1,East\nRed LLC,2026-02-28,20.50,A2,West\n"
    saved = MAP.replace("\n]\n", '\n  { column = "H", heading = "Approver", part = "other" },\n]\n')
    seen = applied(tmp_path, saved, payments_2026_q2__csv=text)
    said = texts(seen)
    assert seen.sheets[0].columns["supplier"] == "Vendor Names"
    assert "column 'Vendor Names' is read as supplier's name: it is probably 'Vendor Name' of the mapping" in said
    assert "column 'Approver' (other text, searched for names) of the mapping is gone." in said
    assert "column 'Cost Centre' is not in the mapping; guessed: " in said


def test_a_column_that_the_cells_speak_against_is_not_taken_for_a_renamed_one(tmp_path: Path) -> None:
    text = "Vendor Name,Invoice Date,Amount,Vendor UEI\nBlue Co,2026-01-31,10.00,\nRed LLC,2026-02-28,20.50,\n"
    seen = applied(tmp_path, MAP.replace('"Ref", part = "identifier"', '"Ref", part = "piid"'), p_q2__csv=text)
    assert "piid" not in seen.sheets[0].columns
    assert "column 'Ref' (contract number (PIID)) of the mapping is gone." in texts(seen)


def test_a_table_left_out_is_not_read_and_it_is_said(tmp_path: Path) -> None:
    saved = MAP.replace('kind = "payments"', "skip = true")
    seen = applied(
        tmp_path, saved, payments_2026_q2__csv=PAYMENTS, other__csv=PAYMENTS + "Gray SA,2026-03-01,1.00,A3\n"
    )
    rows = {sheet.file: sheet.rows_read for sheet in seen.sheets}
    assert rows == {"other.csv": 3, "payments_2026_q2.csv": 0}
    assert "left out, because the mapping says so." in texts(seen)
    assert "of another name" in texts(seen)


def test_a_firm_is_carried_to_a_file_of_the_same_name_only(tmp_path: Path) -> None:
    saved = MAP.replace('kind = "payments"', 'firm = "Acme Corp"')
    seen = applied(tmp_path, saved, payments_2026_q3__csv=PAYMENTS, brightdell__csv=PAYMENTS)
    carried = [problem.file for problem in seen.problems if "a sheet of 'Acme Corp'" in problem.text]
    assert carried == ["brightdell.csv"]


def test_a_table_that_the_mapping_does_not_know_is_guessed_and_the_nearest_is_named(tmp_path: Path) -> None:
    seen = applied(
        tmp_path, MAP, licences__csv="Application,Publisher,Users\nClaude Team,Anthropic,12\nMailer,Post Inc,3\n"
    )
    assert "knows no table with these headings" in texts(seen)
    assert "the mapping m.toml has a table of it, but no input has its headings." in texts(seen)
    assert seen.sheets[0].kind == "dependencies"


def test_the_header_row_is_found_by_the_saved_headings_and_can_be_fixed(tmp_path: Path) -> None:
    odd = '[[table]]\nfile = "odd.csv"\nkind = "firms"\n{}columns = [{{ heading = "AAA", part = "firm" }}, {{ heading = "BBB" }}]\n'
    text = "something,else\nmore,words\nAAA,BBB\nBlue Co,x\nRed LLC,y\n"
    seen = applied(tmp_path, odd.format(""), odd__csv=text)
    assert (seen.sheets[0].header_row, seen.sheets[0].rows_read) == (3, 2)
    (tmp_path / "m.toml").write_text(odd.format("header_row = 2\n"))
    fixed = inspect_inputs([tmp_path / "inputs"], ScanOptions(map=tmp_path / "m.toml"))
    assert (fixed.sheets[0].header_row, fixed.sheets[0].columns["firm"]) == (2, "more")


def test_a_heading_that_stands_twice_is_matched_by_order() -> None:
    saved = (
        SavedColumn("Name", ColumnRole.FIRM, 1),
        SavedColumn("UEI", None, 2),
        SavedColumn("Name", ColumnRole.SUPPLIER, 3),
    )
    today = [
        AssignedColumn(Column(n, name, NOTHING, ColumnProfile()), ColumnRole.OTHER)
        for n, name in enumerate(("UEI", "Name", "Name"), 1)
    ]
    pairs = {pair.saved.part: pair.today.column.col for pair in drift_of(saved, today, is_fixed=False).pairs}
    assert pairs == {ColumnRole.FIRM: 2, None: 1, ColumnRole.SUPPLIER: 3}


@given(st.lists(st.text("abcdef ", min_size=3, max_size=9), min_size=1, max_size=8), st.randoms())
def test_shuffled_columns_meet_the_same_table_and_keep_their_parts(headings: list[str], rnd: Random) -> None:
    columns = tuple(SavedColumn(heading, ColumnRole.OTHER, n) for n, heading in enumerate(headings, 1))
    shuffled = list(enumerate(headings, 1))
    rnd.shuffle(shuffled)
    today = [
        AssignedColumn(Column(n, name, NOTHING, ColumnProfile()), ColumnRole.OTHER)
        for n, (_, name) in enumerate(shuffled, 1)
    ]
    drift = drift_of(columns, today, is_fixed=False)
    assert not drift.gone
    assert not drift.new
    assert all(pair.saved.heading.split() == pair.today.column.heading.split() for pair in drift.pairs)


def test_file_and_sheet_names_break_ties_between_tables_with_the_same_headings() -> None:
    columns = (SavedColumn("Name", ColumnRole.FIRM, 1), SavedColumn("Answer", None, 2))
    tables = tuple(SavedTable(f"{name}.xlsx", "Q", None, columns, firm=name) for name in ("acme", "blue", "gray"))
    met = match_table(SavedMap("m.toml", "", tables), SheetPlace("2027/blue.xlsx", "Q"), ["Answer", "Name"])
    assert met is not None
    assert (met.table.firm, met.names_agree) == ("blue", True)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (('"supplier"', '"suplier"'), "m.toml, line 6: there is no part 'suplier'. Did you mean supplier?"),
        (('"payments"', '"payment"'), "m.toml, line 4: there is no kind of sheet 'payment'. Did you mean payments?"),
        (
            ('"date_on"', '"supplier"'),
            "line 7: the part supplier (supplier's name) is given to 'Invoice Date', and already",
        ),
        (('kind = "payments"', 'kind = "unknown"'), "needs a table of a known kind"),
        (('kind = "payments"', "skip = 7"), "line 4: skip is '7'. It takes yes or no"),
        (('kind = "payments"', 'header_row = "top"'), "line 4: 'top' is no row number"),
        (('kind = "payments"', "kinds = 1"), "line 4: there is no key 'kinds' here. It takes: file"),
        (('heading = "Ref"', 'column = "12Z"'), "line 9: a column without a heading"),
        (('heading = "Ref"', 'column = "12Z", heading = "Ref"'), "line 9: '12Z' is no column"),
        (("[[table]]", "[[table"), "this is not valid TOML"),
        (("[[table]]", "[table]"), "table is written in another way than a mapping has it"),
    ],
)
def test_a_mistake_is_told_with_its_line_and_the_words_that_it_takes(
    tmp_path: Path, change: tuple[str, str], said: str
) -> None:
    (tmp_path / "m.toml").write_text(MAP.replace(*change))
    with pytest.raises(UsageProblem) as wrong:
        load_map(tmp_path / "m.toml")
    assert said in str(wrong.value)


@pytest.mark.parametrize(("name", "said"), [("m.csv", "is no mapping file"), ("gone.toml", "there is no file")])
def test_a_mapping_that_is_none_is_a_usage_problem(tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / "m.csv").write_text("a,b\n")
    with pytest.raises(UsageProblem, match=said):
        load_map(tmp_path / name)
