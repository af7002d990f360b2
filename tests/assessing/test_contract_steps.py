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
DEFENSE = {"code": "097", "name": "Department of Defense"}


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


def test_a_list_of_solicitations_tells_which_provisions_an_offer_carries_and_starts_no_clock() -> None:
    offer = {"sheet_id": 2, "src_row": 2, "piid": "w912-26-r-0001", "clause": "52.204-29", "edition": "(Dec 2023)"}
    tables: dict[str, Rows] = {
        "sheet": [{"sheet_id": 2, "kind": "solicitations"}],
        "record": [offer | {"identified_on": date(2026, 9, 1), "identified_by": "R. Roe"}],
    }
    rows = step("assessing", "contract_clause", tables, as_of=AS_OF)
    told = shown(rows, "contract_key", "clause_number", "listed_edition", "identified_on", "identified_by")
    assert told == [("offer|W91226R0001", "52.204-29", "Dec 2023", None, None)]


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
        "instrument": [{"contract_key": "C1"} | contract],
        "authority_agency": [{"designation": "acme", "authority": "dod"} | each for each in agencies],
    }
    return shown(step("assessing", "contract_coverage", tables), "covered", "agency_unknown", "funded")


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
    assert cover(contract, DEFENSE) == [(*expected, False)]


@pytest.mark.parametrize("payer", [{"funding_code": "097"}, {"funding_agency": "DEPARTMENT OF DEFENSE"}])
@pytest.mark.parametrize(
    ("awards", "expected"),
    [
        ({"agency_code": "047", "agency": "General Services Administration"}, (False, False, True)),
        ({"agency_code": "097"}, (True, False, False)),
        ({}, (True, True, False)),
    ],
    ids=["another awards", "it awards too", "who awards is not stated"],
)
def test_an_authority_whose_agency_only_pays_does_not_cover_the_contract_and_says_that_it_pays(
    awards: dict[str, str], payer: dict[str, str], expected: tuple[bool, bool, bool]
) -> None:
    assert cover(awards | payer, DEFENSE) == [expected]


def test_of_two_orders_of_one_agency_the_one_that_another_pays_for_is_told_apart() -> None:
    gsa = {"agency_code": "047"}
    tables: dict[str, Rows] = {
        "instrument": [gsa | {"contract_key": "C1"}, gsa | {"contract_key": "C2", "funding_code": "097"}],
        "authority_agency": [{"designation": "acme", "authority": "dod"} | DEFENSE],
    }
    assert shown(step("assessing", "contract_coverage", tables), "contract_key", "funded") == [
        ("C1", False),
        ("C2", True),
    ]


def test_an_authority_over_all_agencies_covers_every_contract_whoever_pays() -> None:
    assert cover({"agency_code": "012"}, {"covers_all": True}) == [(True, False, False)]
    assert cover({"agency_code": "012", "funding_code": "097"}, {"covers_all": True}) == [(True, False, False)]
    assert cover({}, {"covers_all": True}) == [(True, False, False)]


@pytest.mark.parametrize("contract", [{"agency_code": "097"}, {"agency_code": "012", "funding_code": "097"}, {}])
def test_a_determination_that_has_ended_covers_nothing_and_pays_for_nothing(contract: dict[str, str]) -> None:
    ((covered, _, funded),) = cover(contract, DEFENSE | {"ended": True})
    assert (covered, funded) == (False, False)


