"""Names that are one name written twice are joined, each with its reason; what tells two firms apart is never forgiven."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.resolving.alike import why_alike
from analyzer.resolving.resolve import OwnFirm, resolve_firms
from analyzer.text.name_key import name_key
from analyzer.vocabulary import Polarity
from tests.acts import make_designation
from tests.case import AS_OF, Case, Meets, legal
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


def test_a_slip_is_joined_to_the_name_that_is_used_more_and_says_why(case: Case) -> None:
    case.sheet("payments", *[{"supplier": "Northgate Innovations"}] * 2, {"supplier": "Northgate Inovations LLC"})
    case.resolve()
    assert firms(case) == 1
    assert case.rows("SELECT reason FROM firm_link WHERE near") == [
        ("near the name Northgate Innovations: a doubled letter is single",)
    ]
    assert any('"Northgate Innovations" and "Northgate Inovations LLC"' in text for text in case.problems())


def test_a_slip_is_joined_to_the_firm_with_an_identifier_however_often_it_is_written(case: Case) -> None:
    case.sheet("firms", {"firm": "Northgate Innovations", "firm_uei": UEI_A})
    case.sheet("payments", *[{"supplier": "Northgate Inovations"}] * 3)
    case.resolve()
    assert firm_keys(case)["Northgate Inovations"] == {f"uei:{UEI_A}"}


def test_two_identifiers_are_two_firms_whatever_their_names(case: Case) -> None:
    case.sheet(
        "firms",
        {"firm": "Northgate Innovations", "firm_uei": UEI_A},
        {"firm": "Northgate Inovations", "firm_uei": UEI_B},
        {"firm": "North Gate Innovations", "firm_cage": CAGE_A},
    )
    case.resolve()
    assert firms(case) == 3


def test_a_name_that_is_nearly_two_firms_is_neither(case: Case) -> None:
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


def test_a_certificate_under_a_near_spelling_certifies_nobody(case: Case) -> None:
    case.sheet("firms", *[{"firm": "Northgate Innovations"}] * 2)
    case.sheet(
        "certificates", {"firm": "Northgate Inovations", "designation": "acme", "statement": "No Acme product is used."}
    )
    case.assess()
    assert case.rows("SELECT standing FROM certificate") == [("names the firm by a near spelling",)]


def test_what_is_said_under_a_near_spelling_is_inferred(case: Case) -> None:
    case.sheet("payments", *[{"supplier": "Northgate Innovations"}] * 2, {"supplier": "Northgate Inovations"})
    case.trace()
    assert case.rows("SELECT supplier_key, class FROM classified_record ORDER BY src_row") == [
        ("name:northgate innovations", "observed"),
        ("name:northgate innovations", "observed"),
        ("name:northgate innovations", "inferred"),
    ]


def test_an_abbreviated_name_is_joined_to_the_one_written_out_even_if_it_is_used_more(case: Case) -> None:
    case.sheet("payments", *[{"supplier": "Delta Engr Svcs"}] * 2, {"supplier": "Delta Engineering Services"})
    case.resolve()
    assert firm_keys(case)["Delta Engr Svcs"] == {"name:delta engineering services"}


VENDOR = "Hangzhou Hikvision Co., Ltd."
KEPT_APART = (
    'Kept apart: "Lodemoor Cybersecurty" has nearly the same name as "Lodemoor Cybersecurity, Inc." (a letter is missing), and a row of'
    " its own names the vendor. Ask whether they are one firm."
)


def buys(firm: str, supplier: str | Meets = "Paper Mill") -> dict[str, str | Meets]:
    return {"firm": firm, "supplier": supplier}


def keys_of(case: Case, *names: str) -> set[str]:
    return set().union(*(firm_keys(case)[name] for name in names))


def test_the_name_that_a_designation_knows_owns_its_misspelling_however_often_that_is_written(case: Case) -> None:
    case.sheet("payments", {"supplier": VENDOR}, *[{"supplier": "Hangzou Hikvision Ltd."}] * 4)
    case.resolve(vendors=[name_key(VENDOR)])
    assert keys_of(case, VENDOR, "Hangzou Hikvision Ltd.") == {"name:hangzhou hikvision"}
    assert case.rows("SELECT name FROM firm_link WHERE near") == [("Hangzou Hikvision Ltd.",)]


def test_a_name_that_a_designation_knows_is_put_under_no_other_one_with_or_without_an_identifier(case: Case) -> None:
    case.sheet("firms", {"firm": "Hangzou Hikvision", "firm_uei": UEI_A}, {"firm": VENDOR})
    case.resolve(vendors=[name_key(VENDOR)])
    assert firms(case) == 2
    assert case.rows("SELECT name FROM firm_link WHERE near") == []


def test_a_name_whose_own_row_names_the_vendor_stays_proven_beside_a_name_that_is_used_more(case: Case) -> None:
    case.sheet("payments", buys("Lodemoor Cybersecurty", legal()), *[buys("Lodemoor Cybersecurity, Inc.")] * 3)
    case.assess()
    assert case.positions("use")["Lodemoor Cybersecurty"] == "exposed"
    assert KEPT_APART in case.problems()


def test_the_firm_of_nearly_the_same_name_is_a_question_under_every_test(case: Case) -> None:
    case.sheet("payments", buys("Lodemoor Cybersecurty", legal()), *[buys("Lodemoor Cybersecurity, Inc.")] * 3)
    case.assess()
    assert set(case.under("Lodemoor Cybersecurity, Inc.").values()) == {"unresolved"}


def test_it_is_asked_whether_it_is_that_firm(case: Case) -> None:
    case.sheet("payments", buys("Lodemoor Cybersecurty", legal()), *[buys("Lodemoor Cybersecurity, Inc.")] * 3)
    (step,) = [each.next_step for each in case.report().findings if each.firm == "Lodemoor Cybersecurity, Inc."]
    assert step.startswith(
        "Ask Lodemoor Cybersecurity, Inc. whether it is the firm of nearly the same name on the path."
    )


def test_a_seller_of_nearly_the_same_name_leaves_its_buyers_product_proven(case: Case) -> None:
    case.sheet(
        "dependencies", buys("Northwind", "Lodemoor Cybersecurty") | {"product": Meets("Zeus seats", marked="Zeus")}
    )
    case.sheet("payments", *[buys("Southwind", "Lodemoor Cybersecurity, Inc.")] * 3)
    case.assess()
    assert case.positions("use")["Northwind"] == "exposed"


def test_a_denial_under_a_near_spelling_keeps_no_name_apart(case: Case) -> None:
    case.sheet(
        "firms", {"firm": "Lodemoor Cybersecurty", "question": Meets("No", marked="Acme", polarity=Polarity.DENIED)}
    )
    case.sheet("payments", *[buys("Lodemoor Cybersecurity, Inc.")] * 3)
    case.resolve()
    assert keys_of(case, "Lodemoor Cybersecurty", "Lodemoor Cybersecurity, Inc.") == {"name:lodemoor cybersecurity"}


def test_where_no_names_are_alike_nobody_waits_for_the_screening(tmp_path: Path) -> None:
    waited: list[str] = []
    case = Case(tmp_path)
    case.sheet("payments", buys("Northgate Innovations"), buys("Southgate Castings"))
    resolve_firms(case.connection, [OwnFirm("Northwind")], set(), AS_OF, lambda: waited.append("for the screening"))
    case.connection.close()
    assert waited == []


SPELLINGS = [
    "Lodemoor Cybersecurity, Inc.",
    "Lodemoor Cybersecurty",
    "Lode Moor Cybersecurity LLC",
    "Northgate Innovations",
    "Northgate Inovations",
]
SUPPLIERS = [VENDOR, "Hangzou Hikvision", "Paper Mill", *SPELLINGS]
some_rows = st.lists(st.tuples(st.sampled_from(SPELLINGS), st.sampled_from(SUPPLIERS)), min_size=1, max_size=6)
an_added_row = st.fixed_dictionaries(
    {"firm": st.sampled_from(SPELLINGS), "supplier": st.sampled_from(SUPPLIERS)},
    optional={"firm_uei": st.just(UEI_A), "supplier_uei": st.just(UEI_B)},
)


def uses_of(rows: list[tuple[str, str]], added: list[dict[str, str]]) -> dict[str, set[str]]:
    """Name as written -> positions under `use` of the firms that it stands for: with two identifiers it stands for several."""
    with TemporaryDirectory() as folder:
        case = Case(Path(folder))
        given_rows = [{"firm": firm, "supplier": supplier} for firm, supplier in rows] + added
        case.sheet("payments", *[{**row, "supplier": named(row["supplier"])} for row in given_rows])
        case.assess(designations=[make_designation(vendor=VENDOR)])
        sql = "SELECT DISTINCT name, position FROM position JOIN firm_link USING (firm_key) WHERE test = 'use'"
        positions: dict[str, set[str]] = {}
        for name, position in case.rows(sql):
            positions.setdefault(name, set()).add(position)
        case.connection.close()
    return positions


def named(supplier: str) -> str | Meets:
    return legal(supplier) if supplier == VENDOR else supplier


@settings(max_examples=25, deadline=None)
@given(some_rows, st.lists(an_added_row, min_size=1, max_size=4))
def test_adding_rows_never_lowers_a_firm_whose_own_row_names_the_vendor(
    rows: list[tuple[str, str]], added: list[dict[str, str]]
) -> None:
    proven = {firm for firm, supplier in rows if supplier == VENDOR}
    after = uses_of(rows, added)
    assert all("exposed" in after[firm] for firm in proven)
