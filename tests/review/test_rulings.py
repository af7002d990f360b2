"""A ruling lives on in the next scan, binds as narrowly as rule 10 says, and is reopened when its ground changes."""

from __future__ import annotations

import shutil
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from analyzer.report.model import ReportModel
from analyzer.vocabulary import Answer, Position, Test
from tests.review.desk import (
    ANSWERS,
    NOT_VENDOR,
    PAYMENTS,
    PAYMENTS_FA111,
    REMOVED,
    WAIVED,
    Desk,
    covered,
    finding_of,
    matters_of,
    outcomes,
)


def removed_direct(desk: Desk) -> None:
    """Rule that every direct use of the own entity is removed."""
    done = desk.review(desk.returned(("Claude Enterprise", REMOVED)))
    assert outcomes(done) == {"accepted": 1}
    assert covered(done) == {"Ours Inc buys from Anthropic, PBC", "Ours Inc uses Anthropic (Claude)"}


def states(model: ReportModel, wanted: str) -> set[str]:
    return {item.state for item in matters_of(model, wanted) if item.decision.ruling}


def test_a_removal_leaves_the_worst_path_that_is_left(desk: Desk) -> None:
    removed_direct(desk)
    model = desk.scan()
    found = finding_of(model, "Ours Inc")
    assert found.position is Position.EXPOSED
    assert found.route == "embedded"
    assert "Removed by J. Okafor: in force" in found.decision


def test_when_every_path_is_closed_the_position_is_remediated(desk: Desk) -> None:
    removed_direct(desk)
    desk.review(desk.returned(("uses Fathom Desk", REMOVED)))
    found = finding_of(desk.scan(), "Ours Inc")
    assert {standing.position for standing in found.standings} <= {
        Position.REMEDIATED,
        Position.NO_EVIDENCE,
        Position.NO_DATA,
    }
    assert found.under(Test.USE).position is Position.REMEDIATED


def test_a_removal_at_one_firm_does_nothing_for_another(desk: Desk) -> None:
    removed_direct(desk)
    assert finding_of(desk.scan(), "Quarry Street LLC").position is Position.EXPOSED


def test_a_second_scan_of_the_same_inputs_says_the_same(desk: Desk) -> None:
    removed_direct(desk)
    first, second = desk.scan(), desk.scan(no_cache=True)
    assert first.findings == second.findings
    assert first.review_items == second.review_items


@pytest.mark.parametrize("change", ["renamed", "reordered", "fewer rows", "other sheets"])
def test_a_ruling_survives_what_changes_nothing_in_its_evidence(desk: Desk, change: str) -> None:
    removed_direct(desk)
    lines = PAYMENTS.splitlines(keepends=True)
    if change == "renamed":
        (desk.inputs / "payments.csv").rename(desk.inputs / "august payments.csv")
    elif change == "reordered":
        desk.put("payments.csv", "".join([lines[0], *reversed(lines[1:])]))
    elif change == "fewer rows":
        desk.put("payments.csv", "".join(lines[:2]))
    else:
        desk.put("more.csv", "Payee,Description,Amount,Payment Date\nNew Vendor Inc,Chairs,10.00,2026-08-01\n")
    assert states(desk.scan(), "Claude Enterprise") == {"in force"}


def test_new_evidence_reopens_a_ruling_and_says_so(desk: Desk) -> None:
    removed_direct(desk)
    desk.put("payments.csv", PAYMENTS + '"Anthropic, PBC",Claude Enterprise seats,1200.00,2026-09-12,\n')
    model = desk.scan()
    assert states(model, "Claude Enterprise") == {"reopened: the evidence changed"}
    found = finding_of(model, "Ours Inc")
    assert (found.position, found.route) == (Position.EXPOSED, "direct")


def buyers(*names: str, item: str = "Claude Enterprise seats") -> str:
    """Payments by other firms for the vendor's product, as a list that names its payer has them."""
    rows = (f'{name},"Anthropic, PBC",{item},90.00,2026-07-05\n' for name in names)
    return "Payer,Payee,Description,Amount,Payment Date\n" + "".join(rows)


def test_what_others_buy_reopens_nothing(desk: Desk) -> None:
    desk.put("bought.csv", buyers("Alder Bay LLC", "Birch Cove LLC"))
    desk.scan()
    desk.review(desk.returned(("Alder Bay LLC", REMOVED)))
    ruled = finding_of(desk.scan(), "Alder Bay LLC").position
    assert ruled is not Position.EXPOSED
    desk.put("bought.csv", buyers("Alder Bay LLC", "Birch Cove LLC", "Clover Dell LLC"))
    model = desk.scan()
    assert states(model, "Alder Bay LLC") == {"in force"}
    assert finding_of(model, "Alder Bay LLC").position is ruled


def test_a_path_rests_on_no_more_for_there_being_other_buyers_of_the_product(desk: Desk) -> None:
    def rested_on(count: int) -> int:
        desk.put("bought.csv", buyers("Alder Bay LLC", *(f"Buyer {n} LLC" for n in range(count))))
        return sum(len(item.bounds.evidence) for item in matters_of(desk.scan(), "Alder Bay LLC"))

    assert rested_on(40) == rested_on(1)


