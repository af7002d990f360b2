"""Lists of open offers and options, who pays for a contract, its office, and the notice of a contracting officer."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.mapping.mapped import mapped

OFFERS = "Solicitation Number,Agency,Posted Date,Offers Due,Clauses\nW912-26-R-0001,Department of Defense,2026-08-03,2026-09-30,52.204-29\n"
OPTIONS = "Contract Number,Agency,Option Exercise Date,Contracting Office\nW912DR24C0001,Department of Defense,2026-12-01,ACC\n"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (OFFERS, "solicitations"),
        (OPTIONS, "solicitations"),
        ("RFP,Customer Agency,Proposal Due Date\nR-1,Army,2026-09-30\n", "solicitations"),
        ("Contract Number,Agency,Obligated Amount,Option Date\nC-1,Army,10.00,2026-12-01\n", "contracts"),
        ("Contract Number,Clause,Date Identified,Identified By\nC-1,52.204-30,2026-09-01,R. Roe\n", "clauses"),
    ],
    ids=["solicitations", "options", "a request for proposals", "awards with options", "clause lists"],
)
def test_a_list_of_open_offers_or_options_is_told_from_awards_and_clause_lists(
    tmp_path: Path, text: str, kind: str
) -> None:
    assert mapped(tmp_path, text).sheet.kind == kind


def test_an_offer_has_its_number_agency_days_and_clauses(tmp_path: Path) -> None:
    told = mapped(tmp_path, OFFERS, "SELECT piid, agency, date_on, end_on, clause FROM record")
    day, due = date(2026, 8, 3), date(2026, 9, 30)
    assert told.rows == [("W912-26-R-0001", "Department of Defense", day, due, "52.204-29")]


def test_an_option_is_due_on_the_day_on_which_it_is_exercised(tmp_path: Path) -> None:
    told = mapped(tmp_path, OPTIONS, "SELECT piid, end_on, office FROM record")
    assert told.rows == [("W912DR24C0001", date(2026, 12, 1), "ACC")]


def test_a_contract_has_who_awards_who_pays_its_office_and_who_gave_notice(tmp_path: Path) -> None:
    text = (
        "PIID,Recipient,Awarding Agency,Funding Agency,Funding Agency Code,Contracting Office,Obligated Amount,"
        "Date Notified,Notified By\n"
        "47QF24C0001,Ada Inc,General Services Administration,Department of Defense,097,FAS,10.00,2026-09-01,R. Roe\n"
    )
    columns = "agency, funding_agency, funding_code, office, identified_on, identified_by"
    told = mapped(tmp_path, text, f"SELECT {columns} FROM record")
    assert told.sheet.kind == "contracts"
    assert told.rows == [
        ("General Services Administration", "Department of Defense", "097", "FAS", date(2026, 9, 1), "R. Roe")
    ]


@pytest.mark.parametrize(
    ("heading", "agency", "office", "payer"),
    [
        ("Contracting Office", "ACC", "", ""),
        ("Funding Agency", "ACC", "", ""),
        ("Agency,Contracting Office", "Army", "ACC", ""),
        ("Agency,Funding Agency", "Army", "", "ACC"),
    ],
)
def test_where_no_column_names_the_agency_the_office_or_who_pays_tells_whose_contract_it_is(
    tmp_path: Path, heading: str, agency: str, office: str, payer: str
) -> None:
    cells = "Army,ACC" if "," in heading else "ACC"
    text = f"PIID,Recipient,{heading},Obligated Amount\nC-1,Ada Inc,{cells},10.00\n"
    told = mapped(tmp_path, text, "SELECT agency, office, funding_agency FROM record")
    assert told.rows == [(agency, office, payer)]
