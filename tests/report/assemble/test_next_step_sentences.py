"""The sentence of the next step, case by case."""

from __future__ import annotations

from typing import Any

import pytest

from analyzer.report.assemble.next_step import Missing, Weighed, next_step
from analyzer.vocabulary import EdgeKind, Position, Route, Test


def step(position: Position, own: bool = False, certificate: str = "", leading: Test = Test.USE, **more: Any) -> str:
    blank: dict[str, Any] = {
        "test": Test.USE, "route": None, "first_kind": None, "points": False, "missing": Missing.NOTHING, "is_asked": False,
    }  # fmt: skip
    return next_step(own, Weighed(position=position, **blank | more), leading, certificate).format(firm="Ada Ltd")


@pytest.mark.parametrize(
    ("position", "own", "begins"),
    [
        (Position.EXPOSED, False, "Ask Ada Ltd to confirm, since when, and whether it is in work for your contracts."),
        (Position.UNRESOLVED, False, "Ask Ada Ltd whether it uses the vendor's product"),
        (Position.NO_DATA, False, "Ask Ada Ltd whether it uses the vendor's products. Nothing on record"),
        (Position.NO_EVIDENCE, False, "Nothing on record points to the vendor. A written answer"),
        (Position.EXPOSED, True, "Have the tool's owner confirm the evidence. Decide with counsel on removal"),
        (Position.UNRESOLVED, True, "Ask the tool's administrator"),
        (Position.NO_DATA, True, "List the products behind the payments"),
        (Position.NO_EVIDENCE, True, "Nothing on record points to the vendor. Have the responsible person confirm it"),
        (Position.CERTIFIED, False, "The certificate on file holds until it ends."),
        (Position.CERTIFIED, True, "The certificate on file holds until it ends."),
        (Position.DESIGNATED, False, "This is the designated vendor."),
    ],
)
def test_the_position_decides_what_to_do(position: Position, own: bool, begins: str) -> None:
    assert step(position, own).startswith(begins)


@pytest.mark.parametrize("position", [Position.WAIVED, Position.REMEDIATED])
def test_what_a_person_ruled_needs_no_next_step(position: Position) -> None:
    assert step(position) == ""


@pytest.mark.parametrize(
    ("position", "route", "begins"),
    [
        (Position.EXPOSED, Route.SUBCONTRACT, "Ask the subcontractor on the path to confirm, and whether"),
        (Position.UNRESOLVED, Route.SUBCONTRACT, "Ask the subcontractor on the path to confirm the use."),
        (Position.UNRESOLVED, Route.AFFILIATE, "Ask the affiliate whether the use reaches this firm."),
        (Position.EXPOSED, Route.AFFILIATE, "Ask Ada Ltd to confirm"),
        (Position.UNRESOLVED, Route.SUPPLIER, "Ask Ada Ltd whether it uses the vendor's product,"),
    ],
)
def test_whoever_stands_on_the_path_is_asked(position: Position, route: Route, begins: str) -> None:
    assert step(position, route=route, points=True).startswith(begins)


def test_a_firm_of_nearly_the_same_name_is_asked_whether_it_is_that_one() -> None:
    told = step(Position.UNRESOLVED, route=Route.AFFILIATE, first_kind=EdgeKind.NAMED_LIKE, points=True)
    assert told.startswith("Ask Ada Ltd whether it is the firm of nearly the same name")


@pytest.mark.parametrize(
    ("certificate", "begins"),
    [
        ("contradicted", "Do not rely on the certificate on file. Decide with counsel how Ada Ltd is asked"),
        ("recertify", "Ask Ada Ltd for a new certificate."),
        ("valid", "Ask Ada Ltd to confirm"),
        ("expired", "Ask Ada Ltd to confirm"),
    ],
)
def test_a_certificate_that_the_data_contradict_comes_first(certificate: str, begins: str) -> None:
    assert step(Position.EXPOSED, certificate=certificate).startswith(begins)


@pytest.mark.parametrize(
    ("missing", "begins"),
    [
        (Missing.INPUT, "Have the input file that could not be read sent again."),
        (Missing.SUBCONTRACTORS, "Ask the subcontractors of Ada Ltd"),
    ],
)
@pytest.mark.parametrize("own", [True, False])
def test_what_is_missing_elsewhere_is_asked_for_there(missing: Missing, begins: str, own: bool) -> None:
    assert step(Position.NO_DATA, own, missing=missing).startswith(begins)
    assert not step(Position.UNRESOLVED, own, missing=missing).startswith(begins)


@pytest.mark.parametrize("position", [Position.NO_EVIDENCE, Position.CERTIFIED])
@pytest.mark.parametrize("own", [True, False])
def test_nothing_is_called_without_a_trace_while_a_path_stands_under_another_test(
    position: Position, own: bool
) -> None:
    told = step(position, own, points=True)
    assert "path on record" in told
    assert "Nothing" not in told


def test_the_test_is_named_where_a_duty_asks_about_another_than_the_leading_one() -> None:
    asked = step(Position.EXPOSED, test=Test.PERFORMANCE, is_asked=True)
    assert asked.endswith(" A duty asks about performance.")
    assert "A duty asks" not in step(Position.EXPOSED, test=Test.PERFORMANCE)
    assert "A duty asks" not in step(Position.EXPOSED, test=Test.PROVIDE, leading=Test.PROVIDE, is_asked=True)
    assert step(Position.WAIVED, test=Test.PERFORMANCE, is_asked=True) == ""


def test_of_its_own_product_an_entity_asks_the_makers_and_no_administrator() -> None:
    told = step(Position.UNRESOLVED, own=True, route=Route.EMBEDDED, first_kind=EdgeKind.PROVIDES, points=True)
    assert (
        told
        == "Ask the makers of the product on the path whether the component is in what is delivered, and for which contracts."
    )
    bought = step(Position.UNRESOLVED, own=True, route=Route.EMBEDDED, first_kind=EdgeKind.USES, points=True)
    assert bought.startswith("Ask the tool's administrator")