def test_of_a_step_further_on_only_another_sort_of_evidence_reopens_a_ruling(desk: Desk) -> None:
    desk.put("subs.csv", "Prime Contractor,Subcontractor,Subcontract Value\nAlder Bay LLC,Hub Systems LLC,1000.00\n")
    desk.put("bought.csv", buyers("Hub Systems LLC"))
    desk.scan(test=Test.DEPENDENCE)
    assert outcomes(desk.review(desk.returned(("Alder Bay LLC", REMOVED)))) == {"accepted": 1}
    desk.put(
        "bought.csv", buyers("Hub Systems LLC") + buyers("Hub Systems LLC").splitlines()[1].replace("07-05", "08-05")
    )
    assert states(desk.scan(test=Test.DEPENDENCE), "Alder Bay LLC") == {"in force"}
    desk.put("bought.csv", "Payer,Payee,Amount,Payment Date\nHub Systems LLC,Chairs Inc,90.00,2026-07-05\n")
    desk.put("said.csv", ANSWERS.replace("Quarry Street LLC", "Hub Systems LLC"))
    assert states(desk.scan(test=Test.DEPENDENCE), "Alder Bay LLC") == {"reopened: the evidence changed"}


def test_a_row_that_is_gone_is_not_met_and_comes_back_as_ruled(desk: Desk) -> None:
    removed_direct(desk)
    desk.put("payments.csv", "".join(line for line in PAYMENTS.splitlines(keepends=True) if "Anthropic" not in line))
    desk.scan()
    desk.put("payments.csv", PAYMENTS)
    assert states(desk.scan(), "Claude Enterprise") == {"in force"}


def test_an_expired_ruling_counts_no_longer(desk: Desk) -> None:
    until = REMOVED | {"Valid until": date(2026, 9, 12)}
    desk.review(desk.returned(("Claude Enterprise", until)))
    assert states(desk.scan(), "Claude Enterprise") == {"expired on 2026-09-12"}
    assert states(desk.scan(as_of=date(2026, 9, 11)), "Claude Enterprise") == {"in force"}


def test_a_changed_legal_status_reopens_a_ruling(desk: Desk, tmp_path: Path) -> None:
    from importlib.resources import files

    text = files("analyzer.designations").joinpath("data", "anthropic.toml").read_text(encoding="utf-8")
    removed_direct(desk)
    other = tmp_path / "anthropic.toml"
    other.write_text(text.replace('status = "vacated"', 'status = "active"', 1), encoding="utf-8")
    model = desk.scan(designation=(str(other),))
    assert states(model, "Claude Enterprise") == {"reopened: the legal status of the designation changed"}


