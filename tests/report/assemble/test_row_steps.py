"""The rows of contracts, certificates, evidence, deadlines and disclosures, each step alone."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.step import Rows, step, step_in_order

AS_OF = date(2026, 9, 15)
FIRMS: Rows = [{"firm_key": "a", "firm": "Ada"}, {"firm_key": "b", "firm": "Bo", "uei": "UB", "cage": "CB"}]
SHEETS: Rows = [{"sheet_id": 1, "file": "c.csv", "sheet": "S"}]
CONTRACT = {
    "contract_key": "C1",
    "piid": "FA1",
    "agency": "Army",
    "agency_code": "021",
    "firm_key": "a",
    "sheet_id": 1,
    "src_row": 4,
    "obligated": 90,
}


def contract(more: dict[str, Any] | None = None, positions: Rows = ()) -> dict[str, Any]:
    tables: dict[str, Rows] = {
        "contract": [CONTRACT | (more or {})],
        "designation_note": [{"designation": "acme"}],
        "contract_position": positions,
        "firm": FIRMS,
        "sheet": SHEETS,
    }
    (row,) = step("report.assemble", "contract_row", tables)
    return row


def test_a_contract_stands_with_its_recipient_its_cell_and_its_position() -> None:
    stands = {
        "designation": "acme",
        "contract_key": "C1",
        "position": "exposed",
        "covered": False,
        "performers": ["Ada"],
    }
    row = contract(positions=[stands])
    assert (row["firm"], row["position"], row["covered"], row["performers"]) == ("Ada", "exposed", False, ["Ada"])
    assert (row["cell_file"], row["cell_sheet"], row["cell_row"], row["cell_text"]) == ("c.csv", "S", 4, "FA1")


def test_a_contract_that_nobody_performs_has_no_data_and_an_agency_without_a_name_its_code() -> None:
    row = contract(
        {"firm_key": "", "agency": ""}, [{"designation": "other", "contract_key": "C1", "position": "exposed"}]
    )
    assert (row["firm"], row["agency"]) == ("", "021")
    assert (row["position"], row["covered"], row["performers"]) == ("no_data", True, [])


def test_every_contract_stands_under_every_designation() -> None:
    tables: dict[str, Rows] = {
        "contract": [CONTRACT, CONTRACT | {"contract_key": "B9"}],
        "designation_note": [{"designation": "other"}, {"designation": "acme"}],
        "sheet": SHEETS,
    }
    rows = step_in_order("report.assemble", "contract_row", tables)
    assert [(row["designation"], row["contract_key"]) for row in rows] == [
        ("acme", "B9"), ("acme", "C1"), ("other", "B9"), ("other", "C1"),
    ]  # fmt: skip


def test_certificates_stand_by_designation_firm_and_place_and_cite_their_statement() -> None:
    certificates: Rows = [
        {
            "designation": designation,
            "firm_key": key,
            "file": "k.csv",
            "src_row": row,
            "statement": "None used.",
            "state": "valid",
        }
        for designation, key, row in (("acme", "b", 2), ("acme", "a", 9), ("acme", "a", 3), ("", "b", 4))
    ]
    rows = step_in_order("report.assemble", "certificate_row", {"certificate_state": certificates, "firm": FIRMS})
    assert [(row["designation"], row["firm"], row["cell_row"]) for row in rows] == [
        ("", "Bo", 4), ("acme", "Ada", 3), ("acme", "Ada", 9), ("acme", "Bo", 2),
    ]  # fmt: skip
    assert {(row["cell_text"], row["cell_column"]) for row in rows} == {("None used.", "")}


def test_evidence_stands_in_its_own_order_and_of_nobody_without_a_firm() -> None:
    cells: Rows = [
        {"evidence_id": 2, "subject_key": "", "text": "Zeus", "file": "a.csv", "src_row": 7, "column": "Note"},
        {"evidence_id": 1, "subject_key": "a", "text": "Zeus Pro", "file": "b.csv", "src_row": 3, "column": "Tool"},
    ]
    rows = step_in_order("report.assemble", "evidence_row", {"evidence": cells, "firm": FIRMS})
    assert [(row["firm"], row["cell_file"], row["cell_row"], row["cell_column"], row["cell_text"]) for row in rows] == [
        ("Ada", "b.csv", 3, "Tool", "Zeus Pro"), ("", "a.csv", 7, "Note", "Zeus"),
    ]  # fmt: skip


ANSWER = {
    "designation": "acme", "clause": "C-1", "edition": "2026", "due_rule": "3 days after", "firm_key": "a", "contract_key": "C1",
    "answer": "contrary evidence",
}  # fmt: skip


def deadlines(
    *answers: dict[str, Any], sam_reviewed_on: date | None = None, certificates: Rows = (), offers: Rows = ()
) -> list[Any]:
    """Designation, clause, edition, rule, due, timing, due and follow-up if the scan identifies, recipient and the three sums."""
    tables: dict[str, Rows] = {
        "answer": [ANSWER | answer for answer in answers],
        "contract": [{"contract_key": "C1", "obligated": 90}, {"contract_key": "C2", "obligated": 10}],
        "certificate_state": certificates,
        "solicitation": offers,
        "firm": FIRMS,
    }
    told = step("report.assemble", "deadline_row", tables, as_of=AS_OF, sam_reviewed_on=sam_reviewed_on)
    return [tuple(row.values()) for row in told]


# Three business days after Tuesday 15 September 2026, and ten after that: no federal holiday stands between.
SCANNED, FOLLOWED = date(2026, 9, 18), date(2026, 10, 2)
IF_NOW = {"scan_due": SCANNED, "scan_follow_up": FOLLOWED, "recipient": "DIBNet"}


@pytest.mark.parametrize(
    ("answer", "timing", "recipient"),
    [
        ({"due": date(2026, 9, 14), "overdue": True, "running": True}, "overdue", "the officer"),
        ({"due": date(2026, 9, 14), "running": True}, "passed, by a source that is not verified", "the officer"),
        ({"due": AS_OF, "running": True}, "ahead", "the officer"),
        ({"due": AS_OF}, "ahead", ""),
        ({"answer": "ask first"}, "no use on record", ""),
        ({"submitted_on": date(2026, 9, 1), "running": True}, "reported", "the officer"),
        ({"due": date(2026, 9, 20), "submitted_on": date(2026, 9, 1), "running": True}, "ahead", "the officer"),
    ],
)
def test_a_deadline_is_overdue_only_by_a_verified_source_and_tells_its_recipient_where_a_report_is_due(
    answer: dict[str, Any], timing: str, recipient: str
) -> None:
    told = ("acme", "C-1", "2026", "3 days after", answer.get("due"), timing, None, None, recipient, 1, 1, 90)
    assert deadlines(answer | {"recipient": "the officer"}) == [told]


def test_without_a_day_that_a_person_entered_the_days_count_from_the_scan() -> None:
    told = ("acme", "C-1", "2026", "3 days after", None, "day not entered", SCANNED, FOLLOWED, "DIBNet", 1, 1, 90)
    assert deadlines(IF_NOW) == [told]


def test_what_is_proven_and_what_is_not_wait_apart_each_with_its_own_dollars() -> None:
    told = deadlines(IF_NOW, {"contract_key": "C2", "answer": "ask first"})
    assert [(row[5], row[6], *row[9:]) for row in told] == [
        ("day not entered", SCANNED, 1, 1, 90),
        ("no use on record", None, 1, 1, 10),
    ]


def test_reports_to_two_recipients_are_two_lines() -> None:
    told = deadlines(IF_NOW, IF_NOW | {"contract_key": "C2", "recipient": "the officer"})
    assert [(row[8], *row[9:]) for row in told] == [("DIBNet", 1, 1, 90), ("the officer", 1, 1, 10)]


def test_firms_and_contracts_that_wait_for_one_day_are_counted_once_each() -> None:
    told = deadlines({}, {"firm_key": "b"}, {"contract_key": "C2"}, {"contract_key": ""})
    assert [row[9:] for row in told] == [(2, 2, 100)]


@pytest.mark.parametrize("answer", [{"answer": "not covered"}, {"due_rule": ""}])
def test_what_is_not_covered_or_has_no_deadline_waits_for_nothing(answer: dict[str, Any]) -> None:
    assert deadlines(answer) == []


def test_an_open_offer_falls_due_for_the_firms_that_are_asked_about_it() -> None:
    asked = {"sort": "offer", "contract_key": "offer|R1", "due_rule": ""}
    offers: Rows = [
        {"contract_key": "offer|R1", "piid": "R-1", "due_on": AS_OF},
        {"contract_key": "offer|R2", "piid": "R-2", "due_on": date(2026, 9, 14)},
    ]
    told = deadlines(asked, asked | {"firm_key": "b"}, asked | {"contract_key": "offer|R2"}, offers=offers)
    rule = "the offer is due with its representations"
    assert told == [("acme", "Offer under R-1", "", rule, AS_OF, "ahead", None, None, "", 2, 0, 0)]


REVIEWED = {"due_rule": "", "review_months": 3}


@pytest.mark.parametrize(
    ("reviewed", "due", "timing"),
    [
        (None, None, "day not entered"),
        (date(2026, 6, 14), date(2026, 9, 14), "overdue"),
        (date(2026, 6, 15), date(2026, 9, 15), "ahead"),
        (date(2026, 8, 31), date(2026, 11, 30), "ahead"),
    ],
)
def test_sam_is_reviewed_again_so_many_months_after_the_last_time(
    reviewed: date | None, due: date | None, timing: str
) -> None:
    told = deadlines(REVIEWED, REVIEWED | {"firm_key": "b", "contract_key": "C2"}, sam_reviewed_on=reviewed)
    assert told == [
        ("acme", "Review of SAM under C-1", "2026", "at least every 3 months", due, timing, None, None, "", 2, 2, 100)
    ]


@pytest.mark.parametrize("answer", [{"answer": "not covered"}, {"contract_key": ""}, {"review_months": 0}])
def test_only_a_contract_that_carries_the_clause_asks_for_a_review_of_sam(answer: dict[str, Any]) -> None:
    assert deadlines(REVIEWED | answer) == []


def test_certificates_that_end_on_one_day_are_told_by_name_or_number() -> None:
    ends = {"designation": "acme", "firm_key": "a", "state": "valid", "valid_until": date(2026, 12, 31)}
    tail = ("", "a certificate holds for its period", date(2026, 12, 31), "certificate ends", None, None, "")
    assert deadlines(certificates=[ends]) == [("acme", "Certificate of Ada ends", *tail, 1, 0, 0)]
    two = deadlines(certificates=[ends, ends | {"firm_key": "b"}])
    assert two == [("acme", "Certificates of 2 firms end", *tail, 2, 0, 0)]
    assert deadlines(certificates=[ends | {"state": "contradicted"}, ends | {"valid_until": None}]) == []