def test_an_instrument_is_a_contract_of_its_day_of_award_or_an_offer_of_its_day_of_issue() -> None:
    award, issue, closing = date(2024, 5, 1), date(2026, 8, 3), date(2026, 9, 30)
    notice = {"identified_on": date(2026, 9, 1), "identified_by": "The officer"}
    tables: dict[str, Rows] = {
        "contract": [{"contract_key": "C1", "piid": "FA1", "agency_code": "097", "award_on": award} | notice],
        "solicitation": [
            {"contract_key": "offer|R1", "piid": "R1", "agency": "Army", "issued_on": issue, "due_on": closing},
            {"contract_key": "offer|R2", "piid": "R2", "funding_code": "097", "office": "ACC", "due_on": closing},
        ],
    }
    rows = step("assessing", "instrument", tables)
    assert shown(rows, "contract_key", "sort", "piid", "carried_on", "identified_by") == [
        ("C1", "contract", "FA1", award, "The officer"),
        ("offer|R1", "offer", "R1", issue, None),
        ("offer|R2", "offer", "R2", closing, None),
    ]
    assert shown(rows, "agency_code", "agency", "funding_code", "office") == [
        ("", "", "097", "ACC"), ("", "Army", "", ""), ("097", "", "", ""),
    ]  # fmt: skip


START, CHANGE, OVERHAUL = date(2019, 8, 13), date(2023, 12, 4), date(2026, 2, 1)
GENERATIONS: Rows = [
    BOX | {"kind": "clause", "test": "use", "clause": "52.204-30", "awards_from": CHANGE, "awards_until": OVERHAUL},
    BOX | {"kind": "clause", "test": "use", "clause": "52.240-91", "awards_from": OVERHAUL},
    BOX | {"kind": "clause", "test": "use", "clause": "52.204-23", "awards_from": START, "awards_until": CHANGE},
]


def likely(carried_on: date | None, *boxes: dict[str, Any]) -> list[Any]:
    """The clauses that a contract of the day is likely to carry, with how that is known."""
    given: dict[str, Rows] = {"clause_box": boxes or GENERATIONS, "instrument": [{"carried_on": carried_on}]}
    rows = step("assessing", "clause_fit", given, as_of=AS_OF)
    return shown([row for row in rows if row["carried_on"] == carried_on and row["likely"]], "clause", "basis")


@pytest.mark.parametrize(
    ("day", "clause"),
    [
        (date(2019, 8, 12), None),
        (START, "52.204-23"),
        (date(2023, 12, 3), "52.204-23"),
        (CHANGE, "52.204-30"),
        (date(2026, 1, 31), "52.204-30"),
        (OVERHAUL, "52.240-91"),
        (AS_OF, "52.240-91"),
    ],
)
def test_a_contract_carries_the_edition_of_its_day_from_the_first_day_to_the_one_before_the_next(
    day: date, clause: str | None
) -> None:
    assert likely(day) == ([(clause, "by date")] if clause else [])


def test_a_contract_without_a_day_is_presumed_to_carry_the_edition_that_was_replaced_last() -> None:
    assert likely(None) == [("52.204-30", "date not stated")]


def test_an_edition_without_days_stands_in_every_contract() -> None:
    box = BOX | {"kind": "clause", "test": "use", "clause": "252.239-7018"}
    assert likely(date(2001, 1, 1), box) == [("252.239-7018", "by date")]
    assert likely(None, box) == [("252.239-7018", "date not stated")]
    beside = box | {"clause": "52.204-30", "awards_until": OVERHAUL}
    assert likely(None, box, beside) == [("252.239-7018", "date not stated"), ("52.204-30", "date not stated")]


@pytest.mark.parametrize("other", [{"authority": "gsa"}, {"kind": "provision"}, {"test": "provide"}])
def test_generations_are_those_of_one_authority_one_kind_of_text_and_one_test(other: dict[str, str]) -> None:
    newest = BOX | {"kind": "clause", "test": "use", "clause": "52.204-30", "awards_until": OVERHAUL}
    older = newest | {"clause": "52.204-23", "awards_until": CHANGE}
    assert len(likely(None, newest, older)) == 1
    assert len(likely(None, newest, older | other)) == 2


@pytest.mark.parametrize("kind", ["statute", "order", "memo"])
@pytest.mark.parametrize("day", [None, date(2001, 1, 1)])
def test_what_no_contract_has_to_carry_binds_by_itself(kind: str, day: date | None) -> None:
    assert likely(day, BOX | {"kind": kind, "clause": "The Memo"}) == [("The Memo", "binds by itself")]


