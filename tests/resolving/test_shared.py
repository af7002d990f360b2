"""An identifier beside the names of unrelated firms is said, with both names and where they stand."""

from __future__ import annotations

import pytest

from analyzer.designations import load_designation
from analyzer.resolving.alike import are_alike
from analyzer.resolving.resolve import OwnFirm
from analyzer.resolving.shared import vendor_keys
from tests.case import Case

UEI = "ABCDEFGHJKL1"


def shared(case: Case) -> list[str]:
    return [text for text in case.problems() if "unrelated" in text]


@pytest.mark.parametrize(
    ("sort", "value"), [("uei", UEI), ("cage", "1AB23"), ("lei", "5493001KJTIIGC8Y1R12"), ("duns", "123456789")]
)
def test_one_identifier_beside_unrelated_names_is_said_with_the_first_row_of_each(
    case: Case, sort: str, value: str
) -> None:
    case.sheet(
        "subcontracts",
        {"supplier": "Acme Machine Corp.", f"supplier_{sort}": value},
        {"supplier": "Bolt Avionics Inc.", f"supplier_{sort}": value},
        {"supplier": "Bolt Avionics Inc.", f"supplier_{sort}": value},
        {"supplier": "Quill, PBC", f"supplier_{sort}": value},
    )
    case.resolve()
    assert shared(case) == [
        f"Taken for one firm although the names are unrelated: {sort.upper()} {value} stands beside"
        ' "Acme Machine Corp." (subcontracts1.csv, row 2), "Bolt Avionics Inc." (subcontracts1.csv, row 3)'
        ' and "Quill, PBC" (subcontracts1.csv, row 5); check which of them it belongs to.'
    ]


def test_where_one_of_the_names_is_the_vendors_it_comes_first_with_what_follows_from_it(case: Case) -> None:
    names = ("Acme Machine Corp.", "Bolt Avionics Inc.", "Anthropic, PBC", "Anthropic Ireland")
    case.sheet("subcontracts", *({"supplier": name, "supplier_uei": UEI} for name in names))
    case.resolve(vendors=vendor_keys([load_designation("anthropic")]))
    (text,) = shared(case)
    assert f'{UEI} stands beside "Anthropic, PBC" (subcontracts1.csv, row 4), "Acme Machine Corp."' in text
    assert "Anthropic, PBC is the designated vendor, so that all of them are shown as the vendor itself" in text


def test_the_vendor_under_its_own_names_is_no_conflict(case: Case) -> None:
    case.sheet("firms", *({"firm": name, "firm_uei": UEI} for name in ("Anthropic, PBC", "Anthropic Ireland")))
    case.resolve(vendors=vendor_keys([load_designation("anthropic")]))
    assert shared(case) == []


def test_a_conflict_between_two_files_and_two_columns_is_said(case: Case) -> None:
    case.sheet("firms", {"firm": "Acme Machine", "firm_uei": UEI})
    case.sheet("payments", {"supplier": "Bolt Avionics", "supplier_uei": UEI.lower()})
    case.resolve()
    (text,) = shared(case)
    assert '"Acme Machine" (firms1.csv, row 2) and "Bolt Avionics" (payments2.csv, row 2)' in text


def test_an_own_firm_whose_identifier_stands_beside_another_name_is_said(case: Case) -> None:
    case.sheet("subcontracts", {"supplier": "Bolt Avionics", "supplier_uei": UEI})
    case.resolve(OwnFirm("Acme Machine", UEI))
    (text,) = shared(case)
    assert '"Acme Machine" (an own firm)' in text


def test_an_identifier_that_leads_to_another_ones_uei_is_a_conflict_too(case: Case) -> None:
    case.sheet(
        "firms",
        {"firm": "Acme Machine", "firm_uei": UEI},
        {"firm": "", "firm_uei": UEI, "firm_cage": "1AB23"},
        {"firm": "Bolt Avionics", "firm_cage": "1AB23"},
    )
    case.resolve()
    assert len(shared(case)) == 1


def test_names_that_are_one_firms_are_no_conflict(case: Case) -> None:
    names = ("Northwind Systems, Inc.", "NORTHWIND SYSTEMS", "Northwind Sytems", "Northwind", "Northwind Energy")
    case.sheet("firms", *({"firm": name, "firm_uei": UEI} for name in names))
    case.resolve()
    assert shared(case) == []


def test_very_many_conflicts_are_counted_and_not_all_listed(case: Case) -> None:
    rows = [{"firm": name, "firm_duns": f"1234{n:05}"} for n in range(60) for name in ("Acme Machine", "Bolt Avionics")]
    case.sheet("firms", *rows)
    case.resolve()
    assert len([text for text in shared(case) if "stands beside" in text]) == 50
    assert "10 more identifiers stand beside unrelated names, each taken for one firm." in shared(case)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("international business machines", "ibm", True),
        ("northwind systems", "northwind", True),
        ("delta engr svcs", "delta", True),
        ("anthropic", "anthropic ireland", True),
        ("acme services", "bolt services", False),
        ("acme machine", "anthropic", False),
        ("ant", "anthropic", False),
    ],
)
def test_whether_names_are_related_does_not_depend_on_their_order(one: str, other: str, expected: bool) -> None:
    assert are_alike(one, other) is are_alike(other, one) is expected
