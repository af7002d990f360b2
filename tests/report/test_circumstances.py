"""What an inventory tells of a use reaches evidence and clearing plan; the inputs are short enough to read the answer off them."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from analyzer import ScanOptions, scan
from analyzer.mapping.columns.circumstances import circumstance_of
from analyzer.vocabulary import Circumstance, ColumnRole, SheetKind

HEAD = "Application,Vendor,Seats,Device Count,Host,Last Seen,Annual Cost,Renewal Date,Notice Date,Replacement,Tenant Setting\n"
ROWS = (
    'Claude Team,"Anthropic, PBC",40,12,srv-1,2026-08-30,"12,000.50",2027-01-01,2026-12-01,Draft Desk,Enabled for all\n'
    'Claude Enterprise,"Anthropic, PBC",10,3,srv-2,2026-08-29,"3,000.25",2026-12-15,2026-09-01,,\n'
    'Acrobat Pro,Adobe Inc.,75,80,srv-3,2026-08-01,"9,000.00",2026-10-01,2026-09-20,,\n'
)
GERMAN = (
    "Anwendung;Anbieter;Lizenzen;Zuletzt genutzt;Jahreskosten;Nächste Verlängerung;Kündigung bis;Ersatz\n"
    "Claude Team;Anthropic PBC;40;30.08.2026;12.000,50;01.01.2027;01.12.2026;Schreibtisch\n"
    "Acrobat Pro;Adobe Inc.;75;29.08.2026;9.000,00;01.03.2027;15.02.2027;\n"
)


def scanned(folder: Path, text: str) -> Path:
    """The run folder of a scan of one inventory."""
    (folder / "in").mkdir()
    (folder / "in" / "inventory.csv").write_text(text, encoding="utf-8")
    options = ScanOptions(out=folder / "out", as_of=date(2026, 9, 15), firm=("Meridian Defense",), no_cache=True)
    return scan(folder / "in", options).folder


def rows(run: Path, name: str) -> list[dict[str, str]]:
    with (run / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_each_cell_of_evidence_stands_with_what_its_row_tells_of_the_use(tmp_path: Path) -> None:
    evidence = [row for row in rows(scanned(tmp_path, HEAD + ROWS), "evidence.csv") if row["column"] == "Vendor"]
    columns = ("row", "seats", "cost", "renewal", "notice", "last_seen", "place")
    assert [tuple(row[name] for name in columns) for row in evidence] == [
        ("2", "40", "12000.50", "2027-01-01", "2026-12-01", "2026-08-30", "srv-1"),
        ("3", "10", "3000.25", "2026-12-15", "2026-09-01", "2026-08-29", "srv-2"),
    ]
    assert evidence[0]["circumstances"] == (
        "seats 40; device count 12; host srv-1; last seen 2026-08-30; annual cost 12,000.50; renewal date 2027-01-01; "
        "notice date 2026-12-01; replacement Draft Desk; tenant setting Enabled for all"
    )


def test_the_plan_sums_the_costs_of_a_year_and_tells_the_next_renewal_and_day_of_notice(tmp_path: Path) -> None:
    """The notice of row 3 was due on 1 September, before the as-of date; row 4 is another vendor's."""
    (step,) = rows(scanned(tmp_path, HEAD + ROWS), "clearing.csv")
    assert (step["what"], step["annual_cost"], step["next_renewal"], step["notice_by"]) == (
        "Own use at Meridian Defense", "15000.75", "2026-12-15", "2026-12-01",
    )  # fmt: skip


@pytest.mark.parametrize(("heading", "year"), [("Monthly Cost", ""), ("Cost", ""), ("Cost per Year", "15000.75")])
def test_a_cost_that_is_not_said_to_be_of_a_year_is_quoted_and_summed_to_no_year(
    tmp_path: Path, heading: str, year: str
) -> None:
    run = scanned(tmp_path, HEAD.replace("Annual Cost", heading) + ROWS)
    assert rows(run, "clearing.csv")[0]["annual_cost"] == year
    assert {row["cost"] for row in rows(run, "evidence.csv")} == {"12000.50", "3000.25"}


def test_the_card_of_the_firm_and_the_workbook_show_it(tmp_path: Path) -> None:
    page = (scanned(tmp_path, HEAD + ROWS) / "exposure.html").read_text(encoding="utf-8")
    assert "In the same row: seats 40; device count 12; host srv-1" in page
    assert "The plan by cost, renewal and notice" in page


