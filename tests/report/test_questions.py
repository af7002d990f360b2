"""What must be asked, and of whom."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from analyzer.report.model import Answers, ClauseAnswer, ClearingStep, Finding, Findings, Question
from analyzer.report.questions import Questions
from analyzer.vocabulary import Answer, Position
from tests.report.assemble.made import answer, finding, note


def asked(
    *findings: Finding, answers: tuple[ClauseAnswer, ...] = (), clearing: tuple[ClearingStep, ...] = ()
) -> list[Question]:
    return list(Questions([note()], Findings.of(findings), Answers.of(answers), clearing))


def box(clause: str, said: Answer, due_rule: str = "", **more: Any) -> ClauseAnswer:
    return answer(clause, said, due_rule=due_rule, **more)


@pytest.mark.parametrize(
    ("position", "own", "begins"),
    [
        (Position.EXPOSED, False, "Our records show that you use Acme."),
        (Position.UNRESOLVED, False, "Do you use Acme, in which product,"),
        (Position.NO_DATA, False, "Do you use Acme, yourselves or inside what you deliver to us?"),
        (Position.EXPOSED, True, "Is Acme still in use,"),
        (Position.UNRESOLVED, True, "Our records point to Acme and do not prove a use. Is it in use"),
        (Position.NO_DATA, True, "Which software, cloud and AI products are behind these payments,"),
    ],
)
def test_a_firm_is_asked_by_where_it_stands(position: Position, own: bool, begins: str) -> None:
    (question,) = asked(finding(position=position, own=own))
    assert question.question.startswith(begins)


@pytest.mark.parametrize(
    "position",
    [Position.NO_EVIDENCE, Position.CERTIFIED, Position.WAIVED, Position.REMEDIATED, Position.DESIGNATED],
)
def test_what_is_settled_is_not_asked(position: Position) -> None:
    assert asked(finding(position=position)) == []


def test_questions_come_in_the_order_of_the_findings() -> None:
    assert [each.addressee for each in asked(finding("B"), finding("A"))] == ["B", "A"]


def test_the_reason_is_the_path_or_else_what_is_on_record() -> None:
    assert asked(finding(path="Ada uses Acme.", coverage="3 of 4"))[0].why == "Ada uses Acme."
    assert asked(finding(coverage="3 of 4"))[0].why == "3 of 4"


def test_the_contact_is_the_one_on_file_for_the_firm() -> None:
    step = ClearingStep("acme", "", 1, "", "", "Ada Ltd", "ada@x.y", 1, 0, Decimal(0), 0, Decimal(0))
    assert asked(finding(), finding("Bo"), clearing=(step,))[0].contact == "ada@x.y"
    assert asked(finding("Bo"), clearing=(step,))[0].contact == ""


def test_the_boxes_that_wait_are_told_once_each_with_the_first_rule_of_a_deadline() -> None:
    answers = (
        box("C1", Answer.ASK_FIRST),
        box("C2", Answer.CONTRARY_EVIDENCE, "within 10 days"),
        box("C1", Answer.DISCLOSE_OR_REPORT, "within 1 day"),
        box("C3", Answer.NO_CONTRARY_EVIDENCE, "never"),
        box("C4", Answer.NOT_COVERED),
        box("C5", Answer.ASK_FIRST, firm_key="name:Bo"),
        box("C6", Answer.ASK_FIRST, designation="other"),
    )
    (question,) = asked(finding(), answers=answers)
    assert (question.clauses, question.due_rule) == (("C1", "C2"), "within 10 days")


def test_a_firm_for_which_no_box_waits_is_asked_all_the_same() -> None:
    (question,) = asked(finding())
    assert (question.clauses, question.due_rule) == ((), "")
