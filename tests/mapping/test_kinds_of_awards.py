"""Lists of awards, agreements and spending that lack a column which others have, each as publishers write them."""

from __future__ import annotations

from pathlib import Path

import pytest

from analyzer.vocabulary import SheetKind
from tests.mapping.mapped import mapped

CONTRACTS, PAYMENTS, DEPENDENCIES = SheetKind.CONTRACTS, SheetKind.PAYMENTS, SheetKind.DEPENDENCIES


def understood(tmp_path: Path, text: str) -> tuple[SheetKind, dict[str, str]]:
    sheet = mapped(tmp_path, text).sheet
    return sheet.kind, sheet.columns


AWARDS = {
    "French, with a type of award": (
        "objet,type_marche,procedure,acheteur,titulaire,date_parution\n"
        "Fourniture de bancs,FOURNITURES,Ouverte,Ville de Brest,MENUISERIE OLIVIER SARL,2026-03-15\n"
        "Nettoyage de locaux,SERVICES,Ouverte,CHU de Nantes,PROPRETE OUEST SAS,2026-03-16\n",
        {"firm": "titulaire", "agency": "acheteur", "description": "objet", "date_on": "date_parution"},
    ),
    "German": (
        "Auftraggeber,Auftragnehmer,Vergabe,Leistung\nStadt Ulm,Birke Bau GmbH,V-12,Abbruch\nStadt Bonn,Erle IT GmbH,V-13,Netz\n",
        {"firm": "Auftragnehmer", "agency": "Auftraggeber"},
    ),
    "a bare name of who sells": (
        "Lot,Name,Buyer Name,Contract Value,Contract Start,Contract End\n"
        "L1,Supplier 1,Buyer A,2000000,2024-10-23,2026-10-23\nL2,Supplier 2,Buyer B,1000000,2024-04-18,2026-04-18\n",
        {"firm": "Name", "agency": "Buyer Name", "start_on": "Contract Start", "end_on": "Contract End"},
    ),
    "a customer known by number": (
        "contract_id,customer_id,contract_start,contract_term,monthly_fee_amount\n1,127,2019-08-17,12,11600.00\n2,119,2019-12-01,22,14600.00\n",
        {"piid": "contract_id", "agency": "customer_id", "amount": "monthly_fee_amount"},
    ),
    "a length instead of days": (
        "Supplier,Buyer,Value,Duration (Years)\nOak Fleet,City of Elm,$42.5M,7.0\nElm Waste,City of Oak,$285k,2.5\n",
        {"firm": "Supplier", "amount": "Value", "agency": "Buyer"},
    ),
}


@pytest.mark.parametrize(("text", "columns"), AWARDS.values(), ids=AWARDS)
def test_an_award_is_a_contract(text: str, columns: dict[str, str], tmp_path: Path) -> None:
    kind, found = understood(tmp_path, text)
    assert kind is CONTRACTS
    assert {part: found.get(part) for part in columns} == columns


TENDERS = {
    "tenders": (
        "number,stage,object,customer,price,posted\n"
        "17,open,Desks and chairs for the pupils of the school,School Board of Elm,502416.84,23.06.2026\n"
        "18,open,Pianos and their maintenance for three years,City of Oak,55550.00,24.06.2026\n",
        {"agency": "customer", "amount": "price", "date_on": "posted", "description": "object"},
    ),
    "awards of ministries": (
        "title,ministry,award value,sector\nRoads,Ministry of Works,4200000,Transport\nWards,Ministry of Health,310000,Health\n",
        {"agency": "ministry", "amount": "award value", "description": "title"},
    ),
}


@pytest.mark.parametrize(("text", "columns"), TENDERS.values(), ids=TENDERS)
def test_what_bodies_buy_of_nobody_by_name_is_no_list_of_firms(
    text: str, columns: dict[str, str], tmp_path: Path
) -> None:
    kind, found = understood(tmp_path, text)
    assert kind is SheetKind.UNKNOWN
    assert {part: found.get(part) for part in columns} == columns


