"""Names that are one name written twice are joined, each with its reason; what tells two firms apart is never forgiven."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.resolving.alike import why_alike
from analyzer.text.name_key import name_key
from tests.resolving.test_firms import CAGE_A, UEI_A, UEI_B, firm_keys, firms

PAIRS = [
    tuple(cell.strip() for cell in line.split("|"))
    for line in Path(__file__).with_name("pairs.psv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
NAMES = st.lists(st.sampled_from(["northgate", "inovations", "innovations", "johnson", "12", "svcs"]), min_size=1).map(
    " ".join
)


def linked(one: str, other: str) -> bool:
    first, second = name_key(one), name_key(other)
    return first == second or bool(why_alike(first, second))


def test_the_table_of_pairs_is_large_enough() -> None:
    assert len(PAIRS) >= 150


@pytest.mark.parametrize("pair", [pair for pair in PAIRS if pair[3] == "no"], ids=" / ".join)
def test_two_organisations_are_never_one(pair: tuple[str, ...]) -> None:
    assert not linked(pair[1], pair[2])


def test_of_the_names_written_twice_one_in_twenty_may_be_missed() -> None:
    same = [pair for pair in PAIRS if pair[3] == "yes"]
    missed = [pair for pair in same if not linked(pair[1], pair[2])]
    assert len(missed) <= len(same) // 20, missed


@given(NAMES, NAMES)
def test_the_order_of_two_names_does_not_matter(one: str, other: str) -> None:
    assert why_alike(one, other) == why_alike(other, one)


def test_a_slip_is_joined_to_the_name_that_is_used_more_and_says_why(case) -> None:
    case.sheet("payments", *[{"supplier": "Northgate Innovations"}] * 2, {"supplier": "Northgate Inovations LLC"})
    case.resolve()
    assert firms(case) == 1
    assert case.rows("SELECT reason FROM firm_link WHERE near") == [
        ("near the name Northgate Innovations: a doubled letter is single",)
    ]
    assert any('"Northgate Innovations" and "Northgate Inovations LLC"' in text for text in case.problems())


def test_a_slip_is_joined_to_the_firm_with_an_identifier_however_often_it_is_written(case) -> None:
    case.sheet("firms", {"firm": "Northgate Innovations", "firm_uei": UEI_A})
    case.sheet("payments", *[{"supplier": "Northgate Inovations"}] * 3)
    case.resolve()
    assert firm_keys(case)["Northgate Inovations"] == {f"uei:{UEI_A}"}


def test_two_identifiers_are_two_firms_whatever_their_names(case) -> None:
    case.sheet(
        "firms",
        {"firm": "Northgate Innovations", "firm_uei": UEI_A},
        {"firm": "Northgate Inovations", "firm_uei": UEI_B},
        {"firm": "North Gate Innovations", "firm_cage": CAGE_A},
    )
    case.resolve()
    assert firms(case) == 3


def test_a_name_that_is_nearly_two_firms_is_neither(case) -> None:
    case.sheet(
        "firms",
        {"firm": "Northgate Innovation", "firm_uei": UEI_A},
        {"firm": "Nothgate Innovations", "firm_uei": UEI_B},
        {"firm": "Northgate Inovation"},
        {"firm": "Northgate Innovations"},
    )
    case.resolve()
    assert why_alike("northgate innovations", "nothgate innovations")
    assert firm_keys(case)["Northgate Inovation"] == {f"uei:{UEI_A}"}
    assert firm_keys(case)["Northgate Innovations"] == {f"uei:{UEI_B}"}


def test_a_certificate_under_a_near_spelling_certifies_nobody(case) -> None:
    case.sheet("firms", *[{"firm": "Northgate Innovations"}] * 2)
    case.sheet(
        "certificates", {"firm": "Northgate Inovations", "designation": "acme", "statement": "No Acme product is used."}
    )
    case.assess()
    assert case.rows("SELECT standing FROM certificate") == [("names the firm by a near spelling",)]


def test_what_is_said_under_a_near_spelling_is_inferred(case) -> None:
    case.sheet("payments", *[{"supplier": "Northgate Innovations"}] * 2, {"supplier": "Northgate Inovations"})
    case.trace()
    assert case.rows("SELECT supplier_key, class FROM fact ORDER BY src_row") == [
        ("name:northgate innovations", "observed"),
        ("name:northgate innovations", "observed"),
        ("name:northgate innovations", "inferred"),
    ]


def test_an_abbreviated_name_is_joined_to_the_one_written_out_even_if_it_is_used_more(case) -> None:
    case.sheet("payments", *[{"supplier": "Delta Engr Svcs"}] * 2, {"supplier": "Delta Engineering Services"})
    case.resolve()
    assert firm_keys(case)["Delta Engr Svcs"] == {"name:delta engineering services"}