def test_changed_rules_reopen_a_ruling(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    removed_direct(desk)
    monkeypatch.setattr("analyzer.tracing.rulings.RULES", "another")
    assert states(desk.scan(), "Claude Enterprise") == {"reopened: the rules changed"}


def test_a_firm_renamed_under_its_uei_keeps_its_rulings(desk: Desk) -> None:
    desk.put("answers.csv", ANSWERS.replace("Quarry Street LLC,,", "Quarry Street LLC,ZRSECQLXVAU4,"))
    desk.scan()
    desk.review(desk.returned(("Quarry Street", REMOVED)))
    desk.put("answers.csv", ANSWERS.replace("Quarry Street LLC,,", "Boulevard Research LLC,ZRSECQLXVAU4,"))
    model = desk.scan()
    assert states(model, "Boulevard Research LLC") == {"in force"}
    assert finding_of(model, "Boulevard Research LLC").position is Position.REMEDIATED


def test_not_this_vendor_binds_the_text_the_firm_the_sheet_and_the_part(desk: Desk) -> None:
    said = '"Claude, seen in March"'
    desk.put("notes.csv", f"Company Name,City,Notes\nHarbor Metals Inc,Reno,{said}\n")
    asked = [m for m in matters_of(desk.scan(), "Harbor Metals Inc") if m.subject == "match"]
    assert [(m.bounds.sheet_kind, m.bounds.part) for m in asked] == [("firms", "notes")]
    desk.review(desk.returned(("Claude, seen", NOT_VENDOR)))
    desk.put("later.csv", f"Company Name,City,Notes\nHarbor Metals Inc,Reno,{said}\nOther Metals Inc,Reno,{said}\n")
    assert verdicts(desk, "Claude, seen in March") == {
        ("Harbor Metals Inc", "notes.csv"): "rejected",
        ("Harbor Metals Inc", "later.csv"): "rejected",
        ("Other Metals Inc", "later.csv"): "possible",
    }
    desk.put("later.csv", f"Company Name,Product,Notes\nHarbor Metals Inc,{said},none\n")
    assert verdicts(desk, "Claude, seen in March")["Harbor Metals Inc", "later.csv"] != "rejected"


def verdicts(desk: Desk, text: str) -> dict[tuple[str, str], str]:
    """What a new scan makes of each cell that says `text`, by firm and file."""
    return {(e.firm, e.cell.file): str(e.verdict) for e in desk.scan().evidence if e.cell.text == text}


def test_a_waiver_covers_its_authority_on_its_contract_and_nothing_else(desk: Desk) -> None:
    desk.put("payments.csv", PAYMENTS_FA111)
    desk.scan()
    desk.review(desk.returned(("FA111 of Department of Defense under Department of War CI", WAIVED)))
    model = desk.scan()
    boxes = {(a.piid, a.authority): a for a in model.answers if a.firm == "Ours Inc"}
    waived = boxes["FA111", "dod-cio-memo"]
    assert waived.answer is Answer.DISCLOSE_OR_REPORT
    assert waived.reason.startswith(
        "Exemption of the CIO for mission-critical activity, with a mitigation plan, recorded"
    )
    assert " recorded by J. Okafor, W-17, until 2027-01-01. " in waived.reason
    assert boxes["FA222", "dod-cio-memo"].answer is Answer.ASK_FIRST  # the use is tied to the other contract
    assert not any("recorded by" in box.reason for (_, authority), box in boxes.items() if authority != "dod-cio-memo")
    assert finding_of(model, "Ours Inc").position is Position.EXPOSED


def test_a_firm_is_waived_when_every_authority_on_every_covered_contract_is(desk: Desk) -> None:
    desk.review(desk.returned(("Department of Defense under", WAIVED)))
    model = desk.scan()
    assert finding_of(model, "Ours Inc").position is Position.WAIVED
    assert {contract.position for contract in model.contracts} == {Position.WAIVED}


def test_a_ruling_that_only_plans_changes_no_position(desk: Desk) -> None:
    plan = {"Decision": "Affected: phase out", "Rationale": "Replaced by another tool in spring", "Owner": "IT",
            "Target date": date(2027, 3, 1), "Decided by": "J. Okafor", "Decided on": date(2026, 9, 10)}  # fmt: skip
    before = finding_of(desk.scan(), "Ours Inc").standings
    desk.review(desk.returned(("Claude Enterprise", plan)))
    found = finding_of(desk.scan(), "Ours Inc")
    assert found.standings == before
    assert found.decision == "Affected: phase out by J. Okafor: in force"


def test_a_later_ruling_replaces_the_earlier_one_and_both_stay_in_the_ledger(desk: Desk) -> None:
    from analyzer.store.ledger import Register, read_registers

    desk.review(desk.returned(("Claude Enterprise", REMOVED)))
    desk.scan()
    undone = dict.fromkeys(REMOVED) | {"Decision": "Under review"}
    desk.review(desk.returned(("Claude Enterprise", undone)))
    model = desk.scan()
    assert [m.decision.ruling for m in matters_of(model, "Claude Enterprise")] == ["Under review"]
    ledger = read_registers(desk.out / "exposure.duckdb")[Register.DECISION]
    keys = Counter(row[ledger.columns.index("decision_key")] for row in ledger.rows)
    assert sorted(keys.values()) == [2, 2, 2]  # the step of the row, and the two other readings of it


def test_a_run_folder_with_its_filled_in_workbook_is_never_touched(desk: Desk) -> None:
    own = desk.workbook
    shutil.copy(desk.returned(("Claude Enterprise", REMOVED)), own)
    kept = own.read_bytes()
    desk.scan()
    assert own.read_bytes() == kept


def test_an_identified_use_starts_the_clock_of_its_report_and_of_no_other(desk: Desk) -> None:
    desk.put("payments.csv", PAYMENTS_FA111)
    desk.scan()
    known = {"Decision": "Use identified", "Identified on": date(2026, 9, 4), "Decided by": "J. Okafor",
             "Decided on": date(2026, 9, 4), "Recipient": "contracting officer"}  # fmt: skip
    assert outcomes(desk.review(desk.returned(("FAR 52.204-30 (Dec 2023) asks to report on FA111", known)))) == {
        "accepted": 1
    }
    model = desk.scan()
    due = {(a.piid, a.clause): a.due for a in model.answers if a.test is Test.PERFORMANCE}
    # 4 September 2026 is a Friday and the 7th is Labor Day: the third business day is the 10th.
    assert due["FA111", "FAR 52.204-30"] == date(2026, 9, 10)
    assert due["FA222", "FAR 52.204-30"] is None
    overdue = [each for each in model.deadlines if each.timing == "overdue"]
    assert [(each.what, each.due) for each in overdue] == [("FAR 52.204-30 (Dec 2023)", date(2026, 9, 10))]
    disclosed = next(
        d for d in model.disclosures if (d.clause, d.value("contract_number")) == ("FAR 52.204-30", "FA111")
    )
    assert disclosed.value("identified_at") == "2026-09-04 by J. Okafor"
    assert disclosed.value("recipient") == "contracting officer"