def test_a_clause_is_weighed_for_the_as_of_date_too_on_which_the_next_offer_is_made() -> None:
    rows = step("assessing", "clause_fit", {"clause_box": GENERATIONS}, as_of=AS_OF)
    assert shown(rows, "clause", "carried_on", "likely") == [
        ("52.204-23", AS_OF, False), ("52.204-30", AS_OF, False), ("52.240-91", AS_OF, True),
    ]  # fmt: skip


CLAUSE = BOX | {"clause": "52.204-30", "edition": "Dec 2023"}
ARMY = {"contract_key": "C1", "agency_code": "021", "agency": "Department of the Army"}


def recipients(*told: dict[str, Any], instrument: Rows = (ARMY,)) -> list[Any]:
    given: dict[str, Rows] = {
        "clause_recipient": [CLAUSE | {"rank": rank} | each for rank, each in enumerate(told)],
        "instrument": instrument,
    }
    return shown(step("assessing", "told_to", given), "agency_code", "recipient", "form")


def test_the_first_recipient_for_the_agency_of_a_contract_takes_what_is_told() -> None:
    portal = {"recipient": "DIBNet", "link": "dibnet.example", "form": "(c)(4)", "name": "Department of the Army"}
    officer = {"recipient": "the contracting officer", "covers_all": True}
    assert recipients(portal, officer) == [
        ("", "the contracting officer", ""),
        ("021", "DIBNet, dibnet.example", "(c)(4)"),
    ]
    assert recipients(officer, portal) == [("", "the contracting officer", ""), ("021", "the contracting officer", "")]
    by_code = portal | {"name": "", "code": "021"}
    assert recipients(by_code) == [("021", "DIBNet, dibnet.example", "(c)(4)")]


def test_a_contract_of_an_agency_without_a_recipient_tells_nobody_in_particular() -> None:
    portal = {"recipient": "DIBNet", "code": "097"}
    assert recipients(portal) == []
    assert recipients() == []


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
        "shown_test": [{"designation": "acme", "test": "use"}],
    }
    return shown(step("assessing", "contract_test", {**given, **tables}), "position", "covered", "performers")


def test_a_contract_has_the_worst_position_of_the_firms_that_perform_it() -> None:
    assert contract({"a": "no_evidence", "b": "exposed"}) == [("exposed", True, ["A", "B"])]
    assert contract({"a": "no_evidence", "b": "no_data"}) == [("no_data", True, ["A", "B"])]


def test_a_contract_stands_under_each_shown_test() -> None:
    assert contract({"a": "exposed"}, shown_test=[{"designation": "acme", "test": "provide"}]) == []


def test_a_contract_for_which_a_covered_agency_only_pays_stands_among_the_covered_ones() -> None:
    funded = [COVERED | {"covered": False, "funded": True}]
    assert contract({"a": "exposed"}, contract_coverage=funded) == [("exposed", True, ["A"])]


def test_a_contract_on_which_another_authority_only_pays_is_not_waived_by_that_of_the_first() -> None:
    both = [COVERED, COVERED | {"authority": "gsa", "covered": False, "funded": True}]
    boxes = [BOX, BOX | {"authority": "gsa"}]
    waiver = [{"designation": "acme", "authority": "dod", "contract_key": "C1"}]
    told = contract({"a": "exposed"}, waiver=waiver, contract_coverage=both, clause_box=boxes)
    assert told == [("exposed", True, ["A"])]


def test_only_the_leading_test_decides_where_a_contract_stands() -> None:
    stands = [
        {"designation": "acme", "test": test, "contract_key": "C1", "position": told}
        for test, told in (("use", "exposed"), ("provide", "no_data"))
    ]
    notes = [{"designation": "acme", "leading_test": "use"}]
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