def test_a_security_beside_its_symbol_is_a_firm(tmp_path: Path) -> None:
    text = (
        "Symbol,Security,GICS Sector,Headquarters Location,Date added,CIK,Founded\n"
        "MMM,3M,Industrials,Saint Paul,1957-03-04,66740,1902\nABT,Abbott Laboratories,Health Care,North Chicago,1957-03-04,1800,1888\n"
    )
    kind, found = understood(tmp_path, text)
    assert (kind, found["firm"]) == (SheetKind.FIRMS, "Security")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Customer,Contractor,Note\nAlder Corp.,Orb LLC,since May\nBirch Inc.,Elm LLC,\n", DEPENDENCIES),
        (
            "Vendor,Amount,Payment Term,Paid On\nAlder Corp.,10.00,30,2026-01-02\nBirch Inc.,20.00,30,2026-01-03\n",
            PAYMENTS,
        ),
        ("Supplier,Value,Duration (Years),Directorate\nOak Fleet,$42.5M,7.0,IT\nElm Waste,$285k,2.5,HR\n", PAYMENTS),
        (
            "Contract ID,Contract Name,Vendor,Contract Start,Contract End,Annual Cost\n1,Fleet,Oak Inc.,2025-01-01,2026-12-31,9.00\n",
            SheetKind.FIRMS,
        ),
        (
            "Name,Agency,Email\nAda Lovelace,GSA,ada@example.org\nGrace Hopper,NASA,grace@example.org\n",
            SheetKind.UNKNOWN,
        ),
    ],
    ids=[
        "no word of an award",
        "a term of payment",
        "suppliers of the own firm by their terms",
        "its register of contracts",
        "persons of agencies",
    ],
)
def test_what_only_resembles_an_award_is_none(text: str, kind: SheetKind, tmp_path: Path) -> None:
    assert understood(tmp_path, text)[0] is kind


def test_what_units_spent_needs_no_day(tmp_path: Path) -> None:
    text = 'unidade,natureza da despesa,valor\nEscola de Postura,CUSTEIO,"74,60"\nEscola de Postura,MATERIAL,"R$ 7.460,32"\n'
    kind, found = understood(tmp_path, text)
    assert (kind, found["unit"], found["category"]) == (PAYMENTS, "unidade", "natureza da despesa")


def test_packages_are_known_by_their_cells(tmp_path: Path) -> None:
    text = (
        "module,licenses,repository,parents\n@types/lodash@4.14.181,MIT,https://example.org/a,alpha\n"
        "ansicolor@1.1.100,Apache-2.0,https://example.org/b,beta\n"
    )
    for heading in ("module", "what we ship"):
        (tmp_path / heading).mkdir()
        kind, found = understood(tmp_path / heading, text.replace("module", heading))
        assert (kind, found["package"], found["unit"]) == (DEPENDENCIES, heading, "parents")


@pytest.mark.parametrize("flags", [("True", "False"), ("yes", "no"), ("1", "0")])
def test_a_party_over_yes_and_no_is_a_flag_and_the_bare_name_is_the_firm(
    flags: tuple[str, str], tmp_path: Path
) -> None:
    text = f"id,supplier,name\nA,{flags[0]},Boulanger\nB,{flags[1]},Bio Test\nC,{flags[0]},Moulin\n"
    kind, found = understood(tmp_path, text)
    assert (kind, found["firm"]) == (SheetKind.FIRMS, "name")


def test_a_running_number_is_no_yes_or_no_and_the_price_of_the_whole_line_counts(tmp_path: Path) -> None:
    text = (
        "number,supplier_name,unit_price,total_price,submission_date\n1,Print LLC,63780,637800,2025-01-14\n"
        "3,Ink Corp,69999,699990,2025-01-15\n"
    )
    kind, found = understood(tmp_path, text)
    assert kind is PAYMENTS
    assert (found["identifier"], found["amount"], found["date_on"]) == ("number", "total_price", "submission_date")
