"""The first screen: one sentence per designation, tallies, and the most pressing things to do."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from analyzer.report.assemble.summary import HeadlineFacts, position_tallies, report_headlines, urgent_findings
from analyzer.report.model import Answers, AuthorityNote, ClauseAnswer, Deadline, Finding, Findings, Headline, Timing
from analyzer.vocabulary import Answer, Position, Route
from tests.report.assemble.made import answer, contract, finding, note

AS_OF = date(2026, 9, 15)
EXPOSED, UNRESOLVED, NO_DATA = Position.EXPOSED, Position.UNRESOLVED, Position.NO_DATA


def headline(
    *findings: Finding,
    contracts: tuple[Any, ...] = (),
    answers: tuple[ClauseAnswer, ...] = (),
    deadlines: tuple[Deadline, ...] = (),
    **of_note: Any,
) -> Headline:
    notes = [note(**of_note)]
    counted = position_tallies(notes, Findings.of(findings), {"acme": contracts})
    facts = HeadlineFacts(Findings.of(findings), counted, {"acme": contracts}, Answers.of(answers), deadlines, AS_OF)
    (told,) = report_headlines(notes, facts)
    return told


def authority(status: str) -> AuthorityNote:
    return AuthorityNote("dod", "", "", status, None, False, False, "", "", "", "", (), "", "", ())


@pytest.mark.parametrize(
    ("positions", "lead"),
    [
        ([EXPOSED, NO_DATA], "1 of 2 firms is exposed to Acme under the test of use."),
        ([EXPOSED, EXPOSED], "2 of 2 firms are exposed to Acme under the test of use."),
        ([EXPOSED], "1 of 1 firm is exposed to Acme under the test of use."),
        ([NO_DATA], "The one firm on record is not proven to be exposed to Acme under the test of use."),
        ([NO_DATA, UNRESOLVED], "None of 2 firms is proven to be exposed to Acme under the test of use."),
        ([], "None of 0 firms is proven to be exposed to Acme under the test of use."),
    ],
)
def test_the_lead_says_how_many_of_how_many_are_exposed(positions: list[Position], lead: str) -> None:
    assert headline(*(finding(f"F{number}", each) for number, each in enumerate(positions))).lead == lead


@pytest.mark.parametrize(
    ("contracts", "begins"),
    [
        (
            (contract(EXPOSED, 1234),),
            "The exposed firm performs 1 covered contract in all, tied to the use or not. On it, $1.2 thousand is obligated. ",
        ),
        (
            (contract(EXPOSED, 1), contract(EXPOSED, 2)),
            "The exposed firm performs 2 covered contracts in all, tied to the use or not. On these, $3.00 is obligated. ",
        ),
        ((contract(NO_DATA, 1), contract(EXPOSED, 2, covered=False)), "0 more firms are unresolved."),
    ],
)
def test_the_rest_says_first_what_hangs_on_the_exposed(contracts: tuple[Any, ...], begins: str) -> None:
    assert headline(finding(), contracts=contracts).rest.startswith(begins)


CONTRARY, REPORT, ASK = Answer.CONTRARY_EVIDENCE, Answer.DISCLOSE_OR_REPORT, Answer.ASK_FIRST


@pytest.mark.parametrize(
    ("answers", "begins"),
    [
        (
            (answer("A", CONTRARY, contract_key="C1"), answer("B", REPORT, contract_key="C1")),
            "On 1 contract of own entities, evidence speaks against a duty. On it, $7.00 is obligated. 0 more",
        ),
        (
            (answer("A", CONTRARY, contract_key="C1"), answer("A", REPORT, contract_key="C2")),
            "On 2 contracts of own entities, evidence speaks against a duty. On these, $18.00 is obligated. 0 more",
        ),
        ((answer("A", ASK, contract_key="C1"), answer("A", CONTRARY)), "0 more"),
        ((answer("A", CONTRARY, contract_key="C1", firm_key="name:Eve Ltd"),), "0 more"),
        ((answer("A", CONTRARY, contract_key="C1", designation="other"),), "0 more"),
    ],
)
def test_the_rest_begins_with_the_contracts_of_own_entities_that_evidence_speaks_against(
    answers: tuple[ClauseAnswer, ...], begins: str
) -> None:
    contracts = (contract(NO_DATA, 7), contract(NO_DATA, 11, key="C2"))
    assert headline(finding(own=True), contracts=contracts, answers=answers).rest.startswith(begins)


@pytest.mark.parametrize(
    ("bases", "ends"), [(("by date",), "(A, presumed from dates of contracts)."), (("by date", "clause list"), "(A).")]
)
def test_a_clause_that_no_list_tells_of_is_called_presumed(bases: tuple[str, ...], ends: str) -> None:
    answers = tuple(answer("A", REPORT, basis=basis) for basis in bases)
    told = headline(authorities=(authority("active"),), answers=answers, deadlines=(if_identified("A", 18),))
    assert told.due.endswith(ends)


@pytest.mark.parametrize(
    ("positions", "begins"),
    [
        ([UNRESOLVED], "1 firm is unresolved. Of 0 firms too little is on record."),
        ([EXPOSED, UNRESOLVED, UNRESOLVED, NO_DATA], "2 more firms are unresolved. Of 1 firm too little is on record."),
    ],
)
def test_the_rest_says_who_must_be_asked(positions: list[Position], begins: str) -> None:
    told = headline(*(finding(f"F{number}", each) for number, each in enumerate(positions)))
    assert told.rest.startswith(begins)


def test_contradicted_certificates_are_counted() -> None:
    told = headline(finding("A", contradiction="x"), finding("B", contradiction="x"), finding("C"))
    assert "2 valid certificates on file are contradicted" in told.rest
    assert "1 valid certificate on file is contradicted" in headline(finding(contradiction="x")).rest


def test_the_law_is_told_by_authority_and_day() -> None:
    told = headline(authorities=(authority("active"), authority("unknown"), authority("active")))
    assert "Of 3 authorities on 15 September 2026: 2 active, 1 of unknown status." in told.rest
    assert told.due == "No deadline runs yet."
    assert headline().rest.endswith("No authority is on file.")


def due(timing: Timing, day: int, contracts: int = 1, designation: str = "acme") -> Deadline:
    on = date(2026, 9, day)
    return Deadline(designation, "the report", "", on, timing, None, None, "", 1, contracts, Decimal(0))


def if_identified(what: str, day: int | None) -> Deadline:
    scan_due = date(2026, 9, day) if day else None
    return Deadline("acme", what, "", None, Timing.NOT_ENTERED, scan_due, None, "", 1, 1, Decimal(0))


@pytest.mark.parametrize(
    ("deadlines", "ends"),
    [
        (
            (due(Timing.OVERDUE, 1, 2), due(Timing.AHEAD, 20)),
            "Reports on 2 contracts are overdue, the first since 1 September 2026.",
        ),
        ((due(Timing.AHEAD, 20), due(Timing.PASSED, 2)), "Next due: the report, 20 September 2026."),
        (
            (due(Timing.PASSED, 2),),
            "No verified deadline runs (2 September 2026, by a source that is not verified, has passed).",
        ),
        ((due(Timing.REPORTED, 2),), "No deadline runs yet."),
        ((if_identified("the review", None),), "No deadline runs yet."),
        (
            (if_identified("B", 21), if_identified("A", 18), if_identified("the review", None), due(Timing.PASSED, 2)),
            "If this scan is the identification, the first report is due on 18 September 2026 (A).",
        ),
        (
            (if_identified("A", 18), due(Timing.AHEAD, 20)),
            "If this scan is the identification, the first report is due on 18 September 2026 (A).",
        ),
    ],
)
def test_the_sentence_ends_with_what_is_due(deadlines: tuple[Deadline, ...], ends: str) -> None:
    assert headline(authorities=(authority("active"),), deadlines=deadlines).sentence.endswith(f". {ends}")


def test_a_deadline_of_another_designation_is_not_told() -> None:
    other = due(Timing.AHEAD, 15, designation="other")
    assert headline(authorities=(authority("active"),), deadlines=(other,)).due == "No deadline runs yet."


def test_dollars_per_position_add_up_to_the_covered_total() -> None:
    contracts = (contract(EXPOSED, 5), contract(NO_DATA, 7), contract(EXPOSED, 11, covered=False))
    counted = position_tallies([note()], Findings.of([finding()]), {"acme": contracts})
    assert [each.position for each in counted] == list(Position)
    assert sum(each.obligated for each in counted) == 12
    assert [(each.firms, each.contracts, each.obligated) for each in counted if each.position is EXPOSED] == [
        (1, 1, Decimal(5))
    ]


def pressing(*findings: Finding) -> list[str]:
    return [each.firm for each in urgent_findings(Findings.of(findings))]


def test_contradictions_come_first_then_the_exposed_then_those_to_ask() -> None:
    told = pressing(
        finding("N", NO_DATA), finding("U", UNRESOLVED), finding("E"), finding("C", NO_DATA, contradiction="x")
    )
    assert told == ["C", "E", "U", "N"]


def test_within_a_position_own_firms_covered_contracts_and_spend_come_first() -> None:
    told = pressing(
        finding("D"),
        finding("C", sells_software=True),
        finding("B", spend=Decimal(5)),
        finding("A2", covered_contracts=1, covered_obligated=Decimal(2)),
        finding("A1", covered_contracts=1, covered_obligated=Decimal(3)),
        finding("O", own=True),
    )
    assert told == ["O", "A1", "A2", "B", "C", "D"]


@pytest.mark.parametrize("position", [Position.NO_EVIDENCE, Position.CERTIFIED, Position.WAIVED, Position.DESIGNATED])
def test_what_stands_well_does_not_press_unless_a_clause_box_asks(position: Position) -> None:
    assert pressing(finding("A", position)) == []
    assert pressing(finding("A", position, asked=UNRESOLVED)) == ["A"]


def test_missing_data_are_asked_for_once_whatever_the_designation() -> None:
    both = ("acme", "other")
    assert len(urgent_findings(Findings.of([finding("A", NO_DATA, designation=each) for each in both]))) == 1
    assert len(urgent_findings(Findings.of([finding("A", UNRESOLVED, designation=each) for each in both]))) == 2


def test_ten_things_press_at_most() -> None:
    assert len(urgent_findings(Findings.of([finding(f"F{number:02}") for number in range(12)]))) == 10


def test_what_is_known_stands_beside_what_to_do() -> None:
    assert (
        urgent_findings(Findings.of([finding(route=Route.DIRECT, tier=1)]))[0].what == "Exposed; route direct, tier 1."
    )
    assert urgent_findings(Findings.of([finding(position=NO_DATA)]))[0].what == "No data."
    assert (
        urgent_findings(Findings.of([finding(contradiction="x")]))[0].what == "Its valid certificate is contradicted."
    )
