"""One source row is ruled on once, with all its readings; one row of the sheet may rule on more, and never on more than it says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from analyzer.report.model import ReportModel, ReviewItem
from analyzer.review import Reviewed, RowOutcome
from analyzer.vocabulary import Position, Test
from tests.review.desk import NOT_VENDOR, REMOVED, WAIVED, Desk, finding_of

PURCHASES = """Company Name,Payee,Item Purchased,Amount,Payment Date
Alder Works LLC,"Anthropic, PBC",Claude Team plan,1200.00,2026-07-01
Alder Works LLC,"Anthropic, PBC",Claude API usage,300.00,2026-07-02
Birch Mills LLC,"Anthropic, PBC",Claude Team plan,1200.00,2026-07-03
Cedar Row LLC,Tally Tools Inc,Tally Desk (powered by Claude),40.00,2026-07-03
Dogwood Inc,Tally Tools Inc,Tally Desk (powered by Claude),40.00,2026-07-04
"""
ALDER_TEAM = "Alder Works LLC uses Claude Team plan (Anthropic, PBC)"
ALDER_API = "Alder Works LLC uses Claude API usage (Anthropic, PBC)"
ALDER_BUYS = "Alder Works LLC buys from Anthropic, PBC"
ALDER_VENDOR = "Alder Works LLC uses Anthropic (Claude)"
BIRCH_TEAM = "Birch Mills LLC uses Claude Team plan (Anthropic, PBC)"
BIRCH_BUYS = "Birch Mills LLC buys from Anthropic, PBC"
BIRCH_VENDOR = "Birch Mills LLC uses Anthropic (Claude)"
FA111, FA222 = (
    "FA111 of Department of Defense under Department of War, determination under 41",
    "FA222 of Department of Defense under Department of War, determination under 41",
)
FIRM = {"Applies to": "All of this firm"}
PRODUCT = {"Applies to": "All of this product"}
TEXT = {"Applies to": "All of this cell text"}
ALONE = {"Applies to": "This reading only"}
CONTRACTS = {"Applies to": "All contracts of this firm"}


@pytest.fixture(scope="module")
def bought(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    desk = Desk(tmp_path_factory.mktemp("bought"))
    desk.put("odc.csv", PURCHASES)
    desk.scan()
    return desk


@pytest.fixture
def own_desk(bought: Desk, tmp_path: Path) -> Desk:
    return bought.copy(tmp_path / "desk")


@dataclass(frozen=True)
class Ruled:
    """Rows that are filled in, what else they settle, and what stays open of the firms that are named."""

    rows: tuple[tuple[str, dict[str, Any]], ...]
    covers: frozenset[str]


CASES = {
    "one of two rows of a firm settles no reading that the other row has too": Ruled(
        ((ALDER_TEAM, REMOVED),), frozenset()
    ),
    "the only row of a firm settles all that the row is read as": Ruled(
        ((BIRCH_TEAM, REMOVED),), frozenset({BIRCH_BUYS, BIRCH_VENDOR})
    ),
    "both rows together settle what both are read as": Ruled(
        ((ALDER_TEAM, REMOVED), (ALDER_API, REMOVED)), frozenset({ALDER_BUYS, ALDER_VENDOR})
    ),
    "a row opened up settles its own reading alone": Ruled(((BIRCH_TEAM, REMOVED | ALONE),), frozenset()),
    "all of a firm": Ruled(((ALDER_TEAM, REMOVED | FIRM),), frozenset({ALDER_API, ALDER_BUYS, ALDER_VENDOR})),
    "all of a product is that of other firms, and nothing else that their rows are read as": Ruled(
        ((ALDER_TEAM, REMOVED | PRODUCT),), frozenset({BIRCH_TEAM})
    ),
    "all contracts of a firm are those under the same authority": Ruled(
        ((FA111, WAIVED | CONTRACTS),), frozenset({FA222})
    ),
}


def covers(reviewed: Reviewed) -> set[str]:
    """What the accepted rows cover, contracts by their number and authority."""
    rows = (row for row in reviewed.rows if row.lead and row.outcome is RowOutcome.ACCEPTED)
    return {next((contract for contract in (FA111, FA222) if row.what.startswith(contract)), row.what) for row in rows}


@pytest.mark.parametrize("name", CASES)
def test_a_ruling_covers(own_desk: Desk, name: str) -> None:
    case = CASES[name]
    reviewed = own_desk.review(own_desk.returned(*case.rows))
    assert [row.outcome for row in reviewed.rows if row.outcome is RowOutcome.INVALID] == []
    assert covers(reviewed) == case.covers


def test_all_of_a_cell_text_is_that_of_every_firm(own_desk: Desk) -> None:
    whole = "Does “Tally Desk (powered by Claude)” mean the vendor? It resembles Claude"
    reviewed = own_desk.review(own_desk.returned(("Cedar Row LLC uses Tally Desk", NOT_VENDOR | TEXT)))
    ruled = {(row.firm, row.what) for row in reviewed.rows if row.outcome is RowOutcome.ACCEPTED}
    assert ruled == {("Cedar Row LLC", whole), ("Dogwood Inc", whole)}
    pressing = {
        each.firm for each in own_desk.scan().findings if each.position in (Position.EXPOSED, Position.UNRESOLVED)
    }
    assert pressing.isdisjoint({"Cedar Row LLC", "Dogwood Inc"})


@pytest.mark.parametrize(
    ("row", "ruling"),
    [
        (ALDER_TEAM, REMOVED | CONTRACTS),
        (ALDER_TEAM, REMOVED | TEXT),
        (FA111, WAIVED | FIRM),
        (FA111, WAIVED | {"Applies to": "Everything"}),
    ],
)
def test_a_row_cannot_apply_to_what_it_is_not_about(own_desk: Desk, row: str, ruling: dict[str, Any]) -> None:
    reviewed = own_desk.review(own_desk.returned((row, ruling)))
    (refused,) = (row for row in reviewed.rows if row.outcome is RowOutcome.INVALID)
    assert refused.reason.startswith("Applies to: ")


def shown(model: ReportModel, firm: str) -> list[ReviewItem]:
    return [item for item in model.review_items if item.firm == firm and not item.carriers]


def test_the_sheet_has_one_row_for_each_source_row_and_says_how_else_it_is_read(own_desk: Desk) -> None:
    model = own_desk.scan()
    (birch,) = shown(model, "Birch Mills LLC")
    assert birch.what == BIRCH_TEAM
    assert birch.readings[:2] == ("buys from Anthropic, PBC", "uses Anthropic (Claude)")
    assert {item.what for item in shown(model, "Alder Works LLC")} == {ALDER_TEAM, ALDER_API}


def test_what_a_row_settled_stays_settled_and_out_of_sight(own_desk: Desk) -> None:
    own_desk.review(own_desk.returned((BIRCH_TEAM, REMOVED)))
    model = own_desk.scan()
    assert [item.what for item in shown(model, "Birch Mills LLC")] == [BIRCH_TEAM]
    assert finding_of(model, "Birch Mills LLC").under(Test.USE).position is Position.REMEDIATED


def test_a_row_that_was_opened_up_has_its_readings_in_rows_of_their_own(own_desk: Desk) -> None:
    own_desk.review(own_desk.returned((BIRCH_TEAM, REMOVED | ALONE)))
    model = own_desk.scan()
    assert {BIRCH_BUYS, BIRCH_VENDOR} <= {item.what for item in shown(model, "Birch Mills LLC")}
    assert finding_of(model, "Birch Mills LLC").under(Test.USE).position is Position.EXPOSED


def test_new_evidence_is_not_covered_by_what_was_ruled_before(own_desk: Desk) -> None:
    own_desk.review(own_desk.returned((ALDER_TEAM, REMOVED | FIRM)))
    own_desk.put("odc.csv", PURCHASES + 'Alder Works LLC,"Anthropic, PBC",Claude Code,9.00,2026-08-02\n')
    found = finding_of(own_desk.scan(), "Alder Works LLC")
    assert found.under(Test.USE).position is Position.EXPOSED
    assert "Claude Code" in found.still_open
    assert "Claude Team plan" not in found.still_open


def test_a_narrower_ruling_stands_whichever_comes_back_first(own_desk: Desk, tmp_path: Path) -> None:
    other = own_desk.copy(tmp_path / "other")
    affected = {
        "Decision": "Affected: phase out", "Rationale": "Needed until the new tool is there", "Owner": "T. Abara",
        "Target date": date(2027, 9, 10), "Decided by": "J. Okafor", "Decided on": date(2026, 9, 10),
    }  # fmt: skip
    for desk, order in ((own_desk, (0, 1)), (other, (1, 0))):
        rows = ((ALDER_TEAM, REMOVED | FIRM), (ALDER_API, affected))
        books = [desk.returned(row, name=f"{number}.xlsx") for number, row in enumerate(rows)]
        for number in order:
            desk.review(books[number])
    ruled = [
        {item.what: item.decision.ruling for item in desk.scan().review_items if item.firm == "Alder Works LLC"}
        for desk in (own_desk, other)
    ]
    assert ruled[0] == ruled[1]
    assert (ruled[0][ALDER_TEAM], ruled[0][ALDER_API]) == ("Removed", "Affected: phase out")


def test_review_says_what_is_left_and_a_second_time_that_nothing_is_new(own_desk: Desk) -> None:
    book = own_desk.returned((ALDER_TEAM, REMOVED))
    first = own_desk.review(book)
    (alder,) = first.open_rulings
    assert alder.firm == "Alder Works LLC"
    assert alder.sentence.startswith("still to decide: uses Claude API usage (Anthropic, PBC) [odc.csv, row 3]")
    assert alder.sentence.endswith("Removed or Not affected")
    assert own_desk.review(book).accepted == 0


def test_a_ruling_that_is_given_again_stays_in_force(own_desk: Desk) -> None:
    own_desk.review(own_desk.returned((BIRCH_TEAM, REMOVED)))
    own_desk.scan()
    own_desk.review(
        own_desk.returned((BIRCH_TEAM, {"Second reader": "M. Castellanos", "Second read on": date(2026, 9, 11)}))
    )
    model = own_desk.scan()
    assert [item.state for item in shown(model, "Birch Mills LLC")] == ["in force"]
    assert finding_of(model, "Birch Mills LLC").under(Test.USE).position is Position.REMEDIATED


NOTES = """Company,Software,Vendor,Comment
Lambda LLC,CRM Pro,Salesforce,Claude
Mu LLC,Claude,Claude,Claude
"""


def test_a_ruling_on_a_comment_clears_no_vendor_column_of_another_firm(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "notes")
    desk.put("software.csv", NOTES)
    before = finding_of(desk.scan(), "Mu LLC").under(Test.USE).position
    assert before is Position.EXPOSED
    desk.review(desk.returned(("Lambda LLC", NOT_VENDOR | TEXT)))
    assert finding_of(desk.scan(), "Mu LLC").under(Test.USE).position is Position.EXPOSED


def test_a_row_with_texts_in_several_columns_is_opened_up_before_one_of_them_is_ruled_on(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "notes")
    desk.put("software.csv", NOTES)
    desk.scan()
    refused = [
        row for row in desk.review(desk.returned(("Mu LLC", NOT_VENDOR))).rows if row.outcome is RowOutcome.INVALID
    ]
    assert any("Open it up first" in row.reason for row in refused)
