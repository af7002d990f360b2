"""A firm's positions under the tests, each with its reason in a sentence."""

from __future__ import annotations

import pytest

from analyzer.report.assemble.paths import PathIndex
from analyzer.report.assemble.standings import Standings
from analyzer.report.model import Hop
from analyzer.vocabulary import EvidenceClass, Position, State, Test
from tests.report.assemble.made import CELL

BETWEEN, WITHIN = "\x1e", "\x1f"


def hop(state: State = State.UNKNOWN, proven: bool = True, proof: EvidenceClass = EvidenceClass.STATED) -> Hop:
    return Hop("Ada", "Acme", "uses", proof, state, proven, CELL, "Ada uses Acme [use.csv, row 2]")


def reason(position: Position, *hops: Hop, test: Test = Test.USE, given: str = "", path_id: str = "7") -> str:
    (standing,) = Standings(PathIndex({7: hops})).of(WITHIN.join((test, position, path_id, given)))
    assert (standing.test, standing.position) == (test, position)
    return standing.reason


def test_what_is_exposed_is_proven_by_its_path() -> None:
    assert reason(Position.EXPOSED, hop()) == "Proven: Ada uses Acme [use.csv, row 2]."


@pytest.mark.parametrize(
    ("hops", "test", "missing"),
    [
        ([hop(State.ENDED, False)], Test.USE, "the dependency is in the past"),
        ([hop(State.PLANNED, False)], Test.USE, "the dependency is only planned"),
        ([hop(), hop(proven=False, proof=EvidenceClass.INFERRED)], Test.USE, "one hop is only inferred"),
        (
            [hop(proven=False, proof=EvidenceClass.ASSUMED), hop(State.ENDED, False)],
            Test.USE,
            "one hop is only assumed",
        ),
        ([hop()], Test.PERFORMANCE, "nothing ties the use to a covered contract"),
        ([hop()], Test.PROVIDE, "nothing says that it is delivered to the Government"),
        ([hop()], Test.USE, "an affiliate's or subcontractor's use is not the firm's own"),
        ([hop()], Test.DEALINGS, "whether this is a dealing with the vendor needs a ruling"),
    ],
)
def test_what_is_unresolved_names_the_fact_that_is_missing(hops: list[Hop], test: Test, missing: str) -> None:
    assert reason(Position.UNRESOLVED, *hops, test=test).startswith(f"Not proven ({missing}): Ada uses Acme")


def test_under_dependence_a_suppliers_own_use_is_not_called_a_dealing() -> None:
    assert "dealing" not in reason(Position.UNRESOLVED, hop(), hop(), test=Test.DEPENDENCE)


def test_what_is_waived_says_what_would_stand_without() -> None:
    told = reason(Position.WAIVED, hop())
    assert told.startswith("Each authority that asks has granted a release on every covered contract; without it: Ada")


def test_without_a_path_the_reason_is_the_one_given() -> None:
    assert reason(Position.NO_DATA, path_id="", given="Nothing on record.") == "Nothing on record."
    assert reason(Position.DESIGNATED, hop(), given="x") == "This is the designated vendor's own record."


def test_standings_come_in_the_order_of_the_tests_and_equal_texts_give_one() -> None:
    made = Standings(PathIndex({}))
    text = BETWEEN.join(WITHIN.join((test, Position.NO_DATA, "", test)) for test in reversed(Test))
    standings = made.of(text)
    assert [each.test for each in standings] == list(Test)
    assert made.of(text) is standings


def test_the_position_under_the_leading_test_leads() -> None:
    positions = dict.fromkeys(Test, Position.NO_DATA) | {Test.PROVIDE: Position.UNRESOLVED}
    text = BETWEEN.join(WITHIN.join((test, position, "", "")) for test, position in positions.items())
    standings = Standings(PathIndex({})).of(text)
    assert Standings.leading(standings, "provide") is Position.UNRESOLVED
    assert Standings.leading(standings, "use") is Position.NO_DATA