def test_a_german_inventory_tells_the_same(tmp_path: Path) -> None:
    run = scanned(tmp_path, GERMAN)
    (evidence,) = [row for row in rows(run, "evidence.csv") if row["column"] == "Anbieter"]
    columns = ("seats", "cost", "renewal", "notice", "last_seen")
    assert tuple(evidence[name] for name in columns) == ("40", "12000.50", "2027-01-01", "2026-12-01", "2026-08-30")
    assert "ersatz Schreibtisch" in evidence["circumstances"]
    assert rows(run, "clearing.csv")[0]["annual_cost"] == "12000.50"


def test_a_renewal_that_is_no_day_is_quoted_and_stands_among_the_rejected(tmp_path: Path) -> None:
    run = scanned(tmp_path, HEAD + ROWS.replace("2026-12-15", "auto-renews"))
    assert [row["value"] for row in rows(run, "rejected.csv")] == ["auto-renews"]
    (evidence,) = [row for row in rows(run, "evidence.csv") if row["row"] == "3" and row["column"] == "Vendor"]
    assert evidence["renewal"] == ""
    assert "renewal date auto-renews" in evidence["circumstances"]


def test_a_look_alike_tells_nothing_of_a_use(tmp_path: Path) -> None:
    text = HEAD + ROWS + "Wine list,Claude Laval Corporation,5,1,srv-9,2026-08-30,100.00,2027-01-01,2026-12-01,,\n"
    evidence = rows(scanned(tmp_path, text), "evidence.csv")
    (rejected,) = [row for row in evidence if row["verdict"] == "rejected"]
    assert {
        rejected[name] for name in ("seats", "cost", "renewal", "notice", "last_seen", "place", "circumstances")
    } == {""}


@pytest.mark.parametrize(
    ("heading", "part", "sort"),
    [
        ("Seats", ColumnRole.LICENCES, Circumstance.SEATS),
        ("Users", ColumnRole.USAGE, Circumstance.COUNT),
        ("Annual Cost (USD)", ColumnRole.AMOUNT, Circumstance.ANNUAL_COST),
        ("Monthly Cost", ColumnRole.AMOUNT, Circumstance.COST),
        ("Last Login", ColumnRole.DATE_ON, Circumstance.LAST_SEEN),
        ("Last Login", ColumnRole.NONE, None),
        ("Purchase Date", ColumnRole.DATE_ON, None),
        ("Replacement", ColumnRole.OTHER, Circumstance.SUBSTITUTE),
        ("Tenant Setting", ColumnRole.TOOL, Circumstance.SETTING),
        ("Notes", ColumnRole.NOTES, None),
    ],
)
def test_a_column_is_known_by_its_part_and_heading(heading: str, part: ColumnRole, sort: Circumstance | None) -> None:
    assert circumstance_of(heading, part, SheetKind.DEPENDENCIES) is sort


@pytest.mark.parametrize("kind", [SheetKind.PAYMENTS, SheetKind.CONTRACTS, SheetKind.CERTIFICATES, SheetKind.UNKNOWN])
def test_only_inventories_have_such_columns(kind: SheetKind) -> None:
    assert circumstance_of("Annual Cost", ColumnRole.AMOUNT, kind) is None


def test_the_notice_date_of_a_contract_list_is_still_the_day_of_a_notice(tmp_path: Path) -> None:
    contracts = (
        "Contract Number,Awarding Agency,Contractor,Total Obligated Amount,Notice Date,Notified By\n"
        "W31P4Q24C0001,Department of Defense,Meridian Defense,1000.00,2026-09-01,A. Officer\n"
        "W31P4Q24C0002,Department of Defense,Meridian Defense,2000.00,2026-09-02,A. Officer\n"
    )
    text = (scanned(tmp_path, contracts) / "run.json").read_text(encoding="ascii")
    assert '"identified_on": "Notice Date"' in text
    assert "notice_on" not in text


def test_a_use_that_stands_in_two_inventories_costs_once(tmp_path: Path) -> None:
    """Both inventories hold the Team plan: of 12,000.50 and 11,000.00 the dearer counts, and the other plan's 3,000.25 beside it."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "second.csv").write_text(
        HEAD + 'claude team,"Anthropic, PBC",40,,,2026-08-30,"11,000.00",2026-11-01,,,\n', encoding="utf-8"
    )
    (tmp_path / "in" / "inventory.csv").write_text(HEAD + ROWS, encoding="utf-8")
    options = ScanOptions(out=tmp_path / "out", as_of=date(2026, 9, 15), firm=("Meridian Defense",), no_cache=True)
    (step,) = rows(scan(tmp_path / "in", options).folder, "clearing.csv")
    assert (step["annual_cost"], step["next_renewal"]) == ("15000.75", "2026-11-01")
