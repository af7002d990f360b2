"""What a gate counts: positions, answers and certificates, of all or of the own entities, or what became worse since a run."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest

import analyzer
from analyzer.errors import UsageProblem
from analyzer.report.model import Answers, Certificate, ClauseAnswer, DesignationNote, Finding, Findings, ReportModel
from analyzer.request.options import ScanOptions
from analyzer.runs.gates import check_gates, load_earlier_run
from analyzer.vocabulary import Answer, Cell, CertificateState, Position, Test
from tests.report.assemble.made import finding, note

EXPOSED, UNRESOLVED, NO_DATA, NO_EVIDENCE = (
    Position.EXPOSED,
    Position.UNRESOLVED,
    Position.NO_DATA,
    Position.NO_EVIDENCE,
)


@dataclass(frozen=True)
class AModel:
    """As much of a report model as gates look at."""

    findings: Findings
    answers: Answers = field(default_factory=lambda: Answers.of([]))
    certificates: tuple[Certificate, ...] = ()
    designations: tuple[DesignationNote, ...] = (note(),)


def a_model(*findings: Finding, **more: Any) -> ReportModel:
    return cast(ReportModel, AModel(Findings.of(findings), **more))


def an_answer(answer: Answer, firm: str = "Ours", contract: str = "C1", clause: str = "52.204-30") -> ClauseAnswer:
    return ClauseAnswer(
        "acme", "dow", clause, "", Test.USE, "clause", "report", f"name:{firm}", firm, contract, contract, answer, "", "", None, ""
    )  # fmt: skip


def a_certificate(state: CertificateState, firm: str) -> Certificate:
    cell = Cell("c.csv", "", 2, "Statement", "No Acme")
    return Certificate(f"name:{firm}", firm, "acme", "No Acme", "use", "", None, None, state, cell)


FIRMS = a_model(
    finding("Ours", UNRESOLVED, own=True), finding("Theirs", EXPOSED), finding("Blank", NO_DATA), finding("Fine", NO_EVIDENCE),
    answers=Answers.of([
        an_answer(Answer.CONTRARY_EVIDENCE, "Theirs"), an_answer(Answer.DISCLOSE_OR_REPORT), an_answer(Answer.ASK_FIRST, contract="C2"),
        an_answer(Answer.NO_CONTRARY_EVIDENCE, contract="C3"),
    ]),
    certificates=(
        a_certificate(CertificateState.CONTRADICTED, "Theirs"), a_certificate(CertificateState.VALID, "Ours"),
        a_certificate(CertificateState.EXPIRED, "Fine"),
    ),
)  # fmt: skip


@pytest.mark.parametrize(
    ("fail_on", "all_firms", "own"),
    [
        ("exposed", ["Theirs"], []),
        ("unresolved", ["Ours", "Theirs"], ["Ours"]),
        ("no-data", ["Ours", "Theirs", "Blank"], ["Ours"]),
        ("contrary-evidence", ["Theirs"], []),
        ("disclose-or-report", ["Theirs", "Ours"], ["Ours"]),
        ("ask-first", ["Theirs", "Ours", "Ours"], ["Ours", "Ours"]),
        ("contradicted", ["Theirs"], []),
    ],
)
def test_a_gate_is_met_by_its_word_and_what_is_worse(fail_on: str, all_firms: list[str], own: list[str]) -> None:
    for own_only, firms in ((False, all_firms), (True, own)):
        (gate,) = check_gates(FIRMS, ScanOptions(fail_on=fail_on, own_only=own_only))  # type: ignore[arg-type]
        assert [subject.firm for subject in gate.subjects] == firms
        assert gate.is_met is bool(firms)


def test_each_gate_says_by_what_it_is_met() -> None:
    gates = check_gates(FIRMS, ScanOptions(fail_on="unresolved,ask-first,contradicted"))  # type: ignore[arg-type]
    assert [gate.sentence for gate in gates] == [
        "Gate met: unresolved by 2 firms: Ours (unresolved); Theirs (exposed).",
        "Gate met: ask-first by 3 answers: Theirs (contrary evidence: 52.204-30 on C1); "
        "Ours (disclose or report: 52.204-30 on C1); Ours (ask first: 52.204-30 on C2).",
        "Gate met: contradicted by 1 certificate: Theirs (contradicted).",
    ]


def test_a_gate_for_own_entities_says_that_there_are_none() -> None:
    stranger = a_model(finding("Theirs", EXPOSED))
    (gate,) = check_gates(stranger, ScanOptions(fail_on="exposed", own_only=True))  # type: ignore[arg-type]
    assert (gate.is_met, gate.is_blind) == (False, True)
    assert "looked at nobody, since no own entity is among the findings" in gate.sentence


@pytest.mark.parametrize(
    ("was", "now", "counts"),
    [
        (None, EXPOSED, True),
        (NO_EVIDENCE, UNRESOLVED, True),
        (NO_DATA, UNRESOLVED, True),
        (UNRESOLVED, EXPOSED, True),
        (UNRESOLVED, UNRESOLVED, False),
        (EXPOSED, EXPOSED, False),
        (EXPOSED, UNRESOLVED, False),
        (EXPOSED, NO_DATA, False),
    ],
)
def test_new_is_what_was_not_there_or_not_as_bad(was: Position | None, now: Position, counts: bool) -> None:
    before = a_model(*([finding("Theirs", was)] if was else []))
    options = ScanOptions(fail_on="unresolved", new_since="before")  # type: ignore[arg-type]
    (gate,) = check_gates(a_model(finding("Theirs", now)), options, ("before", before))
    assert gate.is_met is counts
    assert "(new since before)" in gate.sentence


def test_an_answer_is_known_again_by_firm_duty_and_contract() -> None:
    before = a_model(
        finding("Ours"), answers=Answers.of([an_answer(Answer.ASK_FIRST), an_answer(Answer.ASK_FIRST, clause="889")])
    )
    answers = [
        an_answer(Answer.ASK_FIRST),
        an_answer(Answer.CONTRARY_EVIDENCE, clause="889"),
        an_answer(Answer.ASK_FIRST, contract="C9"),
    ]
    options = ScanOptions(fail_on="ask-first", new_since="before")  # type: ignore[arg-type]
    (gate,) = check_gates(a_model(finding("Ours"), answers=Answers.of(answers)), options, ("before", before))
    assert [(subject.clause, subject.contract_key) for subject in gate.subjects] == [("889", "C1"), ("52.204-30", "C9")]


def test_the_earlier_position_is_the_one_under_the_test_that_leads_now() -> None:
    before = replace(
        cast(AModel, a_model(finding("Theirs", EXPOSED))), designations=(note(leading_test=Test.DEALINGS),)
    )
    options = ScanOptions(fail_on="exposed", new_since="before")  # type: ignore[arg-type]
    (gate,) = check_gates(a_model(finding("Theirs", EXPOSED)), options, ("before", cast(ReportModel, before)))
    assert not gate.is_met


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with scans about Anthropic on two days, the earlier day twice, and one about DJI between."""
    folder = tmp_path_factory.mktemp("gates")
    (folder / "vendors.csv").write_text("Vendor Name,Notes\nNorthwind Analytics,We use Claude for proposals\n")
    days = [("anthropic", 1), ("anthropic", 1), ("dji", 5), ("anthropic", 9)]
    for designation, day in days:
        options = ScanOptions(designation=(designation,), out=folder / "out", as_of=date(2026, 3, day))
        analyzer.scan(folder / "vendors.csv", options)
    return folder / "out"


@pytest.mark.parametrize(
    ("new_since", "run"),
    [
        ("2026-03-01", "2026-03-01-anthropic-2"),
        ("2026-03-07", "2026-03-01-anthropic-2"),
        ("2026-04-01", "2026-03-09-anthropic"),
        ("2026-03-01-anthropic", "2026-03-01-anthropic"),
    ],
)
def test_a_day_means_the_newest_run_up_to_it_about_the_same_vendor(history: Path, new_since: str, run: str) -> None:
    earlier = load_earlier_run(ScanOptions(out=history, new_since=new_since))
    assert earlier is not None
    assert earlier[0] == run


@pytest.mark.parametrize(
    ("new_since", "said"),
    [
        ("2026-02-01", "holds no scan up to 2026-02-01"),
        ("2026-03-05-dji", "holds no scan named 2026-03-05-dji that asks about anthropic"),
        ("nothing", "holds no scan named nothing"),
    ],
)
def test_a_run_that_is_not_there_is_no_passed_gate(history: Path, new_since: str, said: str) -> None:
    with pytest.raises(UsageProblem, match=said):
        load_earlier_run(ScanOptions(out=history, new_since=new_since))
