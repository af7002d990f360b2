"""Who performs which contract, which authority covers it, what its clause list says and where it stands (rules 9 and 10)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.step import Rows, shown, step

AS_OF = date(2026, 9, 15)
ACME = {"designation": "acme", "firm_key": "a"}
COVERED = {"designation": "acme", "authority": "dod", "contract_key": "C1", "covered": True}
BOX = {"designation": "acme", "authority": "dod"}


def test_the_recipient_is_prime_and_who_is_named_under_a_contract_is_a_subcontractor() -> None:
    sub = {"kind": "subcontracts", "ref_key": "C1", "supplier_key": "b", "firm_key": "a"}
    facts = [sub, sub | {"kind": "dependencies", "supplier_key": "c", "stated_kind": "subcontracts"}]
    facts += [sub | {"kind": "dependencies", "supplier_key": "d"}, sub | {"ref_key": "", "supplier_key": "e"}]
    rows = step(
        "assessing", "performer", {"contract": [{"contract_key": "C1", "firm_key": "a"}], "classified_record": facts}
    )
    assert shown(rows, "firm_key", "role") == [("a", "prime"), ("b", "subcontractor"), ("c", "subcontractor")]


def test_who_is_prime_and_subcontractor_of_one_contract_is_its_prime() -> None:
    sub = {"kind": "subcontracts", "ref_key": "C1", "supplier_key": "a"}
    rows = step(
        "assessing", "performer", {"contract": [{"contract_key": "C1", "firm_key": "a"}], "classified_record": [sub]}
    )
    assert shown(rows, "firm_key", "role") == [("a", "prime")]


def clauses(clause: str, edition: str = "", **record: Any) -> list[dict[str, Any]]:
    place = {"sheet_id": 1, "src_row": 2}
    tables = {
        "classified_record": [place | {"kind": "clauses", "ref_key": "C1"}],
        "record": [place | {"clause": clause, "edition": edition} | record],
    }
    return step("assessing", "contract_clause", tables, as_of=AS_OF)


@pytest.mark.parametrize(
    ("clause", "numbers"),
    [
        ("52.204-25", ["52.204-25"]),
        ("FAR 52.204-25 and DFARS 252.204-7018", ["252.204-7018", "52.204-25"]),
        ("52.204-25; 52.204-25", ["52.204-25"]),
        ("  The Memo ", ["the memo"]),
        ("", []),
    ],
)
def test_a_cell_may_name_several_clauses_and_one_without_a_number_goes_by_its_name(
    clause: str, numbers: list[str]
) -> None:
    assert shown(clauses(clause), "clause_number") == numbers


def test_an_edition_is_compared_by_its_letters_and_digits() -> None:
    assert shown(clauses("52.204-25", "(Nov 2021)"), "edition_key", "listed_edition") == [("NOV2021", "Nov 2021")]


def test_a_day_after_the_as_of_date_starts_and_ends_no_clock() -> None:
    told = clauses("52.204-25", identified_on=date(2026, 9, 15), submitted_on=date(2026, 9, 16))
    assert shown(told, "identified_on", "submitted_on") == [(date(2026, 9, 15), None)]


BOXES = [
    {"clause": "FAR 52.204-25", "edition": "NOV 2021"},
    {"clause": "FAR 52.204-25", "edition": "AUG 2020"},
    {"clause": "The Memo", "edition": ""},
]


def listed(*clause: dict[str, Any]) -> list[Any]:
    rows = step(
        "assessing",
        "clause_listed",
        {"clause_box": BOXES, "contract_clause": [{"contract_key": "C1"} | each for each in clause]},
    )
    return shown([row for row in rows if row["clause"] != "The Memo"], "edition", "listed", "other_edition")


def test_where_a_listed_edition_has_a_box_the_other_boxes_of_its_clause_do_not_apply() -> None:
    told = listed({"clause_number": "52.204-25", "edition_key": "NOV2021", "listed_edition": "Nov 2021"})
    assert told == [("AUG 2020", False, "Nov 2021"), ("NOV 2021", True, None)]


def test_an_edition_without_a_box_or_none_at_all_applies_to_every_box_of_its_clause() -> None:
    told = listed({"clause_number": "52.204-25", "edition_key": "MAY1999", "listed_edition": "May 1999"})
    assert told == [("AUG 2020", True, "May 1999"), ("NOV 2021", True, "May 1999")]
    told = listed({"clause_number": "52.204-25"})
    assert told == [("AUG 2020", True, None), ("NOV 2021", True, None)]


def test_a_clause_that_the_list_of_the_contract_leaves_out_is_not_listed() -> None:
    assert listed({"clause_number": "52.204-30"}) == [("AUG 2020", False, None), ("NOV 2021", False, None)]


def test_a_duty_without_a_clause_number_needs_no_listing() -> None:
    rows = step(
        "assessing",
        "clause_listed",
        {"clause_box": BOXES, "contract_clause": [{"contract_key": "C1", "clause_number": "x"}]},
    )
    assert shown([row for row in rows if row["clause"] == "The Memo"], "listed", "named") == [(True, False)]


def cover(contract: dict[str, Any], *agencies: dict[str, Any]) -> list[Any]:
    tables = {
        "contract": [{"contract_key": "C1"} | contract],
        "authority_agency": [{"designation": "acme", "authority": "dod"} | each for each in agencies],
    }
    return shown(step("assessing", "contract_coverage", tables), "covered", "agency_unknown")


@pytest.mark.parametrize(
    ("contract", "expected"),
    [
        ({"agency_code": "097"}, (True, False)),
        ({"agency": "US Department of Defense"}, (True, False)),
        ({"agency_code": "012", "agency": "Department of Agriculture"}, (False, False)),
        ({}, (True, True)),
    ],
)
def test_an_authority_covers_a_contract_by_its_agency_and_one_not_stated_counts_as_covered(
    contract: dict[str, Any], expected: tuple[bool, bool]
) -> None:
    assert cover(contract, {"code": "097", "name": "Department of Defense"}) == [expected]


def test_an_authority_over_all_agencies_covers_every_contract() -> None:
    assert cover({"agency_code": "012"}, {"covers_all": True}) == [(True, False)]
    assert cover({}, {"covers_all": True}) == [(True, False)]


WAIVED = {
    "subject": "contract",
    "ruling": "Waived",
    "state": "in force",
    "designation": "acme",
    "authority": "dod",
    "contract_key": "C1",
}


def test_a_waiver_in_force_closes_an_authority_on_a_contract() -> None:
    rows = step("assessing", "waiver", {"ruling": [WAIVED | {"reference": "W-1", "decided_by": "R. Roe"}]})
    assert shown(rows, "authority", "contract_key", "reference", "decided_by") == [("dod", "C1", "W-1", "R. Roe")]


@pytest.mark.parametrize(
    "ruled", [{"state": "expired on 2026-01-01"}, {"ruling": "Affected: waiver requested"}, {"subject": "path"}]
)
def test_what_is_asked_for_or_over_waives_nothing(ruled: dict[str, Any]) -> None:
    assert step("assessing", "waiver", {"ruling": [WAIVED | ruled]}) == []


def waived(*covers: dict[str, Any], boxes: Rows = (BOX,)) -> list[Any]:
    tables: dict[str, Rows] = {
        "performer": [{"contract_key": key, "firm_key": "a"} for key in ("C1", "C2")],
        "contract_coverage": [COVERED | each for each in covers],
        "clause_box": boxes,
        "waiver": [BOX | {"contract_key": "C1"}],
    }
    return shown(step("assessing", "waived_firm", tables), "firm_key")


def test_a_firm_is_waived_where_every_authority_that_asks_is_waived_on_every_covered_contract() -> None:
    assert waived({}) == ["a"]
    assert waived({}, {"contract_key": "C2"}) == []
    assert waived({}, {"contract_key": "C2", "covered": False}) == ["a"]
    assert waived({}, {"authority": "gsa"}) == ["a"]
    assert waived({}, {"authority": "gsa"}, boxes=[BOX, BOX | {"authority": "gsa"}]) == []


def contract(positions: dict[str, str], **tables: Rows) -> list[Any]:
    ranks = ("designated", "exposed", "unresolved", "no_data", "no_evidence")
    given: dict[str, Rows] = {
        "performer": [{"contract_key": "C1", "firm_key": key} for key in positions],
        "position": [ACME | {"firm_key": key, "test": "use", "position": told} for key, told in positions.items()],
        "assessed_firm": [ACME | {"firm_key": key, "firm": key.upper(), "leading_test": "use"} for key in positions],
        "position_rank": [{"position": name, "rank": rank} for rank, name in enumerate(ranks)],
        "contract_coverage": [COVERED],
        "clause_box": [BOX],
        "shown_test": [ACME | {"test": "use"}],
    }
    return shown(step("assessing", "contract_test", {**given, **tables}), "position", "covered", "performers")


def test_a_contract_has_the_worst_position_of_the_firms_that_perform_it() -> None:
    assert contract({"a": "no_evidence", "b": "exposed"}) == [("exposed", True, ["A", "B"])]
    assert contract({"a": "no_evidence", "b": "no_data"}) == [("no_data", True, ["A", "B"])]


def test_a_contract_stands_under_each_shown_test() -> None:
    assert contract({"a": "exposed"}, shown_test=[ACME | {"test": "provide"}]) == []


def test_only_the_leading_test_decides_where_a_contract_stands() -> None:
    stands = [
        ACME | {"test": test, "contract_key": "C1", "position": told}
        for test, told in (("use", "exposed"), ("provide", "no_data"))
    ]
    notes = [ACME | {"leading_test": "use"}]
    rows = step("assessing", "contract_position", {"contract_test": stands, "designation_note": notes})
    assert shown(rows, "contract_key", "position") == [("C1", "exposed")]


def test_a_waiver_of_every_authority_that_asks_waives_the_contract() -> None:
    waiver = [{"designation": "acme", "authority": "dod", "contract_key": "C1"}]
    assert contract({"a": "exposed"}, waiver=waiver) == [("waived", True, ["A"])]
    assert contract({"a": "no_data"}, waiver=waiver) == [("no_data", True, ["A"])]
    both = [COVERED, COVERED | {"authority": "gsa"}]
    boxes = [BOX, BOX | {"authority": "gsa"}]
    assert contract({"a": "exposed"}, waiver=waiver, contract_coverage=both, clause_box=boxes) == [
        ("exposed", True, ["A"])
    ]


def test_a_contract_that_no_authority_covers_says_so() -> None:
    assert contract({"a": "exposed"}, contract_coverage=[COVERED | {"covered": False}]) == [("exposed", False, ["A"])]


REF = {"sheet_id": 1, "whole": "FA1"}


def off_file(refs: Rows, **tables: Rows) -> list[Any]:
    given: dict[str, Rows] = {
        "contract_ref": [{**REF, **ref} for ref in refs],
        "record": [{"sheet_id": 1, "src_row": ref["src_row"], "piid": "FA-1", "rows": 2} for ref in refs],
        "classified_record": [
            {"sheet_id": 1, "src_row": ref["src_row"], "firm_key": "a", "supplier_key": "b"} for ref in refs
        ],
        "assessed_firm": [
            ACME | {"firm": "Ada", "leading_test": "use"},
            ACME | {"firm_key": "b", "firm": "Bo", "leading_test": "use"},
        ],
        "position": [
            ACME | {"test": "use", "position": "exposed"},
            ACME | {"firm_key": "b", "test": "use", "position": "unresolved"},
        ],
    }
    return shown(
        step("assessing", "off_file", {**given, **tables}), "whole", "written", "rows", "src_rows", "firms", "pressing"
    )


def test_numbers_that_join_no_contract_are_told_with_the_firms_that_hang_on_them() -> None:
    assert off_file([{"src_row": 4}, {"src_row": 3}]) == [("FA1", "FA-1", 4, [3, 4], 1, ["Ada"])]


def test_a_number_that_joins_a_contract_is_on_file() -> None:
    assert off_file([{"src_row": 3, "contract_key": "C1"}]) == []
    assert off_file([{"src_row": 3, "whole": ""}]) == []


def test_a_subcontractor_hangs_on_the_number_too() -> None:
    fact = {"sheet_id": 1, "src_row": 3, "firm_key": "a", "supplier_key": "b", "kind": "subcontracts"}
    assert off_file([{"src_row": 3}], classified_record=[fact]) == [("FA1", "FA-1", 2, [3], 2, ["Ada", "Bo"])]


def test_a_firm_that_is_neither_exposed_nor_unresolved_does_not_press() -> None:
    clean = [ACME | {"test": "use", "position": "no_data"}, ACME | {"test": "provide", "position": "exposed"}]
    assert off_file([{"src_row": 3}], position=clean) == [("FA1", "FA-1", 2, [3], 1, [])]
